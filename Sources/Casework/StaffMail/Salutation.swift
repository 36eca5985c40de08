/// What stands around an answer without being part of it: a greeting above, a name and office below.
extension DecisionReader {
    /// "晓岚：", "小林，你好", "Dear all,": a short line that greets and decides nothing.
    func isSalutation(_ line: String) -> Bool {
        let folded = PlainText.fold(line)
        guard folded.count <= 16 else { return false }
        let scan = book.scan(folded)
        guard scan.kinds.isDisjoint(with: [.approve, .refuse, .delay]) else { return false }
        let greetings = ["你好", "您好", "大家好", "各位", "早上好", "下午好", "hi", "hello", "dear"]
        if PlainText.contains(folded, anyOf: greetings) { return true }
        guard let last = folded.last, ":,、".contains(last) else { return false }
        return folded.count <= 8 && !scan.has(.casual)
    }

    /// Takes a known name before a colon or comma off the line: "晓岚，同意" is "同意".
    func withoutSalutation(_ line: String) -> String {
        guard let stop = line.firstIndex(where: { ":：,，".contains($0) }) else { return line }
        let head = PlainText.trim(PlainText.fold(line[..<stop]))
        let isName = names.contains(head) || isNickname(head)
        guard isName else { return line }
        let tail = PlainText.trim(line[line.index(after: stop)...])
        return tail.isEmpty ? line : tail
    }

    private func isNickname(_ head: String) -> Bool {
        guard head.count == 2, let first = head.first, "小老".contains(first) else { return false }
        return true
    }

    /// The lines without a signature: names, offices, numbers, dates, and all below "--".
    func withoutSignature(_ lines: [String]) -> [String] {
        var kept: [String] = []
        var isBelowFarewell = false
        for line in lines {
            let folded = PlainText.fold(line)
            if isBelowFarewell, isLatinName(folded) { continue }
            if PlainText.contains(folded, anyOf: ["regards", "sincerely", "cheers"]) {
                isBelowFarewell = true
            }
            if folded == "--" || folded.hasPrefix("---") || folded.hasPrefix("___") { break }
            if PlainText.contains(folded, anyOf: Self.footers) { break }
            if !isSignatureLine(folded) { kept.append(line) }
        }
        return kept
    }

    /// A name in Latin letters below a farewell: a few words, none of which the lists know as more than harmless.
    private func isLatinName(_ folded: String) -> Bool {
        guard folded.utf8.allSatisfy({ $0 < 128 }), folded.split(separator: " ").count <= 3 else {
            return false
        }
        let known: WordScan.Kinds = [.approve, .refuse, .hedge, .delay, .casual]
        return !folded.contains(where: \.isNumber) && book.scan(folded).kinds.isDisjoint(with: known)
    }

    /// What the notes begin with that companies put below every mail.
    private static let footers = ["保密", "机密", "免责声明", "confidential", "disclaimer", "privileged"]

    private func isSignatureLine(_ folded: String) -> Bool {
        guard folded.count <= 40, !folded.contains(where: { "。;!?，".contains($0) }) else { return false }
        let scan = book.scan(folded)
        guard scan.kinds.isDisjoint(with: [.approve, .refuse, .delay]) else { return false }
        if scan.pieces.contains(where: { $0.kinds.contains(.hedge) && $0.text.count > 1 }) { return false }
        if scan.pieces.isEmpty || scan.isOnly(.harmless) { return true }
        let offices = [
            "经理", "主任", "部长", "总监", "科长", "处长", "董事", "公司", "集团", "专员", "领导", "部门", "分公司", "电话", "手机", "传真",
            "邮箱", "地址", "邮编", "tel", "mobile", "phone", "fax", "manager", "director", "ltd", "co.", "@",
            "http", "www",
        ]
        if offices.contains(where: { folded.contains($0) }) { return true }
        if folded.filter(\.isNumber).count >= 7 { return true }
        return folded.count <= 4 && !scan.has(.hedge)
    }
}
