internal import Reading

extension RuleSet {
    /// The rules as plain values, in the form ``read(_:)`` takes.
    public var plain: PlainValue {
        .map(
            [
                .init("rules", .list(rules.map(RuleWriter.rule), line: nil)),
                .init("words", .list(words.map(RuleWriter.words), line: nil)),
            ], line: nil)
    }

    /// The rules as YAML, as they stand in Config/rules.yaml.
    public var yaml: String {
        var yaml = "rules:\n"
        for rule in rules { yaml += RuleWriter.yaml(RuleWriter.rule(rule)) }
        yaml += "\nwords:\n"
        for list in words { yaml += RuleWriter.yaml(RuleWriter.words(list)) }
        return yaml
    }
}

/// Writes rules as plain values and these as YAML.
enum RuleWriter {
    static func rule(_ rule: Rule) -> PlainValue {
        var entries = [entry("name", rule.name)]
        let when = condition(rule.when)
        if !when.isEmpty { entries.append(.init("when", .map(when, line: nil))) }
        entries.append(.init("then", .map(outcome(rule.then), line: nil)))
        return .map(entries, line: nil)
    }

    static func words(_ list: WordList) -> PlainValue {
        var entries = [entry("name", list.name)]
        if let kind = list.speaksFor {
            entries += [entry("for", kind.rawValue), entry("weight", String(list.weight))]
        }
        if list.countsAlways { entries.append(entry("always", "yes")) }
        entries.append(.init("words", texts(list.words)))
        return .map(entries, line: nil)
    }

    private static func condition(_ when: RuleCondition) -> [PlainValue.Entry] {
        var entries: [PlainValue.Entry] = []
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { entries.append(.init(name, texts(values))) }
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
        if let kind = when.leansTo { entries.append(entry("leans_to", kind.rawValue)) }
        if when.points != 1 { entries.append(entry("points", String(when.points))) }
        if let order = when.hasOrder { entries.append(entry("order", order ? "yes" : "no")) }
        if let forwarded = when.isForwarded { entries.append(entry("forwarded", forwarded ? "yes" : "no")) }
        add("kind", when.kind)
        add("severity", when.severity)
        return entries
    }

    private static func outcome(_ then: RuleOutcome) -> [PlainValue.Entry] {
        var entries: [PlainValue.Entry] = []
        if let kind = then.kind { entries.append(entry("kind", kind.rawValue)) }
        if let severity = then.severity { entries.append(entry("severity", severity.rawValue)) }
        if let reason = then.reason { entries.append(entry("reason", reason)) }
        if !then.departments.isEmpty { entries.append(.init("departments", texts(then.departments))) }
        if let handler = then.handler { entries.append(entry("handler", handler)) }
        if let priority = then.priority { entries.append(entry("priority", priority.rawValue)) }
        return entries
    }

    private static func entry(_ key: String, _ text: String) -> PlainValue.Entry {
        .init(key, .text(text, line: nil))
    }

    private static func texts(_ values: [String]) -> PlainValue {
        .list(values.map { .text($0, line: nil) }, line: nil)
    }

    /// One entry of a list of maps; maps inside are indented, lists run on over lines of limited width.
    static func yaml(_ value: PlainValue) -> String {
        guard case .map(let entries, _) = value else { return "" }
        var lines: [String] = []
        for entry in entries {
            if case .map(let inner, _) = entry.value {
                lines.append("\(entry.key):")
                for entry in inner { lines += field(entry, "  ") }
            } else {
                lines += field(entry, "")
            }
        }
        return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 + "\n" }.joined()
    }

    private static func field(_ entry: PlainValue.Entry, _ indent: String) -> [String] {
        switch entry.value {
        case .text(let text, _):
            return ["\(indent)\(entry.key): \(bare.contains(entry.key) ? text : quoted(text))"]
        case .list(let values, _): return flow("\(indent)\(entry.key): [", values.map(word), "\(indent)  ")
        case .map: return []
        }
    }

    /// Numbers and switches, which need no quotation marks.
    private static let bare: Set<String> = ["weight", "points", "always", "order", "forwarded"]

    private static func word(_ value: PlainValue) -> String {
        guard case .text(let text, _) = value else { return "" }
        return quoted(text)
    }

    private static func flow(_ head: String, _ words: [String], _ indent: String) -> [String] {
        var lines: [String] = []
        var current = head
        for (index, word) in words.enumerated() {
            let piece = word + (index + 1 < words.count ? "," : "]")
            if current.count + piece.count > 100, !current.trimmed.isEmpty, current != head {
                lines.append(current)
                current = indent + piece
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
