import Testing

@testable import Reading

/// Reports with a machine-readable part (RFC 3464).
@Suite struct DeliveryReportTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let fields: String
        var notice = "Your mail came back."
        let address: String
        let status: String?
        let reason: BounceReason
        var kind = Bounce.Kind.failed
        var testDescription: String { fields }
    }

    @Test(arguments: [
        Case(
            fields: """
                Final-Recipient: rfc822; kim@customer.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <kim@customer.example>: no such user
                """,
            address: "kim@customer.example", status: "5.1.1", reason: .userunknown),
        Case(
            fields: """
                Final-Recipient: RFC822; <kim@customer.example>
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp; 552 5.2.2 Over
                 quota
                """,
            address: "kim@customer.example", status: "5.2.2", reason: .mailboxfull),
        Case(
            fields: """
                Original-Recipient: rfc822;kim@customer.example
                Final-Recipient: rfc822;kim@inner.customer.example
                Action: delayed
                Status: 4.4.1
                Diagnostic-Code: X-Postfix; connect to mx.customer.example[192.0.2.9]:25: Connection timed out
                """,
            address: "kim@customer.example", status: "4.4.1", reason: .expired, kind: .delayed),
        Case(
            fields: """
                Final-Recipient: rfc822; kim@customer.example
                Action: failed
                Status: 4.4.7
                Diagnostic-Code: smtp; 450 4.7.1 Access denied, no PTR record for your address
                """,
            address: "kim@customer.example", status: "4.7.1", reason: .requireptr),
        Case(
            fields: """
                Action: failed
                Status:
                Diagnostic-Code: Connection timed out
                Final-Recipient: rfc822; kim@customer.example
                """,
            address: "kim@customer.example", status: "4.4.7", reason: .expired),
        Case(
            fields: """
                Final-Recipient: rfc822; kim@customer.example
                Action: failed
                Status: 5.2.1 (mailbox disabled, takes no mail)
                Diagnostic-Code: smtp; 550 5.2.1 refused
                """,
            address: "kim@customer.example", status: "5.2.1", reason: .suspend),
        Case(
            fields: """
                Original-Recipient: <kim@customer.example>
                Action: failed
                Diagnostic-Code: smtp; 554 5.7.1 Message rejected as spam
                """,
            address: "kim@customer.example", status: "5.7.1", reason: .spamdetected),
        Case(
            fields: """
                Final-Recipient: x400; /RFC-822=kim(a)customer/ADMD= /C=CN/
                Original-Recipient: rfc822; kim@customer.example
                Action: failed
                Status: 5.4.6
                """,
            address: "kim@customer.example", status: "5.4.6", reason: .networkerror),
        Case(
            fields: """
                Final-Recipient: rfc822; kim@customer.example
                Action: relayed
                Status: 2.1.9
                """,
            address: "kim@customer.example", status: "2.1.9", reason: .undefined, kind: .relayed),
        Case(
            fields: """
                Final-Recipient: rfc822; kim@customer.example
                Action: failed
                Status: 5.3.0
                Diagnostic-Code: X-Unix; 77
                """,
            notice: "554 5.3.0 unknown mailer error 77", address: "kim@customer.example", status: "5.3.0",
            reason: .mailererror),
        Case(
            fields: """
                Final-Recipient: rfc822; kim@customer.example
                Action: failed
                Status: 5.0.0
                Remote-MTA: dns; mx3.qq.com
                Diagnostic-Code: smtp; 550 Connection frequency limited
                """,
            address: "kim@customer.example", status: "5.0.0", reason: .toomanyconn),
    ])
    func readsEachForm(_ sample: Case) throws {
        let bounce = try #require(Sample.report(sample.fields, notice: sample.notice).bounce)
        let recipient = try #require(bounce.recipients.first)
        #expect(bounce.kind == sample.kind)
        #expect(bounce.recipients.count == 1)
        #expect(recipient.address == sample.address)
        #expect(recipient.status == sample.status)
        #expect(recipient.reason == sample.reason)
    }

    @Test func groupsRunTogetherAreTwoRecipients() throws {
        let bounce = try #require(
            Sample.report(
                """
                Final-Recipient: rfc822; a@customer.example
                Action: failed
                Status: 5.2.2
                Final-Recipient: rfc822; b@customer.example
                Action: failed
                Status: 5.1.1
                """
            ).bounce)
        #expect(bounce.recipients.map(\.address) == ["a@customer.example", "b@customer.example"])
        #expect(bounce.recipients.map(\.reason) == [.mailboxfull, .userunknown])
    }

    @Test func carriesWhatCorrelatingNeeds() throws {
        let findings = Sample.report(
            "Final-Recipient: rfc822; kim@customer.example\nAction: failed\nStatus: 5.1.1",
            returned:
                "Message-ID: <letter-7@desk.example>\nReply-To: kefu+abc@desk.example\nSubject: Case [K-1]")
        let bounce = try #require(findings.bounce)
        #expect(bounce.originalMessageID == "letter-7@desk.example")
        #expect(bounce.tokenCandidates.contains { $0.contains("kefu+token@") })
        #expect(bounce.tokenCandidates.contains { $0.contains("kefu+abc@") })
        #expect(bounce.tokenCandidates.contains("Case [K-1]"))
        #expect(findings.auto == AutoReport(isAuto: true, reason: "bounce"))
    }

    @Test func aStatusPartInTheTextIsReadToo() throws {
        let bounce = try #require(
            Sample.plain(
                "Delivery Status Notification (Failure)",
                """
                An error occurred while delivering to:

                Reporting-MTA: dns; relay.example
                Action: failed
                Final-Recipient: rfc822; kim@customer.example
                Diagnostic-Code: smtp; 550 5.1.1 user unknown
                Status: 5.1.1
                """, from: "MAILER-DAEMON@relay.example"
            ).bounce)
        #expect(bounce.recipients.map(\.address) == ["kim@customer.example"])
        #expect(bounce.recipients.first?.status == "5.1.1")
    }

    @Test func aReportWithoutPartsIsStillOne() throws {
        let bounce = Sample.findings(
            """
            Return-Path: <>
            From: Mail Delivery Subsystem <MAILER-DAEMON@relay.example>
            To: kefu@desk.example
            Subject: Returned mail: see transcript for details
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            <<< No Message Collected >>>
            """
        ).bounce
        #expect(try #require(bounce).recipients.isEmpty)
    }
}
