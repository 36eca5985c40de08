import Casework
import Testing

@testable import Settings

@Suite struct RulesTests {
    private let head = """
        words:
          - {name: media, weight: 5, without: [媒体], words: [网红]}
          - name: own
            for: complaint
            words: [记者, 曝光, journalist~]

        """

    private func read(_ text: String) throws -> Result<RuleSet, Problems> {
        let people = """
            staff:
              - {name: 甲, address: jia@example.com, roles: [handler]}
            departments:
              - {name: 调度管理部, aliases: [调度]}
            """
        let configuration = try Configuration.read(
            text: sample("", people), file: "heed.yaml", environment: [:]
        ).get()
        return configuration.readRules(text: text, file: "rules.yaml")
    }

    private func faults(_ text: String) throws -> [String] {
        switch try read(text) {
        case .success: []
        case .failure(let problems): problems.problems.map(\.description)
        }
    }

    @Test func aRuleSaysWhenAndWhat() throws {
        let text =
            head + """
                rules:
                  - name: media at a key customer
                    when: {class: A, mentioned: media, sender: ["@big.example", "*.big.example"], order: yes}
                    then: {severity: major, reason: press, departments: [调度], handler: jia@example.com, priority: high}
                  - name: the rest
                    then: {kind: complaint, handler: handler}
                """
        let rules = try read(text).get()
        let standard = try #require(RuleSet.standard.words.first { $0.name == "media" })
        let media = try #require(rules.words.first { $0.name == "media" })
        #expect(media.words == standard.words.filter { $0 != "媒体" } + ["网红"])
        #expect(
            (media.weight, media.speaksFor, media.countsAlways) == (
                5, standard.speaksFor, standard.countsAlways
            ))
        #expect(rules.words.map(\.name) == RuleSet.standard.words.map(\.name) + ["own"])
        let rule = try #require(rules.rules.first)
        #expect(
            rule.when.customerClass == [.a] && rule.when.hasOrder == true && rule.when.mentioned == ["media"])
        #expect(rule.then.severity == .major && rule.then.handler == "jia@example.com")
        #expect(rules.rules.last?.when == RuleCondition())
    }

    @Test(arguments: [
        (
            "{when: {said: medai}, then: {priority: high}}",
            "rules.yaml:7:37: rules[0].when.said: nothing here is called \"medai\"; did you mean \"media\"?"
        ),
        (
            "{when: {account: kefuu}, then: {priority: high}}",
            "rules.yaml:7:40: rules[0].when.account: nothing here is called \"kefuu\"; did you mean \"kefu\"?"
        ),
        (
            "{then: {departments: [财务]}}",
            "rules.yaml:7:44: rules[0].then.departments: nothing here is called \"财务\"; write one of: 调度, 调度管理部"
        ),
        (
            "{then: {handler: yi@example.com}}",
            "rules.yaml:7:40: rules[0].then.handler: nothing here is called \"yi@example.com\""
        ),
        (
            "{when: {class: D}, then: {priority: high}}",
            "rules.yaml:7:38: rules[0].when.class: \"D\" does not fit; write A, B or C"
        ),
        (
            "{when: {clas: A}, then: {priority: high}}",
            "rules.yaml:7:31: rules[0].when.clas: unknown key; did you mean \"class\"?"
        ),
        (
            "{when: {points: 3}, then: {priority: high}}",
            "rules.yaml:7:39: rules[0].when.points: counts nothing; write leans_to as well"
        ),
        (
            "{when: {sender: somebody}, then: {priority: high}}",
            "rules.yaml:7:39: rules[0].when.sender: \"somebody\" does not fit; write user@domain, @domain or *.domain"
        ),
        ("{when: {class: A}}", "rules.yaml:7:5: rules[0].then: missing; write what the rule decides"),
    ])
    func aFaultOfARuleIsFound(rule: String, line: String) throws {
        let found = try faults(head + "rules:\n  - {name: first rule, " + rule.dropFirst())
        #expect(found.contains { $0.hasPrefix(line) }, "\(found)")
    }

    @Test(arguments: [
        ("{then: {kind: complaint, priority: low}}", "{when: {class: A}, then: {priority: high}}"),
        ("{when: {class: A}, then: {priority: low}}", "{when: {class: A}, then: {priority: high}}"),
        (
            "{when: {class: [A, B]}, then: {priority: low}}",
            "{when: {class: A, order: yes}, then: {priority: high}}"
        ),
    ])
    func aRuleThatIsNeverReachedIsFound(first: String, second: String) throws {
        let text =
            head + "rules:\n  - {name: a, " + first.dropFirst() + "\n  - {name: b, " + second.dropFirst()
        #expect(
            try faults(text) == [
                "rules.yaml:8:12: rules[1].name: never reached: \"a\" above always decides first; move it up or remove it"
            ])
    }

    @Test func aRuleThatAsksForWhatIsDecidedLaterIsFound() throws {
        let text = head + "rules:\n  - {name: a, when: {kind: inquiry}, then: {kind: complaint}}"
        #expect(
            try faults(text) == [
                "rules.yaml:7:28: rules[0].when.kind: the kind is not known yet where the kind is decided; "
                    + "ask for words instead, or decide something else"
            ])
    }

    @Test func rulesAreReadBackAsTheyAreWritten() throws {
        let text = """
            words: [{name: own, for: inquiry, weight: 4, always: yes, words: ["a*b", "no", "- x", 油价]}]
            rules:
              - name: "yes"
                when:
                  {sender: "@a.example", sender_is: [customer, unknown], class: [A, B], account: kefu, language: en,
                  machine: auto, form: rating, tag: case, said: leak, mentioned: own, unmentioned: [fire, media],
                  leans_to: complaint, points: 4, order: no, forwarded: yes}
                then: {kind: staff, priority: high}
              - name: b
                when: {kind: [complaint, inquiry]}
                then: {severity: major, reason: "a: \\"b\\"", departments: 调度, handler: handler}
            """
        let rules = try read(text).get()
        #expect(try read(rules.yaml).get() == rules)
    }

    @Test func theShippedRulesAreHeedsOwn() throws {
        let folder = checkout.appendingPathComponent("Config").path
        let configuration = try Configuration.read(path: folder + "/heed.yaml", environment: [:]).get()
        let read = try configuration.readRules().get()
        #expect(read.rules.map(\.name) == RuleSet.standard.rules.map(\.name))
        for (rule, own) in zip(read.rules, RuleSet.standard.rules) { #expect(rule == own) }
        #expect(read.words == RuleSet.standard.words)
    }

    @Test func withoutAFileHeedsOwnRulesHold() throws {
        let configuration = try Configuration.read(text: least, file: "/nowhere/heed.yaml", environment: [:])
            .get()
        #expect(try configuration.readRules().get() == RuleSet.standard)
    }

    @Test(arguments: [
        (
            "{name: media, without: [无此词]}",
            "rules.yaml:2:28: words[0].without: \"无此词\" is not in the list; remove it here"
        ),
        ("{name: own}", "rules.yaml:2:5: words[0].words: a list without words; write at least one word"),
        (
            "{name: own, word: [a], words: [b]}",
            "rules.yaml:2:17: words[0].word: unknown key; did you mean \"words\"?"
        ),
    ])
    func aFaultOfAWordListIsFound(list: String, line: String) throws {
        #expect(try faults("words:\n  - " + list + "\nrules: []") == [line])
    }

    @Test func twoRulesNeedTwoNames() throws {
        let text =
            head + "rules:\n  - {name: a, then: {kind: complaint}}\n  - {name: a, then: {priority: low}}"
        #expect(try faults(text) == ["rules.yaml:8:12: rules[1].name: \"a\" is used twice; make them differ"])
    }
}
