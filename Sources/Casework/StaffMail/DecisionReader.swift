/// Reads the answer to a question that wants yes or no: an approval, an extension.
///
/// The decision word must stand on the first own line, and nothing on it or below may qualify it. In doubt heed asks
/// again: a wrong no costs a mail, a wrong yes costs the company's word.
struct DecisionReader {
    let book: WordBook
    let names: [String]

    init(words: StaffWords, names: StaffNames) {
        let given = names.people.filter { $0.count >= 3 }.map { String($0.suffix(2)) }
        self.names = (names.people + given).map { PlainText.fold($0) }
        book = WordBook(words, names: self.names)
    }

    /// The answer; `further` is what was written into the quoted notice, which can only put a yes in doubt.
    func read(_ own: OwnText, further: OwnText) -> StaffCommand {
        let answer = read(own)
        let remarks = withoutSignature(further.lines)
        guard !remarks.isEmpty else { return answer }
        switch answer {
        case .approve where remarks.contains(where: qualifies):
            return .askAgain(why: "the yes is qualified inside the quoted notice")
        case .none where own.lines.isEmpty:
            return .askAgain(why: "the answer stands inside the quoted notice")
        default: return answer
        }
    }

    private func read(_ own: OwnText) -> StaffCommand {
        var lines = own.lines.map(withoutSalutation).filter { !$0.isEmpty }
        while lines.count > 1, isSalutation(lines[0]) { lines.removeFirst() }
        guard let first = lines.first else { return .none(why: "the mail says nothing of its own") }
        let rest = withoutSignature(Array(lines.dropFirst()))
        let folded = PlainText.fold(first)
        let scan = book.scan(folded)
        if scan.has(.approve) || scan.has(.refuse) { return decide(first, folded, scan, rest) }
        return withoutDecision(first, folded, scan, rest)
    }

    private func decide(
        _ first: String, _ folded: String, _ scan: WordScan, _ rest: [String]
    ) -> StaffCommand {
        if scan.has(.refuse) {
            let leads = scan.firstDecision.map { scan.pieces[$0].kinds.contains(.refuse) } ?? false
            if scan.has(.approve), !(leads && standsAlone(folded, scan)) {
                return .askAgain(why: "yes to one part and no to another")
            }
            if isQuestion(folded) { return .none(why: "a question") }
            return .sendBack(reason: reason(first, scan, rest))
        }
        if isQuestion(folded) { return .none(why: "a question") }
        guard scan.isOnly([.approve, .harmless, .casual]) else {
            return .askAgain(why: "the yes has a condition or says more than yes")
        }
        for line in rest where qualifies(line) {
            return .askAgain(why: "the lines below the yes qualify it")
        }
        return .approve
    }

    private func withoutDecision(
        _ first: String, _ folded: String, _ scan: WordScan, _ rest: [String]
    ) -> StaffCommand {
        if rest.contains(where: { book.scan(PlainText.fold($0)).has(.approve) }) {
            return .askAgain(why: "the decision does not stand on the first line")
        }
        if rest.contains(where: { book.scan(PlainText.fold($0)).has(.refuse) }) {
            return .sendBack(reason: ([first] + rest).joined(separator: "\n"))
        }
        if isQuestion(folded) { return .none(why: "a question") }
        if !scan.pieces.isEmpty, scan.isOnly([.casual, .harmless]), scan.has(.casual), rest.isEmpty {
            return .askAgain(why: "a yes of everyday talk")
        }
        if scan.has(.delay) { return .none(why: "received or put off, not decided") }
        if scan.has(.casual), scan.has(.hedge) { return .askAgain(why: "a yes with a condition") }
        let demands = [
            "修改", "改一下", "改成", "改为", "补充", "重新", "删掉", "去掉", "核实", "再报", "太多", "太少", "偏高", "偏低", "revise",
            "rewrite",
        ]
        if PlainText.contains(folded, anyOf: demands) {
            return .sendBack(reason: ([first] + rest).joined(separator: "\n"))
        }
        if scan.has(.casual) { return .askAgain(why: "a yes of everyday talk among other words") }
        return .none(why: "no word of decision on the first line")
    }

    /// So much of a line below a yes may be unknown: a name, an office.
    private static let harmlessRest = 3

    /// Whether the leading refusal is followed by a stop, so that the rest is its reason: "退回：…".
    private func standsAlone(_ folded: String, _ scan: WordScan) -> Bool {
        guard let word = scan.pieces.first(where: { $0.kinds.contains(.refuse) })?.text,
            let range = folded.firstRange(of: word)
        else { return false }
        guard range.upperBound < folded.endIndex else { return true }
        return ":,;.!- 。、；，".contains(folded[range.upperBound])
    }

    private func isQuestion(_ folded: String) -> Bool {
        if folded.contains("?") { return true }
        return ["吗", "么", "呢"].contains { folded.hasSuffix($0) } || folded.contains("是否")
            || folded.contains("同不同意")
    }

    /// Whether a line below the yes takes something back, asks, adds a condition, or says what the lists do not know.
    private func qualifies(_ line: String) -> Bool {
        let folded = PlainText.fold(line)
        let scan = book.scan(folded)
        if scan.has(.refuse) || isQuestion(folded) { return true }
        let unknown = scan.pieces.filter { $0.kinds.isEmpty }.reduce(0) { $0 + $1.text.count }
        if unknown > Self.harmlessRest { return true }
        return scan.pieces.contains {
            !$0.kinds.isDisjoint(with: [.hedge, .delay]) && $0.kinds.isDisjoint(with: [.harmless, .approve])
        }
    }

    /// What stands after the refusal, then the further lines.
    private func reason(_ first: String, _ scan: WordScan, _ rest: [String]) -> String {
        var opening = first
        if let at = scan.firstDecision, scan.pieces[..<at].allSatisfy({ $0.kinds.contains(.harmless) }) {
            let word = scan.pieces[at].text
            let folded = Array(PlainText.fold(first))
            let length = Array(word).count
            // Folding keeps the count of characters on lines without invisible marks; else the whole line is kept.
            if folded.count == first.count,
                let start = folded.indices.first(where: { folded[$0...].starts(with: Array(word)) })
            {
                opening = String(Array(first)[(start + length)...])
            }
        }
        let stops: Set<Character> = [
            ":", "：", ",", "，", "。", ".", "!", "！", ";", "；", "-", "—", " ", "　", "、",
        ]
        let cut = String(opening.drop { stops.contains($0) })
        return ([cut] + rest).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
