import Casework
import Foundation
import Reading
import Store
import TestSupport
import Testing

@testable import Gateway

/// The service improvement plan of article 13: approved, laid before the company leaders, reviewed.
@Suite struct PlanTests {
    private static let leaders = [
        SimulatedOffice.leader, SimulatedOffice.manager, SimulatedOffice.second,
    ]
    private static let text = "一、服务态度：每季回访一次。\n二、配送：提前一天通知。"
    private static let survey = """
        campaign: {rate_per_minute: 60}
        plan: {reviewers: [supervising_leader, general_manager, \(SimulatedOffice.second)], \
        remind_working_days: 5, reminders: 2}
        """

    /// An office whose survey is over and whose plan lies before the leader who approves.
    private func opened() throws -> (CampaignOffice, CaseNumber) {
        let survey = try CampaignOffice(
            "2026-11-02 09:00", rows: ["C1,河西采石场,A,李明,li@q1.example,东厂,,"], survey: Self.survey)
        try survey.begin()
        try survey.pass(until: "2026-11-03 10:00")
        _ = try survey.desk.closeSurvey(year: nil, by: survey.clerk)
        let opened = try survey.desk.openPlan(Self.text, of: 2026, by: survey.clerk)
        try survey.pass(until: "2026-11-03 10:01")
        return (survey, opened.file.number)
    }

