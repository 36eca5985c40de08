internal import Reading

/// Something about a rule that cannot be meant.
public enum RuleFlaw: Hashable, Sendable {
    /// Whatever it decides, these rules above have decided whenever it holds.
    case neverReached(behind: [String])
    /// It asks for something that is only known after what it decides: a kind asks for the kind.
    case tooEarly(condition: RuleAspect, outcome: RuleAspect)
}

extension RuleSet {
    /// Every flaw with the place of its rule.
    public var flaws: [(rule: Int, flaw: RuleFlaw)] {
        rules.indices.flatMap { index in
            ([unreachable(index)] + rules[index].tooEarly).compactMap { flaw in flaw.map { (index, $0) } }
        }
    }

    /// A rule is never reached when each aspect it decides is decided by an earlier one that holds whenever it
    /// does.
    private func unreachable(_ index: Int) -> RuleFlaw? {
        var left = rules[index].aspects
        var before: [String] = []
        for earlier in rules[..<index] where !left.isEmpty && !earlier.aspects.isDisjoint(with: left) {
            guard earlier.when.covers(rules[index].when) else { continue }
            left.subtract(earlier.aspects)
            before.append(earlier.name)
        }
        return left.isEmpty && !before.isEmpty ? .neverReached(behind: before) : nil
    }

    /// Departments and handlers of rules that nobody of a directory is, each once.
    public func dangling(in directory: Directory) -> [(rule: String, target: String)] {
        var seen: Set<String> = []
        return rules.flatMap { rule -> [(rule: String, target: String)] in
            let departments = rule.then.departments.filter { directory.division(named: $0) == nil }
            let handlers = [rule.then.handler].compactMap(\.self).filter { !exists($0, directory) }
            return (departments + handlers).map { (rule.name, $0) }
        }.filter { seen.insert($0.target).inserted }
    }

    private func exists(_ handler: String, _ directory: Directory) -> Bool {
        if let role = EmployeeRole(rawValue: handler) {
            return directory.employees.contains { $0.roles.contains(role) }
        }
        return directory.employee(for: handler) != nil || directory.division(named: handler) != nil
    }
}

extension Rule {
    /// Kind is decided before severity, and both before all else.
    fileprivate var tooEarly: [RuleFlaw?] {
        var flaws: [RuleFlaw] = []
        if !when.kind.isEmpty, aspects.contains(.kind) {
            flaws.append(.tooEarly(condition: .kind, outcome: .kind))
        }
        for outcome in [RuleAspect.kind, .severity] where !when.severity.isEmpty && aspects.contains(outcome)
        {
            flaws.append(.tooEarly(condition: .severity, outcome: outcome))
        }
        return flaws
    }
}

extension RuleCondition {
    /// Whether this condition holds whenever the other does, as far as their words tell.
    func covers(_ other: RuleCondition) -> Bool {
        func wider<Choice: Hashable>(_ mine: Set<Choice>, _ theirs: Set<Choice>) -> Bool {
            mine.isEmpty || !theirs.isEmpty && theirs.isSubset(of: mine)
        }
        let lists =
            wider(Set(sender), Set(other.sender)) && wider(Set(account), Set(other.account))
            && wider(Set(said), Set(other.said))
            && wider(Set(mentioned), Set(other.mentioned).union(other.mentioned.isEmpty ? other.said : []))
        let choices =
            wider(senderIs, other.senderIs) && wider(customerClass, other.customerClass)
            && wider(language, other.language) && wider(machine, other.machine) && wider(form, other.form)
        let found = wider(tag, other.tag) && wider(kind, other.kind) && wider(severity, other.severity)
        let leaning = leansTo == nil || leansTo == other.leansTo && points <= other.points
        let flags =
            (hasOrder == nil || hasOrder == other.hasOrder)
            && (isForwarded == nil || isForwarded == other.isForwarded)
        return lists && choices && found && leaning && flags
            && Set(unmentioned).isSubset(of: other.unmentioned)
    }
}
