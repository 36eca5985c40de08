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
        #expect(RuleSet.standard.lint(RoutingSamples.directory) == [])
        #expect(RuleSet.standard.rules.count > 20)
    }

    @Test func everyProblemIsTold() {
        let rules = [
            rule("all") { _, then in then.kind = .complaint },
            rule("late") { when, then in
                when.language = [.en]
                then.kind = .inquiry
            },
            rule("late") { when, then in
                when.said = ["nothing-of-the-kind"]
                when.account = ["gone"]
                then.departments = ["仓库"]
                then.handler = "auditor"
            },
            rule("void") { _, _ in },
            rule("circle") { when, then in
                when.kind = [.complaint]
                then.kind = .inquiry
            },
        ]
        let problems = RuleSet(words: [], rules: rules).lint(RoutingSamples.directory, accounts: ["kefu"])
        for what in [
            "never reached", "comes twice", "no words are called", "no account gone", "no department 仓库",
            "auditor is nobody",
            "decides nothing", "not known yet",
        ] {
            #expect(problems.contains { $0.description.contains(what) }, "\(what)")
        }
    }

    @Test func rulesAreReadBackAsTheyWereWritten() {
        let (again, problems) = RuleSet.read(RuleSet.standard.plain)
        #expect(problems == [])
        #expect(again.rules == RuleSet.standard.rules)
        #expect(again.words == RuleSet.standard.words)
    }

    @Test func faultsOfARuleFileAreToldWithTheirLine() {
        let file = PlainValue.map(
            [
                .init("rule", .list([], line: 1)),
                .init("words", .text("x", line: 2)),
                .init(
                    "rules",
                    .list(
                        [
                            .map(
                                [
                                    .init("name", .text("a", line: 4)),
                                    .init(
                                        "then",
                                        .map(
                                            [
                                                .init("kind", .text("complain", line: 5)),
                                                .init("severity", .list([], line: 6)),
                                            ], line: 5)),
                                ], line: 4),
                            .map(
                                [
                                    .init("name", .text("b", line: 7)),
                                    .init(
                                        "when",
                                        .map(
                                            [
                                                .init("points", .text("many", line: 8)),
                                                .init("order", .text("perhaps", line: 9)),
                                            ], line: 8)),
                                ], line: 7),
                        ], line: 3)),
            ], line: 1)
        let (rules, problems) = RuleSet.read(file)
        #expect(problems.compactMap(\.line).sorted() == [1, 2, 5, 6, 7, 8, 9])
        #expect(rules.rules.map(\.name) == ["a"])
    }

    @Test func theFileOfRulesSaysTheSame() throws {
        let bytes = try #require(CalendarFiles.bytes(CalendarFiles.root + "/Config/rules.yaml"))
        let file = String(decoding: bytes, as: UTF8.self)
        #expect(file.hasSuffix(RuleSet.standard.yaml))
        #expect(file.split(separator: "\n").allSatisfy { $0.count <= 110 })
    }
}
