import Testing

@testable import MIME

private let complaint = "我们公司上个月购买的空调质量有问题，多次联系客服都没有人处理，要求退款并赔偿损失。"
private let traditional = "我們公司上個月購買的冷氣品質有問題，多次聯絡客服都沒有人處理，要求退款並賠償損失。"
private let japanese = "先月購入したエアコンの品質に問題があります。何度も連絡しましたが、対応がありません。"
private let korean = "지난달에 구입한 에어컨의 품질에 문제가 있습니다. 여러 번 연락했지만 처리되지 않았습니다."
private let russian = "В прошлом месяце мы купили кондиционер, и он не работает. Просим вернуть деньги."
private let greek = "Τον περασμένο μήνα αγοράσαμε ένα κλιματιστικό και δεν λειτουργεί."

@Test(arguments: [
    ("Sayın yetkili, mazot dağıtımı gecikti, şikâyetçiyiz.", "windows-1254", "windows-1254"),
    ("Góðan dag, bensínið kom of seint og við þurfum svör.", "windows-1252", "windows-1252"),
    (complaint, "gb18030", "gb18030"), (complaint, "gbk", "gb18030"), (complaint, "utf-8", "utf-8"),
    (traditional, "big5", "big5-hkscs"), (japanese, "shift_jis", "shift_jis"), (japanese, "euc-jp", "euc-jp"),
    (korean, "euc-kr", "euc-kr"), (russian, "windows-1251", "windows-1251"), (russian, "koi8-r", "koi8-r"),
    (greek, "windows-1253", "windows-1253"),
])
func unstatedTextIsReadByEvidence(text: String, charset: String, found: String) {
    let decoded = Charset.decode(bytes(text, charset), label: nil)
    #expect(decoded == DecodedText(string: text, charset: found, defects: [.undeclaredCharset]))
}

@Test(arguments: [
    "café", "Größe", "Äpfel und Öl für Übermut", "naïve façade à l'été", "mañana por la niñez española",
    "São João, coração",
    "smörgåsbord på svenska", "Þetta er íslenska", "blåbærgrød på norsk", "l'œuvre “à la carte” – 5 €",
    "©2026 Müller & Söhne®",
    "Déjà vu: être ou ne pas être, voilà la question", "Straße 5, Köln", "½ £ ±", "ÅÄÖ åäö ÉÈÊ",
    "El Niño ¿Qué? ¡Sí!",
    "ünïcödé ïñ évêrÿ wörd", "é", "über", "Ångström", "fünf Äcker", "Château Müßiggang",
])
func latinTextIsNeverTakenForChinese(text: String) {
    #expect(Charset.decode(bytes(text, "windows-1252"), label: nil).string == text)
    #expect(Charset.decode(bytes(text, "windows-1252"), label: "iso-8859-1").string == text)
}

@Test(arguments: ["张三", "王小明", "投诉", "李娜", "欧阳建国", "空调质量问题", "关于订单2026的投诉", "您好"])
func shortChineseIsFound(text: String) {
    #expect(Charset.decode(bytes(text, "gbk"), label: nil).string == text)
}

