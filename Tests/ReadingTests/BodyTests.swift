import MIME
import Reading
import Testing

/// No mail has an empty page, and what it carries comes out.
struct BodyTests {
    @Test func thePlainRenditionIsTheText() {
        let reading = Samples.multipart(
            "alternative", ["Content-Type: text/plain\n\nplain", "Content-Type: text/html\n\n<p>rich</p>"])
        #expect(reading.text == "plain")
    }

    @Test func anEmptyPlainRenditionGivesWay() {
        let reading = Samples.multipart(
            "alternative", ["Content-Type: text/plain\n\n \n", "Content-Type: text/html\n\n<p>rich</p>"])
        #expect(reading.text == "rich")
    }

    /// Renditions that do not say the same: the stub, the one cut short, and the one that says something else.
    @Test(arguments: [
        (
            "您好，三号罐阀门渗油", "<p>您好，三号罐阀门渗油，地面湿了一片，请今天派人来修。</p><p>联系人孙晓梅。</p>",
            "您好，三号罐阀门渗油，地面湿了一片，请今天派人来修。\n\n联系人孙晓梅。"
        ),
        ("请用浏览器打开", "<p>三号罐阀门渗油，地面湿了一片，请今天派人来修。</p>", "请用浏览器打开\n\n三号罐阀门渗油，地面湿了一片，请今天派人来修。"),
        ("三号罐阀门渗油，请来修。", "<p>三号罐阀门渗油，请来修。</p><p>孙</p>", "三号罐阀门渗油，请来修。"),
        (
            "三号罐阀门渗油，地面湿了一片，请来修。", "<p>发票上的单位名称写错了</p>",
            "三号罐阀门渗油，地面湿了一片，请来修。\n\n发票上的单位名称写错了"
        ),
        (
            "see https://example.com/a/long/address/of/a/page",
            "<p>see <a href=\"https://example.com/a\">page</a></p>",
            "see https://example.com/a/long/address/of/a/page"
        ),
    ])
    func noWordOfEitherRenditionIsLost(plain: String, rich: String, text: String) {
        let parts = [
            "Content-Type: text/plain; charset=utf-8\n\n\(plain)",
            "Content-Type: text/html; charset=utf-8\n\n\(rich)",
        ]
        #expect(Samples.multipart("alternative", parts).text == text)
    }

    @Test func textPartsStandOneAfterTheOther() {
        let reading = Samples.multipart(
            "mixed", ["\none", "Content-Type: image/png; name=a.png\n\nx", "Content-Type: text/plain\n\ntwo"])
        #expect(reading.text == "one\n\ntwo")
        #expect(reading.attachments.map(\.name) == ["a.png"])
    }

    @Test func anImageAloneIsNamed() {
        let reading = Samples.multipart("mixed", ["Content-Type: image/jpeg; name=\"1.jpg\"\n\nx"])
        #expect(reading.text == "[邮件正文只有图片：1.jpg]")
        #expect(reading.newText == reading.text)
    }

    @Test func anOpaqueMailSaysSo() {
        let reading = Samples.plain(
            "MIIB", subject: "投诉", reply: false,
            type: "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m")
        #expect(reading.isEncrypted)
        #expect(reading.text.hasPrefix("[加密邮件"))
        #expect(reading.attachments.map(\.name) == ["smime.p7m"])
    }

    @Test func aCalendarInvitationIsTold() {
        let reading = Samples.plain(
            "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:现场协调会\nDTSTART:20261120T013000Z\nLOCATION:二号\n  门\nEND:VEVENT\nEND:VCALENDAR",
            subject: "会议", reply: false, type: "text/calendar")
        #expect(reading.text == "[会议邀请] 现场协调会，2026-11-20 01:30 UTC，二号 门")
    }

    @Test func anInvitationBesideWordsIsToldAfterThem() {
        let invitation =
            "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VEVENT\nSUMMARY:现场协调会\nDESCRIPTION:请带化验单\\n原件\nEND:VEVENT\n"
        let beside = Samples.multipart("mixed", ["\n明天见面谈。", invitation])
        #expect(beside.text == "明天见面谈。\n\n[会议邀请] 现场协调会\n请带化验单 原件")
        #expect(Samples.multipart("alternative", ["\n明天见面谈。", invitation]).text == "明天见面谈。")
    }

    @Test func twoPlainTextsAreBothWordsEvenWhereTheyShouldBeOne() {
        let reading = Samples.multipart("alternative", ["\n少油三百升。", "\n请速回电。"])
        #expect(reading.text == "少油三百升。\n\n请速回电。")
        #expect(Samples.multipart("alternative", ["\n同文。", "\n同文。"]).text == "同文。")
    }

    @Test func aTextThatNoBoundaryEndsIsListedAsWell() {
        let head =
            "From: a@b.c\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntw"
        let cut = Reading(Message(Array(head.utf8)))
        #expect(cut.text == "one\n\ntw")
        #expect(cut.attachments.map(\.type) == ["text/plain"])
        #expect(Reading(Message(Array((head + "o\n--b--\n").utf8))).attachments.isEmpty)
    }

