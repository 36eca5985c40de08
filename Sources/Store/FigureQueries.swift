import Casework
public import FoundationEssentials
import GRDB

/// What watches over heed ask for.
extension Transaction {
    /// How many open cases are past their promise.
    public func overdueCases(at now: Date) throws -> Int {
        let open = CaseStatus.allCases.filter(\.isOpen).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try Int.fetchOne(
            db, sql: "SELECT count(*) FROM cases WHERE status IN (\(open)) AND promise_at < ?",
            arguments: [now.milliseconds]) ?? 0
    }

    /// When an account last brought a mail; nil when it never did.
    public func lastAdmission(account: String) throws -> Date? {
        try Int64.fetchOne(
            db, sql: "SELECT admitted_at FROM mail WHERE account = ? ORDER BY id DESC LIMIT 1",
            arguments: [account]
        ).map(Date.init(milliseconds:))
    }

    /// Since when the letter that has been due longest waits; nil when none does.
    public func oldestWaitingLetter(at now: Date) throws -> Date? {
        try Int64.fetchOne(
            db, sql: "SELECT min(next_at) FROM outbox WHERE state = 'queued' AND next_at <= ?",
            arguments: [now.milliseconds]
        ).map(Date.init(milliseconds:))
    }
}
