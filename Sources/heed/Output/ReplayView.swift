import Casework
import Gateway
import Store

/// A mail of `heed route --replay --json`: what it became and what it would become now. Names are stable: a later
/// heed only adds.
struct ReplayView: Encodable {
    /// What rules make of a mail.
    struct Outcome: Encodable {
        let kind: String
        let severity: String?
        let departments: [String]
        let handler, priority, rule: String?

        init(_ outcome: ReplayedMail.Outcome) {
            kind = outcome.kind
            severity = outcome.severity
            departments = outcome.departments
            handler = outcome.handler
            priority = outcome.priority
            rule = outcome.rule
        }

        /// The outcome in a few words.
        var line: String {
            ([kind, severity, priority].compactMap(\.self) + departments + [handler].compactMap(\.self))
                .joined(separator: " ")
        }
    }

    let id: Int64
    let file, receivedAt: String
    let subject, caseNumber: String?
    let was, now: Outcome
    let changed: [String]

    enum CodingKeys: String, CodingKey {
        case id, file, subject, was, now, changed
        case receivedAt = "received_at"
        case caseNumber = "case"
    }

    init(_ replayed: ReplayedMail, zone: Zone) {
        let mail = replayed.mail
        id = mail.id.rawValue
        file = "archive/" + mail.path
        receivedAt = zone.iso8601(mail.receivedAt)
        subject = mail.filing?.subject
        caseNumber = mail.filing?.caseNumber
        was = Outcome(replayed.was)
        now = Outcome(replayed.now)
        changed = replayed.changed.map(\.rawValue)
    }

    /// A row for a person.
    var cells: [String] {
        ["\(id)", receivedAt, subject ?? "", was.line, changed.isEmpty ? "=" : now.line, now.rule ?? "-"]
    }
}
