public import FoundationEssentials

/// What happens when a timer fires.
public enum TimerKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// The draft should be there.
    case draftBy = "draft-by"
    /// The managers' meeting should have been recorded (major cases).
    case meetingBy = "meeting-by"
    /// The approval should be there.
    case approveBy = "approve-by"
    /// The promised time is near.
    case dueSoon = "due-soon"
    /// The promised time has passed.
    case overdue
    /// Still overdue: the next leader up the chain hears of it.
    case escalate
    /// The last moment at which an extension can be asked for has passed while one was pending.
    case extensionBy = "extension-by"
    /// The time for objections is over: the told case closes.
    case close
    /// Company leaders should have reviewed the plan.
    case reviewBy = "review-by"
    /// The morning list of each person.
    case digest
    /// The weekly list of the leaders.
    case weeklyDigest = "weekly-digest"
    /// A survey reminder.
    case surveyReminder = "survey-reminder"
    /// A survey ends.
    case surveyClose = "survey-close"

    /// Whether the timer belongs to a case and comes back as a case event.
    public var isOfCase: Bool {
        switch self {
        case .draftBy, .meetingBy, .approveBy, .dueSoon, .overdue, .escalate, .extensionBy, .close, .reviewBy:
            true
        case .digest, .weeklyDigest, .surveyReminder, .surveyClose: false
        }
    }
}

/// An order to wake up once. The same key never fires twice.
public struct TimerOrder: Codable, Hashable, Sendable {
    /// What makes it one: "<case>/<kind>/<due in seconds since 1970>", or "<case>/stage/<kind>/…" for those of a stage. `Effect.cancelTimers` goes by prefix.
    public var key: String
    /// What to do then.
    public var kind: TimerKind
    /// The case it belongs to.
    public var caseNumber: CaseNumber?
    /// When to fire; a moment in the past fires at once.
    public var due: Date

    private enum CodingKeys: String, CodingKey {
        case key, kind, due
        case caseNumber = "case"
    }

    /// Orders a timer.
    public init(key: String, kind: TimerKind, caseNumber: CaseNumber?, due: Date) {
        self.key = key
        self.kind = kind
        self.caseNumber = caseNumber
        self.due = due
    }
}
