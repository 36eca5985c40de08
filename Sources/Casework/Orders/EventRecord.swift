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

    private enum CodingKeys: String, CodingKey {
        case caseNumber = "case"
        case sequence, at, actor, event
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
