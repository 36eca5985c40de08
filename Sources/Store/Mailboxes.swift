public import FoundationEssentials
import GRDB

/// How a mailbox stands with its server.
public struct MailboxState: Sendable, Hashable {
    /// The account.
    public let account: String
    /// The mailbox.
    public let mailbox: String
    /// The UIDVALIDITY last seen; nil before the first, and for POP3.
    public let uidValidity: UInt32?
    /// When heed first looked into it.
    public let firstSeenAt: Date
    /// When a pass over it last succeeded.
    public let lastSuccessAt: Date?
    /// Since when every pass has failed; nil when the last one succeeded.
    public let failingSince: Date?
    /// What went wrong in the last pass.
    public let failure: String?
    /// What to do about it.
    public let remedy: String?
}

extension Transaction {
    /// How a mailbox stands; nil when it was never looked into.
    public func mailbox(account: String, mailbox: String) throws -> MailboxState? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM mailbox WHERE account = ? AND mailbox = ?")
        return try Row.fetchOne(statement, arguments: [account, mailbox]).map(Self.state)
    }

    /// Every mailbox ever looked into.
    public func mailboxes() throws -> [MailboxState] {
        try Row.fetchAll(db, sql: "SELECT * FROM mailbox ORDER BY account, mailbox").map(Self.state)
    }

    private static func state(_ row: Row) -> MailboxState {
        func date(_ column: String) -> Date? { (row[column] as Int64?).map(Date.init(milliseconds:)) }
        return MailboxState(
            account: row["account"], mailbox: row["mailbox"], uidValidity: row["uidvalidity"],
            firstSeenAt: Date(milliseconds: row["first_seen_at"]), lastSuccessAt: date("last_success_at"),
            failingSince: date("failing_since"), failure: row["failure"], remedy: row["remedy"])
    }

    /// Records the UIDVALIDITY a mailbox shows now.
    public func saw(account: String, mailbox: String, uidValidity: UInt32?, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO mailbox (account, mailbox, uidvalidity, first_seen_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (account, mailbox) DO UPDATE SET uidvalidity = excluded.uidvalidity
                """,
            arguments: [account, mailbox, uidValidity, now.milliseconds])
    }

    /// Records that a pass over a mailbox succeeded.
    public func passSucceeded(account: String, mailbox: String, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO mailbox (account, mailbox, first_seen_at, last_success_at) VALUES (?1, ?2, ?3, ?3)
                ON CONFLICT (account, mailbox) DO UPDATE SET last_success_at = ?3, failing_since = NULL,
                    failure = NULL, remedy = NULL
                """,
            arguments: [account, mailbox, now.milliseconds])
    }

    /// Records that a pass over a mailbox failed, and why.
    public func passFailed(
        account: String, mailbox: String, failure: String, remedy: String, at now: Date
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO mailbox (account, mailbox, first_seen_at, failing_since, failure, remedy)
                VALUES (?1, ?2, ?3, ?3, ?4, ?5)
                ON CONFLICT (account, mailbox) DO UPDATE SET failing_since = coalesce(failing_since, ?3),
                    failure = ?4, remedy = ?5
                """,
            arguments: [account, mailbox, now.milliseconds, failure, remedy])
    }
}
