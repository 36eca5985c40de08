import Testing

@testable import Reading

/// People who write of parcels, fuel and mail that did not arrive: whoever is taken for a mail system is not answered.
@Suite struct PeopleOnDeliveryTests {
    private static func read(
        _ subject: String, _ body: String, from: String = "Wang Qiang <wang@customer.example>",
        path: String = "<wang@customer.example>"
    ) -> MachineFindings {
        Sample.plain(subject, body, from: from, fields: "Return-Path: \(path)\n")
    }

    private static let english = [
        ("Delivery problem", "Good day, the 550 of last week has not been delivered. Ring me."),
        (
            "Delivery failed again",
            "My e-mail is wang@customer.example. Order 4711 was not delivered to the depot."
        ),
        (
            "Returned to sender",
            "Our invoice came back with the postman: mailbox 552 does not exist, he says."
        ),
        (
            "Undelivered: 3 pallets",
            "Your desk (orders@desk.example) could not be reached. Reference 5.4.1, three pallets."
        ),
        (
            "Rejected: quote 17",
            "Your message was rejected by our board. Recipient: the purchasing department."
        ),
        ("Mail failure", "The catalogue was not delivered to us by post. Can you email it?"),
        (
            "Undeliverable: my complaint",
            "550 5.1.1 user unknown\nThe message was not delivered to sales@desk.example. Why?"
        ),
        ("Mail error", "Each mail says 550 user unknown, could not be delivered to info@desk.example."),
        (
            "Undelivered Mail Returned to Sender",
            "I keep getting this:\n\n<kefu@desk.example>: host mx said: 550 5.1.1 no such user"
        ),
        (
            "Non-delivery report",
            "Order: 4711\nQuantity: 550\nAddressed to: bob@customer.example\nStatus: not delivered"
        ),
        (
            "Warning: delivery late",
            "The delivery has failed twice. E-mail the depot at depot@customer.example."
        ),
    ]

    private static let chinese = [
        ("投递失败", "快递投递失败两次，收件人邮箱 wang@customer.example 没有收到通知。"),
        ("未送达", "收件人：李四 lisi@customer.example\n货物：柴油 550 升\n状态：未送达\n失败原因：无人签收"),
        ("无法投递", "地址没有错，司机却说无法投递，油被退回了。"), ("退件", "上周寄回的退件被退回，失败原因不明。"),
        ("邮件退回", "昨天的信被退回，提示收件人邮箱已满，现再发一次：送油少了三百升。"),
        ("系统退信", "退信内容如下：\n您的邮件被退回。\n收件人：kefu@desk.example\n退信原因：550 5.2.2 Mailbox full\n我要投诉的是加油枪。"),
        ("邮件被拒", "投诉邮件被拒，返回 554 DT:SPM。换个地址再发：油枪不准。"),
        ("發送失敗", "前日寄出的信發送失敗，收件者信箱已滿，今再寄：油品有雜質。"),
    ]

    private static let others = [
        (
            "Unzustellbar",
            "Die Sendung konnte nicht zugestellt werden, 550 Liter. E-Mail: wang@customer.example"
        ),
        ("Zustellung 4711", "Fehler bei der Zustellung. Wo ist unser Öl"),
        ("Non remis", "Échec de la remise du fût 554. E-mail : wang@customer.example"),
        (
            "Correo no entregado",
            "El correo certificado no pudo ser entregado. Destinatario: ana@customer.example"
        ),
        ("Mancato recapito", "Non è stato possibile recapitare il fusto 550. E-mail: wang@customer.example"),
        ("Onbestelbaar", "De diesel kan niet worden bezorgd. Mijn e-mail is wang@customer.example"),
        ("Ej levererbart", "Det gick inte att leverera oljan, 550 liter. mailbox"),
        ("Не доставлено", "Письмо не доставлено, не удалось доставить два раза. email wang@customer.example"),
        ("配達不能", "荷物を届けることができませんと言われました。550リットル。受信者"),
    ]

    @Test(arguments: english + chinese + others)
    func aPersonsMailIsNoReport(_ subject: String, _ body: String) {
        let findings = Self.read(subject, body)
        #expect(findings.bounce == nil)
        #expect(!findings.auto.isAuto)
    }

    @Test(arguments: ["<wang@customer.example>", "<bounces+wang@forwarder.example>"])
    func aReportThatAPersonPassesOnIsHis(path: String) {
        let report = """
            They do not get my mail:

            I'm sorry to have to inform you that your message could not be delivered to one or more recipients.

            <sales@desk.example>: host mx.desk.example said: 550 5.1.1 User unknown

            --- Below this line is a copy of the message.
            Received: from pc by mx.customer.example
            Message-ID: <1@customer.example>
            Subject: leaking tank

            Which address is right?
            """
        let subject = "Undelivered Mail Returned to Sender"
        #expect(Self.read("Fwd: " + subject, report, path: path).bounce == nil)
        let told = report.replacing("They do not get", with: "Dear desk, you do not get")
        #expect(Self.read(subject, told, path: path).bounce == nil)
    }

    @Test func aReportPastedWithoutAWordIsAPersonsToo() {
        let body = """
            Your message could not be delivered to <sales@desk.example>: 550 5.1.1 User unknown

            ------ original message headers ------
            Received: from pc by mx.customer.example
            Message-ID: <1@customer.example>
            """
        #expect(Self.read("Undeliverable: tank", body).bounce == nil)
        let gateway = Self.read(
            "Undeliverable: tank", body, from: "gate@relay.example", path: "<x@relay.example>")
        #expect(gateway.bounce?.recipients.map(\.address) == ["sales@desk.example"])
    }

    /// Some forms and forwarders give a person's mail the null sender.
    @Test(arguments: [
        ("Broken pump", "The pump is broken, it was not delivered to us."), ("退回货物", "货物质量不合格，要求退回。"),
        ("未送达", "柴油未送达，收件人王强。"), ("Delivery failed", "The 550 was not delivered to our yard."),
        (
            "Undeliverable",
            "Your messages to bob@customer.example are undeliverable to him, I got the bill. 550 5.1.1"
        ),
    ])
    func wordsAloneMakeNoReportOfANullSendersMail(_ subject: String, _ body: String) {
        #expect(Self.read(subject, body, path: "<>").bounce == nil)
    }

    /// A mail may lose its From on the way.
    @Test func aMailWithoutFromIsNoReportByItsWords() {
        let head = "To: kefu@desk.example\nSubject: Delivery failed\n\n"
        #expect(
            Sample.findings(head + "The message you gave the driver was not delivered to us.").bounce == nil)
        #expect(Sample.findings("\nWhile this email is undeliverable, it is read.").bounce == nil)
        let report = Sample.findings(head + "Not delivered to <kim@customer.example>: 550 5.1.1 user unknown")
        #expect(report.bounce?.recipients.map(\.address) == ["kim@customer.example"])
    }

    @Test(arguments: [
        ("postmaster@customer.example", "Hello, your server is refused: 550 5.7.1 SPF. Regards, Tom"),
        (
            "Mail Delivery Desk <post@customer.example>",
            "No mail delivery since Monday, your invoice could not be delivered."
        ),
        ("mailsystem@customer.example", "Hello, the pump was not delivered to our yard. Anna, office"),
    ])
    func aPostmasterMayWriteHimself(_ from: String, _ body: String) {
        #expect(
            Self.read(
                "Delivery failed", body, from: from,
                path: from.contains("<") ? "<post@customer.example>" : "<\(from)>"
            ).bounce == nil)
    }
}
