import Casework
import Foundation
import TestSupport
import Testing

@testable import Gateway
@testable import Store

/// Customers whose address is beyond ASCII (RFC 6531).
struct InternationalAddressTests {
    private func bench(_ sink: SmtpSink) throws -> LaneBench {
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        try bench.office.receive(
            Mails.complaint(1, isMajor: false).replacing("li1@station1.example", with: "李一@station1.example"))
        try bench.drain()
        return bench
    }

    @Test func theyAreAnsweredWhereTheRelayCarriesSuchAddresses() throws {
        let sink = try SmtpSink()
        let bench = try bench(sink)
        let letter = try #require(
            sink.letters.first { $0.field("To")?.contains("李一@station1.example") == true })
        #expect(letter.field("Auto-Submitted") == "auto-replied")
        let sent = try bench.store.look { try $0.letters(atMost: 99) }.filter { $0.kind == "acknowledgement" }
        #expect(sent.map(\.state) == [.sent] && sent[0].recipient == "李一@station1.example")
    }

    @Test func whereItDoesNotTheCaseHearsOfItAndOtherLettersGo() throws {
        let sink = try SmtpSink(extensions: SmtpSink.usualExtensions.filter { $0 != "SMTPUTF8" })
        let bench = try bench(sink)
        let letters = try bench.store.look { try $0.letters(atMost: 99) }
        let answer = try #require(letters.first { $0.kind == "acknowledgement" })
        #expect(answer.state == .refused && answer.stage == "check" && answer.enhanced == "5.6.7")
        let number = try #require(try bench.store.look { try $0.caseNumbers() }.first)
        #expect(try bench.office.file(number).tasks.contains { $0.kind == .reachCustomer })
        #expect(letters.contains { $0.recipient == SimulatedOffice.handler && $0.state == .sent })
    }
}
