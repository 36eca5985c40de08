import Testing

@testable import Transport

struct LetterTests {
    @Test(arguments: [
        ("a\r\n", "a\r\n.\r\n"), ("a", "a\r\n.\r\n"), ("", ".\r\n"), (".\r\n", "..\r\n.\r\n"),
        (".", "..\r\n.\r\n"),
        ("..\r\n", "...\r\n.\r\n"), ("a\r\n.b\r\n", "a\r\n..b\r\n.\r\n"), ("a.\r\nb\r\n", "a.\r\nb\r\n.\r\n"),
        ("\r\n.\r\n", "\r\n..\r\n.\r\n"), ("\r\n\r\n", "\r\n\r\n.\r\n"),
        ("a\r\n.\r\nQUIT\r\n", "a\r\n..\r\nQUIT\r\n.\r\n"),
    ])
    func dotsAreStuffed(text: String, wire: String) throws {
        #expect(String(decoding: try LetterText(Array(text.utf8)).stuffed, as: UTF8.self) == wire)
    }

    @Test(arguments: [
        "a\nb\r\n", "a\rb\r\n", "\n", "\r", "a\r\n\n.\r\n", "a\n.\nMAIL FROM:<evil@x>\r\n", "a\r\n.\r\r\n",
        "a\u{0}b\r\n",
        "a\r\nb\r", "a\r\r\n", String(repeating: "x", count: 999) + "\r\n",
        String(repeating: "x", count: 999),
    ])
    func textsThatTwoServersReadDifferentlyAreRefused(text: String) {
        let unfit = #expect(throws: Unfit.self) { try LetterText(Array(text.utf8)) }
        #expect(unfit?.reply.code == 554 && unfit?.reply.stage == .check)
    }

    @Test func aLineOf998BytesIsFit() throws {
        let line = String(repeating: "x", count: 998)
        #expect(try LetterText(Array("\(line)\r\n".utf8)).stuffed.count == 998 + 5)
    }

