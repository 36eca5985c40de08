internal import MIME
public import Reading

/// What `heed route` prints of one mail: what it would become as a first mail, without any effect.
public struct RouteReport: Encodable, Hashable, Sendable {
    /// The file it was read from.
    public let file: String
    /// What it is.
    public let kind: MailKind
    /// Its language.
    public let language: String
    /// Its subject, decoded.
    public let subject: String?
    /// What is new in it.
    public let newText: String
    /// How grave a complaint is.
    public let severity: Severity?
    /// Why.
    public let severityReason: String?
    /// The departments concerned.
    public let departments: [String]
    /// The address of who handles it.
    public let handler: String?
    /// How soon somebody should look; not printed.
    public let priority: Priority
    /// The customer's unit as the mail names it, else as the file does.
    public let customerUnit: String?
    /// The order, contract or delivery it names.
    public let orderReference: String?
    /// The telephone number it names.
    public let phone: String?
    /// The names of what it carries; pictures inside the text are not counted.
    public let attachments: [String]
    /// The original sender of a mail that staff passed on.
    public let forwardedFrom: String?
    /// Every report on a visit.
    public let visits: [VisitForm]
    /// The first report on a visit.
    public let visit: VisitForm?
    /// The rule that decided what it is.
    public let rule: String?
    /// Every rule that was asked.
    public let trace: [RouteStep]

    enum CodingKeys: String, CodingKey {
        case file, kind, language, subject, severity, departments, handler, phone, attachments, visit, visits,
            rule, trace
        case newText = "new_text"
        case severityReason = "severity_reason"
        case customerUnit = "customer_unit"
        case orderReference = "order_reference"
        case forwardedFrom = "forwarded_from"
    }

    /// Routes a mail and reports on it.
    public init(
        file: String, _ reading: Reading, _ context: RoutingContext, by rules: RuleSet,
        attached: AttachedForms = .none
    ) {
        let facts = RoutingFacts(reading, context, by: rules, attached: attached)
        let route = Router(rules).route(facts, context)
        let speaks = route.kind != .bounce && route.kind != .autoReply && route.kind != .spamlike
        self.file = file
        kind = route.kind
        language = reading.language.rawValue
        subject = reading.subject
        newText = facts.text
        severity = route.severity
        severityReason = route.severityReason
        departments = route.departments
        handler = route.handler
        priority = route.priority
        customerUnit = speaks ? facts.unit ?? facts.customer?.unit : nil
        orderReference = speaks ? facts.orderReference : nil
        phone = speaks ? facts.phone : nil
        attachments = reading.attachments.filter { !$0.isInline }.compactMap(\.name)
        forwardedFrom = facts.forwardedFrom
        visit = route.kind == .visitReport ? facts.visit : nil
        visits = route.kind == .visitReport ? facts.visits : []
        rule = route.rules[.kind]
        trace = route.trace
    }

    /// Writes every key, absent values as null.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(file, forKey: .file)
        try box.encode(kind, forKey: .kind)
        try box.encode(language, forKey: .language)
        try box.encode(subject, forKey: .subject)
        try box.encode(newText, forKey: .newText)
        try box.encode(severity, forKey: .severity)
        try box.encode(severityReason, forKey: .severityReason)
        try box.encode(departments, forKey: .departments)
        try box.encode(handler, forKey: .handler)
        try box.encode(customerUnit, forKey: .customerUnit)
        try box.encode(orderReference, forKey: .orderReference)
        try box.encode(phone, forKey: .phone)
        try box.encode(attachments, forKey: .attachments)
        try box.encode(forwardedFrom, forKey: .forwardedFrom)
        try box.encode(visit, forKey: .visit)
        try box.encode(visits, forKey: .visits)
        try box.encode(rule, forKey: .rule)
        try box.encode(trace, forKey: .trace)
    }
}
