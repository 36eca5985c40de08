/// Tells the language of a text by its script and its commonest words.
enum LanguageGuess {
    /// This many characters decide; a longer text is no clearer.
    private static let sample = 20_000
    private static let simplified =
        "这们为会时来国个说对开经过动业产发问题电话请谢让认识关应么没样还车辆装货单据数错给吗处见务质测验费钱买卖贵厂东边从报结账记录检终价换华员运输气进远连实际现场师傅顾号简讯网络调查满达优办类转体习书写读称谁议设计论证评词诉诺详误课谈谓谨负财贡败购贯贱贷贸贺资赏赔赖赚赛赢罚罢马鸟鱼龙飞风颜顺须领颗频额鸡鸣岁岛币师带帮乡乱争亏亚亲仅仓仪价众优伤伟传伦伪余侠侣侥侦侧侨俭债倾偿储儿兑党兰兴养兽冈册军农冲决况冻净减凑凤凭击划刘则刚创删别剂剑剥劝办劲劳势勋匀区医卢卫厅历厉压厌厕县叁参双变叶后听启呕员呛呜咏咙响哑唤啸喷嘱团园围图圆圣坏块坚坛坝坟坠垄垦垫堕墙壮声壳处备复够头夹夺奋奖妆妇妈娱娄娇婴孙学宁宝宠审宪宽宾寝寻导寿将尔尘尝层届属屿岂岗峡"
    private static let traditional =
        "這們為會時來國個說對開經過動業產發問題電話請謝讓認識關應麼沒樣還車輛裝貨單據數錯給嗎處見務質測驗費錢買賣貴廠東邊從報結帳記錄檢終價換華員運輸氣進遠連實際現場師顧號簡訊網絡滿達優辦類轉體習書寫讀稱誰議設計論證評詞訴諾詳誤課談謂謹負財貢敗購貫賤貸貿賀資賞賠賴賺賽贏罰罷馬鳥魚龍飛風顏順須領顆頻額雞鳴歲島幣帶幫鄉亂爭虧亞親僅倉儀眾傷偉傳倫偽餘俠儉債傾償儲兒兌黨蘭興養獸岡冊軍農衝決況凍淨減湊鳳憑擊劃劉則剛創刪劑劍剝勸勁勞勢勳勻區醫盧衛廳歷厲壓厭廁縣參雙變葉後聽啟響啞喚噴囑團園圍圖圓聖壞塊堅壇壩墳墜壟墾墊牆壯聲殼備復夠頭夾奪奮獎妝婦媽娛嬌嬰孫學寧寶寵審憲寬賓寢尋導壽將爾塵嘗層屬嶼豈崗峽郵寄麻煩聯絡"
    /// The commonest words of English, as far as few other languages have them.
    private static let english = words(
        "the and you your is are was of to for this that with have has not please we our it on be from thanks thank hello hi dear regards my i can will in"
    )
    /// Further words that English has and few other languages: where none of them stands either, it is not English.
    private static let furtherEnglish = words(
        """
        but did does don't if it's i'm what when where which who why how their there they them these those she
        his her its us were been being had having would could should may might must shall than then too only
        just still yet again about after before because since until while into under out up off down between
        through during without within all any both each every few more much many some such other another same
        own very here now never always already soon today tomorrow yesterday morning afternoon evening month
        year day days hours ago next first second two three four five sir madam team sincerely kind kindly best
        yours faithfully attached enclosed regarding concerning subject complaint complain complaints issue
        issues problems wrong broken damaged missing faulty defective late delayed delay failed failure poor
        bad worse short shortage less twice half empty full order orders ordered delivery deliver delivered
        deliveries shipment goods items parcel invoice invoices bill billing charge charged price prices pay
        paid payment refund compensation account amount customer receipt quality quantity fuel oil petrol
        gasoline litres liters tons barrels pump pumps truck trucks drivers leak leaking leaks engine meter
        office staff manager company phone call called calling email mail letter reply answer answered send
        sent receive received got get wait waiting waited help check ask asked asking tell told say said know
        see find found use used make take took came go going went work works working stopped repair replace
        replaced return returned cancel cancelled confirm request requested inquiry question number address
        name urgent urgently immediately good great new old right left unable impossible refused rude nobody
        nothing
        """)
    private static let foreign = words(
        """
        der die das und ist nicht mit ich sie für auf ein eine le la les des et est pour que vous nous dans une pas el
        los las por para con una es gracias hola il che di non per sono grazie het een van niet voor dat och att det som
        inte og ikke jest nie się dla não você obrigado uma bonjour merci ciao guten hallo danke mvh hej
        en er geen zijn naar deze onze heeft hebben wordt graag groet groeten wij maar ook op te ons mijn bij nog
        wir sehr bitte grüße mehr noch wurde haben habe keine auch aber nach bei wie ihre
        yang dari untuk dengan tidak ini itu saya kami anda mohon terima kasih sudah belum akan ada pada tolong barang
        je na da nije smo ste što koji molim hvala pozdrav poštovani još već nisam prosim lep ki ni sem bil ter še
        že jsem jsme prosím děkuji dobrý není bylo som sme ďakujem az és hogy nem egy köszönöm tisztelt
        și şi nu cu pentru este mulțumesc bună ve bir bu için değil merhaba teşekkürler lütfen ja ei että kiitos ovat
        mutta til med jeg har på av af hilsen venlig vi els amb gràcies không và của tere dhe nuk për ir yra nav
        """)
    /// A text of so many words without any of English is in another language.
    private static let telling = 5

