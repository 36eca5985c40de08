import Casework
import Foundation
import MIME
import Reading
import Store
import Survey
import TestSupport
import Testing

@testable import Gateway

@Suite struct CampaignTests {
    static let rows = (1...12).map { number in
        let language = number == 11 ? "zh-Hant" : number == 12 ? "en" : ""
        return "C\(number),河西采石场\(number),A,李明\(number),li@q\(number).example,东厂,\(language),"
    }

    private func address(_ number: Int) -> String { "li@q\(number).example" }

    @Test func aYearHasOneSurveyAndNobodyIsInvitedTwice() throws {
        let survey = try CampaignOffice(
            "2026-11-02 08:00", rows: Self.rows + ["C13,旧客户,A,王,w@o.example,,,former"])
        let first = try survey.begin()
        #expect(first.written == 12)
        #expect(throws: Refusal.surveyExists(2026)) {
            try survey.desk.createSurvey(year: 2026, by: survey.clerk)
        }
        #expect(throws: Refusal.surveyYear(2031)) {
            try survey.desk.createSurvey(year: 2031, by: survey.clerk)
        }
        #expect(throws: Refusal.noSurvey(2025)) { try survey.desk.invite(year: 2025, by: survey.clerk) }
        #expect(try survey.desk.invite(year: nil, by: survey.clerk).written == 0)
        try survey.pass(until: "2026-11-02 08:59")
        #expect(survey.sent.isEmpty, "the office opens at nine")
        try survey.pass(until: "2026-11-02 09:00")
        #expect(survey.sent.count == 1, "one a second")
        try survey.pass(until: "2026-11-02 09:01")
        #expect(survey.sent.count == 12)
        #expect(survey.sent.values.allSatisfy { $0.count == 1 })
        #expect(try survey.counts.delivered == 12)
        let preview = try survey.desk.previewSurvey(year: nil)
        #expect(preview.leftOut.map(\.reason) == [.former])
        #expect(preview.toInvite.isEmpty && preview.invited.count == 12)
    }

    @Test func anInvitationBearsItsTokenAndLinksThatRecordNothing() throws {
        let survey = try CampaignOffice("2026-11-02 09:00", rows: Self.rows)
        try survey.begin()
        try survey.pass(until: "2026-11-02 09:01")
        for (number, title, question) in [
            (1, "2026年度客户满意度调查", "1. 质量（非常优良100"), (11, "2026年度客戶滿意度調查", "1. 質量（非常優良100"),
            (12, "2026 customer satisfaction survey", "1. Quality (Outstanding 100"),
        ] {
            let letter = try survey.last(address(number))
            let token = try #require(letter.replyTo.split(separator: "+").last?.split(separator: "@").first)
            #expect(letter.subject.hasPrefix(title))
            #expect(letter.subject.contains("[HEED-S2026-\(token.uppercased())]"))
            #expect(letter.reading.text.contains("[HEED-S2026-\(token.uppercased())]"))
            #expect(letter.reading.text.contains(question))
            #expect(letter.html.contains("href=\"mailto:desk+\(token)@eastshore.example?subject=Re%3A%20"))
            #expect(letter.html.contains("&amp;body=1.%20"))
            let leave = try #require(letter.field("List-Unsubscribe"))
            #expect(leave.hasPrefix("<mailto:desk+\(token)@eastshore.example?subject=unsubscribe"))
            #expect(letter.field("List-Unsubscribe-Post") == nil)
            #expect(letter.field("List-Id") != nil)
            #expect(letter.field("Auto-Submitted") == "auto-generated")
            #expect(!letter.html.contains("http"), "nothing is loaded and no page is named")
        }
    }

    @Test func aPageOfTheCompanysMayTakeOptOutsAsWell() throws {
        let survey = try CampaignOffice(
            "2026-11-02 09:00", rows: [Self.rows[0]],
            survey: "campaign: {leave: always, unsubscribe_page: \"https://own.example/stop?t={token}\"}")
        try survey.begin()
        try survey.pass(until: "2026-11-02 09:01")
        let letter = try survey.last(address(1))
        let token = try #require(letter.replyTo.split(separator: "+").last?.split(separator: "@").first)
        #expect(
            letter.field("List-Unsubscribe")?.hasPrefix(
                "<https://own.example/stop?t=\(token.uppercased())>, <mailto:")
                == true)
        #expect(letter.field("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
    }

    @Test func answersAreReadWhereverTheyStandAndTheLatestCounts() throws {
        let survey = try CampaignOffice("2026-11-02 09:00", rows: Self.rows)
        try survey.begin()
        try survey.pass(until: "2026-11-02 09:01")
        try survey.receive(survey.last(address(1)).answer("1. 优良\n2. 好\n3. 知名\n4. 早点发货"))
        try survey.receive(survey.last(address(2)).filledIn(["优良", "90", "知名度高", "多派人"]))
        try survey.receive(survey.last(address(11)).answer("質量優良，服務態度一般，知名度較高"))
        try survey.receive(survey.last(address(12)).answer("Outstanding / 90 / Known"))
        #expect(try survey.ballot("C1")?.values == ["quality": 90, "service": 80, "awareness": 70])
        #expect(try survey.ballot("C1")?.texts["suggestion"] == "早点发货")
        #expect(try survey.ballot("C2")?.values == ["quality": 90, "service": 90, "awareness": 85])
        #expect(try survey.ballot("C11")?.values == ["quality": 90, "service": 70, "awareness": 80])
        #expect(try survey.ballot("C12")?.values == ["quality": 100, "service": 90, "awareness": 70])

        try survey.pass(until: "2026-11-03 10:00")
        try survey.receive(survey.last(address(1)).answer("更正：服务改为一般"))
        #expect(try survey.ballot("C1")?.values == ["quality": 90, "service": 70, "awareness": 70])
        #expect(try survey.ballot("C1")?.answers["service"]?.earlier == [80])
        try survey.receive(survey.last(address(1)).answer("1. 优良\n2. 一般\n3. 知名"))
        #expect(try survey.ballot("C1")?.replies.map(\.verdict) == [.counted, .counted, .repeated])
        #expect(try survey.counts.complete == 4)
        #expect(try survey.desk.store.look { try $0.caseNumbers() }.isEmpty)
        let filed = try survey.desk.store.look { try $0.mails(caseNumber: nil, state: nil, atMost: 99) }
        #expect(filed.allSatisfy { $0.filing?.filing == "survey" && $0.filing?.silenceRule == "I3" })
    }

    @Test func aPartialAnswerIsAskedBackOnceAndABareAnswerCompletesIt() throws {
        let survey = try CampaignOffice("2026-11-02 09:00", rows: Self.rows)
        try survey.begin()
        try survey.pass(until: "2026-11-02 09:01")
        try survey.receive(survey.last(address(1)).answer("1. 优良\n2. 95"))
        try survey.receive(survey.last(address(2)).answer("1. 优良\n2. 90"))
        try survey.pass(until: "2026-11-02 09:02")
        let back = try survey.last(address(1))
        #expect(back.letter.kind == "survey-clarification")
        #expect(back.reading.text.contains("1. 质量：优良 90"))
        #expect(back.reading.text.contains("（所写分值不在本项的档次之中）\n2. 服务态度（"))
        #expect(back.reading.text.contains("3. 产品的知名度（"))
        #expect(!back.reading.text.contains("1. 质量（"), "only the rest is asked for")
        #expect(back.field("Auto-Submitted") == "auto-replied")
        #expect(back.html.isEmpty)
        #expect(try survey.standing("C1") == .partial)
        try survey.receive(back.answer("2. 一般"))
        #expect(try survey.ballot("C1")?.values == ["quality": 90, "service": 70])
        try survey.receive(back.answer("知名"))
        #expect(try survey.standing("C1") == .complete)
        try survey.receive(survey.last(address(2)).filledIn(["知名"]))
        #expect(try survey.ballot("C2")?.values == ["quality": 90, "service": 90, "awareness": 70])
        try survey.pass(until: "2026-11-02 09:30")
        #expect(survey.kinds(address(1)) == ["invitation", "clarification"])
    }

    @Test func onlyTheSilentAreRemindedAndTheEndComesByItself() throws {
        let survey = try CampaignOffice("2026-11-02 09:00", rows: Self.rows)
        try survey.begin()
        try survey.pass(until: "2026-11-02 09:01")
        try survey.receive(survey.last(address(1)).answer("1. 优良\n2. 好\n3. 知名"))
        try survey.receive(survey.last(address(2)).mail(subject: "unsubscribe", text: ""))
        try survey.receive(survey.last(address(3)).answer("退订"))
        let away = ["Auto-Submitted: auto-replied"]
        try survey.receive(survey.last(address(4)).answer("我外出休假，11月20日回来。", fields: away))
        try survey.office.receive(Mails.returned(survey.last(address(5)).letter))
        try survey.receive(survey.last(address(6)).answer("收到，谢谢"))
        try survey.pass(until: "2026-11-08 23:00")
        #expect(survey.sent.values.allSatisfy { !$0.contains { $0.letter.kind == "survey-reminder" } })
        try survey.pass(until: "2026-11-30 23:00")
        for number in [1, 2, 3, 5, 6] {
            #expect(!survey.kinds(address(number)).contains("reminder"), "\(number)")
        }
        for number in [4, 7, 8, 9, 10, 11, 12] {
            #expect(survey.kinds(address(number)) == ["invitation", "reminder", "reminder"], "\(number)")
        }
        #expect(try survey.desk.remind(year: nil, by: survey.clerk).written == 0)
        for (customer, standing): (String, Survey.Standing) in [
            ("C1", .complete), ("C2", .optedOut), ("C3", .optedOut), ("C4", .autoAnswered), ("C5", .bounced),
            ("C6", .delivered), ("C7", .delivered),
        ] { #expect(try survey.standing(customer) == standing, "\(customer)") }
        let counts = try survey.counts
        #expect((counts.invited, counts.delivered, counts.bounced, counts.optedOut) == (12, 11, 1, 2))
        #expect((counts.autoAnswered, counts.complete, counts.reminded) == (1, 1, 7))
        #expect(try survey.desk.store.look { try $0.recipient(address(2)).standing } == .noSurveys)

        try survey.pass(until: "2026-12-03 00:00")
        #expect(try survey.campaign.status == .closed)
        #expect(try survey.campaign.closedBy == "timer")
        try survey.receive(survey.last(address(7)).answer("1. 优良\n2. 好\n3. 知名"))
        try survey.pass(until: "2026-12-20 00:00")
        #expect(try survey.standing("C7") == .late)
        #expect(try survey.counts.late == 1)
        #expect(throws: Refusal.surveyClosed(2026)) { try survey.desk.invite(year: nil, by: survey.clerk) }
        #expect(throws: Refusal.surveyClosed(2026)) {
            try survey.desk.closeSurvey(year: nil, by: survey.clerk)
        }
    }

    @Test func whoLeftOrWasAskedLatelyIsNotInvitedTheNextTime() throws {
        let survey = try CampaignOffice(
            "2026-12-21 09:00", rows: Self.rows, survey: "campaign: {quiet_days: 30}")
        try survey.begin()
        try survey.pass(until: "2026-12-21 09:30")
        try survey.receive(survey.last(address(2)).answer("退订"))
        try survey.pass(until: "2027-01-04 09:00")
        _ = try survey.desk.createSurvey(year: 2027, by: survey.clerk)
        let preview = try survey.desk.previewSurvey(year: 2027)
        #expect(preview.toInvite.isEmpty)
        #expect(preview.leftOut.count { $0.reason == .tooSoon } == 11)
        #expect(preview.leftOut.count { $0.reason == .barred } == 1)
        #expect(throws: Refusal.nobodyToInvite) { try survey.desk.invite(year: 2027, by: survey.clerk) }
        try survey.pass(until: "2027-02-10 09:00")
        #expect(try survey.desk.invite(year: 2027, by: survey.clerk).written == 11)
    }

    @Test func closingTakesBackWhatWaits() throws {
        let survey = try CampaignOffice(
            "2026-11-02 08:00", rows: Self.rows, survey: "campaign: {rate_per_minute: 1}")
        try survey.begin()
        try survey.pass(until: "2026-11-02 09:03")
        _ = try survey.desk.closeSurvey(year: nil, by: survey.clerk)
        try survey.pass(until: "2026-12-30 09:00")
        #expect(survey.sent.count == 4)
        #expect(
            try survey.desk.store.look { try $0.letterCounts(prefix: "svy:2026:") } == [
                .sent: 4, .cancelled: 8,
            ])
        #expect(try survey.desk.store.look { try $0.nextTimer(prefix: "S2026/") } == nil)
    }
}
