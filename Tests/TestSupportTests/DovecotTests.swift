import TestSupport
import Testing

@Suite struct DovecotTests {
    static let desk = "desk@heed.example"

    @Test func servesItsMailOverIMAPAndPOP3() throws {
        let server = try Dovecot([.init(Self.desk)])
        try server.deliver([Array("Subject: one\n\nhello\n".utf8)], to: Self.desk, received: 1_700_000_000)
        let imap = try login(server)
        #expect(try imap.untilTag("1", "1 EXAMINE INBOX").contains("* 1 EXISTS"))
        let fetched = try imap.untilTag("2", "2 UID FETCH 1:* (INTERNALDATE RFC822.SIZE)").first
        #expect(fetched == #"* 1 FETCH (UID 1 INTERNALDATE "14-Nov-2023 22:13:20 +0000" RFC822.SIZE 23)"#)
        let pop3 = try TestClient(server.pop3Port)
        _ = try pop3.line()
        _ = try pop3.ask("USER \(Self.desk)")
        #expect(try pop3.ask("PASS correct horse") == "+OK Logged in.")
        #expect(try pop3.ask("STAT") == "+OK 1 23")
    }

    @Test(arguments: [("XOAUTH2", "user=\(desk)\u{1}"), ("OAUTHBEARER", "n,a=\(desk),\u{1}")])
    func takesBearerTokens(mechanism: String, opening: String) throws {
        let server = try Dovecot([.init(Self.desk)])
        for (token, outcome) in [(server.users[0].token, "1 OK"), ("stale", "+ ")] {
            let imap = try TestClient(server.imapPort)
            _ = try imap.line()
            let response = base64("\(opening)auth=Bearer \(token)\u{1}\u{1}")
            try imap.say("1 AUTHENTICATE \(mechanism) \(response)")
            let answer = try imap.untilTag("1", nil, orContinuation: true).last ?? ""
            #expect(answer.hasPrefix(outcome), "\(answer)")
        }
    }

    @Test func aChangedUIDValidityIsSeenAtTheNextSelect() throws {
        let server = try Dovecot([.init(Self.desk)])
        try server.deliver([Array("Subject: one\n\nhello\n".utf8)], to: Self.desk)
        var seen: [String] = []
        for _ in 0..<2 {
            let answer = try login(server).untilTag("1", "1 SELECT INBOX")
            seen += answer.filter { $0.contains("[UIDVALIDITY") }
            try server.changeUIDValidity(of: Self.desk)
        }
        #expect(seen.count == 2 && seen[0] != seen[1])
    }

    @Test func comesBackOnTheSamePorts() throws {
        let server = try Dovecot([.init(Self.desk)])
        server.stop()
        #expect(!Loopback.answers(server.imapPort))
        try server.start()
        _ = try login(server)
    }

    @Test(arguments: [
        (TestAuthority.Kind.good, "Verification: OK"), (.wrongHost, "hostname mismatch"),
        (.expired, "certificate has expired"), (.notYetValid, "certificate is not yet valid"),
        (.selfSigned, "self-signed certificate"),
    ])
    func showsTheCertificateAskedFor(kind: TestAuthority.Kind, verdict: String) throws {
        var options = Dovecot.Options()
        options.certificate = kind
        let server = try Dovecot([.init(Self.desk)], options: options)
        let check = try ProcessHandle(
            "openssl",
            ["s_client", "-connect", "127.0.0.1:\(server.imapsPort)", "-CAfile", server.caFile]
                + ["-verify_hostname", "localhost"])
        #expect(check.wait(within: 10) != nil)
        #expect((check.output + check.errors).contains(verdict))
    }

    private func login(_ server: Dovecot) throws -> TestClient {
        let imap = try TestClient(server.imapPort)
        _ = try imap.line()
        let answer = try imap.untilTag("0", "0 LOGIN \(Self.desk) \"correct horse\"")
        #expect(answer.last?.hasPrefix("0 OK") == true)
        return imap
    }
}
