import Casework
public import FoundationEssentials
import GRDB

extension Transaction {
    /// Letters of a case without their bytes, newest first, at most `limit`.
    public func letters(
        state: LetterState? = nil, caseNumber: String? = nil, atMost limit: Int
    ) throws -> [Letter] {
        var query = LetterQuery()
        query.states = state.map { [$0] } ?? []
        query.caseNumber = caseNumber
        return try letters(query, atMost: limit)
    }

    /// A letter with its bytes.
    public func letter(_ id: LetterID) throws -> Letter? {
        let statement = try db.cachedStatement(sql: "SELECT \(Letter.columns) FROM outbox WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.rawValue]).map(whole)
    }

    /// The letter that fulfils a duty, without its bytes.
    public func letter(key: String) throws -> Letter? {
        try letter(where: "key", is: key)
    }

    /// The letter with this Message-ID (without brackets), without its bytes.
    public func letter(messageID: String) throws -> Letter? {
        try letter(where: "message_id", is: messageID)
    }

    private func letter(where column: String, is value: String) throws -> Letter? {
        let sql = "SELECT \(Letter.columns) FROM outbox WHERE \(column) = ?"
        return try Row.fetchOne(db.bound(sql, value)).map { Letter($0, bytes: []) }
    }

    /// How many letters are in each state.
    public func letterCounts() throws -> [LetterState: Int] {
        try Row.fetchAll(db, sql: "SELECT state, count(*) AS n FROM outbox GROUP BY state")
            .reduce(into: [:]) { counts, row in
                if let state = LetterState(rawValue: row["state"]) { counts[state] = row["n"] }
            }
    }

    /// When the next letter is due that is queued or, with `resending`, is to be sent once more; nil when none waits.
    public func nextLetterDue(resending: Bool = true) throws -> Date? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT min(at) FROM (SELECT min(next_at) AS at FROM outbox WHERE state = 'queued'
                UNION ALL SELECT min(resend_at) FROM outbox WHERE ?1 AND resend_at IS NOT NULL)
                """)
        return try Int64.fetchOne(statement, arguments: [resending]).map(Date.init(milliseconds:))
    }

    /// How many letters of a kind were made for an address since an instant.
    public func lettersMade(kind: String, to recipient: String, since: Date) throws -> Int {
        try count("kind = ? AND recipient = ? AND created_at >= ?", kind, recipient, since.milliseconds)
    }

    /// How many letters of a kind were made for a domain since an instant.
    public func lettersMade(kind: String, toDomain domain: String, since: Date) throws -> Int {
        try count("kind = ? AND domain = ? AND created_at >= ?", kind, domain, since.milliseconds)
    }

    /// How many letters of a kind were made since an instant.
    public func lettersMade(kind: String, since: Date) throws -> Int {
        try count("kind = ? AND created_at >= ?", kind, since.milliseconds)
    }

    /// How many letters of a kind were made since an instant, and the last letter there is. Given what was counted
    /// before in the same transaction, only letters made since then are looked at.
    public func lettersMade(kind: String, since: Date, counted: LettersCounted?) throws -> LettersCounted {
        let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM outbox")) ?? 0
        guard let counted else {
            return LettersCounted(count: try lettersMade(kind: kind, since: since), last: last)
        }
        guard last > counted.last else { return counted }
        // The plus signs keep the search to the few rows after the last one.
        let more = try count(
            "id > ? AND +kind = ? AND +created_at >= ?", counted.last, kind, since.milliseconds)
        return LettersCounted(count: counted.count + more, last: last)
    }

    /// How many automatic answers (RFC 3834) were made for an address since an instant, whatever became of them.
    public func answersMade(to recipient: String, since: Date) throws -> Int {
        let kinds: [LetterKind] = [.acknowledgement, .explanation, .reopening, .surveyClarification]
        let list = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try count(
            "kind IN (\(list)) AND recipient = ? AND created_at >= ?", recipient, since.milliseconds)
    }

    private func count<each Value: Bindable>(
        _ condition: String, _ values: repeat each Value
    ) throws -> Int {
        try Int.fetchOne(
            db.bound("SELECT count(*) FROM outbox WHERE \(condition)", repeat each values)) ?? 0
    }
}

/// Letters counted in a transaction, up to the last one there was.
public struct LettersCounted: Sendable, Hashable {
    /// How many.
    public let count: Int
    let last: Int64
}
