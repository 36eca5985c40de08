import Testing

@testable import Reading

/// What mail systems give as the cause, in one word.
@Suite struct BounceCausesTests {
    @Test(arguments: [
        (
            "550 5.7.26 This mail has been blocked because the sender is unauthenticated. Authenticate with either SPF or DKIM.",
            "5.7.26", BounceReason.authfailure
        ),
        ("550 5.4.310 DNS domain customer.example does not exist", "5.4.310", .hostunknown),
        ("554 5.7.1 Message rejected as spam by Content Filtering.", "5.7.1", .spamdetected),
        ("550 5.7.1 virus Win32.X detected", "5.7.1", .virusdetected),
        ("550 invalid DNS PTR resource record, IP=192.0.2.4", "5.0.0", .requireptr),
        ("550 non-local recipient verification failed", "5.0.0", .userunknown),
        ("550 RP:FRL kim freeze", "5.0.0", .suspend),
        ("554 5.7.1 Your IP is in RBL blacklist", "5.7.1", .blocked),
    ])
    func diagnosticsAreUnderstood(_ diagnostic: String, _ status: String, _ reason: BounceReason) throws {
        let fields = """
            Final-Recipient: rfc822; kim@customer.example
            Action: failed
            Status: \(status)
            Diagnostic-Code: smtp; \(diagnostic)
            """
        let recipient = try #require(Sample.report(fields).bounce?.recipients.first)
        #expect(recipient.reason == reason)
    }

    @Test(arguments: [
        (
            "你发送给kim@customer.example的邮件《回执》，被对方拒收。\n对方服务器返回: 550 5.7.1 Your IP is in RBL blacklist",
            BounceReason.blocked
        ),
        (
            "Votre message n'a pas pu être remis à kim@customer.example.\nLa boîte aux lettres du destinataire est pleine.",
            .mailboxfull
        ),
        ("El mensaje no pudo ser entregado a kim@customer.example. Buzón lleno.", .mailboxfull),
        ("Il messaggio non recapitabile: kim@customer.example. La casella di posta è piena.", .mailboxfull),
        ("退信原因：\n收件人（kim@customer.example）所属域名不存在，邮件无法送达。", .hostunknown),
    ])
    func noticesAreUnderstood(_ notice: String, _ reason: BounceReason) throws {
        let findings = Sample.plain("系统退信", notice, from: "postmaster@relay.example")
        let recipient = try #require(findings.bounce?.recipients.first)
        #expect(recipient.address == "kim@customer.example")
        #expect(recipient.reason == reason)
    }

    @Test func anAddressWithinASentenceDoesNotCutIt() throws {
        let notice = "退信原因：\n收件人邮件地址（kim@customer.example）不存在，邮件无法送达。\nhost mx said: 550 Mailbox not found"
        let findings = Sample.plain("系统退信", notice, from: "postmaster@relay.example")
        let recipient = try #require(findings.bounce?.recipients.first)
        #expect(recipient.reason == .userunknown)
        #expect(recipient.diagnostic?.hasPrefix("收件人邮件地址（kim@customer.example）不存在") == true)
    }

    @Test func aServicesNoticeOfAComplaintIsOne() throws {
        let notice =
            #"{"notificationType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"kim@customer.example"}],"#
            + #""complaintFeedbackType":"Abuse","userAgent":"Loop/1.0"},"mail":{"source":"kefu@desk.example","messageId":"7"}}"#
        let findings = Sample.plain("Notification", notice, from: "no-reply@sns.example")
        let report = try #require(findings.feedbackReport)
        #expect(report.type == "abuse" && report.userAgent == "Loop/1.0")
        #expect(report.recipients == ["kim@customer.example"])
        #expect(report.originalMailFrom == "kefu@desk.example" && report.originalMessageID == "7")
        #expect(findings.bounce == nil && findings.auto.isAuto)
    }

    /// Mail systems that name no daemon, or nobody, as the sender.
    @Test(arguments: [
        ("<>", "Your message was not delivered to kim@customer.example\n550 5.2.2 mailbox full"),
        (
            "no-reply@relay.example",
            "The following message to <kim@customer.example> was undeliverable: 550 5.2.2 mailbox full"
        ),
        (
            "Postmaster\\@relay.example@customer.example",
            "Delivery of email to this address\n\"kim@customer.example\"\nhas been postponed due to a full mailbox."
        ),
    ])
    func sendersWithoutADaemonsName(_ from: String, _ notice: String) {
        let bounce = Sample.plain("Delivery status", notice, from: from).bounce
        #expect(bounce?.recipients.map(\.address) == ["kim@customer.example"])
        #expect(bounce?.recipients.map(\.reason) == [.mailboxfull])
    }
}
