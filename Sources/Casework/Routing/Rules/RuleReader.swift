internal import Reading

extension RuleSet {
    /// Reads a rule file that has been parsed to plain values: `words` and `rules`. Everything wrong is told
    /// at once; what is sound is kept.
    public static func read(_ plain: PlainValue) -> (rules: RuleSet, problems: [RuleProblem]) {
        var reader = RuleReader()
        let set = reader.ruleSet(plain)
        return (set, reader.problems)
    }
}

/// Reads plain values and gathers what is wrong.
private struct RuleReader {
    var problems: [RuleProblem] = []

    mutating func ruleSet(_ plain: PlainValue) -> RuleSet {
        let top = entries(plain, "", known: ["words", "rules"])
        let words = list(top["words"], "words").enumerated().compactMap { wordList($1, "words[\($0)]") }
        let rules = list(top["rules"], "rules").enumerated().compactMap { rule($1, "rules[\($0)]") }
        return RuleSet(words: words, rules: rules)
    }

    private mutating func wordList(_ plain: PlainValue, _ path: String) -> WordList? {
        let fields = entries(plain, path, known: ["name", "for", "weight", "always", "words"])
        guard let name = text(fields["name"], path + ".name") else { return nil }
        let words = texts(fields["words"], path + ".words").flatMap {
            $0.split(separator: "|").map(\.trimmed)
        }
        if words.isEmpty { fault(plain, path, "no words", "List some.") }
        return WordList(
            name: name, speaksFor: choice(fields["for"], path + ".for"),
            weight: number(fields["weight"], path + ".weight") ?? 1,
            countsAlways: flag(fields["always"], path + ".always") ?? false, words: words)
    }

    private mutating func rule(_ plain: PlainValue, _ path: String) -> Rule? {
        let fields = entries(plain, path, known: ["name", "when", "then"])
        guard let name = text(fields["name"], path + ".name") else { return nil }
        let when = fields["when"].map { condition($0, name + ".when") } ?? RuleCondition()
        guard let then = fields["then"] else {
            fault(
                plain, name, "decides nothing",
                "Add then: with kind, severity, departments, handler or priority.")
            return nil
        }
        return Rule(name: name, when: when, then: outcome(then, name + ".then"))
    }

    private mutating func condition(_ plain: PlainValue, _ path: String) -> RuleCondition {
        let fields = entries(
            plain, path,
            known: [
                "sender", "sender_is", "class", "account", "language", "machine", "form", "tag", "said",
                "mentioned",
                "unmentioned", "leans_to", "points", "order", "forwarded", "kind", "severity",
            ])
        var when = RuleCondition()
        when.sender = texts(fields["sender"], path + ".sender")
        when.senderIs = choices(fields["sender_is"], path + ".sender_is")
        when.customerClass = choices(fields["class"], path + ".class")
        when.account = texts(fields["account"], path + ".account")
        when.language = choices(fields["language"], path + ".language")
        when.machine = choices(fields["machine"], path + ".machine")
        when.form = choices(fields["form"], path + ".form")
        when.tag = choices(fields["tag"], path + ".tag")
        when.said = texts(fields["said"], path + ".said")
        when.mentioned = texts(fields["mentioned"], path + ".mentioned")
        when.unmentioned = texts(fields["unmentioned"], path + ".unmentioned")
        when.leansTo = choice(fields["leans_to"], path + ".leans_to")
        when.points = number(fields["points"], path + ".points") ?? 1
        when.hasOrder = flag(fields["order"], path + ".order")
        when.isForwarded = flag(fields["forwarded"], path + ".forwarded")
        when.kind = choices(fields["kind"], path + ".kind")
        when.severity = choices(fields["severity"], path + ".severity")
        return when
    }

