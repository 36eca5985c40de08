import Foundation
import TestSupport
import Testing

/// `heed outbox …` and `heed mail trace`, beside a service at work and without one.
@Suite struct OutboxCommandTests {
    private struct Story: Decodable {
        struct Try: Decodable {
            let outcome: String
            let code: Int?
            let stage: String?
        }

        struct Act: Decodable {
            let act, before, after, reason, by: String
            let login: String?
        }

        let id: Int
        let state, message_id, text: String
        let reason: String?
        let tries: [Try]
        let acts: [Act]
    }

    private struct Traced: Decodable {
        struct Entry: Decodable {
            let step, words: String
            let mail, letter: Int?
            let actor: String?
        }

        let message_id: String?
        let mails, letters: [Int]
        let entries: [Entry]
    }

    private func act(_ office: Office, _ arguments: String..., as person: String = Office.handler) throws
        -> (code: ProcessEnd?, output: String, errors: String)
    {
        let process = try ProcessHandle(
            BuiltProduct.path("heed"),
            ["outbox"] + arguments + ["--as", person, "--config", office.desk.configFile],
            environment: HeedDesk.environment)
        return (process.wait(within: 60), process.output, process.errors)
    }

    private func story(_ office: Office, _ id: Int) throws -> Story {
        try office.desk.json(Story.self, "outbox", "show", "\(id)")
    }

    /// An office whose relay refuses the first customer's letter for good and keeps silent about the second's.
    private func troubled() throws -> Office {
        let office = try Office(
            complaints: 3,
            relay: { moment in
                if moment.verb == .rcpt, moment.argument.hasPrefix("customer1@") {
                    return .say("550 5.7.1 not today")
                }
                let recipient = moment.letter?.recipients.first ?? ""
                return moment.verb == .dot && recipient.hasPrefix("customer2@") ? .drop : .usual
            })
        _ = try office.desk.start("poll").wait(within: 60)
        _ = try office.desk.start("poll").wait(within: 60)
        return office
    }

    @Test(arguments: ["outbox", "mail", "cases", "returns", "recipients", "visits"], ["0", "-1", "all"])
    func aListOfNoRowsIsWrongUsage(command: String, limit: String) throws {
        let process = try ProcessHandle(
            BuiltProduct.path("heed"), [command, "list", "--limit=\(limit)"],
            environment: HeedDesk.environment)
        #expect(process.wait(within: 30) == .exited(64), "\(process.errors)")
    }

    @Test func lettersAreListedByStateKindReaderAndTime() throws {
        let office = try troubled()
        func list(_ arguments: String...) throws -> [String] {
            let text = try ProcessHandle.run(
                BuiltProduct.path("heed"),
                ["outbox", "list", "--json", "--config", office.desk.configFile] + arguments,
                environment: HeedDesk.environment)
            return try JSONDecoder().decode([LetterRow].self, from: Data(text.utf8)).map {
                "\($0.kind) \($0.recipient) \($0.state)"
            }.sorted()
        }
        let acknowledgements = ["refused", "uncertain", "sent"].enumerated().map { index, state in
            "acknowledgement customer\(index + 1)@firm\(index + 1).example \(state)"
        }
        #expect(try list("--kind", "acknowledgement") == acknowledgements.sorted())
        #expect(try list("--state", "refused,uncertain") == acknowledgements.prefix(2).sorted())
        #expect(try list("--to", "@firm3.example") == [acknowledgements[2]])
        #expect(try list("--to", "CUSTOMER3@firm3.example") == [acknowledgements[2]])
        #expect(try list("--until", "2020-01-01").isEmpty)
        #expect(try list("--kind", "acknowledgement", "--since", "2020-01-01").count == 3)
        #expect(try office.fail("outbox", "list", "--state", "lost").code == .exited(64))
    }

    @Test func whatIsDoneWithALetterIsRecordedAndWhatDoesNotFitIsRefused() throws {
        let office = try troubled()
        let letters = try office.desk.letters().filter { $0.kind == "acknowledgement" }
        func id(_ state: String) throws -> Int { try #require(letters.first { $0.state == state }?.id) }
        let (refused, uncertain, sent) = (try id("refused"), try id("uncertain"), try id("sent"))

        let late = try act(office, "hold", "\(sent)", "--reason", "x")
        #expect(late.code == .exited(65) && late.errors.contains("has taken letter \(sent)"))
        let doubt = try act(office, "retry", "\(uncertain)", "--reason", "x")
        #expect(doubt.code == .exited(65) && doubt.errors.contains("--anyway"))
        #expect(try act(office, "hold", "99", "--reason", "x").code == .exited(66))
        #expect(try act(office, "retry", "\(refused)", "--reason", " ").code == .exited(65))
        #expect(
            try act(office, "retry", "\(refused)", "--reason", "x", as: "yan.ming@eastshore.example").code
                == .exited(77))
        let both = try act(office, "settle", "\(uncertain)", "\(sent)", "--sent", "--reason", "x")
        #expect(both.code == .exited(65))
        #expect(try story(office, uncertain).state == "uncertain", "all or nothing")

        let settled = try act(office, "settle", "\(uncertain)", "--sent", "--reason", "he has it")
        #expect(settled.code == .exited(0) && settled.output.contains("uncertain -> sent"))
        let after = try story(office, uncertain)
        #expect(after.state == "sent" && after.acts.count == 1 && after.acts[0].act == "settle-sent")
        #expect(after.acts[0].by == Office.handler && after.acts[0].reason == "he has it")
        #expect(after.tries.first?.outcome.isEmpty == false && after.text.contains("KS-"))

        #expect(try act(office, "retry", "\(refused)", "--reason", "mended").code == .exited(0))
        #expect(try story(office, refused).state == "queued")
        _ = try office.desk.start("poll").wait(within: 60)
        let again = try story(office, refused)
        #expect(again.state == "refused" && again.tries.map(\.code) == [550, 550])
        #expect(again.tries.allSatisfy { $0.stage == "rcpt" })
        let page = try office.desk.heed("outbox", "show", again.message_id)
        #expect(page.contains("refused -> queued, by \(Office.handler): mended"))
        #expect(page.contains("550 5.7.1 not today (to rcpt)"))
    }

