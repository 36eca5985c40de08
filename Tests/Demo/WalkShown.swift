import Foundation
import TestSupport

/// `make walk`: one complaint from its mail to the closed case, each mail shown with what comes back.
struct WalkShown {
    private struct Row: Decodable { let number, status: String }

    private var screen = Screen()
    private let walk: Walk

    init() throws {
        screen.put(screen.bold("One complaint, by mails alone. Nothing leaves this machine."))
        walk = try Walk(keep: true)
        screen.say("Dovecot and Postfix are up; heed run waits for mail at \(Walk.desk)")
    }

    mutating func run() throws {
        defer { walk.stop() }
        for step in Walk.steps {
            let author = step.author
            screen.heading("\(author.name) (\(author.rawValue)) writes: \(step.text)")
            let came = try walk.take(step)
            if came.isEmpty { screen.say("nothing comes back: the mail joins the case") }
            for (reader, letter) in came { show(letter, to: reader) }
        }
        guard let row = try walk.desk.json([Row].self, "cases", "list").first, row.status == "closed" else {
            throw TestFailure("the case is not closed:\n\(walk.desk.log)")
        }
        screen.heading("heed cases history \(row.number) --verify")
        screen.show(try walk.desk.heed("cases", "history", row.number, "--verify"))
        stay()
        screen.heading("To look into: \(walk.desk.path)")
        screen.say(
            "\(try BuiltProduct.path("heed")) cases show \(row.number) --config \(walk.desk.configFile)")
        screen.say("rm -r \(walk.desk.path)    when you are done")
    }

    private func show(_ letter: Walk.Letter, to reader: Walk.Person) {
        screen.say("")
        screen.say(screen.bold("to \(reader.name): \(letter.subject)"))
        screen.show(letter.text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"), most: 30)
    }

    /// On a terminal the servers stay up, so that a person can go on with a mail program.
    private func stay() {
        guard isatty(0) == 1, isatty(1) == 1 else { return }
        screen.put("")
        screen.say("The servers stay up until you press Return. A mail program may read and write on:")
        screen.say(
            "IMAP localhost:\(walk.dovecot.imapPort), SMTP localhost:\(walk.postfix.smtpPort) (STARTTLS)")
        for user in walk.dovecot.users { screen.say("  \(user.name), password: \(user.password)") }
        _ = readLine()
    }
}
