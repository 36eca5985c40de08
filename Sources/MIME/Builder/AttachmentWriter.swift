/// Attachments: base64, with the name in the two forms that mail programs read.
enum AttachmentWriter {
    static func entity(_ attachment: OutgoingMessage.Attachment) throws(BuildFailure) -> Entity {
        let name = FileName.safe(attachment.name)
        let type = contentType(attachment.type)
        var fields = ["Content-Type: \(type);\r\n \(nameParameter(name))"]
        let kind = attachment.contentID == nil ? "attachment" : "inline"
        fields.append("Content-Disposition: \(kind);\r\n \(fileNameParameters(name))")
        if let contentID = attachment.contentID {
            fields.append("Content-ID: <\(try OutgoingAddress.identifier(contentID))>")
        }
        fields.append("Content-Transfer-Encoding: base64")
        return Entity(fields: fields, body: Base64.lines(attachment.content))
    }

    /// RFC 2046 §5.2.1 allows no base64 for nested mails, and readers would look for parts in it: such a
    /// file goes as plain bytes, named as it is.
    private static func contentType(_ type: String) -> String {
        let marks = type.lowercased().split(separator: "/", omittingEmptySubsequences: false)
        let isToken = marks.allSatisfy {
            !$0.isEmpty && $0.utf8.count < 60 && $0.utf8.allSatisfy(isTokenCharacter)
        }
        guard marks.count == 2, isToken, marks[0] != "message", marks[0] != "multipart" else {
            return "application/octet-stream"
        }
        return "\(marks[0])/\(marks[1])"
    }

    /// RFC 2045 §5.1.
    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || "!#$&^_.+-".utf8.contains(byte)
    }

    /// RFC 2047 in quotes, against its §5 rule 3: what Outlook, Foxmail and QQ write and read. With the name and the quotes
    /// no line is over 76 characters (§2).
    private static func nameParameter(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { $0 < 0x7F } && !name.contains("=?")
        let words = isPlain ? [name] : WordEncoder.words(for: name, first: 68, others: 74)
        return "name=\"\(words.joined(separator: "\r\n "))\""
    }

    /// RFC 2231 §3–4, in sections where one line does not hold it.
    private static func fileNameParameters(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 0x7F }) && name.utf8.count <= 60 { return "filename=\"\(name)\"" }
        var sections: [[UInt8]] = [Array("UTF-8''".utf8)]
        for byte in name.utf8 {
            let written = byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") ? [byte] : percent(byte)
            if sections[sections.count - 1].count + written.count > 60 { sections.append([]) }
            sections[sections.count - 1] += written
        }
        let values = sections.map { String(decoding: $0, as: UTF8.self) }
        guard values.count > 1 else { return "filename*=\(values[0])" }
        return values.enumerated().map { "filename*\($0)*=\($1)" }.joined(separator: ";\r\n ")
    }

    private static func percent(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
