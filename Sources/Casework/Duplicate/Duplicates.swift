import Crypto
public import FoundationEssentials

/// What of a mail tells whether it is here already.
public struct MailPrint: Codable, Hashable, Sendable {
    /// SHA-256 of the raw bytes, hex.
    public var raw: String
    /// The Message-ID without angle brackets.
    public var messageID: String?
    /// The author, lower case.
    public var from: String
    /// SHA-256 over author, subject, text and attachments in a folded form, hex: the same words sent twice, or to two of
    /// our addresses, have the same one.
    public var content: String
    /// When it arrived.
    public var receivedAt: Date

    private enum CodingKeys: String, CodingKey {
        case raw, from, content
        case messageID = "message_id"
        case receivedAt = "received_at"
    }

    /// A print with a known content digest.
    public init(raw: String, messageID: String?, from: String, content: String, receivedAt: Date) {
        self.raw = raw
        self.messageID = messageID
        self.from = from.lowercased()
        self.content = content
        self.receivedAt = Moment.whole(receivedAt)
    }

    /// A print of a mail. `attachments` names each attachment with its size; bytes of attachments differ never without it
    /// for the same mail delivered twice.
    public init(
        raw: String, messageID: String?, from: String, subject: String, text: String,
        attachments: [AttachmentNote] = [], receivedAt: Date
    ) {
        var sha = SHA256()
        func add(_ bytes: some Collection<UInt8>) {
            let bytes = Array(bytes)
            sha.update(data: Array("\(bytes.count):".utf8))
            sha.update(data: bytes)
        }
        add(from.lowercased().utf8)
        add(Self.words(Self.bareSubject(subject)))
        add(Self.words(text))
        for note in attachments { add("\(note.name)/\(note.size)".utf8) }
        self.init(
            raw: raw, messageID: messageID, from: from, content: Hex.text(sha.finalize()),
            receivedAt: receivedAt)
    }

    /// Letters and digits alone, folded: line breaks, spaces and punctuation change on the way, words do not.
    private static func words(_ text: String) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: words.append(UInt8(truncatingIfNeeded: scalar.value))
            case 0x41...0x5A: words.append(UInt8(truncatingIfNeeded: scalar.value + 0x20))
            case 0..<0x80: continue
            // Punctuation of Chinese, so common that it is not looked up.
            case 0x3001...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20: continue
            case 0x3400...0x9FFF:
                let value = PlainText.fold(scalar).value
                words.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
                words.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
                words.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
            default: words += foreignWord(scalar)
            }
        }
        return words
    }

    private static func foreignWord(_ scalar: Unicode.Scalar) -> [UInt8] {
        let half = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
        let properties = (half ?? scalar).properties
        guard properties.isAlphabetic || properties.numericType != nil else { return [] }
        return Array(properties.lowercaseMapping.utf8)
    }

    /// The subject without "Re:", "转发：" and the like.
    private static func bareSubject(_ subject: String) -> String {
        var bare = PlainText.trim(PlainText.fold(subject))
        let marks = ["re:", "fw:", "fwd:", "回复:", "答复:", "转发:", "回覆:", "轉寄:"]
        while let mark = marks.first(where: { bare.hasPrefix($0) }) {
            bare = PlainText.trim(bare.dropFirst(mark.count))
        }
        return bare
    }
}

/// How a mail stands to those already here.
public enum DuplicateVerdict: Hashable, Sendable {
    /// New.
    case new
    /// The very same mail, delivered again: dropped with a log line. Names the first.
    case sameMail(of: String)
    /// The same words from the same author within the window, say to two of our addresses: one case. Names the first.
    case sameWords(of: String)
    /// A Message-ID used before for other words: a record of its own, noted. Names the earlier mail.
    case reusedMessageID(of: String)
}

/// Tells duplicates apart from mails that only look alike. Pure: the store looks the earlier prints up.
public enum Duplicates {
    /// Three days: long enough for a mail that waited in a queue, short enough that a monthly complaint is a new one.
    public static let window: TimeInterval = 3 * 86_400

    /// Judges a mail against earlier ones that share its raw digest, Message-ID or content digest. `earlier` names each by
    /// its id in the archive. A Message-ID alone never makes a duplicate: anyone can forge it.
    public static func judge(
        _ mail: MailPrint, earlier: [(id: String, print: MailPrint)], window: TimeInterval = window
    ) -> DuplicateVerdict {
        if let first = earlier.first(where: { $0.print.raw == mail.raw }) { return .sameMail(of: first.id) }
        let alike = earlier.filter { $0.print.content == mail.content && $0.print.from == mail.from }
        if let id = mail.messageID, !id.isEmpty {
            if let first = alike.first(where: { $0.print.messageID == id }) { return .sameMail(of: first.id) }
            let sameID = earlier.first { $0.print.messageID == id }
            if let sameID, alike.isEmpty { return .reusedMessageID(of: sameID.id) }
        }
        let near = alike.first { abs($0.print.receivedAt.timeIntervalSince(mail.receivedAt)) <= window }
        return near.map { .sameWords(of: $0.id) } ?? .new
    }
}
