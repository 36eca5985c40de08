public import Casework
public import FoundationEssentials
import GRDB

/// A mail that reports on a letter, as it stands in the list of returned mail.
public struct ReturnedMail: Sendable, Hashable {
    /// The mail.
    public let mail: MailID
    /// When it was filed.
    public let at: Date
    /// What it reports; its `letter` is the letter's key.
    public let report: ReturnedReport
    /// The letter it is about.
    public let letter: LetterID?
    /// The letter's case.
    public let caseNumber: String?
    /// The letter's kind.
    public let kind: String?
}

extension Transaction {
    /// Notes what a mail reports; a mail is noted once.
    public func note(_ report: ReturnedReport, of mail: MailID, at now: Date) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO returned (mail_id, at, report, standing, found_by, outbox_id, recipient, status, reason,
                    diagnostic, weight)
                VALUES (?1, ?2, ?3, ?4, ?5, (SELECT id FROM outbox WHERE key = ?6), ?7, ?8, ?9, ?10, ?11)
                ON CONFLICT (mail_id) DO NOTHING
                """
        ).execute(
            arguments: [
                mail.rawValue, now.milliseconds, report.report, report.standing.rawValue,
                report.trace?.rawValue, report.letter, report.recipient, report.status, report.reason,
                report.diagnostic.map { String($0.prefix(1000)) }, report.weight.rawValue,
            ])
    }

    /// Returned mail, newest first, at most `limit`; of a standing or about one letter when asked.
    public func returnedMails(
        _ standing: ReportStanding? = nil, about letter: LetterID? = nil, atMost limit: Int
    ) throws -> [ReturnedMail] {
        try returned(
            "(?1 IS NULL OR r.standing = ?1) AND (?2 IS NULL OR r.outbox_id = ?2)",
            [standing?.rawValue, letter?.rawValue, limit], "LIMIT ?3")
    }

    /// What a mail reports; nil when it is no report that was kept.
    public func returnedMail(_ mail: MailID) throws -> ReturnedMail? {
        try returned("r.mail_id = ?1", [mail.rawValue], "").first
    }

    private func returned(
        _ condition: String, _ arguments: StatementArguments, _ limit: String
    ) throws -> [ReturnedMail] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT r.*, o.key AS letter_key, o.case_number, o.kind AS letter_kind FROM returned AS r
                LEFT JOIN outbox AS o ON o.id = r.outbox_id WHERE \(condition) ORDER BY r.mail_id DESC \(limit)
                """,
            arguments: arguments
        ).map { row in
            let report = ReturnedReport(
                report: row["report"], standing: ReportStanding(rawValue: row["standing"]) ?? .unmatched,
                trace: (row["found_by"] as String?).flatMap(ReturnTrace.init(rawValue:)),
                letter: row["letter_key"], recipient: row["recipient"], status: row["status"],
                reason: row["reason"], diagnostic: row["diagnostic"],
                weight: ReturnWeight(rawValue: row["weight"]) ?? .none)
            return ReturnedMail(
                mail: MailID(rawValue: row["mail_id"]), at: Date(milliseconds: row["at"]), report: report,
                letter: (row["outbox_id"] as Int64?).map(LetterID.init(rawValue:)),
                caseNumber: row["case_number"], kind: row["letter_kind"])
        }
    }

    /// How many reports have each standing; those on other people's mails are counted and not kept.
    public func returnedCounts() throws -> [ReportStanding: Int] {
        let counts = try Row.fetchAll(
            db, sql: "SELECT standing, count(*) AS n FROM returned GROUP BY standing")
        return counts.reduce(into: [:]) { counts, row in
            if let standing = ReportStanding(rawValue: row["standing"]) { counts[standing] = row["n"] }
        }
    }
}

/// By what a report's letter is found.
extension Transaction {
    /// The one letter that left from this envelope address; nil when none or several did.
    public func letter(envelopeFrom address: String) throws -> Letter? {
        let found = try letters("envelope_from = ? ORDER BY id LIMIT 2", [address])
        return found.count == 1 ? found.first : nil
    }

    /// The newest letter whose Message-ID begins so.
    public func letter(messageIDPrefix prefix: String) throws -> Letter? {
        try letters(
            "message_id >= ? AND message_id < ? ORDER BY id DESC LIMIT 1", [prefix, prefix + "\u{10FFFF}"]
        ).first
    }

    /// The letter that left last for an address, if that was since an instant.
    public func letterGone(to address: String, since: Date) throws -> Letter? {
        try letters(
            """
            recipient IN (?, ?) AND state IN ('sent', 'uncertain', 'sending') AND created_at >= ?
            ORDER BY created_at DESC, id DESC LIMIT 1
            """, [address, AddressKey.of(address), since.milliseconds]
        ).first
    }

    /// Whether an address ever wrote to us or was written to.
    public func hasCorresponded(with address: String) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM outbox WHERE recipient = ?1)
                OR EXISTS (SELECT 1 FROM mail WHERE sender = ?1)
                """,
            arguments: [address]) ?? false
    }

    private func letters(_ condition: String, _ arguments: StatementArguments) throws -> [Letter] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(Letter.columns) FROM outbox WHERE \(condition)")
        return try Row.fetchAll(statement, arguments: arguments).map { Letter($0, bytes: []) }
    }
}
