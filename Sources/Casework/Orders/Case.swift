public import FoundationEssentials
public import MIME

/// A request for more time and how far it got.
public struct ExtensionState: Codable, Hashable, Sendable {
    /// What was asked.
    public var plea: ExtensionPlea
    /// When it was asked.
    public var requestedAt: Date
    /// The leaders who agreed so far, in order.
    public var agreed: [String]
    /// Who refused, if anyone.
    public var refusedBy: String?
    /// When the last leader agreed, or one refused.
    public var decidedAt: Date?
    /// Whether the last yes came after the ordinary period had ended.
    public var isLate: Bool

    private enum CodingKeys: String, CodingKey {
        case plea, agreed
        case requestedAt = "requested_at"
        case refusedBy = "refused_by"
        case decidedAt = "decided_at"
        case isLate = "late"
    }

    /// A request nobody has spoken on.
    public init(plea: ExtensionPlea, requestedAt: Date) {
        self.plea = plea
        self.requestedAt = requestedAt
        agreed = []
        isLate = false
    }

    /// Whether leaders still have to speak.
    public var isPending: Bool { decidedAt == nil }
    /// Whether all agreed.
    public var isGranted: Bool { decidedAt != nil && refusedBy == nil }
    /// The leader who has to speak next.
    public var next: Mailbox? { isPending ? plea.chain.dropFirst(agreed.count).first : nil }
}

/// A case as it stands: a projection of its log, which ``Workflow`` rebuilds at any time.
public struct Case: Codable, Hashable, Sendable {
    /// How the case began.
    public var receipt: Receipt
    /// Where it stands.
    public var status: CaseStatus
    /// Its class, once graded.
    public var caseClass: CaseClass?
    /// Why it has that class.
    public var classReason: String?
    /// The sequence of the last event.
    public var lastSequence: Int
    /// 1, and one more with every reopening.
    public var round: Int
    /// When the present period began: the receipt, or the mail that reopened the case.
    public var periodStart: Date
    /// When it would have begun without a case that was merged into this one; nil where none began earlier.
    public var ownPeriodStart: Date?
    /// When the customer must have been told; nil for inquiries.
    public var deadline: Deadline?
    /// The working days of the present period: 1, 3, or up to 7.
    public var workingDays: Int?
    /// The request for more time in the present period.
    public var timeExtension: ExtensionState?
    /// How many requests for more time there were in all.
    public var extensionCount: Int
    /// Who drafts the opinion.
    public var handler: Mailbox?
    /// The department concerned.
    public var department: String?
    /// The last revision of the opinion.
    public var draft: Draft?
    /// SHA-256 of its content, hex.
    public var draftHash: String?
    /// How many revisions there were in all.
    public var revisions: Int
    /// The leaders asked to approve the last revision.
    public var askedApprovers: [Mailbox]
    /// The minutes of the present period.
    public var minutes: Minutes?
    /// The approval in force; an edit voids it.
    public var approval: Approval?
    /// The approved letters the relay has accepted in the present period.
    public var toldKinds: [LetterKind]
    /// What became of the acknowledgement.
    public var acknowledgement: AcknowledgementDecision?
    /// Where letters to the customer go.
    public var letterTo: Mailbox
    /// Things people must do beside the opinion.
    public var tasks: [CaseTask]
    /// The duties open now; each token works while its duty stands here.
    public var duties: [Duty]
    /// The duties that are over; their tokens are spent.
    public var spentDuties: [Duty]
    /// The mails of the case, oldest first.
    public var mails: [String]
    /// Other cases it has to do with.
    public var links: [Link]
    /// The case it goes on in.
    public var mergedInto: CaseNumber?
    /// Where it stood before it was merged.
    public var statusBeforeMerge: CaseStatus?
    /// How many times leaders have been told that it is overdue, in the present period.
    public var escalations: Int
    /// How many questions we asked the customer.
    public var questions: Int
    /// How many mails of machines came one after the other, with none of a person between; nil for none.
    public var machineMails: Int?
    /// What company leaders said of the approved plan; nil for none.
    public var reviews: [Review]?
    /// How many times the leaders who have not reviewed the plan were due for a reminder; nil for none.
    public var reviewReminders: Int?
    /// When the customer was told, in the present period.
    public var toldAt: Date?
    /// When it was closed, withdrawn or merged.
    public var endedAt: Date?
    /// Why.
    public var endReason: String?

    private enum CodingKeys: String, CodingKey {
        case receipt, status, round, deadline, handler, department, draft, revisions, minutes, approval
        case acknowledgement, tasks, duties, mails, links, escalations, questions, reviews
        case machineMails = "machine_mails"
        case reviewReminders = "review_reminders"
        case caseClass = "class"
        case classReason = "class_reason"
        case lastSequence = "last_sequence"
        case periodStart = "period_start"
        case ownPeriodStart = "own_period_start"
        case workingDays = "working_days"
        case timeExtension = "extension"
        case extensionCount = "extension_count"
        case draftHash = "draft_hash"
        case askedApprovers = "asked_approvers"
        case spentDuties = "spent_duties"
        case toldKinds = "told_kinds"
        case letterTo = "letter_to"
        case mergedInto = "merged_into"
        case statusBeforeMerge = "status_before_merge"
        case toldAt = "told_at"
        case endedAt = "ended_at"
        case endReason = "end_reason"
    }

    /// The case as it stands right after its receipt.
    public init(receipt: Receipt, sequence: Int) {
        self.receipt = receipt
        status = .received
        lastSequence = sequence
        round = 1
        periodStart = receipt.receivedAt
        extensionCount = 0
        revisions = 0
        askedApprovers = []
        toldKinds = []
        letterTo = receipt.letterTo
        tasks = []
        duties = []
        spentDuties = []
        mails = receipt.mail.map { [$0] } ?? []
        links = []
        escalations = 0
        questions = 0
    }

    /// The number of the case.
    public var number: CaseNumber { receipt.number }

    /// The class it has been given, or else the proposed one.
    public var presentClass: CaseClass { caseClass ?? receipt.proposal?.caseClass ?? .ordinary }

    /// Whether some person has something to do.
    public var needsAction: Bool { status.isOpen || !tasks.isEmpty || !openReviews.isEmpty }

    /// Whether the case is the service improvement plan on its way to the company leaders (article 13).
    public var isPlan: Bool { receipt.readers != nil }

    /// Whether what is approved may still leave. A plan is told with its first letter, and its other readers wait for theirs.
    public var mayBeTold: Bool { status == .approved || status == .reopened || isPlan && status == .told }

    /// Who reads what is approved: the company leaders of a plan, else the customer's contact.
    public var readers: [Mailbox] { receipt.readers ?? [letterTo] }

    /// Their addresses, lower case, as a draft must name them.
    var recipients: [String] { readers.map { $0.address.lowercased() } }

    /// The reviews that are still owed.
    public var openReviews: [Duty] { duties.filter { $0.kind == .review } }
}
