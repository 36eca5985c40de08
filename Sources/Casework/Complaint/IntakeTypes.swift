public import FoundationEssentials
public import MIME
public import Reading

/// How a mail came to us, as the ledger knows it.
public struct Arrival: Hashable, Sendable {
    /// Its id in the archive.
    public var mail: String
    /// The account it came to.
    public var account: String?
    /// When it reached the company's mailbox (INTERNALDATE, never after now).
    public var receivedAt: Date
    /// How much of it could be read: `.mail`, `.oversized` (its head only) or `.quarantined` (nothing).
    public var form: ReceiptForm

    /// Notes an arrival.
    public init(mail: String, account: String? = nil, receivedAt: Date, form: ReceiptForm = .mail) {
        self.mail = mail
        self.account = account
        self.receivedAt = receivedAt
        self.form = form
    }
}

/// What routing makes of a first mail.
public struct RoutedMail: Hashable, Sendable {
    /// What it is.
    public var kind: MailKind
    /// What it proposes for a case.
    public var proposal: Proposal?
    /// The order it names.
    public var orderReference: String?
    /// The telephone number it names.
    public var phone: String?

    /// Notes a route.
    public init(
        kind: MailKind, proposal: Proposal? = nil, orderReference: String? = nil, phone: String? = nil
    ) {
        self.kind = kind
        self.proposal = proposal
        self.orderReference = orderReference
        self.phone = phone
    }
}

/// A letter of ours on which a mail reports.
public struct ReportedLetter: Hashable, Sendable {
    /// The key of its order.
    public var key: String
    /// Its kind.
    public var kind: LetterKind
    /// Its case.
    public var caseNumber: CaseNumber?
    /// The hash approved for it.
    public var approvedHash: String?
    /// Whom it went to.
    public var recipient: String
    /// By what it was found.
    public var trace: ReturnTrace
    /// Whether nobody but who had the letter can have written the report. Where letters bear a return token, one that
    /// names their reader alone is anybody's word: a person looks, and the case goes on as it is.
    public var isProven: Bool

    /// Names a letter.
    public init(
        key: String, kind: LetterKind, caseNumber: CaseNumber?, approvedHash: String? = nil,
        recipient: String = "", trace: ReturnTrace = .messageID, isProven: Bool = true
    ) {
        self.key = key
        self.kind = kind
        self.caseNumber = caseNumber
        self.approvedHash = approvedHash
        self.recipient = recipient
        self.trace = trace
        self.isProven = isProven
    }
}

/// What the store and the directory know beside the mail: plain values, looked up before deciding.
public struct Known: Sendable {
    /// The number the next case gets.
    public var nextNumber: CaseNumber
    /// The customer by the directory, or just the address.
    public var customer: Correspondent
    /// Where letters to him go and in which language, if the directory says so.
    public var language: Language?
    /// What routing makes of it.
    public var route: RoutedMail
    /// Whether it may be acknowledged.
    public var acknowledgement: AcknowledgementDecision
    /// Traces of our letters in it, verified.
    public var carriers: [Carrier] = []
    /// The cases those carriers and the duplicate name, and the ones these were merged into.
    public var files: [CaseNumber: Case] = [:]
    /// How the author stands to each of those cases; missing means stranger.
    public var bonds: [CaseNumber: SenderBond] = [:]
    /// Whether it is here already.
    public var duplicate = DuplicateVerdict.new
    /// The case of the mail it duplicates.
    public var duplicateCase: CaseNumber?
    /// The letter a report is about.
    public var reported: ReportedLetter?
    /// What a report counts as whose letter is not known.
    public var strayReport = ReportStanding.unmatched
    /// Whether it is a letter of ours, come back whole to one of our mailboxes.
    public var isOwnLetter = false
    /// The registered address of the author, if he is one of the company's people.
    public var colleague: Mailbox?
    /// What the pinned mail server says of the author.
    public var proof = SenderProof.unpinned
    /// Whether one of our addresses stands in To; a copy to us is no answer to us.
    public var isToUs = true
    /// The text of the letter of ours that it answers, if it is known which.
    public var answered: String?
    /// The files that came with an answer to a request for a draft, kept already: they go before the leader with it.
    public var enclosed: [EnclosedFile] = []
    /// The limit in megabytes that those files exceed together; nil when they do not.
    public var enclosureLimit: Int?
    /// Whether the author, or everybody together, sends more than the limits allow.
    public var flood: Flood?
    /// Whether this mail is the first beyond the limit of its sender.
    public var beginsFlood = false
    /// How many mails that case has taken in.
    public var floodSize = 0
    /// Who is owed an explanation why there is no acknowledgement.
    public var explains: Mailbox?
    /// Whether one of the company's people asks for the blank form of a report on a visit.
    public var asksForVisitForm = false
    /// The open case that takes a flood in.
    public var floodCase: CaseNumber?

