import Reading
import Testing

/// What phones, programs and house rules add is no matter.
struct SignatureTests {
    @Test(arguments: [
        "发自我的 iPhone", "发自我的小米手机", "发自我的vivo智能手机", "發自我的 iPhone", "從我的 iPhone 傳送", "来自我的华为手机",
        "发送自 Windows 10 版邮件应用",
        "获取 Outlook for iOS<https://aka.ms/o0ukef>", "发自网易邮箱大师", "Sent from my iPhone",
        "Sent from my cell, please excuse any typos.",
        "Sent from Yahoo Mail on Android", "Get Outlook for Android<https://aka.ms/ghei36>",
        "Von meinem iPhone gesendet", "Gesendet von Outlook für Android",
        "Envoyé de mon iPhone", "Enviado desde mi iPhone", "Enviado do meu iPhone", "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone", "Skickat från min iPhone",
        "Sendt fra min iPhone", "Wysłane z iPhone'a", "Отправлено с iPhone", "Az iPhone-omról küldve",
        "Trimis de pe iPhone-ul meu", "iPhoneから送信", "나의 iPhone에서 보냄", "发自钉邮", "从我的iPhone发送",
        "从 iPhone 版 Yahoo 邮箱发送", "由 iPhone 傳送", "使用 Proton Mail 安全邮箱发送。", "来自钉钉专属商务邮箱", "发自我的华为平板",
        "Get BlueMail for Android", "Sent with Shortwave",
        "Sent via the Samsung Galaxy S30, an AT&T 5G smartphone",
        "Télécharger Outlook pour iOS", "Obtenir Outlook pour Android<https://aka.ms/ghei36>",
        "Baixe o Outlook para iOS",
        "Scarica Outlook per Android", "Outlook voor iOS downloaden", "Hent Outlook til iOS",
        "Hanki Outlook for Android",
        "Wysłano z aplikacji Poczta", "Odesláno z iPhonu", "Odoslané z môjho iPhonu",
        "Získat Outlook pro Android",
        "Az Outlook beszerzése iOS-re", "Descarcă Outlook pentru iOS", "iOS için Outlook'u edinin",
        "Скачать Outlook для Android",
        "Изпратено от моя iPhone", "Εστάλη από το iPhone μου", "Poslano iz mojega iPhona",
        "Poslato sa mog iPhone-a",
        "Saadetud minu iPhone'ist", "Išsiųsta iš mano iPhone", "Nosūtīts no mana iPhone",
        "Nire iPhonetik bidalia",
        "נשלח מה-iPhone שלי", "أُرسلت من الـ iPhone", "از iPhone من ارسال شده", "ส่งจาก iPhone ของฉัน",
        "Dihantar daripada iPhone saya", "मेरे iPhone से भेजा गया", "スマートフォンから送信", "iOS 版 Outlook を入手",
        "갤럭시 스마트폰에서 보냈습니다.", "Android용 Outlook 다운로드", "메일 앱에서 보냄", "发自新浪邮箱客户端", "以 Yahoo 奇摩電子信箱傳送",
        "本邮件由iPhone发出",
    ])
    func linesOfPhonesAreSignatures(line: String) {
        let reading = Samples.plain("油里有水。\n\n\(line)\n", subject: "投诉", reply: false)
        #expect(reading.newText == "油里有水。")
        #expect(reading.signature == line)
    }

