import Testing

@testable import Reading

@Suite struct AutoJudgeTests {
    @Test(arguments: [
        ("Auto-Submitted: auto-replied", "auto-submitted"),
        ("Auto-Submitted: Auto-Generated (rejected)", "auto-submitted"),
        ("Auto-Submitted: (note) auto-replied", "auto-submitted"),
        ("Auto-Submitted: auto-notified; owner-email=\"a@b.example\"", "auto-submitted"),
        ("Precedence: bulk", "precedence"),
        ("Precedence: Junk", "precedence"),
        ("Precedence: auto_reply", "precedence"),
        ("X-Autoreply: yes", "x-autoreply"),
        ("X-Autorespond: x", "x-autorespond"),
        ("List-Unsubscribe: <mailto:off@shop.example>", "newsletter"),
        ("Return-Path: <>\nIn-Reply-To: <letter-7@desk.example>", "null-return-path"),
    ])
    func headersGiveMachinesAway(_ fields: String, _ reason: String) {
        let auto = Sample.plain("hello", "text", fields: fields + "\n").auto
        #expect(auto.isAuto)
        #expect(auto.reason == reason)
        #expect(auto.silence == reason)
    }

    @Test(arguments: [
        "Auto-Submitted: no", "Auto-Submitted: No (a person)", "Auto-Submitted:", "X-Autoreply: no",
        "Feedback-ID: 12:qq", "List-Id:", "X-Mailer: QQMail 2.x", "Precedence: normal",
    ])
    func theseHeadersSayNothing(_ fields: String) {
        let auto = Sample.plain("hello", "text", fields: fields + "\n").auto
        #expect(!auto.isAuto)
        #expect(auto.silence == nil)
    }

    @Test(arguments: [
        ("List-Id: Users <users.lists.example>\nList-Post: <mailto:users@lists.example>", "mailing-list"),
        ("Precedence: list", "mailing-list"),
        ("Precedence: bulk\nList-Post: <mailto:users@lists.example>", "mailing-list"),
        ("X-Auto-Response-Suppress: All", "auto-response-suppress"),
        ("Return-Path: <>", "null-return-path"),
        ("X-Loop: users@lists.example", "x-loop"),
    ])
    func somePeopleWantNoAutomaticAnswer(_ fields: String, _ silence: String) {
        let auto = Sample.plain("hello", "text", fields: fields + "\n").auto
        #expect(!auto.isAuto)
        #expect(auto.silence == silence)
    }

    @Test(arguments: [
        "自动回复：您的来信", "自动回复:关于送油时间的通知", "自動回覆： 通知", "自动答复: 满意度调查", "【自动回复】收到",
        "休假自动回复", "Automatic reply: survey", "AutoReply： x", "Auto-Reply: x", "Out of Office: notice",
        "Out of Office AutoReply: hi", "Abwesenheitsnotiz: Anfrage", "Réponse automatique : x",
        "Automatyczna odpowiedź: x",
        "Автоответ: x", "自動返信：x", "Re: your question (Automatic Response)",
    ])
    func subjectsOfAutomaticReplies(_ subject: String) {
        #expect(Sample.plain(subject, "正文").auto == AutoReport(isAuto: true, reason: "subject"))
    }

    @Test(arguments: [
        ("Re: 自动回复: 通知", "我已经回来了，请继续处理。"),
        ("回复：自动答复: 通知", "请看附件"),
        ("投诉", "我给你们写信只得到自动回复，没有人处理。请勿再用自动回复应付我。"),
        ("外出加油车辆被多收费", "我司车辆外出时在贵站加油，被多收 200 元。"),
        ("休假期间油罐渗漏", "休假期间无人值守，油罐渗漏。"),
        ("验证码收不到", "登录贵司网站时收不到验证码，请处理。"),
        ("订单 20260302 没有发货", "订单号 20260302，到现在还没有签收，请退款。"),
        ("invoice", "Please send your invoice again. I will be out of office next week."),
        ("您的订单还没有到", "请不要用系统邮件敷衍我们。"),
        ("自动回复功能建议", "贵司邮箱的自动回复太简单了。"), ("I am out of diesel", "When will the truck come?"),
        ("Out of office hours delivery", "Can you deliver at night?"), ("外出加油", "外出加油时没有发票。"),
        ("", "好"),
    ])
    func peopleStayPeople(_ subject: String, _ body: String) {
        #expect(!Sample.plain(subject, body).auto.isAuto)
    }

    @Test(arguments: [
        ("登录提醒", "您的验证码为 482913，5 分钟内有效。\n本邮件由系统自动发送，请勿回复。", "account@shop.example"),
        ("您的订单已发货", "运单号 SF100。\n系统邮件，请勿直接回复。", "service@courier.example"),
        (
            "Your order has shipped", "Tracking number: 1Z.\nPlease do not reply to this e-mail.",
            "orders@shop.example"
        ),
        ("Weekly newsletter", "Top stories.\nUnsubscribe: click here", "notification@news.example"),
        ("hello", "anything", "no-reply@bank.example"),
        ("hello", "anything", "noreply@bank.example"),
    ])
    func companiesMailByProgram(_ subject: String, _ body: String, _ from: String) {
        #expect(Sample.plain(subject, body, from: from).auto.isAuto)
    }

    @Test(arguments: [
        "【系统自动回复】您好，值班邮箱已收到您的来信。", "自动回复：我在出差。", "您好，我最近有事不在，邮件可能不能及时回复。",
        "This is an automatic reply. I am away.",
    ])
    func openingsOfAutomaticReplies(_ body: String) {
        #expect(Sample.plain("Re: 通知", body).auto == AutoReport(isAuto: true, reason: "opening"))
    }

    @Test func aQuotedStatementIsNotTheWriters() {
        let body = """
            还是没有解决，请尽快处理。

            ------------------ 原始邮件 ------------------
            发件人: "客服" <kefu@desk.example>;
            您的验证码为 482913
            本邮件由系统自动发出，请勿直接回复。
            """
        #expect(!Sample.plain("订单确认", body, from: "order@customer.example").auto.isAuto)
    }
}
