import Casework
import Foundation
import MIME
import Reading
import Testing

@testable import Survey

/// A campaign of 2026 opened at the beginning of the test's time.
func campaign(_ change: (inout CampaignRules) -> Void = { _ in }) -> Campaign {
    var rules = CampaignRules.standard
    change(&rules)
    return Campaign(
        year: 2026, questionnaire: .standard, rules: rules, createdAt: minute(0), createdBy: "a@own.example"
    ).opened(at: minute(0), zone: .china)
}

@Suite struct CampaignTests {
    private func customer(
        _ code: String, _ addresses: [String], class customerClass: CustomerClass? = .a,
        _ flags: Set<CustomerFlag> = []
    ) -> Customer {
        Customer(
            code: code, unit: "客户\(code)", customerClass: customerClass,
            contacts: [Contact(name: "李\(code)", addresses: addresses)], flags: flags)
    }

    private func select(
        _ customers: [Customer], besides chosen: [Invitee] = [], _ known: CampaignSelection.Known = .init(),
        _ change: (inout CampaignRules) -> Void = { _ in }
    ) -> CampaignSelection {
        let directory = Directory(customers: customers, ownDomains: ["own.example"])
        return CampaignSelection(
            for: campaign(change), from: directory, besides: chosen, known: known, at: minute(0))
    }

    @Test func everyCustomerIsInvitedOrLeftOutForAReason() {
        let known = CampaignSelection.Known(
            barred: ["x@f.example"],
            lastLetters: ["soon@g.example": minute(-10), "past@h.example": minute(-60 * 24 * 30)])
        let selection = select(
            [
                customer("01", ["a@a.example"]), customer("02", ["b@b.example"], [.former]),
                customer("03", ["c@c.example"], [.noSurvey]), customer("04", ["d@d.example"], [.unreachable]),
                customer("05", []), customer("06", ["e@own.example"]), customer("07", ["X@f.example"]),
                customer("08", ["soon@g.example"]), customer("09", ["past@h.example"]),
                customer("10", ["A@a.example"]), customer("11", ["i@i.example"], class: .c),
                customer("12", ["j@j.example"]), customer("13", ["x@f.example", "spare@f.example"]),
                customer("14", ["k@k.example"], class: nil),
            ], known
        ) {
            $0.classes = [.a, .b]
            $0.without = ["12"]
        }
        #expect(selection.invitees.map(\.customer) == ["01", "09", "13"])
        #expect(selection.invitees.map(\.id.number) == [1, 2, 3])
        #expect(selection.invitees.map(\.address) == ["a@a.example", "past@h.example", "spare@f.example"])
        let reasons = selection.leftOut.map { "\($0.customer) \($0.reason.rawValue)" }
        #expect(
            reasons == [
                "02 former", "03 no-survey", "04 unreachable", "05 no-address", "06 own", "07 barred",
                "08 too-soon", "10 same-address", "11 class", "12 excluded", "14 class",
            ])
    }

    @Test func whoIsChosenStaysChosenAndNewCustomersAreNumberedOn() {
        let first = select([customer("01", ["a@a.example"]), customer("02", ["b@b.example"])]).invitees
        let later = select(
            [
                customer("00", ["z@z.example"]), customer("01", ["other@a.example"]),
                customer("02", ["b@b.example"]),
            ],
            besides: first)
        #expect(later.invitees.map(\.customer) == ["00"])
        #expect(later.invitees.map(\.id.number) == [3])
        #expect(later.leftOut.isEmpty)
    }

    @Test(arguments: [
        ("svy:2026:C001", "C001"), ("svy:2026:a:b", "a:b"), ("svy-reminder:2026:2:C:1", "C:1"),
        ("svy-clarification:2026:1:C001", "C001"),
    ])
    func keysOfLettersAreReadBack(text: String, customer: String) throws {
        let key = try #require(SurveyLetterKey(text))
        #expect(key.text == text)
        #expect(key.customer == customer)
        #expect(key.year == 2026)
        #expect(SurveyLetterKey.prefixes(year: 2026).contains { text.hasPrefix($0) })
    }

    @Test(arguments: ["ack:17", "svy:", "svy:x:C1", "svy-reminder:2026:C1", "svy-reminder:2026:x:C1", ""])
    func otherKeysAreNone(text: String) { #expect(SurveyLetterKey(text) == nil) }

    @Test func lettersAreSpreadOverOfficeHours() throws {
        let calendar = WorkCalendar(notices: [])
        let friday = try #require(Zone.china.instant(iso: "2026-11-27 17:58"))
        var plan = SendingPlan(calendar, perMinute: 1, inOfficeHours: true, from: friday)
        let slots = (0..<5).map { _ in Zone.china.display(plan.slot()) }
        #expect(
            slots == [
                "2026-11-27 17:58", "2026-11-27 17:59", "2026-11-30 09:00", "2026-11-30 09:01",
                "2026-11-30 09:02",
            ])
        var lunch = SendingPlan(
            calendar, perMinute: 60, inOfficeHours: true,
            from: try #require(Zone.china.instant(iso: "2026-11-30 12:00")))
        #expect(Zone.china.display(lunch.slot()) == "2026-11-30 13:30")
        var always = SendingPlan(
            calendar, perMinute: 120, inOfficeHours: false, from: friday.addingTimeInterval(9e4))
        #expect(always.slot() == friday.addingTimeInterval(9e4))
        #expect(always.slot() == friday.addingTimeInterval(9e4 + 0.5))
    }

    @Test func onlyTheSilentAreRemindedAndNotTooOftenNorTooSoon() throws {
        let campaign = campaign()
        let week = minute(7 * 24 * 60)
        var track = Invitee.Track()
        #expect(!campaign.reminds(track, nil, at: week), "not invited")
        (track.invitedAt, track.lastLetterAt) = (minute(0), minute(0))
        #expect(campaign.reminds(track, nil, at: week))
        #expect(!campaign.reminds(track, nil, at: week.addingTimeInterval(-1)))
        #expect(campaign.reminds(track, Ballot([try reply(1, [], .automatic)]), at: week))
        for verdict in ReplyVerdict.allCases where verdict != .automatic {
            #expect(!campaign.reminds(track, Ballot([try reply(1, [.ok(100)], verdict)]), at: week))
        }
        #expect(!campaign.reminds(track, nil, at: minute(32 * 24 * 60)), "over")
        #expect(!campaign.closed(at: minute(5), by: "timer").reminds(track, nil, at: week))
        for change: (inout Invitee.Track) -> Void in [
            { $0.optedOutAt = minute(1) }, { $0.bouncedAt = minute(1) }, { $0.reminders = 2 },
        ] {
            var other = track
            change(&other)
            #expect(!campaign.reminds(other, nil, at: week))
        }
    }

    @Test(arguments: [
        ("unsubscribe [HEED-S2026-ABC]", true), ("Re: 退订", true), ("回复：退订 [HEED-S2026-ABC]", true),
        ("TD", true),
        ("Re: 2026年度客户满意度调查 [HEED-S2026-ABC]", false), ("", false), ("不退订", false),
        ("unsubscribe me not", false),
    ])
    func aSubjectMayOptOut(subject: String, optsOut: Bool) {
        #expect(ReplyReader.optsOut(subject: subject) == optsOut)
    }
}
