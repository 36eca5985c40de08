import Foundation
import TestSupport

/// heed's demo: real mails come by real SMTP into a real mailbox, and `heed run` files and answers them.
/// Everything runs on this machine below a temporary folder, and stops when the demo ends.
struct Demo {
    private var screen = Screen()
    private let samples = Samples.all
    private let dovecot: Dovecot
    private let postfix: Postfix
    private let desk: HeedDesk

    private static let customer = "guo@qingling.example"

    init() throws {
        screen.put(screen.bold("heed: a desk that answers. Nothing leaves this machine."))
        screen.heading("A private mail server")
        dovecot = try Dovecot(Samples.people.map { Dovecot.User($0) })
        let domains = Set(Samples.people.compactMap { $0.split(separator: "@").last.map(String.init) })
        postfix = try Postfix(handingTo: dovecot, domains: domains.sorted())
        let user = dovecot.users[0]
        desk = try HeedDesk(
            mailboxes: [
                (
                    Samples.desk,
                    .mailbox(dovecot, user, security: "starttls", keys: ["maximum_mail_size": "1MB"])
                )
            ],
            relay: .init("smtp", port: postfix.smtpPort, security: "starttls", caFile: postfix.caFile),
            customers: Samples.customers, keep: true)
        screen.say("Dovecot on ports \(dovecot.imapPort) (IMAP) and \(dovecot.imapsPort) (IMAPS)")
        screen.say("Postfix on port \(postfix.smtpPort) (SMTP), handing to Dovecot by LMTP")
    }

    mutating func run() throws {
        screen.heading("heed run --config \(desk.configFile)")
        let service = try desk.start("run")
        defer { service.stop(within: 10) }
        guard eventually(within: 10, { desk.log.contains("heed begins") || !service.isRunning }),
            service.isRunning
        else { throw TestFailure("heed did not start:\n\(desk.log)") }
        screen.say("waiting for mail at \(Samples.desk)")
        try write()
        try watch()
        try showCases()
        try reply(to: showAnswer())
        try stop(service)
        try leaveFolder()
    }

    private mutating func write() throws {
        screen.heading("\(samples.count) mails are written to \(Samples.desk)")
        for sample in samples {
            try Post.send(sample.bytes, from: sample.sender, to: Samples.desk, port: postfix.smtpPort)
            let sender = sample.sender.isEmpty ? "<>" : sample.sender
            screen.say(sender.padding(toLength: 36, withPad: " ", startingAt: 0) + screen.faint(sample.note))
        }
    }

    /// Shows each mail as the ledger has it, until all are filed.
    private mutating func watch() throws {
        screen.heading("What heed makes of them, as they arrive")
        var shown = Set<Int>()
        let end = monotonicSeconds() + 40
        while shown.count < samples.count && monotonicSeconds() < end {
            for mail in try desk.json([LedgerMail].self, "mail", "list").sorted(by: { $0.id < $1.id })
            where mail.state != "admitted" && shown.insert(mail.id).inserted {
                screen.say(mail.line)
            }
            _ = eventually(within: 0.1) { false }
        }
        guard shown.count == samples.count else {
            throw TestFailure("only \(shown.count) of \(samples.count) mails were filed:\n\(desk.log)")
        }
    }

    private mutating func showCases() throws {
        screen.heading("heed cases list")
        screen.show(try desk.heed("cases", "list"))
    }

    private mutating func showAnswer() throws -> StoredMail {
        screen.heading("The acknowledgement as \(Self.customer) finds it")
        guard dovecot.waitForMails(1, of: Self.customer),
            let mail = try dovecot.mails(of: Self.customer).first
        else {
            throw TestFailure("no acknowledgement arrived:\n\(desk.log)\n\(postfix.log)")
        }
        let file = desk.path + "/answer.eml"
        try Data(mail.bytes).write(to: URL(fileURLWithPath: file))
        for name in ["Return-Path", "From", "Reply-To", "In-Reply-To", "Message-ID", "Auto-Submitted"] {
            if let body = mail.field(name) { screen.say(screen.faint("\(name): \(body)")) }
        }
        screen.show(try ProcessHandle.run(BuiltProduct.path("heed"), ["parse", file]), most: 60)
        return mail
    }

