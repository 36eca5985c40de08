import Casework
import Foundation
import MIME
import Reading
import Store
import Survey
import TestSupport
import Testing

@testable import Gateway

/// Complaints, colleagues, strangers and stuffed ballots.
@Suite struct SurveyIntakeTests {
    private func address(_ number: Int) -> String { "li@q\(number).example" }

    private func held() throws -> CampaignOffice {
        let survey = try CampaignOffice("2026-11-02 09:00", rows: CampaignTests.rows)
        try survey.begin()
        try survey.pass(until: "2026-11-02 09:01")
        return survey
    }

    static let grievance = "上周三送来的柴油里有水，三台车都坏了，要求赔偿！"

    @Test func aComplaintInsideAReplyBecomesACaseOfItsOwn() throws {
        let survey = try held()
        try survey.receive(survey.last(address(1)).answer("1. 一般\n2. 不好\n3. 知名\n4. \(Self.grievance)"))
        let numbers = try survey.desk.store.look { try $0.caseNumbers() }
        #expect(numbers.count == 1)
        let file = try survey.office.file(numbers[0])
        #expect(file.receipt.customer.mailbox.address == address(1))
        #expect(file.receipt.excerpt.contains("柴油里有水"))
        #expect(try survey.ballot("C1")?.values == ["quality": 70, "service": 30, "awareness": 70])
        #expect(try survey.ballot("C1")?.replies.map(\.complaint) == [numbers[0]])
        #expect(try survey.counts.complaints == 1)
        let mail = try #require(try survey.desk.store.look { try $0.mail(MailID(rawValue: 1)) })
        #expect(mail.filing?.filing == "survey")
        #expect(mail.filing?.caseNumber == numbers[0].rawValue)
        #expect(mail.filing?.silenceRule == nil, "it is acknowledged as a case")

        try survey.pass(until: "2026-11-02 09:02")
        let acknowledgement = try #require(survey.others.first { $0.kind == "acknowledgement" })
        #expect(acknowledgement.recipient == address(1))
        let answer = Invitation(acknowledgement)
        try survey.receive(answer.answer("补充：车牌是甲A12345，共三台。"))
        #expect(
            try survey.office.file(numbers[0]).mails.count == 2,
            "an answer to the case's letter is the case's")
        #expect(try survey.ballot("C1")?.replies.count == 1)

        try survey.receive(survey.last(address(1)).answer("还没人联系我！\(Self.grievance)"))
        #expect(try survey.desk.store.look { try $0.caseNumbers() } == numbers, "no second case of the same")
        #expect(try survey.office.file(numbers[0]).mails.count == 3)
    }

    @Test func aColleagueOrAStrangerIsFlaggedAndNeverOutvotesTheInvitee() throws {
        let survey = try held()
        let first = try survey.last(address(1))
        try survey.receive(first.answer("1. 一般\n2. 一般\n3. 知名", from: "wang@q1.example"))
        #expect(try survey.ballot("C1")?.isForwarded == true)
        #expect(try survey.counts.forwarded == 1)
        try survey.receive(first.answer("1. 优良\n2. 优良\n3. 驰名"))
        for round in 0..<5 {
            try survey.receive(first.answer("1. 不合格\n2. 恶劣\n3. 不知道", from: "x\(round)@elsewhere.example"))
        }
        #expect(try survey.ballot("C1")?.values == ["quality": 90, "service": 90, "awareness": 90])
        #expect(try survey.counts.replies == [.counted: 2, .outranked: 5])
        try survey.receive(
            survey.last(address(2)).answer("1. 优良\n2. 优良\n3. 驰名", from: SimulatedOffice.handler))
        #expect(try survey.ballot("C2")?.replies.map(\.verdict) == [.staff])
        #expect(try survey.ballot("C2")?.isAnswered == false)
    }

    @Test func withoutARightTokenNothingIsScored() throws {
        let survey = try held()
        let letter = try survey.last(address(1))
        var bare = MailDraft(
            "", address(1), to: "desk@eastshore.example", "满意度调查",
            "1. 质量：优良\n2. 服务态度：好\n3. 产品的知名度：知名\n")
        bare.trace = ["Return-Path: <\(address(1))>"]
        try survey.receive(bare.bytes)
        let wrong = letter.replyTo.replacing("@", with: "x@").dropLast(0)
        var forged = bare
        forged.recipient = String(wrong)
        forged.messageID = "forged@q1.example"
        try survey.receive(forged.bytes)
        #expect(try survey.ballot("C1") == nil)
        let kept = try survey.desk.store.look { try $0.repliesWithoutToken(since: .distantPast) }
        #expect(kept.allSatisfy { $0.verdict == .withoutToken && $0.invitee == nil })
        #expect(kept.first?.values == ["quality": 90, "service": 80, "awareness": 70])
        #expect(try survey.counts.answered == 0)
    }

    @Test func aTokenBelongsToItsInviteeAlone() throws {
        let survey = try held()
        let (first, second) = (try survey.last(address(1)), try survey.last(address(2)))
        #expect(first.replyTo != second.replyTo)
        try survey.receive(first.answer("1. 优良\n2. 优良\n3. 驰名", from: address(2)))
        #expect(try survey.ballot("C2") == nil)
        #expect(try survey.ballot("C1")?.isForwarded == true)
    }
}
