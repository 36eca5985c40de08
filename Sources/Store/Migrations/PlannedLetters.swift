import GRDB

/// From when on a letter may leave, beside when it is tried next.
///
/// A letter put off to the next working morning must hold up no other of its case; one that the relay put off must.
/// Letters made before count as planned for then, so that none of them overtakes another.
enum PlannedLetters {
    static let name = "002-planned-letters"

    static func migrate(_ db: Database) throws {
        try db.execute(sql: "ALTER TABLE outbox ADD COLUMN planned_at INTEGER NOT NULL DEFAULT 0")
        try db.execute(sql: "UPDATE outbox SET planned_at = created_at")
    }
}
