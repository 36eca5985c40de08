public import FoundationEssentials
import GRDB

extension Transaction {
    /// Puts a letter into the outbox; false when its duty has a letter already.
    @discardableResult
    public func enqueue(_ letter: NewLetter, at now: Date) throws -> Bool {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO outbox (key, kind, case_number, mail_id, recipient, domain, envelope_from, message_id,
                    subject, bytes, approved_hash, state, reason, next_at, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
                """)
        try insert.execute(
            arguments: [
                letter.key, letter.kind, letter.caseNumber, letter.mail?.rawValue, letter.recipient,
                Self.domain(letter.recipient), letter.envelopeFrom, letter.messageID, letter.subject,
                Data(letter.bytes), letter.approvedHash, letter.heldBecause == nil ? "queued" : "held",
                letter.heldBecause, letter.notBefore.milliseconds, now.milliseconds,
            ])
        return db.changesCount == 1
    }

    static func domain(_ address: String) -> String {
        address.lastIndex(of: "@").map { address[address.index(after: $0)...].lowercased() } ?? ""
    }

    /// Takes up to `limit` letters that are due, oldest first, in order for each case and reader: a letter waits for an
    /// earlier one of its case to the same recipient. Commit before anything is said to a relay.
    public func claim(atMost limit: Int, by owner: String, until: Date, at now: Date) throws -> [Letter] {
        let ids = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM outbox AS mine WHERE state = 'queued' AND next_at <= ? AND NOT EXISTS (
                    SELECT 1 FROM outbox AS other WHERE other.case_number = mine.case_number
                    AND other.recipient = mine.recipient AND other.id < mine.id AND other.state IN ('queued', 'claimed', 'sending'))
                ORDER BY next_at, id LIMIT ?
                """,
            arguments: [now.milliseconds, limit])
        let claim = try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = 'claimed', claimed_by = ?, claimed_until = ?, attempts = attempts + 1
                WHERE id = ? RETURNING *
                """)
        return try ids.compactMap { id in
            try Row.fetchOne(claim, arguments: [owner, until.milliseconds, id]).map(Self.letter)
        }
    }

    private static func letter(_ row: Row) -> Letter {
        let bytes: Data = row["bytes"]
        return Letter(row, bytes: [UInt8](bytes))
    }

    /// Marks claimed letters as being sent. Commit before the relay hears of them: what is found so after a crash is
    /// uncertain.
    public func beginSending(_ letters: [LetterID]) throws {
        let update = try db.cachedStatement(
            sql: "UPDATE outbox SET state = 'sending' WHERE id = ? AND state = 'claimed'")
        for letter in letters { try update.execute(arguments: [letter.rawValue]) }
    }

    /// Gives claimed letters back unsent; the claim does not count as a try.
    public func release(_ letters: [LetterID], until next: Date? = nil) throws {
        let update = try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = 'queued', claimed_by = NULL, claimed_until = NULL,
                    attempts = attempts - 1, next_at = coalesce(?, next_at)
                WHERE id = ? AND state IN ('claimed', 'sending')
                """)
        for letter in letters { try update.execute(arguments: [next?.milliseconds, letter.rawValue]) }
    }

    /// Records how a try ended. Commit before the letter is thought of again.
    public func record(_ result: SendingResult, at now: Date) throws {
        try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = ?, next_at = coalesce(?, next_at), code = ?, enhanced = ?, reply = ?,
                    reason = ?, finished_at = ?, claimed_by = NULL, claimed_until = NULL
                WHERE id = ? AND state IN ('claimed', 'sending')
                """
        ).execute(
            arguments: [
                result.state.rawValue, result.nextAt?.milliseconds, result.code, result.enhanced,
                result.reply,
                result.reason, result.state == .queued ? nil : now.milliseconds, result.letter.rawValue,
            ])
        if result.state != .sent || result.reason != nil { try note(result, at: now) }
    }

    private func note(_ result: SendingResult, at now: Date) throws {
        try db.cachedStatement(
            sql:
                "INSERT INTO attempt (outbox_id, at, outcome, code, enhanced, reply) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(
            arguments: [
                result.letter.rawValue, now.milliseconds, result.reason ?? result.state.rawValue, result.code,
                result.enhanced, result.reply,
            ])
    }

    /// After a crash, when no other process can be sending: claimed letters are queued again, those being sent are
    /// uncertain. Returns how many of each.
    public func recoverOutbox(at now: Date) throws -> (requeued: Int, uncertain: Int) {
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'queued', claimed_by = NULL, claimed_until = NULL, attempts = attempts - 1
                WHERE state = 'claimed'
                """)
        let requeued = db.changesCount
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'uncertain', reason = 'heed ended while it was being sent',
                    claimed_by = NULL, claimed_until = NULL, finished_at = ? WHERE state = 'sending'
                """,
            arguments: [now.milliseconds])
        return (requeued, db.changesCount)
    }
}

/// How a try at a letter ended, as it is to be recorded.
public struct SendingResult: Sendable {
    /// The letter.
    public var letter: LetterID
    /// Its new state; `queued` to try again at `nextAt`.
    public var state: LetterState
    /// When to try again.
    public var nextAt: Date?
    /// The relay's reply code.
    public var code: Int?
    /// Its enhanced status code.
    public var enhanced: String?
    /// Its words.
    public var reply: String?
    /// Why the state is what it is, where the reply does not say.
    public var reason: String?

    /// A result.
    public init(
        letter: LetterID, state: LetterState, nextAt: Date? = nil, code: Int? = nil, enhanced: String? = nil,
        reply: String? = nil, reason: String? = nil
    ) {
        self.letter = letter
        self.state = state
        self.nextAt = nextAt
        self.code = code
        self.enhanced = enhanced
        self.reply = reply
        self.reason = reason
    }
}
