internal import MIME

extension ParseReport {
    /// The report as a person reads it.
    public func readable() -> [UInt8] {
        var lines = ["── \(file)"]
        guard let reading else {
            lines.append("   error: \(error ?? "")")
            return Array((lines.joined(separator: "\n") + "\n\n").utf8)
        }
        lines.append(contentsOf: head(reading))
        lines.append(contentsOf: body(reading))
        return Array((lines.joined(separator: "\n") + "\n\n").utf8)
    }

    private func head(_ reading: Reading) -> [String] {
        let people: [(String, [Mailbox])] = [
            ("from", reading.from), ("reply-to", reading.replyTo), ("to", reading.to), ("cc", reading.cc),
            ("forwarded from", reading.forwardedFrom.map { [$0] } ?? []),
        ]
        var lines = people.filter { !$0.1.isEmpty }.map {
            "   \($0.0): " + $0.1.map(Self.words).joined(separator: ", ")
        }
        lines.insert("   subject: \(Self.visible(reading.subject ?? ""))", at: min(1, lines.count))
        if let date = reading.date { lines.append("   date: \(date.iso8601)") }
        lines.append("   language: \(reading.language.rawValue)")
        if reading.auto.isAuto { lines.append("   written by a machine: \(reading.auto.reason ?? "")") }
        for recipient in reading.bounce?.recipients ?? [] {
            lines.append(
                "   \(recipient.action.rawValue): \(recipient.address) \(recipient.status ?? "") \(recipient.reason.rawValue)"
            )
        }
        if reading.isEncrypted { lines.append("   encrypted") }
        if reading.isSigned { lines.append("   signed") }
        if !reading.anomalies.isEmpty { lines.append("   odd: " + reading.anomalies.joined(separator: ", ")) }
        return lines
    }

    private func body(_ reading: Reading) -> [String] {
        var lines: [String] = []
        for attachment in reading.attachments {
            let name = Self.visible(attachment.name ?? "")
            lines.append(
                "   attached: \(name) \(attachment.type), \(attachment.size) bytes"
                    + (attachment.isInline ? ", inline" : ""))
        }
        let sections = [
            ("new", reading.newText), ("signature", reading.signature), ("quoted", reading.quotedText),
        ]
        for (title, text) in sections where !text.isEmpty {
            lines.append("   \(title):")
            lines.append(
                contentsOf: text.split(separator: "\n", omittingEmptySubsequences: false).map {
                    "   │ " + Self.visible(String($0))
                })
        }
        return lines
    }

    private static func words(_ mailbox: Mailbox) -> String {
        visible(mailbox.name.map { "\($0) <\(mailbox.address)>" } ?? mailbox.address)
    }

    /// Without what could command a terminal or turn a line about.
    private static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    switch scalar.value {
                    case 0...0x08, 0x0A...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                        false
                    default: true
                    }
                }))
    }
}
