public import FoundationEssentials
import GRDB

/// Something done to a letter by a person, or by what proved that it had arrived.
public struct OutboxAct: Sendable, Hashable {
    /// The letter.
    public let letter: LetterID
    /// When.
    public let at: Date
    /// What, such as "hold".
    public let name: String
    /// Where the letter stood before and after.
    public let before, after: LetterState
    /// Why.
    public let reason: String
    /// Who: an address of the staff, or "heed".
    public let actor: String
    /// The system's user, when it was a command.
    public let login: String?
}

/// What is to be done to a letter.
public struct LetterChange: Sendable, Hashable {
    /// The act's name in the record.
    public var name: String
    /// Its new state.
    public var state: LetterState
    /// When it is due, if it is queued.
    public var nextAt: Date?
    /// Why.
    public var reason: String
    /// Who does it.
    public var actor: String
    /// The system's user.
    public var login: String?

    /// A change of a letter.
    public init(
        _ name: String, to state: LetterState, nextAt: Date? = nil, reason: String, actor: String,
        login: String? = nil
    ) {
        self.name = name
        self.state = state
        self.nextAt = nextAt
        self.reason = reason
        self.actor = actor
        self.login = login
    }
}

/// One try at a letter that did not end in plain acceptance.
public struct SendingAttempt: Sendable, Hashable {
    /// When it ended.
    public let at: Date
    /// What it came to, in words.
    public let outcome: String
    /// The command that was answered.
    public let stage: String?
    /// The relay's reply code, its enhanced status code and its words.
    public let code: Int?
    public let enhanced, reply: String?
}

extension Transaction {
    /// Does something to a letter that no lane has in hand, and keeps who did it and why. False, with nothing changed,
    /// when it does not stand any more where `letter` says.
    public func change(_ letter: Letter, _ change: LetterChange, at now: Date) throws -> Bool {
        let isOver = change.state != .queued && change.state != .held
        try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = ?1, next_at = coalesce(?2, next_at),
                    planned_at = min(planned_at, coalesce(?2, planned_at)), resend_at = NULL,
                    reason = CASE WHEN ?1 = 'uncertain' THEN reason ELSE ?3 END,
                    finished_at = ?4, answered_at = CASE WHEN ?1 = 'queued' THEN NULL ELSE answered_at END,
                    resends = resends + (?1 = 'queued' AND state = 'uncertain')
                WHERE id = ?5 AND state = ?6 AND state NOT IN ('claimed', 'sending')
                """
        ).execute(
            arguments: [
                change.state.rawValue, change.nextAt?.milliseconds, change.reason,
                isOver ? now.milliseconds : nil, letter.id.rawValue, letter.state.rawValue,
            ])
        guard db.changesCount == 1 else { return false }
        try db.cachedStatement(
            sql: """
                INSERT INTO outbox_act (outbox_id, at, act, before, after, reason, actor, login)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                letter.id.rawValue, now.milliseconds, change.name, letter.state.rawValue,
                change.state.rawValue, change.reason, change.actor, change.login,
            ])
        return true
    }

    /// What was done to a letter, in order.
    public func acts(on letter: LetterID) throws -> [OutboxAct] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM outbox_act WHERE outbox_id = ? ORDER BY id", arguments: [letter.rawValue]
        ).map { row in
            OutboxAct(
                letter: letter, at: Date(milliseconds: row["at"]), name: row["act"],
                before: LetterState(rawValue: row["before"]) ?? .held,
                after: LetterState(rawValue: row["after"]) ?? .held, reason: row["reason"],
                actor: row["actor"], login: row["login"])
        }
    }

    /// The tries at a letter that did not end in plain acceptance, in order.
    public func attempts(at letter: LetterID) throws -> [SendingAttempt] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM attempt WHERE outbox_id = ? ORDER BY id", arguments: [letter.rawValue]
        ).map { row in
            SendingAttempt(
                at: Date(milliseconds: row["at"]), outcome: row["outcome"], stage: row["stage"],
                code: row["code"], enhanced: row["enhanced"], reply: row["reply"])
        }
    }
}
