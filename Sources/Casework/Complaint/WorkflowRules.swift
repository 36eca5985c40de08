public import FoundationEssentials
public import MIME
public import Reading

/// The inner marks of a period, all before its end.
public struct Milestones: Hashable, Sendable {
    /// The opinion should be drafted, or the meeting recorded.
    public var draftBy: Date
    /// The approval should be there.
    public var approveBy: Date
    /// Staff are warned that the end is near.
    public var warnAt: Date

    /// Marks a period.
    public init(draftBy: Date, approveBy: Date, warnAt: Date) {
        self.draftBy = draftBy
        self.approveBy = approveBy
        self.warnAt = warnAt
    }

    /// Marks by share of the time between the start and the inner target: one half, three quarters, 85 %.
    public static func proportional(from start: Date, to deadline: Deadline) -> Milestones {
        let span = max(0, deadline.target.timeIntervalSince(start))
        return Milestones(
            draftBy: start.addingTimeInterval(span * 0.5), approveBy: start.addingTimeInterval(span * 0.75),
            warnAt: start.addingTimeInterval(span * 0.85))
    }
}

/// Who decides what: configuration, since people change and the regulation names offices only.
public struct Offices: Hashable, Sendable {
    /// Who may approve the answer to a case of each class; the first is asked, the others stand in.
    public var approvers: [CaseClass: [Mailbox]]
    /// The leaders who must all agree to an extension, in order.
    public var chain: [Mailbox]
    /// The leaders who hear of an overdue case, one after the other.
    public var escalation: [Mailbox]
    /// Who hears of a case that has no handler.
    public var desk: Mailbox?

    /// Names the people; without a chain of its own an overdue case climbs that of extensions.
    public init(
        approvers: [CaseClass: [Mailbox]], chain: [Mailbox], escalation: [Mailbox]? = nil, desk: Mailbox?
    ) {
        self.approvers = approvers
        self.chain = chain
        self.escalation = escalation ?? chain
        self.desk = desk
    }

    /// Whether that address may approve a case of that class.
    public func mayApprove(_ address: String, _ caseClass: CaseClass) -> Bool {
        (approvers[caseClass] ?? []).contains { $0.address.lowercased() == address.lowercased() }
    }

    /// The leader to ask: the first who neither drafted the text nor has been asked.
    public func approver(of caseClass: CaseClass, drafter: String, asked: [Mailbox] = []) -> Mailbox? {
        (approvers[caseClass] ?? []).first { leader in
            leader.address.lowercased() != drafter.lowercased()
                && !asked.contains { $0.address.lowercased() == leader.address.lowercased() }
        }
    }
}

/// What the workflow needs to know beside the log: the calendar, the people, a few numbers.
public struct WorkflowRules: Sendable {
    /// Working days by class; a class without a number has no deadline.
    public var workingDays: [CaseClass: Int] = [.ordinary: 1, .major: 3]
    /// The most working days an extension may reach in all (article 11(3)).
    public var mostDays = 7
    /// The end of the period of so many working days that began then.
    public var deadline: @Sendable (_ start: Date, _ workingDays: Int) -> Deadline
    /// The inner marks of a period.
    public var milestones: @Sendable (_ start: Date, _ deadline: Deadline) -> Milestones
    /// The first moment from the given one at which staff may be written to about an ordinary case.
    public var officeTime: @Sendable (Date) -> Date
    /// Who decides what.
    public var offices: Offices
    /// The form in which the record keeps these rules; nil where nothing is kept.
    public var kept: KeptHouse?
    /// The language of letters to staff.
    public var staffLanguage = Language.zhHans
    /// The language of letters to customers whose own we do not write.
    public var otherLanguage = Language.en
    /// How long the customer may object before a told case closes, in seconds.
    public var objectionTime: TimeInterval = 14 * 86_400
    /// How long an overdue case rests before the next leader hears of it, in seconds.
    public var escalationTime: TimeInterval = 86_400

    /// Company leaders who have not reviewed the plan are reminded after so many working days.
    public var reviewDays = 5
    /// So many times at most.
    public var reviewReminders = 2

    /// Rules with the regulation's numbers.
    public init(
        offices: Offices, deadline: @escaping @Sendable (_ start: Date, _ workingDays: Int) -> Deadline,
        milestones: @escaping @Sendable (_ start: Date, _ deadline: Deadline) -> Milestones = {
            Milestones.proportional(from: $0, to: $1)
        },
        officeTime: @escaping @Sendable (Date) -> Date = { $0 }
    ) {
        self.offices = offices
        self.deadline = deadline
        self.milestones = milestones
        self.officeTime = officeTime
    }
}
