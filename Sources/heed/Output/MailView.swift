import Casework
import Store

/// A mail in the ledger as `heed mail --json` shows it. Names are stable: a later heed only adds.
struct MailView: Encodable {
    let id: Int64
    let account, mailbox, state, receivedAt, admittedAt, sha256, path: String
    let uidValidity, uid: UInt32?
    let uidl, filing, kind, caseNumber, silenceRule, silenceReason, messageID, from, subject, failure: String?
    let size, attempts: Int
    let whole: Bool
    let settledAt: String?

    enum CodingKeys: String, CodingKey {
        case id, account, mailbox, state, sha256, path, uid, uidl, filing, kind, from, subject, failure, size
        case attempts, whole
        case receivedAt = "received_at"
        case admittedAt = "admitted_at"
        case uidValidity = "uidvalidity"
        case caseNumber = "case"
        case silenceRule = "silence_rule"
        case silenceReason = "silence_reason"
        case messageID = "message_id"
        case settledAt = "settled_at"
    }

    init(_ mail: MailRecord, zone: Zone) {
        id = mail.id.rawValue
        account = mail.key.account
        mailbox = mail.key.mailbox
        switch mail.key.place {
        case .uid(let validity, let uid):
            uidValidity = validity
            self.uid = uid
            uidl = nil
        case .uidl(let uidl):
            uidValidity = nil
            uid = nil
            self.uidl = uidl
        }
        state = mail.state
        receivedAt = zone.iso8601(mail.receivedAt)
        admittedAt = zone.iso8601(mail.admittedAt)
        sha256 = mail.sha256
        path = "archive/" + mail.path
        filing = mail.filing?.filing
        kind = mail.filing?.kind
        caseNumber = mail.filing?.caseNumber
        silenceRule = mail.filing?.silenceRule
        silenceReason = mail.filing?.silenceReason
        messageID = mail.filing?.messageID
        from = mail.filing?.sender
        subject = mail.filing?.subject
        failure = mail.filing?.failure
        size = mail.size
        attempts = mail.attempts
        whole = mail.isWhole
        settledAt = mail.settledAt.map(zone.iso8601)
    }
}
