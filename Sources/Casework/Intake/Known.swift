public import FoundationEssentials

/// What is known beside a mail when it is decided upon: looked up by the store, decided by ``Intake``.
public struct Known: Sendable {
    /// A mail that was here before and looks alike.
    public struct EarlierMail: Sendable {
        /// Its id.
        public var id: String
        /// What tells it apart.
        public var print: MailPrint
        /// The case it belongs to.
        public var caseNumber: CaseNumber?

        /// An earlier mail.
        public init(id: String, print: MailPrint, caseNumber: CaseNumber?) {
            self.id = id
            self.print = print
            self.caseNumber = caseNumber
        }
    }

    /// A letter of ours that a mail names.
    public struct NamedLetter: Hashable, Sendable {
        /// The duty it fulfilled.
        public var key: String
        /// What it was.
        public var kind: LetterKind
        /// Its Message-ID, without angle brackets.
        public var messageID: String
        /// The case it belongs to.
        public var caseNumber: CaseNumber?
        /// To whom it went.
        public var recipient: String
        /// The approved digest of its content.
        public var approvedHash: String?

        /// A letter of ours.
        public init(
            key: String, kind: LetterKind, messageID: String, caseNumber: CaseNumber?, recipient: String,
            approvedHash: String? = nil
        ) {
            self.key = key
            self.kind = kind
            self.messageID = messageID
            self.caseNumber = caseNumber
            self.recipient = recipient
            self.approvedHash = approvedHash
        }
    }

    /// The mail's own id in the archive.
    public var mail: String
    /// The account it came to.
    public var account: String
    /// When the company's server received it.
    public var receivedAt: Date
    /// False when only its beginning was taken.
    public var isWhole: Bool
    /// What tells it apart.
    public var print: MailPrint
    /// Mails that share its bytes, Message-ID or words.
    public var earlier: [EarlierMail]
    /// The traces of our letters in it.
    public var carriers: [Carrier]
    /// The cases those traces prove.
    public var cases: [CaseNumber: Case]
    /// The letter a report speaks of.
    public var reportedLetter: NamedLetter?
    /// Who of the customers the sender is.
    public var customer: CustomerMatch
    /// What an acknowledgement depends on.
    public var acknowledgement: AcknowledgementFacts

    /// Gathers what is known.
    public init(
        mail: String, account: String, receivedAt: Date, isWhole: Bool, print: MailPrint,
        earlier: [EarlierMail] = [], carriers: [Carrier] = [], cases: [CaseNumber: Case] = [:],
        reportedLetter: NamedLetter? = nil, customer: CustomerMatch = .unknown,
        acknowledgement: AcknowledgementFacts
    ) {
        self.mail = mail
        self.account = account
        self.receivedAt = receivedAt
        self.isWhole = isWhole
        self.print = print
        self.earlier = earlier
        self.carriers = carriers
        self.cases = cases
        self.reportedLetter = reportedLetter
        self.customer = customer
        self.acknowledgement = acknowledgement
    }
}
