import FoundationEssentials
import MIME

/// What a step of a case depends on beside the log: the calendar and the people of that day.
///
/// Each event of the log names the rules it was taken under, and the rules are kept under that name. So a case is rebuilt
/// as it was, whatever notices, leave and offices have changed since.
public struct HouseRules: Hashable, Sendable {
    /// Who decides what.
    public let offices: Offices
    /// Which days are worked, and when.
    public let calendar: WorkCalendar

    /// The rules of a day.
    public init(offices: Offices, calendar: WorkCalendar) {
        self.offices = offices
        self.calendar = calendar
    }

    /// The workflow under these rules, as far as a replay needs it.
    public var workflow: WorkflowRules { WorkflowRules(offices: offices, calendar: calendar) }

    /// The form in which they are kept. Throws only what encoding throws.
    public func kept() throws -> KeptHouse {
        let calendar = KeptRules(body: try CanonicalJSON.text(calendar))
        let rules = Form(offices: offices, calendar: calendar.name)
        return KeptHouse(rules: KeptRules(body: try CanonicalJSON.text(rules)), calendar: calendar)
    }

    /// Reads rules back; `body` gives what is kept under a name.
    public init?(named name: String, body: (String) throws -> String?) throws {
        guard let text = try body(name) else { return nil }
        let form = try CanonicalJSON.decode(Form.self, from: text.utf8)
        guard let calendar = try body(form.calendar) else { return nil }
        self.init(
            offices: form.offices,
            calendar: try CanonicalJSON.decode(WorkCalendar.self, from: calendar.utf8))
    }

    private struct Form: Codable {
        let offices: Offices
        let calendar: String

        enum CodingKeys: String, CodingKey { case offices, calendar }
    }
}

/// The rules of a day as they are kept.
public struct KeptHouse: Hashable, Sendable {
    /// The offices, naming the calendar.
    public let rules: KeptRules
    /// The calendar, which many days share.
    public let calendar: KeptRules
}

/// Something kept under the beginning of its own SHA-256.
public struct KeptRules: Hashable, Sendable {
    /// The first 16 hexadecimal digits of the body's SHA-256.
    public let name: String
    /// Canonical JSON.
    public let body: String

    init(body: String) {
        self.body = body
        name = String(Hex.sha256(Array(body.utf8)).prefix(16))
    }
}

extension Offices: Codable {
    private enum CodingKeys: String, CodingKey { case approvers, chain, escalation, desk }

    /// Reads the people.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let byName = try box.decode([String: [Mailbox]].self, forKey: .approvers)
        let pairs = byName.compactMap { name, people in CaseClass(rawValue: name).map { ($0, people) } }
        self.init(
            approvers: Dictionary(pairs, uniquingKeysWith: { $1 }),
            chain: try box.decode([Mailbox].self, forKey: .chain),
            escalation: try box.decode([Mailbox].self, forKey: .escalation),
            desk: try box.decodeIfPresent(Mailbox.self, forKey: .desk))
    }

    /// Writes the people.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        let pairs = approvers.map { ($0.key.rawValue, $0.value) }
        try box.encode(Dictionary(pairs, uniquingKeysWith: { $1 }), forKey: .approvers)
        try box.encode(chain, forKey: .chain)
        try box.encode(escalation, forKey: .escalation)
        try box.encodeIfPresent(desk, forKey: .desk)
    }
}
