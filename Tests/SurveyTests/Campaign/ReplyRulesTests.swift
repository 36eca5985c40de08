import Casework
import Foundation
import MIME
import Reading
import Testing

@testable import Survey

@Suite struct ReplyRulesTests {
    static let reader = ReplyReader(.standard)
    private let calendar = WorkCalendar(notices: [])

    private func person(_ change: (inout Invitee.Track) -> Void = { _ in }) throws -> Invitee {
        var person = Invitee(
            id: try invitee(1), customer: "C1", unit: "河西采石场", customerClass: .a, plantOffice: nil,
            person: "李明", address: "li@quarry.example", language: .zhHans)
        (person.track.invitedAt, person.track.deliveredAt, person.track.lastLetterAt) =
            (minute(0), minute(1), minute(0))
        change(&person.track)
        return person
    }

    private func facts(
        _ minutes: Int, _ author: ReplyAuthor = .invitee, forged: Bool = false, subject: Bool = false
    )
        -> ReplyFacts
    {
        ReplyFacts(
            mail: "\(minutes)", messageID: "m\(minutes)@quarry.example", from: "li@quarry.example",
            author: author,
            isForged: forged, subjectOptsOut: subject, receivedAt: minute(minutes))
    }

    private func decide(
        _ text: String, _ facts: ReplyFacts, after ballot: Ballot? = nil, of invitee: Invitee? = nil
    ) throws -> ReplyDecision {
        try ReplyRules(campaign(), calendar: calendar).decide(
            Self.reader.read(text: text), facts, of: invitee ?? person(), ballot, at: facts.receivedAt)
    }