    /// The customer answers the acknowledgement: the mail joins its case instead of opening another.
    private mutating func reply(to answer: StoredMail) throws {
        screen.heading("\(Self.customer) answers it, and the mail joins the case")
        let recipient = (answer.field("Reply-To") ?? Samples.desk).split { "<> ".contains($0) }.last.map(
            String.init)
        let id = answer.field("Message-ID") ?? ""
        var reply = Samples.draft("郭振海", Self.customer, "Re: " + (answer.field("Subject") ?? ""), Texts.reply)
        reply.recipient = recipient ?? Samples.desk
        reply.fields = ["In-Reply-To: \(id)", "References: \(id)"]
        try Post.send(reply.bytes, from: Self.customer, to: reply.recipient, port: postfix.smtpPort)
        var filed: LedgerMail?
        let arrived = try eventually(within: 20) {
            let mails = try desk.json([LedgerMail].self, "mail", "list")
            filed = mails.first { $0.id > samples.count && $0.state != "admitted" }
            return filed != nil
        }
        guard arrived, let filed else { throw TestFailure("the answer was not filed:\n\(desk.log)") }
        screen.say(filed.line)
        if let number = filed.case { screen.show(try desk.heed("cases", "show", number), most: 40) }
    }

    private mutating func stop(_ service: ProcessHandle) throws {
        screen.heading("Stopping everything")
        let answered = Samples.writers.filter { dovecot.waitForMails(1, of: $0, within: 20) }
        let wrong = Samples.people.filter { !Samples.writers.contains($0) && $0 != Samples.desk }
            .filter { dovecot.count(of: $0) > 0 }
        let start = monotonicSeconds()
        let status = service.stop(within: 10)
        let seconds = String(format: "%.1f", monotonicSeconds() - start)
        screen.say("heed stopped in \(seconds) s (\(status == .exited(0) ? "in order" : "\(status)"))")
        screen.say(
            "\(answered.count) of \(Samples.writers.count) people have their answer; no machine has one")
        guard answered.count == Samples.writers.count, wrong.isEmpty else {
            throw TestFailure("answered: \(answered)\nanswered in error: \(wrong)\n\(desk.log)")
        }
    }

    /// The mailboxes go with the servers; their mails stay as files.
    private mutating func leaveFolder() throws {
        for user in dovecot.users {
            for (index, mail) in try dovecot.mails(of: user.name).enumerated() {
                let folder = "\(desk.path)/mailboxes/\(user.name)"
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                try Data(mail.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(index + 1).eml"))
            }
        }
        postfix.stop()
        dovecot.stop()
        screen.say("all servers stopped after \(screen.seconds)")
        let heed = try BuiltProduct.path("heed")
        screen.heading("To look into: \(desk.path)")
        screen.say("\(heed) cases list --config \(desk.configFile)")
        screen.say("\(heed) mail list --config \(desk.configFile)")
        screen.say("ls \(desk.path)/data/archive \(desk.path)/mailboxes")
        screen.say("rm -r \(desk.path)    when you are done")
    }
}

/// A mail in heed's ledger, as `heed mail list --json` tells it.
struct LedgerMail: Decodable {
    let id: Int
    let state: String
    let filing: String?
    let `case`: String?
    let silence_rule: String?
    let silence_reason: String?
    let from: String?
    let subject: String?

    var line: String {
        let became = (self.case ?? filing ?? state).padding(toLength: 16, withPad: " ", startingAt: 0)
        let silence = silence_rule.map { " – not answered: \(silence_reason ?? $0)" } ?? ""
        return "\(became) \(from ?? "-"): \(subject ?? "")\(silence)"
    }
}

do {
    switch Array(CommandLine.arguments.dropFirst()) {
    case []:
        var demo = try Demo()
        try demo.run()
    case ["--walk"]:
        var walk = try WalkShown()
        try walk.run()
    default:
        FileHandle.standardError.write(
            Data("usage: heed-demo [--walk]    the demo, or one complaint from its mail to its end\n".utf8))
        exit(64)
    }
} catch {
    FileHandle.standardError.write(Data("heed-demo: \(error)\n".utf8))
    exit(1)
}
