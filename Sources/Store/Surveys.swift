public import Casework
public import FoundationEssentials
import GRDB
public import Survey

/// Campaigns and invitees. A campaign is named `S2026`; an invitee by campaign and running number.
extension Transaction {
    // MARK: Campaigns

    /// Every campaign, the latest year first.
    public func campaigns() throws -> [Campaign] {
        try String.fetchAll(db, sql: "SELECT body FROM survey_campaign ORDER BY year DESC").map {
            try CanonicalJSON.decode(from: $0.utf8)
        }
    }

    /// The names of every campaign, by which tokens are known.
    public func campaignNames() throws -> [String] {
        try String.fetchAll(
            try db.cachedStatement(sql: "SELECT name FROM survey_campaign ORDER BY year DESC"))
    }

    /// The campaign of that name (`S2026`).
    public func campaign(_ name: String) throws -> Campaign? {
        try String.fetchOne(
            try db.cachedStatement(sql: "SELECT body FROM survey_campaign WHERE name = ?"), arguments: [name]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// Keeps a new campaign; false when its year has one already (article 12: one a year).
    public func create(_ campaign: Campaign) throws -> Bool {
        try db.execute(
            sql: """
                INSERT INTO survey_campaign (name, year, status, body) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                campaign.name, campaign.year, campaign.status.rawValue, try CanonicalJSON.text(campaign),
            ])
        return db.changesCount == 1
    }

    /// Keeps a campaign as it is now: opened, closed.
    public func keep(_ campaign: Campaign) throws {
        try db.execute(
            sql: "UPDATE survey_campaign SET status = ?2, body = ?3 WHERE name = ?1",
            arguments: [campaign.name, campaign.status.rawValue, try CanonicalJSON.text(campaign)])
    }

    // MARK: Invitees

    /// Every invitee of a campaign, by running number, with what has happened.
    public func invitees(of campaign: String) throws -> [Invitee] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM survey_invitee WHERE campaign = ? ORDER BY number", arguments: [campaign]
        ).map(Self.invitee)
    }

    /// One invitee.
    public func invitee(_ id: SurveyInvitee) throws -> Invitee? {
        try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT * FROM survey_invitee WHERE campaign = ? AND number = ?"),
            arguments: [id.campaign, id.number]
        ).map(Self.invitee)
    }

    /// The invitee of a campaign who is that customer.
    public func invitee(of campaign: String, customer: String) throws -> Invitee? {
        try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT * FROM survey_invitee WHERE campaign = ? AND customer = ?"),
            arguments: [campaign, customer]
        ).map(Self.invitee)
    }

    /// Those whose invitation is not written yet, by running number, beginning behind one, at most `limit`.
    public func uninvited(in campaign: String, after number: Int = 0, atMost limit: Int) throws -> [Invitee] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM survey_invitee WHERE campaign = ? AND number > ? AND invited_at IS NULL
                ORDER BY number LIMIT ?
                """,
            arguments: [campaign, number, limit]
        ).map(Self.invitee)
    }

    /// Those who may be due for a reminder, by running number, at most `limit`: invited, silent, reachable, reminded less
    /// than `most` times, and last written to before `before`.
    public func silent(
        in campaign: String, remindedLessThan most: Int, before: Date, atMost limit: Int
    ) throws -> [Invitee] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM survey_invitee AS mine WHERE campaign = ? AND invited_at IS NOT NULL
                AND opted_out_at IS NULL AND bounced_at IS NULL AND reminders < ? AND last_letter_at <= ?
                AND NOT EXISTS (SELECT 1 FROM survey_reply AS reply WHERE reply.campaign = mine.campaign
                    AND reply.number = mine.number AND reply.verdict <> 'automatic')
                ORDER BY number LIMIT ?
                """,
            arguments: [campaign, most, before.milliseconds, limit]
        ).map(Self.invitee)
    }

    /// How many letters whose key begins so are in each state.
    public func letterCounts(prefix: String) throws -> [LetterState: Int] {
        try Row.fetchAll(
            db,
            sql:
                "SELECT state, count(*) AS n FROM outbox WHERE key >= ?1 AND key < ?1 || '\u{10FFFF}' GROUP BY state",
            arguments: [prefix]
        ).reduce(into: [:]) { counts, row in
            if let state = LetterState(rawValue: row["state"]) { counts[state] = row["n"] }
        }
    }

    /// When the last letter of a campaign leaves or left; nil before the first.
    public func lastLetter(of campaign: String) throws -> Date? {
        try Int64.fetchOne(
            db, sql: "SELECT max(last_letter_at) FROM survey_invitee WHERE campaign = ?",
            arguments: [campaign]
        ).map(Date.init(milliseconds:))
    }

    /// Cancels the letter of a duty that has not left; false when there is none.
    @discardableResult
    public func cancelLetter(key: String, because reason: String, at now: Date) throws -> Bool {
        try db.cachedStatement(
            sql: """
                UPDATE outbox SET state = 'cancelled', reason = ?, finished_at = ?
                WHERE key = ? AND state IN ('queued', 'held')
                """
        ).execute(arguments: [reason, now.milliseconds, key])
        return db.changesCount == 1
    }

    /// Keeps chosen customers as invitees; a customer or address the campaign has already is passed over. Returns how many
    /// were new.
    @discardableResult
    public func choose(_ invitees: [Invitee]) throws -> Int {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO survey_invitee (campaign, number, customer, address, body) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
        var new = 0
        for invitee in invitees {
            try insert.execute(
                arguments: [
                    invitee.id.campaign, invitee.id.number, invitee.customer, AddressKey.of(invitee.address),
                    try CanonicalJSON.text(invitee),
                ])
            new += db.changesCount
        }
        return new
    }

    /// Keeps what has happened to an invitee.
    public func keep(_ track: Invitee.Track, of id: SurveyInvitee) throws {
        try db.cachedStatement(
            sql: """
                UPDATE survey_invitee SET invited_at = ?, delivered_at = ?, bounced_at = ?, bounce_reason = ?,
                    auto_answered_at = ?, opted_out_at = ?, reminders = ?, last_letter_at = ?, clarifications = ?
                WHERE campaign = ? AND number = ?
                """
        ).execute(
            arguments: [
                track.invitedAt?.milliseconds, track.deliveredAt?.milliseconds, track.bouncedAt?.milliseconds,
                track.bounceReason, track.autoAnsweredAt?.milliseconds, track.optedOutAt?.milliseconds,
                track.reminders, track.lastLetterAt?.milliseconds, track.clarifications, id.campaign,
                id.number,
            ])
    }

    /// When each address last was, or will be, written to by any survey, in the comparable form of addresses.
    public func lastSurveyLetters() throws -> [String: Date] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT address, max(last_letter_at) AS last FROM survey_invitee
                WHERE last_letter_at IS NOT NULL GROUP BY address
                """
        ).reduce(into: [:]) { $0[$1["address"]] = Date(milliseconds: $1["last"]) }
    }

    private static func invitee(_ row: Row) throws -> Invitee {
        let body: String = row["body"]
        var invitee: Invitee = try CanonicalJSON.decode(from: body.utf8)
        func date(_ column: String) -> Date? { (row[column] as Int64?).map(Date.init(milliseconds:)) }
        invitee.track.invitedAt = date("invited_at")
        invitee.track.deliveredAt = date("delivered_at")
        invitee.track.bouncedAt = date("bounced_at")
        invitee.track.bounceReason = row["bounce_reason"]
        invitee.track.autoAnsweredAt = date("auto_answered_at")
        invitee.track.optedOutAt = date("opted_out_at")
        invitee.track.reminders = row["reminders"]
        invitee.track.lastLetterAt = date("last_letter_at")
        invitee.track.clarifications = row["clarifications"]
        return invitee
    }
}
