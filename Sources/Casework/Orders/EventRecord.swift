public import FoundationEssentials

/// One line of the log: what happened to which case, when, by whom.
public struct EventRecord: Codable, Hashable, Sendable {
    /// The case.
    public var caseNumber: CaseNumber
    /// Grows with every event of the case, from 1; gaps are allowed.
    public var sequence: Int
    /// When, to the millisecond.
    public var at: Date
    /// By whom.
    public var actor: Actor
    /// What.
    public var event: CaseEvent
    /// The system's user at the command line, who may have acted in somebody's name.
    public var login: String?
    /// The name of the rules it was taken under; see ``HouseRules``.
    public var rules: String?

    private enum CodingKeys: String, CodingKey {
        case caseNumber = "case"
        case sequence, at, actor, event, login, rules
    }

    /// Records an event; the instant is rounded to the millisecond.
    public init(caseNumber: CaseNumber, sequence: Int, at: Date, actor: Actor, event: CaseEvent) {
        self.caseNumber = caseNumber
        self.sequence = sequence
        self.at = Moment.whole(at)
        self.actor = actor
        self.event = event
    }
}
