public import Casework
public import FoundationEssentials
import GRDB

extension Transaction {
    /// Sets a timer; one whose key was ever set stays as it was, so that nothing fires twice.
    public func set(_ timer: TimerOrder) throws {
        try db.run(
            """
            INSERT INTO timer (key, kind, case_number, due_at, body) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (key) DO NOTHING
            """,
            timer.key, timer.kind.rawValue, timer.caseNumber?.rawValue, timer.due.milliseconds,
            try CanonicalJSON.text(timer))
    }

    /// Forgets the timers not yet fired whose key begins so.
    public func cancelTimers(prefix: String) throws {
        try db.run(
            "DELETE FROM timer WHERE fired_at IS NULL AND key >= ?1 AND key < ?1 || '\u{10FFFF}'", prefix)
    }

    /// Timers that are due, earliest first, at most `limit`.
    public func dueTimers(at now: Date, atMost limit: Int) throws -> [TimerOrder] {
        try String.fetchAll(
            db, sql: "SELECT body FROM timer WHERE fired_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?",
            arguments: [now.milliseconds, limit]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// Marks a timer as fired; false when it has been fired or forgotten before.
    public func fire(_ timer: TimerOrder, at now: Date) throws -> Bool {
        try db.cachedStatement(sql: "UPDATE timer SET fired_at = ? WHERE key = ? AND fired_at IS NULL")
            .execute(arguments: [now.milliseconds, timer.key])
        return db.changesCount == 1
    }

    /// When the next timer is due; nil when none is set.
    public func nextTimerDue() throws -> Date? {
        try Int64.fetchOne(db, sql: "SELECT min(due_at) FROM timer WHERE fired_at IS NULL")
            .map(Date.init(milliseconds:))
    }

    /// When the next timer is due whose key begins so; nil when none is set.
    public func nextTimer(prefix: String) throws -> Date? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT min(due_at) FROM timer WHERE fired_at IS NULL AND key >= ?1 AND key < ?1 || '\u{10FFFF}'
                """,
            arguments: [prefix]
        ).map(Date.init(milliseconds:))
    }

    /// The timers of a case that have not fired, earliest first.
    public func timers(of number: CaseNumber) throws -> [TimerOrder] {
        try String.fetchAll(
            db, sql: "SELECT body FROM timer WHERE case_number = ? AND fired_at IS NULL ORDER BY due_at",
            arguments: [number.rawValue]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
    }
}
