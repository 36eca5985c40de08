import Casework
import Reading

/// A line of a reply on its way to being understood.
struct FormLine {
    var text: RatingText
    /// Whether it stands in what the respondent's program marked as quoted.
    var isQuoted: Bool
    /// Whether we wrote it.
    var isOurs = false
    var heads: [Head] = []
}

/// The lines of a reply that may hold answers, lines that a program broke joined again.
struct FormLines {
    private(set) var lines: [FormLine] = []
    private let words: FormVocabulary

    init(_ marked: MarkedText, _ words: FormVocabulary, _ known: KnownText) {
        self.words = words
        let raw = marked.lines.prefix(FormLines.limit).filter { $0.standing != .signature }
            .map { (text: RatingText($0.text), isQuoted: $0.standing == .quoted) }
        var index = 0
        while index < raw.count {
            let (text, next) = joined(raw, index)
            var line = FormLine(text: text, isQuoted: raw[index].isQuoted)
            line.heads = HeadScan(text, words).heads
            line.isOurs =
                line.heads.isEmpty && !words.anyScale.isRating(text)
                && (known.holds(text) && !OptOut.isCommand(text) || KnownText.isFormal(text))
            lines.append(line)
            index = next
        }
        closeBrokenFooters()
        closeUnquotedForm()
        lines = zoned()
    }

    /// The footer that offers to leave, broken over two lines, is still ours.
    private mutating func closeBrokenFooters() {
        for index in lines.indices.dropFirst() where !lines[index].isOurs && lines[index].heads.isEmpty {
            let above = lines[index - 1].text
            guard !above.isBlank, !KnownText.isFormal(above),
                KnownText.isFormal(RatingText([above, lines[index].text]))
            else { continue }
            lines[index - 1].isOurs = true
            lines[index].isOurs = true
        }
    }

    /// A form that stands among the respondent's own lines: our words from the salutation to the first printed question,
    /// and from the tag to the footer.
    private mutating func closeUnquotedForm() {
        let isTagged = lines.contains { $0.isOurs && $0.text.folded.first == "[" }
        if let first = lines.firstIndex(where: { isPrinted($0) || isTagged && $0.heads.first?.form == .name })
        {
            let start = lines[max(0, first - 20)..<first].lastIndex { line in
                ["客户", "customer", "敬启者"].contains { line.text.plain.contains($0) } && line.text.count <= 40
            }
            for index in (start ?? first)..<first where lines[index].heads.isEmpty {
                lines[index].isOurs = true
            }
        }
        for index in lines.indices where lines[index].isOurs && lines[index].text.folded.first == "[" {
            let end = lines[index..<min(lines.count, index + 8)].firstIndex {
                KnownText.offersToLeave($0.text)
            }
            for inner in index..<(end ?? index) where lines[inner].heads.isEmpty {
                lines[inner].isOurs = true
            }
        }
    }

    private func isPrinted(_ line: FormLine) -> Bool {
        line.heads.contains {
            $0.form == .name && $0.questions.contains { words.scales[$0]?.hasPrintedList(line.text) ?? false }
        }
    }

    /// A reply is short; what stands far down is old mail.
    private static let limit = 2_000
    /// No program breaks a question into more lines.
    private static let breaks = 8

    /// A printed list whose bracket is still open goes on in the next line.
    private func joined(_ raw: [(text: RatingText, isQuoted: Bool)], _ start: Int) -> (
        text: RatingText, next: Int
    ) {
        var text = raw[start].text
        var next = start + 1
        guard isOpen(text), words.scales.values.contains(where: { $0.labelCount(in: text) >= 1 }) else {
            return (text, next)
        }
        while next < raw.count, next - start < FormLines.breaks, isOpen(text), !raw[next].text.isBlank {
            text = join(text, raw[next].text)
            next += 1
        }
        return isOpen(text) ? (raw[start].text, start + 1) : (text, next)
    }

    private func isOpen(_ text: RatingText) -> Bool {
        text.folded.count { $0 == "(" } > text.folded.count { $0 == ")" }
    }

    /// Programs break Latin text between words and Chinese text anywhere.
    private func join(_ left: RatingText, _ right: RatingText) -> RatingText {
        let a = left.folded.last ?? " "
        let b = right.folded.first { $0 != " " } ?? " "
        let isLatin = (97...122).contains(b.value) || (97...122).contains(a.value)
        let first = right.folded.firstIndex { $0 != " " } ?? 0
        let isBroken = isLatin || a == "/" || a == ","
        return RatingText([left] + (isBroken ? [RatingText(" ")] : []) + [right[first..<right.count]])
    }

    /// Without what stands in the quoted mail above the first question and has nothing to do with the form.
    private func zoned() -> [FormLine] {
        let first = lines.firstIndex { line in
            line.isQuoted
                && line.heads.contains { head in
                    head.form == .name && head.range.lowerBound <= 4
                        && head.questions.contains { words.scales[$0] != nil }
                        || head.questions.contains { words.scales[$0]?.hasPrintedList(line.text) ?? false }
                }
        }
        return lines.enumerated().filter { !$0.element.isQuoted || $0.offset >= first ?? .max }.map(\.element)
    }
}