    @Test func awholeAnswerCountsAndTheSameAgainSaysNothing() throws {
        let first = try decide("1. 优良\n2. 90\n3. 知名\n4. 早点发货", facts(1))
        #expect(first.reply.verdict == .counted)
        #expect(first.reply.values == ["quality": 90, "service": 90, "awareness": 70])
        #expect(first.clarification == nil)
        let ballot = Ballot([first.reply])
        #expect(
            try decide("1. 优良\n2. 90\n3. 知名\n4. 早点发货", facts(2), after: ballot).reply.verdict == .repeated)
        let corrected = try decide("更正：服务改为一般", facts(3), after: ballot)
        #expect(corrected.reply.verdict == .counted)
        #expect(ballot.with(corrected.reply).values == ["quality": 90, "service": 70, "awareness": 70])
        #expect(corrected.clarification == nil)
    }

    @Test func aPartialAnswerIsAskedBackOnceAndOnlyForTheRest() throws {
        let person = try person()
        let first = try decide("1. 优良\n2. 95", facts(1), of: person)
        #expect(first.reply.verdict == .counted)
        #expect(first.track.clarifications == 1)
        let letter = try #require(first.clarification)
        #expect(letter.kind == .surveyClarification)
        #expect(letter.key == "svy-clarification:2026:1:C1")
        #expect(letter.inReplyTo == "m1@quarry.example")
        #expect(letter.to == person.mailbox)
        #expect(try labels(letter, "understood") == ["质量=优良 90"])
        #expect(try labels(letter, "questions") == ["服务态度=所写分值不在本项的档次之中", "产品的知名度="])
        var asked = person
        asked.track = first.track
        let ballot = Ballot([first.reply])
        let second = try decide("3. 知名", facts(2), after: ballot, of: asked)
        #expect(second.clarification == nil)
        let last = try decide("服务：好", facts(3), after: ballot.with(second.reply), of: asked)
        #expect(ballot.with(second.reply).with(last.reply).isComplete(for: .standard))
    }

    private func labels(_ letter: LetterOrder, _ name: String) throws -> [String] {
        guard case .list(let items)? = letter.facts[name] else { return [] }
        return items.compactMap { item in
            guard case .nested(let facts) = item else { return nil }
            return "\(facts.text("label") ?? "")=\(facts.text("answer") ?? facts.text("why") ?? "")"
        }
    }

    @Test func nobodyElseReplacesTheInviteesOwnAnswer() throws {
        let colleague = try decide("1. 一般\n2. 一般\n3. 知名", facts(1, .colleague))
        #expect(colleague.reply.verdict == .counted)
        let own = try decide("1. 优良\n2. 优良\n3. 知名", facts(2), after: Ballot([colleague.reply]))
        #expect(own.reply.verdict == .counted)
        let both = Ballot([colleague.reply, own.reply])
        for author in [ReplyAuthor.colleague, .other] {
            let stuffed = try decide("1. 不合格\n2. 恶劣\n3. 不知道", facts(3, author), after: both)
            #expect(stuffed.reply.verdict == .outranked)
            #expect(both.with(stuffed.reply).values == both.values)
        }
    }

    @Test func aColleagueIsAskedBackHimselfAndAStrangerNever() throws {
        let colleague = try #require(try decide("1. 一般", facts(1, .colleague)).clarification)
        #expect(colleague.to == Mailbox(name: nil, address: "li@quarry.example"))
        let stranger = try #require(try decide("1. 一般", facts(1, .other)).clarification)
        #expect(stranger.to == (try person()).mailbox)
        #expect(stranger.inReplyTo == nil)
    }

    @Test(arguments: [
        ("1. 优良 2. 优良 3. 知名", ReplyAuthor.staff, false, false, 1, ReplyVerdict.staff),
        ("1. 优良 2. 优良 3. 知名", .invitee, true, false, 1, .unproven),
        ("1. 优良 2. 优良 3. 知名", .invitee, false, false, 60 * 24 * 40, .late),
        ("退订", .invitee, false, false, 1, .optOut), ("", .invitee, false, true, 1, .optOut),
        ("1. 优良 2. 优良 3. 知名", .invitee, false, true, 1, .counted),
        ("收到，谢谢", .invitee, false, false, 1, .empty), ("", .invitee, false, false, 60 * 24 * 40, .empty),
        ("希望以后发货前打个电话", .invitee, false, false, 1, .counted),
    ])
    func eachReplyHasItsVerdict(
        text: String, author: ReplyAuthor, forged: Bool, subject: Bool, minutes: Int, verdict: ReplyVerdict
    ) throws {
        let decision = try decide(text, facts(minutes, author, forged: forged, subject: subject))
        #expect(decision.reply.verdict == verdict)
        #expect(decision.optsOut == (verdict == .optOut))
        #expect((decision.track.optedOutAt != nil) == (verdict == .optOut))
    }

    @Test func aMachineIsCountedAndNothingElse() throws {
        var said = Self.reader.read(text: "1. 优良 2. 优良 3. 知名")
        said.isAuto = true
        let decision = ReplyRules(campaign(), calendar: calendar).decide(
            said, facts(5), of: try person(), nil, at: minute(5))
        #expect(decision.reply.verdict == .automatic)
        #expect(decision.reply.ratings.isEmpty)
        #expect(decision.track.autoAnsweredAt == minute(5))
        #expect(decision.clarification == nil)
        said = Self.reader.read(text: "This message was automatically generated.")
        said.isAuto = true
        let leaving = ReplyRules(campaign(), calendar: calendar).decide(
            said, facts(5, subject: true), of: try person(), nil, at: minute(5))
        #expect(leaving.reply.verdict == .optOut, "a provider's mail in the reader's name")
    }

    @Test func aComplaintIsKnownWhateverTheAnswersAre() throws {
        let text = "1. 一般\n2. 不好\n3. 知名\n4. 上周送来的油里有水，三台车都坏了，要求赔偿！"
        #expect(try decide(text, facts(1)).complains)
        #expect(try decide(text, facts(60 * 24 * 40)).complains)
        #expect(try !decide(text, facts(1, .staff)).complains)
        let only = try decide("上周送来的油里有水，三台车都坏了，要求赔偿！", facts(1))
        #expect(only.complains)
        let without = ReplyRules.withoutToken(Self.reader.read(text: text), facts(1))
        #expect(without.reply.verdict == .withoutToken)
        #expect(without.reply.invitee == nil)
        #expect(without.complains)
    }

    @Test func whoLeftOrCannotBeReachedIsNotAskedBack() throws {
        for change: (inout Invitee.Track) -> Void in [
            { $0.optedOutAt = minute(0) }, { $0.bouncedAt = minute(0) }, { $0.clarifications = 1 },
        ] {
            #expect(try decide("1. 优良", facts(1), of: person(change)).clarification == nil)
        }
    }

    @Test func theLettersSpeakTheInviteesLanguage() throws {
        let letters = SurveyLetters(campaign(), zone: .china)
        let order = letters.invitation(to: try person(), at: minute(9))
        #expect(order.key == "svy:2026:C1")
        #expect(order.invitee == (try invitee(1)))
        #expect(order.notBefore == minute(9))
        #expect(order.facts.text("campaign") == "2026年度客户满意度调查")
        #expect(order.facts.text("greeting") == "李明")
        let closes = try #require(campaign().closesAt)
        #expect(order.facts.text("by") == "\(Zone.china.date(at: closes.addingTimeInterval(-1)))")
        #expect(try labels(order, "questions").count == Questionnaire.standard.questions.count)
        let reminder = letters.reminder(2, to: try person(), at: minute(9))
        #expect((reminder.key, reminder.kind) == ("svy-reminder:2026:2:C1", .surveyReminder))
    }
}
