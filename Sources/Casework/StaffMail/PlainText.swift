/// Text made comparable for word rules: half width, lower case, simplified characters, no invisible marks.
///
/// Only what the word lists of this house need is folded to simplified characters; the table is no converter.
public enum PlainText {
    /// The folded text.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F, 0xAD: continue
            case 0x3000, 0xA0: folded.append(" ")
            case 0xFF01...0xFF5E:
                if let half = Unicode.Scalar(scalar.value - 0xFEE0) { folded.append(half) }
            case 0x2018, 0x2019: folded.append("'")
            case 0x201C, 0x201D, 0x300C, 0x300D: folded.append("\"")
            default: folded.append(fold(scalar))
            }
        }
        return String(folded).lowercased()
    }

    /// The simplified character of a traditional one, as far as the word lists need it.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value <= 0xFFFF ? simplified[Int(scalar.value)] : scalar
    }

    /// The lines of a text, without white space at their ends, blank ones left out.
    public static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(trim).filter { !$0.isEmpty }
    }

    /// The text without white space and invisible marks at its ends.
    public static func trim(_ text: some StringProtocol) -> String {
        func isEmpty(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar.value == 0x200B || scalar.value == 0xFEFF
        }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isEmpty($0) }),
            let last = scalars.lastIndex(where: { !isEmpty($0) })
        else { return "" }
        return String(text[first..<scalars.index(after: last)])
    }

    /// At most so many characters of a text from its beginning. Most texts are shorter, and most longer ones are made of
    /// scalars that are characters by themselves, which are sooner counted.
    static func beginning(_ text: String, _ most: Int) -> String {
        guard text.utf8.count > most else { return text }
        var isSimple = true
        let scalars = text.unicodeScalars
        var end = scalars.startIndex
        for _ in 0..<most {
            guard end < scalars.endIndex else { return text }
            isSimple = isSimple && isCharacter(scalars[end])
            scalars.formIndex(after: &end)
        }
        guard end < scalars.endIndex else { return text }
        return String(isSimple && isCharacter(scalars[end]) ? text[..<end] : text.prefix(most))
    }

    /// Whether a scalar never joins its neighbours to one character, as far as common ones go.
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x20...0x7E, 0xC0...0x24F, 0x2010...0x2027, 0x3000...0x3029, 0x3400...0x9FFF,
            0xFF01...0xFF5E:
            true
        default: false
        }
    }

    /// Whether one of the words occurs in folded text. Words of Latin letters must stand alone.
    static func contains(_ text: String, anyOf words: [String]) -> Bool {
        words.contains { contains(text, $0) }
    }

    static func contains(_ text: String, _ word: String) -> Bool {
        guard !word.isEmpty else { return false }
        guard word.utf8.allSatisfy({ $0 < 128 }) else { return text.contains(word) }
        return !wordRanges(text, word).isEmpty
    }

    /// Where a word of Latin letters stands alone, so that "ok" is not found in "book".
    static func wordRanges(_ text: String, _ word: String) -> [Range<String.Index>] {
        var found: [Range<String.Index>] = []
        for range in text.ranges(of: word) {
            let before =
                range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
            let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
            if !isLatin(before) && !isLatin(after) { found.append(range) }
        }
        return found
    }

    private static func isLatin(_ character: Character?) -> Bool {
        guard let character, character.isASCII else { return false }
        return character.isLetter
    }

    /// For each character of the Basic Multilingual Plane what it is folded to, mostly itself.
    private static let simplified: [Unicode.Scalar] = {
        var table = (0...0xFFFF).map { Unicode.Scalar(UInt32($0)) ?? "\0" }
        var iterator = pairs.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.makeIterator()
        while let traditional = iterator.next(), let simple = iterator.next() {
            table[Int(traditional.value)] = simple
        }
        return table
    }()

    private static let pairs = """
        這这個个們们請请說说還还沒没問问題题決决謝谢處处辦办復复覆复應应該该據据條条數数額额賠赔償偿過过後后時时
        間间來来車车電电話话廠厂場场質质實实確确認认證证關关閉闭開开會会議议參参與与員员記记錄录轉转給给務务財财
        產产調调運运業业發发區区無无為为爲为於于對对錯错誤误讓让長长嚴严較较諮咨詢询訴诉訟讼體体環环觀观滿满興兴
        歡欢樂乐讚赞勞劳總总經经領领導导則则僅仅須须餘余貨货遲迟誰谁麼么麽么嗎吗點点頭头樣样見见現现裡里裏里幾几
        內内當当動动壞坏損损傷伤劑剂濟济險险報报寫写傳传檔档樓楼號号變变備备註注結结銷销續续繼继聯联絡络郵邮訊讯
        訂订單单價价錢钱買买賣卖試试評评論论細细終终級级紀纪納纳線线組组織织紅红約约維维縮缩責责費费資资購购贊赞
        進进遠远適适選选邊边鎮镇鐘钟鐵铁隨随際际隊队階阶雙双雖虽難难響响項项順顺顧顾願愿類类風风馬马驗验齊齐兩两
        嘗尝堅坚壓压夠够從从徵征態态慮虑慶庆憑凭懷怀戶户掛挂採采換换擬拟擔担擇择擴扩攔拦敗败斷断暫暂術术機机權权
        歸归殘残氣气況况淨净減减測测準准滯滞漲涨潔洁濕湿灣湾爭争狀状獲获異异畫画畢毕盡尽監监盤盘眾众碼码禮礼種种
        積积穩稳窮穷筆笔節节範范簡简簽签籌筹糧粮絕绝統统綜综緊紧緩缓編编練练縣县繳缴罰罚聞闻聲声聽听職职脫脱舉举
        舊旧艙舱藥药補补裝装製制規规視视親亲計计設设許许訪访詳详誠诚語语課课識识譯译護护讀读豐丰負负貴贵賬账帳账
        賴赖趕赶跡迹軟软輕轻載载輛辆輪轮輸输辭辞農农達达違违遞递釋释針针銀银鋼钢鎖锁鑒鉴門门閱阅陳陈陸陆雜杂離离
        靈灵靜静頂顶預预頓顿頻频顯显駐驻駕驾騙骗驚惊鬆松鬧闹魚鱼鮮鲜黃黄齡龄龍龙島岛將将專专尋寻屬属層层幫帮彙汇
        匯汇憤愤慣惯戰战擾扰擊击擋挡樹树橋桥檢检歲岁歷历曆历漢汉潰溃澤泽熱热燈灯營营獎奖環环療疗癥症盜盗禍祸稅税
        罷罢義义習习肅肃腦脑臨临舖铺蓋盖藍蓝虧亏蟲虫術术衝冲複复覺觉觸触訓训託托詐诈誇夸誌志談谈諾诺講讲謂谓貨货
        貪贪販贩貼贴賊贼賞赏賀贺踐践躍跃軌轨軍军輔辅邏逻鄉乡鄭郑醫医釐厘鈔钞鉛铅銘铭錶表鏈链閃闪陣阵陽阳隱隐雲云
        霧雾韓韩頁页飄飘飛飞飯饭飲饮養养駛驶騰腾驅驱魯鲁鳥鸟麗丽麵面點点黨党齒齿佈布併并倉仓偽伪側侧傭佣僱雇儀仪優优
        億亿儘尽兒儿剛刚創创劃划劇剧勢势勝胜勵励勸劝協协卻却厲厉參参啟启喪丧嘆叹嚇吓團团圍围園园圓圆圖图執执墊垫
        """
}
