public import Casework
public import FoundationEssentials
import GRDB
public import Survey

/// Replies to surveys. They are only ever added; a ballot is made of them.
extension Transaction {
    /// Records a reply, in the transaction that files its mail.
    public func record(_ reply: RecordedReply) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO survey_reply (mail_id, campaign, number, verdict, received_at, case_number, body)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                Int64(reply.mail), reply.invitee?.campaign, reply.invitee?.number, reply.verdict.rawValue,
                reply.receivedAt.milliseconds, reply.complaint?.rawValue, try CanonicalJSON.text(reply),
            ])
    }

    /// The reply a mail was recorded as.
    public func reply(ofMail mail: MailID) throws -> RecordedReply? {
        try String.fetchOne(
            db, sql: "SELECT body FROM survey_reply WHERE mail_id = ?", arguments: [mail.rawValue]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// Every reply with a token of a campaign, in the order recorded.
    public func replies(to campaign: String) throws -> [RecordedReply] {
        try String.fetchAll(
            db, sql: "SELECT body FROM survey_reply WHERE campaign = ? ORDER BY id", arguments: [campaign]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// The replies that bear no token, since an instant, in the order recorded.
    public func repliesWithoutToken(since: Date) throws -> [RecordedReply] {
        try String.fetchAll(
            db,
            sql: "SELECT body FROM survey_reply WHERE campaign IS NULL AND received_at >= ? ORDER BY id",
            arguments: [since.milliseconds]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// The ballot of one invitee; nil when nothing came.
    public func ballot(of invitee: SurveyInvitee) throws -> Ballot? {
        let replies: [RecordedReply] = try String.fetchAll(
            try db.cachedStatement(
                sql: "SELECT body FROM survey_reply WHERE campaign = ? AND number = ? ORDER BY id"),
            arguments: [invitee.campaign, invitee.number]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
        return replies.isEmpty ? nil : Ballot(replies)
    }

    /// The ballots of a campaign by the invitee's running number; who sent nothing has none.
    public func ballots(of campaign: String) throws -> [Int: Ballot] {
        Dictionary(grouping: try replies(to: campaign)) { $0.invitee?.number ?? 0 }.mapValues { Ballot($0) }
    }
}
