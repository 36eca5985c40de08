import Casework
import Foundation
import Store
import Testing

@testable import Gateway

/// Mails that show that a letter left of which nobody knew.
struct SettlingTests {
    /// A mail that names a letter of ours, as the customer's or our own server gives it to us.
    enum Proof: String, CaseIterable, Sendable { case copy, bounce, answer }

    private static func mail(_ proof: Proof, of letter: Letter) -> String {
        switch proof {
        case .bounce: Mails.returned(letter)
        case .answer: Mails.objection(1, to: letter)
        case .copy:
            """
            Return-Path: <desk@eastshore.example>
            From: desk@eastshore.example
            To: \(letter.recipient)
            Message-ID: <\(letter.messageID)>
            Subject: copy
            Content-Type: text/plain

            copy

            """
        }
    }

    /// A complaint whose question to the customer may have left.
    private func doubtful(_ office: SimulatedOffice) throws -> Letter {
        try office.receive(Mails.complaint(1, isMajor: false))
        let number = try #require(try office.desk.store.look { try $0.caseNumbers() }.first)
        _ = try office.send()
        try office.act(SimulatedOffice.handler, .ask("请提供磅单"), on: number)
        let now = office.clock.now
        return try office.desk.store.transact { transaction in
            let letters = try transaction.claim(atMost: 9, by: "lane x", until: now + 60, at: now)
            let letter = try #require(letters.first { $0.kind == LetterKind.requestForInformation.rawValue })
            for other in letters where other.id != letter.id { try transaction.release([other.id]) }
            let result = office.desk.outcomePolicy.uncertain(letter, because: "no answer", at: now)
            try office.desk.record(EndedTry(letter: letter, result: result), in: transaction, at: now)
            return try #require(try transaction.letter(letter.id))
        }
    }

    @Test(arguments: Proof.allCases)
    func whatBearsItsMessageIDSettlesADoubt(proof: Proof) throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let letter = try doubtful(office)
        #expect(letter.state == .uncertain && letter.resendAt == office.clock.now + 1800)
        let number = CaseNumber(rawValue: try #require(letter.caseNumber))
        let alarm = "uncertain-letter:\(number):\(letter.key)"
        #expect(try office.alarm(alarm) != nil)
        #expect(try office.file(number).tasks.contains { $0.kind == .checkLetter })

        office.clock.now += 600
        try office.receive(Self.mail(proof, of: letter))
        let settled = try #require(try office.desk.store.look { try $0.letter(letter.id) })
        #expect(settled.state == .sent && settled.resendAt == nil)
        let acts = try office.desk.store.look { try $0.acts(on: letter.id) }
        #expect(acts.map(\.name) == ["settle-sent"] && acts.allSatisfy { $0.actor == "heed" })
        #expect(try office.alarm(alarm) == nil)
        #expect(try !office.file(number).tasks.contains { $0.kind == .checkLetter })
        let relation: LetterRelation = proof == .copy ? .copy : proof == .bounce ? .report : .answer
        #expect(try office.desk.store.look { try $0.mails(about: letter.id) }.map(\.relation) == [relation])

        office.clock.now += 7200
        #expect(try office.send().allSatisfy { $0.id != letter.id }, "it does not leave again")
    }

    @Test(arguments: [("failed", "5.1.1"), ("delayed", "4.4.1")])
    func aReportThatNamesOnlyItsReturnAddressSettlesADoubt(action: String, status: String) throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let letter = try doubtful(office)
        let number = CaseNumber(rawValue: try #require(letter.caseNumber))
        office.clock.now += 600
        try office.receive(
            BounceForm.report(letter, to: letter.envelopeFrom, status: status, action: action))
        let settled = try #require(try office.desk.store.look { try $0.letter(letter.id) })
        #expect(settled.state == .sent && settled.resendAt == nil)
        #expect(try office.alarm("uncertain-letter:\(number):\(letter.key)") == nil)
        #expect(try office.desk.store.look { try $0.mails(about: letter.id) }.map(\.relation) == [.report])
        let tasks = try office.file(number).tasks.map(\.kind)
        #expect(tasks.contains(.reachCustomer) == (action == "failed"), "\(tasks)")
        office.clock.now += 7200
        #expect(try office.send().allSatisfy { $0.id != letter.id }, "it does not leave again")
    }

