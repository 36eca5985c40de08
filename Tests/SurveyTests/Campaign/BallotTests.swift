import Casework
import Foundation
import Testing

@testable import Survey

/// An instant of the test's campaign, by minutes.
func minute(_ minutes: Int) -> Date { Date(timeIntervalSince1970: 1_793_000_000 + Double(minutes) * 60) }

/// The invitee of a running number in 2026's campaign.
func invitee(_ number: Int) throws -> SurveyInvitee {
    try #require(SurveyInvitee(campaign: "S2026", number: number))
}

/// A reply that came at a minute.
func reply(
    _ minutes: Int, _ ratings: [RatingReading], _ verdict: ReplyVerdict = .counted,
    author: ReplyAuthor = .invitee, texts: [String: String] = [:], isCorrection: Bool = false
) throws -> RecordedReply {
    RecordedReply(
        mail: "\(minutes)", invitee: try invitee(1), from: "li@quarry.example", author: author,
        receivedAt: minute(minutes), verdict: verdict,
        ratings: Dictionary(uniqueKeysWithValues: zip(["quality", "service", "awareness"], ratings)),
        texts: texts, isCorrection: isCorrection)
}

@Suite struct BallotTests {
    static let questions = Questionnaire.standard

    @Test func ofEachQuestionTheLatestValidAnswerCounts() throws {
        let ballot = Ballot([
            try reply(1, [.ok(100), .ok(90), .blank]),
            try reply(3, [.blank, .ok(70), .blank], isCorrection: true),
            try reply(2, [.ok(85), .contradictory, .unreadable]),
        ])
        #expect(ballot.values == ["quality": 85, "service": 70])
        #expect(ballot.answers["service"]?.earlier == [90])
        #expect(ballot.answers["service"]?.mail == "3")
        #expect(ballot.answers["quality"]?.earlier == [100])
        #expect(ballot.reading("awareness") == .unreadable)
        #expect(!ballot.isComplete(for: Self.questions))
        #expect(ballot.with(try reply(4, [.blank, .blank, .ok(50)])).isComplete(for: Self.questions))
        #expect(ballot.replies.map(\.mail) == ["1", "2", "3"])
    }

    @Test(arguments: ReplyVerdict.allCases.filter { $0 != .counted })
    func whatDoesNotCountStaysInTheHistoryAlone(verdict: ReplyVerdict) throws {
        let ballot = Ballot([try reply(1, [.ok(100), .ok(90), .ok(85)]), try reply(2, [.ok(0)], verdict)])
        #expect(ballot.values == ["quality": 100, "service": 90, "awareness": 85])
        #expect(ballot.replies.count == 2)
        #expect(ballot.answeredAt == minute(1))
        #expect(!Ballot([try reply(2, [.ok(0)], verdict)]).isAnswered)
    }

    @Test func furtherWordsAreAddedAndAFormFilledInAnewReplacesThem() throws {
        let first = try reply(1, [.ok(100), .blank, .blank], texts: ["suggestion": "早点发货"])
        let further = try reply(2, [.blank, .ok(90), .ok(85)], texts: ["suggestion": "多派人"])
        let again = try reply(3, [.ok(90), .ok(90), .ok(90)], texts: ["suggestion": "没别的"])
        #expect(Ballot([first, further]).texts == ["suggestion": "早点发货\n多派人"])
        #expect(Ballot([first, further, further]).texts == ["suggestion": "早点发货\n多派人"])
        #expect(Ballot([first, further, again]).texts == ["suggestion": "没别的"])
    }

    @Test func aColleaguesAnswerIsFlagged() throws {
        let ballot = Ballot([try reply(1, [.ok(100)], author: .colleague)])
        #expect(ballot.isForwarded)
        #expect(ballot.answers["quality"]?.isForwarded == true)
        #expect(!Ballot([try reply(1, [.ok(100)])]).isForwarded)
    }

