import Reading
import Testing

/// Old mail is set aside whatever program quoted it.
struct QuoteTests {
    /// Introducing lines of many programs and languages, each above an unmarked old text.
    static let introductions: [String] = [
        "On Mon, Nov 9, 2026 at 10:02 AM Desk <desk@example.cn> wrote:",
        "On Mon, Nov 9, 2026 at 10:02 AM Desk <\ndesk@example.cn> wrote:",
        "On Nov 9, 2026, at 10:02, Desk <desk@example.cn>\nwrote:",
        "On 9 Nov 2026, 10:02 +0800, Desk <desk@example.cn>, wrote:",
        "On 2026-11-09 10:02, Desk wrote:",
        "At 2026-11-09 10:02:17, \"客服\" <desk@example.cn> wrote:",
        "---- On Mon, 09 Nov 2026 10:02:17 +0800 desk@example.cn wrote ----",
        "Desk <desk@example.cn> wrote:",
        "2026-11-09 10:02 GMT+08:00 Desk <desk@example.cn>:",
        "09.11.2026, 10:02, \"Desk\" <desk@example.cn>:",
        "пн, 9 нояб. 2026 г. в 10:02, Desk <desk@example.cn>:",
        "9 ноября 2026 г., 10:02 пользователь Desk <desk@example.cn> написал:",
        "Am 09.11.2026 um 10:02 schrieb Desk <desk@example.cn>:",
        "Desk <desk@example.cn> schrieb am Mo., 9. Nov. 2026, 10:02:",
        "Le lun. 9 nov. 2026 à 10:02, Desk <desk@example.cn> a écrit :",
        "El lun, 9 nov 2026 a las 10:02, Desk (<desk@example.cn>) escribió:",
        "Em seg., 9 de nov. de 2026 às 10:02, Desk <desk@example.cn> escreveu:",
        "Il giorno lun 9 nov 2026 alle ore 10:02 Desk <desk@example.cn> ha scritto:",
        "Op ma 9 nov. 2026 om 10:02 schreef Desk <desk@example.cn>:",
        "Op 9 nov. 2026 om 10:02 heeft Desk <desk@example.cn> het volgende geschreven:",
        "Den mån 9 nov. 2026 10:02 skrev Desk <desk@example.cn>:",
        "W dniu 9.11.2026 o 10:02, Desk <desk@example.cn> pisze:",
        "po 9. 11. 2026 v 10:02 odesílatel Desk <desk@example.cn> napsal:",
        "ma 9. marrask. 2026 klo 10.02 Desk <desk@example.cn> kirjoitti:",
        "9 Kas 2026 Pzt 10:02 tarihinde Desk <desk@example.cn> şunu yazdı:",
        "2026年11月9日(月) 10:02 Desk <desk@example.cn>:",
        "2026년 11월 9일 (월) 오전 10:02, Desk <desk@example.cn>님이 작성:",
        "客服 <desk@example.cn> 于2026年11月9日周一 10:02写道：",
        "客服 <desk@example.cn> 於 2026年11月9日 週一 上午10:02寫道：",
        "在 2026-11-09 10:02:17，\"客服\" <desk@example.cn> 写道：",
        "在 2026年11月9日，10:02，客服 <desk@example.cn> 写道：",
        "在 客服 <desk@example.cn>，2026年11月9日 上午10:02写道：",
        "于 2026-11-09 10:02, 李中 写道:",
        "2026年11月9日 10:02，客服 <desk@example.cn> 写道：",
        "Quoting Desk <desk@example.cn>:", "* Desk <desk@example.cn> [2026-11-09 10:02:11 +0800]:",
        "Desk <desk@example.cn> ezt írta (időpont: 2026. nov. 9., H, 10:02):",
        "客服---2026/11/09 10:02:11---我们已经收到",
        "原始邮件\n发件人： 客服\n收件人： 客户\n主题： 受理",
        "----- 转发人 客服 时间 2026/11/09 10:02 -----\n\n发件人: 客服\n收件人: 客户\n日期: 2026/11/09\n主题: 受理",
        "-----Original Message-----",
        "------------------ 原始邮件 ------------------",
        "------------------&nbsp;原始邮件&nbsp;------------------",
        "---Original---",
        "----- 原始邮件 -----",
        "---- 回复的原邮件 ----",
        "----回复的邮件信息----",
        "-------- Ursprüngliche Nachricht --------",
        "-----Message d'origine-----",
        "-----Mensaje original-----",
        "-------- Oprindelig besked --------",
        "------------------------------------------------------------------\n发件人：客服 <desk@example.cn>\n发送时间：2026年11月9日(星期一) 10:02\n收件人：客户\n主　题：受理通知",
        "________________________________\nFrom: Desk <desk@example.cn>\nSent: Monday, November 9, 2026 10:02 AM\nTo: Customer\nSubject: Received",
        "From: Desk [mailto:desk@example.cn]\nSent: Monday, November 9, 2026 10:02 AM\nTo: Customer\nSubject: Received",
        "发件人： 客服\n发送时间： 2026-11-09 10:02\n收件人： 客户\n主题： 受理通知",
        "寄件者: 客服 <desk@example.cn>\n寄件日期: 2026年11月9日 上午 10:02\n收件者: 客戶\n主旨: 受理",
        "Von: Desk\nGesendet: Montag, 9. November 2026 10:02\nAn: Kunde\nBetreff: Eingang",
        "De : Desk\nEnvoyé : lundi 9 novembre 2026 10:02\nÀ : Client\nObjet : Reçu",
        "*From:* Desk\n*Sent:* Monday\n*To:* Customer\n*Subject:* Received",
        "| 发件人 | 客服<desk@example.cn> |\n| 发送日期 | 2026年11月09日 10:02 |\n| 收件人 | 客户 |\n| 主题 | 受理 |",
    ]

