import Casework
import Foundation
import Store
import Testing

@testable import Gateway

/// Letters that cannot be written: their cases hear of it as of letters that were refused.
@Suite struct UnwrittenLetterTests {
    let office: SimulatedOffice
    var store: Store { office.desk.store }

    init() throws { office = try SimulatedOffice(try at("2026-06-01 09:00")) }

    /// A complaint from an address that no letter can be written to (RFC 5321 §4.5.3.1.1).
    private func complaint() throws -> CaseNumber {
        let far = String(repeating: "a", count: 70) + "@station1.example"
        try office.receive(
            Mails.complaint(1, isMajor: false).replacing("li1@station1.example", with: far))
        return try #require(try store.look { try $0.caseNumbers() }.first)
    }

    @Test func theCustomerIsToBeReachedAnotherWay() throws {
        let number = try complaint()
        let file = try office.file(number)
        #expect(file.tasks.contains { $0.kind == .reachCustomer && $0.subject.hasPrefix("ack:") })
        let alarms = try store.look { try $0.standingAlarms(of: number.rawValue) }
        #expect(alarms.contains { $0.key.hasPrefix("letter/ack:") })
        #expect(try store.look { try $0.letters(atMost: 99) }.allSatisfy { $0.kind != "acknowledgement" })
    }

    @Test func anApprovedResultThatCannotBeWrittenDoesNotLeaveItsCaseStuck() throws {
        let number = try complaint()
        _ = try office.send()
        #expect(try office.act(SimulatedOffice.handler, .grade(.ordinary, reason: "查明"), on: number))
        let draft = Act.draft(text: "已补送二百升。", opinion: nil, files: [])
        #expect(try office.act(SimulatedOffice.handler, draft, on: number))
        _ = try office.act(SimulatedOffice.handler, .submit(to: nil), on: number)
        #expect(try office.leaders(say: .approve(.text, revision: nil, hash: nil), on: number))
        let file = try office.file(number)
        #expect(file.status == .reopened && file.toldAt == nil)
        #expect(file.tasks.contains { $0.kind == .reachCustomer && $0.subject.hasPrefix("res:") })
    }
}
