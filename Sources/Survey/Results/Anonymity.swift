import Casework

/// Takes out of a customer's words what tells who wrote them: the names of unit, person and plant office, mail addresses,
/// long numbers. It knows the names on file and those the customer gave; who describes himself otherwise can still be told.
public struct Anonymity {
    /// What stands for something taken out.
    static let mark = "［略］"
    private static let forms = [
        "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "分公司", "公司", "集团", "ltd.", "ltd",
        "co.", "inc.", "inc", "limited", "company",
    ]

    private let names: [[Character]]
    private let stem: [Character]

    /// - Parameters:
    ///   - invitee: whose words they are.
    ///   - ballot: the names given with the answers.
    ///   - questionnaire: which questions ask for names.
    public init(_ invitee: Invitee, _ ballot: Ballot, _ questionnaire: Questionnaire) {
        let asked = questionnaire.questions.filter { $0.matter == .unit || $0.matter == .person }
        let given = asked.compactMap { ballot.texts[$0.id] }
        let unit = Self.folded(invitee.unit)
        stem = Self.stem(unit)
        let others = ([invitee.person, invitee.plantOffice, invitee.customer] + given).compactMap(\.self)
        names = ([unit, stem] + others.flatMap { [Self.folded($0), Self.stem(Self.folded($0))] })
            .filter { $0.count >= 2 }
    }

    /// The words without them.
    public func masked(_ text: String) -> String {
        let written = Array(text)
        let folded = written.map { Self.folded(String($0)).first ?? " " }
        var taken = Array(repeating: false, count: written.count)
        for name in names { take(name, from: folded, &taken) }
        for range in common(with: folded) { for index in range { taken[index] = true } }
        for range in Self.addresses(in: folded) + Self.numbers(in: folded) {
            for index in range { taken[index] = true }
        }
        var words = ""
        for (index, character) in written.enumerated() {
            if !taken[index] {
                words.append(character)
            } else if index == 0 || !taken[index - 1] {
                words += Self.mark
            }
        }
        return words
    }

    private func take(_ name: [Character], from text: [Character], _ taken: inout [Bool]) {
        guard name.count <= text.count else { return }
        for start in 0...(text.count - name.count)
        where text[start] == name[0] && text[start..<(start + name.count)].elementsEqual(name) {
            for index in start..<(start + name.count) { taken[index] = true }
        }
    }

    /// What is written as the beginning of the unit's name, or as three characters and more of it.
    private func common(with text: [Character]) -> [Range<Int>] {
        guard stem.contains(where: { !$0.isASCII }) else { return [] }
        var found: [Range<Int>] = []
        for start in text.indices {
            for at in stem.indices where stem[at] == text[start] {
                let length = zip(stem[at...], text[start...]).prefix { $0 == $1 }.count
                if length >= (at == 0 ? 2 : 3) { found.append(start..<(start + length)) }
            }
        }
        return found
    }

    private static func addresses(in text: [Character]) -> [Range<Int>] {
        func isPart(_ character: Character) -> Bool {
            character.isASCII && (character.isLetter || character.isNumber || "._%+-".contains(character))
        }
        return text.indices.filter { text[$0] == "@" }.compactMap { at in
            let start = text[..<at].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
            let end = text[(at + 1)...].firstIndex { !isPart($0) } ?? text.count
            return start < at && end > at + 1 ? start..<end : nil
        }
    }

    /// So many digits are a telephone or the number of an order.
    private static let digits = 7

    private static func numbers(in text: [Character]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for index in 0...text.count {
            let character = index < text.count ? text[index] : "。"
            if character.isASCII, character.isNumber || start != nil && "- ".contains(character) {
                start = start ?? index
            } else if let first = start {
                if text[first..<index].count(where: \.isNumber) >= digits { found.append(first..<index) }
                start = nil
            }
        }
        return found
    }

    /// A name without its legal form.
    private static func stem(_ name: [Character]) -> [Character] {
        var stem = name
        while let form = forms.first(where: String(stem).hasSuffix), form.count < stem.count {
            stem.removeLast(form.count)
            while stem.last == " " || stem.last == "," { stem.removeLast() }
        }
        return stem
    }

    private static func folded(_ text: String) -> [Character] { Array(Fold.text(text)) }
}
