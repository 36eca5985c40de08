import Foundation
import TestSupport
import Testing

@Suite struct ProtocolTests {
    static let address = "desk@eastshore.example"

    @Test(
        arguments: [
            ("imap", "plain", ["after_commit": "flag"]), ("imap", "tls", [:]), ("imap", "starttls", [:]),
            ("imap", "starttls", ["after_commit": "move", "move_to": "Filed"]),
            ("pop3", "plain", ["after_commit": "delete"]), ("pop3", "tls", [:]),
        ] as [(String, String, [String: String])])
    func everyMailIsFiledAndAnsweredOnceOverEachProtocol(
        proto: String, security: String, keys: [String: String]
    ) throws {
        var options = Dovecot.Options()
        options.mailboxes = ["Filed"]
        let dovecot = try Dovecot([Dovecot.User(Self.address)], options: options)
        let sink = try SmtpSink()
        let desk = try HeedDesk(
            dovecot, dovecot.users[0], proto: proto, security: security, keys: keys, sink: sink)
        try dovecot.deliver((1...5).map { complaint($0, to: Self.address) }, to: Self.address)

        try desk.heed("poll")
        try desk.heed("poll")

        #expect(try desk.cases().count == 5)
        #expect(try desk.mails().map(\.filing) == Array(repeating: "new-case", count: 5))
        #expect(
            Set(sink.letters.flatMap(\.recipients)) == Set((1...5).map { "customer\($0)@firm\($0).example" }))
        #expect(sink.count == 5)
        switch keys["after_commit"] {
        case "move":
            #expect(dovecot.count(of: Self.address) == 0)
            #expect(dovecot.count(of: Self.address, mailbox: "Filed") == 5)
        case "delete": #expect(dovecot.count(of: Self.address) == 0)
        case "flag":
            #expect(try desk.mails().allSatisfy { $0.settled_at != nil })
            #expect(try dovecot.mails(of: Self.address).allSatisfy { !$0.flags.contains("S") })
        default: #expect(dovecot.count(of: Self.address) == 5)
        }
    }

    @Test func aMailboxMadeAnewGivesNoMailTwice() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.address)])
        let sink = try SmtpSink()
        let desk = try HeedDesk(dovecot, dovecot.users[0], sink: sink)
        try dovecot.deliver((1...20).map { complaint($0, to: Self.address) }, to: Self.address)
        try desk.heed("poll")
        try dovecot.changeUIDValidity(of: Self.address)
        try dovecot.deliver((21...23).map { complaint($0, to: Self.address) }, to: Self.address)
        try desk.heed("poll")
        #expect(try desk.cases().count == 23)
        #expect(try desk.mails().filter { $0.filing == "duplicate" }.count == 20)
        #expect(sink.count == 23)
    }

    @Test func aMailboxRestoredWithUsedUIDsIsToldInsteadOfPassingMailsOver() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.address)])
        let sink = try SmtpSink()
        let desk = try HeedDesk(dovecot, dovecot.users[0], sink: sink)
        func whileStopped(_ command: String) throws {
            dovecot.stop()
            try ProcessHandle.run("/bin/sh", ["-c", "cd '\(dovecot.folder)' && \(command)"])
            try dovecot.start()
        }
        try dovecot.deliver((1...3).map { complaint($0, to: Self.address) }, to: Self.address)
        try desk.heed("poll")
        try whileStopped("cp -a mail copy")
        try dovecot.deliver((4...5).map { complaint($0, to: Self.address) }, to: Self.address)
        try desk.heed("poll")
        try whileStopped("rm -r mail && mv copy mail")
        #expect(try desk.start("poll").wait(within: 60) == .exited(69))
        #expect(desk.log.contains("INBOX gives UIDs anew: the next is 4, but mail 5 was taken before"))
        try dovecot.deliver(
            (6...7).map { complaint($0, to: Self.address, text: "又少了\($0)升。") }, to: Self.address)
        try desk.heed("poll")
        let alarms = try desk.heed("check")
        #expect(alarms.contains("the server gave other bytes for mail 4"), "\(alarms)")
        #expect(alarms.contains("new UIDVALIDITY"))
        #expect(try desk.cases().count == 5)
        try dovecot.changeUIDValidity(of: Self.address)
        try desk.heed("poll")
        #expect(try desk.cases().count == 7)
        #expect(sink.count == 7)
    }

    @Test func anOversizedMailIsACaseWithItsBeginning() throws {
        let dovecot = try Dovecot([Dovecot.User(Self.address)])
        let sink = try SmtpSink()
        let desk = try HeedDesk(dovecot, dovecot.users[0], keys: ["maximum_mail_size": "1MB"], sink: sink)
        let long = String(repeating: "油品质量问题，详见下文。\r\n", count: 60_000)
        try dovecot.deliver(
            [complaint(1, to: Self.address, text: long), complaint(2, to: Self.address)], to: Self.address)
        try desk.heed("poll")
        #expect(try desk.mails().map(\.whole).filter { !$0 }.count == 1)
        #expect(try desk.cases().count == 2)
        #expect(sink.count == 2)
    }
}
