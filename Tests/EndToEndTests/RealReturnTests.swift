import Foundation
import TestSupport
import Testing

/// A letter that a real mail server gives back comes to its case.
@Suite struct RealReturnTests {
    private struct Returned: Decodable {
        let report, standing: String
        let found_by, recipient, status, `case`, letter_kind: String?
    }

    private static let people = [Office.handler, Office.leader, Office.manager, Office.director]

    @Test(.enabled(if: Postfix.isPossible, "Postfix needs root"))
    func whatPostfixReturnsFindsItsCase() throws {
        let dovecot = try Dovecot(([Office.address] + Self.people).map { Dovecot.User($0) })
        let postfix = try Postfix(
            handingTo: dovecot, domains: ["eastshore.example", "firm1.example"],
            options: { () -> Postfix.Options in
                var options = Postfix.Options()
                options.offersTLS = false
                return options
            }())
        let desk = try HeedDesk(
            mailboxes: [(Office.address, .mailbox(dovecot, dovecot.users[0]))],
            relay: .init("smtp", port: postfix.smtpPort), extra: HeedDesk.noCaps + Office.staff)
        try dovecot.deliver([complaint(1, to: Office.address)], to: Office.address)
        try desk.heed("poll")
        let number = try #require(try desk.cases().first?.number)
        try desk.heed("cases", "ask", number, "--text", "请提供车牌号。", "--as", Office.handler)
        try desk.heed("poll")
        #expect(postfix.waitUntilEmpty())
        try desk.heed("poll")

        let returned = try desk.json([Returned].self, "returns", "list").filter { $0.report == "failed" }
        #expect(returned.count == 1, "\(returned)\n\(postfix.log)")
        #expect(returned.first?.letter_kind == "request-for-information" && returned.first?.case == number)
        #expect(returned.first?.standing == "matched" && returned.first?.found_by == "token")
        #expect(returned.first?.recipient == "customer1@firm1.example")
        #expect(try desk.cases().count == 1, "nothing that comes back is a case")
        struct Address: Decodable { let address, standing: String }
        #expect(
            try desk.json([Address].self, "recipients", "list").map { $0.address + " " + $0.standing }
                == ["customer1@firm1.example blocked"])
    }
}
