import MIME
import Reading
import Testing

/// What Chinese programs write where their headers say nothing, and what people write that sounds like it.
struct ChineseMachineTests {
    private static func read(_ subject: String, _ body: String, from: String = "孙晓梅 <sun@example.com>")
        -> Reading
    {
        let isReply = subject.hasPrefix("Re") || subject.hasPrefix("回复")
        let head =
            "From: \(from)\r\nTo: desk@example.cn\r\nSubject: \(subject)\r\nMIME-Version: 1.0\r\n"
            + (isReply ? "In-Reply-To: <1@example.cn>\r\n" : "")
            + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        return Reading(Message(Array((head + body.replacing("\n", with: "\r\n")).utf8)))
    }

    @Test(arguments: [
        ("自动回复:您的来信已登记", "您好，您的邮件我已收到，我会尽快回复您。"),
        ("[自动回复] 您的来信", "您好！邮件已收到，我会尽快处理。"), ("【自动回复】关于投诉的答复", "我在出差。"),
        ("自动答复: 您的来信已登记", "您好，我3月9日至13日休假。"), ("自動回覆: 您的來信已登記", "我正在休假，緊急請聯絡李四。"),
        ("外出自動回覆：您的來信", "我目前不在辦公室"), ("自動回應: 您的來信", "我目前不在辦公室"),
        ("外出: 您的来信已登记", "我现在不在办公室。"), ("不在办公室: 您的来信", "我本周在外地。"), ("休假自动回复", "休假至3月13日。"),
        ("请假自动回复：您的来信", "请假中，有事请联系同事。"), ("自动回复:离职通知", "本人已离职，请联系王五。"),
        ("您的邮件已收到（自动回复）", "您好"), ("自动应答：您的来信", "您好"), ("系统自动回复：来信收悉", "您好！"),
        ("Re: 您的来信已登记", "此邮件为系统自动回复，请勿直接回复。我们已收到您的邮件。"),
        ("Re: 您的来信已登记", "这是一封自动回复邮件。已经收到您的来信。"),
        ("Re:您的来信已登记", "这是来自QQ邮箱的假期自动回复邮件。\n\n您好，我最近正在休假中。"),
        ("Re:您的来信已登记", "这是来自QQ邮箱的自动回复邮件。\n\n您好，来信已收到。"),
        ("回复：您的来信已登记", "【自动回复】您好，邮件已收到，谢谢。"), ("回复: 您的来信已登记", "您好，我最近有事不在，无法及时回复您的邮件。"),
        ("Re:您的来信", "您好，您的邮件已收到。\n\n——此邮件由系统自动回复，请勿回复"),
        ("【某某网】验证码", "您的验证码是 482913，10分钟内有效。\n本邮件由系统自动发出，请勿直接回复。"),
        ("您的订单已发货", "尊敬的客户，您的订单已发货。\n此邮件由系统自动发送，请勿回复。"),
    ])
    func programsAreKnown(subject: String, body: String) {
        let reading = Self.read(subject, body)
        #expect(reading.auto.isAuto && reading.bounce == nil)
    }

    @Test(arguments: [
        ("已读: 您的来信已登记", "您的邮件\n\n收件人: 孙晓梅\n主题: 您的来信已登记\n\n于 2026/3/9 10:12 已读。"),
        ("已读: 关于我厂油罐的投诉", "您的邮件\n\n收件人: 孙晓梅\n主题: 关于我厂油罐的投诉，怎么处理\n\n于 2026/3/9 10:12 已读。"),
        ("已读回执：满意度调查", "这是邮件收条，您发送的邮件《满意度调查》已被阅读。"),
        ("已读回执：您的来信已登记", "这是邮件收条，您发送给 sun@example.com 的邮件已被阅读。"),
        ("邮件已阅读：您的来信已登记", "您发给 sun@example.com 的邮件已于 2026-03-09 10:12 被阅读。"),
        ("已讀: 您的來信已登記", "您的郵件於 2026/3/9 10:12 已讀。"),
    ])
    func receiptsAreKnown(subject: String, body: String) {
        #expect(Self.read(subject, body).readReceipt != nil)
    }

