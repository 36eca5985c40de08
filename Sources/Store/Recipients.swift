public import Casework
public import FoundationEssentials
import GRDB

/// Who may be written to. Whoever makes or sends a letter asks ``bar(_:to:)`` first; surveys ask ``recipient(_:)`` before
/// they invite anybody, and set ``RecipientStanding/noSurveys`` when somebody opts out.
extension Transaction {
    /// What is known of an address, however it is written; an open one with a score of 0 when nothing is.
    public func recipient(_ address: String) throws -> Recipient {
        let key = AddressKey.of(address)
        let statement = try db.bound("SELECT * FROM recipient WHERE address = ?", key)
        return try Row.fetchOne(statement).map(Self.recipient) ?? Recipient(address)
    }

    /// Why a letter of that kind must not leave for an address, in the words for the outbox; nil when it may.
    public func bar(_ kind: LetterKind, to address: String) throws -> String? {
        try recipient(address).bar(kind)
    }

    /// Addresses on record, changed last first, at most `limit`: those of a standing when asked, else all that are not
    /// open or have a score.
    public func recipients(_ standing: RecipientStanding? = nil, atMost limit: Int) throws -> [Recipient] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM recipient WHERE (?1 IS NULL OR standing = ?1)
                AND (?1 IS NOT NULL OR standing <> 'open' OR score > 0)
                ORDER BY coalesce(since, scored_at) DESC, address LIMIT ?2
                """,
            arguments: [standing?.rawValue, limit]
        ).map(Self.recipient)
    }

    /// How many addresses have each standing.
    public func recipientCounts() throws -> [RecipientStanding: Int] {
        try Row.fetchAll(db, sql: "SELECT standing, count(*) AS n FROM recipient GROUP BY standing")
            .reduce(into: [:]) { counts, row in
                if let standing = RecipientStanding(rawValue: row["standing"]) { counts[standing] = row["n"] }
            }
    }

    /// Changes an address's standing, and records who did it and why. A standing of ``RecipientStanding/open`` also
    /// forgets the score.
    public func change(_ address: String, _ change: RecipientChange) throws {
        var after = try recipient(address)
        after.standing = change.standing
        after.reason = change.reason
        after.by = change.by
        after.since = change.at
        if change.standing == .open { (after.score, after.scoredAt) = (0, nil) }
        try keep(after)
        try db.cachedStatement(
            sql: """
                INSERT INTO recipient_change (address, at, standing, reason, set_by, login) VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                after.address, change.at.milliseconds, change.standing.rawValue, change.reason, change.by,
                change.login,
            ])
    }

    /// Keeps an address's score; a change of standing goes through ``change(_:_:)``.
    public func keep(_ recipient: Recipient) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO recipient (address, standing, reason, set_by, since, score, scored_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET standing = excluded.standing, reason = excluded.reason,
                    set_by = excluded.set_by, since = excluded.since, score = excluded.score,
                    scored_at = excluded.scored_at
                """
        ).execute(
            arguments: [
                recipient.address, recipient.standing.rawValue, recipient.reason, recipient.by,
                recipient.since?.milliseconds, recipient.score, recipient.scoredAt?.milliseconds,
            ])
    }

    /// The changes of an address's standing, oldest first.
    public func recipientChanges(_ address: String) throws -> [RecipientChange] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM recipient_change WHERE address = ? ORDER BY id",
            arguments: [AddressKey.of(address)]
        ).compactMap { row in
            guard let standing = RecipientStanding(rawValue: row["standing"]) else { return nil }
            return RecipientChange(
                standing, because: row["reason"], by: row["set_by"], login: row["login"],
                at: Date(milliseconds: row["at"]))
        }
    }

    private static func recipient(_ row: Row) -> Recipient {
        var recipient = Recipient(row["address"] as String)
        recipient.standing = RecipientStanding(rawValue: row["standing"]) ?? .blocked
        recipient.reason = row["reason"]
        recipient.by = row["set_by"]
        recipient.since = (row["since"] as Int64?).map(Date.init(milliseconds:))
        recipient.score = row["score"]
        recipient.scoredAt = (row["scored_at"] as Int64?).map(Date.init(milliseconds:))
        return recipient
    }
}

/// Letters whose recipient may not be written to.
extension Transaction {
    /// Holds the letters to an address that wait and may not leave any more, each with its reason; returns them.
    public func holdLetters(to recipient: Recipient, at now: Date) throws -> [Letter] {
        try letters(to: recipient.address, state: .queued).filter { letter in
            guard let kind = LetterKind(rawValue: letter.kind), let bar = recipient.bar(kind) else {
                return false
            }
            return try hold(letter.id, because: bar, at: now)
        }
    }

    /// Holds a letter that has not been told to a relay; false when it is past that.
    @discardableResult
    public func hold(_ letter: LetterID, because reason: String, at now: Date) throws -> Bool {
        try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = 'held', reason = ?, finished_at = ?, claimed_by = NULL, claimed_until = NULL,
                    attempts = attempts - (state = 'claimed')
                WHERE id = ? AND state IN ('queued', 'claimed')
                """
        ).execute(arguments: [reason, now.milliseconds, letter.rawValue])
        return db.changesCount == 1
    }

    /// Queues the letters again that were held for an address's sake and were made since `earliest`; returns how many.
    public func releaseLetters(to address: String, madeSince earliest: Date, at now: Date) throws -> Int {
        let held = try letters(to: AddressKey.of(address), state: .held).filter { letter in
            letter.createdAt >= earliest
                && Recipient.holdWords.contains { letter.reason?.hasPrefix($0) == true }
        }
        let update = try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = 'queued', reason = NULL, finished_at = NULL, next_at = max(next_at, ?)
                WHERE id = ? AND state = 'held'
                """)
        for letter in held { try update.execute(arguments: [now.milliseconds, letter.id.rawValue]) }
        return held.count
    }

    private func letters(to key: String, state: LetterState) throws -> [Letter] {
        try Row.fetchAll(
            db, sql: "SELECT \(Letter.columns) FROM outbox WHERE state = ? AND domain = ? ORDER BY id",
            arguments: [state.rawValue, Self.domain(key)]
        ).map { Letter($0, bytes: []) }.filter { AddressKey.of($0.recipient) == key }
    }
}
