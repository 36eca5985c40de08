/// A bounce as the report tells it.
struct Returned: Encodable {
    let bounce: Bounce
    init(_ bounce: Bounce) { self.bounce = bounce }
    private enum Key: String, CodingKey {
        case kind, recipients
        case originalMessageID = "original_message_id"
    }
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(bounce.kind, forKey: .kind)
        try box.encode(bounce.recipients.map(ReturnedRecipient.init), forKey: .recipients)
        try box.encode(bounce.originalMessageID, forKey: .originalMessageID)
    }
}

/// One recipient of a bounce.
struct ReturnedRecipient: Encodable {
    let recipient: BouncedRecipient
    init(_ recipient: BouncedRecipient) { self.recipient = recipient }
    private enum Key: String, CodingKey { case address, status, action, diagnostic, reason }
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(recipient.address, forKey: .address)
        try box.encode(recipient.status, forKey: .status)
        try box.encode(recipient.action, forKey: .action)
        try box.encode(recipient.diagnostic, forKey: .diagnostic)
        try box.encode(recipient.reason, forKey: .reason)
    }
}

/// An abuse report as the report tells it.
struct Complained: Encodable {
    let report: FeedbackReport
    init(_ report: FeedbackReport) { self.report = report }
    private enum Key: String, CodingKey {
        case type, recipients
        case userAgent = "user_agent"
        case originalMailFrom = "original_mail_from"
        case originalMessageID = "original_message_id"
    }
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(report.type, forKey: .type)
        try box.encode(report.recipients, forKey: .recipients)
        try box.encode(report.userAgent, forKey: .userAgent)
        try box.encode(report.originalMailFrom, forKey: .originalMailFrom)
        try box.encode(report.originalMessageID, forKey: .originalMessageID)
    }
}

/// A read receipt as the report tells it.
struct Displayed: Encodable {
    let receipt: ReadReceipt
    init(_ receipt: ReadReceipt) { self.receipt = receipt }
    private enum Key: String, CodingKey {
        case disposition, recipient
        case originalMessageID = "original_message_id"
    }
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(receipt.disposition, forKey: .disposition)
        try box.encode(receipt.recipient, forKey: .recipient)
        try box.encode(receipt.originalMessageID, forKey: .originalMessageID)
    }
}
