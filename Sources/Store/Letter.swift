public import FoundationEssentials
import GRDB

/// A letter's number in the outbox.
public struct LetterID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// The number.
    public var rawValue: Int64

    /// A letter's number.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// In the order they were made.
    public static func < (left: LetterID, right: LetterID) -> Bool { left.rawValue < right.rawValue }
}

/// Where a letter stands.
public enum LetterState: String, Sendable, Codable, CaseIterable {
    /// Waits for its time.
    case queued
    /// Taken by a lane, nothing said to the relay yet.
    case claimed
    /// The relay may have heard of it.
    case sending
    /// The relay took it over.
    case sent
    /// Refused for good.
    case refused
    /// Nobody knows whether the relay took it: the connection died at the wrong moment.
    case uncertain
    /// Kept back for a person.
    case held
    /// Will not be sent.
    case cancelled
}

/// A letter to put into the outbox: its bytes are final.
public struct NewLetter: Sendable {
    /// The duty it fulfils, such as "ack:17": one letter a key, for ever.
    public var key: String
    /// The kind of letter, such as "acknowledgement".
    public var kind: String
    /// The case it belongs to.
    public var caseNumber: String?
    /// The mail it answers.
    public var mail: MailID?
    /// The one recipient's address.
    public var recipient: String
    /// The envelope sender.
    public var envelopeFrom: String
    /// Its Message-ID without brackets.
    public var messageID: String
    /// Its subject, decoded.
    public var subject: String
    /// The whole letter, CRLF line ends.
    public var bytes: [UInt8]
    /// The approved digest of its content, for kinds that need an approval.
    public var approvedHash: String?
    /// The earliest time to send it.
    public var notBefore: Date
    /// Why it is kept back from the start; nil to let it go.
    public var heldBecause: String?

    /// A letter with its frozen bytes.
    public init(
        key: String, kind: String, caseNumber: String?, mail: MailID?, recipient: String,
        envelopeFrom: String,
        messageID: String, subject: String, bytes: [UInt8], approvedHash: String? = nil, notBefore: Date,
        heldBecause: String? = nil
    ) {
        self.key = key
        self.kind = kind
        self.caseNumber = caseNumber
        self.mail = mail
        self.recipient = recipient
        self.envelopeFrom = envelopeFrom
        self.messageID = messageID
        self.subject = subject
        self.bytes = bytes
        self.approvedHash = approvedHash
        self.notBefore = notBefore
        self.heldBecause = heldBecause
    }
}

/// One row of the outbox.
public struct Letter: Sendable, Hashable {
    /// The row's number.
    public let id: LetterID
    /// The duty it fulfils.
    public let key: String
    /// The kind of letter.
    public let kind: String
    /// The case it belongs to.
    public let caseNumber: String?
    /// The mail it answers.
    public let mail: MailID?
    /// The one recipient's address.
    public let recipient: String
    /// The envelope sender.
    public let envelopeFrom: String
    /// Its Message-ID without brackets.
    public let messageID: String
    /// Its subject, decoded.
    public let subject: String
    /// The whole letter; empty in listings.
    public let bytes: [UInt8]
    /// The approved digest of its content, for kinds that need an approval.
    public let approvedHash: String?
    /// Where it stands.
    public let state: LetterState
    /// Why it was held, cancelled or refused.
    public let reason: String?
    /// How often it was tried.
    public let attempts: Int
    /// How often it was sent again because nobody knew whether it had left.
    public let resends: Int
    /// When it is to be tried next.
    public let nextAt: Date
    /// When it is sent again by itself although it may have left; nil when it is not.
    public let resendAt: Date?
    /// When the relay first answered a try at it; patience with it counts from then.
    public let answeredAt: Date?
    /// At which command the relay said its last words, such as "rcpt".
    public let stage: String?
    /// The relay's last reply code.
    public let code: Int?
    /// The relay's last enhanced status code (RFC 3463).
    public let enhanced: String?
    /// The relay's last words.
    public let reply: String?
    /// When it was made.
    public let createdAt: Date
    /// When it reached its last state.
    public let finishedAt: Date?
}

extension Letter {
    /// The columns of a listing: everything but the bytes.
    static let columns = """
        id, key, kind, case_number, mail_id, recipient, envelope_from, message_id, subject, approved_hash, state, reason,
        attempts, resends, next_at, resend_at, answered_at, stage, code, enhanced, reply, created_at, finished_at
        """

    /// A row of exactly these columns, in their order: looking them up by name would take as long as finding the row.
    init(_ row: Row, bytes: [UInt8]) {
        var column = -1
        func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
            column += 1
            return row[column]
        }
        func some<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value? {
            column += 1
            return row[column]
        }
        id = LetterID(rawValue: next())
        key = next()
        kind = next()
        caseNumber = some()
        mail = some().map(MailID.init(rawValue:))
        recipient = next()
        envelopeFrom = next()
        messageID = next()
        subject = next()
        self.bytes = bytes
        approvedHash = some()
        state = LetterState(rawValue: next()) ?? .held
        reason = some()
        attempts = next()
        resends = next()
        nextAt = Date(milliseconds: next())
        resendAt = some().map(Date.init(milliseconds:))
        answeredAt = some().map(Date.init(milliseconds:))
        stage = some()
        code = some()
        enhanced = some()
        reply = some()
        createdAt = Date(milliseconds: next())
        finishedAt = some().map(Date.init(milliseconds:))
    }
}
