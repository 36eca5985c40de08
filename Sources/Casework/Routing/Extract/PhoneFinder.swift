/// Finds the telephone number at which the writer can be reached.
enum PhoneFinder {
    /// The number as digits and marks stand in the mail; nil when none is the writer's.
    static func phone(in text: String, signature: String) -> String? {
        let own = numbers(in: text).filter { !$0.isTheirs }
        return own.max { $0.rank < $1.rank }?.written
            ?? numbers(in: signature).first { !$0.isTheirs }?.written
    }

    struct Number: Hashable {
        let written: String
        /// A later number and one that is called a telephone stands for the writer more than another.
        let rank: Int
        /// It is said to be somebody else's: ours, a driver's, a hotline.
        let isTheirs: Bool
    }

    /// Every telephone number of a text.
    static func numbers(in text: String) -> [Number] {
        let scalars = Array(Prose.fold(text).unicodeScalars)
        var numbers: [Number] = []
        var at = 0
        while at < scalars.count {
            guard isDigit(scalars[at]) || scalars[at] == "+" || scalars[at] == "(", startsNumber(scalars, at)
            else {
                at += 1
                continue
            }
            let end = numberEnd(scalars, at)
            let written = string(scalars[at..<end]).trimmed
            let before = string(scalars[max(0, at - 14)..<at])
            if isPhone(written, before: before) {
                numbers.append(number(written, before, order: numbers.count))
            }
            at = max(end, at + 1)
        }
        return numbers
    }

    private static func number(_ written: String, _ before: String, order: Int) -> Number {
        let clause = before.split { ",.:;\n".contains($0) }.last.map(String.init) ?? before
        let isTheirs = others.contains { clause.contains($0) || before.hasSuffix($0) }
        let isCalled = labels.contains { before.contains($0) }
        return Number(written: written, rank: (isCalled ? 100 : 0) + order, isTheirs: isTheirs)
    }

    /// A digit run begins here and goes on with digits, blanks, hyphens and brackets.
    private static func startsNumber(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
        guard at > 0 else { return true }
        let before = text[at - 1]
        return !isDigit(before) && !WordList.Pattern.isLatin(before) && before != "-" && before != "."
            && before != "/"
            && before != "_" && before != "#"
    }

    private static func numberEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int {
        var end = start
        var last = start
        while end < text.count, end - start < 28 {
            let scalar = text[end]
            if isDigit(scalar) {
                last = end + 1
            } else if !" -+()".unicodeScalars.contains(scalar) {
                break
            } else if end + 1 < text.count, scalar == " ", text[end + 1] == " " {
                break
            }
            end += 1
        }
        return last
    }

    private static func isPhone(_ written: String, before: String) -> Bool {
        var digits = written.filter(\.isNumber)
        guard written.unicodeScalars.first != "(" || written.contains(")") else { return false }
        if written.hasPrefix("+86") || digits.hasPrefix("0086") {
            digits = String(digits.dropFirst(digits.hasPrefix("0086") ? 4 : 2))
        } else if written.hasPrefix("+") {
            return (8...15).contains(digits.count)
        }
        let head = digits.prefix(2)
        if digits.count == 11, digits.hasPrefix("1"), !["10", "11", "12"].contains(head) { return true }
        if digits.count == 13, digits.hasPrefix("861") { return true }
        if digits.hasPrefix("0"), digits.dropFirst().first != "0", (10...12).contains(digits.count),
            written.contains("-") || written.contains("(")
                || written.contains(" ") || labels.contains(where: { before.contains($0) })
        {
            return true
        }
        if digits.hasPrefix("09"), digits.count == 10 { return true }
        if digits.hasPrefix("400") || digits.hasPrefix("800"), digits.count == 10 { return true }
        return (7...8).contains(digits.count) && !written.hasPrefix("20")
            && labels.contains {
                before.hasSuffix($0) || before.hasSuffix($0 + ":") || before.hasSuffix($0 + ": ")
            }
    }

    private static let labels = [
        "电话", "手机", "联系方式", "联系人", "座机", "tel", "phone", "mobile", "cell", "致电", "微信", "call me", "热线",
        "打我", "联系我", "号码",
    ]
    private static let others = [
        "你们给的", "你们的", "贵司", "贵公司", "调度电话", "客服电话", "热线", "司机电话", "司机手机", "司机", "师傅", "驾驶员", "押运员",
        "投诉电话", "销售电话", "业务员", "your hotline", "your office", "your driver", "hotline", "传真", "fax", "拨打",
        "打了",
        "qq", "税号", "账号", "帐号", "卡号", "开户", "邮编", "身份证", "车牌", "合同", "单号", "订单", "编号", "发票", "批号", "invoice",
        "ticket", "order", "account",
    ]

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
