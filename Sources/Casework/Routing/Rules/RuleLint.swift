internal import Reading

extension RuleSet {
    /// Everything that cannot be meant: names that come twice, words and people that do not exist, rules that
    /// are never reached, rules that decide nothing, a kind that asks for the kind.
    public func lint(_ directory: Directory, accounts: [String]? = nil) -> [RuleProblem] {
        twice() + dangling(directory, accounts) + empty() + unreachable()
    }

    private func twice() -> [RuleProblem] {
        var problems: [RuleProblem] = []
        for (what, names) in [("rules", rules.map(\.name)), ("words", words.map(\.name))] {
            var seen: Set<String> = []
            for name in names where !seen.insert(name).inserted {
                problems.append(
                    RuleProblem(
                        path: "\(what).\(name)", what: "the name comes twice", remedy: "Rename one of them."))
            }
        }
        return problems
    }

    private func dangling(_ directory: Directory, _ accounts: [String]?) -> [RuleProblem] {
        let lists = Set(words.map(\.name))
        return rules.flatMap { rule -> [RuleProblem] in
            var problems: [RuleProblem] = []
            for name in rule.when.said + rule.when.mentioned + rule.when.unmentioned
            where !lists.contains(name) {
                problems.append(
                    problem(rule, "when", "no words are called \(name)", "Add the list or correct the name."))
            }
            for name in rule.then.departments where directory.division(named: name) == nil {
                problems.append(
                    problem(
                        rule, "then.departments", "no department \(name)", "See departments in heed.yaml."))
            }
            if let handler = rule.then.handler, !exists(handler, directory) {
                problems.append(
                    problem(
                        rule, "then.handler", "\(handler) is nobody",
                        "Name an address, a role or a department."))
            }
            for name in rule.when.account where accounts.map({ !$0.contains(name) }) ?? false {
                problems.append(
                    problem(rule, "when.account", "no account \(name)", "See accounts in heed.yaml."))
            }
            return problems
        }
    }

    private func exists(_ handler: String, _ directory: Directory) -> Bool {
        if let role = EmployeeRole(rawValue: handler) {
            return directory.employees.contains { $0.roles.contains(role) }
        }
        return directory.employee(for: handler) != nil || directory.division(named: handler) != nil
    }

    private func empty() -> [RuleProblem] {
        rules.compactMap { rule in
            if rule.aspects.isEmpty {
                return problem(rule, "then", "decides nothing", "Say what it decides.")
            }
            if rule.then.kind != nil, !rule.when.kind.isEmpty {
                return problem(
                    rule, "when.kind", "the kind is not known yet", "Leave kind out of the condition.")
            }
            return nil
        }
    }

    /// A rule is never reached for an aspect when an earlier one that decides it holds whenever this one
    /// does.
    private func unreachable() -> [RuleProblem] {
        rules.indices.compactMap { index in
            let rule = rules[index]
            guard !rule.aspects.isEmpty else { return nil }
            var left = rule.aspects
            var before: [String] = []
            for earlier in rules[..<index] where !earlier.aspects.isDisjoint(with: left) {
                guard earlier.when.covers(rule.when) else { continue }
                left.subtract(earlier.aspects)
                before.append(earlier.name)
            }
            guard left.isEmpty else { return nil }
            let what = "is never reached: \(before.joined(separator: " and ")) always holds first"
            return problem(rule, "", what, "Move it up, or make the earlier rule narrower.")
        }
    }

    private func problem(_ rule: Rule, _ path: String, _ what: String, _ remedy: String) -> RuleProblem {
        RuleProblem(path: "rules.\(rule.name)" + (path.isEmpty ? "" : "." + path), what: what, remedy: remedy)
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
