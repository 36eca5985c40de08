import TestSupport
import Testing

@Suite struct PostTests {
    @Test(arguments: [
        ("Subject: a\n\n.dot\n..\n", "Subject: a\r\n\r\n.dot\r\n..\r\n"),
        ("Subject: a\r\n\r\nend", "Subject: a\r\n\r\nend\r\n"),
        ("Subject: a\n\n\n", "Subject: a\r\n\r\n\r\n"),
    ])
    func whatIsPostedArrives(mail: String, arrived: String) throws {
        let sink = try SmtpSink()
        try Post.send(Array(mail.utf8), from: "", to: "desk@heed.example", port: sink.port)
        #expect(sink.letters.first?.text == arrived)
        #expect(sink.letters.first?.sender == "")
    }
}
