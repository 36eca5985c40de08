/// Replies that are, or hold, something else than answers.
enum OtherMails {
    static let replies: [Reply] = leaving + complaints + machines + empty

    static let leaving: [Reply] = [
        Reply("TD", "TD", "- - -") { $0.optsOut = true },
        Reply("退订", Form.zh.unmarked(above: "退订，谢谢"), "- - -") { $0.optsOut = true },
        Reply("taken off the list", "麻烦把我们从名单里删掉，以后别再发这种调查了", "- - -") { $0.optsOut = true },
        Reply("unsubscribe", "Please unsubscribe me from this list.", "- - -") { $0.optsOut = true },
        Reply("tired of reminders", "上周就回过了，请不要再催了！质量90，服务70，知名度70", "90 70 70", "*") { $0.complaint = nil },
        Reply("the footer is not his word", Form.zh.marked([1: "90", 2: "90", 3: "90"]), "90 90 90"),
    ]

    static let complaints: [Reply] = [
        Reply(
            "only a complaint",
            "11月9日你们送来的0号柴油底部全是水，两台挖掘机当场熄火，修理费花了六千多，打电话到现在没人给说法。要求赔偿损失并书面答复！", "- - -", "*"
        ) {
            $0.complaint = true
            $0.asks = .some(nil)
        },
        Reply(
            "answers and a complaint", "1、不合格\n2、恶劣\n3、知名\n4、12号送油少了300升，司机还骂人，要求补足差额并道歉，请尽快处理！", "50 0 70",
            "少了300升"
        ) { $0.complaint = true },
        Reply("answers and a wish", "1、优良\n2、良\n3、知名\n4、希望送油前一小时打电话通知", "90 85 70", "打电话通知"),
        Reply(
            "English complaint",
            "Quality 50, service 0, renown 70. Your driver spilled diesel in our yard on 3 November and left. We demand compensation.",
            "50 0 70", "*"
        ) { $0.complaint = true },
        Reply("praise", "1、非常优良\n2、非常优良\n3、驰名\n4、司机小马很负责，没出过差错，请转告感谢", "100 100 90", "小马"),
    ]

    static let machines: [Reply] = [
        Reply(
            "away",
            mail: Post.plain("您好，我11月16日至20日休假，邮件将于90小时内回复，急事请拨16100000085。", subject: "自动回复: 2026年度客户满意度调查"),
            "- - -"
        ) {
            $0.isAuto = true
        },
        Reply(
            "away with the whole form",
            mail: Array(
                (Post.head("Automatic reply: 2026", "Auto-Submitted: auto-replied\n")
                    + "Content-Type: text/plain; charset=utf-8\n\nI am out of the office until 90.\n\n\(Form.zh.marked())")
                    .utf8), "- - -"
        ) { $0.isAuto = true },
        Reply("returned", mail: returned, "- - -") { $0.isAuto = true },
    ]

    private static let returned = Array(
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.qianchuan.example
        To: kefu@youyun.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        The mail system: <liu.fang@qianchuan.example>: user unknown
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.qianchuan.example

        Final-Recipient: rfc822; liu.fang@qianchuan.example
        Action: failed
        Status: 5.1.1
        --b--
        """.replacing("\n", with: "\r\n").utf8)

    static let empty: [Reply] = [
        Reply("empty", "", "- - -"),
        Reply("file only", mail: Post.file("application/msword", "diaocha.doc"), "-|? -|? -|?"),
        Reply("picture only", mail: Post.file("image/jpeg", "IMG_1390.jpg"), "-|? -|? -|?"),
        Reply("only who it was", "5、柘溪电厂\n6、陶主任", "- - -") { $0.unit = "柘溪电厂" },
        Reply("greetings only", Form.zh.unmarked(above: "您好，问卷已填好，请查收。谢谢！"), "- - -"),
    ]
}
