import Foundation
import TestSupport
import Testing

@Suite struct MailGeneratorTests {
    static let mails = MailGenerator.mails(200, to: "desk@heed.example")

    @Test func theSameSeedWritesTheSameMails() {
        #expect(MailGenerator.mails(20, to: "desk@heed.example") == Array(Self.mails[..<20]))
        #expect(MailGenerator.mails(20, to: "desk@heed.example", seed: 7) != Array(Self.mails[..<20]))
    }

    @Test(arguments: [("multipart/mixed", 20), ("charset", 200), ("multipart/alternative", 80)])
    func holdsTheKindsInTheirShares(text: String, count: Int) {
        #expect(Self.mails.count { $0.firstRange(of: Array(text.utf8)) != nil } == count)
    }

    @Test func hasTheSizesOfARealMailbox() {
        let sizes = Self.mails.map(\.count).sorted()
        #expect((6_000..<8_500).contains(sizes[100]))
        #expect(sizes[199] > 500_000 && sizes[199] < 3_000_000)
    }

    @Test func aMailboxHoldsThemInOrder() throws {
        let server = try Dovecot([.init("desk@heed.example")])
        try server.deliver(Self.mails, to: "desk@heed.example")
        #expect(try server.mails(of: "desk@heed.example").map(\.bytes) == Self.mails)
        try server.empty("desk@heed.example")
        #expect(server.count(of: "desk@heed.example") == 0)
    }
}
