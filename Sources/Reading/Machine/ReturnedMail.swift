/// Parts a free-text report into its own words and the mail it returns below them.
enum ReturnedMail {
    /// The report's words and what it returns.
    static func split(_ text: String) -> (notice: String, returned: String) {
        let lines = textLines(text, cap: 2000, keepsEmpty: true)
        for (number, line) in lines.enumerated() where number > 0 {
            guard isBorder(line, next: lines[(number + 1)...].prefix(4)) else { continue }
            let notice = String(text[..<line.startIndex])
            if trimmed(notice).isEmpty { continue }
            return (notice, String(text[line.endIndex...].dropFirst()))
        }
        return (text, "")
    }

    private static func isBorder(_ line: Substring, next: ArraySlice<Substring>) -> Bool {
        guard line.utf8.count <= 200, line.utf8.contains(where: { $0 > 0x20 }) else { return false }
        let folded = Folded(line)
        if borders.matches(folded) { return true }
        return line.hasPrefix("Received:") || line.hasPrefix("Return-Path:") && next.contains { isField($0) }
    }

    private static func isField(_ line: Substring) -> Bool {
        line.hasPrefix("Received:") || line.hasPrefix("From:") || line.hasPrefix("Message-I")
            || line.hasPrefix("Date:") || line.hasPrefix("X-")
    }

    private static let borders = PhraseBook(
        """
        border
          below this line is a copy | below the next line is a copy | enclosed is a copy
          this is a copy of the message | this is a copy of your message | copy of the message header
          copy of the original message | copy of the message, including | original message follows
          original message headers | message headers follow | message header follows | original message --
          original mail info | original message- | -original message | header of the original message
          the original message follows | original message is attached | the original message was:
          unsent message follows | unsent message below | returned message ---- | returned message --
          returned mail ---- | contents of the undelivered mail | undelivered message follows
          undelivered message -- | message header -- | message body suppressed
          first 50 lines of your original | header and top 20 lines | your message reads
          summary of the undelivered message | mensaje original adjunto | mensagem original
          message d'origine | en-tetes de message | en-têtes de message | ursprungshuvuden
          ursprüngliche nachrichtenkopf | ursprüngliche nachricht | ursprüngliche kopf
          encabezados de mensajes originales | encabezados del mensaje original
          intestazioni messaggio originale | oorspronkelijke berichtkop | 原始邮件头 | 原始邮件标头 | 原始邮件信息 | 原始信件
          原邮件内容 | 原信内容 | 以下是原邮件 | 以下是原信 | 以下是您发送的邮件 | 元のメッセージ | 元のメッセージ ヘッダー | 下面是原邮件
          attachment is a copy of the message
        """)
}
