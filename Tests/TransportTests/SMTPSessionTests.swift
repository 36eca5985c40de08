import Foundation
import TestSupport
import Testing

@testable import Transport

struct SMTPSessionTests {
    private func submit(
        _ steps: [ScriptedServer.Step], extensions: [String] = ["PIPELINING"], letters: Int = 2,
        limits: TimeLimits = patient
    ) throws -> (outcomes: [String], end: TransportFailure?, server: ScriptedServer) {
        let lines = ["relay"] + extensions
        let hello =
            lines.dropLast().map { ScriptedServer.Step.say("250-\($0)") } + [
                .say("250 \(lines[lines.count - 1])")
            ]
        let server = try ScriptedServer(
            .smtpGreeting(extensions: extensions) + [.expect("EHLO desk.example")] + hello + steps)
        let client = try smtpClient(server.port, limits: limits)
        var outcomes = [String](repeating: "", count: letters)
        let end = client.submit((1...letters).map(SMTPCellTests.letter)) {
            outcomes[$0] = SMTPCellTests.word($1)
        }
        if end == nil { client.quit() }
        return (outcomes, end, server)
    }

    private let envelope: [ScriptedServer.Step] = [
        .expect("MAIL FROM:*"), .expect("RCPT TO:*"), .expect("DATA"),
    ]
    private let taken: [ScriptedServer.Step] = [.say("250 ok"), .say("250 ok"), .say("354 go")]
    private let quit: [ScriptedServer.Step] = [.expect("QUIT"), .say("221 bye"), .drop]

