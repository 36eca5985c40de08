import TestSupport
import Testing

@Suite(.enabled(if: Postfix.isPossible, "Postfix needs root"))
struct PostfixTests {
    static let customer = "li@customer.example"
    static let desk = "desk@heed.example"

    private func servers(_ options: Postfix.Options = .init()) throws -> (Dovecot, Postfix) {
        let dovecot = try Dovecot([.init(Self.desk), .init(Self.customer)])
        let domains = ["heed.example", "customer.example"]
        return (dovecot, try Postfix(handingTo: dovecot, domains: domains, options: options))
    }

    @Test func handsMailToTheMailboxAndReturnsWhatHasNone() throws {
        let (dovecot, postfix) = try servers()
        let client = try greeted(postfix)
        for recipient in [Self.desk, "nobody@heed.example"] {
            try send(client, to: recipient)
        }
        #expect(dovecot.waitForMails(1, of: Self.desk))
        #expect(try dovecot.mails(of: Self.desk)[0].text.contains("Return-Path: <\(Self.customer)>"))
        #expect(dovecot.waitForMails(1, of: Self.customer))
        #expect(try dovecot.mails(of: Self.customer)[0].text.contains("report-type=delivery-status"))
        #expect(postfix.waitUntilEmpty())
    }

    @Test func sendsNothingToTheOutside() throws {
        let (_, postfix) = try servers()
        let client = try greeted(postfix)
        _ = try client.ask("MAIL FROM:<\(Self.customer)>")
        #expect(try client.ask("RCPT TO:<someone@outside.example>")?.hasPrefix("554 5.7.1") == true)
    }

    @Test func asksForALoginWhenToldTo() throws {
        var options = Postfix.Options()
        options.needsLogin = true
        options.offersTLS = false
        let (_, postfix) = try servers(options)
        let client = try greeted(postfix)
        _ = try client.ask("MAIL FROM:<\(Self.customer)>")
        #expect(try client.ask("RCPT TO:<\(Self.desk)>")?.hasPrefix("5") == true)
        _ = try client.ask("RSET")
        let secret = base64("\u{0}\(Self.desk)\u{0}correct horse")
        #expect(try client.ask("AUTH PLAIN \(secret)")?.hasPrefix("235") == true)
        _ = try client.ask("MAIL FROM:<\(Self.customer)>")
        #expect(try client.ask("RCPT TO:<\(Self.desk)>")?.hasPrefix("250") == true)
    }

    @Test func keepsItsQueueOverARestart() throws {
        var options = Postfix.Options()
        options.delivers = false
        let (_, postfix) = try servers(options)
        try send(greeted(postfix), to: Self.desk)
        #expect(postfix.queueLength == 1)
        postfix.stop()
        #expect(!Loopback.answers(postfix.smtpPort))
        try postfix.start()
        #expect(postfix.queueLength == 1)
    }

    private func greeted(_ postfix: Postfix) throws -> TestClient {
        let client = try TestClient(postfix.smtpPort)
        _ = try client.reply()
        _ = try client.ask("EHLO customer.example")
        return client
    }

    private func send(_ client: TestClient, to recipient: String) throws {
        _ = try client.ask("MAIL FROM:<\(Self.customer)>")
        _ = try client.ask("RCPT TO:<\(recipient)>")
        _ = try client.ask("DATA")
        #expect(try client.ask("Subject: hello\r\n\r\nhello\r\n.")?.hasPrefix("250") == true)
    }
}
