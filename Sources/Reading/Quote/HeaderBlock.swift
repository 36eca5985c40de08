/// Finds the few header lines that mail programs write above a quoted or forwarded mail.
struct HeaderBlock: Sendable {
    enum Label: Int, Sendable { case from, date, to, copy, subject, other }

    /// The last line of the block.
    var end: Int
    /// The value of the "From" line as it stands there.
    var from: String
    /// The value of the "Subject" line as it stands there.
    var subject: String
    /// How many different labels there are.
    var labels: Int

    private static let words: [(Label, Words)] = [
        (
            .from,
            Words(
                "from|发件人|發件人|寄件者|寄件人|寄信人|发信人|發信人|发 件 人|von|de|da|van|från|fra|od|от|отправитель|lähettäjä"
                    + "|差出人|送信者|自|보낸 사람|보낸사람|발신|gönderen|kimden|expéditeur|expediteur|remitente|mittente|afzender|absender"
                    + "|avsender|avsändare|afsender|nadawca|feladó|odesílatel|от кого|de la|відправник|від|από|من|מאת"
                    + "|từ|จาก|šalje|pošiljatelj|nuo|saatja|dari|од|frá|odosielateľ|nga|igorlea|प्रेषक|از|送信元"
            )
        ),
        (
            .date,
            Words(
                "sent|date|sent on|sent at|sent time|send time|send date|已发送|已傳送|date sent|发送时间|发件时间|發送時間|发送日期|发件日期|發送日期|寄件日期|傳送時間|傳送日期|寄信日期|日期"
                    + "|日 期|时间|時間|时 间|收到时间|gesendet|gesendet am|datum|envoyé|envoye|envoyé le|date d'envoi|enviado"
                    + "|enviado el|enviado em|enviada em|enviada|enviado a las|fecha|data|data e hora|inviato|data invio|verzonden|skickat|sendt|dato"
                    + "|wysłano|wysłane|data wysłania|отправлено|дата|odesláno|送信日時|日時|日付|보낸 날짜|날짜|보냄|gönderildi"
                    + "|gönderme tarihi|tarih|lähetetty|päiväys|päivämäärä|trimis|elküldve|dátum|надіслано|ημερομηνία|נשלח|تاريخ الإرسال"
                    + "|đã gửi|ส่ง|изпратено|изпратено на|poslano|poslato|послато|išsiųsta|nosūtīts|saadetud|dikirim|tanggal|enviat|dërguar|bidalia|odoslané|भेजा गया|ارسال شده|تم الإرسال"
            )
        ),
        (
            .to,
            Words(
                "to|至|收件人|收件者|收信人|收 件 人|an|à|a|para|aan|til|till|do|кому|vastaanottaja|宛先|받는 사람|받는사람|kime|alıcı|către"
                    + "|címzett|adresat|pour|destinatario|destinatário|destinataire|komu|empfänger|ontvanger|mottaker|προς|אל|إلى"
                    + "|đến|ถึง|до|prima|za|kam|adressaat|kepada|за|per a|për|nora|प्रति|به|saaja"
            )
        ),
        (
            .copy,
            Words(
                "cc|抄送|抄 送|抄送人|副本|副本抄送|kopie|kopia|copie|kopi|copia|cópia|dw|копия|копія|참조|bilgi|kopie an|bcc|密送|密件抄送|密件副本"
            )
        ),
        (
            .subject,
            Words(
                "subject|主题|主題|主旨|主 题|主 題|主 旨|标题|標題|标 题|题目|betreff|objet|object|asunto|assunto|oggetto|onderwerp|ämne|emne"
                    + "|temat|тема|aihe|件名|제목|konu|subiect|tárgy|předmět|predmet|θέμα|נושא|الموضوع"
                    + "|chủ đề|เรื่อง|относно|zadeva|tēma|teema|tema|subjek|наслов|assumpte|efni|subjekti|gaia|विषय|موضوع"
            )
        ),
        (
            .other,
            Words(
                "reply-to|reply to|回复|回复给|答复|importance|重要性|priority|优先级|attachments|attachment|附件|anhänge|anlagen|bcc"
                    + "|organization|resent-from|x-mailer|message-id|mailed-by|signed-by|répondre à|antwort an|responder a|rispondi a"
            )
        ),
    ]

