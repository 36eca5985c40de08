public import FoundationEssentials
import GRDB

extension Transaction {
    /// Puts a letter into the outbox; false when its duty has a letter already.
    @discardableResult
    public func enqueue(_ letter: NewLetter, at now: Date) throws -> Bool {
        guard let id = try reserve(letter, at: now) else { return false }
        try keep(letter.bytes, of: id)
        return true
    }

    /// Takes a letter's place in the outbox, and only that: in the same transaction it is written or withdrawn. Nil when its
    /// duty has a letter already.
    public func reserve(_ letter: NewLetter, at now: Date) throws -> LetterID? {
        try db.run(
            """
            INSERT INTO outbox (key, kind, case_number, mail_id, recipient, domain, envelope_from, message_id,
                subject, approved_hash, state, reason, next_at, planned_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
            """,
            letter.key, letter.kind, letter.caseNumber, letter.mail?.rawValue, letter.recipient,
            Self.domain(letter.recipient), letter.envelopeFrom, letter.messageID, letter.subject,
            letter.approvedHash, letter.heldBecause == nil ? "queued" : "held", letter.heldBecause,
            letter.notBefore.milliseconds, letter.notBefore.milliseconds, now.milliseconds)
        return db.changesCount == 1 ? LetterID(rawValue: db.lastInsertedRowID) : nil
    }

    /// Gives a letter whose place was reserved its words.
    public func write(_ letter: LetterID, subject: String, bytes: [UInt8]) throws {
        try db.run("UPDATE outbox SET subject = ? WHERE id = ?", subject, letter.rawValue)
        try keep(bytes, of: letter)
    }

    /// Gives up the place of a letter that could not be written.
    public func withdraw(_ letter: LetterID) throws {
        try db.cachedStatement(
            sql:
                "DELETE FROM outbox WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM letter_bytes WHERE outbox_id = ?1)"
        ).execute(arguments: [letter.rawValue])
    }

    private func keep(_ bytes: [UInt8], of letter: LetterID) throws {
        try db.run("INSERT INTO letter_bytes (outbox_id, bytes) VALUES (?, ?)", letter.rawValue, bytes)
    }

    static func domain(_ address: String) -> String {
        address.lastIndex(of: "@").map { address[address.index(after: $0)...].lowercased() } ?? ""
    }

    /// Takes up to `limit` letters that are due, oldest first, in order for each case and reader: a letter waits for an
    /// earlier one of its case to the same recipient whose planned time has come. Those whose fate is unknown and that
    /// are to be sent once more are queued first. Commit before anything is said to a relay.
    ///
    /// - Parameters:
    ///   - resending: whether letters whose fate is unknown may go once more.
    ///   - freshFirst: whether those least often tried come first, the newest of them before: at one of the others the
    ///     relay may be ill.
    public func claim(
        atMost limit: Int, by owner: String, until: Date, at now: Date, resending: Bool = true,
        freshFirst: Bool = false
    ) throws -> [Letter] {
        if resending { try queueResends(at: now) }
        let due = try db.cachedStatement(
            sql: Self.due(orderedBy: freshFirst ? "attempts, id DESC" : "next_at, id"))
        return try Int64.fetchAll(due, arguments: [now.milliseconds, limit]).compactMap { id in
            try Row.fetchOne(db.bound(Self.claim, owner, until.milliseconds, id)).map(whole)
        }
    }

    private static let claim = """
        UPDATE outbox SET state = 'claimed', claimed_by = ?, claimed_until = ?, attempts = attempts + 1
        WHERE id = ? RETURNING \(Letter.columns)
        """

    /// The letter of a row, with its bytes.
    func whole(_ row: Row) throws -> Letter {
        let id: Int64 = row["id"]
        let statement = try db.cachedStatement(sql: "SELECT bytes FROM letter_bytes WHERE outbox_id = ?")
        guard let bytes = try Data.fetchOne(statement, arguments: [id]) else {
            throw StoreFailure(
                .corrupt, "the bytes of letter \(id) are gone",
                remedy: "restore the last backup of the data folder")
        }
        return Letter(row, bytes: [UInt8](bytes))
    }

    /// The letters that may be claimed at an instant, at most so many.
    static func due(orderedBy order: String) -> String {
        """
        SELECT id FROM outbox AS mine WHERE state = 'queued' AND next_at <= ?1 AND NOT EXISTS (
            SELECT 1 FROM outbox AS other WHERE other.case_number = mine.case_number
            AND other.recipient = mine.recipient AND other.id < mine.id AND other.planned_at <= ?1
            AND (other.state IN ('queued', 'claimed', 'sending') OR other.resend_at IS NOT NULL))
        ORDER BY \(order) LIMIT ?2
        """
    }

    private func queueResends(at now: Date) throws {
        try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = 'queued', next_at = resend_at, resend_at = NULL, resends = resends + 1,
                    finished_at = NULL
                WHERE resend_at <= ?
                """
        ).execute(arguments: [now.milliseconds])
    }

    /// Marks claimed letters as being sent. Commit before the relay hears of them: what is found so after a crash is
    /// uncertain.
    public func beginSending(_ letters: [LetterID]) throws {
        for letter in letters {
            try db.run(
                "UPDATE outbox SET state = 'sending' WHERE id = ? AND state = 'claimed'", letter.rawValue)
        }
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
        try db.run(
            """
            UPDATE outbox SET state = ?, next_at = coalesce(?, next_at), resend_at = ?, stage = ?, code = ?,
                enhanced = ?, reply = ?, reason = ?, finished_at = ?, claimed_by = NULL, claimed_until = NULL,
                answered_at = coalesce(answered_at, ?)
            WHERE id = ? AND state IN ('claimed', 'sending')
            """,
            result.state.rawValue, result.nextAt?.milliseconds, result.resendAt?.milliseconds, result.stage,
            result.code, result.enhanced, result.reply, result.reason,
            result.state == .queued ? nil : now.milliseconds,
            result.code == nil ? nil : now.milliseconds, result.letter.rawValue)
        if result.state != .sent || result.reason != nil { try note(result, at: now) }
    }

    private func note(_ result: SendingResult, at now: Date) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO attempt (outbox_id, at, outcome, stage, code, enhanced, reply)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                result.letter.rawValue, now.milliseconds, result.reason ?? result.state.rawValue,
                result.stage, result.code, result.enhanced, result.reply,
            ])
    }

    /// After a crash, when no other process can be sending: letters claimed and not yet being sent are queued again.
    /// Returns how many.
    public func requeueClaimed() throws -> Int {
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'queued', claimed_by = NULL, claimed_until = NULL, attempts = attempts - 1
                WHERE state = 'claimed'
                """)
        return db.changesCount
    }
}
