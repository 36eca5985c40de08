import Foundation
import Store
import Survey
import TestSupport
import Testing

@testable import Gateway

/// What each step of a survey costs when there are many invitees: four times as many must not cost much more than four
/// times as much.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] != nil))
struct ManyInviteesTests {
    /// The seconds of each step, by name, for so many customers, a third of whom answer.
    private func steps(_ count: Int) throws -> [(name: String, seconds: Double)] {
        let rows = (1...count).map {
            "C\($0),第\($0)采石场,\(["A", "B", "C"][$0 % 3]),李\($0),li@q\($0).example,厂\($0 % 5),,"
        }
        let survey = try CampaignOffice(
            "2026-11-02 09:00", rows: rows,
            survey: "campaign: {rate_per_minute: 6000, leave: always, remind_after_days: 0, reminders: 1}")
        var steps: [(name: String, seconds: Double)] = []
        func time(_ name: String, _ body: () throws -> Void) rethrows {
            let began = ContinuousClock.now
            try body()
            let span = (ContinuousClock.now - began).components
            let seconds = Double(span.seconds) + Double(span.attoseconds) / 1e18
            steps.append((name, seconds))
            let line = "\(name), \(count) invitees: \(seconds) s\n"
            FileHandle.standardError.write(Data(line.utf8))
        }
        try time("preview") { _ = try survey.desk.previewSurvey(year: nil) }
        try time("invite") { try survey.begin() }
        try time("send") {
            for minute in 1...(count / 900 + 2) {
                try survey.pass(until: String(format: "2026-11-02 09:%02d", minute))
            }
        }
        #expect(survey.sent.count == count)
        let replies = try (1...(count / 3)).map {
            try survey.last("li@q\($0).example").answer("1. 优良\n2. 好\n3. 知名")
        }
        try time("replies") { for reply in replies { try survey.receive(reply) } }
        try time("status") { _ = try survey.counts }
        // The timer of the next working morning reminds.
        try time("remind") { try survey.pass(until: "2026-11-03 09:30") }
        #expect(try survey.counts.reminded == count - count / 3)
        try time("close") { _ = try survey.desk.closeSurvey(year: nil, by: survey.clerk) }
        let campaign = try survey.campaign
        try time("report") {
            let record = try survey.desk.store.look { transaction in
                SurveyRecord(
                    campaign: campaign, invitees: try transaction.invitees(of: campaign.name),
                    ballots: try transaction.ballots(of: campaign.name))
            }
            #expect(SurveyResults(record, before: nil).questions.first?.all.count == count / 3)
        }
        return steps
    }

    @Test func noStepCostsMoreForEachInviteeWhenThereAreMore() throws {
        let (few, many) = (try steps(500), try steps(2_000))
        for (small, large) in zip(few, many) {
            #expect(
                large.seconds < 4 * small.seconds * 2 + 1,
                "\(small.name): \(small.seconds) s, then \(large.seconds) s")
        }
    }
}