    @Test func aCopyOfOurOwnLetterIsNobodysCaseAndGetsNoAnswer() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let letter = try doubtful(office)
        let (cases, letters) = try office.counts()
        try office.receive(Self.mail(.copy, of: letter))
        #expect(try office.counts() == (cases, letters))
        let mail = try #require(try office.desk.store.look { try $0.mails(atMost: 1) }.first?.filing)
        #expect(mail.filing == "report" && mail.silenceRule == "A8")
    }

    @Test func aMailThatOnlyMentionsTheLetterAmongOthersProvesNothing() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let letter = try doubtful(office)
        let mail = Mails.complaint(2, isMajor: false)
            .replacing("Subject:", with: "References: <\(letter.messageID)> <other@x.example>\nSubject:")
        try office.receive(mail)
        #expect(try office.desk.store.look { try $0.letter(letter.id) }?.state == .uncertain)
    }

    @Test func aDecisionThatOvertakesALetterCallsItsSecondSendingOff() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let letter = try doubtful(office)
        let now = office.clock.now
        _ = try office.desk.store.transact {
            try $0.cancelLetters(prefix: letter.key, because: "overtaken", at: now)
        }
        let after = try #require(try office.desk.store.look { try $0.letter(letter.id) })
        #expect(after.state == .uncertain && after.resendAt == nil)
    }

    @Test func whatComesBackWhileItIsSentOnceMoreHasNotArrived() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let letter = try doubtful(office)
        let number = CaseNumber(rawValue: try #require(letter.caseNumber))
        office.clock.now += 7200
        let now = office.clock.now
        let second = try office.desk.store.transact { transaction in
            let letters = try transaction.claim(atMost: 9, by: "lane x", until: now + 60, at: now)
            try transaction.beginSending(letters.map(\.id))
            return try #require(letters.first { $0.id == letter.id })
        }
        #expect(second.resends == 1)
        try office.receive(BounceForm.report(letter, to: letter.envelopeFrom))
        let log = try office.desk.store.look { try $0.events(of: number) }
        try office.desk.store.transact { transaction in
            let result = SendingResult(letter: second.id, state: .sent, code: 250, reply: "250 ok")
            try office.desk.record(EndedTry(letter: second, result: result), in: transaction, at: now)
        }
        #expect(try office.desk.store.look { try $0.events(of: number) } == log)
        #expect(try office.file(number).tasks.contains { $0.kind == .reachCustomer })
    }

    @Test func callingOffTheSecondSendingEndsNoDoubt() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let letter = try doubtful(office)
        let clerk = try office.desk.directory.clerk(named: SimulatedOffice.handler, login: nil)
        _ = try office.desk.carryOut(.cancel, on: [letter.id], because: "he will ring", by: clerk)
        let after = try #require(try office.desk.store.look { try $0.letter(letter.id) })
        #expect(after.state == .uncertain && after.resendAt == nil && after.reason == "no answer")
        #expect(try office.alarm("uncertain-letter:\(letter.caseNumber ?? ""):\(letter.key)") != nil)
        _ = try office.desk.carryOut(.settle(arrived: true), on: [letter.id], because: "he has it", by: clerk)
        #expect(try office.alarm("uncertain-letter:\(letter.caseNumber ?? ""):\(letter.key)") == nil)
    }
}

extension SimulatedOffice {
    fileprivate func counts() throws -> (Int, Int) {
        try desk.store.look { (try $0.caseNumbers().count, try $0.letters(atMost: 10_000).count) }
    }
}
