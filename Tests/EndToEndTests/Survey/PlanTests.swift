import Foundation
import TestSupport
import Testing

/// The whole way of article 13: a survey ends, its plan is drafted, completed, approved by mail, laid before the company
/// leaders and reviewed by mail.
@Suite struct PlanTests {
    private static let company = Company(gateway_address: Office.address, staff: [], departments: [])
    private static let answers = [
        "1. 优良\n2. 不好\n3. 驰名\n4. 送油请提前通知", "1. 优良\n2. 一般\n3. 驰名\n4. 夜间送货太晚", "1. 良\n2. 不好\n3. 驰名",
    ]

    private let dovecot: Dovecot
    private let sink: SmtpSink
    private let desk: HeedDesk

    init() throws {
        dovecot = try Dovecot([Dovecot.User(Office.address)])
        sink = try SmtpSink()
        var table = "code,unit,class,contact,email,plant_office\n"
        for number in 1...3 {
            table += "C\(number),第\(number)采石场,A,李\(number),c\(number)@customers.example,东厂\n"
        }
        desk = try HeedDesk(
            mailboxes: [(Office.address, .mailbox(dovecot, dovecot.users[0]))],
            relay: .init("smtp", port: sink.port), customers: table,
            casework: "office_hours: [\"00:00-24:00\"], calendar_overlay: every-day.json, "
                + "unconfirmed_approval: accept",
            files: [
                "every-day.json": HeedDesk.everyDay,
                "survey.yaml": "campaign: {rate_per_minute: 6000, leave: always}\n",
            ], extra: HeedDesk.noCaps + "notices: { quiet_hours: none }\n" + Office.staff)
    }

    /// heed takes in what came and sends what is due; what a letter leads to leaves with the next poll.
    private func work() throws -> [Letter] {
        let before = sink.letters.count
        for _ in 0..<2 { try desk.heed("poll") }
        return try desk.letters(from: sink, first: before)
    }

    private func answer(_ letter: Letter, _ text: String, name: String) throws -> [Letter] {
        let mail = Reply(text: text).mail(to: letter, name: name, address: letter.to, company: Self.company)
        try dovecot.deliver([mail.bytes], to: Office.address)
        return try work()
    }

    private func letter(_ letters: [Letter], _ kind: String, to reader: String) throws -> Letter {
        let found = letters.first { $0.kind == kind && $0.to == reader }
        return try #require(found, "\(letters.map { "\($0.kind) to \($0.to)" })")
    }

    private func survey(_ arguments: String...) throws {
        _ = try ProcessHandle.run(
            BuiltProduct.path("heed"),
            ["survey"] + arguments + ["--as", Office.director, "--config", desk.configFile],
            environment: HeedDesk.environment)
    }

    /// A survey that is over, with the draft of its plan.
    private func surveyed() throws -> String {
        try survey("create")
        try survey("invite")
        let invitations = try work()
        for (number, answer) in Self.answers.enumerated() {
            let letter = try letter(invitations, "survey-invitation", to: "c\(number + 1)@customers.example")
            _ = try self.answer(letter, answer, name: "李\(number + 1)")
        }
        try survey("close")
        return try desk.heed("survey", "plan")
    }

    @Test func thePlanGoesFromTheSurveyToTheLeadersReviewByMail() throws {
        let draft = try surveyed()
        for words in ["“服务态度”平均分43.3，低于85.0（3家）", "2家客户提到“配送与时效”", "“送油请提前通知”（第1采石场）"] {
            #expect(draft.contains(words), "\(words) is missing in\n\(draft)")
        }
        let completed = draft.replacing("   改进措施：", with: "   改进措施：每次送油提前一天电话通知")
        try completed.write(toFile: desk.path + "/plan.txt", atomically: true, encoding: .utf8)
        try survey("plan", "--open", "--file", desk.path + "/plan.txt")

        let request = try letter(work(), "approval-request", to: Office.leader)
        #expect(request.subject.contains("年度服务改进方案") && !request.text.contains("咨询"))
        #expect(try desk.json([CaseRow].self, "cases", "list").map(\.kind) == ["plan"])
        let approved = try answer(request, "同意", name: "谭勇")
        let plan = try letter(approved, "plan-review", to: Office.manager)
        _ = try letter(approved, "plan-review", to: Office.leader)
        #expect(approved.count { $0.kind == "plan-review" } == 2)
        let lines = completed.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        for line in lines where !line.isEmpty { #expect(plan.text.contains(line), "\(line)") }
        #expect(try letter(approved, "reminder", to: Office.director).text.contains("已送领导审阅"))

        let number = try #require(plan.caseNumber)
        #expect(try desk.json(Shown.self, "cases", "show", number).case.status == "told")
        let reviewed = try answer(plan, "同意实施，请按季度报告进展。", name: "高峰")
        #expect(try letter(reviewed, "transcript", to: Office.manager).text.contains("审阅意见已登记"))
        let word = try letter(reviewed, "reminder", to: Office.director)
        #expect(word.text.contains("领导已审阅服务改进方案") && word.text.contains("请按季度报告进展"))
        let shown = try desk.json(Shown.self, "cases", "show", number)
        #expect(shown.case.status == "closed")
        #expect(shown.history.map(\.event).contains("reviewed"))
        #expect(try desk.json(HistoryShown.self, "cases", "history", number, "--verify").audit?.sound == true)
    }

    @Test func aLeaderReviewsByCommandAsWell() throws {
        _ = try surveyed()
        try survey("plan", "--open")
        _ = try work()
        let number = try #require(try desk.cases().first?.number)
        try desk.heed("cases", "approve", number, "--as", Office.leader)
        _ = try work()
        try desk.heed("cases", "review", number, "--as", Office.manager, "--remark", "第一项要有完成日期")
        #expect(try desk.json(Shown.self, "cases", "show", number).case.status == "closed")
        #expect(try desk.heed("cases", "show", number).contains("Reviewed by \(Office.manager)\n  第一项要有完成日期"))
    }
}
