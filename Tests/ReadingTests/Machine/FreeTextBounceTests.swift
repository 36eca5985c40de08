import Testing

@testable import Reading

/// Reports that only people were meant to read.
@Suite struct FreeTextBounceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let subject: String
        var from = "MAILER-DAEMON@relay.example"
        let body: String
        var recipients = ["kim@customer.example"]
        var status: String?
        let reason: BounceReason
        var kind = Bounce.Kind.failed
        var testDescription: String { body }
    }

    private static let western: [Case] = [
        Case(
            subject: "failure notice",
            body: """
                Hi. This is the qmail-send program at relay.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <kim@customer.example>:
                192.0.2.4 does not like recipient.
                Remote host said: 550 5.1.1 <kim@customer.example>: User unknown
                Giving up on 192.0.2.4.

                <lee@customer.example>:
                Sorry, I couldn't find any host named customer.example. (#5.1.2)

                --- Below this line is a copy of the message.

                Return-Path: <kefu@desk.example>
                To: other@third.example
                """,
            recipients: ["kim@customer.example", "lee@customer.example"], status: "5.1.1",
            reason: .userunknown),
        Case(
            subject: "Mail delivery failed: returning message to sender",
            body: """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. The following address(es) failed:

                  kim@customer.example
                    host mx.customer.example [192.0.2.7]
                    SMTP error from remote mail server after end of data:
                    550-This message was classified as spam
                    550 and is refused

                ------ This is a copy of the message, including all the headers. ------

                To: kim@customer.example
                """, status: "5.7.1", reason: .spamdetected),
        Case(
            subject: "Warning: message 1AbCdE-0001 delayed 24 hours",
            from: "Mail Delivery System <postmaster@relay.example>",
            body: """
                A message that you sent has not yet been delivered to one or more of its
                recipients after more than 24 hours on the queue.

                The address to which the message has not yet been delivered is:

                  kim@customer.example

                No action is required on your part.
                """, status: "4.2.0", reason: .expired, kind: .delayed),
        Case(
            subject: "Undeliverable: Your order", from: "System Administrator <postmaster@customer.example>",
            body: """
                Your message

                  To:      kefu@desk.example
                  Subject: Your order
                  Sent:    Mon, 2 Mar 2026 10:00:00 +0800

                did not reach the following recipient(s):

                KIM@customer.example on Mon, 2 Mar 2026 10:00:10 +0800
                    The recipient name is not recognized
                    MSEXCH:IMS:HQ:EAST:SRV1 0 (000C05A6) Unknown Recipient
                """, status: "5.1.1", reason: .userunknown),
        Case(
            subject: "Returned mail: Host unknown",
            from: "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>",
            body: """
                   ----- Transcript of session follows -----
                550 customer.example (smtp)... 550 Host unknown
                554 <kim@customer.example>... 550 Host unknown (Authoritative answer from name server)

                   ----- Unsent message follows -----
                From: kefu@desk.example
                """, status: "5.1.2", reason: .hostunknown),
        Case(
            subject: "Delivery Status Notification (Failure)",
            from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            body: """
                Delivery to the following recipient failed permanently:

                     kim@customer.example

                Technical details of permanent failure:
                The recipient server did not accept our requests to connect.

                ----- Original message -----
                """, status: "4.4.7", reason: .expired),
        Case(
            subject: "Undeliverable Mail", from: "Postmaster <postmaster@relay.example>",
            body: "User mailbox exceeds allowed size: kim@customer.example\n\nOriginal message follows.\n",
            status: "4.2.2", reason: .mailboxfull),
        Case(
            subject: "Échec de la remise", from: "postmaster@client.example",
            body: """
                Échec de la remise pour ces destinataires ou groupes :

                kim@customer.example<mailto:kim@customer.example>
                L'adresse est introuvable.

                #550 5.1.10 RESOLVER.ADR.RecipientNotFound ##
                """, status: "5.1.10", reason: .userunknown),
        Case(
            subject: "There was an error sending your mail",
            body: """
                We had trouble delivering your message. Full details follow:

                SMTP Server <mx.customer.example> rejected recipient <kim@customer.example>
                  It responded as follows: [552 5.2.2 mailbox full]
                """, status: "5.2.2", reason: .mailboxfull),
    ]

    private static let others: [Case] = [
        Case(
            subject: "Undelivered Mail Returned to Sender", from: "mailer-daemon@mail.example",
            body: """
                A message that you sent could not be delivered to one or more of its recipients.

                kim@customer.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 unknown
                lee@customer.example, ERROR_CODE :552, ERROR_CODE :5.2.2 full
                """,
            recipients: ["kim@customer.example", "lee@customer.example"], status: "5.1.1",
            reason: .userunknown),
        Case(
            subject: "Delivery Status Notification (Delay)", from: "MAILER-DAEMON@gate.example",
            body: """
                The following message to <kim@customer.example> was delayed.
                The reason for the problem:
                4.3.2 - not taking messages now 421-'4.3.2 system not accepting network messages'
                """, status: "4.3.2", reason: .notaccept, kind: .delayed),
        Case(
            subject: "DELIVERY FAILURE: User kim not listed in Domino Directory",
            from: "Postmaster@customer.example",
            body: """
                Your message

                  Subject: Your order

                was not delivered to:

                  kim@customer.example

                because:

                  User kim (kim@customer.example) not listed in Domino Directory
                """, status: "5.1.1", reason: .userunknown),
        Case(
            subject: "Permanent Delivery Failure", from: "MDaemon@relay.example",
            body: """
                The attached message had PERMANENT fatal delivery errors!

                FAILED RECIPIENTS:
                > kim@customer.example

                --- Session Transcript ---
                <-- 550 5.1.1 kim@customer.example... no such user
                """, status: "5.1.1", reason: .userunknown),
        Case(
            subject: "Unzustellbar: Anfrage", from: "postmaster@kunde.example",
            body: """
                Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

                kim@customer.example<mailto:kim@customer.example>
                Das Postfach ist voll.

                Remote Server returned '550 5.2.2 STOREDRV.Deliver; mailbox full'
                """, status: "5.2.2", reason: .mailboxfull),
        Case(
            subject: "139邮箱系统退信", from: "postmaster@mail.example",
            body: "您发送的邮件未能成功投递，详情如下：\n收件人：kim@customer.example\n失败原因：收件人不存在", status: "5.1.1",
            reason: .userunknown),
    ]

    private static let chinese: [Case] = [
        Case(
            subject: "系统退信", from: "系统退信 <PostMaster@mail.example>",
            body: "很抱歉，您发送的邮件未能送达以下收件人：\nkim@customer.example\n原因：收件人不存在。", status: "5.1.1",
            reason: .userunknown),
        Case(
            subject: "系统退信", from: "Postmaster@mail.example",
            body: """
                尊敬的用户：
                您的邮件没有送达。
                收件人：kim@customer.example
                退信原因：对方邮箱空间不足（552 Quota exceeded）
                """, status: "5.2.2", reason: .mailboxfull),
        Case(
            subject: "来自postmaster@mail.example的退信", from: "postmaster@mail.example",
            body: """
                很抱歉您发送的邮件被退回，以下是该邮件的相关信息：
                发件人 : kefu@desk.example
                主题 : 满意度调查 [T-1]
                无法发送到 kim@customer.example
                退信原因:收件人邮箱不存在。
                """, status: "5.1.1", reason: .userunknown),
        Case(
            subject: "投递失败", from: "postmaster@mail.example",
            body: "您的邮件无法投递到 kim@customer.example\n原因：550 疑似垃圾邮件，被对方服务器拒绝", status: "5.7.1",
            reason: .spamdetected),
        Case(
            subject: "未送达: 满意度调查", from: "postmaster@customer.example",
            body: """
                无法将邮件发送给以下收件人或组:

                kim@customer.example
                你输入的电子邮件地址找不到。

                Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'
                """, status: "5.1.10", reason: .userunknown),
        Case(
            subject: "邮件延迟投递通知", from: "postmaster@mail.example",
            body: "您的邮件暂时无法投递到 kim@customer.example，系统会继续尝试。", status: "4.2.0", reason: .expired,
            kind: .delayed),
        Case(
            subject: "配信できませんでした", from: "postmaster@mail.example",
            body: "以下の宛先に送信できませんでした。\nkim@customer.example\nアドレスが見つかりません", status: "5.1.1",
            reason: .userunknown),
    ]

    @Test(arguments: western + others + chinese)
    func readsEachForm(_ sample: Case) throws {
        let findings = Sample.plain(sample.subject, sample.body, from: sample.from)
        let bounce = try #require(findings.bounce)
        let recipient = try #require(bounce.recipients.first)
        #expect(bounce.kind == sample.kind)
        #expect(bounce.recipients.map { $0.address.lowercased() } == sample.recipients)
        #expect(recipient.reason == sample.reason)
        if let status = sample.status { #expect(recipient.status == status) }
        #expect(findings.auto.isAuto)
    }

    @Test func aDaemonsMailIsAReportWhateverItSays() {
        let bounce = Sample.plain("Re: something", "hello", from: "mailer-daemon@relay.example").bounce
        #expect(bounce?.recipients.isEmpty == true)
    }

    @Test func readsAJSONNotice() throws {
        let bounce = try #require(
            Sample.plain(
                "AWS Notification Message",
                #"{"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"kim@customer.example","#
                    + #""action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user [x] unknown"}]}}"#,
                from: "no-reply@sns.example"
            ).bounce)
        #expect(bounce.recipients.first?.address == "kim@customer.example")
        #expect(bounce.recipients.first?.reason == .userunknown)
    }

    @Test(arguments: ["kim@customer\nSubject: x", "kim @customer.example", #"kim\ncustomer.example"#, ""])
    func anAddressInAJSONNoticeIsOneWord(address: String) throws {
        let notice =
            #"{"bouncedRecipients":[{"emailAddress":""# + address + #"","status":"5.1.1"}]},"messageId":""#
            + address + #""}"#
        let bounce = try #require(Sample.plain("Notice", notice, from: "no-reply@sns.example").bounce)
        #expect(bounce.recipients.isEmpty)
        #expect(bounce.originalMessageID == nil)
    }

    @Test func aPhraseInTheReturnedSubjectIsATokenCandidate() throws {
        let sample = Self.chinese[2]
        let bounce = try #require(Sample.plain(sample.subject, sample.body, from: sample.from).bounce)
        #expect(bounce.tokenCandidates.contains { $0.contains("[T-1]") })
    }

    @Test(arguments: [
        (
            "Re: Undelivered Mail Returned to Sender",
            "This is what I got from you. Please send it again to me."
        ),
        ("Fwd: failure notice", "See below: your message could not be delivered to one of the addresses."),
        ("转发: 系统退信", "附上我收到的退信，请查一下为什么投递失败。"),
        ("投诉送油迟到", "上次的邮件被退回，提示 550 User unknown，请核实 kefu@desk.example 是否有效。"),
        ("Delivery", "The delivery has failed twice this week, the truck did not come."),
        ("Question", "My mailbox is full of your reminders."),
    ])
    func peopleWhoWriteOfReturnedMailStayPeople(_ subject: String, _ body: String) {
        let findings = Sample.plain(subject, body)
        #expect(findings.bounce == nil)
        #expect(!findings.auto.isAuto)
    }
}
