import Testing

@testable import Reading

/// People who write of automatic replies, absences and codes, and from the mailboxes of shops.
@Suite struct PeopleOnAutoRepliesTests {
    @Test(arguments: [
        ("系统自动回复太慢", "系统自动回复以后没有人联系我。"), ("投诉", "自动回复: 您的来信已收到\n收到的就是上面这句，一周了没人管。"),
        ("抱怨", "【自动回复】您的邮件已收到——你们就发这个？"), ("咨询", "系统自动回复：说三天内答复，今天第五天。"),
        ("自动回复：没人处理", "每次都是这样，油里有水。"), ("投诉自动回复", "邮件为自动回复，这句话看了五遍。"),
        ("complaint", "This is an automated reply, you told me. I want a human!"),
        ("complaint", "Automatic reply: \"we have your message\". Nobody calls."),
        ("question", "This is an automated reply I got on Monday. Please act."),
        ("Beschwerde", "Dies ist eine automatische Antwort, mehr kommt nicht. Niemand meldet sich."),
        ("外出: 送货司机不在", "司机外出三天，没人送油。"), ("休假", "老陈休假了，对账单请发给我。"),
        ("不在办公室", "我不在办公室的时候送的油，数量不对。"), ("出差: 发票丢失", "我出差时加油，发票丢了，请补开。"),
        ("Vacation", "I go on holiday, bring it on Friday instead."),
        ("Absence : livreur", "Le livreur était absent lundi."),
        ("Abwesend: Fahrer", "Der Fahrer war am Montag nicht da."), ("Auto: leak", "Your truck hit my auto."),
        ("On leave", "When I came back the tank was empty."), ("I am out of office space", "We need tanks."),
    ])
    func whoTellsOfAutomaticRepliesIsAPerson(_ subject: String, _ body: String) {
        #expect(!Sample.plain(subject, body).auto.isAuto)
    }

    @Test(arguments: [
        ("已读：您的答复", "您的答复已读。不同意。"), ("已读: 合同", "合同已被阅读三遍，价格不对。"),
        ("Read: my complaint", "It was read on Monday, but who answers?"),
    ])
    func whoHasReadALetterMayHaveSomethingToSay(_ subject: String, _ body: String) {
        let findings = Sample.plain(subject, body)
        #expect(findings.readReceipt == nil && !findings.auto.isAuto)
    }

    @Test(arguments: [
        ("验证码收不到", "登录时验证码收不到，系统自动发送的短信也没有。订单号 1234", "order"),
        ("投诉", "请勿回复套话。油里有水，订单号 1234", "orders"), ("发票", "电子发票没收到，系统自动发送的是别家的。", "fapiao"),
        ("cancel my newsletter", "I want to unsubscribe from it. My order # 15", "orders"),
        ("Your invoice 15", "Please do not reply with the form letter again.", "accounts"),
        ("快递签收异常", "快递显示签收，没有收到，取件码 1234", "express"),
    ])
    func shopsHavePeople(_ subject: String, _ body: String, _ local: String) {
        #expect(!Sample.plain(subject, body, from: "\(local)@shop.example").auto.isAuto)
    }

    @Test(arguments: [
        ("[자동응답] 문의", "부재중입니다."), ("Αυτόματη απάντηση: hi", "Λείπω."), ("【自動返信】お問い合わせ", "担当より連絡します。"),
        ("رد تلقائي: hi", "x"), ("Automatski odgovor: hi", "x"), ("Resposta automàtica: hi", "x"),
        ("Abwesend: Ihre Anfrage", "Ich bin bis 8.11. nicht im Büro."),
        ("Absence : Votre demande", "Je suis absent jusqu'au 8."),
        ("出差中", "我正在出差，8日返回，紧急请致电同事。"), ("On leave", "I am on leave until Monday."),
    ])
    func absenceNotesAreKnownInManyLanguages(_ subject: String, _ body: String) {
        #expect(Sample.plain(subject, body).auto == AutoReport(isAuto: true, reason: "subject"))
    }

    /// With nothing but `外出:` above it, a text has to be an answer or speak of an absence.
    @Test func aBareHeadCountsInAnAnswer() {
        #expect(!Sample.plain("外出：关于通知", "正文").auto.isAuto)
        let answer = Sample.plain("外出：关于通知", "正文", fields: "In-Reply-To: <letter-7@desk.example>\n")
        #expect(answer.auto.reason == "subject")
    }

    @Test(arguments: [
        "系统自动回复：您好，邮件已收到。", "This is an automated response. See https://desk.example/?page=1 for hours.",
        "这是来自QQ邮箱的自动回复邮件。\n\n出差了，怎么联系？打电话。",
    ])
    func openingsStayKnown(_ body: String) {
        #expect(Sample.plain("Re: hi", body).auto.reason == "opening")
    }
}
