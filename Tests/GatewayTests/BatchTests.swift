import Casework
import Foundation
import MIME
import Reading
import Store
import Testing

@testable import Gateway

/// What mails of one batch have to do with each other.
struct BatchTests {
    private static func mail(_ name: String, from local: String, subject: String, _ text: String) -> String {
        """
        Return-Path: <\(local)@qq.example>
        From: <\(local)@qq.example>
        To: desk@eastshore.example
        Message-ID: <\(name)@qq.example>
        Subject: \(subject)
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        \(text)
        """
    }

    private static func acknowledgements(_ office: SimulatedOffice) throws -> [Letter] {
        try office.desk.store.look { transaction in
            try transaction.letters(atMost: 20).filter { $0.kind == "acknowledgement" }
                .sorted { $0.id < $1.id }.compactMap { try transaction.letter($0.id) }
        }
    }

    @Test func acknowledgementsOfABatchAreWrittenEachForItsOwnCase() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let mails = (1...7).map { number in
            Self.mail(
                "m\(number)", from: "c\(number)", subject: "=?utf-8?B?5oqV6K+J?=", "第\(number)车柴油少了二百升，请核实。")
        }
        try office.receive(mails)
        let letters = try Self.acknowledgements(office)
        #expect(letters.map(\.recipient) == (1...7).map { "c\($0)@qq.example" })
        for letter in letters {
            let reading = Reading(Message(letter.bytes))
            let number = try #require(letter.caseNumber)
            #expect(letter.subject == reading.subject && reading.text.contains(number))
            #expect(reading.messageID == letter.messageID && letter.state == .queued)
        }
    }

    /// Numbers can be guessed, codes cannot.
    @Test func aMailThatNamesACaseOfItsOwnBatchStopsNothing() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let quote = "不对，请再核实。\n\n> 您的来信已收到，我们正在处理。\n> 案件编号：KS-2026-000001"
        try office.receive([
            Self.mail("first", from: "c1", subject: "=?utf-8?B?5oqV6K+J?=", "昨天送来的柴油少了二百升，请核实并补送。"),
            Self.mail("second", from: "c1", subject: "Re: [KS-2026-000001] complaint", quote),
        ])
        let mails = try office.desk.store.look { try $0.mails(atMost: 9) }
        #expect(mails.map(\.state) == ["filed", "filed"])
        #expect(try Self.acknowledgements(office).allSatisfy { !$0.bytes.isEmpty })
    }

    @Test func anAcknowledgementThatCannotBeWrittenLeavesTheOthersOfItsBatchAlone() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        let long = String(repeating: "x", count: 70)
        try office.receive([
            Self.mail("one", from: long, subject: "=?utf-8?B?5oqV6K+J?=", "昨天送来的柴油少了二百升，请核实并补送。"),
            Self.mail("two", from: "c2", subject: "=?utf-8?B?5oqV6K+J?=", "今天送来的汽油少了五十升，请核实并补送。"),
        ])
        #expect(try Self.acknowledgements(office).map(\.recipient) == ["c2@qq.example"])
        let first = CaseNumber(prefix: "KS", year: 2026, sequence: 1)
        let events = try office.desk.store.look { try $0.events(of: first) }
        #expect(
            events.contains { event in
                if case .letterEnded(let outcome) = event.record.event {
                    outcome.kind == .acknowledgement && outcome.ending == .refused
                } else {
                    false
                }
            })
    }
}
