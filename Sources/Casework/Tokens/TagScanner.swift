/// Finds what looks like one of our tags in folded text, right or wrong.
struct TagScanner {
    /// What stood there.
    enum Find: Hashable, Sendable {
        /// A case number with what follows it where the code belongs, in symbols; empty when nothing does.
        case caseTag(CaseNumber, code: String)
        /// A survey tag: the campaign and the token's symbols.
        case surveyTag(campaign: String, token: String)
    }

    /// The most tags looked at in one text.
    static let limit = 50

    private let house: TokenHouse
    private let scalars: [Unicode.Scalar]
    private let gapBefore: [Bool]

    /// Every find in a text, each once, in its order. Most texts hold no prefix and need not be laid out.
    static func finds(in text: String, house: TokenHouse) -> [Find] {
        let prefixes = house.casePrefixes + [house.surveyPrefix]
        let ends = prefixes.compactMap(\.unicodeScalars.last).filter(\.isASCII)
        guard ends.count < prefixes.count || FoldedText.holdsDash(in: text, behind: ends) else { return [] }
        return TagScanner(FoldedText(text), house: house).finds()
    }

    init(_ text: FoldedText, house: TokenHouse) {
        self.house = house
        scalars = text.scalars
        gapBefore = text.gapBefore
    }

    /// Every find, each once, in the order of the text.
    func finds() -> [Find] {
        let prefixes =
            house.casePrefixes.map { (Array("\($0)-".unicodeScalars), true) }
            + [(Array("\(house.surveyPrefix)-".unicodeScalars), false)]
        // Prefixes are ASCII, a table tells faster than a set whether a character begins one.
        var heads = [Bool](repeating: false, count: 128)
        for head in prefixes.compactMap({ $0.0.first }) where head.isASCII { heads[Int(head.value)] = true }
        var finds: [Find] = []
        for at in scalars.indices where scalars[at].isASCII && heads[Int(scalars[at].value)] {
            for (prefix, isCase) in prefixes where scalars[at...].starts(with: prefix) {
                let end = at + prefix.count
                guard let find = isCase ? caseTag(prefix, end) : surveyTag(end), !finds.contains(find) else {
                    continue
                }
                finds.append(find)
                if finds.count == TagScanner.limit { return finds }
            }
        }
        return finds
    }

    private func caseTag(_ prefix: [Unicode.Scalar], _ start: Int) -> Find? {
        let year = digits(start, 4)
        guard year.count == 4, dash(start + 4) else { return nil }
        var serial = digits(start + 5, 12)
        guard serial.count >= 6 else { return nil }
        // A number in the next word is no part of the serial; one torn apart inside its six digits is whole
        // again.
        if let gap = (serial.startIndex + 6..<serial.endIndex).first(where: { gapBefore[$0] }) {
            serial = serial[..<gap]
        }
        let number = CaseNumber(
            rawValue: string(prefix) + string(year) + "-" + string(serial))
        let end = start + 5 + serial.count
        return .caseTag(number, code: dash(end) ? symbols(end + 1, 16) : "")
    }

    private func surveyTag(_ start: Int) -> Find? {
        for campaign in house.campaigns {
            let name = Array(campaign.unicodeScalars)
            guard scalars[min(start, scalars.count)...].starts(with: name), dash(start + name.count) else {
                continue
            }
            return .surveyTag(campaign: campaign, token: symbols(start + name.count + 1, 22))
        }
        return nil
    }

    private func dash(_ at: Int) -> Bool { at < scalars.count && scalars[at] == "-" }

    private func digits(_ start: Int, _ count: Int) -> ArraySlice<Unicode.Scalar> {
        scalars[min(start, scalars.count)...].prefix(count).prefix {
            ("0"..."9" as ClosedRange<Unicode.Scalar>).contains($0)
        }
    }

    private func symbols(_ start: Int, _ count: Int) -> String {
        string(scalars[min(start, scalars.count)...].prefix(count).prefix { Base32.value($0) != nil })
    }

    private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
