import Foundation
import TestSupport
import Testing

@testable import Transport

/// The real Dovecot and the real Postfix, over every kind of connection heed supports.
@Suite(.serialized) struct RealServerTests {
    private static let user = Dovecot.User("desk@heed.example")

    private static let mails: [[UInt8]] = (1...30).map { number in
        let body = (1...(number * number)).map { "line \($0) of \(number)\n.dot\n..\n" }.joined()
        return Array("From: <c\(number)@example.com>\nSubject: mail \(number)\n\n\(body)".utf8)
    }

    /// The bytes as they must arrive: line ends become CRLF.
    private static let expected: [[UInt8]] = mails.map { $0.flatMap { $0 == .lf ? [.cr, .lf] : [$0] } }

    struct Way: Sendable, Equatable, CustomTestStringConvertible {
        let security: Endpoint.Security
        let secret: Secret
        var mechanism: Login.Mechanism?
        var testDescription: String { "\(security) \(mechanism?.rawValue ?? "any")" }
    }

    private static let ways: [Way] = [
        Way(security: .tls, secret: .password(user.password)),
        Way(security: .startTLS, secret: .password(user.password)),
        Way(security: .plain, secret: .password(user.password)),
        Way(security: .tls, secret: .password(user.password), mechanism: .plain),
        Way(security: .tls, secret: .password(user.password), mechanism: .login),
        Way(security: .tls, secret: .oauthToken(user.token)),
        Way(security: .startTLS, secret: .oauthToken(user.token), mechanism: .xoauth2),
        Way(security: .tls, secret: .oauthToken(user.token), mechanism: .oauthBearer),
    ]

    private func login(_ way: Way) -> Login {
        Login(user: RealServerTests.user.name, secret: way.secret, mechanism: way.mechanism)
    }

    private func imap(_ dovecot: Dovecot, _ security: Endpoint.Security) -> Endpoint {
        let port = security == .tls ? dovecot.imapsPort : dovecot.imapPort
        return Endpoint(.imap, host: "localhost", port: port, security: security, caFile: dovecot.caFile)
    }

    private func connect(_ dovecot: Dovecot, wakeup: Wakeup? = nil) throws -> IMAPClient {
        try IMAPClient(
            connecting: imap(dovecot, .tls), login: login(RealServerTests.ways[0]),
            wakeup: try wakeup ?? Wakeup(), log: noLog)
    }

    @Test func everyKindOfConnectionBringsTheSameMails() throws {
        let dovecot = try Dovecot([RealServerTests.user])
        try dovecot.deliver(RealServerTests.mails, to: RealServerTests.user.name, received: 1_782_869_400)
        for way in RealServerTests.ways {
            let client = try IMAPClient(
                connecting: imap(dovecot, way.security), login: login(way), wakeup: Wakeup(), log: noLog)
            let folder = try client.select("INBOX")
            #expect(folder.exists == 30 && folder.isReadOnly)
            let listing = try client.list()
            #expect(listing.map(\.size) == RealServerTests.expected.map(\.count))
            #expect(listing.allSatisfy { $0.internalDate?.secondsSince1970 == 1_782_869_400 })
            var bodies: [[UInt8]] = []
            let summary = try client.fetch(listing.map(\.uid), maximumSize: 1_000_000) {
                bodies.append($0.bytes)
            }
            #expect(bodies == RealServerTests.expected && summary.missing.isEmpty, "\(way.testDescription)")
            client.logout()
            let stored = try dovecot.mails(of: RealServerTests.user.name)
            #expect(way != RealServerTests.ways[0] || stored.allSatisfy { !$0.flags.contains("S") })

            let port = way.security == .tls ? dovecot.pop3sPort : dovecot.pop3Port
            let pop3 = try POP3Client(
                connecting: Endpoint(
                    .pop3, host: "localhost", port: port, security: way.security, caFile: dovecot.caFile),
                login: login(way), wakeup: Wakeup(), log: noLog)
            let numbered = try pop3.list()
            #expect(Set(numbered.compactMap(\.uidl)).count == 30)
            bodies = []
            try pop3.retrieve(numbered, maximumSize: 1_000_000) { bodies.append($0.bytes) }
            #expect(bodies == RealServerTests.expected, "\(way.testDescription)")
            try pop3.quit()
        }
    }