    /// A person's mail that is taken for a machine's would be answered by nobody.
    @Test(arguments: [
        ("关于自动回复的投诉", "你们的系统总给我自动回复，没人处理！我要投诉。"), ("外出作业车辆漏油", "外出作业的油罐车在路上漏油，请处理。"),
        ("Re: 自动回复: 您的来信已登记", "收到你们的自动回复了，什么时候来人？"), ("休假期间加油站无人值守", "国庆休假期间，加油站无人。"),
        ("系统退信的问题", "我给你们发的邮件被系统退信了，为什么？地址 kefu@example.cn 对吗"),
        ("退信", "附上退信截图，您给的邮箱 li@example.cn 投递失败，麻烦换一个。"), ("Re: 系统退信", "我重新发一次，请查收。"),
        ("投诉：验证码收不到", "我收不到验证码，订单号 2026030912，请处理。"), ("请假条没有批", "请假条没有批，麻烦看一下"),
        ("未送达：三号站柴油", "订的三十吨柴油至今未送达，站里已经断油。"), ("发送失败", "昨天的柴油没有送到，配送发送失败，原因是车坏了。"),
        ("无法送达", "司机说路不通，油无法送达，让我们自己去拉。"), ("不在办公室的时候送油，谁签收？", "上次送油时我不在办公室。"),
        ("Delivery failed", "The diesel we ordered was not delivered to our site on Monday."),
        ("Undelivered order 2026-117", "300 litres were not delivered, your driver could not be reached."),
        ("Delivery problem", "Delivery has failed twice this week, please call me."),
        ("Returned to sender", "The invoice could not be delivered to our office, please post it again."),
        ("已读您的答复，不同意", "您的答复我已读，不同意处理意见。"), ("Re: 登记", "> 本邮件为自动回复\n\n这个自动回复没用，请来人。"),
    ])
    func peopleAreNotTakenForMachines(subject: String, body: String) {
        let reading = Self.read(subject, body)
        #expect(!reading.auto.isAuto && reading.bounce == nil && reading.readReceipt == nil)
    }

    @Test func somebodyWhoPassesOnABounceIsNoBounce() {
        let reading = Self.read(
            "转发：系统退信",
            "转发给你看看，为什么退信？\n\n------------------ 原始邮件 ------------------\n发件人: \"PostMaster\"<postmaster@qq.com>;\n发送时间: 2026年3月9日 上午9:12\n收件人: \"sun\"<sun@qq.com>;\n主题: 系统退信/The email is returned\n\n抱歉，您的邮件被退回来了……\n收件人 li@example.cn 不存在"
        )
        #expect(reading.bounce == nil && !reading.auto.isAuto)
    }

    struct Returned: Sendable, CustomTestStringConvertible {
        var testDescription: String { from + " " + subject }
        let from: String
        let subject: String
        let body: String
        let reason: BounceReason
        var kind = Bounce.Kind.failed
    }

