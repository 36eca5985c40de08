internal import MIME

/// A clear line for mails that say nothing in words: a reader must never meet an empty page.
struct Notes {
    let finder: BodyFinder
    let message: Message
    let language: Language

    private var isChinese: Bool { language.isChinese }

    private func line(_ hans: String, _ hant: String, _ english: String) -> String {
        switch language {
        case .zhHans: "[\(hans)]"
        case .zhHant: "[\(hant)]"
        default: "[\(english)]"
        }
    }

    /// What is there instead of words; empty when there is nothing at all. `pictures` is the number that the HTML
    /// text shows, whether the mail holds them or not.
    func text(pictures: Int) -> String {
        var lines: [String] = []
        if finder.isEncrypted {
            lines.append(
                line(
                    "加密邮件，此处无法读取内容，请联系发件人", "加密郵件，此處無法讀取內容，請聯絡寄件者",
                    "Encrypted mail: its content cannot be read here"))
        } else if finder.isSigned,
            finder.attachments.contains(where: { $0.type.hasSuffix("pkcs7-mime") && !$0.isSignature })
        {
            lines.append(
                line(
                    "S/MIME 签名邮件，内容在签名文件内", "S/MIME 簽章郵件，內容在簽章檔案內",
                    "S/MIME signed mail: the content is inside the signature file"))
        }
        lines.append(contentsOf: finder.calendars.map(calendar))
        lines.append(contentsOf: finder.attachments.compactMap(elsewhere))
        lines.append(contentsOf: files())
        if lines.isEmpty, finder.enclosed.isEmpty, pictures > 0 {
            lines.append(
                line(
                    "邮件正文只有图片，且图片不在邮件内", "郵件內文只有圖片，且圖片不在郵件內",
                    "The mail shows only pictures, and does not hold them"))
        }
        return lines.joined(separator: "\n")
    }

    /// Who wrote an enclosed mail, and on what.
    func enclosed(_ mail: EnclosedMail) -> String {
        let author = mail.from.first.map { [$0.name, "<\($0.address)>"].compactMap(\.self) } ?? []
        let words = (author + [mail.subject].compactMap(\.self)).joined(separator: " ")
        return line("转发的邮件：\(words)", "轉寄的郵件：\(words)", "Forwarded mail: \(words)")
    }

    /// Mails whose matter is somewhere else (RFC 2046 §5.2.2, §5.2.3). heed puts nothing together and fetches nothing.
    private func elsewhere(_ attachment: Attachment) -> String? {
        switch attachment.type {
        case "message/partial":
            line(
                "这只是一封拆分发送的邮件的一部分，请发件人重发完整邮件", "這只是一封分割傳送的郵件的一部分，請寄件者重寄完整郵件",
                "Only a part of a mail that was sent in pieces: ask the sender for the whole")
        case "message/external-body":
            line(
                "邮件内容存放在别处，未随邮件发送，请联系发件人", "郵件內容存放在別處，未隨郵件寄送，請聯絡寄件者",
                "The content is kept elsewhere and did not come with the mail: ask the sender")
        default: nil
        }
    }

    /// What the invitations beside the mail's words say.
    func invitations() -> [String] {
        finder.invitations.prefix(3).flatMap { part in
            [calendar(part), CalendarInvitation(message.text(of: part).string).matter]
        }.filter { !$0.isEmpty }
    }

    private func calendar(_ part: Part) -> String {
        let facts = CalendarInvitation(message.text(of: part).string)
        let what = [facts.summary, facts.start, facts.place].filter { !$0.isEmpty }
        let heading =
            facts.method == "CANCEL"
            ? line("会议取消", "會議取消", "Meeting cancelled") : line("会议邀请", "會議邀請", "Calendar invitation")
        return what.isEmpty ? heading : heading + " " + what.joined(separator: isChinese ? "，" : ", ")
    }

    private static let toldOtherwise: Set<String> = [
        "message/rfc822", "message/global", "message/partial", "message/external-body",
    ]

    private func files() -> [String] {
        let named = finder.attachments.filter {
            $0.type != "text/calendar" && !Self.toldOtherwise.contains($0.type) && !$0.isSignature
                && !$0.type.hasSuffix("pkcs7-mime")
        }
        guard !named.isEmpty, !finder.isEncrypted else { return [] }
        let names = named.prefix(20).map { $0.name ?? $0.type }.joined(separator: isChinese ? "、" : ", ")
        if named.allSatisfy({ $0.type.hasPrefix("image/") }) {
            return [line("邮件正文只有图片：\(names)", "郵件內文只有圖片：\(names)", "The mail holds only pictures: \(names)")]
        }
        return [
            line(
                "邮件没有正文，附件：\(names)", "郵件沒有內文，附件：\(names)", "The mail has no text, only attachments: \(names)"
            )
        ]
    }
}

/// The facts of a calendar invitation that a reader wants first (RFC 5545).
struct CalendarInvitation {
    private(set) var summary = ""
    private(set) var start = ""
    private(set) var place = ""
    private(set) var matter = ""
    private(set) var method = ""

    init(_ text: String) {
        var lines: [String] = []
        for line in text.split(separator: "\n").prefix(2000) {
            if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(String(line))
            }
        }
        var isEvent = false
        for line in lines {
            guard let colon = Self.colon(in: line) else { continue }
            let name = line[..<colon].prefix { $0 != ";" }.uppercased()
            let value = Self.unescaped(line[line.index(after: colon)...])
            if name == "BEGIN" { isEvent = value.uppercased() == "VEVENT" }
            switch name {
            case "METHOD": method = value.uppercased()
            case "SUMMARY" where isEvent && summary.isEmpty: summary = value
            case "LOCATION" where isEvent && place.isEmpty: place = value
            case "DESCRIPTION" where isEvent && matter.isEmpty: matter = value
            case "DTSTART" where isEvent && start.isEmpty: start = Self.readable(value)
            default: break
            }
        }
    }

    /// The colon before the value; those in quoted parameters are none (RFC 5545 §3.1).
    private static func colon(in line: String) -> String.Index? {
        var isQuoted = false
        return line.utf8.indices.first { at in
            if line.utf8[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
            return line.utf8[at] == UInt8(ascii: ":") && !isQuoted
        }
    }

    private static func unescaped(_ value: Substring) -> String {
        var result = ""
        var isEscape = false
        for character in value {
            if isEscape {
                result.append(character == "n" || character == "N" ? " " : character)
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// 20260302T100000Z as 2026-03-02 10:00 (UTC).
    private static func readable(_ value: String) -> String {
        let digits = value.utf8.filter { (0x30...0x39).contains($0) }.map { String(UnicodeScalar($0)) }
        guard digits.count >= 8 else { return value }
        let day = digits[0..<4].joined() + "-" + digits[4..<6].joined() + "-" + digits[6..<8].joined()
        guard digits.count >= 12 else { return day }
        return day + " " + digits[8..<10].joined() + ":" + digits[10..<12].joined()
            + (value.hasSuffix("Z") ? " UTC" : "")
    }
}