    /// The language of `text`.
    static func language(of text: String) -> Language {
        let bytes = text.utf8.span
        var count = Letters()
        let end = count.read(bytes, most: sample)
        if count.isChinese { return count.hant > count.hans ? .zhHant : .zhHans }
        if count.isForeign { return .other }
        var words = CommonWords()
        words.read(bytes, to: end)
        if words.speakAgainstEnglish { return .other }
        return count.marked * 20 > count.latin && words.english * 2 <= words.foreign + 2 ? .other : .en
    }

    /// The letters of a text by their scripts.
    private struct Letters {
        var (han, hans, hant, kana, hangul) = (0, 0, 0, 0, 0)
        var (latin, marked, foreign) = (0, 0, 0)

        var isChinese: Bool { han > 0 && kana * 4 < han && hangul < han && han * 6 >= latin + foreign }
        /// In another script than Latin letters, or in none.
        var isForeign: Bool { kana + hangul + foreign > latin / 4 || latin == 0 }

        /// Counts at most so many characters; where the last of them ends.
        mutating func read(_ bytes: Span<UInt8>, most: Int) -> Int {
            let script = script.span
            var (at, taken) = (0, 0)
            while at < bytes.count, taken < most {
                taken += 1
                let byte = bytes[at]
                if byte < 0x80 {
                    at += 1
                    let letter = byte | 0x20
                    if letter >= 0x61, letter <= 0x7A { latin += 1 }
                } else {
                    add(bytes.character(at: &at), script)
                }
            }
            return at
        }

        private mutating func add(_ value: UInt32, _ script: Span<Script>) {
            switch value {
            case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F:
                han += 1
                switch value <= 0xFFFF ? script[Int(value)] : .either {
                case .simplified: hans += 1
                case .traditional: hant += 1
                case .either: break
                }
            case 0xC0...0x24F: marked += 1
            case 0x3041...0x30FF: kana += 1
            case 0xAC00...0xD7AF, 0x1100...0x11FF: hangul += 1
            case 0x370...0x10FF: foreign += 1
            default: break
            }
        }
    }

    /// The words of a text that tell of a language.
    private struct CommonWords {
        private(set) var (english, foreign) = (0, 0)
        private var (all, hasEnglish) = (0, false)
        private var seen = 0
        private static let most = 2000

        var speakAgainstEnglish: Bool {
            foreign > english || (english == 0 && !hasEnglish && all >= telling)
        }

        mutating func read(_ bytes: Span<UInt8>, to end: Int) {
            var word = LowerWord()
            var at = 0
            while at < end, seen < CommonWords.most {
                let byte = bytes[at]
                if byte < 0x80 {
                    at += 1
                    let letter = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                    if letter < 0x61 && letter != 0x27 || letter == 0x7B || letter == 0x7D {
                        take(&word)
                    } else {
                        word.append(letter)
                    }
                } else {
                    word.append(lowered: bytes.character(at: &at))
                }
            }
            if seen < CommonWords.most { take(&word) }
        }

        private mutating func take(_ word: inout LowerWord) {
            guard word.count > 0 else { return }
            defer { word = LowerWord() }
            seen += 1
            if word.count > 1, word.beginsInASCII { all += 1 }
            let kinds = LanguageGuess.lists.kinds(of: word)
            if kinds.contains(.english) { english += 1 }
            if kinds.contains(.furtherEnglish) { hasEnglish = true }
            if kinds.contains(.foreign) { foreign += 1 }
        }
    }

    private static let lists = WordLists([
        (.english, english), (.furtherEnglish, furtherEnglish), (.foreign, foreign),
    ])

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    /// What a character tells of the script.
    private enum Script: UInt8 { case either, simplified, traditional }

    /// For each character of the Basic Multilingual Plane what it tells; one of both lists tells nothing.
    private static let script: [Script] = {
        var script = [Script](repeating: .either, count: 0x10000)
        let (hans, hant) = (Set(simplified.unicodeScalars), Set(traditional.unicodeScalars))
        for scalar in hans.subtracting(hant) { script[Int(scalar.value)] = .simplified }
        for scalar in hant.subtracting(hans) { script[Int(scalar.value)] = .traditional }
        return script
    }()
}
