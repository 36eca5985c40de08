public import FoundationEssentials
public import MIME

/// A request for more time (article 11(3)): major cases only, at most seven working days in all.
public struct ExtensionPlea: Codable, Hashable, Sendable {
    /// Working days in all, counted from the receipt.
    public var workingDays: Int
    /// Why.
    public var reason: String
    /// The leaders who must all agree, in this order.
    public var chain: [Mailbox]

    private enum CodingKeys: String, CodingKey {
        case reason, chain
        case workingDays = "working_days"
    }

    /// Asks for more time.
    public init(workingDays: Int, reason: String, chain: [Mailbox]) {
        self.workingDays = workingDays
        self.reason = reason
        self.chain = chain
    }
}

/// One leader's word on an extension.
public struct ExtensionVoice: Codable, Hashable, Sendable {
    /// Who, an address in lower case.
    public var leader: String
    /// Yes or no.
    public var agrees: Bool
    /// Why not.
    public var reason: String?

    private enum CodingKeys: String, CodingKey { case leader, agrees, reason }

    /// Decides.
    public init(leader: String, agrees: Bool, reason: String? = nil) {
        self.leader = leader.lowercased()
        self.agrees = agrees
        self.reason = reason
    }
}

/// A timer of the case went off.
public struct TimerFiring: Codable, Hashable, Sendable {
    /// Which.
    public var kind: TimerKind
    /// For when it was set.
    public var due: Date

    private enum CodingKeys: String, CodingKey { case kind, due }

    /// Records the firing.
    public init(kind: TimerKind, due: Date) {
        self.kind = kind
        self.due = Moment.whole(due)
    }
}

/// The calendar changed; open deadlines were derived anew.
public struct Recalculation: Codable, Hashable, Sendable {
    /// What changed, "State Council notice for 2027".
    public var cause: String
    /// The version of the calendar by which it is derived now.
    public var calendar: String?
    /// The deadline as it stood.
    public var old: Deadline?
    /// The promise given in place of one that would lie in the past already: the rest of the day.
    public var promise: Date?

    private enum CodingKeys: String, CodingKey { case cause, calendar, old, promise }

    /// Derives anew.
    public init(cause: String, calendar: String? = nil, old: Deadline? = nil, promise: Date? = nil) {
        self.cause = cause
        self.calendar = calendar
        self.old = old
        self.promise = promise
    }
}