    static let returned: [Returned] = [
        Returned(
            from: "PostMaster@qq.com", subject: "系统退信/The email is returned",
            body:
                "抱歉，您的邮件被退回来了……\n\n原邮件信息：\n时间 2026-03-09 09:12:40\n主题 您的来信已登记\n收件人 sun@qq.com\n\n退信原因：\n收件人邮箱地址不存在，邮件无法送达。\nhost mx3.qq.com[192.0.2.7] said: 550 Mailbox not found (in reply to RCPT TO command)",
            reason: .userunknown),
        Returned(
            from: "PostMaster@qq.com", subject: "系统退信", body: "抱歉，您的邮件被退回来了\n收件人（sun@qq.com）的邮箱空间已满，无法接收邮件。",
            reason: .mailboxfull),
        Returned(
            from: "PostMaster@qq.com", subject: "系统退信", body: "收件人 sun@qq.com\n退信原因：邮件大小超过了收件人邮箱的限制。",
            reason: .mesgtoobig),
        Returned(
            from: "Postmaster@163.com", subject: "系统退信",
            body:
                "抱歉，您的邮件被退回来了……\n\n原因：收件人地址不存在或已停用\n收件人：sun@qq.com\n技术信息：SMTP error, RCPT TO: Host 163mx01 RCPT TO said 550 User not found: sun@qq.com",
            reason: .userunknown),
        Returned(
            from: "Postmaster@163.com", subject: "系统退信",
            body: "抱歉，您的邮件被退回来了……\n收件人：sun@qq.com\n退信原因：554 DT:SPM 发送的邮件内容包含了未被许可的信息，或被系统识别为垃圾邮件。",
            reason: .spamdetected),
        Returned(
            from: "postmaster@example.com", subject: "投递延迟",
            body: "您的邮件在 4 小时内未能送达以下收件人，系统将继续尝试：\n sun@qq.com\n原因: Connection timed out", reason: .expired,
            kind: .delayed),
        Returned(
            from: "postmaster <postmaster@exmail.qq.com>", subject: "系统退信/The email is returned",
            body:
                "您的邮件被退回\n您发送给 sun@qq.com 的邮件因为以下原因被退回：\n邮件地址不存在\nhost mx said: 550 5.1.1 <sun@qq.com>: Recipient address rejected: User unknown in virtual mailbox table",
            reason: .userunknown),
        Returned(
            from: "MAILER-DAEMON@aliyun.com", subject: "邮件退信通知",
            body: "尊敬的用户，您好！\n您发往 sun@qq.com 的邮件未能投递成功，退信原因如下：\n收件人邮箱不存在（550 #5.1.1 unknown user）",
            reason: .userunknown),
        Returned(
            from: "postmaster <mailer-daemon@mail.aliyun.com>", subject: "退信通知(Undeliverable Mail)",
            body: "很抱歉，您的邮件被退回。\n收件人：sun@qq.com\n错误信息：552 5.2.2 Mailbox quota exceeded", reason: .mailboxfull),
        Returned(
            from: "postmaster@sina.com", subject: "邮件投递失败通知",
            body: "很遗憾，您发送的邮件无法送达到以下地址：\nsun@qq.com\n失败原因：收件人不存在", reason: .userunknown),
        Returned(
            from: "postmaster@139.com", subject: "邮件退回通知", body: "尊敬的用户：您发送给sun@qq.com的邮件被退回，原因：用户不存在。",
            reason: .userunknown),
        Returned(
            from: "mailer-daemon@263.net", subject: "邮件发送失败",
            body: "很抱歉，您发往 sun@qq.com 的信件没有发送成功。\n具体原因：域名不存在", reason: .hostunknown),
        Returned(
            from: "MAILER-DAEMON@139.com", subject: "退信：您的来信已登记",
            body: "您的邮件未能发送成功\n收件人: sun@qq.com\n原因: 对方邮箱拒收",
            reason: .filtered),
        Returned(
            from: "postmaster@example.tw", subject: "無法傳遞: 您的來信已登記",
            body: "無法傳遞給下列收件者或群組：\n\nsun@qq.com\n您輸入的電子郵件地址找不到。", reason: .userunknown),
        Returned(
            from: "Microsoft Outlook <postmaster@example.com>", subject: "无法传递: 您的来信已登记",
            body: "无法将邮件传递给以下收件人或组:\n\nsun@qq.com (sun@qq.com)\n找不到您输入的电子邮件地址。", reason: .userunknown),
        Returned(
            from: "postmaster@msa.hinet.net", subject: "郵件退回通知",
            body: "您的郵件無法送達下列收件者：\n<sun@qq.com>\n收件者信箱已滿",
            reason: .mailboxfull),
        Returned(
            from: "MAILER-DAEMON@example.com", subject: "郵件延遲通知", body: "您的郵件尚未送達 <sun@qq.com>，伺服器將繼續嘗試。",
            reason: .expired, kind: .delayed),
        Returned(
            from: "mailer-daemon@googlemail.com", subject: "传递状态通知 (失败)",
            body: "由于收件人 sun@qq.com 的邮箱已满，您的邮件无法送达。",
            reason: .mailboxfull),
    ]

    @Test(arguments: returned)
    func reportsOfUndeliveredMailAreRead(report: Returned) throws {
        let bounce = try #require(Self.read(report.subject, report.body, from: report.from).bounce)
        #expect(bounce.kind == report.kind)
        #expect(bounce.recipients.map(\.address) == ["sun@qq.com"])
        #expect(bounce.recipients.map(\.reason) == [report.reason])
    }
}
