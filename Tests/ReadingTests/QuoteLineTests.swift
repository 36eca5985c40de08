import Reading
import Testing

/// The line above a marked quote goes with the quote, whatever program and language wrote it.
struct QuoteLineTests {
    /// With a name, as Thunderbird and its kin write it.
    static let named = [
        "On 09/03/2026 09:12, Oil desk wrote:", "Am 09.03.26 um 09:12 schrieb Oil desk:",
        "Op 09-03-2026 om 09:12 schreef Oil desk:", "Den 2026-03-09 kl. 09:12, skrev Oil desk:",
        "Den 09.03.2026 kl. 09.12 skrev Oil desk:", "Den 09.03.2026 09:12, skrev Oil desk:",
        "Den 09.03.2026 09:12, skreiv Oil desk:", "Þann 9.3.2026 09:12, skrifaði Oil desk:",
        "Le 09/03/2026 à 09:12, Oil desk a écrit :", "El 9/3/26 a las 9:12, Oil desk escribió:",
        "El 9/3/26 a les 9:12, Oil desk ha escrit:", "O 9/3/26 ás 9:12, Oil desk escribiu:",
        "Il 09/03/2026 09:12, Oil desk ha scritto:", "Em 09/03/2026 09:12, Oil desk escreveu:",
        "Às 09:12 de 09/03/2026, Oil desk escreveu:", "Pe 09.03.2026 09:12, Oil desk a scris:",
        "La 09.03.2026 09:12, Oil desk a scris:", "Oil desk kirjoitti 9.3.2026 klo 9.12:",
        "09.03.2026 09:12 kirjutas Oil desk:", "2026-03-09 09:12, Oil desk rašė:",
        "09.03.2026 09:12, Oil desk rakstīja:",
        "W dniu 9.03.2026 o 09:12, Oil desk pisze:", "Dne 09. 03. 26 v 9:12 Oil desk napsal(a):",
        "Dňa 9. 3. 2026 o 9:12 Oil desk napísal(a):", "Oil desk je 9. 03. 2026 ob 09:12 napisal(a):",
        "Dana 09. 03. 2026. u 09:12, Oil desk je napisao/la:",
        "Дана 9.3.26. у 09:12, Oil desk је написао/ла:",
        "На 9.03.26 г. в 09:12 ч., Oil desk написа:", "09.03.2026 09:12, Oil desk пишет:",
        "09.03.26 09:12, Oil desk пише:",
        "Вы писали 9 марта 2026 г., 09:12:02:", "2026. 03. 09. 9:12 keltezéssel, Oil desk írta:",
        "9.03.2026 09:12 tarihinde Oil desk yazdı:", "Στις 9/3/26 09:12, ο/η Oil desk έγραψε:",
        "Më 09/03/2026 09:12, Oil desk shkroi:", "2026-03-09 오전 9:12에 Oil desk 이(가) 쓴 글:",
        "On 2026/03/09 9:12, 油品服务台 wrote:", "在 2026/3/9 9:12, 油品服务台 写道:", "油品服务台 於 2026/3/9 上午 09:12 寫道:",
        "2026-03-09 09:12, 油品服务台:", "Vào lúc 09:12 ngày 09/03/2026, Oil desk đã viết:",
        "Pada 09/03/2026 09:12, Oil desk menulis:", "בתאריך 09/03/2026 09:12, Oil desk כתב:",
        "في ٠٩/٠٣/٢٠٢٦ ٠٩:١٢، كتب Oil desk:", "ใน 9/3/2569 09:12, Oil desk เขียนว่า:",
        "Oil desk писал 2026-03-09 09:12:", "Oil desk писав 2026-03-09 09:12:",
        "Oil desk rašė 2026-03-09 09:12:",
        "2026-03-09 09:12에 Oil desk님이 쓴 글:", "Oil desk wrote on 3/9/26 9:12 AM:",
        "Oil desk escribió el 09/03/2026 a las 9:12:",
        "Oil desk schrieb am 09.03.2026 um 09:12:", "Le 2026-03-09 09:12, Oil desk a écrit :",
        "9 Mar 2026, 09:12 by desk@example.cn:",
        "Oil desk wrote:", "Oil desk <desk@example.cn> writes:",
    ]
    /// With a name and an address, wrapped.
    static let wrapped = [
        "Oil desk <desk@example.cn> escreveu (segunda, 9/03/2026 à(s)\n09:12):",
        "Oil desk <desk@example.cn> ezt írta (időpont: 2026. márc. 9., H,\n9:12):",
        "Oil desk <desk@example.cn>, 9 Mar 2026 Pzt, 09:12 tarihinde şunu\nyazdı:",
        "Kuupäev E, 9. märts 2026 kell 09:12 kirjutas Oil desk\n<desk@example.cn>:",
        "Missatge de Oil desk <desk@example.cn> del dia dl., 9 de març\n2026 a les 9:12:",
        "V V pon., 9. mar. 2026 ob 09:12 je oseba Oil desk\n<desk@example.cn> napisala:",
        "Noong Lun, Mar 9, 2026 nang 9:12 AM, isinulat ni Oil desk\n<desk@example.cn> ang:",
        "در تاریخ دوشنبه ۹ مارس ۲۰۲۶،‏ ۹:۱۲ Oil desk\n<desk@example.cn> نوشت:",
        "Pada Isn, 9 Mac 2026 pada 9:12 PG Oil desk <desk@example.cn>\nmenulis:",
        "2026年3月9日(月) 9:12 Oil desk of the Northern Petroleum Trading Company\n<desk@example.cn>:",
        "Στις Δευ 9 Μαρ 2026 στις 9:12 π.μ., ο χρήστης Oil desk\n<desk@example.cn> έγραψε:",
        "пон, 9. мар 2026. у 09:12 Oil desk <desk@example.cn> је\nнаписао/ла:",
        "Em seg., 9 de mar. de 2026, 09:12, Oil desk <desk@example.cn>\nescreveu:",
        "בתאריך יום ב׳, 9 במרץ 2026 ב-9:12 מאת Oil desk <\ndesk@example.cn>:",
    ]