    @Test func anEnclosedMailIsReadAndNamesItsSender() {
        let inner =
            "Content-Type: message/rfc822\n\nFrom: 薛岚 <xuelan@example.com>\nSubject: 投诉\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\n重复开单。\n--i\nContent-Type: image/png; name=z.png\n\nx\n--i--\n"
        let reading = Samples.multipart("mixed", ["\n", inner], subject: "转发: 投诉")
        #expect(reading.forwardedFrom?.address == "xuelan@example.com")
        #expect(reading.enclosed.map(\.text) == ["重复开单。"])
        #expect(reading.text.contains("重复开单。"))
        #expect(reading.attachments.map(\.name) == ["投诉.eml", "z.png"])
        #expect(reading.attachments.map { $0.enclosedIn == nil } == [true, false])
    }

    @Test func aSignatureLineInsideAClearSignedTextParts() {
        let reading = Samples.plain(
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe pump is broken.\n- -- \nBob\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n\n_____\nlist",
            subject: "x", reply: false)
        #expect(reading.isSigned && reading.newText == "The pump is broken.")
        #expect(reading.text == "The pump is broken.\n-- \nBob\n\n_____\nlist")
    }

    @Test func filesInTheTextOfAnEnclosedMailAreItsOwn() {
        let inner =
            "Content-Type: message/rfc822\n\nFrom: a@b.c\nSubject: x\n\nwords\nbegin 644 a.txt\n#86)C\n`\nend"
        let reading = Samples.multipart("mixed", ["\nsee below", inner])
        #expect(reading.attachments.map(\.name) == ["x.eml", "a.txt"])
        #expect(reading.attachments.last?.enclosedIn != nil && reading.enclosed.map(\.text) == ["words"])
        #expect(reading.attachments.last?.bytes(in: reading.message) == Array("abc".utf8))
    }

    @Test func namesCannotBeTurnedAbout() {
        let reading = Samples.multipart(
            "mixed", ["\nx", "Content-Type: application/pdf; name=\"invoice\u{202E}fdp.exe\"\n\nx"])
        #expect(reading.attachments.map(\.name) == ["invoicefdp.exe"])
    }

    @Test func aSignatureFileIsListedAsOne() {
        let reading = Samples.multipart(
            "signed", ["\n正文", "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx"])
        #expect(reading.isSigned && reading.text == "正文")
        #expect(reading.attachments.map(\.isSignature) == [true])
    }

    @Test(arguments: [
        ("text/plain; format=flowed", "one \ntwo\nthree", "one two\nthree"),
        ("text/plain; format=flowed", "one\n-- \nme", "one\n-- \nme"),
        ("text/plain; format=flowed; delsp=yes", "卸 \n油", "卸油"),
        ("text/plain; format=flowed", "> a \n> b\nc", "> a b\nc"),
        ("text/plain; format=flowed", " >no quote", ">no quote"),
    ])
    func flowedTextIsWholeAgain(type: String, text: String, whole: String) {
        #expect(Samples.plain(text, subject: "x", reply: false, type: type).text == whole)
    }

    @Test(arguments: [
        ("您好，请问现在柴油什么价？能开专票吗？", Language.zhHans), ("帳單請改寄這個信箱，謝謝。", .zhHant),
        ("Short delivery on ticket 26", .en),
        ("Thanks", .en), ("Bonjour, je ne sais pas quoi faire pour le compte.", .other),
        ("こんにちは、みなさん", .other), ("안녕하세요", .other), ("Здравствуйте", .other),
        ("Dobar dan, roba još nije stigla.", .other), ("Dober dan, blago ni prispelo.", .other),
        ("Barang belum sampai, tolong periksa.", .other), ("De pomp is stuk en er is geen monteur.", .other),
        ("Varen kom aldrig frem til butikken.", .other),
        ("Motorin eksik geldi, tanker bozuk, ilgilenin.", .other),
        ("Nafta doplula pozde, vratte penize.", .other), ("Marfa a ajuns stricata la depozit.", .other),
        ("Pump broken, 200 litres missing", .en),
        ("Diesel delivered late yesterday, pump broken, 200 litres missing", .en),
        ("Wrong invoice amount again", .en), ("Urgent: tank leaking since Monday morning", .en),
        ("Poor quality diesel, engine damaged, compensation requested", .en),
        ("Driver rude, refused unloading Tuesday", .en),
        ("Sinopec Guam tank 7 delivery ticket 26", .en), ("OK", .en),
        ("Order LZ-HB-2025-117 cancelled twice without reason", .en),
        ("请按 Subject 处理：订单号 LZ-HB-2025-117，谢谢各位领导", .zhHans),
    ])
    func theLanguageIsTold(text: String, language: Language) {
        #expect(Samples.plain(text, subject: "x", reply: false).language == language)
    }

    @Test(arguments: [("<a@b.c>", ReturnPath.address("a@b.c")), ("<>", .null), ("what", .unreadable)])
    func theReturnPathIsRead(value: String, path: ReturnPath) {
        #expect(
            Reading(Message(Array("Return-Path: \(value)\r\nFrom: a@b.c\r\n\r\nx".utf8))).returnPath == path)
        #expect(Reading(Message(Array("From: a@b.c\r\n\r\nx".utf8))).returnPath == .missing)
    }
}
