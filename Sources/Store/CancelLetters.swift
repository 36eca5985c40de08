public import FoundationEssentials
import GRDB

extension Transaction {
    /// Cancels letters that have not left and whose key begins so; returns how many. One that may have left stays
    /// uncertain and is not sent again.
    @discardableResult
    public func cancelLetters(prefix: String, because reason: String, at now: Date) throws -> Int {
        try db.cachedStatement(
            sql: """
                UPDATE outbox SET resend_at = NULL
                WHERE resend_at IS NOT NULL AND key >= ?1 AND key < ?1 || '\u{10FFFF}'
                """
        ).execute(arguments: [prefix])
        try db.cachedStatement(sql: Self.cancelling).execute(arguments: [reason, now.milliseconds, prefix])
        return db.changesCount
    }

    /// Cancels the letters of a stretch of keys.
    static let cancelling = """
        UPDATE outbox SET state = 'cancelled', reason = ?1, finished_at = ?2
        WHERE state IN ('queued', 'held') AND key >= ?3 AND key < ?3 || '\u{10FFFF}'
        """
}
