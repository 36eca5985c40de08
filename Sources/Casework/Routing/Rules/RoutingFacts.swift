internal import MIME
public import Reading

/// What is known beside a mail when it is routed.
public struct RoutingContext: Sendable {
    /// Everybody we know.
    public var directory: Directory
    /// The name of the account the mail came to.
    public var account: String?
    /// Traces of our letters in it.
    public var carriers: [Carrier]
    /// The day, for who is away.
    public var day: LocalDate

    /// The given knowledge.
    public init(
        directory: Directory = Directory(), account: String? = nil, carriers: [Carrier] = [], day: LocalDate
    ) {
        self.directory = directory
        self.account = account
        self.carriers = carriers
        self.day = day
    }
}

/// Everything the rules may ask about one mail.
public struct RoutingFacts: Sendable {
    /// What staff or a customer newly wrote, with what they passed on.
    public let text: String
    /// The sender's address in its comparable form; empty when it cannot be read.
    public let sender: String
    /// Who the sender is to us.
    public let senderIs: SenderSign
    /// The customer on file who wrote, or whose mail was passed on.
    public let customer: Customer?
    /// The account it came to.
    public let account: String?
    /// The language of what is new.
    public let language: Language
    /// What machine wrote it, if any.
    public let machine: MachineSign?
    /// The report on a visit, when it is one.
    public let visit: VisitForm?
    /// Every report on a visit in it and in the files it carries, those of one visit put together; blank forms are none.
    public let visits: [VisitForm]
    /// The forms it holds.
    public let forms: Set<FormSign>
    /// The tags it bears.
    public private(set) var tags: Set<TagSign>
    /// What word lists find.
    public let findings: Findings
    /// The unit it names.
    public let unit: String?
    /// The order, contract or delivery it names.
    public let orderReference: String?
    /// The telephone number it names.
    public let phone: String?
    /// The original sender of a mail that staff passed on.
    public let forwardedFrom: String?

    /// Gathers what a mail says, with the words of `rules`; `attached` is what the files it carries hold of reports on
    /// visits.
    public init(
        _ reading: Reading, _ context: RoutingContext, by rules: RuleSet, attached: AttachedForms = .none
    ) {
        let author = reading.from.first?.address ?? ""
        sender = AddressKey.of(author)
        let isStaff = context.directory.isOurs(author)
        let inner = reading.forwardedFrom?.address ?? reading.enclosed.first?.from.first?.address
        forwardedFrom = isStaff ? inner : nil
        let correspondent = forwardedFrom ?? author
        customer = context.directory.customer(for: correspondent)
        senderIs = isStaff ? .staff : customer == nil ? .unknown : .customer
        account = context.account
        language = reading.language
        machine = RoutingFacts.machine(reading)
        text = RoutingFacts.text(reading)
        let folded = RuleText(text)
        let subject = RuleText(reading.subject ?? "")
        findings = Findings(Prose(subject: subject, text: folded), rules.lexicon)
        let namesUnit = VisitFields.namesUnit(folded)
        let written = namesUnit ? VisitForm.all(in: text, laidOut: folded) : []
        visits = VisitForm.merged(written + attached.forms)
        visit = visits.first ?? (namesUnit ? VisitForm(folded) : nil)
        var forms: Set<FormSign> = []
        if visit != nil || attached.isBroken { forms.insert(.visit) }
        if RatingSigns.found(in: folded, subject: subject) { forms.insert(.rating) }
        self.forms = forms
        tags = RoutingFacts.tags(context.carriers)
        unit = visit?.unit ?? UnitFinder.unit(in: folded, own: context.directory.divisions.map(\.name))
        orderReference = OrderFinder.reference(subject: subject, text: folded)
        phone = PhoneFinder.phone(in: folded, signature: reading.signature)
    }

    /// What is new, and the mails that came along whole.
    private static func text(_ reading: Reading) -> String {
        guard reading.bounce == nil else { return reading.newText }
        return ([reading.newText] + reading.enclosed.map(\.text)).filter { !$0.isEmpty }.joined(
            separator: "\n\n")
    }

    private static func machine(_ reading: Reading) -> MachineSign? {
        if reading.bounce != nil { return .bounce }
        if reading.feedbackReport != nil { return .abuse }
        if reading.readReceipt != nil { return .receipt }
        return reading.auto.isAuto ? .auto : nil
    }

    /// The same facts of a mail that bears these traces of our letters.
    public func bearing(_ carriers: [Carrier]) -> RoutingFacts {
        var facts = self
        facts.tags = RoutingFacts.tags(carriers)
        return facts
    }

    private static func tags(_ carriers: [Carrier]) -> Set<TagSign> {
        var tags: Set<TagSign> = []
        for carrier in carriers {
            if case .survey? = carrier.purpose { tags.insert(.survey) }
            if carrier.caseNumber != nil { tags.insert(.case) }
            if carrier.isForged, carrier.caseNumber == nil,
                carrier.place == .subject || carrier.place == .body
            {
                tags.insert(.survey)
            }
        }
        return tags
    }
}
