internal import Reading

extension RuleSet {
    /// The rules and word lists as a rules file has them, in YAML.
    public var yaml: String {
        var yaml = "rules:\n"
        for rule in rules { yaml += RuleWriter.rule(rule) }
        yaml += "\nwords:\n"
        for list in words { yaml += RuleWriter.words(list) }
        return yaml
    }
}

/// Writes rules and words as YAML.
enum RuleWriter {
    static func rule(_ rule: Rule) -> String {
        var lines = ["name: \(quoted(rule.name))"]
        let when = condition(rule.when)
        if !when.isEmpty { lines += ["when:"] + when.map { "  " + $0 } }
        return entry(lines + ["then:"] + outcome(rule.then).map { "  " + $0 })
    }

    static func words(_ list: WordList) -> String {
        var lines = ["name: \(quoted(list.name))"]
        if let kind = list.speaksFor { lines += ["for: \(kind.rawValue)", "weight: \(list.weight)"] }
        if list.countsAlways { lines.append("always: yes") }
        return entry(lines + flow("words", list.words))
    }

    /// One entry of a list of maps.
    private static func entry(_ lines: [String]) -> String {
        lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 + "\n" }.joined()
    }

    private static func condition(_ when: RuleCondition) -> [String] {
        var lines: [String] = []
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { lines += flow(name, values) }
        }
        func add<Choice: RawRepresentable<String>>(_ name: String, _ values: Set<Choice>) {
            add(name, values.map(\.rawValue).sorted())
        }
        add("sender", when.sender)
        add("sender_is", when.senderIs)
        add("class", when.customerClass)
        add("account", when.account)
        add("language", when.language)
        add("machine", when.machine)
        add("form", when.form)
        add("tag", when.tag)
        add("said", when.said)
        add("mentioned", when.mentioned)
        add("unmentioned", when.unmentioned)
        if let kind = when.leansTo { lines.append("leans_to: \(kind.rawValue)") }
        if when.points != 1 { lines.append("points: \(when.points)") }
        if let order = when.hasOrder { lines.append("order: \(order ? "yes" : "no")") }
        if let forwarded = when.isForwarded { lines.append("forwarded: \(forwarded ? "yes" : "no")") }
        add("kind", when.kind)
        add("severity", when.severity)
        return lines
    }

    private static func outcome(_ then: RuleOutcome) -> [String] {
        var lines: [String] = []
        if let kind = then.kind { lines.append("kind: \(kind.rawValue)") }
        if let severity = then.severity { lines.append("severity: \(severity.rawValue)") }
        if let reason = then.reason { lines.append("reason: \(quoted(reason))") }
        if !then.departments.isEmpty { lines += flow("departments", then.departments) }
        if let handler = then.handler { lines.append("handler: \(quoted(handler))") }
        if let priority = then.priority { lines.append("priority: \(priority.rawValue)") }
        return lines
    }

    /// A list in brackets, over as many lines as it needs.
    private static func flow(_ name: String, _ values: [String]) -> [String] {
        let head = "\(name): ["
        var lines: [String] = []
        var current = head
        for (index, value) in values.enumerated() {
            let piece = quoted(value) + (index + 1 < values.count ? "," : "]")
            if current.count + piece.count > 100, current != head {
                lines.append(current)
                current = "  " + piece
            } else {
                current += (current == head ? "" : " ") + piece
            }
        }
        return lines + [current]
    }

    /// Quoted where YAML would read something else.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.isHan || scalar.isLatin
                || "ABCDEFGHIJKLMNOPQRSTUVWXYZ_- ".unicodeScalars.contains(scalar)
        }
        let isSafe =
            isPlain && !text.hasPrefix("-") && !text.hasPrefix(" ") && !text.hasSuffix(" ")
            && !["yes", "no", "true", "false", "on", "off", "null", "y", "n"].contains(text.lowercased())
        if isSafe { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