    @Test(arguments: [
        "本邮件（含附件）包含保密信息，仅供指定收件人使用。", "本邮件及附件可能含有保密信息，误收请删除并告知发件人。",
        "This e-mail is confidential and intended only for the addressee. If received in error please delete it.",
        "CAUTION: This message is from an EXTERNAL SENDER - do not click any links.",
        "Der Inhalt dieser E-Mail ist vertraulich. Falls Sie nicht der vorgesehene Empfänger sind, löschen Sie sie bitte.",
        "AVISO LEGAL: este correo es confidencial. Si no es usted el destinatario, elimínelo.",
        "Esta mensagem é confidencial. Se não for o destinatário, apague-a; é proibido divulgar o seu conteúdo.",
        "De inhoud van deze e-mail is vertrouwelijk; bent u niet de geadresseerde, dan verzoeken wij u hem te verwijderen.",
        "Информация, содержащаяся в этом письме, конфиденциальна; если вы не адресат, удалите письмо.",
        "Detta meddelande är konfidentiellt och avsett för mottagaren. Har du fått det av misstag, radera det.",
        "Denne e-mail er fortrolig. Er du ikke den rette modtager, bedes du slette den og underrette afsenderen.",
        "Tämä viesti on luottamuksellinen. Jos et ole oikea vastaanottaja, poista se.",
        "Tento e-mail je důvěrný. Nejste-li adresát, smažte jej a informujte odesílatele: důvěrné údaje.",
        "Bu e-posta gizlidir. Yanlışlıkla aldıysanız siliniz ve göndereni bilgilendiriniz.",
        "본 메일은 기밀 정보를 포함할 수 있습니다. 수신인이 아니면 삭제하고 발신자에게 알려 주십시오.",
    ])
    func noticesAreSignatures(line: String) {
        let reading = Samples.plain("油里有水。\n\n宁惠\n采购部\n\(line)\n", subject: "投诉", reply: false)
        #expect(reading.newText == "油里有水。\n\n宁惠\n采购部")
        #expect(reading.signature == line)
    }

    /// Sentences that end or begin as such lines do.
    @Test(arguments: [
        "照片我用手机发送", "从昨天起没法用手机发送", "来自手机客户的投诉", "我从手机发送", "用手机发送不了照片", "请用邮箱发送",
        "Sent from my station, it was short by 300 litres", "用我的手机打过三次电话", "Get the pump repaired today",
        "Télécharger la facture est impossible", "Outlook für iOS herunterladen geht nicht",
        "Outlook für morgen: kein Diesel",
        "Gesendet wurden 300 Liter, bestellt waren 500", "Enviado desde Madrid el lunes, no ha llegado",
        "사진은 스마트폰에서 보냈습니다", "写真はスマートフォンから送信", "来自手机客户的反映", "由我的司机签收，数量不对",
    ])
    func sentencesAboutPhonesAreMatter(line: String) {
        let reading = Samples.plain("油里有水。\n\n\(line)\n", subject: "投诉", reply: false)
        #expect(reading.newText == "油里有水。\n\n\(line)")
    }

    @Test func whatStandsBelowTheSignatureLineIsSignature() {
        let reading = Samples.plain("正文第一段。\n\n-- \n张三\n产品部", subject: "投诉", reply: false)
        #expect(reading.newText == "正文第一段。")
        #expect(reading.signature == "-- \n张三\n产品部")
    }

    @Test func aListFooterBelowAQuoteIsSignature() {
        let reading = Samples.plain(
            "ping\n\n在 2026/11/9 10:02, Desk 写道:\n> 原文\n\n\n_______________________________________________\nList mailing list\nlist@example.org"
        )
        #expect(reading.newText == "ping")
    }

    @Test func aLongTextBelowADashedLineIsMatter() {
        let lines = (1...40).map { "第\($0)条证据" }.joined(separator: "\n")
        #expect(Samples.plain("投诉如下\n--\n\(lines)", subject: "投诉", reply: false).newText.hasSuffix("第40条证据"))
    }

    @Test(arguments: [
        "This message is a formal complaint: your driver disclosed confidential data of ours, you are liable.",
        "声明：你们泄露了我的隐私，必须承担法律责任，不得再给我打电话。", "本邮件是正式投诉，请不要删除。",
        "To unsubscribe, please remove me from the list.",
    ])
    func complaintsThatSoundLikeNoticesAreMatter(line: String) {
        #expect(
            Samples.plain("您好：\n\n\(line)\n\n张三", subject: "投诉", reply: false).newText
                == "您好：\n\n\(line)\n\n张三")
    }
}
