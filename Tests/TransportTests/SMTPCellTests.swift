import Foundation
import TestSupport
import Testing

@testable import Transport

/// Every verb answered in every wrong way: each letter gets the right outcome, none is sent twice, none is lost.
struct SMTPCellTests {
    enum Answer: String, CaseIterable, Sendable {
        case temporary, permanent, busy, drop, silence, garbage

        var reply: SmtpSink.Reply {
            switch self {
            case .temporary: .say("451 4.3.0 not now")
            case .permanent: .say("550 5.7.1 never")
            case .busy: .sayThenDrop("421 4.3.2 too busy")
            case .drop: .drop
            case .silence: .hang
            case .garbage: .sayBytes(Array("\u{1}garbage\r\n".utf8))
            }
        }
    }

    /// What three letters come to when the verb is answered wrongly once, for the second letter.
    struct Cell: Sendable, CustomTestStringConvertible {
        let verb: SmtpSink.Verb
        let answer: Answer
        let outcomes: [String]
        var testDescription: String { "\(verb) \(answer)" }

        init(_ verb: SmtpSink.Verb, _ answer: Answer, _ outcomes: String) {
            self.verb = verb
            self.answer = answer
            self.outcomes = outcomes.split(separator: " ").map(String.init)
        }
    }

    private static let cells: [Cell] = [
        Cell(.mail, .temporary, "accepted now accepted"), Cell(.mail, .permanent, "accepted never accepted"),
        Cell(.mail, .busy, "accepted broken:busy untried:busy"),
        Cell(.mail, .drop, "accepted broken:gone untried:gone"),
        Cell(.mail, .silence, "accepted broken:late untried:late"),
        Cell(.mail, .garbage, "accepted broken:odd untried:odd"),
        Cell(.rcpt, .temporary, "accepted now accepted"), Cell(.rcpt, .permanent, "accepted never accepted"),
        Cell(.rcpt, .busy, "accepted broken:busy untried:busy"),
        Cell(.rcpt, .drop, "accepted broken:gone untried:gone"),
        Cell(.rcpt, .silence, "accepted broken:late untried:late"),
        Cell(.rcpt, .garbage, "accepted broken:odd untried:odd"),
        Cell(.data, .temporary, "accepted now accepted"), Cell(.data, .permanent, "accepted never accepted"),
        Cell(.data, .busy, "accepted broken:busy untried:busy"),
        Cell(.data, .drop, "accepted broken:gone untried:gone"),
        Cell(.data, .silence, "accepted broken:late untried:late"),
        Cell(.data, .garbage, "accepted broken:odd untried:odd"),
        Cell(.dot, .temporary, "accepted now accepted"), Cell(.dot, .permanent, "accepted never accepted"),
        Cell(.dot, .busy, "accepted broken:busy untried:busy"),
        Cell(.dot, .drop, "accepted uncertain untried:gone"),
        Cell(.dot, .silence, "accepted uncertain untried:late"),
        Cell(.dot, .garbage, "accepted uncertain untried:odd"),
    ]

