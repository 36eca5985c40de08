import Casework
import Foundation
import Store
import Testing

@testable import Gateway

/// What happens to letters whose recipient may not be written to.
@Suite struct BlockedRecipientTests {
    let office: SimulatedOffice
    var store: Store { office.desk.store }

    init() throws { office = try SimulatedOffice(try at("2026-06-01 09:00")) }

    private func block(_ address: String, _ standing: RecipientStanding = .blocked) throws -> RecipientReport
    {
        let clerk = try office.desk.directory.clerk(named: SimulatedOffice.handler, login: "lu")
        return try office.desk.set(standing, of: address, because: "he rang", by: clerk)
    }

    /// A case whose resolution has been approved; its letters wait.
    private func approved(before approval: () throws -> Void = {}) throws -> (CaseNumber, String) {
        try office.receive(Mails.complaint(1, isMajor: false))
        _ = try office.send()
        let number = try #require(try store.look { try $0.caseNumbers() }.first)
        let file = try office.file(number)
        _ = try office.act(SimulatedOffice.handler, .grade(.ordinary, reason: "查明"), on: number)
        #expect(
            try office.act(
                SimulatedOffice.handler, .draft(text: "已补送二百升。", opinion: nil, files: []), on: number))
        _ = try office.act(SimulatedOffice.handler, .submit(to: nil), on: number)
        try approval()
        #expect(try office.leaders(say: .approve(.text, revision: nil, hash: nil), on: number))
        return (number, file.letterTo.address)
    }

    private func resolution() throws -> Letter {
        try #require(try store.look { try $0.letters(atMost: 99) }.first { $0.kind == "resolution" })
    }

    @Test func aResolutionToABlockedAddressIsHeldAndBecomesATask() throws {
        let (number, address) = try approved { _ = try block("li1@station1.example") }
        #expect(address == "li1@station1.example")
        let letter = try resolution()
        #expect(letter.state == .held && letter.reason == "the recipient is blocked: he rang")
        let file = try office.file(number)
        #expect(file.status == .reopened && file.toldAt == nil)
        #expect(file.tasks.contains { $0.kind == .reachCustomer && $0.subject == letter.key })
        let notices = try store.look { try $0.letters(atMost: 99) }.filter {
            $0.key == "returned:\(letter.key)"
        }
        #expect(notices.map(\.recipient) == [SimulatedOffice.handler])
        #expect(try office.send().allSatisfy { $0.id != letter.id })
    }

    @Test func aBlockHoldsWhatWaitsAndItsEndLetsItLeave() throws {
        let (number, address) = try approved()
        let report = try block(address)
        #expect(report.held == 1 && report.recipient.by == SimulatedOffice.handler)
        #expect(try resolution().state == .held)
        #expect(try office.file(number).status == .reopened)
        let lifted = try block(address.uppercased(), .open)
        #expect(lifted.released == 1 && lifted.recipient.standing == .open)
        #expect(try office.send().contains { $0.kind == "resolution" })
        let file = try office.file(number)
        #expect(file.status == .told && file.toldAt != nil)
        #expect(!file.tasks.contains { $0.kind == .reachCustomer })
        #expect(try store.look { try $0.recipientChanges(address) }.map(\.login) == ["lu", "lu"])
    }

    @Test func aNewDraftVoidsTheLetterThatWasHeld() throws {
        let (number, address) = try approved()
        _ = try block(address)
        #expect(
            try office.act(
                SimulatedOffice.handler, .draft(text: "另一答复。", opinion: nil, files: []), on: number))
        #expect(try resolution().state == .cancelled)
        #expect(try block(address, .open).released == 0)
    }

    @Test func aLetterQueuedInSpiteOfABlockIsHeldWhenItIsClaimed() throws {
        let (number, address) = try approved()
        try store.transact { transaction in
            try transaction.change(
                address,
                RecipientChange(.blocked, because: "behind our back", by: "heed", at: office.clock.now))
            let claimed = try transaction.claim(
                atMost: 9, by: "lane", until: office.clock.now + 60, at: office.clock.now)
            let free = try office.desk.mayLeave(claimed, in: transaction, at: office.clock.now)
            #expect(!free.contains { $0.kind == "resolution" })
        }
        #expect(try resolution().state == .held)
        #expect(try office.file(number).status == .reopened)
    }

    @Test func surveysAloneAreStopped() throws {
        let (_, address) = try approved { _ = try block("li1@station1.example", .noSurveys) }
        #expect(try resolution().state == .queued)
        #expect(
            try store.look { try $0.bar(.surveyInvitation, to: address) }
                == "no survey mail to the recipient: he rang")
    }

    @Test func aReasonIsAskedFor() throws {
        let clerk = try office.desk.directory.clerk(named: SimulatedOffice.handler, login: nil)
        #expect(throws: Refusal.needsReason) {
            try office.desk.set(.blocked, of: "a@b.example", because: " ", by: clerk)
        }
    }

    @Test func aRelayThatKnowsNoSuchAddressBlocksItAndOneThatIsBusyDoesNot() throws {
        try office.receive(Mails.complaint(1, isMajor: false))
        try office.receive(Mails.complaint(2, isMajor: false))
        let refusals = ["li1@station1.example": "5.1.1", "li2@station2.example": "5.7.1"]
        try store.transact { transaction in
            for letter in try transaction.claim(
                atMost: 99, by: "l", until: office.clock.now + 60, at: office.clock.now)
            {
                guard let status = refusals[letter.recipient] else { continue }
                try transaction.beginSending([letter.id])
                let result = SendingResult(
                    letter: letter.id, state: .refused, code: 550, enhanced: status, reply: "550 \(status) no"
                )
                try office.desk.record(
                    EndedTry(letter: letter, result: result), in: transaction, at: office.clock.now)
            }
        }
        let standings = try store.look { transaction in
            try refusals.keys.sorted().map { try transaction.recipient($0).standing }
        }
        #expect(standings == [.blocked, .open])
    }

    @Test func whatIsHeldForItsReadersSakeIsNotReleasedByItself() throws {
        let (_, address) = try approved()
        _ = try block(address)
        let clerk = try office.desk.directory.clerk(named: SimulatedOffice.handler, login: nil)
        let letter = try resolution()
        #expect(throws: LetterRefusal.recipientBarred(letter.id, address)) {
            try office.desk.carryOut(.release, on: [letter.id], because: "now", by: clerk)
        }
    }

    @Test func aReportThatKnowsNothingButTheAddressTakesNoCaseOutOfTold() throws {
        let (number, _) = try approved()
        _ = try office.send()
        let letter = try resolution()
        #expect(try office.file(number).status == .told)
        try office.receive(BounceForm.report(letter, to: "desk@eastshore.example"))
        var file = try office.file(number)
        #expect(file.status == .told && file.toldAt != nil)
        #expect(file.tasks.contains { $0.kind == .reachCustomer }, "a person looks")
        let second = BounceForm.report(letter, to: letter.envelopeFrom).replacing(
            "<report-", with: "<second-")
        try office.receive(second)
        file = try office.file(number)
        #expect(file.status == .reopened && file.toldAt == nil)
    }
}
