import Casework
import Foundation
import Survey
import Testing

@testable import Store

@Suite struct SurveyTests {
    let folder = TestFolder()
    static let campaign = Campaign(
        year: 2026, questionnaire: .standard, rules: .standard, createdAt: monday, createdBy: "a@own.example")

    private func invitee(_ number: Int, _ customer: String, _ address: String) throws -> Invitee {
        Invitee(
            id: try #require(SurveyInvitee(campaign: "S2026", number: number)), customer: customer,
            unit: "客户\(customer)", customerClass: .b, plantOffice: "东厂", person: "李明", address: address,
            language: .zhHans)
    }

    @Test func aYearHasOneCampaign() throws {
        let store = try folder.open()
        #expect(try store.transact { try $0.create(Self.campaign) })
        #expect(try !store.transact { try $0.create(Self.campaign) })
        let open = Self.campaign.opened(at: monday, zone: .china)
        try store.transact { try $0.keep(open) }
        #expect(try store.look { try $0.campaign("S2026") } == open)
        #expect(try store.look { try $0.campaign("S2025") } == nil)
        #expect(try store.look { try $0.campaigns() } == [open])
        #expect(try store.look { try $0.campaignNames() } == ["S2026"])
    }

    @Test func aCustomerAndAnAddressAreChosenOnce() throws {
        let store = try folder.open()
        let first = try invitee(1, "C1", "Li@quarry.example")
        try store.transact { transaction in
            _ = try transaction.create(Self.campaign)
            let again = [
                try invitee(2, "C1", "wu@quarry.example"), try invitee(3, "C2", "LI@quarry.example"),
            ]
            #expect(try transaction.choose([first] + again) == 1)
        }
        #expect(try store.look { try $0.uninvited(in: "S2026", atMost: 9) } == [first])
        var track = Invitee.Track()
        (track.invitedAt, track.lastLetterAt, track.reminders) = (monday, monday.addingTimeInterval(60), 1)
        (track.bouncedAt, track.bounceReason, track.optedOutAt) = (monday, "5.1.1", monday)
        try store.transact { try $0.keep(track, of: first.id) }
        #expect(try store.look { try $0.uninvited(in: "S2026", atMost: 9) }.isEmpty)
        #expect(try store.look { try $0.invitee(first.id)?.track } == track)
        #expect(try store.look { try $0.invitees(of: "S2026").map(\.track) } == [track])
        #expect(
            try store.look { try $0.lastSurveyLetters() } == [
                "li@quarry.example": monday.addingTimeInterval(60)
            ])
        #expect(try store.look { try $0.lastLetter(of: "S2026") } == monday.addingTimeInterval(60))
        #expect(try store.look { try $0.invitee(of: "S2026", customer: "C1")?.id } == first.id)
        #expect(try store.look { try $0.invitee(of: "S2026", customer: "C2") } == nil)
    }

    @Test func repliesAreOnlyEverAddedAndMakeTheBallots() throws {
        let store = try folder.open()
        let mails = try store.admit([rawMail(uid: 1), rawMail(uid: 2), rawMail(uid: 3)], at: monday).map(\.id)
        let person = try invitee(1, "C1", "li@quarry.example")
        func reply(_ index: Int, _ value: Int, of invitee: SurveyInvitee?) -> RecordedReply {
            RecordedReply(
                mail: "\(mails[index].rawValue)", invitee: invitee, from: "li@quarry.example",
                author: .invitee,
                receivedAt: monday.addingTimeInterval(Double(index)),
                verdict: invitee == nil ? .withoutToken : .counted, ratings: ["quality": .ok(value)])
        }
        try store.transact { transaction in
            _ = try transaction.create(Self.campaign)
            try transaction.choose([person])
            try transaction.record(reply(0, 100, of: person.id))
            try transaction.record(reply(1, 90, of: person.id))
            try transaction.record(reply(2, 0, of: nil))
        }
        let ballot = try #require(try store.look { try $0.ballot(of: person.id) })
        #expect(ballot.values == ["quality": 90])
        #expect(ballot.answers["quality"]?.earlier == [100])
        #expect(try store.look { try $0.ballots(of: "S2026") } == [1: ballot])
        #expect(try store.look { try $0.reply(ofMail: mails[2]) } == reply(2, 0, of: nil))
        #expect(
            try store.look { try $0.repliesWithoutToken(since: monday) }.map(\.mail) == [
                reply(2, 0, of: nil).mail
            ])
        #expect(throws: StoreFailure.self) {
            try store.transact { try $0.record(reply(0, 50, of: person.id)) }
        }
        #expect(throws: StoreFailure.self) {
            try store.transact { try $0.db.execute(sql: "UPDATE survey_reply SET verdict = 'late'") }
        }
        #expect(throws: StoreFailure.self) {
            try store.transact { try $0.db.execute(sql: "DELETE FROM survey_reply") }
        }
    }
}