    @Test func aServiceAtWorkTakesUpWhatACommandAsksFor() throws {
        let office = try Office(
            complaints: 1,
            relay: { $0.verb == .rcpt && $0.earlier == 0 ? .say("450 4.2.1 later") : .usual })
        let service = try office.desk.start("run")
        #expect(
            eventually(within: 30) {
                (try? office.desk.letters().contains { $0.reason == "refused for now" }) ?? false
            })
        let waiting = try #require(try office.desk.letters().first { $0.reason == "refused for now" })
        #expect(try act(office, "hold", "\(waiting.id)", "--reason", "wait").code == .exited(0))
        #expect(try act(office, "retry", "\(waiting.id)", "--reason", "x").code == .exited(65))
        #expect(try act(office, "release", "\(waiting.id)", "--reason", "go").code == .exited(0))
        #expect(try eventually(within: 20) { try story(office, waiting.id).state == "sent" })
        let acts = try story(office, waiting.id).acts
        #expect(
            acts.map { "\($0.act) \($0.before) \($0.after)" } == ["hold queued held", "release held queued"])
        service.stop()
    }

    @Test func aPassWhoseRelayRefusesUsSaysSoAndKeepsEveryLetter() throws {
        let refusal = "554 5.7.1 <unknown[127.0.0.1]>: Client host rejected: Access denied"
        let office = try Office(complaints: 2, relay: { $0.verb == .rcpt ? .say(refusal) : .usual })
        #expect(try office.fail("poll").code == .exited(69))
        let letters = try office.desk.letters()
        #expect(!letters.isEmpty && letters.allSatisfy { $0.state == "queued" }, "\(letters)")
        #expect(try office.desk.heed("alarms").contains("the relay refuses us"))
    }

    @Test func aRetryOpensTheWayToARelayThatIsMended() throws {
        let folder = try PrivateFolder("relay")
        try folder.write("secret\n", to: "secret", mode: 0o600)
        let mended = folder.path("mended")
        let office = try Office(
            complaints: 1,
            relay: { moment in
                switch moment.verb {
                case .ehlo: .sayBytes(Array("250-relay.example\r\n250 AUTH PLAIN\r\n".utf8))
                case .auth: .say(FileManager.default.fileExists(atPath: mended) ? "334 " : "535 5.7.8 no")
                case .other: .say("235 2.7.0 welcome")
                default: .usual
                }
            })
        let text = try String(contentsOfFile: office.desk.configFile, encoding: .utf8)
        let login =
            "relay:\n  user: desk\n  password_file: \(folder.path("secret"))\n  mechanism: plain\n"
        try text.replacing("relay:\n", with: login)
            .write(toFile: office.desk.configFile, atomically: true, encoding: .utf8)
        let service = try office.desk.start("run")
        #expect(eventually(within: 60) { office.desk.log.contains("relay failed") }, "\(office.desk.log)")
        #expect(
            try eventually(within: 30) { try office.desk.heed("alarms").contains("relay cannot be used") })
        let waiting = try #require(try office.desk.letters().first { $0.state == "queued" })
        #expect(office.sink.count == 0, "a login that is refused is not tried again for a quarter of an hour")
        try folder.write("", to: "mended")
        #expect(try act(office, "retry", "\(waiting.id)", "--reason", "mended").code == .exited(0))
        #expect(
            try eventually(within: 20) { try story(office, waiting.id).state == "sent" }, "\(office.desk.log)"
        )
        #expect(try eventually(within: 20) { try !office.desk.heed("alarms").contains("relay cannot") })
        service.stop()
    }

    @Test func aTraceTellsEverythingThatHappenedToAMailInAndOut() throws {
        let office = try troubled()
        let trace = try office.desk.json(
            Traced.self, "mail", "trace", "<complaint.1@firm1.example>")
        #expect(trace.message_id == "complaint.1@firm1.example" && trace.mails.count == 1)
        let steps = trace.entries.filter { $0.step != "case-event" }.map(\.step)
        #expect(Array(steps.prefix(3)) == ["received", "admitted", "filed"])
        for step in ["made", "tried", "ended"] { #expect(steps.contains(step), "\(step) in \(steps)") }
        #expect(trace.entries.contains { $0.step == "tried" && $0.words.contains("550") })
        #expect(trace.entries.contains { $0.step == "case-event" })

        let letter = try #require(trace.letters.first)
        let out = try office.desk.json(Traced.self, "mail", "trace", "letter:\(letter)")
        let id = try #require(out.message_id)
        #expect(try office.desk.heed("mail", "trace", id).contains("not today"))
        let mail = try #require(trace.mails.first)
        #expect(try office.desk.json(Traced.self, "mail", "trace", "\(mail)").mails == [mail])
        #expect(try office.fail("mail", "trace", "nobody@nowhere.example").code == .exited(66))
        #expect(try office.fail("mail", "trace", "what").code == .exited(64))
    }
}
