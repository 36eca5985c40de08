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

/// An alarm and what the operators were told of it.
public struct AlarmState: Sendable, Hashable {
    /// One alarm a key.
    public let key: String
    /// What is or was wrong.
    public let text: String
    /// What to do.
    public let remedy: String
    /// Since when.
    public let since: Date
    /// When it was over; nil while it stands.
    public let clearedAt: Date?
    /// When it was last told.
    public let toldAt: Date?

    /// An alarm as it stands.
    public init(key: String, text: String, remedy: String, since: Date, clearedAt: Date?, toldAt: Date?) {
        self.key = key
        self.text = text
        self.remedy = remedy
        self.since = since
        self.clearedAt = clearedAt
        self.toldAt = toldAt
    }
}

extension Transaction {
    /// Raises an alarm; one that stands already keeps its beginning.
    ///
    /// - Parameter caseNumber: the case it is about, with which it ends.
    public func raise(
        key: String, _ text: String, remedy: String, of caseNumber: String? = nil, at now: Date
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO alarm (key, text, remedy, since, case_number) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (key) DO UPDATE SET text = ?2, remedy = ?3, cleared_at = NULL,
                    since = CASE WHEN cleared_at IS NULL THEN since ELSE ?4 END
                """
        ).execute(arguments: [key, text, remedy, now.milliseconds, caseNumber])
    }

    /// Records that what an alarm told of is over.
    public func clear(key: String, at now: Date) throws { _ = try clearStanding(key: key, at: now) }

    /// Records that what an alarm told of is over; false when no such alarm stood.
    public func clearStanding(key: String, at now: Date) throws -> Bool {
        try db.cachedStatement(
            sql: "UPDATE alarm SET cleared_at = ? WHERE key = ? AND cleared_at IS NULL"
        ).execute(arguments: [now.milliseconds, key])
        return db.changesCount == 1
    }

    /// The alarms that stand, oldest first; only those of a case when asked.
    public func standingAlarms(of caseNumber: String? = nil) throws -> [StandingAlarm] {
        let statement = try db.cachedStatement(
            sql: caseNumber == nil
                ? "SELECT * FROM alarm WHERE cleared_at IS NULL ORDER BY since, key"
                : "SELECT * FROM alarm WHERE cleared_at IS NULL AND case_number = ? ORDER BY since, key")
        let rows = try Row.fetchAll(statement, arguments: caseNumber.map { [$0] } ?? [])
        return rows.map { row in
            StandingAlarm(
                key: row["key"], text: row["text"], remedy: row["remedy"],
                since: Date(milliseconds: row["since"]))
        }
    }

    /// The alarms of which something may be told: those that stand, and those over of which the operators still believe
    /// that they stand. Oldest first.
    public func alarmsToTell() throws -> [AlarmState] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM alarm WHERE cleared_at IS NULL OR told_at IS NOT NULL ORDER BY since, key"
        ).map { row in
            AlarmState(
                key: row["key"], text: row["text"], remedy: row["remedy"],
                since: Date(milliseconds: row["since"]),
                clearedAt: (row["cleared_at"] as Int64?).map(Date.init(milliseconds:)),
                toldAt: (row["told_at"] as Int64?).map(Date.init(milliseconds:)))
        }
    }

    /// Records that the operators were told of an alarm, or that it is over.
    public func told(_ key: String, isOver: Bool, at now: Date) throws {
        try db.cachedStatement(sql: "UPDATE alarm SET told_at = ? WHERE key = ?")
            .execute(arguments: [isOver ? nil : now.milliseconds, key])
    }
}
