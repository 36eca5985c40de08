import TestSupport

/// A mail that someone invented sends to the desk, and what it is there to show.
struct Sample {
    /// What is special about it.
    let note: String
    /// The envelope sender; empty for returned mail.
    let sender: String
    let bytes: [UInt8]
}

/// The mails of the demo. People and companies are invented.
enum Samples {
    static let desk = "kefu@eastshore.example"

    static var all: [Sample] { mainland + traditional + english + machines }

    /// Everyone who gets a mailbox, so that answers can arrive.
    static var people: [String] {
        var seen = Set<String>()
        return ([desk] + all.map(\.sender)).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// The senders who are people, and so get an answer; everyone else gets none.
    static var writers: [String] { Set((mainland + traditional + english).map(\.sender)).sorted() }

    /// The customers' table that heed is given. Some senders are missing from it on purpose.
    static let customers = """
        单位,类别,联系人,邮箱,域名,语言
        青岭加油站,A,郭振海,guo@qingling.example,qingling.example,zh-Hans
        北原物流有限公司,B,沈佳音,shen@beiyuan.example,beiyuan.example,zh-Hans
        长汀运输合作社,C,汤国富,tang@changting.example,,zh-Hans
        海角航運股份有限公司,A,葉美華,yip@cape-shipping.example,cape-shipping.example,zh-Hant
        Harbour Fleet Services,B,Alice Morton,alice.morton@harbourfleet.example,harbourfleet.example,en

        """

    /// A mail by somebody to the desk.
    static func draft(_ name: String, _ address: String, _ subject: String, _ text: String) -> MailDraft {
        MailDraft(name, address, to: desk, subject, text)
    }

    private static var mainland: [Sample] {
        [
            draft("郭振海", "guo@qingling.example", "油品短量投诉：昨日到站柴油少 260 升", Texts.shortQuantity)
                .with { $0.charset = "GBK" }.sample("GBK, base64; a customer of class A"),
            draft("罗䶮", "luo@wanfu.example", "槽车晚到四个小时，全站断油", Texts.lateTanker)
                .with { draft in
                    draft.charset = "GB18030"
                    draft.encoding = .quotedPrintable
                }.sample("GB18030, a name with a rare character; a sender nobody knows"),
            draft("沈佳音", "shen@beiyuan.example", "发票税号错误，请重开", Texts.wrongInvoice)
                .with { $0.attach("增值税发票（错误）.pdf", "application/pdf", Files.pdf, .rfc2231) }
                .sample("UTF-8, a PDF with a Chinese name (RFC 2231)"),
            draft("沈佳音", "shen@beiyuan.example", "另：上月对账差额", "")
                .with { $0.html = Texts.htmlBill }.sample("HTML only, from a customer who has just written"),
            draft("汤国富", "tang@changting.example", "司机进站不熄火", Texts.driver)
                .with { draft in
                    draft.charset = "gb2312"
                    draft.encoding = .eightBit
                    draft.rawHeader = true
                }.sample("raw GB2312 bytes in the header, as old programs write"),
            draft("倪敏", "ni@donglu.example", "现场照片", Texts.photos)
                .with { draft in
                    draft.charset = "GBK"
                    draft.attach("铅封破损照片1.jpg", "image/jpeg", Files.photo(40_000), .encodedWords)
                    draft.attach("铅封破损照片2.jpg", "image/jpeg", Files.photo(60_000), .encodedWords)
                }.sample("two photos, their names in GBK encoded words"),
            draft("“小满”加油站 值班室", "duty@xiaoman.example", "紧急！！卸油时柴油泄漏", Texts.leak)
                .sample("a leak: a major case, whatever else waits"),
            draft("韩松", "han@beishan.example", "转发：与贵公司的往来", Texts.forwarded)
                .with { $0.attach(draft("韩松", "han@beishan.example", "第一次反映", Texts.lateTanker).bytes) }
                .sample("an earlier mail attached as message/rfc822"),
            draft("尤丽", "you@longtan.example", "全部检验资料", "附件为全部检验原始资料，请查收。")
                .with { $0.attach("原始资料.zip", "application/zip", Files.photo(2_000_000), .rawUTF8) }
                .sample("2.7 MB: over this desk's limit of 1 MB"),
        ]
    }

    private static var traditional: [Sample] {
        [
            draft("葉美華", "yip@cape-shipping.example", "請說明本月油價調整", Texts.priceQuestion)
                .with { $0.charset = "Big5" }.sample("Big5, traditional characters"),
            draft("馮志強", "fung@cape-shipping.example", "加油船延誤六小時", Texts.bargeDelay)
                .with { $0.html = "<p>" + Texts.bargeDelay.replacing("\n", with: "<br>") + "</p>" }
                .sample("UTF-8, text and HTML; a colleague at a known domain"),
        ]
    }

    private static var english: [Sample] {
        [
            draft(
                "Alice Morton", "alice.morton@harbourfleet.example", "Delivery nine hours late",
                Texts.englishLate
            )
            .sample("plain ASCII"),
            draft(
                "O’Neill, Bríd", "brid@harbourfleet.example", "Wrong product pumped – please call",
                Texts.englishWrong
            )
            .with { draft in
                draft.encoding = .quotedPrintable
                draft.html = "<p>" + Texts.englishWrong + "</p>"
            }.sample("quoted-printable with an HTML half"),
            draft("Tomás Quint", "tq@quint-haulage.example", "Meter certificate", Texts.englishQuestion)
                .sample("a question rather than a complaint"),
        ]
    }

    private static var machines: [Sample] {
        [
            draft("沈佳音", "shen@beiyuan.example", "自动回复：休假中", "我正在休假，十五日返回。")
                .with { $0.fields = ["Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"] }
                .sample("an automatic reply: filed, never answered"),
            draft("Fuel Weekly", "news@fuelweekly.example", "This week in fuel", "Prices, people, pipelines.")
                .with { $0.fields = ["List-Id: <weekly.fuelweekly.example>", "Precedence: bulk"] }
                .sample("a newsletter: filed, never answered"),
            Sample(note: "returned mail: opens no case", sender: "", bytes: Array(Texts.bounce.utf8)),
            draft(
                "noreply", "noreply@portal.example", "Your ticket has been updated",
                "Do not reply to this mail."
            )
            .sample("a no-reply address: filed, never answered"),
            draft("Bot, \"the\" helper", "robot@loop.example", "Re: Re: Re: Out of office", "I am away.")
                .with { $0.fields = ["X-Autoreply: yes", "Precedence: auto_reply"] }
                .sample("a vacation script"),
        ]
    }
}

/// Attachments made up on the spot.
enum Files {
    static let pdf = Array(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".utf8)

    static func photo(_ size: Int) -> [UInt8] {
        var random = SeededRandom(UInt64(size))
        return [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0] + random.bytes(size)
    }
}

extension MailDraft {
    /// The mail, from `sender` in the envelope or from its own address.
    func sample(_ note: String, sender: String? = nil) -> Sample {
        Sample(note: note, sender: sender ?? address, bytes: bytes)
    }
}
