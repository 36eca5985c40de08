import Foundation

/// A mail in the making, written the way mail programs write it.
public struct MailDraft: Sendable {
    /// A transfer encoding (RFC 2045 §6).
    public enum Encoding: String, Sendable {
        /// Base64.
        case base64
        /// Quoted-printable.
        case quotedPrintable = "quoted-printable"
        /// As it is.
        case eightBit = "8bit"
    }

    /// How an attachment's name is written.
    public enum NameStyle: Sendable {
        /// Encoded words inside quotes, as most programs in China write.
        case encodedWords
        /// RFC 2231.
        case rfc2231
        /// Bytes of UTF-8 as they are.
        case rawUTF8
    }

    /// The author's name.
    public var name: String
    /// The author's address.
    public var address: String
    /// The subject.
    public var subject: String
    /// The plain text; none is written when it is empty and there is HTML.
    public var text = ""
    /// The HTML text.
    public var html: String?
    /// The charset of header and texts.
    public var charset = "utf-8"
    /// The transfer encoding of the texts.
    public var encoding = Encoding.base64
    /// Raw bytes in the header instead of encoded words, as old programs write them.
    public var rawHeader = false
    /// The address in To.
    public var recipient: String
    /// The Message-ID without brackets; a new one unless given.
    public var messageID: String
    /// Further fields.
    public var fields: [String] = []
    /// Fields of the receiving servers, above everything else.
    public var trace: [String] = []
    private var attachments: [[UInt8]] = []

    /// A mail by somebody to somebody.
    public init(_ name: String, _ address: String, to recipient: String, _ subject: String, _ text: String) {
        (self.name, self.address, self.subject, self.text) = (name, address, subject, text)
        self.recipient = recipient
        let domain = address.split(separator: "@").last ?? "customer.example"
        messageID = "\(UUID().uuidString.lowercased())@\(domain)"
    }

    /// The mail with a change.
    public func with(_ change: (inout MailDraft) -> Void) -> MailDraft {
        var draft = self
        change(&draft)
        return draft
    }

    /// Attaches a file.
    public mutating func attach(
        _ name: String, _ type: String, _ content: [UInt8], _ style: NameStyle = .encodedWords
    ) {
        let words = Charsets.encodedWords(name, as: charset).replacingOccurrences(of: "\n ", with: "\n\t")
        let escaped = Charsets.encode(name, as: charset).map { "%" + Charsets.hex($0) }.joined()
        let file: String =
            switch style {
            case .encodedWords: "filename=\"\(words)\""
            case .rfc2231: "filename*=\(charset)''\(escaped)"
            case .rawUTF8: "filename=\"\(name)\""
            }
        let header = "Content-Type: \(type)\nContent-Disposition: attachment;\n\t\(file)\n"
        attachments.append(
            Array((header + "Content-Transfer-Encoding: base64\n\n").utf8) + Self.base64(content))
    }

    /// Attaches a whole mail.
    public mutating func attach(_ mail: [UInt8]) {
        let header = "Content-Type: message/rfc822\nContent-Disposition: attachment\n\n"
        attachments.append(Array(header.utf8) + mail)
    }

    /// The whole mail.
    public var bytes: [UInt8] {
        var mail = header + body
        guard !attachments.isEmpty else { return mail }
        mail = header + Array("Content-Type: multipart/mixed; boundary=\"==outer\"\n\n".utf8)
        for part in [body] + attachments { mail += Array("--==outer\n".utf8) + part + [10] }
        return mail + Array("--==outer--\n".utf8)
    }

    private var header: [UInt8] {
        let sent = Self.stamp.string(from: Date())
        var bytes = trace.flatMap { Array(($0 + "\n").utf8) }
        bytes += Array("Date: \(sent)\nMessage-ID: <\(messageID)>\n".utf8)
        bytes += Array("From: ".utf8) + phrase + Array(" <\(address)>\n".utf8)
        bytes += Array("To: <\(recipient)>\nSubject: ".utf8) + word(subject)
        bytes += Array("\nMIME-Version: 1.0\n".utf8)
        for field in fields { bytes += Array((field + "\n").utf8) }
        return bytes
    }

    private var body: [UInt8] {
        guard let html else { return part(text, "plain") }
        if text.isEmpty { return part(html, "html") }
        var bytes = Array("Content-Type: multipart/alternative; boundary=\"==inner\"\n\n".utf8)
        for (content, type) in [(text, "plain"), (html, "html")] {
            bytes += Array("--==inner\n".utf8) + part(content, type) + [10]
        }
        return bytes + Array("--==inner--\n".utf8)
    }

    private func part(_ content: String, _ type: String) -> [UInt8] {
        let raw = Charsets.encode(content + "\n", as: charset)
        let header = "Content-Type: text/\(type); charset=\(charset)\n"
        let way = "Content-Transfer-Encoding: \(encoding.rawValue)\n\n"
        switch encoding {
        case .base64: return Array((header + way).utf8) + Self.base64(raw)
        case .quotedPrintable: return Array((header + way).utf8) + Self.quotedPrintable(raw)
        case .eightBit: return Array((header + way).utf8) + raw
        }
    }

    /// The name as a header writes it: quoted where it holds what would end it.
    private var phrase: [UInt8] {
        guard name.contains(where: { ",;:<>@()\"".contains($0) }), name.utf8.allSatisfy({ $0 < 128 }) else {
            return word(name)
        }
        return Array("\"\(name.replacing("\"", with: "\\\""))\"".utf8)
    }

    private func word(_ text: String) -> [UInt8] {
        if rawHeader { return Charsets.encode(text, as: charset) }
        let isPlain = text.utf8.allSatisfy { $0 < 128 }
        return Array((isPlain ? text : Charsets.encodedWords(text, as: charset)).utf8)
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        Array(Data(bytes).base64EncodedData(options: [.lineLength76Characters, .endLineWithLineFeed])) + [10]
    }

    private static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var width = 0
        for byte in bytes {
            let isPlain = byte == 10 || (byte >= 32 && byte < 127 && byte != 61)
            if byte != 10 && width > 72 {
                text += [61, 10]
                width = 0
            }
            text += isPlain ? [byte] : Array("=\(Charsets.hex(byte))".utf8)
            width = byte == 10 ? 0 : width + (isPlain ? 1 : 3)
        }
        return text
    }

    private static let stamp: DateFormatter = {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "Asia/Shanghai")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return format
    }()
}
