import TestSupport
import Testing

@Suite struct SmtpSinkTests {
    static let letter = "Subject: a\r\n folded\r\nTo: <li@customer.example>\r\n\r\n..dotted\r\n.\r\n"

    private func group(_ letters: Int) -> [UInt8] {
        let envelope =
            "MAIL FROM:<desk@heed.example> SIZE=9\r\nRCPT TO:<li@customer.example> NOTIFY=NEVER\r\nDATA\r\n"
        var bytes = Array(envelope.utf8)
        for index in 0..<letters {
            bytes += Array((Self.letter + (index + 1 < letters ? envelope : "QUIT\r\n")).utf8)
        }
        return bytes
    }

    @Test func keepsPipelinedLettersAsTheyWere() throws {
        let sink = try SmtpSink()
        let client = try TestClient(sink.port)
        try client.say(Array("EHLO heed.example\r\n".utf8) + group(1_000))
        #expect(sink.wait(for: 1_000))
        let first = try #require(sink.letters.first)
        #expect(first.sender == "desk@heed.example" && first.senderParameters == "SIZE=9")
        #expect(first.recipients == ["li@customer.example"] && first.recipientParameters == ["NOTIFY=NEVER"])
        #expect(first.text == "Subject: a\r\n folded\r\nTo: <li@customer.example>\r\n\r\n.dotted\r\n")
        #expect(first.field("subject") == "a folded" && first.field("to") == "<li@customer.example>")
        var last: String?
        while let reply = try client.reply() { last = reply }
        #expect(last == "221 2.0.0 Bye")
    }

    @Test(arguments: [
        (SmtpSink.Verb.connect, SmtpSink.Reply.sayThenDrop("421 busy"), ["421 busy", nil], 0),
        (.mail, .say("450 4.1.8 later"), ["220", "250", "450", "503", "554"], 0),
        (.rcpt, .say("550 5.1.1 unknown"), ["220", "250", "250", "550", "554"], 0),
        (.data, .drop, ["220", "250", "250", "250", nil], 0),
        (.dot, .say("451 4.3.0 disk"), ["220", "250", "250", "250", "354", "451"], 0),
        (.dot, .drop, ["220", "250", "250", "250", "354", nil], 0),
        (.dot, .keepThenDrop, ["220", "250", "250", "250", "354", nil], 1),
        (.dot, .after(0.05, .usual), ["220", "250", "250", "250", "354", "250"], 1),
        (.data, .dropWithinText(10), ["220", "250", "250", "250", "354", nil], 0),
    ])
    func misbehavesAsTold(verb: SmtpSink.Verb, reply: SmtpSink.Reply, answers: [String?], kept: Int) throws {
        let sink = try SmtpSink { $0.verb == verb ? reply : .usual }
        let client = try TestClient(sink.port)
        let lines = [
            "EHLO me", "MAIL FROM:<a@heed.example>", "RCPT TO:<b@customer.example>", "DATA",
            Self.letter + "RSET",
        ]
        for (index, expected) in answers.enumerated() {
            let answer = index == 0 ? try client.reply() : try? client.ask(lines[index - 1])
            #expect(
                answer.map { $0.hasPrefix(expected ?? "no") } ?? (expected == nil),
                "\(index): \(answer ?? "closed")")
        }
        #expect(sink.count == kept)
    }
}
