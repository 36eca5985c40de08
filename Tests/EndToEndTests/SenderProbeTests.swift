import Foundation
import TestSupport
import Testing

/// `heed check --forgery`: a mail server that lets forged results through vouches for nobody.
@Suite struct SenderProbeTests {
    private struct Item: Decodable { let subject, standing, finding: String }
    private struct Row: Decodable { let filing, `case`: String? }

    private static let address = "desk@eastshore.example"

    @Test(
        .enabled(if: Postfix.isPossible, "Postfix needs root"),
        arguments: [
            ("", "fault", "reach the mailbox"),
            (
                "header_checks = regexp:{{/^Authentication-Results: *mx\\.eastshore/ IGNORE}}", "good",
                "removes forged"
            ),
        ])
    func aServerThatLetsForgedResultsThroughIsNotBelieved(setting: String, standing: String, words: String)
        throws
    {
        let dovecot = try Dovecot([Dovecot.User(Self.address)])
        var options = Postfix.Options()
        options.extra = setting
        let postfix = try Postfix(handingTo: dovecot, domains: ["eastshore.example"], options: options)
        defer { postfix.stop() }
        let desk = try HeedDesk(
            mailboxes: [
                (
                    Self.address,
                    .mailbox(dovecot, dovecot.users[0], keys: ["authserv_id": "mx.eastshore.example"])
                )
            ],
            relay: .init("smtp", port: postfix.smtpPort, security: "starttls", caFile: postfix.caFile))
        try desk.heed("check", "--forgery")
        #expect(dovecot.waitForMails(1, of: Self.address), "\(postfix.log)")
        #expect(try verdict(desk)?.standing != "fault", "nothing is known before the mail is taken in")
        try desk.heed("poll")
        let rows = try desk.json([Row].self, "mail", "list")
        #expect(rows.count == 1 && rows[0].filing == "filed" && rows[0].case == nil, "\(rows)")
        let found = try verdict(desk)
        #expect(found?.standing == standing && found?.finding.contains(words) == true, "\(found as Any)")
    }

    /// What `heed check` says of the account's server; it ends with 78 when that is a fault.
    private func verdict(_ desk: HeedDesk) throws -> Item? {
        let process = try ProcessHandle(
            BuiltProduct.path("heed"), ["check", "--offline", "--json", "--config", desk.configFile],
            environment: HeedDesk.environment)
        _ = process.wait(within: 60)
        return try JSONDecoder().decode([Item].self, from: Data(process.output.utf8))
            .first { $0.subject == "account desk" && $0.finding.contains("forged") }
    }
}