    /// Knows the least: a new mail by somebody.
    public init(
        nextNumber: CaseNumber, customer: Correspondent, route: RoutedMail,
        acknowledgement: AcknowledgementDecision
    ) {
        self.nextNumber = nextNumber
        self.customer = customer
        self.route = route
        self.acknowledgement = acknowledgement
    }
}

/// The rules of intake.
public struct IntakeRules: Sendable {
    /// The workflow's rules.
    public var workflow: WorkflowRules
    /// Whether the proposed class and handler are taken at once, so that the handler hears of the case in the same minute.
    /// He may change both by answering.
    public var followsProposal = true
    /// How long after its end a case reopens; later a linked one begins. Seconds.
    public var grace: TimeInterval = 90 * 86_400
    /// How much of a mail's own words the record quotes, in characters.
    public var excerptLength = 2_000
    /// Whether leaders may decide by mail though no server vouches for senders.
    public var allowsUnpinnedDecisions = false
    /// The words of decision.
    public var words = StaffWords.standard
    /// The names cases can be passed on to.
    public var names = StaffNames()
    /// Finds the handler for a department or person.
    public var handler: @Sendable (StaffTarget) -> Mailbox?

    /// Rules of intake.
    public init(
        workflow: WorkflowRules, handler: @escaping @Sendable (StaffTarget) -> Mailbox? = { _ in nil }
    ) {
        self.workflow = workflow
        self.handler = handler
    }
}

/// What a mail became.
public enum Filing: Hashable, Sendable {
    /// A case of its own; the form says whether it is a stub or a flood.
    case newCase(CaseNumber, ReceiptForm)
    /// Part of a case; somebody must read it or nobody need.
    case attached(CaseNumber, needsReading: Bool)
    /// Part of a case that is open again with it.
    case reopened(CaseNumber)
    /// A case of its own, linked to one that ended long ago.
    case continued(CaseNumber, from: CaseNumber)
    /// Part of a case, held for a person: the writer is not the customer.
    case held(CaseNumber)
    /// A mail that is here already.
    case duplicate(of: String)
    /// An answer of staff, carried out or read as this action.
    case staff(CaseNumber, action: String)
    /// A staff mail that changed nothing.
    case staffRefused(StaffRefusal)
    /// A report that a letter failed; the letter, if it is known.
    case returned(letter: String?)
    /// A report, receipt or delay that changes nothing.
    case report(String)
    /// One of too many mails: kept with its case, and nobody hears of it.
    case flooded(CaseNumber, Flood)
    /// An answer to a survey, for the survey's own rules.
    case survey(SurveyInvitee?)
    /// Something for other rules or for nobody: a visit report, a change of data, an automatic mail, advertisement.
    case filed(MailKind)
}

/// What happens to one case.
public struct CaseChange: Hashable, Sendable {
    /// The events to append, in order.
    public var records: [EventRecord]
    /// The case after them.
    public var file: Case
}

/// Why nothing is sent.
public struct Silence: Codable, Hashable, Sendable {
    /// The rule.
    public var rule: String
    /// In words.
    public var reason: String

    /// Silence by a rule.
    public init(rule: String, reason: String) {
        self.rule = rule
        self.reason = reason
    }
}

/// What is decided about a mail: everything the store commits in one transaction.
public struct Decision: Sendable {
    /// What it became.
    public var filing: Filing
    /// The cases it changes.
    public var changes: [CaseChange] = []
    /// Letters, timers, alarms.
    public var effects: [Effect] = []
    /// Why its sender gets no acknowledgement; nil when he gets one.
    public var silence: Silence?
    /// What was decided on which grounds, for those who ask.
    public var reason: String
    /// What an answer or a further mail was taken for.
    public var outcome: MailOutcome?
    /// What it reports about a letter.
    public var report: ReturnedReport?

    init(_ filing: Filing, reason: String, silence: Silence? = nil) {
        self.filing = filing
        self.reason = reason
        self.silence = silence
    }
}
