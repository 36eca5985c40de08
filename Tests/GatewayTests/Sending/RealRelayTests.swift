import Foundation
import TestSupport
import Testing

@testable import Gateway
@testable import Store

/// The same verbs answered wrongly by Postfix, and by the test server that comes with it.
struct RealRelayTests {
    /// A way of Postfix's `smtp-sink` to misbehave at a command, by its option.
    enum Fault: String, CaseIterable, Sendable {
        case temporary = "-r"
        case permanent = "-f"
        case drop = "-q"
        case busy = "-Q"
    }

    /// What one letter comes to; in the order of `Fault.allCases`.
    static let rows: [(command: String, states: [String])] = [
        ("CONNECT", ["queued", "queued", "queued", "queued"]),
        ("EHLO", ["queued", "sent", "queued", "queued"]), ("MAIL", ["queued", "queued", "queued", "queued"]),
        ("RCPT", ["queued", "refused", "queued", "queued"]),
        ("DATA", ["queued", "refused", "queued", "queued"]),
        (".", ["queued", "refused", "uncertain", "queued"]), ("QUIT", ["sent", "sent", "sent", "sent"]),
    ]

    /// A running `smtp-sink`.
    private struct Sink {
        let port: UInt16
        let process: ProcessHandle
        let folder: PrivateFolder

        init(_ options: [String]) throws {
            port = try Loopback.freePort()
            folder = try PrivateFolder("smtp-sink", mode: 0o777)
            let user = geteuid() == 0 ? ["-u", "nobody"] : []
            process = try ProcessHandle(
                "/usr/sbin/smtp-sink",
                user + options + ["-d", folder.path("mail."), "127.0.0.1:\(port)", "100"])
            let (port, process) = (port, process)
            guard eventually(within: 10, { Loopback.answers(port) || !process.isRunning }),
                process.isRunning
            else { throw TestFailure("smtp-sink did not start: \(process.errors)") }
        }

