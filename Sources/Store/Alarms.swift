public import FoundationEssentials
import GRDB

/// Something an operator should know and has not yet seen mended.
public struct StandingAlarm: Sendable, Hashable {
    /// One alarm a key.
    public let key: String
    /// What is wrong.
    public let text: String
    /// What to do.
    public let remedy: String
    /// Since when.
    public let since: Date
}

extension Transaction {
    /// Raises an alarm; one that stands already keeps its beginning.
    public func raise(key: String, _ text: String, remedy: String, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO alarm (key, text, remedy, since) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (key) DO UPDATE SET text = ?2, remedy = ?3, cleared_at = NULL,
                    since = CASE WHEN cleared_at IS NULL THEN since ELSE ?4 END
                """,
            arguments: [key, text, remedy, now.milliseconds])
    }

    /// Records that what an alarm told of is over.
    public func clear(key: String, at now: Date) throws {
        try db.execute(
            sql: "UPDATE alarm SET cleared_at = ? WHERE key = ? AND cleared_at IS NULL",
            arguments: [now.milliseconds, key])
    }

    /// The alarms that stand, oldest first.
    public func standingAlarms() throws -> [StandingAlarm] {
        try Row.fetchAll(db, sql: "SELECT * FROM alarm WHERE cleared_at IS NULL ORDER BY since, key").map {
            row in
            StandingAlarm(
                key: row["key"], text: row["text"], remedy: row["remedy"],
                since: Date(milliseconds: row["since"]))
        }
    }
}
