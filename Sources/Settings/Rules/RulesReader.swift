public import Casework
import Foundation
import Reading

extension Configuration {
    /// Reads and checks the routing rules of `rulesFile`: the rule set, or every fault. Where there is no such
    /// file, heed's own rules hold.
    public func readRules() -> Result<RuleSet, Problems> {
        guard FileManager.default.fileExists(atPath: rulesFile) else { return .success(.standard) }
        return switch readText(rulesFile) {
        case .success(let text): readRules(text: text, file: rulesFile)
        case .failure(let problems): .failure(problems)
        }
    }

    /// Reads and checks a text as if it were the rules file named `file`. Accounts, departments and people the
    /// rules name must be those of this configuration.
    public func readRules(text: String, file: String) -> Result<RuleSet, Problems> {
        let findings = Findings(file: file, environment: [:])
        guard let root = openYaml(text, findings: findings, variable: "") else {
            return .failure(Problems(findings.problems))
        }
        let words = wordLists(root)
        var reader = RuleReader(configuration: self, lists: Set(words.map(\.name)))
        let sections = root.sections("rules", namedBy: "name")
        let rules = RuleSet(words: words, rules: sections.map { reader.rule($0) })
        for (index, flaw) in rules.flaws { sections[index].fault(flaw) }
        root.finish()
        return findings.problems.isEmpty ? .success(rules) : .failure(Problems(findings.problems))
    }
}

extension Section {
    /// Notes what cannot be meant about the rule of this section.
    fileprivate func fault(_ flaw: RuleFlaw) {
        switch flaw {
        case .neverReached(let earlier):
            let (en, zh) = (earlier.joined(separator: "\", \""), earlier.joined(separator: "”“"))
            fault(
                "name",
                .init("never reached: \"\(en)\" above always decides first", zh: "永远不会用到：上面的“\(zh)”总是先决定"),
                .init("move it up or remove it", zh: "请上移或删去"))
        case .tooEarly(let condition, let outcome):
            section("when").fault(
                condition.rawValue,
                .init(
                    "the \(condition.rawValue) is not known yet where the \(outcome.rawValue) is decided",
                    zh: "决定 \(outcome.rawValue) 时尚不知道 \(condition.rawValue)"),
                .init("ask for words instead, or decide something else", zh: "请改用词表条件，或决定其他内容"))
        }
    }
}

/// heed's own word lists, changed as the file says, and the file's further ones behind them.
private func wordLists(_ root: Section) -> [WordList] {
    var lists = RuleSet.standard.words
    var seen: Set<String> = []
    for section in root.sections("words", namedBy: "name") {
        let name = section.required("name", .name, standIn: "")
        if !name.isEmpty, !seen.insert(name).inserted {
            section.fault(
                "name", .init("\"\(name)\" is used twice", zh: "“\(name)”重复"),
                .init("write one list", zh: "请合为一个词表"))
        }
        let place = lists.firstIndex { $0.name == name }
        let list = wordList(section, name, changing: place.map { lists[$0] })
        if let place { lists[place] = list } else { lists.append(list) }
    }
    return lists
}

private func wordList(_ section: Section, _ name: String, changing standard: WordList?) -> WordList {
    let words = section.list("words", .text, default: [])
    let without = Set(section.list("without", .text, default: []))
    for word in without.subtracting(standard?.words ?? []).sorted() {
        section.fault(
            "without", .init("\"\(word)\" is not in the list", zh: "词表中没有“\(word)”"),
            .init("remove it here", zh: "请删去"))
    }
    let kept = standard?.words.filter { !without.contains($0) } ?? []
    let list = WordList(
        name: name, speaksFor: section.optional("for", .choice) ?? standard?.speaksFor,
        weight: section.value("weight", .integer(1...10), default: standard?.weight ?? 1),
        countsAlways: section.value("always", .yesNo, default: standard?.countsAlways ?? false),
        words: kept + words.filter { !kept.contains($0) })
    if list.words.isEmpty {
        section.fault(
            "words", .init("a list without words", zh: "词表为空"),
            .init("write at least one word", zh: "请至少写一个词"))
    }
    section.finish()
    return list
}

/// Reads rules one by one and checks what they name.
struct RuleReader {
    let accounts: Set<String>
    let departments: Set<String>
    let targets: Set<String>
    let lists: Set<String>
    private var names: Set<String> = []

    init(configuration: Configuration, lists: Set<String>) {
        accounts = Set(configuration.accounts.map(\.name))
        departments = configuration.departmentNames
        targets = configuration.rolesAndPeople.union(departments)
        self.lists = lists
    }

    mutating func rule(_ section: Section) -> Rule {
        let name = section.required("name", .text, standIn: "")
        if !name.isEmpty, !names.insert(name).inserted {
            section.fault(
                "name", .init("\"\(name)\" is used twice", zh: "“\(name)”重复"),
                .init("make them differ", zh: "请改为不同"))
        }
        let rule = Rule(
            name: name, when: condition(section.section("when")), then: outcome(section.section("then")))
        if rule.aspects.isEmpty {
            section.missing("then", .init("write what the rule decides", zh: "请写出该规则决定什么"))
        }
        section.finish()
        return rule
    }

    private func condition(_ section: Section) -> RuleCondition {
        var when = RuleCondition()
        when.sender = section.list("sender", .senderPattern, default: [])
        when.senderIs = Set(section.list("sender_is", .choice, default: []))
        when.customerClass = Set(section.list("class", .choice, default: []))
        when.account = section.names("account", among: accounts)
        when.language = Set(section.list("language", .choice, default: []))
        when.machine = Set(section.list("machine", .choice, default: []))
        when.form = Set(section.list("form", .choice, default: []))
        when.tag = Set(section.list("tag", .choice, default: []))
        when.said = section.names("said", among: lists)
        when.mentioned = section.names("mentioned", among: lists)
        when.unmentioned = section.names("unmentioned", among: lists)
        when.leansTo = section.optional("leans_to", .choice)
        when.points = section.value("points", .integer(1...1000), default: 1)
        when.hasOrder = section.optional("order", .yesNo)
        when.isForwarded = section.optional("forwarded", .yesNo)
        when.kind = Set(section.list("kind", .choice, default: []))
        when.severity = Set(section.list("severity", .choice, default: []))
        if section.has("points"), when.leansTo == nil {
            section.fault(
                "points", .init("counts nothing", zh: "没有计分对象"),
                .init("write leans_to as well", zh: "请同时写 leans_to"))
        }
        section.finish()
        return when
    }

    private func outcome(_ section: Section) -> RuleOutcome {
        var then = RuleOutcome()
        then.kind = section.optional("kind", .choice)
        then.severity = section.optional("severity", .choice)
        then.reason = section.optional("reason", .text)
        then.departments = section.names("departments", among: departments)
        then.handler = section.names("handler", among: targets).first
        then.priority = section.optional("priority", .choice)
        section.finish()
        return then
    }

    /// The values of a list that must name something known.
}

extension Form where Value == String {
    /// `user@domain`, `@domain` or `*.domain`.
    static var senderPattern: Form {
        text(.init("write user@domain, @domain or *.domain", zh: "请写 user@domain、@domain 或 *.domain")) {
            text in
            if text.hasPrefix("@") { return isHost(String(text.dropFirst())) }
            if text.hasPrefix("*.") { return isHost(String(text.dropFirst(2))) }
            return isAddress(text)
        }
    }
}
