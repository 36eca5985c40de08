/// The traditional characters of mail systems' and vacation programs' words as simplified ones, so that one phrase
/// serves both scripts. Not for people's text: for some characters the choice depends on the word.
enum Simplified {
    private static let pairs = """
        郵邮 遲迟 傳传 遞递 無无 發发 達达 滿满 覆复 復复 動动 應应 辦办 這这 統统 請请 寄寄 標标 題题 錯错 誤误 帳帐 賬账 號号 戶户
        絕绝 連连 線线 網网 時时 間间 對对 們们 個个 來来 為为 爲为 與与 將将 繼继 續续 嘗尝 試试 檢检 輸输 電电 處处 讀读 開开
        條条 執执 轉转 聯联 絡络 員员 責责 權权 資资 訊讯 閱阅 關关 於于 後后 內内 簡简 體体 國国 會会 過过 還还 進进 運运 週周
        該该 說说 認认 設设 許许 訪访 證证 識识 語语 讓让 變变 經经 級级 組组 終终 結结 給给 絕绝 維维 總总 緊紧 優优 價价 億亿
        務务 勞劳 區区 單单 員员 問问 場场 報报 備备 夠够 實实 審审 寫写 專专 尋寻 導导 屬属 歲岁 帶带 幫帮 庫库 廣广 張张 當当
        從从 徵征 態态 憑凭 戰战 損损 擇择 擊击 擔担 據据 擋挡 攔拦 敗败 數数 斷断 暫暂 書书 業业 極极 樣样 權权 歡欢 決决 沒没
        準准 測测 滅灭 準准 灣湾 異异 當当 癥症 監监 禮礼 稱称 積积 窗窗 筆笔 節节 範范 約约 紀纪 納纳 紙纸 細细 絡络 統统 緩缓
        編编 縣县 義义 習习 職职 臨临 舉举 舊旧 莊庄 華华 萬万 葉叶 補补 裝装 製制 規规 視视 覺觉 觀观 訂订 計计 記记 訓训 託托
        詢询 詳详 誰谁 調调 談谈 論论 謝谢 譯译 護护 變变 財财 貨货 費费 貼贴 買买 賣卖 質质 車车 軟软 較较 載载 輕轻 辭辞 邊边
        釋释 鎖锁 鍵键 長长 門门 閉闭 陳陈 陸陆 際际 隨随 險险 雙双 雜杂 離离 難难 電电 預预 領领 頭头 類类 顯显 額额 願愿 飛飞
        驗验 點点 齊齐 龍龙
        """

    private static let first: UInt32 = 0x4E00
    private static let table: [UInt16] = {
        var table = (0..<0x5200).map { UInt16(first) + UInt16($0) }
        for pair in pairs.unicodeScalars.split(whereSeparator: { $0.value <= 0x20 }) where pair.count == 2 {
            guard let from = pair.first, let to = pair.last else { continue }
            table[Int(from.value - first)] = UInt16(truncatingIfNeeded: to.value)
        }
        return table
    }()

    /// The simplified form of a character; any other character as it is.
    static func form(of scalar: UInt32) -> UInt32 {
        guard scalar >= first, Int(scalar - first) < table.count else { return scalar }
        return UInt32(table[Int(scalar - first)])
    }

    /// A text in simplified characters.
    static func text(_ text: some StringProtocol) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar(form(of: $0.value)) ?? $0 }))
    }
}
