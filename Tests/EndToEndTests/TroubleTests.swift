import Foundation
import TestSupport
import Testing

/// Each trouble of one account: a plain line in the log and in `heed check`, nothing lost, the other account served.
@Suite struct TroubleTests {
    static let (good, bad) = ("desk@eastshore.example", "second@eastshore.example")

    enum Trouble: String, CaseIterable {
        case wrongPassword, wrongCertificate, missingFolder, serverGone, garbage
    }

    private func server(_ trouble: Trouble, _ dovecot: Dovecot) throws -> (HeedDesk.Server, [AnyObject]) {
        let user = dovecot.users[1]
        switch trouble {
        case .wrongPassword:
            return (.mailbox(dovecot, Dovecot.User(user.name, password: "wrong"), security: "starttls"), [])
        case .missingFolder: return (.mailbox(dovecot, user, keys: ["mailboxes": "[Nowhere]"]), [])
        case .serverGone: return (.init("imap", port: 1, user: user.name, password: "x"), [])
        case .wrongCertificate:
            var options = Dovecot.Options()
            options.certificate = .wrongHost
            let other = try Dovecot([user], options: options)
            return (.mailbox(other, user, security: "tls"), [other])
        case .garbage:
            let scripted = try ScriptedServer(scripts: [[.say("HTTP/1.1 400 Bad Request"), .say("<html>")]])
            return (.init("imap", port: scripted.port, user: user.name, password: "x"), [scripted])
        }
    }

    @Test(arguments: [
        (Trouble.wrongPassword, "password"), (.wrongCertificate, "certificate"), (.missingFolder, "Nowhere"),
        (.serverGone, "connect"), (.garbage, "IMAP"),
    ])
    func oneAccountInTroubleIsToldPlainlyAndHoldsUpNoOther(trouble: Trouble, word: String) throws {
        let dovecot = try Dovecot([Dovecot.User(Self.good), Dovecot.User(Self.bad)])
        let sink = try SmtpSink()
        let (other, kept) = try server(trouble, dovecot)
        let desk = try HeedDesk(
            mailboxes: [(Self.good, .mailbox(dovecot, dovecot.users[0])), (Self.bad, other)],
            relay: .init("smtp", port: sink.port), extra: HeedDesk.noCaps)
        try dovecot.deliver([complaint(1, to: Self.good)], to: Self.good)
        let poll = try desk.start("poll")
        #expect(poll.wait(within: 60) == .exited(69))
        #expect(desk.log.lowercased().contains(word.lowercased()), "\(desk.log)")
        #expect(desk.log.contains("remedy="))
        #expect(try desk.cases().count == 1)
        #expect(sink.count == 1)
        let check = try desk.start("check")
        #expect(check.wait(within: 60) == .exited(78))
        #expect(check.output.lowercased().contains(word.lowercased()), "\(check.output)")
        #expect(check.output.contains("-> "))
        withExtendedLifetime(kept) {}
    }

