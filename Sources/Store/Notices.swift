public import Casework
public import FoundationEssentials
import GRDB

/// A holiday notice that was brought in by command.
public struct KeptNotice: Sendable, Hashable {
    /// The row's number.
    public let id: Int
    /// The notice.
    public let notice: YearNotice
    /// Who brought it.
    public let importedBy: String
    /// When.
    public let importedAt: Date
    /// The second person who signed it off, if one did.
    public let signedOffBy: String?
    /// Since when it is in force; nil while it waits for a second person.
    public let inForceSince: Date?

    init(_ row: Row) throws {
        id = row["id"]
        let body: String = row["body"]
        notice = try CanonicalJSON.decode(from: body.utf8)
        importedBy = row["imported_by"]
        importedAt = Date(milliseconds: row["imported_at"])
        signedOffBy = row["signed_off_by"]
        inForceSince = (row["in_force_since"] as Int64?).map(Date.init(milliseconds:))
    }
}

extension Transaction {
    /// Keeps a notice; in force at once, or waiting for a second person.
    public func keep(_ notice: YearNotice, by person: String, isInForce: Bool, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO notice (year, body, imported_by, imported_at, in_force_since) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                notice.year, try CanonicalJSON.text(notice), person, now.milliseconds,
                isInForce ? now.milliseconds : nil,
            ])
    }

    /// Brings a waiting notice into force on the word of a second person.
    public func signOff(_ notice: KeptNotice, by person: String, at now: Date) throws {
        try db.execute(
            sql:
                "UPDATE notice SET signed_off_by = ?, in_force_since = ? WHERE id = ? AND in_force_since IS NULL",
            arguments: [person, now.milliseconds, notice.id])
    }

    /// The notices in force, oldest first: of a year the last one counts.
    public func noticesInForce() throws -> [YearNotice] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM notice WHERE in_force_since IS NOT NULL ORDER BY in_force_since, id"
        ).map { try KeptNotice($0).notice }
    }

    /// Every notice that was brought in, oldest first.
    public func importedNotices() throws -> [KeptNotice] {
        try Row.fetchAll(db, sql: "SELECT * FROM notice ORDER BY id").map(KeptNotice.init)
    }

    /// The last notice of a year that waits for a second person.
    public func waitingNotice(year: Int) throws -> KeptNotice? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT * FROM notice WHERE year = ?1 AND in_force_since IS NULL
                AND id > (SELECT coalesce(max(id), 0) FROM notice WHERE year = ?1 AND in_force_since IS NOT NULL)
                ORDER BY id DESC LIMIT 1
                """,
            arguments: [year]
        ).map(KeptNotice.init)
    }

    /// Grows with every notice that comes into force; 0 when none ever did.
    public func noticesMark() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT coalesce(sum(id), 0) FROM notice WHERE in_force_since IS NOT NULL")
            ?? 0
    }
}
