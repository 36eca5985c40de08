/// Hands mails to an SMTP server on this machine as a customer's mail server would.
public enum Post {
    /// Sends one mail; line ends become CRLF and leading dots are doubled.
    /// - Parameter sender: the envelope sender; empty for the null sender of returned mail.
    /// - Throws: `TestFailure` with the reply when the server refuses it.
    public static func send(_ mail: [UInt8], from sender: String, to recipient: String, port: UInt16) throws {
        let client = try TestClient(port)
        try expect("220", client.reply())
        try expect("250", client.ask("EHLO customer.example"))
        try expect("250", client.ask("MAIL FROM:<\(sender)>"))
        try expect("250", client.ask("RCPT TO:<\(recipient)>"))
        try expect("354", client.ask("DATA"))
        try client.say(wire(mail))
        try expect("250", client.reply())
        try expect("221", client.ask("QUIT"))
    }

    private static func expect(_ code: String, _ reply: String?) throws {
        guard let reply, reply.hasPrefix(code) else { throw TestFailure("SMTP: \(reply ?? "closed")") }
    }

    private static func wire(_ mail: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in mail.split(separator: 10, omittingEmptySubsequences: false) {
            if line.first == UInt8(ascii: ".") { bytes.append(UInt8(ascii: ".")) }
            bytes += line.last == 13 ? line.dropLast() : line
            bytes += [13, 10]
        }
        if mail.last == 10 { bytes.removeLast(2) }
        return bytes + Array(".\r\n".utf8)
    }
}