    private mutating func outcome(_ plain: PlainValue, _ path: String) -> RuleOutcome {
        let fields = entries(
            plain, path, known: ["kind", "severity", "reason", "departments", "handler", "priority"])
        var then = RuleOutcome()
        then.kind = choice(fields["kind"], path + ".kind")
        then.severity = choice(fields["severity"], path + ".severity")
        then.reason = fields["reason"].flatMap { text($0, path + ".reason") }
        then.departments = texts(fields["departments"], path + ".departments")
        then.handler = fields["handler"].flatMap { text($0, path + ".handler") }
        then.priority = choice(fields["priority"], path + ".priority")
        return then
    }

    // MARK: Plain values

    private mutating func entries(_ plain: PlainValue, _ path: String, known: [String]) -> [String:
        PlainValue]
    {
        guard case .map(let entries, _) = plain else {
            fault(plain, path, "names with values are expected", "Write name: value.")
            return [:]
        }
        var fields: [String: PlainValue] = [:]
        for entry in entries {
            let place = path.isEmpty ? entry.key : "\(path).\(entry.key)"
            if !known.contains(entry.key) {
                fault(entry.value, place, "unknown name", "Known are \(known.joined(separator: ", ")).")
            } else if fields.updateValue(entry.value, forKey: entry.key) != nil {
                fault(entry.value, place, "the name comes twice", "Keep one of them.")
            }
        }
        return fields
    }

    private mutating func list(_ plain: PlainValue?, _ path: String) -> [PlainValue] {
        guard let plain else { return [] }
        if case .list(let values, _) = plain { return values }
        fault(plain, path, "a list is expected", "Begin each entry with a hyphen.")
        return []
    }

    /// A list of texts, or one text alone.
    private mutating func texts(_ plain: PlainValue?, _ path: String) -> [String] {
        switch plain {
        case nil: return []
        case .text(let text, _): return [text]
        case .list(let values, _): return values.compactMap { text($0, path) }
        case .map(_, let line):
            problems.append(
                RuleProblem(line: line, path: path, what: "a list is expected", remedy: "Write [a, b]."))
            return []
        }
    }

    private mutating func text(_ plain: PlainValue?, _ path: String) -> String? {
        if case .text(let text, _)? = plain, !text.isEmpty { return text }
        problems.append(
            RuleProblem(line: plain?.line, path: path, what: "text is expected", remedy: "Give one."))
        return nil
    }

    private mutating func number(_ plain: PlainValue?, _ path: String) -> Int? {
        guard let plain else { return nil }
        if case .text(let text, _) = plain, let number = Int(text), (0...1000).contains(number) {
            return number
        }
        fault(plain, path, "a number is expected", "Write 0 to 1000.")
        return nil
    }

    private mutating func flag(_ plain: PlainValue?, _ path: String) -> Bool? {
        guard let plain else { return nil }
        if case .text(let text, _) = plain {
            if ["yes", "true"].contains(text.lowercased()) { return true }
            if ["no", "false"].contains(text.lowercased()) { return false }
        }
        fault(plain, path, "yes or no is expected", "Write yes or no.")
        return nil
    }

    private mutating func choices<Choice>(_ plain: PlainValue?, _ path: String) -> Set<Choice>
    where Choice: RawRepresentable<String> & CaseIterable & Hashable {
        Set(texts(plain, path).compactMap { pick($0, plain?.line, path) })
    }

    private mutating func choice<Choice>(_ plain: PlainValue?, _ path: String) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let plain, let text = text(plain, path) else { return nil }
        return pick(text, plain.line, path)
    }

    private mutating func pick<Choice>(_ text: String, _ line: Int?, _ path: String) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append(
            RuleProblem(
                line: line, path: path, what: "\(text) is none of them", remedy: "Known are \(known)."))
        return nil
    }

    private mutating func fault(_ plain: PlainValue, _ path: String, _ what: String, _ remedy: String) {
        problems.append(RuleProblem(line: plain.line, path: path, what: what, remedy: remedy))
    }
}
