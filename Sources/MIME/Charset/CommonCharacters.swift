/// The characters that make up most of any text in a language: what tells a right decoding from a wrong one.
enum CommonCharacters {
    /// How much a scalar speaks for a decoding: 1 for a common character, a little for a possible one,
    /// nothing or less for one that nobody writes.
    static func weight(_ scalar: Unicode.Scalar) -> Double {
        let value = scalar.value
        switch value {
        case 0x4E00..<0xA000: return isCommon(value) ? 1 : 0.2
        case 0xAC00..<0xD7A4: return isCommon(value) ? 1 : 0.15
        case 0x3041..<0x30FF: return 0.7
        case 0x3001...0x3011, 0x3014...0x3015, 0x2018...0x201D, 0x2026, 0x2014: return 0.9
        case 0xFF01..<0xFF5F: return 0.8
        case 0x2460..<0x2600, 0x00B7, 0x2160..<0x2180, 0x20AC, 0xFFE5: return 0.4
        case 0x3400..<0x4DC0, 0x20000..<0x30000: return -0.1
        case 0xFFFD, 0xE000..<0xF900: return -3
        default: return -0.3
        }
    }

    private static func isCommon(_ value: UInt32) -> Bool {
        bits[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1
    }

    /// One bit a scalar of the Basic Multilingual Plane.
    private static let bits: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 1024)
        for scalar in (chinese + hangul).unicodeScalars {
            bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
        return bits
    }()

    /// The commonest characters of newspapers and letters, simplified and traditional, and those that
    /// Japanese shares.
    private static let chinese = """
        的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能
        好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进
        把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使
        教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件
        安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望
        直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近
        留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未
        持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造
        落视济喜离虽坏兴料客户服投诉质量产品快递订货物退款修理电话联系尽谢您贵司处理问题发送附件邮箱公司我们严重要求赔偿使用
        購買請謝謝您貴這個來時說們為國會過學對後麼沒還發當開無經頭動兩長現樣將點與進種聲話兒問間業機給幾門東義書員報馬張難
        數應車處總場師體應關並內產實氣電認論請愛讓權變聯達辦運強區轉術資隊帶條辦風戰題統記邊寫識極黃設歷雙廣議單據導專飛觀
        爭組視濟離雖興與質訂貨郵寄附檔貴嚴賠償聯絡電話傳送處理問題產品服務價錢額轉帳號碼選擇歡迎網站資訊線覽標準確認
        彼思後気売買円駅県々込働様店御願致存申込楽対応続応価画図証総関単歳
        """

    private static let hangul = """
        이다는을의에가하고은를도지한로기사자서인그리나시대어수있정보일전해게제부조안라과으만장적여상원니아것면주스동구들생국공
        소문선세무습신성연요된할우비용내마위유트개당화경치관계물방회모중김미분금차불말감합님오래월년시간메일드저
        """
}