    @Test(arguments: named + wrapped)
    func itIsOldAboveAMarkedQuote(line: String) {
        let old = "> 孙女士：您反映的渗油一事已登记。\n> 三日内答复。"
        for text in ["阀门还在渗油。\n\n\(line)\n\n\(old)", "\(line)\n\(old)\n\n阀门还在渗油。"] {
            let reading = Samples.plain(text)
            #expect(reading.newText == "阀门还在渗油。")
            #expect(reading.quotedText.hasSuffix("三日内答复。"))
        }
    }

    /// The header of an old mail whose lines are marked, with the answer below it.
    @Test(arguments: [
        "发件人: 油品服务台 <desk@example.cn>\n发送时间: 2026年3月9日 9:12\n收件人: 孙 <sun@example.com>\n主题: 已登记",
        "-----Original Message-----\nFrom: Oil desk <desk@example.cn>\nSent: Monday, March 9, 2026 9:12 AM\nTo: Sun\nSubject: Registered",
        "Von: Oil desk <desk@example.cn>\nGesendet: Montag, 9. März 2026 09:12\nAn: Sun\nBetreff: Eingang",
    ])
    func anAnswerBelowAHeaderAndAMarkedQuoteIsNew(header: String) {
        let reading = Samples.plain("\(header)\n\n> 孙女士：三日内答复。\n\n阀门还在渗油。")
        #expect(reading.newText == "阀门还在渗油。")
        #expect(reading.quotedText.hasSuffix("三日内答复。"))
    }

    @Test(arguments: [
        "Từ|Đã gửi|Đến|Chủ đề", "จาก|ส่ง|ถึง|เรื่อง", "מאת|נשלח|אל|נושא", "من|تم الإرسال|إلى|الموضوع",
        "От|Изпратено|До|Относно",
        "Šalje|Poslano|Prima|Predmet", "Od|Poslano|Za|Zadeva", "Nuo|Išsiųsta|Kam|Tema",
        "Saatja|Saadetud|Adressaat|Teema",
        "Dari|Dikirim|Kepada|Subjek", "Од|Послато|За|Наслов", "De|Enviat|Per a|Tema", "Frá|Sent|Til|Efni",
        "Від|Надіслано|Кому|Тема",
        "Odosielateľ|Odoslané|Komu|Predmet", "Nga|Dërguar|Për|Subjekti", "Igorlea|Bidalia|Nora|Gaia",
        "送信元|日付|宛先|件名",
        "प्रेषक|भेजा गया|प्रति|विषय", "از|ارسال شده|به|موضوع",
    ])
    func headersOfManyLanguagesAreKnown(labels: String) {
        let values = ["Oil desk <desk@example.cn>", "9.3.2026 09:12", "sun@example.com", "Order 17"]
        let header = zip(labels.split(separator: "|"), values).map { "\($0): \($1)" }.joined(separator: "\n")
        let reading = Samples.plain("阀门还在渗油。\n\n\(header)\n\n三日内答复。")
        #expect(reading.newText == "阀门还在渗油。")
    }

    @Test(arguments: [
        "Ursprüngliche Mail", "Mail original", "Originalna poruka", "Оригинално съобщение", "Pôvodná správa",
        "元のメール", "원본 이메일",
    ])
    func partingLinesOfManyLanguagesAreKnown(title: String) {
        #expect(Samples.plain("阀门还在渗油。\n\n----- \(title) -----\n三日内答复。").newText == "阀门还在渗油。")
    }

    @Test func aTitleAndARuleAboveTheHeaderAreOld() {
        let reading = Samples.html(
            "<div>阀门还在渗油。</div><div><b>原始邮件</b><hr><div>发件人：油品服务台 &lt;desk@example.cn&gt;</div>"
                + "<div>发件时间：2026年3月9日 09:12</div><div>收件人：孙 &lt;sun@example.com&gt;</div><div>主题：已登记</div></div>"
                + "<div>孙女士：三日内答复。</div>")
        #expect(reading.newText == "阀门还在渗油。")
    }
}