@Test(arguments: [
    ("gb2312", "镕囧喆㐀龘€𠮷"), ("GBK", "镕囧喆€"), ("gb_2312-80", "朱镕基"), ("x-gbk", "龘"), ("cp936", "囧"),
    ("big5", "著裏粧銹嫺邨"), ("Big5-HKSCS", "嘅咗冇"), ("hz-gb-2312", "投诉"), ("iso-2022-jp", "日本①"),
    ("ISO-2022-KR", "한국"), ("utf-7", "Hi 投诉 +"), ("utf-16", "投诉 a"), ("utf-16le", "投诉 a"),
    ("Shift_JIS", "日本①髙"),
    ("ks_c_5601-1987", "한국똠"), ("iso-8859-1", "naïve “€”"), ("latin1", "é"), ("tis-620", "ไทย"),
    ("iso-8859-15", "€"),
    ("koi8-u", "їжак"), ("windows-1250", "Łódź"), ("cp1251", "Привет"), ("iso-8859-9", "ğış"),
    ("\"utf-8\"", "投"),
    ("UTF8", "投"), ("3Dutf-8", "投"), ("unicode-1-1-utf-7", "投"), ("ibm866", "Привет"), ("macintosh", "é"),
])
func namesMeanWhatProgramsMeanByThem(label: String, text: String) {
    let name = CharsetName(label: label)?.name ?? ""
    let written: [String: [UInt8]] = [
        "hz-gb-2312": Array("~{M6K_~}".utf8),
        "utf-7": Array(
            (label == "utf-7" ? "Hi +YpWL yQ- +-" : "+YpU-").utf8.filter { $0 != 32 || label == "utf-7" }),
        "utf-16": [0x62, 0x95, 0x8B, 0xC9, 0, 32, 0, 97],
        "iso-2022-jp": [0x1B, 36, 66] + Array("F|K\\-!".utf8) + [0x1B, 40, 66],
        "iso-2022-kr": Array("\u{1B}$)C\u{0E}GQ19\u{0F}".utf8),
    ]
    let iconvLabel = ["gb18030": "gb18030", "shift_jis": "cp932", "big5-hkscs": "big5-hkscs"][name] ?? name
    let raw =
        name == "utf-7" && label == "utf-7"
        ? Array("Hi +YpWLyQ +-".utf8) : written[name] ?? bytes(text, iconvLabel)
    #expect(Charset.decode(raw, label: label).string == text)
}

@Test(arguments: [
    (complaint, "utf-8", "gb2312", "utf-8"), (complaint, "utf-8", "iso-8859-1", "utf-8"),
    (complaint, "gbk", "utf-8", "gb18030"),
    (complaint, "gbk", "iso-8859-1", "gb18030"), (complaint, "gbk", "us-ascii", "gb18030"),
    (traditional, "big5", "gb2312", "big5-hkscs"),
    (complaint, "gbk", "big5", "gb18030"), (complaint, "utf-8", "big5", "utf-8"),
    ("naïve café", "utf-8", "iso-8859-1", "utf-8"),
    ("Größe über alles", "windows-1252", "utf-8", "windows-1252"),
    (complaint, "gbk", "iso-2022-jp", "gb18030"),
    (russian, "windows-1251", "iso-8859-1", "windows-1251"), (russian, "koi8-r", "windows-1252", "koi8-r"),
    (greek, "windows-1253", "iso-8859-1", "windows-1253"), (russian, "koi8-r", "windows-1251", "koi8-r"),
    (russian, "windows-1251", "koi8-r", "windows-1251"),
    (russian, "iso-8859-5", "windows-1251", "iso-8859-5"),
    ("НАСОС СЛОМАН, ВЕРНИТЕ ДЕНЬГИ СЕЙЧАС", "windows-1251", "iso-8859-1", "windows-1251"),
])
func wronglyStatedCharsetsAreCorrected(text: String, charset: String, label: String, found: String) {
    let decoded = Charset.decode(bytes(text, charset), label: label)
    #expect(decoded.string == text)
    #expect(decoded.charset == found)
    #expect(decoded.defects == [label == "us-ascii" ? .undeclaredCharset : .wrongCharset])
}

@Test(arguments: [
    ("ЗДРАВСТВУЙТЕ, НАСОС СЛОМАН. ВЕРНИТЕ ДЕНЬГИ", "windows-1251"), ("ТОВАР НЕ ПОЛУЧЕН", "koi8-r"),
    ("Здравейте, помпата не работи, моля за съдействие.", "windows-1251"),
    ("Поштовани, пумпа не ради, молим вас за одговор.", "windows-1251"),
    ("Доброго дня, товар пошкоджено, просимо замінити.", "koi8-u"),
    ("Добрый день! Счёт-фактура №15 – сумма не сходится. ООО «Ромашка», И.И.", "windows-1251"),
    ("Йод, хна, эхо, ёж и щи - ещё чаю", "koi8-r"),
])
func rightlyStatedCyrillicStays(text: String, label: String) {
    let decoded = Charset.decode(bytes(text, label), label: label)
    #expect(decoded == DecodedText(string: text, charset: label))
}

