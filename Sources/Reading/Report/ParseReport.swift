internal import Crypto
internal import FoundationEssentials
internal import MIME

/// What `heed parse --json` tells of one mail: always the same keys, null where nothing is known.
public struct ParseReport: Encodable, Sendable {
    let file: String
    let reading: Reading?
    let error: String?

    /// The report on a mail that was read.
    public init(file: String, _ reading: Reading) {
        self.file = file
        self.reading = reading
        error = nil
    }

    /// The report on a file that could not be read.
    public init(file: String, error: String) {
        self.file = file
        reading = nil
        self.error = error
    }

    private enum Key: String, CodingKey {
        case file, subject, from, to, cc, date, references, text, signature, language, attachments, auto,
            bounce
        case encrypted, signed, anomalies, error
        case replyTo = "reply_to"
        case messageID = "message_id"
        case inReplyTo = "in_reply_to"
        case newText = "new_text"
        case quotedText = "quoted_text"
        case feedbackReport = "feedback_report"
        case readReceipt = "read_receipt"
        case forwardedFrom = "forwarded_from"
    }

    /// Writes all keys.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(file, forKey: .file)
        try box.encode(error, forKey: .error)
        try box.encode(reading?.subject, forKey: .subject)
        try box.encode(reading?.from.first.map(Person.init), forKey: .from)
        try box.encode(reading?.replyTo.map(Person.init), forKey: .replyTo)
        try box.encode(reading?.to.map(Person.init), forKey: .to)
        try box.encode(reading?.cc.map(Person.init), forKey: .cc)
        try box.encode(reading?.date?.iso8601, forKey: .date)
        try box.encode(reading?.messageID, forKey: .messageID)
        try box.encode(reading?.inReplyTo.first, forKey: .inReplyTo)
        try box.encode(reading?.references, forKey: .references)
        try box.encode(reading?.text, forKey: .text)
        try box.encode(reading?.newText, forKey: .newText)
        try box.encode(reading?.quotedText, forKey: .quotedText)
        try box.encode(reading?.signature, forKey: .signature)
        try box.encode(reading?.language, forKey: .language)
        try box.encode(reading?.forwardedFrom.map(Person.init), forKey: .forwardedFrom)
        try box.encode(
            reading.map { reading in reading.attachments.map { File($0, in: reading.message) } },
            forKey: .attachments)
        try box.encode(reading.map { Machine($0.auto) }, forKey: .auto)
        try box.encode(reading?.bounce.map(Returned.init), forKey: .bounce)
        try box.encode(reading?.feedbackReport.map(Complained.init), forKey: .feedbackReport)
        try box.encode(reading?.readReceipt.map(Displayed.init), forKey: .readReceipt)
        try box.encode(reading?.isEncrypted, forKey: .encrypted)
        try box.encode(reading?.isSigned, forKey: .signed)
        try box.encode(reading?.anomalies, forKey: .anomalies)
    }

    /// The report as one line of JSON.
    public func line() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return Array("{}".utf8) }
        return Array(data)
    }
}

private struct Person: Encodable {
    let mailbox: Mailbox
    private enum Key: String, CodingKey { case name, address }
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(mailbox.name, forKey: .name)
        try box.encode(mailbox.address, forKey: .address)
    }
}

private struct File: Encodable {
    let attachment: Attachment
    let digest: String

    init(_ attachment: Attachment, in message: Message) {
        self.attachment = attachment
        let digits = Array("0123456789abcdef".utf8)
        var hex: [UInt8] = []
        for byte in SHA256.hash(data: attachment.bytes(in: message)) {
            hex.append(digits[Int(byte >> 4)])
            hex.append(digits[Int(byte & 15)])
        }
        digest = String(decoding: hex, as: UTF8.self)
    }

    private enum Key: String, CodingKey {
        case name, type, size, sha256, inline
        case contentID = "content_id"
    }
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(attachment.name, forKey: .name)
        try box.encode(attachment.type, forKey: .type)
        try box.encode(attachment.size, forKey: .size)
        try box.encode(digest, forKey: .sha256)
        try box.encode(attachment.isInline, forKey: .inline)
        try box.encode(attachment.contentID, forKey: .contentID)
    }
}

private struct Machine: Encodable {
    let auto: AutoReport
    init(_ auto: AutoReport) { self.auto = auto }
    private enum Key: String, CodingKey {
        case reason
        case isAuto = "is_auto"
    }
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(auto.isAuto, forKey: .isAuto)
        try box.encode(auto.reason, forKey: .reason)
    }
}
