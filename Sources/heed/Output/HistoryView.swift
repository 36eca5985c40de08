import Casework
import Gateway
import Reading
import Store

/// One line of a case's history.
struct EventView: Encodable {
    let sequence: Int
    let at, event, actor, words: String
    let login: String?
    let hash: String

    enum CodingKeys: String, CodingKey { case sequence, at, event, actor, words, login, hash }

    init(_ kept: KeptEvent, zone: Zone) {
        let record = kept.record
        sequence = record.sequence
        at = zone.iso8601(record.at)
        event = record.event.name.rawValue
        actor = "\(record.actor.kind): \(record.actor.name)"
        words = EventWords(in: Terminal.readingLanguage, zone: zone).line(record.event)
        login = record.login
        hash = kept.hash
    }
}

/// What an audit found, as JSON shows it.
struct FindingView: Encodable {
    let number: String
    let events: Int
    let sound: Bool
    let brokenAt: Int?
    let fault: String?

    enum CodingKeys: String, CodingKey {
        case number, events, sound, fault
        case brokenAt = "broken_at"
    }

    init(_ finding: AuditFinding) {
        number = finding.number.rawValue
        events = finding.events
        sound = finding.fault == nil
        brokenAt = finding.brokenAt
        fault = finding.fault
    }
}

/// The log of a case, as `heed cases history` shows it.
struct HistoryView: Encodable {
    private let number: String
    private let history: [EventView]
    private let audit: FindingView?

    enum CodingKeys: String, CodingKey { case number, history, audit }

    init(number: CaseNumber, _ events: [KeptEvent], _ finding: AuditFinding?, zone: Zone) {
        self.number = number.rawValue
        history = events.map { EventView($0, zone: zone) }
        audit = finding.map(FindingView.init)
    }

    /// The lines for a person.
    var lines: [String] {
        let events = history.map { event in
            let login = event.login.map { " [\($0)]" } ?? ""
            let head = "\(event.sequence)  \(event.at)  \(event.event)  \(event.actor)\(login)"
            return head + "\n    " + Printable.line(event.words)
        }
        guard let audit else { return events }
        let verdict =
            audit.fault.map { "NOT SOUND: \($0)" }
            ?? "sound: \(audit.events) events, the chain is whole, the replay gives the same case"
        return events + [verdict]
    }
}
