import Casework
import Store

/// A letter as `heed outbox --json` shows it. Names are stable: a later heed only adds.
struct LetterView: Encodable {
    let id: Int64
    let key, kind, state, recipient, subject, messageID, createdAt: String
    let caseNumber, reason, stage, enhanced, reply: String?
    let mail: Int64?
    let attempts, resends: Int
    let code: Int?
    let nextAt, resendAt, finishedAt: String?

    enum CodingKeys: String, CodingKey {
        case id, key, kind, state, recipient, subject, reason, stage, enhanced, reply, mail, attempts, resends
        case code
        case messageID = "message_id"
        case createdAt = "created_at"
        case caseNumber = "case"
        case nextAt = "next_at"
        case resendAt = "resend_at"
        case finishedAt = "finished_at"
    }

    init(_ letter: Letter, zone: Zone) {
        id = letter.id.rawValue
        key = letter.key
        kind = letter.kind
        state = letter.state.rawValue
        recipient = letter.recipient
        subject = letter.subject
        messageID = letter.messageID
        createdAt = zone.iso8601(letter.createdAt)
        caseNumber = letter.caseNumber
        reason = letter.reason
        stage = letter.stage
        enhanced = letter.enhanced
        reply = letter.reply
        mail = letter.mail?.rawValue
        attempts = letter.attempts
        resends = letter.resends
        code = letter.code
        nextAt = letter.state == .queued ? zone.iso8601(letter.nextAt) : nil
        resendAt = letter.resendAt.map(zone.iso8601)
        finishedAt = letter.finishedAt.map(zone.iso8601)
    }
}
