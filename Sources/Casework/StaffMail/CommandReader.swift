/// Reads answers to notices that want a text: an opinion, minutes, nothing in particular. Commands begin a line;
/// everything else is the text.
struct CommandReader {
    /// What text without a command is.
    enum Otherwise { case draft, minutes, note }

    let names: StaffNames
    let book: WordBook

    init(words: StaffWords, names: StaffNames) {
        self.names = names
        book = WordBook(words, names: names.people)
    }

    func read(_ own: OwnText, otherwise: Otherwise) -> [StaffCommand] {
        var lines = own.lines
        while lines.count > 1, isGreeting(lines[0]) { lines.removeFirst() }
        guard let first = lines.first else { return [.none(why: "the mail says nothing of its own")] }
        if command(first) != nil { return commands(lines) }
        let text = lines.joined(separator: "\n")
        switch otherwise {
        case .draft: return [draft(text, lines)]
        case .minutes:
            return [MinutesReader.read(text, lines) ?? (isOnlyReceipt(lines) ? receipt : incomplete(text))]
        case .note: return [isOnlyReceipt(lines) ? receipt : .note(text)]
        }
    }

    /// "改为一般：客户已澄清", alone on the first line, in answer to a request for a decision. Words that go on after the class
    /// speak of the text: 改为一般车辆配送.
    func grading(_ own: OwnText) -> StaffCommand? {
        guard let first = own.lines.first, case .severity(let to, let reason)? = command(first) else {
            return nil
        }
        let folded = PlainText.fold(first)
        let classes = ["一般", "普通", "重大", "严重", "较大", "特大", "ordinary", "normal", "major", "serious"]
        guard let end = classes.compactMap({ folded.firstRange(of: $0)?.upperBound }).min() else {
            return nil
        }
        let behind = folded[end...].hasPrefix("投诉") ? folded[end...].dropFirst(2) : folded[end...]
        guard behind.first.map({ ":,。.;(- ".contains($0) }) ?? true else { return nil }
        let more = own.lines.dropFirst().joined(separator: "\n")
        let whole = StaffCommand.severity(to, reason: reason)
        return more.isEmpty ? whole : whole.adding(more)
    }

    private var receipt: StaffCommand { .none(why: "received or put off, nothing to enter") }

    private func incomplete(_ text: String) -> StaffCommand {
        .minutes(MinutesReading(time: nil, attendees: [], decision: nil, text: text))
    }

    private func draft(_ text: String, _ lines: [String]) -> StaffCommand {
        if MinutesReader.looksLikeMinutes(lines), let minutes = MinutesReader.read(text, lines) {
            return minutes
        }
        return isOnlyReceipt(lines) ? receipt : .draft(text)
    }

    /// Further lines belong to the reason of the command above, until the next command.
    private func commands(_ lines: [String]) -> [StaffCommand] {
        var found: [StaffCommand] = []
        var further: [String] = []
        func close() {
            let more = withoutSignature(further).joined(separator: "\n")
            if let last = found.popLast() { found.append(more.isEmpty ? last : last.adding(more)) }
            further = []
        }
        for line in lines {
            if let next = command(line) {
                close()
                found.append(next)
            } else {
                further.append(line)
            }
        }
        close()
        return found
    }

    private func withoutSignature(_ lines: [String]) -> [String] {
        lines.filter { line in
            let folded = PlainText.fold(line)
            if names.people.contains(where: { PlainText.fold($0) == folded }) { return false }
            return
                !(folded.count <= 20
                && (folded.hasSuffix("公司") || folded.hasSuffix("部") || folded.hasSuffix("专员")))
        }
    }

    private func isGreeting(_ line: String) -> Bool {
        let folded = PlainText.fold(line)
        guard folded.count <= 16, command(line) == nil else { return false }
        return ["你好", "您好", "大家好", "早上好", "下午好"].contains { folded.contains($0) } || folded.hasPrefix("dear ")
            || folded.hasPrefix("hi ") || folded.hasPrefix("hello")
    }

    /// "收到", "好的，明天给意见", a question: too short and too empty to be an opinion; a vacation program's note.
    private func isOnlyReceipt(_ lines: [String]) -> Bool {
        let folded = PlainText.fold(lines.joined(separator: " "))
        if AbsenceNote.isOne(folded) { return true }
        guard folded.count <= 24 else { return false }
        let scan = book.scan(folded)
        let unknown = scan.pieces.filter { $0.kinds.isEmpty }.reduce(0) { $0 + $1.text.count }
        if folded.hasSuffix("?"), folded.count <= 16 { return true }
        if let first = scan.pieces.first, !first.kinds.isDisjoint(with: [.delay, .casual]), scan.has(.delay),
            unknown <= 4
        {
            return true
        }
        return unknown == 0 && scan.isOnly([.casual, .harmless, .delay, .approve])
    }
}

extension StaffCommand {
    /// The same command with more of a reason.
    func adding(_ more: String) -> StaffCommand {
        func joined(_ reason: String) -> String { reason.isEmpty ? more : reason + "\n" + more }
        return switch self {
        case .extend(let days, let reason): .extend(days: days, reason: joined(reason))
        case .severity(let to, let reason): .severity(to, reason: joined(reason))
        case .assign(let to, let reason): .assign(to, reason: joined(reason))
        case .close(let reason): .close(reason: joined(reason))
        case .sendBack(let reason): .sendBack(reason: joined(reason))
        case .note(let text): .note(joined(text))
        case .approve, .askAgain, .none, .draft, .minutes, .review: self
        }
    }
}