private let western = [
    "Die Lieferung wurde nicht bestätigt, schöne Grüße aus Köln, größer müßte es äußerst süß heißen",
    "La pièce est cassée, où êtes-vous ? Ça n'a pas été livré, voilà, naïf, Noël, cœur, forêt, âge, île, août",
    "¿Dónde está el camión? El teléfono es erróneo, mañana llamaré. José Martínez, atención al público",
    "Olá, não recebi a encomenda, ligação às três, coração, você está, órgão, também, avô, pôr, saúde, lá",
    "Hej, jag har inte fått någon leverans, där är fel på räkningen, åäö, ÅÄÖ",
    "Hei, pumpen er ødelagt, vi får ikke brukt båten, så kjøper vi på nytt: æøå",
    "Ærgerligt: blåbærgrød på øen, én gang til, allé", "Øl på øen: én idé til",
    "Þetta er bilað, ég fékk ekki vöruna, síminn er ónýtur, hæ, þú, ýta, úr, áður, öðru, þýða þýðing þýðir þýðandi",
    "Perché non è arrivata la merce? È già lunedì, più tardi, così, però, città, virtù, là, lì, tè",
    "Più così, però è lunedì, più giù: è lì",
    "Hyvää päivää, tilaus ei ole saapunut, öljy on väärää, työ, äänestys, hääyö",
    "Tere, kaup on katki, palun vahetage ära, õlu, öö, üle, väga, tänan, jõgi, võõras šokolaad, žanr",
    "Tað er ikki gott, eg havi ikki fingið vøruna, dýrt, lívið, nógv, hús, øll, æða",
    "No ha arribat la comanda, això és greu, què fem, raó, països, qüestió, peça, àvia, èxit, també, només",
    "Què és això? També ens ho va dir només així: és un país dèbil, però és així",
    "Tá an caidéal briste, níor tháinig sé, cén fáth, slán, úsáid",
    "Sjælland & Škoda, Citroën, Müller, Žižek",
    "a\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}b\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}c é",
    "……… €€€€€€€€€€€€ ………", "«««« »»»» ©©©© ®®®®", "È¹ vero, è² così, più³ giù",
]

@Test(arguments: western) func westernTextStaysWestern(text: String) {
    let raw = bytes(text, "windows-1252")
    #expect(!raw.isEmpty)
    for label in [nil, "iso-8859-1", "windows-1252"] {
        #expect(Charset.decode(raw, label: label).string == text)
    }
}

@Test(arguments: [
    "Dobrý den, zboží je poškozené, žádám o výměnu", "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Dobrý deň, tovar je poškodený, žiadam o výmenu. Ďakujem, vaša ľudová čítanka",
    "Tisztelt Ügyfélszolgálat! Őszintén szólva a fűtőolaj nem érkezett meg, kérem a cserét. Köszönöm",
])
func centralEuropeanTextIsReadByEvidence(text: String) {
    for charset in ["windows-1250", "iso-8859-2"] {
        #expect(Charset.decode(bytes(text, charset), label: nil).string == text)
    }
}

@Test(arguments: [
    "Poštovani, roba još nije stigla, čekamo već šest dana, žao mi je",
    "Spoštovani, blago še ni prispelo, že teden čakamo",
])
func southSlavicTextIsReadByEvidence(text: String) {
    #expect(Charset.decode(bytes(text, "windows-1250"), label: nil).string == text)
}

