import Foundation
import TestSupport
import Testing

@testable import Transport

/// What a failed connection or login is called, and that no password leaves where it must not.
struct LoginTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let endpoint: Endpoint
        let kind: TransportFailure.Kind
        let retry: Retry
        let steps: [ScriptedServer.Step]
        var testDescription: String { "\(endpoint.proto) \(name)" }

        init(
            _ proto: Endpoint.Proto, over security: Endpoint.Security = .plain, _ name: String,
            _ kind: TransportFailure.Kind,
            _ retry: Retry, _ steps: ScriptedServer.Step...
        ) {
            endpoint = Endpoint(proto, host: "127.0.0.1", security: security)
            self.name = name
            self.kind = kind
            self.retry = retry
            self.steps = steps
        }
    }

    private static func imap(_ login: String...) -> ScriptedServer.Step {
        .serve([
            .init("* CAPABILITY", say: "* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR", "$tag OK done"),
            .init("* AUTHENTICATE *", login.map { .say($0) } + [.drop]),
        ])
    }

    private static func pop3(_ login: String) -> ScriptedServer.Step {
        .serve([
            .init("CAPA", say: "+OK", "USER", "."), .init("USER *", say: "+OK"),
            .init("PASS *", [.say(login), .drop]),
        ])
    }

    private static func smtp(_ login: String, auth: String = "250 AUTH PLAIN") -> ScriptedServer.Step {
        .serve([
            .init("EHLO *", say: "250-relay", auth), .init("AUTH PLAIN", say: "334 "),
            .init("*", [.say(login), .drop]),
        ])
    }

    private static let cases: [Case] = [
        Case(
            .imap, "wrong password", .authentication, .never, .say("* OK hi"),
            imap("$tag NO [AUTHENTICATIONFAILED] no")),
        Case(
            .imap, "wrong password without a code", .authentication, .never, .say("* OK hi"),
            imap("$tag NO no")),
        Case(
            .imap, "login out of order", .serverBusy, .later, .say("* OK hi"),
            imap("$tag NO [UNAVAILABLE] later")),
        Case(
            .imap, "too many connections", .serverBusy, .later, .say("* OK hi"),
            imap("$tag NO [LIMIT] too many")),
        Case(.imap, "BYE for the login", .serverBusy, .later, .say("* OK hi"), imap("* BYE too many")),
        Case(.imap, "drop for the login", .disconnected, .soon, .say("* OK hi"), imap()),
        Case(.imap, "BYE for a greeting", .serverBusy, .later, .say("* BYE busy"), .drop),
        Case(.imap, "PREAUTH", .authentication, .never, .say("* PREAUTH welcome"), imap()),
        Case(.imap, over: .startTLS, "PREAUTH before TLS", .tls, .later, .say("* PREAUTH welcome"), imap()),
        Case(.imap, "garbage greeting", .protocolViolation, .later, .say("SSH-2.0-OpenSSH_9.2"), .hang),
        Case(.imap, "binary greeting", .protocolViolation, .later, .raw("\u{0}\u{1}\u{2}\r\n"), .hang),
        Case(.imap, "silence", .timeout, .soon, .hang), Case(.imap, "drop", .disconnected, .soon, .drop),
        Case(
            .imap, over: .startTLS, "STARTTLS stripped", .tls, .later, .say("* OK hi"),
            .serve([
                .init("* CAPABILITY", say: "* CAPABILITY IMAP4rev1 AUTH=PLAIN", "$tag OK done"),
                .init("*", [.drop]),
            ])),
        Case(
            .imap, over: .startTLS, "STARTTLS refused", .tls, .later, .say("* OK hi"),
            .serve([
                .init("* CAPABILITY", say: "* CAPABILITY IMAP4rev1 STARTTLS", "$tag OK done"),
                .init("* STARTTLS", say: "$tag NO not now"),
            ])),
        Case(
            .imap, over: .startTLS, "answers injected before TLS", .protocolViolation, .later,
            .say("* OK hi"),
            .serve([
                .init("* CAPABILITY", say: "* CAPABILITY IMAP4rev1 STARTTLS", "$tag OK done"),
                .init("* STARTTLS", [.raw("A002 OK begin\r\nA003 OK logged in\r\nA004 OK logged in\r\n")]),
            ])),
        Case(.imap, over: .tls, "no TLS on the port", .tls, .later, .say("* OK hi"), .hang),
        Case(.pop3, "wrong password", .authentication, .never, .say("+OK hi"), pop3("-ERR [AUTH] no")),
        Case(
            .pop3, "wrong password without a code", .authentication, .never, .say("+OK hi"), pop3("-ERR no")),
        Case(.pop3, "mailbox in use", .serverBusy, .later, .say("+OK hi"), pop3("-ERR [IN-USE] locked")),
        Case(.pop3, "system trouble", .serverBusy, .later, .say("+OK hi"), pop3("-ERR [SYS/TEMP] disk")),
        Case(.pop3, "refusing greeting", .serverBusy, .later, .say("-ERR busy"), .drop),
        Case(.pop3, "garbage greeting", .protocolViolation, .later, .say("220 ftp"), .hang),
        Case(.pop3, "silence", .timeout, .soon, .hang), Case(.pop3, "drop", .disconnected, .soon, .drop),
        Case(.pop3, over: .startTLS, "STLS stripped", .tls, .later, .say("+OK hi"), pop3("-ERR no")),
        Case(.pop3, over: .tls, "no TLS on the port", .tls, .later, .say("+OK hi"), .hang),
        Case(.smtp, "wrong password", .authentication, .never, .say("220 hi"), smtp("535 5.7.8 no")),
        Case(.smtp, "login out of order", .serverBusy, .later, .say("220 hi"), smtp("454 4.7.0 later")),
        Case(
            .smtp, "turned away at the login", .serverBusy, .later, .say("220 hi"), smtp("421 4.7.0 too many")
        ),
        Case(.smtp, "garbage at the login", .protocolViolation, .later, .say("220 hi"), smtp("what")),
        Case(
            .smtp, "no AUTH offered", .authentication, .never, .say("220 hi"),
            smtp("535 no", auth: "250 SIZE 9")),
        Case(.smtp, "greeting 554", .serverBusy, .later, .say("554 no service"), .drop),
        Case(.smtp, "greeting 421", .serverBusy, .later, .say("421 busy"), .drop),
        Case(.smtp, "greeting 450", .serverBusy, .later, .say("450 HL:REP"), .hang),
        Case(.smtp, "garbage greeting", .protocolViolation, .later, .say("SSH-2.0-OpenSSH_9.2"), .hang),
        Case(.smtp, "silence", .timeout, .soon, .hang), Case(.smtp, "drop", .disconnected, .soon, .drop),
        Case(
            .smtp, "EHLO 421", .serverBusy, .later, .say("220 hi"), .expect("EHLO *"), .say("421 busy"), .drop
        ),
        Case(.smtp, "EHLO drop", .disconnected, .soon, .say("220 hi"), .expect("EHLO *"), .drop),
        Case(.smtp, "EHLO silence", .timeout, .soon, .say("220 hi"), .expect("EHLO *"), .hang),
        Case(
            .smtp, "EHLO garbage", .protocolViolation, .later, .say("220 hi"), .expect("EHLO *"),
            .say("what"), .hang),
        Case(.smtp, over: .startTLS, "STARTTLS stripped", .tls, .later, .say("220 hi"), smtp("535 no")),
        Case(
            .smtp, over: .startTLS, "STARTTLS refused for now", .serverBusy, .later, .say("220 hi"),
            .serve([.init("EHLO *", say: "250-relay", "250 STARTTLS"), .init("STARTTLS", say: "454 not now")])
        ),
        Case(
            .smtp, over: .startTLS, "STARTTLS refused", .tls, .later, .say("220 hi"),
            .serve([.init("EHLO *", say: "250-relay", "250 STARTTLS"), .init("STARTTLS", say: "502 what")])),
        Case(
            .smtp, over: .startTLS, "answers injected before TLS", .protocolViolation, .later, .say("220 hi"),
            .serve([
                .init("EHLO *", say: "250-relay", "250 STARTTLS"),
                .init("STARTTLS", [.raw("220 go\r\n250 injected\r\n235 injected\r\n")]),
            ])),
        Case(.smtp, over: .tls, "no TLS on the port", .tls, .later, .say("220 hi"), .hang),
    ]

    @Test(arguments: cases)
    func eachWayToFailHasItsName(sample: Case) throws {
        let server = try ScriptedServer(sample.steps)
        var endpoint = sample.endpoint
        endpoint.port = server.port
        let found = failure {
            try LoginTests.connect(endpoint, sample.kind == .timeout ? LoginTests.hasty : patient)
        }
        #expect(found?.kind == sample.kind, "\(found?.description ?? "no failure")")
        #expect(found?.retry == sample.retry, "\(found?.description ?? "")")
        #expect(found?.remedy.isEmpty == false)
        #expect(found?.detail.contains("pass word") == false)
        if endpoint.security != .plain {
            #expect(!server.heard.contains { $0.contains("AUTH") || $0.contains("PASS") })
        }
    }

    private static let hasty: TimeLimits = {
        var limits = quick
        limits.connect = .milliseconds(50)
        limits.login = .milliseconds(50)
        return limits
    }()

    private static func connect(_ endpoint: Endpoint, _ limits: TimeLimits) throws {
        let wakeup = try Wakeup()
        switch endpoint.proto {
        case .imap:
            _ = try IMAPClient(
                connecting: endpoint, login: somebody, limits: limits, wakeup: wakeup, log: noLog)
        case .pop3:
            _ = try POP3Client(
                connecting: endpoint, login: somebody, limits: limits, wakeup: wakeup, log: noLog)
        case .smtp:
            _ = try SMTPClient(
                connecting: endpoint, login: somebody, limits: limits, wakeup: wakeup, log: noLog)
        }
    }

    @Test(arguments: Endpoint.Proto.allCases)
    func aServerThatIsNotThereIsUnreachable(proto: Endpoint.Proto) throws {
        let endpoint = Endpoint(proto, host: "127.0.0.1", port: try Loopback.freePort(), security: .plain)
        let found = failure { try LoginTests.connect(endpoint, patient) }
        #expect(found?.kind == .unreachable && found?.retry == .soon)
    }

    @Test(arguments: [
        ("imap.qq.com", true), ("smtp.163.com", true), ("imap.exmail.qq.com", true),
        ("imap.example.com", false),
        ("notqq.com", false), ("IMAP.126.COM", true),
    ])
    func providersThatWantACodeAreNamedInTheRemedy(host: String, wants: Bool) {
        #expect(Remedy.login(host).contains("QQ and NetEase") == wants)
    }

    /// Every result libcurl may have is a known kind; what is unknown is tried again later.
    @Test func everyCurlResultHasAVerdict() {
        for code in 1..<100 as Range<UInt32> {
            let (kind, retry) = ConnectFailure.verdict(.init(rawValue: code))
            let needsAPerson: Set<TransportFailure.Kind> = [.authentication, .credential, .configuration]
            #expect((retry == .never) == needsAPerson.contains(kind), "\(code)")
        }
    }

    @Test func aRejectedTokenIsRenewedOnce() throws {
        let steps: [ScriptedServer.Step] = [
            .say("* OK hi"),
            .serve([
                .init("* CAPABILITY", say: "* CAPABILITY IMAP4rev1 AUTH=OAUTHBEARER SASL-IR", "$tag OK done"),
                .init("* AUTHENTICATE OAUTHBEARER *", say: "+ eyJzdGF0dXMiOiJpbnZhbGlkX3Rva2VuIn0="),
                .init("AQ==", [.say("A002 NO [AUTHENTICATIONFAILED] no"), .drop]),
            ]),
        ]
        let server = try ScriptedServer(steps)
        var renewals = 0
        let endpoint = Endpoint(.imap, host: "127.0.0.1", port: server.port, security: .plain)
        let found = failure {
            _ = try IMAPClient(
                connecting: endpoint, login: Login(user: "somebody", secret: .oauthToken("old")),
                limits: patient,
                wakeup: Wakeup(), log: noLog,
                renew: { () throws(TransportFailure) -> Secret in
                    renewals += 1
                    return .oauthToken("new")
                })
        }
        #expect(found?.kind == .authentication && renewals == 1 && server.connections == 2)
        // The error's challenge is answered by the dummy response that RFC 7628 §3.2.3 asks for.
        #expect(server.heard.filter { $0 == "AQ==" }.count == 2)
    }

    @Test func aTokenNeverGoesIntoAPasswordMechanism() throws {
        let server = try ScriptedServer([
            .say("* OK hi"),
            .serve([
                .init(
                    "* CAPABILITY", say: "* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=LOGIN AUTH=EXTERNAL SASL-IR",
                    "$tag OK done"),
                .init("*", [.say("$tag OK fine"), .leave]),
            ]),
        ])
        let found = failure {
            _ = try imapClient(
                server, limits: patient, login: Login(user: "somebody", secret: .oauthToken("token")))
        }
        #expect(found?.kind == .authentication)
        #expect(!server.heard.contains { $0.contains("AUTHENTICATE") || $0.contains("LOGIN ") })
    }
}
