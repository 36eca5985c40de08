internal import Reading

/// Asks one mail whether a condition holds.
struct RuleMatch {
    let facts: RoutingFacts
    let route: Route
    let aspect: RuleAspect

    /// Whether it holds, with the words that made it hold, or the condition that did not.
    func judge(_ when: RuleCondition) -> (holds: Bool, why: String) {
        if let name = unmet(when) { return (false, name) }
        var reasons: [String] = []
        if !when.said.isEmpty {
            guard let hit = hit(of: when.said, in: Self.asserted) else { return (false, "said") }
            reasons.append("\(hit.list) \"\(hit.word)\"")
        }
        if !when.mentioned.isEmpty {
            guard let hit = hit(of: when.mentioned, in: Self.any) else { return (false, "mentioned") }
            reasons.append("\(hit.list) \"\(hit.word)\"")
        }
        if let hit = hit(of: when.unmentioned, in: Self.any) {
            return (false, "unmentioned: \"\(hit.word)\"")
        }
        if let kind = when.leansTo {
            let (points, others) = balance(kind)
            guard points >= when.points, points >= others else {
                return (false, "\(points) points for \(kind.rawValue), \(others) for another kind")
            }
            reasons.append("\(points) points for \(kind.rawValue)")
        }
        return (true, reasons.joined(separator: ", "))
    }

    /// The first hit of the first of some lists that has one.
    private func hit(of lists: [String], in moods: Set<Mood>) -> Findings.Hit? {
        for list in lists {
            if let hit = facts.findings.first(list, in: moods) { return hit }
        }
        return nil
    }

    private static let asserted: Set<Mood> = [.asserted]
    private static let any: Set<Mood> = [.asserted, .negated, .feared, .asked]

    /// The first condition beside the words that does not hold.
    private func unmet(_ when: RuleCondition) -> String? {
        if !when.sender.isEmpty, !when.sender.contains(where: matches) { return "sender" }
        if !holds(when.senderIs, facts.senderIs) { return "sender_is" }
        if !holds(when.customerClass, facts.customer?.customerClass) { return "class" }
        if !when.account.isEmpty, !(facts.account.map(when.account.contains) ?? false) { return "account" }
        if !holds(when.language, facts.language) { return "language" }
        if !holds(when.machine, facts.machine) { return "machine" }
        if !when.form.isEmpty, when.form.isDisjoint(with: facts.forms) { return "form" }
        if !when.tag.isEmpty, when.tag.isDisjoint(with: facts.tags) { return "tag" }
        if let order = when.hasOrder, order != (facts.orderReference != nil) { return "order" }
        if let forwarded = when.isForwarded, forwarded != (facts.forwardedFrom != nil) { return "forwarded" }
        if !holds(when.kind, aspect == .kind ? nil : route.kind) { return "kind" }
        return holds(when.severity, route.severity) ? nil : "severity"
    }

    private func holds<Value>(_ choices: Set<Value>, _ value: Value?) -> Bool {
        choices.isEmpty || value.map(choices.contains) ?? false
    }

    private func balance(_ kind: MailKind) -> (points: Int, others: Int) {
        let points = facts.findings.points
        let others = points.lazy.filter { $0.key != kind }.map(\.value).max() ?? 0
        return (points[kind] ?? 0, others)
    }

    /// `user@domain`, `@domain` or `*.domain`.
    private func matches(_ pattern: String) -> Bool {
        let pattern = pattern.lowercased()
        if pattern.hasPrefix("@") { return facts.sender.hasSuffix(pattern) }
        if pattern.hasPrefix("*.") {
            let domain = AddressKey.domain(of: facts.sender)
            return domain.hasSuffix(pattern.dropFirst()) || domain == pattern.dropFirst(2)
        }
        return facts.sender == AddressKey.of(pattern)
    }
}
