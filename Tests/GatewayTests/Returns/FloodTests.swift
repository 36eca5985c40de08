import Casework
import Foundation
import Store
import Testing

@testable import Gateway

/// Many mails at once: they gather, nobody is written to in vain, and intake goes on.
@Suite struct FloodTests {
    /// As many as a mail bomb has when HEED_LONG_TESTS asks for it.
    private static let isLong = ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] == "1"

    let office: SimulatedOffice
    var store: Store { office.desk.store }

    init() throws { office = try SimulatedOffice(try at("2026-06-01 09:00")) }

    private static func mail(_ index: Int, from: String, path: String? = nil) -> String {
        """
        Return-Path: <\(path ?? from)>
        From: <\(from)>
        To: desk@eastshore.example
        Message-ID: <flood-\(index)@\(from.split(separator: "@")[1])>
        Subject: =?utf-8?B?5oqV6K+J?= \(index)
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        贵司第 \(index) 车柴油少了二百升，请核实并补送。

        """
    }

    private func letters(to address: String) throws -> [Letter] {
        try store.look { try $0.letters(atMost: 10_000) }.filter { $0.recipient == address }
    }

    private func floods() throws -> [Case] {
        try store.look { try $0.caseFiles(atMost: 10_000) }.filter { $0.receipt.form == .flood }
    }

    @Test func aMailBombOfOneSenderIsOneCaseAndIntakeGoesOn() throws {
        let bomber = "angry@station9.example"
        let size = Self.isLong ? 10_000 : 1_500
        try office.receive((1...size).map { Self.mail($0, from: bomber) })
        let flood = try #require(try floods().first)
        #expect(try store.look { try $0.caseNumbers() }.count == 21)
        #expect(
            try store.look { try $0.mails(caseNumber: flood.number.rawValue, atMost: size) }.count == size
                - 20)
        #expect(
            try store.look { try $0.events(of: flood.number) }.count < 9, "the log hears in powers of ten")
        #expect(
            try letters(to: bomber).map(\.kind).sorted() == [
                "acknowledgement", "acknowledgement", "acknowledgement", "explanation",
            ])
        let silent = try store.look { try $0.mails(caseNumber: flood.number.rawValue, atMost: size) }
        #expect(silent.allSatisfy { $0.filing?.silenceRule == "A13" })
        #expect(try store.look { try $0.standingAlarms() }.contains { $0.text.contains("1000 mails so far") })

        try office.receive(Mails.complaint(1, isMajor: false))
        #expect(try letters(to: "li1@station1.example").map(\.kind) == ["acknowledgement"])
        #expect(try store.look { try $0.caseNumbers() }.count == 22)
    }

    @Test func aFloodOfForgedSendersIsOneCaseUntilTheHourIsOver() throws {
        let size = Self.isLong ? 10_000 : 450
        try office.receive((1...size).map { Self.mail($0, from: "x\($0)@firm\($0).example") })
        #expect(try floods().count == 1)
        #expect(try store.look { try $0.caseNumbers() }.count == 201)
        let answers = try store.look { try $0.letters(atMost: 10_000) }.filter {
            $0.kind == "acknowledgement"
        }
        #expect(answers.count == 200)
        office.clock.now = try at("2026-06-01 10:30")
        try office.receive(Mails.complaint(1, isMajor: false))
        #expect(try store.look { try $0.caseNumbers() }.count == 202)
        #expect(try letters(to: "li1@station1.example").map(\.kind) == ["acknowledgement"])
    }

    @Test func aVictimWhoseAddressIsForgedGetsNothing() throws {
        let victim = "victim@innocent.example"
        try office.receive(
            (1...60).map { Self.mail($0, from: victim, path: "bot\($0)@botnet\($0).example") })
        #expect(try letters(to: victim).isEmpty)
        try office.receive(
            (100...160).map { Self.mail($0, from: "bot\($0)@botnet\($0).example", path: victim) })
        #expect(try letters(to: victim).count <= 4, "three answers and one explanation at most")
    }

    @Test func fiveMailsADayGetThreeAnswersAndOneExplanation() throws {
        for index in 1...5 { try office.receive(Self.mail(index, from: "li@station1.example")) }
        #expect(
            try letters(to: "li@station1.example").map(\.kind).sorted() == [
                "acknowledgement", "acknowledgement", "acknowledgement", "explanation",
            ])
        #expect(
            try store.look { try $0.caseNumbers() }.count == 5, "each complaint is a case, answered or not")
        office.clock.now = try at("2026-06-02 15:00")
        for index in 6...10 { try office.receive(Self.mail(index, from: "li@station1.example")) }
        #expect(try letters(to: "li@station1.example").filter { $0.kind == "explanation" }.count == 1)
    }

    @Test func explanationsCanBeSwitchedOff() throws {
        let quiet = try SimulatedOffice(
            try at("2026-06-01 09:00"), extra: "acknowledgements: { explanation: no }\n")
        for index in 1...5 { try quiet.receive(Self.mail(index, from: "li@station1.example")) }
        let kinds = try quiet.desk.store.look { try $0.letters(atMost: 99) }
            .filter { $0.recipient == "li@station1.example" }.map(\.kind)
        #expect(kinds == ["acknowledgement", "acknowledgement", "acknowledgement"])
    }

    @Test func onlyMachinesAnsweringIsToldToAPersonOnce() throws {
        try office.receive(Mails.complaint(1, isMajor: false))
        let letter = try #require(try office.send().last { $0.kind == "acknowledgement" })
        for index in 1...5 {
            try office.receive(
                """
                Return-Path: <li1@station1.example>
                From: <li1@station1.example>
                To: desk@eastshore.example
                Message-ID: <away-\(index)@station1.example>
                In-Reply-To: <\(letter.messageID)>
                Auto-Submitted: auto-replied
                Subject: away \(index)

                I am away until day \(index).

                """)
        }
        let notices = try store.look { try $0.letters(atMost: 99) }.filter { $0.key.hasPrefix("machine:") }
        #expect(notices.count == 1)
        #expect(try store.look { try $0.standingAlarms() }.contains { $0.key.hasPrefix("machine-answers") })
        try office.receive(Mails.objection(1, to: letter))
        #expect(try !store.look { try $0.standingAlarms() }.contains { $0.key.hasPrefix("machine-answers") })
    }
}
