public import FoundationEssentials

/// What names a mail for ever: where it lay on its server (RFC 9051 §2.3.1.1, RFC 1939 §7).
public struct MailKey: Hashable, Sendable {
    /// The account it was taken from.
    public let account: String
    /// The mailbox in that account; "INBOX" for POP3.
    public let mailbox: String
    /// Its name within the mailbox.
    public let place: Place

    /// A mail's name within its mailbox.
    public enum Place: Hashable, Sendable {
        /// IMAP: UIDVALIDITY and UID.
        case uid(validity: UInt32, uid: UInt32)
        /// POP3: the UIDL, nil where the server has none; the bytes' SHA-256 completes the name.
        case uidl(String?)
    }

    /// Names a mail.
    public init(account: String, mailbox: String, place: Place) {
        self.account = account
        self.mailbox = mailbox
        self.place = place
    }
}

/// A mail as its server gave it, not yet ours.
public struct RawMail: Sendable {
    /// Its name.
    public let key: MailKey
    /// Its bytes, or its beginning when `isWhole` is false.
    public let bytes: [UInt8]
    /// Its size on the server, in bytes.
    public let size: Int
    /// False for a mail over the size limit, of which only the beginning was taken.
    public let isWhole: Bool
    /// When the company's mail server received it: the start of every deadline.
    public let receivedAt: Date

    /// A mail as taken.
    public init(key: MailKey, bytes: [UInt8], size: Int, isWhole: Bool, receivedAt: Date) {
        self.key = key
        self.bytes = bytes
        self.size = size
        self.isWhole = isWhole
        self.receivedAt = receivedAt
    }
}

/// A ledger row's number.
public struct MailID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// The number.
    public var rawValue: Int64

    /// A ledger row's number.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// In the order of admission.
    public static func < (left: MailID, right: MailID) -> Bool { left.rawValue < right.rawValue }
}