    @Test(arguments: cells, [true, false])
    func everyWrongAnswerHasItsOutcome(cell: Cell, pipelining: Bool) throws {
        let sink = try SmtpSink(extensions: pipelining ? SmtpSink.usualExtensions : ["SIZE 1000"]) { moment in
            moment.verb == cell.verb && moment.earlier == 1 ? cell.answer.reply : .usual
        }
        let letters = (1...3).map(SMTPCellTests.letter)
        let client = try smtpClient(sink.port, limits: cell.answer == .silence ? quick : patient)
        var outcomes = ["", "", ""]
        let end = client.submit(letters) { index, outcome in
            #expect(outcomes[index].isEmpty, "letter \(index) has two outcomes")
            outcomes[index] = SMTPCellTests.word(outcome)
        }
        #expect(outcomes == cell.outcomes)
        #expect((end == nil) == !outcomes[2].hasPrefix("untried"))
        client.quit()
        let arrived = Set(sink.letters.map { $0.recipients.joined() })
        for (index, outcome) in outcomes.enumerated() {
            let isThere = arrived.contains(letters[index].recipient)
            if outcome == "accepted" { #expect(isThere) } else if outcome != "uncertain" { #expect(!isThere) }
        }
        #expect(sink.count == arrived.count, "a letter arrived twice")
    }

    @Test(arguments: [SmtpSink.Reply.keepThenDrop, .keepThenHang], [true, false])
    func aLetterTheRelayKeptWithoutSayingSoIsUncertain(reply: SmtpSink.Reply, pipelining: Bool) throws {
        let sink = try SmtpSink(extensions: pipelining ? SmtpSink.usualExtensions : []) { moment in
            moment.verb == .dot ? reply : .usual
        }
        var outcomes: [String] = []
        _ = try smtpClient(sink.port, limits: quick).submit([SMTPCellTests.letter(1)]) { _, outcome in
            outcomes.append(SMTPCellTests.word(outcome))
        }
        #expect(outcomes == ["uncertain"] && sink.count == 1)
    }

    /// The dot was never sent, so nobody can have the letter.
    @Test(arguments: [1, 100_000, 400_000])
    func aConnectionThatEndsWithinTheTextLosesNothing(after: Int) throws {
        let sink = try SmtpSink { moment in
            moment.verb == .data && moment.earlier == 0 ? .dropWithinText(after) : .usual
        }
        let long = String(repeating: String(repeating: "x", count: 76) + "\r\n", count: 100_000)
        var letter = SMTPCellTests.letter(1)
        letter.bytes = Array("Subject: long\r\n\r\n\(long)".utf8)
        var outcomes: [String] = []
        let end = try smtpClient(sink.port).submit([letter, SMTPCellTests.letter(2)]) { _, outcome in
            outcomes.append(SMTPCellTests.word(outcome))
        }
        #expect(end?.kind == .disconnected)
        #expect(outcomes == ["broken:gone", "untried:gone"] && sink.count == 0)
    }

    @Test func aRelayThatRefusesWithinTheTextIsBelieved() throws {
        let long = String(repeating: String(repeating: "x", count: 76) + "\r\n", count: 100_000)
        let server = try ScriptedServer(
            .smtpGreeting(extensions: ["PIPELINING"]) + [
                .expect("EHLO *"), .say("250-x"), .say("250 PIPELINING"), .expect("MAIL *"),
                .expect("RCPT *"),
                .expect("DATA"), .say("250 ok"), .say("250 ok"), .say("354 go"), .expectBytes(100_000),
                .say("552 5.3.4 too much"), .again(10_000, [.expectBytes(1000)]), .drop,
            ])
        var letter = SMTPCellTests.letter(1)
        letter.bytes = Array("Subject: long\r\n\r\n\(long)".utf8)
        var outcomes: [String] = []
        _ = try smtpClient(server.port).submit([letter]) { _, outcome in
            outcomes.append(SMTPCellTests.word(outcome))
        }
        #expect(
            outcomes == ["never"] || outcomes == ["broken:gone"],
            "a reset may take the server's words with it")
    }

    static func letter(_ number: Int) -> Submission {
        Submission(
            id: "letter-\(number)", envelopeFrom: "desk@heed.example",
            recipient: "customer\(number)@example.com",
            bytes: Array("Subject: \(number)\r\n\r\n.dot\r\nletter \(number)\r\n".utf8))
    }

    static func word(_ outcome: SubmissionOutcome) -> String {
        switch outcome {
        case .accepted: return "accepted"
        case .refusedForNow: return "now"
        case .refusedForGood: return "never"
        case .uncertain: return "uncertain"
        case .brokenOff(let failure, _): return "broken:\(word(failure))"
        case .notTried(let failure): return "untried:\(word(failure))"
        }
    }

    private static func word(_ failure: TransportFailure) -> String {
        let words: [TransportFailure.Kind: String] = [
            .serverBusy: "busy", .disconnected: "gone", .timeout: "late", .protocolViolation: "odd",
            .stopped: "stopped",
        ]
        return words[failure.kind] ?? failure.kind.rawValue
    }
}