    /// Whatever the text, unstuffing as a server does gives it back, and nothing but the end looks like an end.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func stuffingCanBeUndone(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var text: [UInt8] = []
        for _ in 0..<60 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += [[.dot], [.cr, .lf], [UInt8(ascii: "a")], [.dot, .dot]][Int(state >> 33) % 4]
        }
        text += [.cr, .lf]
        let wire = try LetterText(text).stuffed
        let lines = String(decoding: wire, as: UTF8.self).split(
            separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.firstIndex(of: ".") == lines.count - 2)
        let back = lines.dropLast(2).map { $0.hasPrefix(".") ? $0.dropFirst() : $0 }.map { $0 + "\r\n" }
            .joined()
        #expect(back == String(decoding: text, as: UTF8.self))
    }

    @Test(arguments: ["250 OK", "250-a", "250", "354 go on"])
    func replyLinesAreRead(line: String) throws {
        let part = try #require(SMTPReply.line(Array(line.utf8)))
        #expect("\(part.code)" == line.prefix(3))
        #expect(part.isLast == !line.contains("-"))
        #expect(String(decoding: part.text, as: UTF8.self) == line.dropFirst(4))
    }

    @Test(arguments: [
        "", "25", "2500", "250_x", "abc", "199 x", "600 x", "2x0 y", " 250 x", "-250", "250\tx", "٢٥٠ x",
    ])
    func whatIsNoReplyIsRefused(line: String) {
        #expect(SMTPReply.line(Array(line.utf8)) == nil)
    }

    struct Enhanced: Sendable {
        let code: Int
        let lines: [String]
        let enhanced: String?
        let text: String

        init(_ code: Int, _ lines: String..., enhanced: String?, text: String) {
            self.code = code
            self.lines = lines
            self.enhanced = enhanced
            self.text = text
        }
    }

    @Test(arguments: [
        Enhanced(550, "5.1.1 no such user", enhanced: "5.1.1", text: "no such user"),
        Enhanced(250, "2.0.0 Ok: queued", enhanced: "2.0.0", text: "Ok: queued"),
        Enhanced(550, "no code", enhanced: nil, text: "no code"),
        Enhanced(550, "4.1.1 contradicts", enhanced: nil, text: "4.1.1 contradicts"),
        Enhanced(550, "5.1", enhanced: nil, text: "5.1"),
        Enhanced(550, "", enhanced: nil, text: ""),
        Enhanced(451, "4.7.1 a", "4.7.1 b", enhanced: "4.7.1", text: "a b"),
        Enhanced(550, "5.7.515 x", enhanced: "5.7.515", text: "x"),
        Enhanced(550, "5.7.5150 x", enhanced: nil, text: "5.7.5150 x"),
        Enhanced(550, "5..1 x", enhanced: nil, text: "5..1 x"),
        Enhanced(550, "\u{1B}[31m5.1.1", enhanced: nil, text: " [31m5.1.1"),
    ])
    func enhancedCodesAreReadOnlyWhereTheyAgree(sample: Enhanced) {
        let lines = sample.lines.map { Array($0.utf8) }
        let reply = SMTPReply(code: sample.code, stage: .rcpt, lines: lines)
        #expect(reply.enhanced == sample.enhanced)
        #expect(reply.text == sample.text)
    }

    @Test(arguments: 200...599)
    func theFirstDigitSaysWhoMustAct(code: Int) {
        let outcome = SubmissionOutcome(SMTPReply(code: code, stage: .text, lines: []))
        switch (code / 100, outcome) {
        case (2, .accepted), (3, .refusedForNow), (4, .refusedForNow), (5, .refusedForGood): break
        default: Issue.record("\(code): \(outcome)")
        }
    }

    @Test func capabilitiesAreReadFromTheKeywordLines() {
        let lines = [
            "PIPELINING", "size 1000", "8bitmime", "SMTPUTF8", "DSN", "ENHANCEDSTATUSCODES", "X-OTHER a b",
            "",
        ]
        let found = SMTPCapabilities(keywordLines: lines.map { Array($0.utf8) })
        #expect(
            found.pipelining && found.eightBitMIME && found.smtpUTF8 && found.dsn && found.enhancedStatusCodes
        )
        #expect(found.maximumSize == 1000)
        #expect(SMTPCapabilities(keywordLines: [Array("SIZE 0".utf8)]).maximumSize == nil)
        #expect(SMTPCapabilities(keywordLines: [Array("SIZE".utf8)]).size)
        #expect(SMTPCapabilities(keywordLines: [Array("SIZE 99999999999999999999".utf8)]).maximumSize == nil)
    }

    private static func relay(_ keywords: String) -> SMTPCapabilities {
        SMTPCapabilities(keywordLines: keywords.split(separator: ",").map { Array($0.utf8) })
    }

    struct Parameters: Sendable {
        let offers: String
        let notice: Submission.Notice?
        let mail: String
        let rcpt: String
    }

    @Test(arguments: [
        Parameters(offers: "", notice: nil, mail: "", rcpt: ""),
        Parameters(offers: "SIZE 100", notice: nil, mail: " SIZE=6", rcpt: ""),
        Parameters(offers: "DSN", notice: nil, mail: "", rcpt: ""),
        Parameters(offers: "DSN", notice: .never, mail: " RET=HDRS ENVID=k+2B1", rcpt: " NOTIFY=NEVER"),
        Parameters(
            offers: "DSN", notice: .failureAndDelay, mail: " RET=HDRS ENVID=k+2B1",
            rcpt: " NOTIFY=FAILURE,DELAY"),
        Parameters(offers: "", notice: .failureAndDelay, mail: "", rcpt: ""),
    ])
    func parametersAreSentOnlyWhereOffered(sample: Parameters) throws {
        let letter = Submission(
            id: "k+1", envelopeFrom: "a@x.cn", recipient: "b@y.cn", bytes: Array("a: b\r\n".utf8),
            notice: sample.notice)
        let prepared = try PreparedLetter.prepare(letter, for: LetterTests.relay(sample.offers)).get()
        #expect(String(decoding: prepared.mail, as: UTF8.self) == "MAIL FROM:<a@x.cn>\(sample.mail)\r\n")
        #expect(String(decoding: prepared.rcpt, as: UTF8.self) == "RCPT TO:<b@y.cn>\(sample.rcpt)\r\n")
    }

    struct Fitness: Sendable {
        var from = "a@x.cn"
        var to = "b@y.cn"
        var text = "a\r\n"
        var offers = ""
        let code: Int?
    }

    @Test(arguments: [
        Fitness(from: "", code: nil),
        Fitness(to: "用户@y.cn", code: 553),
        Fitness(to: "用户@y.cn", offers: "SMTPUTF8", code: nil),
        Fitness(from: "用户@x.cn", code: 553),
        Fitness(to: "b@公司.cn", code: nil),
        Fitness(to: "no address", code: 553),
        Fitness(from: "bad", code: 553),
        Fitness(text: "a\n", code: 554),
        Fitness(text: "中\r\n", code: 554),
        Fitness(text: "中\r\n", offers: "8BITMIME", code: nil),
        Fitness(text: "12345678901\r\n", offers: "SIZE 12", code: 552),
        Fitness(text: "12345678901\r\n", offers: "SIZE 13", code: nil),
    ])
    func unfitLettersAreRefusedBeforeAnythingIsSent(sample: Fitness) {
        let letter = Submission(
            id: "1", envelopeFrom: sample.from, recipient: sample.to, bytes: Array(sample.text.utf8))
        switch PreparedLetter.prepare(letter, for: LetterTests.relay(sample.offers)) {
        case .success: #expect(sample.code == nil)
        case .failure(let unfit):
            #expect(unfit.reply.code == sample.code)
            #expect(unfit.reply.enhanced != nil)
        }
    }
}
