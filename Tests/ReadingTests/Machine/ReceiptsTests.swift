import Testing

@testable import Reading

@Suite struct ReceiptsTests {
    @Test func readsAnAbuseReport() throws {
        let findings = Sample.findings(
            """
            From: feedback@provider.example
            To: kefu@desk.example
            Subject: Abuse report
            Content-Type: multipart/report; report-type=feedback-report; boundary=b

            --b
            Content-Type: text/plain

            This is an abuse report.
            --b
            Content-Type: message/feedback-report

            Feedback-Type: Abuse
            User-Agent: Loop/1.0
            Version: 1
            Original-Rcpt-To: <kim@customer.example>
            Original-Mail-From: <bounce@desk.example>
            --b
            Content-Type: message/rfc822

            Message-ID: <letter-9@desk.example>
            From: kefu@desk.example

            text
            --b--
            """)
        let report = try #require(findings.feedbackReport)
        #expect(report.type == "abuse")
        #expect(report.recipients == ["kim@customer.example"])
        #expect(report.originalMailFrom == "bounce@desk.example")
        #expect(report.originalMessageID == "letter-9@desk.example")
        #expect(findings.bounce == nil && findings.auto.isAuto)
    }

    @Test(arguments: [
        ("staff@hotmail.com", "complaint about message from 192.0.2.9", ""),
        ("kim@customer.example", "unsubscribe", "X-Apple-Unsubscribe: true\n"),
        ("shop@desk.example", "offer", "X-HmXmrOriginalRecipient: kim@hotmail.example\n"),
    ])
    func providersHaveFormsOfTheirOwn(_ from: String, _ subject: String, _ fields: String) {
        #expect(Sample.plain(subject, "text", from: from, fields: fields).feedbackReport != nil)
    }

    @Test func readsADispositionNotification() throws {
        let findings = Sample.findings(
            """
            From: kim@customer.example
            To: kefu@desk.example
            Subject: Read: your letter
            Content-Type: multipart/report; report-type=disposition-notification; boundary=b

            --b
            Content-Type: text/plain

            Your message was displayed.
            --b
            Content-Type: message/disposition-notification

            Final-Recipient: rfc822;kim@customer.example
            Original-Message-ID: <letter-7@desk.example>
            Disposition: manual-action/MDN-sent-manually; displayed
            --b--
            """)
        let receipt = try #require(findings.readReceipt)
        #expect(receipt.disposition == "displayed")
        #expect(receipt.recipient == "kim@customer.example")
        #expect(receipt.originalMessageID == "letter-7@desk.example")
        #expect(findings.auto == AutoReport(isAuto: true, reason: "read-receipt"))
    }

    @Test func aRefusalSentAsANotificationIsABounce() throws {
        let findings = Sample.findings(
            """
            From: Mail Delivery Subsystem <postmaster@relay.example>
            To: kefu@desk.example
            Subject: Automatically rejected mail
            Content-Type: multipart/report; report-type=disposition-notification; boundary=b

            --b
            Content-Type: text/plain

            Your message to <kim@customer.example> was automatically rejected:
            Quota exceeded
            --b
            Content-Type: message/disposition-notification

            Final-Recipient: rfc822; kim@customer.example
            Disposition: automatic-action/MDN-sent-automatically; deleted
            --b--
            """)
        let bounce = try #require(findings.bounce)
        #expect(bounce.recipients.first?.address == "kim@customer.example")
        #expect(bounce.recipients.first?.reason == .mailboxfull)
        #expect(findings.readReceipt == nil)
    }
}
