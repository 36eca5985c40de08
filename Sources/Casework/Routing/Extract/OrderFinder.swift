/// Finds the order, contract, delivery note or ticket that a mail speaks of.
enum OrderFinder {
    /// The reference as written, capitals kept; nil when none is named.
    static func reference(subject: RuleText, text: RuleText) -> String? {
        let codes = codes(in: subject) + codes(in: text)
        return codes.max { $0.rank < $1.rank }?.written
    }

    struct Code: Hashable {
        let written: String
        let rank: Int
    }

    /// Everything that may be a reference, earlier ones before later ones of the same rank.
    static func codes(in text: RuleText) -> [Code] {
        // What a code may hold is told from the folded text: there it is of half width and in lower case.
        let folded = text.folded
        var codes: [Code] = []
        var at = 0
        while at < folded.count {
            guard folded[at].isDigit || folded[at].isLatin else {
                at += 1
                continue
            }
            let start = at
            var digits = 0
            while at < folded.count, isCode(folded[at]) {
                if folded[at].isDigit { digits += 1 }
                at += 1
            }
            guard digits >= 3 else { continue }
            var last = at
            while folded[last - 1] == "-" || folded[last - 1] == "/" { last -= 1 }
            if let (rank, written) = rank(start..<last, digits, text) {
                codes.append(Code(written: written, rank: rank * 1000 - codes.count))
            }
        }
        return codes
    }

    /// How much speaks for a code that holds so many digits, and the code in half width; nil when it is none.
    private static func rank(_ range: Range<Int>, _ digits: Int, _ text: RuleText) -> (Int, String)? {
        guard (5...32).contains(range.count) else { return nil }
        let first = max(0, range.lowerBound - 24)
        // Behind a code as many characters are looked at as tell an address or a file from it.
        let around = text.written[first..<min(text.written.count, range.upperBound + 2)].map(halfWidth)
        let code = around[(range.lowerBound - first)..<(range.upperBound - first)]
        let before = around[..<code.startIndex].map(lowerCase)
        guard let rank = isLabelled(before) ? 4 : rank(ofUnlabelled: code, digits),
            !isOther(code, before[...], around[code.endIndex...])
        else { return nil }
        return (rank, code.string)
    }

    /// How much the form of a code speaks for it.
    private static func rank(ofUnlabelled code: ArraySlice<Unicode.Scalar>, _ digits: Int) -> Int? {
        let letters = code.prefix { isLetter($0) }
        let isUpper = letters.allSatisfy { !$0.isLatin }
        if letters.count >= 2, isUpper, code.contains("-"), digits >= 4 { return 3 }
        return (1...4).contains(letters.count) && isUpper && digits >= 8 ? 2 : nil
    }

    /// The clause before names a document.
    private static func isLabelled(_ before: [Unicode.Scalar]) -> Bool {
        func ends(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "，" || scalar == "。" || scalar == ";" || scalar == "；" || scalar == "\n"
        }
        guard let last = before.lastIndex(where: { !ends($0) }) else { return false }
        let clause = before[...last]
        let start = clause.lastIndex(where: ends).map { $0 + 1 } ?? 0
        return labels.isFound(in: Array(clause[start...]))
    }

    /// Dates, numbers of cars, telephones, accounts, files, tags of ours.
    private static func isOther(
        _ code: ArraySlice<Unicode.Scalar>, _ before: ArraySlice<Unicode.Scalar>,
        _ after: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        let back = Array(before.reversed())
        if (0...2).contains(where: { others.firstWord(back, at: $0, to: back.count) != nil }) { return true }
        if after.first == "@"
            || after.first == "." && after.dropFirst().first?.properties.isAlphabetic == true
        {
            return true
        }
        if notOrders.contains(where: { code.starts(with: $0) }) { return true }
        guard !code.contains(where: isLetter) else { return files.contains { code.starts(with: $0) } }
        let groups = code.split { $0 == "-" || $0 == "/" }.map(\.count)
        let isDate = groups.count == 3 && groups[1] <= 2 && groups[2] <= 2 || code.contains("/")
        let isPhone =
            groups.count == 2 && code.first == "0" && groups[0] <= 4 || code.count == 11 && code.first == "1"
        return isDate || isPhone
    }

    private static let labels = WordTree(
        scalars(
            of: """
                订单 訂單 单号 單號 合同 合約 合约 提单 提單 运单 運單 送货单 送貨單 出库单 出庫單 交货单 配送单 磅单 票号 票據 票据 \
                工单 调拨单 订油单 结算单 计划号 凭证号 order ticket invoice contract waybill b/l bdn p.o. po# \
                reference ref 发票 發票 单据 單據 docket consignment
                """) + ["delivery note", "po "].map { Array($0.unicodeScalars) })

    /// What before a code makes it something else, from the end of each word.
    private static let others = WordTree(
        backwards: scalars(
            of: """
                尾号 车牌 车号 车牌号 电话 手机 税号 账号 帐号 帳號 卡号 卡號 身份证 邮编 微信 qq 传真 开户行 型号 tel fax phone mobile \
                account iban swift plate 统一编号 統一編號 信用代码 執照 执照 编码 号段 gb aq 快递 顺丰 imo http:// https://
                """))
    private static let notOrders = scalars(of: "KS- HEED- ISO GB/ GB1 GB2 SH/ NB/ API EN5")
    private static let files = scalars(of: "IMG DSC")

    /// Whether a folded character may be of a code.
    private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || scalar.isLatin || scalar == "-" || scalar == "/"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLatin || (65...90).contains(scalar.value)
    }

    private static func lowerCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (65...90).contains(scalar.value) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2010...0x2015, 0x2212: "-"
        default: scalar
        }
    }
}
