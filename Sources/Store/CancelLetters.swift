public import FoundationEssentials
import GRDB

extension Transaction {
    /// Cancels letters that have not left and whose key begins so; returns how many. One that may have left stays
    /// uncertain and is not sent again.
    @discardableResult
    public func cancelLetters(prefix: String, because reason: String, at now: Date) throws -> Int {
        let length = prefix.unicodeScalars.count
        try db.cachedStatement(
            sql: "UPDATE outbox SET resend_at = NULL WHERE resend_at IS NOT NULL AND substr(key, 1, ?) = ?"
        ).execute(arguments: [length, prefix])
        try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = 'cancelled', reason = ?, finished_at = ?
                WHERE state IN ('queued', 'held') AND key >= ? AND substr(key, 1, ?) = ?
                """
        ).execute(arguments: [reason, now.milliseconds, prefix, length, prefix])
        return db.changesCount
    }
}