        /// The mails it took.
        var mails: [String] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.compactMap { try? String(contentsOfFile: folder.path($0), encoding: .utf8) }
        }
    }

    @Test(
        .enabled(if: access("/usr/sbin/smtp-sink", X_OK) == 0, "smtp-sink comes with Postfix"),
        arguments: rows.map(\.command), Fault.allCases)
    func postfixsTestServerMisbehavesAtEveryCommand(command: String, fault: Fault) throws {
        let row = try #require(Self.rows.first { $0.command == command })
        let state = row.states[try #require(Fault.allCases.firstIndex(of: fault))]
        let bad = try Sink([fault.rawValue, command])
        let bench = try LaneBench(relay: LaneBench.relay(bad.port), isQuick: true)
        try bench.enqueue(["a"], kind: "resolution") { "\($0)@station.example" }
        try bench.drain()
        #expect(try bench.states()["a"] == state)
        let good = try Sink([])
        try bench.change(relay: LaneBench.relay(good.port))
        try bench.drainAll(within: 7200)
        #expect(try bench.states()["a"] == (state == "refused" ? "refused" : "sent"))
        let isWaiting = state == "queued" || state == "uncertain"
        #expect(good.mails.count { $0.contains("Message-ID: <a@eastshore.example>") } == (isWaiting ? 1 : 0))
        bad.process.stop(within: 1)
        good.process.stop(within: 1)
    }

    /// The letters are named after what Postfix is told to say to them.
    static let refusals = [
        "mail450", "mail550", "mail421", "rcpt450", "rcpt550", "rcpt421", "data450", "data550",
        "data421", "dot450", "dot550", "dot421",
    ]

    private static func refusing(_ verb: String, _ address: (String) -> String) -> String {
        let rules = refusals.filter { $0.hasPrefix(verb) }.map { name in
            let code = name.suffix(3)
            return "{ \(address(name)) = \(code) \(code.first ?? "4").7.1 told to }"
        }
        return "inline:{ \(rules.joined(separator: ", ")) }"
    }

    private static let restrictions = """
        smtpd_delay_reject = no
        smtpd_sender_restrictions = check_sender_access \(refusing("mail") { "\($0)@eastshore.example" })
        smtpd_recipient_restrictions = check_recipient_access \(refusing("rcpt", recipient)), reject_unauth_destination
        smtpd_data_restrictions = check_recipient_access \(refusing("data", recipient))
        smtpd_end_of_data_restrictions = check_recipient_access \(refusing("dot", recipient))
        """

    private static func recipient(_ key: String) -> String { "\(key)@station.example" }

    @Test(.enabled(if: Postfix.isPossible, "Postfix has to start as root"))
    func postfixRefusesAtEveryVerbAndThenTakesEverythingOnce() throws {
        let keys = ["fine1"] + Self.refusals + ["fine2"]
        let dovecot = try Dovecot(keys.map { Dovecot.User(Self.recipient($0)) })
        var options = Postfix.Options()
        options.extra = Self.restrictions
        let strict = try Postfix(handingTo: dovecot, domains: ["station.example"], options: options)
        let relay = LaneBench.relay(strict.smtpPort, security: "starttls", caFile: strict.caFile)
        let bench = try LaneBench(relay: relay)
        try bench.enqueue(
            keys, kind: "resolution", from: { "\($0)@eastshore.example" }, to: Self.recipient)
        try bench.drain()
        for _ in 0..<8 {
            bench.clock.now += 10
            try bench.drain()
        }
        for key in keys {
            let isRefused = key.hasSuffix("550") && !key.hasPrefix("mail")
            let state = key.hasPrefix("fine") ? "sent" : isRefused ? "refused" : "queued"
            let letter = try #require(try bench.store.look { try $0.letter(key: key) })
            #expect(letter.state.rawValue == state, "\(key): \(letter.reason ?? "") \(letter.reply ?? "")")
        }
        let easy = try Postfix(handingTo: dovecot, domains: ["station.example"])
        try bench.change(relay: LaneBench.relay(easy.smtpPort, security: "starttls", caFile: easy.caFile))
        try bench.drainAll(within: 7200)
        #expect(strict.waitUntilEmpty() && easy.waitUntilEmpty())
        for key in keys {
            let isRefused = key.hasSuffix("550") && !key.hasPrefix("mail")
            #expect(dovecot.count(of: Self.recipient(key)) == (isRefused ? 0 : 1), "\(key)")
        }
    }

    /// What Postfix says of client, HELO and sender it says at RCPT, unless it is told otherwise.
    private static let lateRefusals = [
        "client": "smtpd_client_restrictions = reject",
        "helo": "smtpd_helo_required = yes\nsmtpd_helo_restrictions = reject",
        "sender": "smtpd_sender_restrictions = reject",
        "relaying": "mydestination =\nrelay_domains =\nvirtual_mailbox_domains =\nmynetworks = 192.0.2.0/24",
    ]

    @Test(
        .enabled(if: Postfix.isPossible, "Postfix has to start as root"),
        arguments: ["tls", "login", "client", "helo", "sender", "relaying"])
    func aRelayThatWillNotLetUsInKeepsEveryLetter(trouble: String) throws {
        let dovecot = try Dovecot([Dovecot.User("a@station.example")])
        var options = Postfix.Options()
        options.certificate = trouble == "tls" ? .wrongHost : .good
        options.needsLogin = trouble == "login"
        options.extra = Self.lateRefusals[trouble] ?? ""
        let strict = try Postfix(handingTo: dovecot, domains: ["station.example"], options: options)
        let bench = try LaneBench(
            relay: LaneBench.relay(
                strict.smtpPort, security: "starttls", isLoggingIn: trouble == "login",
                caFile: strict.caFile))
        try bench.enqueue(["a"], kind: "acknowledgement", to: Self.recipient)
        #expect(try !bench.drain())
        #expect(try bench.states() == ["a": "queued"])
        #expect(try bench.office.alarm("relay") != nil, "only a person can mend it")
        let easy = try Postfix(handingTo: dovecot, domains: ["station.example"])
        try bench.change(relay: LaneBench.relay(easy.smtpPort, security: "starttls", caFile: easy.caFile))
        try bench.drainAll(within: 7200)
        #expect(easy.waitUntilEmpty() && dovecot.count(of: "a@station.example") == 1)
        #expect(try bench.office.alarm("relay") == nil)
    }
}