    @Test(arguments: [[], ["MOVE"]])
    func filedMailsAreFlaggedAndMoved(hidden: [String]) throws {
        var options = Dovecot.Options()
        options.mailboxes = ["已处理"]
        options.hiddenCapabilities = hidden
        let dovecot = try Dovecot([RealServerTests.user], options: options)
        try dovecot.deliver(RealServerTests.mails, to: RealServerTests.user.name)
        let client = try connect(dovecot)
        #expect(client.capabilities.contains("MOVE") == hidden.isEmpty)
        #expect(try client.folders().map(\.name).contains("已处理"))
        try client.select("INBOX", readOnly: false)
        let uids = try client.list().map(\.uid)
        #expect(try client.store(.heedDone, orElse: .flagged, on: uids) == .heedDone)
        #expect(try client.store(.heedDone, orElse: .flagged, on: uids) == .heedDone, "may be repeated")
        try client.move(Array(uids.prefix(20)), to: "已处理")
        try client.move(Array(uids.prefix(20)), to: "已处理")
        #expect(try client.list().map(\.uid) == Array(uids.dropFirst(20)))
        #expect(failure { try client.move(Array(uids.dropFirst(20)), to: "没有") }?.kind == .missingFolder)
        #expect(failure { try client.select("没有") }?.kind == .missingFolder)
        #expect(try client.select("已处理").exists == 20)
        try client.create("没有")
        try client.create("没有")
        #expect(try client.select("没有").exists == 0)
        #expect(try client.list().isEmpty)
        client.logout()
    }

    @Test func aLongMailIsFetchedInPartAndRefusedWhole() throws {
        let dovecot = try Dovecot([RealServerTests.user])
        let long = Array("Subject: long\n\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
        try dovecot.deliver([long], to: RealServerTests.user.name)
        let client = try connect(dovecot)
        try client.select("INBOX")
        let mail = try #require(try client.list().first)
        let head = try client.fetchHead(mail.uid)
        #expect(head?.bytes.count == 262_144 && (head?.announcedSize ?? 0) > 3_000_000)
        #expect(try client.fetchHead(mail.uid + 1) == nil)
        #expect(failure { try client.fetch([mail.uid], maximumSize: 2_000_000) { _ in } }?.kind == .tooLarge)
    }

    @Test func newMailEndsAnIdle() throws {
        let dovecot = try Dovecot([RealServerTests.user])
        let client = try connect(dovecot)
        try client.select("INBOX")
        // Whether it arrives just before the wait begins or during it, it is news.
        Thread.detachNewThread {
            try? dovecot.deliver([RealServerTests.mails[0]], to: RealServerTests.user.name)
        }
        #expect(try client.idle(for: .seconds(60)) == .news)
        #expect(try client.list().count == 1)
        #expect(try client.idle(for: .milliseconds(5)) == .timeout)
    }

    @Test func filedMailsAreDeletedFromAPOP3Mailbox() throws {
        let dovecot = try Dovecot([RealServerTests.user])
        try dovecot.deliver(RealServerTests.mails, to: RealServerTests.user.name)
        let endpoint = Endpoint(.pop3, host: "localhost", port: dovecot.pop3sPort, caFile: dovecot.caFile)
        let client = try POP3Client(
            connecting: endpoint, login: login(RealServerTests.ways[0]), wakeup: Wakeup(), log: noLog)
        let mails = try client.list()
        #expect(
            try client.retrieveHead(mails[29], bytes: 200)?.bytes
                == Array(RealServerTests.expected[29].prefix(200)))
        for mail in mails.prefix(10) { try client.delete(mail) }
        try client.quit()
        #expect(dovecot.count(of: RealServerTests.user.name) == 20)
    }

    @Test(arguments: [TestAuthority.Kind.wrongHost, .expired, .notYetValid, .selfSigned])
    func aCertificateThatDoesNotHoldIsRefusedBeforeAnyPassword(kind: TestAuthority.Kind) throws {
        var options = Dovecot.Options()
        options.certificate = kind
        let dovecot = try Dovecot([RealServerTests.user], options: options)
        for security in [Endpoint.Security.tls, .startTLS] {
            let found = failure {
                _ = try IMAPClient(
                    connecting: imap(dovecot, security), login: login(RealServerTests.ways[0]),
                    wakeup: Wakeup(), log: noLog)
            }
            #expect(found?.kind == .tls && found?.retry == .later, "\(found?.description ?? "no failure")")
            #expect(found?.remedy.contains("certificate") == true)
        }
        #expect(!dovecot.log.contains("Login: user"))
    }

