import Casework
import Reading
import Testing

@Suite struct RuleTests {
    private func rule(
        _ name: String, _ set: (inout RuleCondition, inout RuleOutcome) -> Void
    ) -> Rule {
        var (when, then) = (RuleCondition(), RuleOutcome())
        set(&when, &then)
        return Rule(name: name, when: when, then: then)
    }

    private func route(_ rules: [Rule], _ sample: RoutingSample, account: String? = nil) -> Route {
        let set = RuleSet(words: RuleSet.standard.words, rules: rules)
        let context = RoutingContext(
            directory: RoutingSamples.directory, account: account, day: LocalDate("2026-11-23"))
        return Router(set).route(RoutingFacts(sample.reading, context, by: set), context)
    }

    static let mail = RoutingSample(
        .complaint, nil, "漏油", "卸油时漏油了，没人受伤。订单号 DY20261018-021", from: "shen@qinghe.example")

    /// A condition and whether it holds for ``mail``.
    static let conditions: [(@Sendable (inout RuleCondition) -> Void, Bool)] = [
        ({ _ in }, true), ({ $0.sender = ["shen@qinghe.example"] }, true),
        ({ $0.sender = ["@qinghe.example"] }, true),
        ({ $0.sender = ["*.example"] }, true), ({ $0.sender = ["@example"] }, false),
        ({ $0.senderIs = [.customer] }, true), ({ $0.senderIs = [.staff, .unknown] }, false),
        ({ $0.customerClass = [.a] }, true), ({ $0.customerClass = [.b, .c] }, false),
        ({ $0.account = ["kefu"] }, true), ({ $0.account = ["other"] }, false),
        ({ $0.language = [.zhHans, .en] }, true), ({ $0.language = [.en] }, false),
        ({ $0.machine = [.auto] }, false), ({ $0.form = [.visit] }, false), ({ $0.tag = [.survey] }, false),
        ({ $0.said = ["leak"] }, true), ({ $0.said = ["injury"] }, false),
        ({ $0.mentioned = ["injury"] }, true),
        ({ $0.unmentioned = ["injury"] }, false), ({ $0.unmentioned = ["fire"] }, true),
        ({ $0.leansTo = .complaint }, true), ({ $0.leansTo = .spamlike }, false),
        ({ $0.hasOrder = true }, true), ({ $0.hasOrder = false }, false), ({ $0.isForwarded = true }, false),
        ({ $0.severity = [.major] }, false),
        (
            {
                $0.said = ["leak"]; $0.language = [.en]
            }, false
        ),
    ]

    @Test(arguments: conditions.indices)
    func conditionsHoldOrDoNot(index: Int) {
        let (set, holds) = RuleTests.conditions[index]
        let rule = rule("r") { when, then in
            set(&when)
            then.priority = .high
        }
        let route = route([rule], RuleTests.mail, account: "kefu")
        #expect((route.priority == .high) == holds)
        #expect(route.trace.map(\.matched) == [holds])
    }

    @Test func theFirstRuleThatHoldsWins() {
        let rules = [
            rule("a") { when, then in
                when.language = [.en]
                then.departments = ["财务"]
            },
            rule("b") { _, then in then.departments = ["调度", "企发"] },
            rule("c") { _, then in then.departments = ["驻厂办"] },
        ]
        let route = route(rules, RuleTests.mail)
        #expect(route.departments == ["调度管理部", "企业发展部"], "aliases become names")
        #expect(route.trace.map(\.rule) == ["a", "b"] && route.rules[.departments] == "b")
        #expect(route.kind == .inquiry && route.handler == nil && route.priority == .normal)
    }

    @Test(arguments: [
        ("wu@oil.example", "2026-11-23", "wu@oil.example"),
        ("zhou.min@oil.example", "2026-11-30", "wu@oil.example"),
        ("handler", "2026-11-30", "wu@oil.example"), ("nobody@oil.example", "2026-11-23", nil),
        ("仓库", "2026-11-23", nil),
    ])
    func theHandlerIsWhoeverActs(target: String, day: String, address: String?) {
        let rule = rule("r") { _, then in then.handler = target }
        let context = RoutingContext(directory: RoutingSamples.directory, day: LocalDate(day))
        let rules = RuleSet(words: [], rules: [rule])
        let facts = RoutingFacts(RuleTests.mail.reading, context, by: rules)
        #expect(Router(rules).route(facts, context).handler == address)
    }

    @Test func aCustomerAlwaysHasTheSameHandler() {
        let first = RuleTests.mail.report.handler
        #expect(first != nil)
        for subject in ["a", "b", "c"] {
            let mail = RoutingSample(.complaint, nil, subject, "油有水", from: "other@qinghe.example")
            #expect(mail.report.handler == first)
        }
    }

    @Test func theDeliveredRulesAreSound() {
        #expect(RuleSet.standard.flaws.isEmpty)
        #expect(RuleSet.standard.dangling(in: RoutingSamples.directory).isEmpty)
        #expect(RuleSet.standard.rules.count > 20)
    }

    @Test func rulesThatCannotBeMeantAreFound() {
        let rules = [
            rule("english") { when, then in
                when.language = [.en, .other]
                then.kind = .complaint
            },
            rule("english leaks") { when, then in
                when.language = [.en]
                when.said = ["leak"]
                then.kind = .inquiry
            },
            rule("all") { _, then in then.kind = .complaint },
            rule("late") { when, then in
                when.account = ["kefu"]
                then.kind = .inquiry
                then.priority = .high
            },
            rule("later") { when, then in
                when.account = ["kefu"]
                when.customerClass = [.a]
                then.kind = .inquiry
                then.priority = .low
            },
            rule("circle") { when, then in
                when.severity = [.major]
                then.severity = .ordinary
            },
        ]
        let flaws = RuleSet(words: [], rules: rules).flaws
        #expect(flaws.map(\.rule) == [1, 4, 5])
        #expect(
            flaws.map(\.flaw) == [
                .neverReached(behind: ["english"]), .neverReached(behind: ["all", "late"]),
                .tooEarly(condition: .severity, outcome: .severity),
            ])
    }

    @Test func departmentsAndPeopleThatDoNotExistAreFound() {
        let targets = ["仓库", "auditor", "nobody@oil.example", "企发", "handler", "wu@oil.example"]
        let rules = targets.map { target in rule(target) { _, then in then.handler = target } }
        let department = rule("d") { _, then in then.departments = ["企发", "化验室"] }
        let dangling = RuleSet(words: [], rules: rules + [department]).dangling(in: RoutingSamples.directory)
        #expect(dangling.map(\.target) == ["仓库", "auditor", "nobody@oil.example", "化验室"])
    }
}
