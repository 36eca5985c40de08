public import Reading

/// How soon somebody should look.
public enum Priority: String, Codable, Hashable, Sendable, CaseIterable {
    /// Before anything else.
    case high
    /// In its turn.
    case normal
    /// When there is time.
    case low
}

/// What a machine's mail is.
public enum MachineSign: String, Codable, Hashable, Sendable, CaseIterable {
    /// An automatic answer or announcement.
    case auto
    /// A letter that came back or is late.
    case bounce
    /// A read receipt.
    case receipt
    /// An abuse report.
    case abuse
}

/// A form that was filled in.
public enum FormSign: String, Codable, Hashable, Sendable, CaseIterable {
    /// Annex 1, the report on a visit.
    case visit
    /// Answers on the scales of the yearly questionnaire.
    case rating
}

/// Who the sender is to us.
public enum SenderSign: String, Codable, Hashable, Sendable, CaseIterable {
    /// One of the company's people.
    case staff
    /// A customer on file, by address or domain.
    case customer
    /// Nobody on file.
    case unknown
}

/// When a rule holds: every condition that is set must hold, and of a list one entry.
public struct RuleCondition: Hashable, Sendable {
    /// Addresses, `@domain`s or `*.domain`s of the sender.
    public var sender: [String] = []
    /// Who the sender is to us.
    public var senderIs: Set<SenderSign> = []
    /// The class of the customer on file.
    public var customerClass: Set<CustomerClass> = []
    /// The names of the accounts it came to.
    public var account: [String] = []
    /// The language of what is new.
    public var language: Set<Language> = []
    /// What machine wrote it.
    public var machine: Set<MachineSign> = []
    /// What form it holds.
    public var form: Set<FormSign> = []
    /// Whether it bears a tag of ours: `survey` or `case`, right or wrong.
    public var tag: Set<TagSign> = []
    /// Word lists of which something is asserted.
    public var said: [String] = []
    /// Word lists of which something is mentioned in any mood.
    public var mentioned: [String] = []
    /// Word lists of which nothing may be mentioned.
    public var unmentioned: [String] = []
    /// What the words lean to more than to anything else.
    public var leansTo: MailKind?
    /// The least points for ``leansTo``.
    public var points = 1
    /// Whether it names an order, a contract or a delivery.
    public var hasOrder: Bool?
    /// Whether staff passed it on.
    public var isForwarded: Bool?
    /// What it was found to be by the rules on kind.
    public var kind: Set<MailKind> = []
    /// The severity the rules on severity gave it.
    public var severity: Set<Severity> = []

    /// A condition that always holds.
    public init() {}
}

/// A tag of ours that a mail may bear.
public enum TagSign: String, Codable, Hashable, Sendable, CaseIterable {
    /// An invitation to a survey.
    case survey
    /// A case.
    case `case`
}

/// What a rule decides; what is nil or empty it leaves to other rules.
public struct RuleOutcome: Hashable, Sendable {
    /// What the mail is.
    public var kind: MailKind?
    /// How grave it is.
    public var severity: Severity?
    /// Why.
    public var reason: String?
    /// The departments concerned.
    public var departments: [String] = []
    /// Who handles it: an address, a role, or a department whose handlers come first.
    public var handler: String?
    /// How soon somebody should look.
    public var priority: Priority?

    /// An outcome that decides nothing yet.
    public init() {}
}

/// What a rule can decide, in the order in which it is decided.
public enum RuleAspect: String, Codable, Hashable, Sendable, CaseIterable {
    case kind, severity, departments, handler, priority
}

/// One rule. For each aspect the first rule that holds and decides it wins.
public struct Rule: Hashable, Sendable {
    /// The name by which traces and problems call it.
    public var name: String
    /// When it holds.
    public var when: RuleCondition
    /// What it decides.
    public var then: RuleOutcome

    /// A rule.
    public init(name: String, when: RuleCondition, then: RuleOutcome) {
        self.name = name
        self.when = when
        self.then = then
    }

    /// What it decides.
    public var aspects: Set<RuleAspect> {
        var aspects: Set<RuleAspect> = []
        if then.kind != nil { aspects.insert(.kind) }
        if then.severity != nil { aspects.insert(.severity) }
        if !then.departments.isEmpty { aspects.insert(.departments) }
        if then.handler != nil { aspects.insert(.handler) }
        if then.priority != nil { aspects.insert(.priority) }
        return aspects
    }
}