    @Test func aWrongPasswordOrCAFileIsToldApartFromTheNetwork() throws {
        let dovecot = try Dovecot([RealServerTests.user])
        let wrong = Login(user: RealServerTests.user.name, secret: .password("wrong"))
        for proto in [Endpoint.Proto.imap, .pop3] {
            var endpoint = imap(dovecot, .tls)
            endpoint.proto = proto
            if proto == .pop3 { endpoint.port = dovecot.pop3sPort }
            let found = failure {
                if proto == .imap {
                    _ = try IMAPClient(connecting: endpoint, login: wrong, wakeup: Wakeup(), log: noLog)
                } else {
                    _ = try POP3Client(connecting: endpoint, login: wrong, wakeup: Wakeup(), log: noLog)
                }
            }
            #expect(found?.kind == .authentication && found?.detail.contains("wrong") == false)
        }
        var endpoint = imap(dovecot, .tls)
        endpoint.caFile = "/nonexistent.pem"
        #expect(
            failure { _ = try IMAPClient(connecting: endpoint, login: wrong, wakeup: Wakeup(), log: noLog) }?
                .kind == .credential)
        endpoint.caFile = nil
        #expect(
            failure { _ = try IMAPClient(connecting: endpoint, login: wrong, wakeup: Wakeup(), log: noLog) }?
                .kind == .tls)
    }

    @Test(.enabled(if: Postfix.isPossible), arguments: [Endpoint.Security.startTLS, .tls])
    func lettersReachTheMailboxThroughPostfix(security: Endpoint.Security) throws {
        let dovecot = try Dovecot([RealServerTests.user])
        var options = Postfix.Options()
        options.needsLogin = true
        options.sizeLimit = 100_000
        let postfix = try Postfix(handingTo: dovecot, domains: ["heed.example"], options: options)
        let port = security == .tls ? postfix.smtpsPort : postfix.smtpPort
        let endpoint = Endpoint(
            .smtp, host: "localhost", port: port, security: security, caFile: postfix.caFile)
        let client = try SMTPClient(
            connecting: endpoint, login: login(RealServerTests.ways[0]), wakeup: Wakeup(), log: noLog)
        #expect(
            client.capabilities.pipelining && client.capabilities.dsn
                && client.capabilities.maximumSize == 100_000)
        var letters = (1...20).map { number in
            Submission(
                id: "letter \(number)", envelopeFrom: RealServerTests.user.name,
                recipient: RealServerTests.user.name,
                bytes: RealServerTests.expected[number - 1], notice: .never)
        }
        letters[3].recipient = "nobody@heed.example"
        letters[5].recipient = "somebody@elsewhere.invalid"
        letters[7].bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 900) + [.cr, .lf]
        letters[8].bytes = Array(repeating: RealServerTests.expected[20], count: 20).flatMap { $0 }
        var outcomes = [String](repeating: "", count: letters.count)
        let end = client.submit(letters) { outcomes[$0] = SMTPCellTests.word($1) }
        client.quit()
        #expect(end == nil)
        #expect(outcomes[8] == "never", "over the size the relay states")
        #expect(
            outcomes.enumerated().filter { ![3, 5, 8].contains($0.offset) }.allSatisfy {
                $0.element == "accepted"
            })
        let accepted = outcomes.filter { $0 == "accepted" }.count
        #expect(postfix.waitUntilEmpty())
        let arrived = try dovecot.mails(of: RealServerTests.user.name)
        #expect(
            arrived.filter { !$0.text.contains("mailer-daemon") && $0.text.contains("mail ") }.count
                >= accepted - 3)

        let wrong = Login(user: RealServerTests.user.name, secret: .password("wrong"))
        #expect(
            failure { _ = try SMTPClient(connecting: endpoint, login: wrong, wakeup: Wakeup(), log: noLog) }?
                .kind == .authentication)
    }
}
