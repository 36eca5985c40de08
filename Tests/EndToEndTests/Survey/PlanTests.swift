import Foundation
import TestSupport
import Testing

/// The whole way of article 13: a survey ends, its plan is drafted, completed, approved by mail, laid before the company
/// leaders and reviewed by mail.
@Suite struct PlanTests {
    private static let answers = [
        "1. 优良\n2. 不好\n3. 驰名\n4. 送油请提前通知", "1. 优良\n2. 一般\n3. 驰名\n4. 夜间送货太晚", "1. 良\n2. 不好\n3. 驰名",
    ]

    private let bench: SurveyDesk
    private var desk: HeedDesk { bench.desk }

    init() throws {
        bench = try SurveyDesk(
            customers: (1...3).map { "C\($0),第\($0)采石场,A,李\($0),c\($0)@customers.example,东厂" },
            survey: "campaign: {rate_per_minute: 6000, leave: always}\n")
    }

    /// A survey that is over, with the draft of its plan.
    private func surveyed() throws -> String {
        try bench.hold(
            Dictionary(
                uniqueKeysWithValues: Self.answers.enumerated().map {
                    ("c\($0.offset + 1)@customers.example", $0.element)
                }))
        return try desk.heed("survey", "plan")
    }

    @Test func thePlanGoesFromTheSurveyToTheLeadersReviewByMail() throws {
        let draft = try surveyed()
        for words in ["“服务态度”平均分43.3，低于85.0（3家）", "2家客户提到“配送与时效”", "“送油请提前通知”（第1采石场）"] {
            #expect(draft.contains(words), "\(words) is missing in\n\(draft)")
        }
        let completed = draft.replacing("   改进措施：", with: "   改进措施：每次送油提前一天电话通知")
        try completed.write(toFile: desk.path + "/plan.txt", atomically: true, encoding: .utf8)
        try bench.survey("plan", "--open", "--file", desk.path + "/plan.txt")

        let request = try bench.letter(bench.work(), "approval-request", to: Office.leader)
        #expect(request.subject.contains("年度服务改进方案") && !request.text.contains("咨询"))
        #expect(try desk.json([CaseRow].self, "cases", "list").map(\.kind) == ["plan"])
        let approved = try bench.answer(request, "同意", name: "谭勇")
        let plan = try bench.letter(approved, "plan-review", to: Office.manager)
        _ = try bench.letter(approved, "plan-review", to: Office.leader)
        #expect(approved.count { $0.kind == "plan-review" } == 2)
        let lines = completed.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        for line in lines where !line.isEmpty { #expect(plan.text.contains(line), "\(line)") }
        #expect(try bench.letter(approved, "reminder", to: Office.director).text.contains("已送领导审阅"))

        let number = try #require(plan.caseNumber)
        #expect(try desk.json(Shown.self, "cases", "show", number).case.status == "told")
        let reviewed = try bench.answer(plan, "同意实施，请按季度报告进展。", name: "高峰")
        #expect(try bench.letter(reviewed, "transcript", to: Office.manager).text.contains("审阅意见已登记"))
        let word = try bench.letter(reviewed, "reminder", to: Office.director)
        #expect(word.text.contains("领导已审阅服务改进方案") && word.text.contains("请按季度报告进展"))
        let shown = try desk.json(Shown.self, "cases", "show", number)
        #expect(shown.case.status == "closed")
        #expect(shown.history.map(\.event).contains("reviewed"))
        #expect(try desk.json(HistoryShown.self, "cases", "history", number, "--verify").audit?.sound == true)
    }

    @Test func aLeaderReviewsByCommandAsWell() throws {
        _ = try surveyed()
        try bench.survey("plan", "--open")
        _ = try bench.work()
        let number = try #require(try desk.cases().first?.number)
        try desk.heed("cases", "approve", number, "--as", Office.leader)
        _ = try bench.work()
        try desk.heed("cases", "review", number, "--as", Office.manager, "--remark", "第一项要有完成日期")
        #expect(try desk.json(Shown.self, "cases", "show", number).case.status == "closed")
        #expect(try desk.heed("cases", "show", number).contains("Reviewed by \(Office.manager)\n  第一项要有完成日期"))
    }
}
