internal import Reading

extension RuleSet {
    /// The rules heed brings along: a fuel distributor with an enterprise development, a finance, a dispatch
    /// department and plant offices. Config/rules.yaml says the same, to be changed there.
    public static let standard = RuleSet(
        words: GrievanceWords.lists + GravityWords.lists + OtherWords.lists + PraiseWords.lists,
        rules: DefaultRules.kinds + DefaultRules.severities + DefaultRules.departments + DefaultRules.handling
    )
}

/// The rules of ``RuleSet/standard``, by what they decide.
enum DefaultRules {
    static let kinds: [Rule] = [
        kind("returned-letter", .bounce) { $0.machine = [.bounce] },
        kind("machine", .autoReply) { $0.machine = [.auto, .receipt, .abuse] },
        kind("visit-form", .visitReport) { $0.form = [.visit] },
        kind("staff", .staff) {
            $0.senderIs = [.staff]
            $0.isForwarded = false
        },
        kind("survey-tag", .surveyReply) { $0.tag = [.survey] },
        kind("survey-answers", .surveyReply) { $0.form = [.rating] },
        kind("phishing", .spamlike) {
            $0.mentioned = ["phishing"]
            $0.senderIs = [.unknown]
            $0.leansTo = .spamlike
        },
        kind("advertisement", .spamlike) {
            $0.mentioned = ["advert", "advert-hint"]
            $0.senderIs = [.unknown]
            $0.leansTo = .spamlike
            $0.points = 4
        },
        kind("changed-data", .customerChange) {
            $0.mentioned = ["change"]
            $0.leansTo = .customerChange
        },
        kind("complaint", .complaint) {
            $0.leansTo = .complaint
            $0.points = 2
        },
        kind("question", .inquiry) {
            $0.leansTo = .inquiry
            $0.points = 2
        },
        kind("thanks", .inquiry) {
            $0.said = ["praise"]
            $0.unmentioned = PraiseWords.others
        },
        kind("business", .inquiry) {
            $0.said = ["business"]
            $0.unmentioned = PraiseWords.besideBusiness
        },
        // What nobody recognises has a clock until a person has seen it.
        kind("anything-else", .complaint) { _ in },
    ]

    static let severities: [Rule] =
        [
            major("injury", "有人受伤"), major("fire", "起火或爆炸"), major("leak", "泄漏"), major("pollution", "污染"),
            major("stoppage", "停产停工"), threat("lawsuit", "诉讼"), threat("media", "媒体"),
            major("authority", "监管部门介入"),
        ] + [
            rule("no-sign-of-gravity") { _ in
            } then: {
                $0.severity = .ordinary
                $0.reason = "未见重大情形"
            }
        ]

    static let departments: [Rule] = [
        departments("data-to-finance", ["企业发展部", "财务资产部"]) { $0.kind = [.customerChange] },
        departments("money-and-delivery", ["企业发展部", "财务资产部", "调度管理部"]) {
            $0.kind = [.complaint]
            $0.said = ["money"]
            $0.mentioned = ["delivery"]
        },
        departments("money", ["企业发展部", "财务资产部"]) {
            $0.kind = [.complaint]
            $0.mentioned = ["money"]
        },
        departments("plant", ["企业发展部", "驻厂办"]) {
            $0.kind = [.complaint]
            $0.mentioned = ["plant"]
        },
        departments("delivery-or-quality", ["企业发展部", "调度管理部"]) {
            $0.kind = [.complaint]
            $0.mentioned = ["delivery", "quality"]
        },
        departments("development", ["企业发展部"]) {
            $0.kind = [.complaint, .inquiry, .visitReport, .surveyReply, .staff]
        },
    ]

    static let handling: [Rule] = [
        rule("any-handler") {
            $0.kind = [.complaint, .inquiry, .visitReport, .surveyReply, .customerChange]
        } then: {
            $0.handler = "handler"
        },
        rule("grave-first") {
            $0.severity = [.major]
        } then: {
            $0.priority = .high
        },
        rule("key-customer-first") {
            $0.customerClass = [.a]
        } then: {
            $0.priority = .high
        },
        rule("advertisement-last") {
            $0.kind = [.spamlike, .autoReply]
        } then: {
            $0.priority = .low
        },
        rule("in-its-turn") { _ in
        } then: {
            $0.priority = .normal
        },
    ]

    private static func rule(
        _ name: String, when condition: (inout RuleCondition) -> Void,
        then outcome: (inout RuleOutcome) -> Void
    ) -> Rule {
        var when = RuleCondition()
        var then = RuleOutcome()
        condition(&when)
        outcome(&then)
        return Rule(name: name, when: when, then: then)
    }

    private static func kind(
        _ name: String, _ kind: MailKind, when condition: (inout RuleCondition) -> Void
    ) -> Rule {
        rule(name, when: condition) { $0.kind = kind }
    }

    private static func major(_ list: String, _ reason: String) -> Rule {
        rule(list) {
            $0.said = [list]
        } then: {
            $0.severity = .major
            $0.reason = reason
        }
    }

    /// A threat weighs like the deed.
    private static func threat(_ list: String, _ reason: String) -> Rule {
        rule(list) {
            $0.mentioned = [list]
        } then: {
            $0.severity = .major
            $0.reason = reason
        }
    }

    private static func departments(
        _ name: String, _ departments: [String], when condition: (inout RuleCondition) -> Void
    ) -> Rule {
        rule(name, when: condition) { $0.departments = departments }
    }
}
