public import FoundationEssentials
public import MIME
public import Reading

/// How a case came to be recorded.
public enum ReceiptForm: String, Codable, Hashable, Sendable, CaseIterable {
    /// A mail that could be read.
    case mail
    /// A mail over the size limit: its head is kept, the whole stays in the mailbox.
    case oversized
    /// A mail that could not be read after several attempts; its bytes are kept.
    case quarantined
    /// The many mails of one sender beyond the limit, in one case.
    case flood
    /// A further matter split from another case.
    case split
    /// A late answer to a closed case: a case of its own, linked to the old one.
    case lateReply = "late-reply"
    /// Written down by staff: a telephone call, a visit, a fax.
    case manual
}

/// An attachment as the record knows it; its bytes stay in the archive.
public struct AttachmentNote: Codable, Hashable, Sendable {
    /// The decoded name.
    public var name: String
    /// The declared type, "image/jpeg".
    public var type: String
    /// Decoded size in bytes.
    public var size: Int

    private enum CodingKeys: String, CodingKey { case name, type, size }

    /// Notes an attachment.
    public init(name: String, type: String, size: Int) {
        self.name = name
        self.type = type
        self.size = size
    }
}

/// The customer as the record knows him.
public struct Correspondent: Codable, Hashable, Sendable {
    /// Who wrote.
    public var mailbox: Mailbox
    /// The customer's unit (客户单位), from the directory or the mail.
    public var unit: String?
    /// The customer's class A, B or C (article 2(1)).
    public var customerClass: String?
    /// Whether the directory knows the address.
    public var isKnown: Bool

    private enum CodingKeys: String, CodingKey {
        case mailbox, unit
        case customerClass = "class"
        case isKnown = "known"
    }

    /// Notes a correspondent.
    public init(mailbox: Mailbox, unit: String? = nil, customerClass: String? = nil, isKnown: Bool = false) {
        self.mailbox = mailbox
        self.unit = unit
        self.customerClass = customerClass
        self.isKnown = isKnown
    }

    /// The unit as people read it: one that stands in the mail alone is marked as such.
    public func shownUnit(in language: Language) -> String? {
        unit.map { isKnown ? $0 : $0 + (language.isChinese ? "（据来信，未建档）" : " (by the mail, not on file)") }
    }
}

/// The customer has been put on file since the case began.
public struct CustomerOnFile: Codable, Hashable, Sendable {
    /// The customer's code.
    public var code: String
    /// The unit.
    public var unit: String
    /// The class A, B or C.
    public var customerClass: String?

    private enum CodingKeys: String, CodingKey {
        case code, unit
        case customerClass = "class"
    }

    /// Names the customer.
    public init(code: String, unit: String, customerClass: String? = nil) {
        self.code = code
        self.unit = unit
        self.customerClass = customerClass
    }
}

/// What the rules propose for a new case, and why. A person may always decide otherwise.
public struct Proposal: Codable, Hashable, Sendable {
    /// The proposed class.
    public var caseClass: CaseClass
    /// Why, in words a clerk understands.
    public var reason: String
    /// The rule that said so.
    public var rule: String
    /// The departments concerned, main one first.
    public var departments: [String]
    /// The proposed handler.
    public var handler: Mailbox?
    /// The proposed priority, "high" for class A customers and the like.
    public var priority: String?

    private enum CodingKeys: String, CodingKey {
        case reason, rule, departments, handler, priority
        case caseClass = "class"
    }

    /// Proposes.
    public init(
        caseClass: CaseClass, reason: String, rule: String, departments: [String] = [],
        handler: Mailbox? = nil, priority: String? = nil
    ) {
        self.caseClass = caseClass
        self.reason = reason
        self.rule = rule
        self.departments = departments
        self.handler = handler
        self.priority = priority
    }
}

