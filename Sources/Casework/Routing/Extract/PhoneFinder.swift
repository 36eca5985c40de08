/// Finds the telephone number at which the writer can be reached.
enum PhoneFinder {
    /// The number as digits and marks stand in the mail; nil when none is the writer's.
    static func phone(in text: RuleText, signature: String) -> String? {
        let own = numbers(in: text.plain).filter { !$0.isTheirs }
        return own.max { $0.rank < $1.rank }?.written
            ?? numbers(in: RuleText(signature).plain).first { !$0.isTheirs }?.written
    }

    struct Number: Hashable {
        let written: String
        /// A later number and one that is called a telephone stands for the writer more than another.
        let rank: Int
        /// It is said to be somebody else's: ours, a driver's, a hotline.
        let isTheirs: Bool
    }

    /// Every telephone number of a folded text.
    static func numbers(in text: [Unicode.Scalar]) -> [Number] {
        var numbers: [Number] = []
        var at = 0
        while at < text.count {
            guard text[at].isDigit || text[at] == "+" || text[at] == "(", startsNumber(text, at) else {
                at += 1
                continue
            }
            let end = numberEnd(text, at)
            let written = text[at..<end].bare
            let before = text[max(0, at - 14)..<at]
            if isPhone(written, before: before) {
                numbers.append(number(written, before, order: numbers.count))
            }
            at = max(end, at + 1)
        }
        return numbers
    }

    private static func number(
        _ written: ArraySlice<Unicode.Scalar>, _ before: ArraySlice<Unicode.Scalar>, order: Int
    ) -> Number {
        let clause = before.split { ",.:;\n".unicodeScalars.contains($0) }.last ?? before
        let isTheirs = others.contains { clause.holds($0) || before.ends(in: $0) }
        let isCalled = labels.contains { before.holds($0) }
        return Number(written: written.string, rank: (isCalled ? 100 : 0) + order, isTheirs: isTheirs)
    }

    /// A digit run begins here and goes on with digits, blanks, hyphens and brackets.
    private static func startsNumber(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
        guard at > 0 else { return true }
        switch text[at - 1] {
        case "0"..."9", "a"..."z", "-", ".", "/", "_", "#": return false
        default: return true
        }
    }

    private static func numberEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int {
        var end = start
        var last = start
        while end < text.count, end - start < 28 {
            switch text[end] {
            case "0"..."9": last = end + 1
            case " " where end + 1 < text.count && text[end + 1] == " ": return last
            case " ", "-", "+", "(", ")": break
            default: return last
            }
            end += 1
        }
        return last
    }

    private static func isPhone(_ written: ArraySlice<Unicode.Scalar>, before: ArraySlice<Unicode.Scalar>)
        -> Bool
    {
        var digits = written.filter(\.isDigit)
        guard digits.count >= 7, written.first != "(" || written.contains(")") else { return false }
        if written.starts(with: "+86".unicodeScalars) {
            digits.removeFirst(2)
        } else if digits.starts(with: "0086".unicodeScalars) {
            digits.removeFirst(4)
        } else if written.first == "+" {
            return (8...15).contains(digits.count)
        }
        return isNational(digits, written, before)
    }

    private static func isNational(
        _ digits: [Unicode.Scalar], _ written: ArraySlice<Unicode.Scalar>,
        _ before: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard digits.count >= 7 else { return false }
        func begins(_ head: String) -> Bool { digits.starts(with: head.unicodeScalars) }
        if digits.count == 11, begins("1"), digits[1] > "2" { return true }
        if digits.count == 13, begins("861") { return true }
        if begins("0"), digits[1] != "0", (10...12).contains(digits.count),
            written.contains("-") || written.contains("(") || written.contains(" ")
                || labels.contains(where: { before.holds($0) })
        {
            return true
        }
        if begins("09"), digits.count == 10 { return true }
        if begins("400") || begins("800"), digits.count == 10 { return true }
        return (7...8).contains(digits.count) && !written.starts(with: "20".unicodeScalars)
            && isCalled(before)
    }

    /// Whether a label stands right before, perhaps with a colon.
    private static func isCalled(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        var label = before
        if label.last == " ", label.dropLast().last == ":" { label.removeLast() }
        if label.last == ":" { label.removeLast() }
        return labels.contains { before.ends(in: $0) || label.ends(in: $0) }
    }

    private static let labels =
        scalars(of: "电话 手机 联系方式 联系人 座机 tel phone mobile cell 致电 微信 热线 打我 联系我 号码")
        + [Array("call me".unicodeScalars)]
    private static let others =
        scalars(
            of: """
                你们给的 你们的 贵司 贵公司 调度电话 客服电话 热线 司机电话 司机手机 司机 师傅 驾驶员 押运员 投诉电话 销售电话 业务员 hotline \
                传真 fax 拨打 打了 qq 税号 账号 帐号 卡号 开户 邮编 身份证 车牌 合同 单号 订单 编号 发票 批号 invoice ticket order account
                """) + ["your hotline", "your office", "your driver"].map { Array($0.unicodeScalars) }
}