    @Test func aSecondServiceOnTheSameDataIsRefusedAndReadersAreNot() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.good)])
        let sink = try SmtpSink()
        let desk = try HeedDesk(dovecot, dovecot.users[0], sink: sink)
        let service = try desk.start("run")
        #expect(eventually(within: 20) { desk.log.contains("heed begins") })
        try dovecot.deliver([complaint(1, to: Self.good)], to: Self.good)
        #expect(try eventually(within: 30) { try desk.cases().count == 1 })
        #expect(sink.wait(for: 1, within: 30))
        for command in ["run", "poll"] {
            let second = try desk.start(command)
            #expect(second.wait(within: 20) == .exited(75))
            #expect(desk.log.contains("another heed (process \(service.pid)) already works on"))
        }
        #expect(try desk.mails().count == 1)
        #expect(try desk.letters().map(\.state) == ["sent"])
        #expect(try desk.heed("check").contains("account desk"))
        let began = monotonicSeconds()
        service.signal(SIGTERM)
        #expect(service.wait(within: 10) == .exited(0))
        #expect(monotonicSeconds() - began < 10)
    }

    private struct Alarm: Decodable { let key, text, remedy, since: String }
    private struct Health: Decodable {
        struct Mailbox: Decodable { let account, mailbox: String }
        let status: String
        let letters, cases: [String: Int]
        let mailboxes: [Mailbox]
        let alarms: [Alarm]
    }

    @Test func aServiceTellsItsWatchersHowItFares() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.good)])
        let sink = try SmtpSink(script: { $0.verb == .mail ? .say("553 5.7.1 not this sender") : .usual })
        let folder = try PrivateFolder("watch")
        let (health, metrics, told) = (
            folder.path("health.json"), folder.path("heed.prom"), folder.path("told")
        )
        try folder.write("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '\(told)'\n", to: "tell", mode: 0o700)
        let desk = try HeedDesk(
            mailboxes: [(Self.good, .mailbox(dovecot, dovecot.users[0]))],
            relay: .init("smtp", port: sink.port),
            extra: HeedDesk.noCaps + """
                health: { file: \(health), metrics_file: \(metrics), every: 1s }
                alarms: { command: [\(folder.path("tell"))] }
                """ + "\n")
        try dovecot.deliver([complaint(1, to: Self.good)], to: Self.good)
        let service = try desk.start("run")
        func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
        #expect(eventually(within: 60) { text(told).contains("relay") }, "\(desk.log)")
        let alarm = try #require(try desk.json([Alarm].self, "alarms").first { $0.key == "relay" })
        #expect(alarm.text.contains("553") && !alarm.remedy.isEmpty)
        #expect(eventually(within: 30) { text(metrics).contains("\nheed_letters{state=\"queued\"} 1\n") })
        #expect(text(metrics).contains("heed_account_failing{account=\"desk\",mailbox=\"INBOX\"} 0"))
        #expect(text(metrics).contains("\nheed_cases_open 1\n"))
        func state() throws -> Health {
            try JSONDecoder().decode(Health.self, from: Data(text(health).utf8))
        }
        #expect(try eventually(within: 30) { try state().alarms.contains { $0.key == "relay" } })
        #expect(try state().status == "alarm" && state().letters["queued"] == 1)
        #expect(try state().mailboxes.map(\.account) == ["desk"])
        service.stop()
    }

    @Test func aRelayThatIsGoneKeepsEveryLetterUntilItIsBack() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.good)])
        let gone = try SmtpSink()
        let port = gone.port
        gone.stop()
        let desk = try HeedDesk(
            mailboxes: [(Self.good, .mailbox(dovecot, dovecot.users[0]))], relay: .init("smtp", port: port),
            extra: HeedDesk.noCaps)
        try dovecot.deliver((1...3).map { complaint($0, to: Self.good) }, to: Self.good)
        #expect(try desk.start("poll").wait(within: 60) == .exited(69))
        #expect(try desk.letters().map(\.state) == ["queued", "queued", "queued"])
        #expect(try desk.cases().count == 3)
        let back = try SmtpSink(port: port)
        try desk.heed("poll")
        #expect(back.count == 3)
    }

    @Test(.enabled(if: geteuid() == 0, "a small disk needs root"))
    func aFullDiskStopsIntakeAndNothingElse() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.good)])
        let sink = try SmtpSink()
        let desk = try HeedDesk(
            dovecot, dovecot.users[0], keys: ["maximum_mail_size": "64KB"], sink: sink,
            extra: "limits: { disk_reserve: 4MB }\n")
        try FileManager.default.createDirectory(atPath: desk.dataFolder, withIntermediateDirectories: true)
        func mount(_ options: String) throws {
            try ProcessHandle.run("/bin/mount", ["-t", "tmpfs", "-o", options, "heed-test", desk.dataFolder])
        }
        try mount("size=3m,mode=0700")
        defer { _ = try? ProcessHandle.run("/bin/umount", [desk.dataFolder]) }
        try dovecot.deliver((1...3).map { complaint($0, to: Self.good) }, to: Self.good)
        #expect(try desk.start("poll").wait(within: 60) == .exited(69))
        #expect(desk.log.contains("MB free"), "\(desk.log)")
        #expect(try desk.start("check").wait(within: 60) == .exited(78))
        #expect(try desk.cases().isEmpty && dovecot.count(of: Self.good) == 3)
        try mount("remount,size=64m")
        try desk.heed("poll")
        #expect(try desk.cases().count == 3)
        #expect(sink.count == 3)
    }
}