/// The event a case begins with.
public struct Receipt: Codable, Hashable, Sendable {
    /// The number given to the case.
    public var number: CaseNumber
    /// The mail in our archive (its id), if it came by mail.
    public var mail: String?
    /// The mail account it came to.
    public var account: String?
    /// When it reached the company's mailbox: the clock starts here (reading 3 of the regulation).
    public var receivedAt: Date
    /// The mail's Message-ID and thread, without angle brackets.
    public var messageID: String?
    /// The thread of the mail, oldest first.
    public var references: [String]
    /// Who complains.
    public var customer: Correspondent
    /// Where letters to the customer go.
    public var letterTo: Mailbox
    /// The language of letters to the customer.
    public var language: Language
    /// The decoded subject.
    public var subject: String
    /// The beginning of the customer's own words.
    public var excerpt: String
    /// What came with it.
    public var attachments: [AttachmentNote]
    /// How it came.
    public var form: ReceiptForm
    /// The order or delivery note the customer names.
    public var orderReference: String?
    /// The telephone number the customer names.
    public var phone: String?
    /// What the rules propose.
    public var proposal: Proposal?
    /// The case this one comes from (split, late reply).
    public var origin: CaseNumber?
    /// Of a service improvement plan the company leaders who review it (article 13); nil for every other case.
    public var readers: [Mailbox]?

    private enum CodingKeys: String, CodingKey {
        case number, mail, account, references, customer, language, subject, excerpt, attachments, form, phone
        case proposal, origin, readers
        case receivedAt = "received_at"
        case messageID = "message_id"
        case letterTo = "letter_to"
        case orderReference = "order_reference"
    }

    /// Records a receipt.
    public init(
        number: CaseNumber, mail: String? = nil, account: String? = nil, receivedAt: Date,
        messageID: String? = nil, references: [String] = [], customer: Correspondent,
        letterTo: Mailbox? = nil, language: Language, subject: String, excerpt: String,
        attachments: [AttachmentNote] = [], form: ReceiptForm = .mail, orderReference: String? = nil,
        phone: String? = nil, proposal: Proposal? = nil, origin: CaseNumber? = nil, readers: [Mailbox]? = nil
    ) {
        self.number = number
        self.mail = mail
        self.account = account
        self.receivedAt = Moment.whole(receivedAt)
        self.messageID = messageID
        self.references = references
        self.customer = customer
        self.letterTo = letterTo ?? customer.mailbox
        self.language = language
        self.subject = subject
        self.excerpt = excerpt
        self.attachments = attachments
        self.form = form
        self.orderReference = orderReference
        self.phone = phone
        self.proposal = proposal
        self.origin = origin
        self.readers = readers
    }
}

/// What became of the acknowledgement: one letter, or silence with its reason.
public struct AcknowledgementDecision: Codable, Hashable, Sendable {
    /// Where the acknowledgement goes; nil means silence.
    public var to: Mailbox?
    /// The rule that commands silence, such as "A2"; nil when a letter goes out.
    public var silentBy: String?
    /// The reason in words.
    public var reason: String?

    private enum CodingKeys: String, CodingKey {
        case to, reason
        case silentBy = "silent_by"
    }

    /// A letter to `to`.
    public static func letter(to: Mailbox) -> Self { Self(to: to, silentBy: nil, reason: nil) }

    /// Silence by that rule, for that reason.
    public static func silence(rule: String, reason: String) -> Self {
        Self(to: nil, silentBy: rule, reason: reason)
    }
}

/// Says which class a case has, first or again. The receipt, and so the start of the clock, stays.
public struct Grading: Codable, Hashable, Sendable {
    /// The class.
    public var caseClass: CaseClass
    /// Why.
    public var reason: String

    private enum CodingKeys: String, CodingKey {
        case reason
        case caseClass = "class"
    }

    /// Grades.
    public init(_ caseClass: CaseClass, reason: String) {
        self.caseClass = caseClass
        self.reason = reason
    }
}

/// Gives a case to a handler.
public struct Assignment: Codable, Hashable, Sendable {
    /// Who drafts the opinion.
    public var handler: Mailbox
    /// The department concerned.
    public var department: String?
    /// Why, if somebody passed it on.
    public var reason: String?

    private enum CodingKeys: String, CodingKey { case handler, department, reason }

    /// Assigns.
    public init(handler: Mailbox, department: String? = nil, reason: String? = nil) {
        self.handler = handler
        self.department = department
        self.reason = reason
    }
}
