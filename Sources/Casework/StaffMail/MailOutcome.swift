public import Reading

/// What a mail was taken for, as the ledger keeps it and `heed mail show` says it. The names are stable.
public struct MailOutcome: Codable, Hashable, Sendable {
    /// Why it was filed so: the rule and its words.
    public var why: String
    /// The mail's own words, as they were read; nil when they are those of the reading.
    public var newText: String?
    /// What a member of staff wrote, and what it did.
    public var staff: StaffReport?

    private enum CodingKeys: String, CodingKey {
        case why, staff
        case newText = "new_text"
    }

    /// Notes an outcome.
    public init(why: String, newText: String? = nil, staff: StaffReport? = nil) {
        self.why = why
        self.newText = newText
        self.staff = staff
    }
}

/// What was read in an answer of staff, and whether it was carried out.
public struct StaffReport: Codable, Hashable, Sendable {
    /// The notice answered; nil when nothing says which.
    public var notice: NoticeKind?
    /// What was read, in the order written; the first names the answer. Never empty.
    public var commands: [CommandReport]
    /// Whether it was carried out.
    public var isDone: Bool
    /// Why nothing was changed: the name of a ``StaffRefusal``, or `workflow` when the case does not allow it.
    public var refusal: String?
    /// The refusal in words.
    public var refusalReason: String?

    private enum CodingKeys: String, CodingKey {
        case notice, commands, refusal
        case isDone = "done"
        case refusalReason = "refusal_reason"
    }

    /// An answer that was read, carried out or refused by the workflow.
    public init(_ reply: StaffReply, to notice: NoticeKind, refusal: Refusal?, in language: Language) {
        self.notice = notice
        commands = reply.commands.map(CommandReport.init)
        isDone = refusal == nil && reply.command.decides
        self.refusal = refusal.map { _ in "workflow" }
        refusalReason = refusal?.text(in: language)
    }

    /// A mail that was not read as an answer at all.
    public init(_ refusal: StaffRefusal, notice: NoticeKind?) {
        self.notice = notice
        commands = [CommandReport(.none(why: refusal.words))]
        isDone = false
        self.refusal = refusal.rawValue
        refusalReason = refusal.words
    }
}

/// One command of an answer. What does not belong to the action is nil.
public struct CommandReport: Codable, Hashable, Sendable {
    /// approve, return, ask_again, none, draft, extend, severity, assign, minutes, note or close.
    public var action: String
    /// The reason written with it, or why there is no decision.
    public var reason: String?
    /// The text of a draft, of minutes or of a note.
    public var text: String?
    /// Working days in all, as asked for.
    public var days: Int?
    /// The class, or the department or person the case is passed to.
    public var to: String?
    /// The person the case is passed to, when one is named.
    public var person: String?
    /// When the managers' meeting met.
    public var meetingTime: String?
    /// Who was there.
    public var attendees: [String]?
    /// What it decided.
    public var decision: String?
    /// Whether time, people and decision are all there.
    public var isComplete: Bool?

    private enum CodingKeys: String, CodingKey {
        case action, reason, text, days, to, person, attendees, decision
        case meetingTime = "meeting_time"
        case isComplete = "complete"
    }

    /// Reports a command.
    public init(_ command: StaffCommand) {
        action = command.name
        reason = command.reason
        switch command {
        case .draft(let text), .note(let text), .review(let text): self.text = text
        case .extend(let days, _): self.days = days
        case .severity(let severity, _): to = severity.rawValue
        case .assign(let target, _):
            to = target.department ?? target.person ?? target.words
            person = target.person
        case .minutes(let reading):
            text = reading.text
            meetingTime = reading.time
            attendees = reading.attendees
            decision = reading.decision
            isComplete = reading.isComplete
        case .approve, .sendBack, .askAgain, .none, .close: break
        }
    }
}