    @Test(arguments: introductions)
    func introducedMailIsOld(introduction: String) {
        let reading = Samples.plain("还是没有解决，请再查。\n\n\(introduction)\n\n我们已经收到您的来信。\n请耐心等待。\n")
        #expect(reading.newText == "还是没有解决，请再查。")
        #expect(reading.quotedText.hasSuffix("请耐心等待。"))
        #expect(reading.text.contains("还是没有解决") && reading.text.contains("请耐心等待"))
    }

    @Test(arguments: introductions)
    func aFirstMailIsNeverCut(introduction: String) {
        let reading = Samples.plain(
            "他们这样答复我：\n\n\(introduction)\n\n我们已经收到您的来信。\n\n到现在没有下文。\n", subject: "投诉", reply: false)
        #expect(reading.newText.hasSuffix("到现在没有下文。"))
        #expect(reading.newText.contains("我们已经收到您的来信。"))
        #expect(reading.quotedText.isEmpty)
    }

    @Test(arguments: [
        "他在邮件里写道：这个方案可行。", "在会议上他写道：", "On this day I wrote:", "2026年11月3日他在邮件里写道：",
        "时间：2026年11月9日\n地点：二号门", "From my point of view: no.", "主题：漏油\n时间：上午", "-- 第一步\n-- 第二步", "____",
        "2026-01-15 14:30:25\n2026/01/15 14:30:25", "Sent from my desk, is much easier than my phone.",
        "来自客户的投诉越来越多，请重视。",
        "This is not a ---------- delimiter.", "From: Shilu depot\nTo: rig site\nDate: 10 November",
        "时间：11月8日\n由：油库\n至：工地",
    ])
    func storiesAreNoQuotes(words: String) {
        let reading = Samples.plain("先看这段说明。\n\(words)\n然后请帮我改一下。")
        #expect(reading.newText == "先看这段说明。\n\(words)\n然后请帮我改一下。")
    }

    @Test func answersInsideAQuoteAreNew() {
        let reading = Samples.plain(
            "发自我的 iPhone\n\n> 在 2026年11月9日，10:02，客服 <desk@example.cn> 写道：\n> \n> 1. 质量：\n\n好\n\n> 2. 服务：\n\n一般\n\n> 谢谢"
        )
        #expect(reading.newText == "好\n\n一般")
        #expect(reading.signature == "发自我的 iPhone")
    }

    @Test func anAnswerBelowAMarkedQuoteIsNew() {
        #expect(Samples.plain("> first\n> second\n\nAgreed, ship it.").newText == "Agreed, ship it.")
    }

    @Test func aSecondQuoteDeeperDownIsOldToo() {
        let reading = Samples.plain(
            "等了三天了。\n\nAt 2026-11-17 18:22:51, \"连城\" <a@example.cn> wrote:\n\n谢谢，那我等消息。\n\nAt 2026-11-17 16:40:12, \"客服\" <desk@example.cn> wrote:\n>已登记。\n"
        )
        #expect(reading.newText == "等了三天了。")
    }

    @Test func whatWasWrittenIntoOurTextIsFoundByOurText() {
        let sent = "请填写：\n1. 质量（优良90 / 良85）：\n2. 服务（优良90 / 良85）：\n谢谢"
        let reading = Samples.plain(
            "已填\n\n----- 原始邮件 -----\n发件人：客服\n主题：调查\n\n请填写：\n1. 质量（优良90 / 良85）：良\n2. 服务（优良90 / 良85）：\n优良\n谢谢\n\n另外电话没人接"
        )
        #expect(reading.newText == "已填")
        #expect(reading.newText(besides: sent) == "已填\n1. 质量（优良90 / 良85）：良\n优良\n另外电话没人接")
    }

    @Test func aForwardedMailIsTheMatterAndNamesItsSender() {
        let reading = Samples.plain(
            "请登记\n\n发自我的 iPhone\n\n开始转发的邮件：\n\n> 发件人: 袁野 <yuanye@example.com>\n> 日期: 2026年11月13日 07:30\n> 收件人: 孟蕾\n> 主题: 铁锈\n>\n> 滤网上全是铁锈渣。",
            subject: "转发：铁锈")
        #expect(reading.forwardedFrom?.address == "yuanye@example.com")
        #expect(reading.forwardedFrom?.name == "袁野")
        #expect(reading.newText.contains("滤网上全是铁锈渣。") && reading.newText.contains("请登记"))
        #expect(!reading.newText.contains("iPhone"))
    }
}