    @Test func theStandingIsTheWordThatTellsMost() throws {
        let whole = Ballot([try reply(1, [.ok(100), .ok(90), .ok(85)])])
        let part = Ballot([try reply(1, [.ok(100), .blank, .blank])])
        let late = Ballot([try reply(1, [.ok(100), .ok(90), .ok(85)], .late)])
        let empty = Ballot([try reply(1, [], .empty)])
        var track = Invitee.Track()
        func standing(_ ballot: Ballot? = nil) -> Standing { Standing(track, ballot, Self.questions) }
        #expect(standing() == .listed)
        track.invitedAt = minute(0)
        #expect(standing() == .invited)
        track.deliveredAt = minute(1)
        #expect(standing() == .delivered)
        #expect(standing(empty) == .delivered)
        track.autoAnsweredAt = minute(2)
        #expect(standing() == .autoAnswered)
        track.bouncedAt = minute(3)
        #expect(standing() == .bounced)
        track.optedOutAt = minute(4)
        #expect(standing() == .optedOut)
        #expect(standing(late) == .late)
        #expect(standing(part) == .partial)
        #expect(standing(whole) == .complete)
    }

    @Test func whoAnsweredWasReached() throws {
        var silent = try customer(1)
        silent.track.deliveredAt = minute(1)
        var returned = try customer(2)
        (returned.track.deliveredAt, returned.track.bouncedAt) = (minute(1), minute(2))
        var answered = try customer(3)
        (answered.track.invitedAt, answered.track.optedOutAt) = (minute(1), minute(9))
        let ballots = [3: Ballot([try reply(1, [.ok(100)]), try reply(2, [], .optOut)])]
        let counts = CampaignCounts([silent, returned, answered], ballots, Self.questions)
        #expect(counts.chosen == 3)
        #expect(counts.delivered == 2)
        #expect(counts.bounced == 1)
        #expect((counts.partial, counts.complete, counts.optedOut) == (1, 0, 1))
        #expect(counts.responseRate == 0.5)
        #expect(counts.replies == [.counted: 1, .optOut: 1])
        #expect(CampaignCounts([], [:], Self.questions).responseRate == nil)
    }

    @Test func aReadingSurvivesTheStore() throws {
        let readings: [RatingReading] = [.ok(0), .ok(100), .blank, .outOfRange, .contradictory, .unreadable]
        #expect(
            try CanonicalJSON.text(readings)
                == #"[0,100,"missing","out_of_range","contradictory","unreadable"]"#)
        #expect(
            try CanonicalJSON.decode([RatingReading].self, from: CanonicalJSON.encode(readings)) == readings)
        #expect(throws: DecodingError.self) {
            try CanonicalJSON.decode([RatingReading].self, from: #"["ok"]"#.utf8)
        }
    }

    @Test func aCampaignIsOpenUntilTheEndOfItsLastDay() throws {
        var rules = CampaignRules.standard
        rules.openDays = 30
        let campaign = Campaign(
            year: 2026, questionnaire: .standard, rules: rules, createdAt: minute(0),
            createdBy: "a@own.example")
        #expect(campaign.status == .created)
        let monday = try #require(Zone.china.instant(iso: "2026-11-02 10:00"))
        let open = campaign.opened(at: monday, zone: .china)
        #expect(open.closesAt == Zone.china.instant(iso: "2026-12-03 00:00"))
        #expect(open.status == .open)
        #expect(!open.isOver(at: monday))
        #expect(open.isOver(at: try #require(open.closesAt)))
        #expect(open.opened(at: monday.addingTimeInterval(9e5), zone: .china) == open)
        let closed = open.closed(at: monday.addingTimeInterval(60), by: "a@own.example")
        #expect(closed.status == .closed)
        #expect(closed.isOver(at: monday.addingTimeInterval(60)))
        #expect(closed.closed(at: monday.addingTimeInterval(90), by: "timer") == closed)
    }

    private func customer(_ number: Int) throws -> Invitee {
        Invitee(
            id: try invitee(number), customer: "C\(number)", unit: "客户\(number)", customerClass: .a,
            plantOffice: nil, person: nil, address: "c\(number)@firm.example", language: .zhHans)
    }
}