@Test func undeclaredHZIsReadByItsMarks() {
    // "柴油有水" between words.
    let text = "Hi ~{2qSMSPK.~} ok\r\n"
    #expect(Charset.decode(Array(text.utf8), label: nil).string == "Hi 柴油有水 ok\r\n")
    #expect(Charset.decode(Array(text.utf8), label: "us-ascii").charset == "hz-gb-2312")
    #expect(Charset.decode(Array(text.utf8), label: "gb2312").string == "Hi 柴油有水 ok\r\n")
    for plain in ["~{}~", "a ~{ b", "x=~{abc~}", "~{~}", "about ~5 litres ~{!~}"] {
        #expect(Charset.decode(Array(plain.utf8), label: nil).string == plain)
    }
}

@Test func plainTextStatedAsUTF16IsPlainText() {
    #expect(Charset.decode(Array("hello\n".utf8), label: "utf-16le").string == "hello\n")
}

@Test func unknownCharsetsAreToldAndReadByEvidence() {
    #expect(Charset.decode(bytes(complaint, "gbk"), label: "x-foo").defects == [.unknownCharset])
    #expect(Charset.decode(Array("abc".utf8), label: "x-foo").defects == [.unknownCharset])
    #expect(Charset.decode([0x93, 0x41, 0xFF], label: "gb2312").defects.contains(.malformedText))
}

@Test func brokenCharactersDoNotTakeOthersWithThem() {
    #expect(Charset.decode([0xC4, 10, 0x61], label: "gbk").string == "\u{FFFD}\na")
    #expect(Charset.decode([0xE6, 0x8A, 0x61], label: "utf-8").string.hasSuffix("a"))
    #expect(Charset.decode([0x81, 0x30, 0x81], label: "gb18030").string == "\u{FFFD}0\u{FFFD}")
    #expect(Charset.decode([0xC4, 0xE3, 0xBA], label: "gb2312").string == "你\u{FFFD}")
    #expect(Charset.decode([0x84, 0x31, 0xA4, 0x37], label: "gb18030").string.unicodeScalars.count == 1)
}

@Test func escapesInUnstatedSevenBitTextAreHeeded() {
    let text = Charset.decode([0x1B, 36, 66] + Array("F|K\\".utf8) + [0x1B, 40, 66], label: nil)
    #expect(text.string == "日本")
    #expect(text.charset == "iso-2022-jp")
}

@Test func byteOrderMarksDecide() {
    #expect(Charset.decode([0xEF, 0xBB, 0xBF, 0x61], label: "gbk").string == "a")
    #expect(Charset.decode([0xFF, 0xFE, 0x95, 0x62], label: nil).string == "投")
    #expect(Charset.decode([0xFE, 0xFF, 0x62, 0x95], label: "utf-16").string == "投")
}

@Test func everyCharacterComesBackFromGB18030() throws {
    var text = String.UnicodeScalarView()
    for value in [0x80...0x2FFF, 0x3000...0x9FFF, 0xF900...0xFFEF, 0x20000...0x20200].joined() {
        guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
        text.append(scalar)
    }
    let raw = try #require(Charset.encode(String(text), as: "gb18030"))
    let ours = Charset.decode(raw[...], as: .gb18030).string
    #expect(ours.unicodeScalars.elementsEqual(text))
}

@Test func charactersThatACharsetLacksAreNotWritten() {
    #expect(Charset.encode("投诉", as: "gbk") == [0xCD, 0xB6, 0xCB, 0xDF])
    #expect(Charset.encode("投诉", as: "iso-8859-1") == nil)
    #expect(Charset.encode("a", as: "x-foo") == nil)
}

@Test func htmlMayStateItsCharset() {
    let html = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\"></head>"
    let mail = Message(Array("Content-Type: text/html\n\n\(html)".utf8) + bytes("Привет", "koi8-r"))
    #expect(mail.text(of: mail.parts[0]).string.hasSuffix("Привет"))
    #expect(HTMLCharset.stated(in: Array("<META CHARSET='gbk'>".utf8)[...]) == "gbk")
    #expect(HTMLCharset.stated(in: Array("<p>charset=gbk".utf8)[...]) == nil)
}
