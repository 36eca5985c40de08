public import FoundationEssentials
import GRDB

/// One row of the ledger.
public struct MailRecord: Sendable, Hashable {
    /// The row's number.
    public let id: MailID
    /// The mail's name on its server.
    public let key: MailKey
    /// Lower-case hex SHA-256 of the bytes kept.
    public let sha256: String
    /// Size on the server, in bytes.
    public let size: Int
    /// False when only the beginning of an oversized mail was kept.
    public let isWhole: Bool
    /// The `.eml` file, below the archive folder.
    public let path: String
    /// When the company's mail server received it.
    public let receivedAt: Date
    /// When it became ours.
    public let admittedAt: Date
    /// "admitted", "filed" or "quarantined".
    public let state: String
    /// How often reading it was begun.
    public let attempts: Int
    /// When its server was told, if it was.
    public let settledAt: Date?
    /// What it became; nil until it is filed.
    public let filing: FiledAs?

    init(_ row: Row) {
        id = MailID(rawValue: row["id"])
        let validity: UInt32? = row["uidvalidity"]
        let uid: UInt32? = row["uid"]
        let place: MailKey.Place =
            if let validity, let uid { .uid(validity: validity, uid: uid) } else { .uidl(row["uidl"]) }
        key = MailKey(account: row["account"], mailbox: row["mailbox"], place: place)
        sha256 = row["sha256"]
        size = row["size"]
        isWhole = row["is_whole"]
        path = row["path"]
        receivedAt = Date(milliseconds: row["received_at"])
        admittedAt = Date(milliseconds: row["admitted_at"])
        state = row["state"]
        attempts = row["attempts"]
        settledAt = (row["settled_at"] as Int64?).map(Date.init(milliseconds:))
        filing = Self.filing(row)
    }

    private static func filing(_ row: Row) -> FiledAs? {
        guard let name: String = row["filing"] else { return nil }
        var filing = FiledAs(name)
        filing.kind = row["kind"]
        filing.caseNumber = row["case_number"]
        filing.silenceRule = row["silence_rule"]
        filing.silenceReason = row["silence_reason"]
        filing.messageID = row["message_id"]
        filing.sender = row["sender"]
        filing.subject = row["subject"]
        filing.contentDigest = row["content_digest"]
        filing.outcome = row["outcome"]
        filing.failure = row["failure"]
        filing.isQuarantined = row["state"] == "quarantined"
        return filing
    }
}

extension Transaction {
    /// A mail by its row number.
    public func mail(_ id: MailID) throws -> MailRecord? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM mail WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.rawValue]).map(MailRecord.init)
    }

    /// Mails, newest first, at most `limit`; only those of a case, or in a state, when asked.
    public func mails(
        caseNumber: String? = nil, state: String? = nil, before: MailID? = nil, atMost limit: Int
    ) throws -> [MailRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM mail WHERE (?1 IS NULL OR case_number = ?1) AND (?2 IS NULL OR state = ?2)
                AND (?3 IS NULL OR id < ?3) ORDER BY id DESC LIMIT ?4
                """,
            arguments: [caseNumber, state, before?.rawValue, limit]
        ).map(MailRecord.init)
    }

    /// Mails that reached the company since an instant, newest first, at most `limit`; further ones before a row.
    public func mails(
        receivedSince earliest: Date, before: MailID? = nil, atMost limit: Int
    ) throws -> [MailRecord] {
        try Row.fetchAll(
            db,
            sql:
                "SELECT * FROM mail WHERE received_at >= ?1 AND (?2 IS NULL OR id < ?2) ORDER BY id DESC LIMIT ?3",
            arguments: [earliest.milliseconds, before?.rawValue, limit]
        ).map(MailRecord.init)
    }

    /// Mails with this Message-ID (without brackets), oldest first.
    public func mails(messageID: String) throws -> [MailRecord] {
        try records("message_id = ?", messageID)
    }

    /// Other mails of exactly these bytes, oldest first.
    public func mails(sha256: String, otherThan id: MailID) throws -> [MailRecord] {
        try records("sha256 = ? AND id <> ?", sha256, id.rawValue)
    }

    /// Filed mails of this content digest received since `earliest`, oldest first.
    public func mails(contentDigest: String, since earliest: Date) throws -> [MailRecord] {
        try records("content_digest = ? AND received_at >= ?", contentDigest, earliest.milliseconds)
    }

    /// How many filed mails of a sender reached the company in a time, counted up to `limit`.
    public func mails(of sender: String, in time: DateInterval, atMost limit: Int) throws -> Int {
        try counted(
            "sender = ? AND received_at BETWEEN ? AND ? AND filing NOT IN ('returned', 'report')",
            [sender, time.start.milliseconds, time.end.milliseconds, limit])
    }

    /// How many mails with new matters reached the company in a time, counted up to `limit`.
    public func newMatters(in time: DateInterval, atMost limit: Int) throws -> Int {
        try counted(
            "filing IN ('new-case', 'flood') AND received_at BETWEEN ? AND ?",
            [time.start.milliseconds, time.end.milliseconds, limit])
    }

    private func counted(_ condition: String, _ arguments: StatementArguments) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM (SELECT 1 FROM mail WHERE \(condition) LIMIT ?)")
        return try Int.fetchOne(statement, arguments: arguments) ?? 0
    }

    private func records<each Value: Bindable>(
        _ condition: String, _ values: repeat each Value
    ) throws -> [MailRecord] {
        let sql = "SELECT * FROM mail WHERE \(condition) ORDER BY id LIMIT 100"
        return try Row.fetchAll(db.bound(sql, repeat each values)).map(MailRecord.init)
    }

    /// How many mails are in each state.
    public func mailCounts() throws -> [String: Int] {
        try Row.fetchAll(db, sql: "SELECT state, count(*) AS n FROM mail GROUP BY state")
            .reduce(into: [:]) { $0[$1["state"]] = $1["n"] }
    }
}
