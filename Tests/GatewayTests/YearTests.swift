import Casework
import Foundation
import Store
import Testing

@testable import Gateway

/// A year in the life of the desk, with leaders on leave, both long holidays, and people who are late.
struct YearTests {
    @Test func aYearOfComplaintsIsHandledAsTheRegulationAsks() throws {
        var year = try YearOfComplaints(
            300, from: try at("2025-09-15 08:00"), to: try at("2026-07-31 18:00"),
            end: try at("2026-09-30 20:00"), seed: 2026)
        try year.run()

        #expect(year.plans.count == 300)
        let store = year.office.desk.store
        let audit = try Audit(year.office.configuration, store, at: year.office.clock.now)
        var seen = Seen()
        for (number, plan) in year.plans {
            #expect(try audit.check(number)?.fault == nil, "\(number)")
            let file = try year.office.file(number)
            #expect(file.status == .closed, "\(number) ends as \(file.status)")
            #expect(file.receipt.receivedAt == plan.received, "\(number): its clock began with its mail")
            let (records, letters) = try store.look { transaction in
                (
                    try transaction.events(of: number).map(\.record),
                    try transaction.letters(caseNumber: number.rawValue, atMost: 1000)
                )
            }
            checkApprovals(number, records, letters)
            seen.take(records, letters)
        }
        #expect(seen.extensions >= 10 && seen.returnedDrafts >= 20 && seen.reopenings >= 10)
        #expect(seen.bounces >= 8 && seen.told >= 8 && seen.minutes >= 45 && seen.escalations >= 30)
        #expect(seen.byTheSecond >= 5, "leaders on leave were stood in for")
        #expect(seen.overdueLetters >= seen.escalations, "each escalation is a letter to somebody")
    }

    /// Every result that left was approved before, word for word, by somebody else than its drafter.
    private func checkApprovals(_ number: CaseNumber, _ records: [EventRecord], _ letters: [Letter]) {
        for letter in letters where LetterKind(rawValue: letter.kind)?.needsApproval == true {
            let approval = records.lazy.compactMap { record -> (Approval, Date)? in
                if case .approved(let approval) = record.event { (approval, record.at) } else { nil }
            }.first { $0.0.hash == letter.approvedHash }
            #expect(approval != nil, "\(number): \(letter.key) left without approval")
            guard let (approval, instant) = approval else { continue }
            #expect(instant <= letter.createdAt)
            let drafter = records.lazy.compactMap { record -> String? in
                if case .drafted(let draft) = record.event, draft.content.digest == approval.hash {
                    draft.drafter
                } else {
                    nil
                }
            }.first
            #expect(drafter != nil && drafter != approval.approver)
            #expect(SimulatedOffice.leaders.contains(approval.approver))
        }
    }

    /// What the year brought, so that nothing of it was left out unseen.
    private struct Seen {
        var extensions = 0
        var returnedDrafts = 0
        var reopenings = 0
        var bounces = 0
        var told = 0
        var minutes = 0
        var escalations = 0
        var byTheSecond = 0
        var overdueLetters = 0

        mutating func take(_ records: [EventRecord], _ letters: [Letter]) {
            overdueLetters += letters.count { $0.kind == LetterKind.overdue.rawValue }
            extensions += letters.count { $0.kind == LetterKind.extensionNotice.rawValue }
            for record in records {
                switch record.event {
                case .returned: returnedDrafts += 1
                case .reopened: reopenings += 1
                case .letterEnded(let outcome) where outcome.ending == .bounced: bounces += 1
                case .toldInPerson: told += 1
                case .meetingRecorded: minutes += 1
                case .approved(let approval) where approval.approver == SimulatedOffice.second:
                    byTheSecond += 1
                case .timerFired(let firing) where firing.kind == .escalate: escalations += 1
                default: break
                }
            }
        }
    }
}
