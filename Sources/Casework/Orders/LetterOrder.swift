public import FoundationEssentials
public import MIME
public import Reading

/// An order to write one letter. The same key is never written twice (rule 3 of the design).
public struct LetterOrder: Codable, Hashable, Sendable {
    /// What makes it one: "ack:<mail>", "res:<case>:<revision>", "rem:<case>:<kind>:<due>".
    public var key: String
    /// What it is.
    public var kind: LetterKind
    /// The template to use; by default the kind's raw value.
    public var template: String
    /// The one person it goes to.
    public var to: Mailbox
    /// The language to write in.
    public var language: Language
    /// What the template may show.
    public var facts: Facts
    /// The case it belongs to.
    public var caseNumber: CaseNumber?
    /// The Message-ID it answers, without angle brackets.
    public var inReplyTo: String?
    /// The thread, oldest first, without angle brackets.
    public var references: [String]
    /// The SHA-256 (hex) of the approved content, for letters that need approval.
    public var approvedHash: String?
    /// The duty whose one-time token the letter carries (staff notices).
    public var duty: Duty?
    /// The invitee whose token the letter carries (survey letters).
    public var invitee: SurveyInvitee?
    /// Not to be sent before this instant (quiet hours); nil means at once.
    public var notBefore: Date?

    private enum CodingKeys: String, CodingKey {
        case key, kind, template, to, language, facts, references, duty, invitee
        case caseNumber = "case"
        case inReplyTo = "in_reply_to"
        case approvedHash = "approved_hash"
        case notBefore = "not_before"
    }

    /// Orders a letter; the template is the one named like the kind unless another is given.
    public init(
        key: String, kind: LetterKind, template: String? = nil, to: Mailbox, language: Language,
        facts: Facts, caseNumber: CaseNumber? = nil, inReplyTo: String? = nil, references: [String] = [],
        approvedHash: String? = nil, duty: Duty? = nil, notBefore: Date? = nil
    ) {
        self.key = key
        self.kind = kind
        self.template = template ?? kind.rawValue
        self.to = to
        self.language = language
        self.facts = facts
        self.caseNumber = caseNumber
        self.inReplyTo = inReplyTo
        self.references = references
        self.approvedHash = approvedHash
        self.duty = duty
        self.notBefore = notBefore
    }
}
