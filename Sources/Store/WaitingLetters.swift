public import FoundationEssentials
import GRDB

/// A letter of a case that should have left.
public struct WaitingLetter: Sendable, Hashable {
    /// The letter.
    public let letter: LetterID
    /// Its kind.
    public let kind: String
    /// Its case.
    public let caseNumber: String
    /// Queued or held.
    public let state: LetterState
    /// Since when it could have left.
    public let since: Date
    /// The promise of its open case.
    public let promise: Date?
    /// The relay's last words about it, or why it waits.
    public let word: String?
}

extension Transaction {
    /// The letters of cases that wait though their time has come, those of the earliest promises first.
    ///
    /// - Parameter limit: at most so many; when the relay is down every letter waits.
    public func waitingLetters(at now: Date, atMost limit: Int = 500) throws -> [WaitingLetter] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT outbox.id, outbox.kind, outbox.case_number, outbox.state,
                    coalesce(outbox.reply, outbox.reason) AS word, cases.promise_at,
                    max(planned_at, created_at) AS since
                FROM outbox JOIN cases ON cases.number = outbox.case_number
                WHERE outbox.state IN ('queued', 'held') AND planned_at <= ?1
                ORDER BY promise_at IS NULL, promise_at, outbox.id LIMIT ?2
                """,
            arguments: [now.milliseconds, limit]
        ).map { row in
            WaitingLetter(
                letter: LetterID(rawValue: row["id"]), kind: row["kind"], caseNumber: row["case_number"],
                state: LetterState(rawValue: row["state"]) ?? .held, since: Date(milliseconds: row["since"]),
                promise: (row["promise_at"] as Int64?).map(Date.init(milliseconds:)), word: row["word"])
        }
    }
}
