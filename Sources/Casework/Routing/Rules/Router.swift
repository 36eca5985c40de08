/// One step of a decision: a rule that was asked, and what it said.
public struct RouteStep: Codable, Hashable, Sendable {
    /// What was to be decided.
    public let aspect: RuleAspect
    /// The rule.
    public let rule: String
    /// Whether it held.
    public let matched: Bool
    /// Why it held, or which condition did not.
    public let why: String
}

/// What the rules make of a mail.
public struct Route: Hashable, Sendable {
    /// What it is.
    public var kind: MailKind
    /// How grave it is; nil unless it is a complaint.
    public var severity: Severity?
    /// Why.
    public var severityReason: String?
    /// The departments concerned.
    public var departments: [String]
    /// The address of who handles it.
    public var handler: String?
    /// How soon somebody should look.
    public var priority: Priority
    /// The rule that decided each aspect.
    public var rules: [RuleAspect: String]
    /// Every rule that was asked, in order.
    public var trace: [RouteStep]
}

/// Applies a rule set.
public struct Router: Sendable {
    /// The rules.
    public let rules: RuleSet

    /// A router by the given rules.
    public init(_ rules: RuleSet) { self.rules = rules }

    /// What the rules make of a mail. Without a rule that holds it is an inquiry of normal priority.
    ///
    /// - Parameter kind: what it is taken for, whatever the rules say; what follows from it is decided as ever.
    public func route(_ facts: RoutingFacts, _ context: RoutingContext, as kind: MailKind? = nil) -> Route {
        var route = Route(
            kind: kind ?? .inquiry, severity: nil, severityReason: nil, departments: [], handler: nil,
            priority: .normal,
            rules: [:], trace: [])
        for aspect in RuleAspect.allCases {
            if aspect == .severity, route.kind != .complaint { continue }
            if aspect == .kind, kind != nil { continue }
            guard let (rule, why) = decide(aspect, facts, &route) else { continue }
            route.rules[aspect] = rule.name
            apply(rule.then, why, aspect, facts, context, to: &route)
        }
        return route
    }

    private func decide(_ aspect: RuleAspect, _ facts: RoutingFacts, _ route: inout Route) -> (Rule, String)?
    {
        let match = RuleMatch(facts: facts, route: route, aspect: aspect)
        for rule in rules.deciding(aspect) {
            let (holds, why) = match.judge(rule.when)
            route.trace.append(RouteStep(aspect: aspect, rule: rule.name, matched: holds, why: why))
            if holds { return (rule, why) }
        }
        return nil
    }

    private func apply(
        _ outcome: RuleOutcome, _ why: String, _ aspect: RuleAspect, _ facts: RoutingFacts,
        _ context: RoutingContext, to route: inout Route
    ) {
        switch aspect {
        case .kind: route.kind = outcome.kind ?? route.kind
        case .severity:
            route.severity = outcome.severity
            route.severityReason = [outcome.reason, why].compactMap(\.self).filter { !$0.isEmpty }
                .joined(separator: ": ")
        case .departments:
            route.departments = outcome.departments.map { context.directory.division(named: $0)?.name ?? $0 }
        case .handler: route.handler = outcome.handler.flatMap { handler($0, facts, context) }
        case .priority: route.priority = outcome.priority ?? .normal
        }
    }

    /// An address stands for itself and who represents it; of several handlers a customer always gets the
    /// same.
    private func handler(_ target: String, _ facts: RoutingFacts, _ context: RoutingContext) -> String? {
        let directory = context.directory
        if let person = directory.employee(for: target) {
            return (directory.acting(for: person, on: context.day) ?? person).address
        }
        if let division = directory.division(named: target) {
            return directory.head(of: division).flatMap { directory.acting(for: $0, on: context.day) }?
                .address
        }
        guard let role = EmployeeRole(rawValue: target) else { return nil }
        let people = directory.acting(as: role, on: context.day)
        guard !people.isEmpty else { return nil }
        let key =
            facts.customer?.code ?? facts.unit ?? AddressKey.domain(of: facts.forwardedFrom ?? facts.sender)
        return people[Int(Router.hash(key) % UInt64(people.count))].address
    }

    /// FNV-1a, 64 bits: the same on every machine and in every run.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