    @Test func theNextEnvelopeRidesWithTheText() throws {
        // The second envelope is read before the first text is answered.
        let steps =
            envelope + taken + [.expectText] + envelope + [.say("250 2.0.0 kept")] + taken
            + [.expectText, .say("250 2.0.0 kept")] + quit
        let (outcomes, end, server) = try submit(steps)
        #expect(outcomes == ["accepted", "accepted"] && end == nil)
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test func withoutPipeliningEachCommandWaits() throws {
        let one: [ScriptedServer.Step] = [
            .expect("MAIL FROM:*"), .say("250 ok"), .expect("RCPT TO:*"), .say("250 ok"), .expect("DATA"),
            .say("354 go"),
            .expectText, .say("250 kept"),
        ]
        let (outcomes, end, server) = try submit(one + one + quit, extensions: ["SIZE 1000"])
        #expect(outcomes == ["accepted", "accepted"] && end == nil)
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test func aTextAskedForAfterARefusalIsTakenBackByALoneDot() throws {
        let steps =
            envelope + [
                .say("250 ok"), .say("550 5.1.1 no such user"), .say("354 go"), .expect("."),
                .say("554 no recipients"), .expect("RSET"),
            ] + envelope + [.say("250 ok")] + taken
            + [.expectText, .say("250 kept")] + quit
        let (outcomes, end, server) = try submit(steps)
        #expect(outcomes == ["never", "accepted"] && end == nil)
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test func aTextAskedForAfterARefusedSenderIsNeverSent() throws {
        let steps =
            envelope + [.say("550 no"), .say("250 ok"), .say("354 go"), .expect("*"), .say("250 kept")]
        let (outcomes, end, server) = try submit(steps)
        #expect(outcomes == ["never", "untried:odd"] && end?.kind == .protocolViolation)
        #expect(server.heard.last == "DATA")
    }

    @Test func aRefusedSenderAndRecipientAreFollowedByAReset() throws {
        let steps =
            envelope + [
                .say("550 5.1.0 no"), .say("503 first MAIL"), .say("503 first RCPT"), .expect("RSET"),
            ] + envelope
            + [.say("250 ok")] + taken + [.expectText, .say("250 kept")] + quit
        let (outcomes, end, server) = try submit(steps)
        #expect(outcomes == ["never", "accepted"] && end == nil)
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    /// Postfix keeps the transaction of a text that its end-of-data restrictions refuse.
    @Test func anEnvelopeCaughtInARefusedTransactionIsSaidAgainAfterAReset() throws {
        let steps =
            envelope + taken + [.expectText] + envelope + [
                .say("451 4.7.1 no"), .say("503 5.5.1 nested MAIL"), .say("503 nested"), .say("503 nested"),
                .expect("RSET"),
            ] + envelope + [.say("250 ok")] + taken + [.expectText, .say("250 kept")] + quit
        let (outcomes, end, server) = try submit(steps)
        #expect(outcomes == ["now", "accepted"] && end == nil)
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test func aTextNeverGoesToTheReaderOfARefusedOne() throws {
        let steps =
            envelope + taken + [.expectText] + envelope + [
                .say("451 4.7.1 no"), .say("503 5.5.1 nested MAIL"), .say("250 taken in"), .say("354 go"),
                .hang,
            ]
        let (outcomes, end, server) = try submit(steps)
        #expect(outcomes == ["now", "untried:odd"] && end?.kind == .protocolViolation)
        #expect(server.heard.last == "DATA")
    }

    @Test(arguments: [["PIPELINING"], ["SIZE 1000"]])
    func aTransactionBrokenOffIsResetBeforeTheNextLetters(extensions: [String]) throws {
        let sink = try SmtpSink(extensions: extensions) { moment in
            moment.verb == .rcpt && moment.earlier == 0 ? .say("550 5.1.1 nobody") : .usual
        }
        let client = try smtpClient(sink.port)
        var outcomes: [String] = []
        for number in 1...2 {
            _ = client.submit([SMTPCellTests.letter(number)]) { outcomes.append(SMTPCellTests.word($1)) }
        }
        #expect(outcomes == ["never", "accepted"] && sink.count(of: .rset) == 1)
    }

    @Test(arguments: [
        ("250-a", "251 b"), ("250_a", ""), ("hello", ""), ("99 a", ""), ("250", "x"), ("354 early", ""),
    ])
    func whatIsNoReplyEndsTheSession(first: String, second: String) throws {
        let lines = second.isEmpty ? [first] : [first, second]
        let (outcomes, end, _) = try submit(envelope + lines.map { .say($0) } + [.hang])
        #expect(outcomes == ["broken:odd", "untried:odd"] && end?.kind == .protocolViolation)
    }

    @Test func aReplyThatNothingAskedForEndsTheSession() throws {
        let steps = envelope + [.raw("250 ok\r\n250 ok\r\n354 go\r\n250 kept\r\n"), .hang]
        let (outcomes, end, server) = try submit(steps)
        #expect(outcomes == ["broken:odd", "untried:odd"] && end?.kind == .protocolViolation)
        #expect(!server.heard.contains { $0.contains("letter 1") })
    }

    @Test func aRelayThatTurnsUsAwayBetweenLettersLosesNothing() throws {
        let steps = envelope + taken + [.expectText, .raw("250 kept\r\n421 4.3.2 going down\r\n"), .drop]
        let (outcomes, end, _) = try submit(steps)
        #expect(outcomes == ["accepted", "broken:busy"] && end?.kind == .serverBusy && end?.retry == .later)
    }

    @Test func aMailOfTooManyReplyLinesIsRefused() throws {
        let (outcomes, end, _) = try submit(envelope + [.again(300, [.say("250-more")]), .hang])
        #expect(outcomes == ["broken:odd", "untried:odd"] && end?.kind == .protocolViolation)
    }

    @Test func aRelayThatKnowsNoEhloIsSpokenToPlainly() throws {
        let server = try ScriptedServer([
            .say("220 old"), .expect("EHLO *"), .say("502 what"), .expect("HELO *"), .say("250 hello"),
            .expect("EHLO *"),
            .say("502 what"), .expect("MAIL FROM:<desk@heed.example>"), .say("250 ok"),
            .expect("RCPT TO:<customer1@example.com>"), .say("250 ok"), .expect("DATA"), .say("354 go"),
            .expectText,
            .say("250 kept"),
        ])
        var outcomes: [String] = []
        let end = try smtpClient(server.port).submit([SMTPCellTests.letter(1)]) {
            outcomes.append(SMTPCellTests.word($1))
        }
        #expect(outcomes == ["accepted"] && end == nil && server.surprises.isEmpty)
    }

    @Test func aStopAfterTheDotWaitsForTheGraceTimeOnly() throws {
        let wakeup = try Wakeup()
        let sink = try SmtpSink { $0.verb == .dot ? .keepThenHang : .usual }
        var limits = patient
        limits.stopGrace = .milliseconds(20)
        let client = try smtpClient(sink.port, limits: limits, wakeup: wakeup)
        Thread.detachNewThread {
            _ = sink.wait(for: .dot)
            wakeup.stop()
        }
        var outcomes: [String] = []
        let end = client.submit([SMTPCellTests.letter(1), SMTPCellTests.letter(2)]) {
            outcomes.append(SMTPCellTests.word($1))
        }
        #expect(outcomes == ["uncertain", "untried:stopped"] && end?.kind == .stopped)
    }

    @Test func unfitLettersDoNotDisturbTheOthers() throws {
        let sink = try SmtpSink()
        var letters = (1...5).map(SMTPCellTests.letter)
        letters[0].recipient = "a@b.cn>\r\nRCPT TO:<evil@x.cn"
        letters[2].bytes = Array("Subject: x\r\n\r\na\n.\nMAIL FROM:<evil@x.cn>\r\n".utf8)
        letters[4].recipient = "nobody"
        var outcomes = [String](repeating: "", count: 5)
        let end = try smtpClient(sink.port).submit(letters) { outcomes[$0] = SMTPCellTests.word($1) }
        #expect(outcomes == ["never", "accepted", "never", "accepted", "never"] && end == nil)
        #expect(sink.letters.map(\.recipients) == [["customer2@example.com"], ["customer4@example.com"]])
        #expect(sink.letters.first?.text == "Subject: 2\r\n\r\n.dot\r\nletter 2\r\n")
    }

    @Test func manyLettersGoOverOneConnection() throws {
        let sink = try SmtpSink()
        let letters = (1...500).map(SMTPCellTests.letter)
        var accepted = 0
        let client = try smtpClient(sink.port)
        for part in [letters[..<250], letters[250...]] {
            let end = client.submit(Array(part)) { _, outcome in
                if case .accepted = outcome { accepted += 1 }
            }
            #expect(end == nil)
        }
        client.quit()
        #expect(accepted == 500 && sink.count == 500 && sink.connections == 1)
        #expect(Set(sink.letters.map(\.text)).count == 500)
    }
}
