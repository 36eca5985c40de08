/// The words of a mail above and between what it quotes, cut roughly: enough to see a program's hand.
enum OwnWords {
    /// The lines that are not quoted, at most `cap`, folded.
    static func lines(of text: String, cap: Int = 300) -> [Folded] {
        var lines: [Folded] = []
        var reader = LineReader(text, keepsEmpty: false)
        for _ in 0..<scanned {
            guard lines.count < cap, let line = reader.next() else { break }
            let body = trimmed(line)
            if body.isEmpty || body.utf8.first == 0x3E || body.utf8.first == 0x7C { continue }
            let folded = Folded(body)
            if !lines.isEmpty && borders.matches(folded) { break }
            lines.append(folded)
        }
        return lines
    }

    /// Whether something quoted or forwarded stands in the text.
    static func hasBorder(_ text: String) -> Bool {
        var reader = LineReader(text, keepsEmpty: false)
        for _ in 0..<scanned {
            guard let line = reader.next() else { break }
            let body = trimmed(line)
            if body.utf8.first == 0x3E || body.utf8.first == 0x7C || borders.matches(Folded(body)) {
                return true
            }
        }
        return false
    }

    /// Whether a question is put; the mark in a link puts none.
    static func ask(_ lines: [Folded]) -> Bool {
        lines.contains { line in
            let bytes = line.bytes.span
            var at = bytes.place(of: 0x3F)
            while at + 1 < bytes.count {
                if bytes[at + 1] <= 0x22 || bytes[at + 1] == 0x3F || bytes[at + 1] >= 0x80 { return true }
                at = bytes.place(of: 0x3F, from: at + 1)
            }
            return false
        }
    }

    private static let scanned = 1000

    private static let borders = PhraseBook(
        """
        border
          原始邮件 | 原始郵件 | 原邮件 | 写道: | 寫道: | ^_发件人: | ^_寄件者: | ^_寄件人: | original message - | -original message
          forwarded message | ^_from: * @ | wrote:$ | a écrit : | schrieb: | 转发的邮件 | 转发邮件信息
          ^_begin forwarded message
        """)
}
