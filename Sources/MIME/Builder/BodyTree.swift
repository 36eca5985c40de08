/// One node of the mail in the making: its content fields and its body or its parts.
struct Entity {
    /// Content fields, each without its line end; folded lines inside.
    var fields: [String]
    var body: [UInt8] = []
    /// "mixed" and its parts, for a multipart.
    var parts: [Entity] = []
    var multipart: String?

    /// Header fields, empty line, body. A multipart's boundary is made of `seed`.
    func serialized(seed: UInt64) -> [UInt8] {
        guard let multipart else { return Entity.header(fields) + body }
        let bodies = parts.enumerated().map { number, part in
            part.serialized(seed: Entity.mixed(seed &+ UInt64(number) &+ 1))
        }
        let boundary = Entity.boundary(seed, notIn: bodies)
        var out = Entity.header(["Content-Type: multipart/\(multipart);\r\n boundary=\"\(boundary)\""])
        for body in bodies { out += Array("--\(boundary)\r\n".utf8) + body + [.carriageReturn, .lineFeed] }
        return out + Array("--\(boundary)--\r\n".utf8)
    }

    private static func header(_ fields: [String]) -> [UInt8] {
        Array((fields.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// "=_" occurs in no base64 and no quoted-printable; only text sent as it is has to be looked through.
    private static func boundary(_ seed: UInt64, notIn bodies: [[UInt8]]) -> String {
        var value = seed
        while true {
            value = mixed(value)
            let name = "=_heed_\(String(value, radix: 36))"
            if !bodies.contains(where: { occurs(Array(name.utf8), in: $0) }) { return name }
        }
    }

    private static func occurs(_ name: [UInt8], in body: [UInt8]) -> Bool {
        var at = 0
        while let dashes = Kernel.dashedLine(body, from: at, to: body.count) {
            if body[(dashes + 2)...].starts(with: name) { return true }
            at = Kernel.lineEnd(body, from: dashes, to: body.count)
        }
        return false
    }

    /// SplitMix64's output function: neighbouring seeds give unlike values.
    private static func mixed(_ seed: UInt64) -> UInt64 {
        var value = seed &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Arranges text, HTML and attachments as readers expect them (RFC 2046 §5.1, RFC 2387).
struct BodyTree {
    let entity: Entity

    init(_ mail: OutgoingMessage) throws(BuildFailure) {
        var inline: [Entity] = []
        var apart: [Entity] = []
        for attachment in mail.attachments {
            let made = try AttachmentWriter.entity(attachment)
            if attachment.contentID != nil && mail.html != nil {
                inline.append(made)
            } else {
                apart.append(made)
            }
        }
        var content = TextWriter.entity(mail.text, subtype: "plain")
        if let html = mail.html {
            var shown = TextWriter.entity(html, subtype: "html")
            if !inline.isEmpty {
                shown = Entity(fields: [], parts: [shown] + inline, multipart: "related; type=\"text/html\"")
            }
            content = Entity(fields: [], parts: [content, shown], multipart: "alternative")
        }
        entity = apart.isEmpty ? content : Entity(fields: [], parts: [content] + apart, multipart: "mixed")
    }
}

/// Text parts: UTF-8, wrapped as it suits the text.
enum TextWriter {
    static func entity(_ text: String, subtype: String) -> Entity {
        let lines = normalized(text)
        let high = lines.count { $0 > 0x7E }
        let (name, body) =
            if high == 0 && isShort(lines) {
                ("7bit", lines)
            } else if high * 6 > lines.count {
                ("base64", Base64.lines(lines))
            } else {
                ("quoted-printable", QuotedPrintable.encode(lines))
            }
        let charset = high == 0 ? "us-ascii" : "utf-8"
        return Entity(
            fields: [
                "Content-Type: text/\(subtype); charset=\(charset)", "Content-Transfer-Encoding: \(name)",
            ],
            body: body)
    }

    /// CRLF line ends, one at the end, and no control characters but tabs.
    private static func normalized(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 64)
        for byte in LineEnds.normalized(text).utf8 {
            if byte == .lineFeed {
                out += [.carriageReturn, .lineFeed]
            } else if byte >= .space && byte != 0x7F || byte == .tab {
                out.append(byte)
            }
        }
        if out.last != .lineFeed { out += [.carriageReturn, .lineFeed] }
        return out
    }

    /// Whether all lines may be sent as they are: not long, no "From " that mail stores alter, and nothing
    /// like a boundary.
    private static func isShort(_ lines: [UInt8]) -> Bool {
        lines.split(separator: .lineFeed).allSatisfy { line in
            line.count <= 79 && !line.starts(with: Array("From ".utf8))
                && !line.starts(with: Array("--=_".utf8))
                && !(line.dropLast().last?.isBlank ?? false)
        }
    }
}
