internal import Reading

/// Asks one mail whether a condition holds.
struct RuleMatch {
    let facts: RoutingFacts
    let route: Route
    let aspect: RuleAspect

    /// Whether it holds, with the words that made it hold, or the condition that did not.
    func judge(_ when: RuleCondition) -> (holds: Bool, why: String) {
        for (name, holds) in plain(when) where !holds { return (false, name) }
        var reasons: [String] = []
        for (name, lists, moods) in [("said", when.said, asserted), ("mentioned", when.mentioned, any)]
        where !lists.isEmpty {
            guard let hit = lists.lazy.compactMap({ facts.findings.first($0, in: moods) }).first else {
                return (false, name)
            }
            reasons.append("\(hit.list) \"\(hit.word)\"")
        }
        if let hit = when.unmentioned.lazy.compactMap({ facts.findings.first($0, in: any) }).first {
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

    private let asserted: Set<Mood> = [.asserted]
    private let any: Set<Mood> = [.asserted, .negated, .feared, .asked]

    private func plain(_ when: RuleCondition) -> [(String, Bool)] {
        [
            ("sender", when.sender.isEmpty || when.sender.contains(where: matches)),
            ("sender_is", when.senderIs.isEmpty || when.senderIs.contains(facts.senderIs)),
            (
                "class",
                when.customerClass.isEmpty
                    || facts.customer?.customerClass.map(when.customerClass.contains) ?? false
            ),
            ("account", when.account.isEmpty || facts.account.map(when.account.contains) ?? false),
            ("language", when.language.isEmpty || when.language.contains(facts.language)),
            ("machine", when.machine.isEmpty || facts.machine.map(when.machine.contains) ?? false),
            ("form", when.form.isEmpty || !when.form.isDisjoint(with: facts.forms)),
            ("tag", when.tag.isEmpty || !when.tag.isDisjoint(with: facts.tags)),
            ("order", when.hasOrder == nil || when.hasOrder == (facts.orderReference != nil)),
            ("forwarded", when.isForwarded == nil || when.isForwarded == (facts.forwardedFrom != nil)),
            ("kind", when.kind.isEmpty || aspect != .kind && when.kind.contains(route.kind)),
            ("severity", when.severity.isEmpty || route.severity.map(when.severity.contains) ?? false),
        ]
    }

    private func balance(_ kind: MailKind) -> (points: Int, others: Int) {
        let points = facts.findings.points
        let others = points.filter { $0.key != kind }.map(\.value).max() ?? 0
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