    private func approved() throws -> (CampaignOffice, CaseNumber) {
        let (survey, number) = try opened()
        try #require(
            try survey.office.act(
                SimulatedOffice.leader, .approve(.anything, revision: nil, hash: nil), on: number))
        // What the first letters lead to leaves with the next.
        try survey.pass(until: "2026-11-03 10:02")
        try survey.pass(until: "2026-11-03 10:03")
        return (survey, number)
    }

    private func letters(_ survey: CampaignOffice, _ kind: LetterKind) -> [Letter] {
        survey.others.filter { $0.kind == kind.rawValue }
    }

    /// Who was reminded to review, in order of time.
    private func reminded(_ survey: CampaignOffice) -> [String] {
        letters(survey, .reminder).filter { $0.key.hasPrefix("rem:") }.map(\.recipient)
    }

    @Test func thePlanIsCalledByItsOwnNameAndLeavesOnlyWithTheApproval() throws {
        let (survey, number) = try opened()
        #expect(survey.others.map(\.kind) == ["approval-request"])
        let request = Invitation(try #require(survey.others.first))
        #expect(request.letter.recipient == SimulatedOffice.leader)
        #expect(request.subject.hasPrefix("[待审批] 2026年度服务改进方案 ["))
        #expect(request.reading.text.contains("方案：\n\(Self.text)"))
        for word in ["咨询", "投诉", "客户："] { #expect(!request.reading.text.contains(word), "\(word)") }
        let file = try survey.office.file(number)
        #expect(file.caseClass?.words(in: .zhHans) == "服务改进方案")
        for refused: Act in [
            .ask("?"), .grade(.ordinary, reason: "x"), .review(""),
            .readdress(NewContact(letterTo: file.letterTo, reason: "x")),
        ] {
            #expect(try !survey.office.act(SimulatedOffice.director, refused, on: number), "\(refused)")
        }
        #expect(
            try survey.office.act(
                SimulatedOffice.leader, .sendBack(.anything, revision: nil, reason: "写明日期"), on: number))
        try survey.pass(until: "2026-11-03 10:05")
        let back = Invitation(try #require(survey.others.last))
        #expect(back.subject.hasPrefix("[已退回] 2026年度服务改进方案"))
        #expect(back.reading.text.contains("您拟的服务改进方案"))
        #expect(letters(survey, .planReview).isEmpty)
    }

    @Test func everyLeaderGetsExactlyTheApprovedPlan() throws {
        let (survey, number) = try approved()
        let plans = letters(survey, .planReview).map(Invitation.init)
        #expect(plans.allSatisfy { $0.reading.text.contains("已经 谭勇 批准") })
        #expect(plans.map(\.letter.recipient).sorted() == Self.leaders.sorted())
        for plan in plans {
            let isApprover = plan.letter.recipient == SimulatedOffice.leader
            #expect(plan.subject.hasPrefix("[请审阅] 2026年度服务改进方案"))
            #expect(plan.reading.text.contains("\n\(Self.text)\n"))
            #expect(plan.reading.text.contains("请直接回复本邮件写明审阅意见") != isApprover)
            #expect(plan.reading.text.contains("此件供存阅") == isApprover)
            #expect(plan.letter.approvedHash != nil)
        }
        let file = try survey.office.file(number)
        #expect(file.status == .told && file.needsAction)
        #expect(
            Set(file.openReviews.map(\.person)) == [SimulatedOffice.manager, SimulatedOffice.second],
            "whoever approved it has read it")
        let word = Invitation(try #require(letters(survey, .reminder).last))
        #expect(word.letter.recipient == SimulatedOffice.director)
        #expect(word.reading.text.contains("服务改进方案已送领导审阅"))
        #expect(word.reading.text.contains("高峰、白鹤"))
        #expect(!word.reading.text.contains("咨询"))
    }

    @Test func aReaderWhomThePlanDidNotReachGetsItByARetry() throws {
        let (survey, number) = try opened()
        let desk = survey.desk
        try #require(
            try survey.office.act(
                SimulatedOffice.leader, .approve(.anything, revision: nil, hash: nil), on: number))
        let now = survey.office.clock.now
        let lost = try desk.store.transact { transaction in
            let claimed = try transaction.claim(atMost: 20, by: "lane x", until: now + 60, at: now)
            let lost = try #require(
                claimed.first { $0.kind == "plan-review" && $0.recipient == SimulatedOffice.second })
            for other in claimed where other.id != lost.id { try transaction.release([other.id]) }
            let refused = SendingResult(letter: lost.id, state: .refused, reason: "mailbox full")
            try desk.record(EndedTry(letter: lost, result: refused), in: transaction, at: now)
            return lost
        }
        try survey.pass(until: "2026-11-03 10:02")
        #expect(try survey.office.file(number).status == .told)
        let report = try desk.carryOut(
            .retry(anyway: false), on: [lost.id], because: "he made room", by: survey.clerk)
        #expect(report.map(\.letter.state) == [.queued])
    }

    /// Five working days from Tuesday the 3rd: the end of Tuesday the 10th, so the letters leave on the next morning.
    @Test func theSilentAreRemindedByWorkingDaysTwiceAndThenTheHandlerHears() throws {
        let (survey, number) = try approved()
        try survey.receive(
            Invitation(
                try #require(letters(survey, .planReview).first { $0.recipient == SimulatedOffice.second })
            )
            .answer("收到，下周看"))
        #expect(try survey.office.file(number).openReviews.count == 2, "that puts it off")
        try survey.pass(until: "2026-11-10 17:29")
        #expect(reminded(survey).isEmpty)
        try survey.pass(until: "2026-11-11 09:30")
        #expect(Set(reminded(survey)) == [SimulatedOffice.manager, SimulatedOffice.second])
        let reminder = Invitation(try #require(letters(survey, .reminder).last))
        #expect(reminder.subject.hasPrefix("[提醒] 2026年度服务改进方案：服务改进方案尚待审阅"))
        #expect(reminder.reading.text.contains("目前状态：已报领导审阅"))
        try survey.receive(reminder.answer("已阅，同意实施"))
        let answered = reminder.letter.recipient
        let silent = answered == SimulatedOffice.manager ? SimulatedOffice.second : SimulatedOffice.manager
        try survey.pass(until: "2026-11-19 09:30")
        #expect(reminded(survey).suffix(1) == [silent], "who has answered is left in peace")
        try survey.pass(until: "2026-12-31 18:00")
        #expect(reminded(survey).count == 3, "twice at most")
        #expect(Set(survey.others.map(\.key)).count == survey.others.count)
        let last = Invitation(try #require(letters(survey, .reminder).last { !$0.key.hasPrefix("rem:") }))
        #expect(last.letter.recipient == SimulatedOffice.director)
        #expect(last.reading.text.contains("服务改进方案仍有领导未审阅"))
        #expect(try survey.office.file(number).status == .told)
        #expect(try survey.office.act(silent, .review("没有意见"), on: number))
        #expect(try survey.office.file(number).status == .closed)
        #expect(try !survey.office.act(silent, .review("还有一点"), on: number))
    }

    @Test func withTheLastReviewThePlanIsDoneAndNobodyIsReminded() throws {
        let (survey, number) = try approved()
        for letter in letters(survey, .planReview) where letter.recipient != SimulatedOffice.leader {
            try survey.receive(Invitation(letter).answer("第二条请写明完成日期。"))
        }
        let file = try survey.office.file(number)
        #expect(file.status == .closed && file.openReviews.isEmpty && !file.needsAction)
        #expect(file.reviews?.filter { $0.words == "第二条请写明完成日期。" }.count == 2)
        try survey.pass(until: "2026-12-31 17:59")
        try survey.pass(until: "2026-12-31 18:00")
        #expect(reminded(survey).isEmpty)
        let words = letters(survey, .reminder).map { Invitation($0).reading.text }
        #expect(words.count { $0.contains("：第二条请写明完成日期。") } == 2, "the handler hears each")
    }

    @Test func aPlanDraftedAnewGoesRoundAgain() throws {
        let (survey, number) = try approved()
        try survey.receive(
            Invitation(try #require(letters(survey, .planReview).last)).answer("请补充预算"))
        #expect(try survey.office.act(SimulatedOffice.director, .reopen(reason: "按审阅意见修改"), on: number))
        try survey.pass(until: "2026-11-20 18:00")
        #expect(reminded(survey).isEmpty, "the earlier plan is reviewed by nobody any more")
        #expect(letters(survey, .reopening).isEmpty)
        let text = Self.text + "\n三、预算：两万元。"
        for (person, act): (String, Act) in [
            (SimulatedOffice.director, .draft(text: text, opinion: nil, files: [])),
            (SimulatedOffice.director, .submit(to: nil)),
            (SimulatedOffice.leader, .approve(.anything, revision: nil, hash: nil)),
        ] { #expect(try survey.office.act(person, act, on: number), "\(act)") }
        try survey.pass(until: "2026-11-23 10:00")
        try survey.pass(until: "2026-11-23 10:01")
        #expect(letters(survey, .planReview).count == 6)
        #expect(try survey.office.file(number).openReviews.count == 2)
    }

    @Test func aSoleLeaderWhoApprovedHasReviewed() throws {
        let survey = try CampaignOffice(
            "2026-11-02 09:00", rows: ["C1,河西采石场,A,李明,li@q1.example,东厂,,"],
            survey: "campaign: {rate_per_minute: 60}\nplan: {reviewers: [supervising_leader]}")
        try survey.begin()
        _ = try survey.desk.closeSurvey(year: nil, by: survey.clerk)
        let number = try survey.desk.openPlan(Self.text, of: 2026, by: survey.clerk).file.number
        #expect(
            try survey.office.act(
                SimulatedOffice.leader, .approve(.anything, revision: nil, hash: nil), on: number))
        try survey.pass(until: "2026-11-02 10:00")
        try survey.pass(until: "2026-11-02 10:01")
        #expect(letters(survey, .planReview).map(\.recipient) == [SimulatedOffice.leader])
        #expect(try survey.office.file(number).status == .closed)
    }
}