    /// The block that begins at line `start`, or nil. After a separator two labels are enough, elsewhere three.
    static func at(_ start: Int, in body: FoldedBody, afterSeparator: Bool = false) -> HeaderBlock? {
        guard let first = label(of: body.folded[start]), first.label != .other, first.label != .copy else {
            return nil
        }
        if let block = inOneLine(start, in: body) { return block }
        var block = HeaderBlock(end: start, from: "", subject: "", labels: 0)
        var seen: Set<Label> = []
        var line = start
        var foreign = 0
        while line < body.count, line - start < 24 {
            if body.folded[line].isEmpty {
                guard let next = body.nextVisible(after: line), next - line <= 2,
                    label(of: body.folded[next]) != nil
                else { break }
                line = next
            }
            if let found = label(of: body.folded[line]) {
                guard seen.insert(found.label).inserted || found.label == .other else { break }
                block.note(found.label, line, in: body)
                foreign = 0
            } else {
                foreign += 1
                if foreign > 3 || seen.count >= 4 { break }
            }
            line += 1
        }
        block.labels = seen.count
        guard seen.contains(.from), seen.contains(.date) || seen.contains(.subject) || seen.contains(.to)
        else {
            return afterSeparator && seen.contains(.from) ? block : nil
        }
        if afterSeparator { return seen.count >= 2 ? block : nil }
        return seen.count >= 3 && block.isMail(from: start, first.label, in: body) ? block : nil
    }

    /// "From: depot, To: site, Date: …" is how a delivery is told. A mail has an address, or else a subject, its sender
    /// first, and a day with its year or hour or a title above.
    private func isMail(from start: Int, _ first: Label, in body: FoldedBody) -> Bool {
        let lines = (start...end).map { body.folded[$0] }
        if lines.contains(where: { $0.contains(UInt8(ascii: "@")) }) { return true }
        guard lines.contains(where: { Self.label(of: $0)?.label == .subject }) else { return false }
        guard first == .from, !WrittenDate.hasYear(body.folded[start][...]) else { return false }
        if let above = body.previousVisible(before: start) {
            if Separators.isLeadIn(body.folded[above]) { return true }
            if Self.label(of: body.folded[above]) != nil { return false }
        }
        guard let date = lines.first(where: { Self.label(of: $0)?.label == .date })?[...] else {
            return false
        }
        return !date.contains(where: WrittenDate.isDigit) || WrittenDate.hasYear(date)
            || WrittenDate.hasClock(date)
    }

    /// Some programs run the whole block into one line: "Subject: … From: … To:".
    private static func inOneLine(_ start: Int, in body: FoldedBody) -> HeaderBlock? {
        let line = body.folded[start][...]
        guard line.contains(UInt8(ascii: "@")), line.count(where: { $0 == UInt8(ascii: ":") }) >= 3 else {
            return nil
        }
        var seen: Set<Label> = []
        for colon in line.indices where line[colon] == UInt8(ascii: ":") {
            for (label, words) in words where words.suffixLength(of: line[..<colon]).map({ $0 > 2 }) == true {
                seen.insert(label)
                break
            }
        }
        guard seen.contains(.from), seen.contains(.to), seen.count >= 3 else { return nil }
        return HeaderBlock(end: start, from: body.lines[start].content, subject: "", labels: seen.count)
    }

    private mutating func note(_ label: Label, _ line: Int, in body: FoldedBody) {
        end = line
        if label == .from, from.isEmpty { from = Self.value(line, in: body) }
        if label == .subject, subject.isEmpty { subject = Self.value(line, in: body) }
    }

    /// What stands after the label, or on the next line where a table put it there.
    private static func value(_ line: Int, in body: FoldedBody) -> String {
        let content = body.lines[line].content
        let marks: [Unicode.Scalar] = [":", "：", "|", "│"]
        var scalars = content.unicodeScalars[...]
        while let first = scalars.first, marks.contains(first) || first == "*" || first == " " {
            scalars.removeFirst()
        }
        guard let mark = scalars.firstIndex(where: marks.contains) else {
            return body.nextVisible(after: line).map { body.lines[$0].content } ?? ""
        }
        var value = String(scalars[scalars.index(after: mark)...]).trimmingSpaces
        while let last = value.last, last == ";" || last == "；" || last == "|" || last == "*" {
            value.removeLast()
        }
        while let first = value.first, first == "*" || first == "|" || first == " " { value.removeFirst() }
        return value.trimmingSpaces
    }

    /// The label that a folded line begins with, bold and table marks aside.
    static func label(of line: [UInt8]) -> (label: Label, end: Int)? {
        var slice = line[...]
        while let byte = slice.first, byte == 0x2A || byte == 0x7C || byte == 0x20 || byte == 0x5F {
            slice.removeFirst()
        }
        for (label, words) in words {
            guard let length = words.prefixLength(of: slice) else { continue }
            var rest = slice.dropFirst(length)
            while let byte = rest.first, byte == 0x20 || byte == 0x2A || byte == 0x5F { rest.removeFirst() }
            if rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "|") {
                return (label, rest.startIndex)
            }
        }
        return nil
    }
}
