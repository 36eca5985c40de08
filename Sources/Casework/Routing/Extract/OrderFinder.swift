/// Finds the order, contract, delivery note or ticket that a mail speaks of.
enum OrderFinder {
    /// The reference as written, capitals kept; nil when none is named.
    static func reference(subject: String, text: String) -> String? {
        let codes = codes(in: subject) + codes(in: text)
        return codes.max { $0.rank < $1.rank }?.written
    }

    struct Code: Hashable {
        let written: String
        let rank: Int
    }

    /// Everything that may be a reference, earlier ones before later ones of the same rank.
    static func codes(in text: String) -> [Code] {
        let scalars = Array(halfWidth(text).unicodeScalars)
        var codes: [Code] = []
        var at = 0
        while at < scalars.count {
            guard isCode(scalars[at]), scalars[at] != "-", scalars[at] != "/" else {
                at += 1
                continue
            }
            var end = at
            while end < scalars.count, isCode(scalars[end]) { end += 1 }
            var last = end
            while last > at, scalars[last - 1] == "-" || scalars[last - 1] == "/" { last -= 1 }
            let before = PhoneFinder.string(scalars[max(0, at - 24)..<at]).lowercased()
            let after = PhoneFinder.string(scalars[last..<min(last + 2, scalars.count)])
            let written = PhoneFinder.string(scalars[at..<last])
            if let rank = rank(written, before: before, after: after) {
                codes.append(Code(written: written, rank: rank * 1000 - codes.count))
            }
            at = max(end, at + 1)
        }
        return codes
    }

    private static func rank(_ code: String, before: String, after: String) -> Int? {
        let digits = code.filter(\.isNumber).count
        guard digits >= 3, code.count >= 5, code.count <= 32, !isOther(code, before, after) else {
            return nil
        }
        let clause = String(before.split { "，。;；\n".contains($0) }.last ?? "")
        let isLabelled = labels.contains { clause.contains($0) }
        if isLabelled { return 4 }
        let letters = code.prefix { $0.isLetter }.count
        let isUpper = code.prefix(letters).allSatisfy(\.isUppercase)
        if letters >= 2, isUpper, code.contains("-"), digits >= 4 { return 3 }
        return letters >= 1 && letters <= 4 && isUpper && digits >= 8 ? 2 : nil
    }

    /// Dates, numbers of cars, telephones, accounts, files, tags of ours.
    private static func isOther(_ code: String, _ before: String, _ after: String) -> Bool {
        if others.contains(where: {
            before.hasSuffix($0) || before.dropLast().hasSuffix($0) || before.dropLast(2).hasSuffix($0)
        }) {
            return true
        }
        if after.hasPrefix("@") || after.hasPrefix(".") && after.dropFirst().first?.isLetter == true {
            return true
        }
        if code.hasPrefix("KS-") || code.hasPrefix("HEED-") { return true }
        let isPlain = code.allSatisfy { $0.isNumber || $0 == "-" || $0 == "/" }
        guard isPlain else { return code.hasPrefix("IMG") || code.hasPrefix("DSC") }
        let groups = code.split { $0 == "-" || $0 == "/" }.map(\.count)
        let isDate = groups.count == 3 && groups[1] <= 2 && groups[2] <= 2 || code.contains("/")
        let isPhone =
            groups.count <= 2 && code.hasPrefix("0") && groups[0] <= 4 && groups.count == 2
            || code.count == 11 && code.hasPrefix("1")
        return isDate || isPhone || groups.count == 1 && code.count < 5
    }

    private static let labels = [
        "订单", "訂單", "单号", "單號", "合同", "合約", "合约", "提单", "提單", "运单", "運單", "送货单", "送貨單", "出库单", "出庫單", "交货单",
        "配送单", "磅单", "票号", "票據", "票据", "工单", "调拨单", "订油单", "结算单", "计划号", "凭证号", "order", "ticket", "invoice",
        "contract", "delivery note", "waybill", "b/l", "bdn", "p.o.", "po ", "po#", "reference", "ref", "发票",
        "發票", "单据", "單據",
        "docket", "consignment",
    ]
    private static let others = [
        "尾号", "车牌", "车号", "车牌号", "电话", "手机", "税号", "账号", "帐号", "帳號", "卡号", "卡號", "身份证", "邮编", "微信", "qq",
        "传真",
        "开户行", "型号", "tel", "fax", "phone", "mobile", "account", "iban", "swift", "plate", "统一编号", "統一編號",
        "信用代码",
        "執照", "执照", "编码", "号段", "gb", "aq", "快递", "顺丰", "imo", "http://", "https://",
    ]

    private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z", "-", "/": true
        default: false
        }
    }

    private static func halfWidth(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x2010...0x2015, 0x2212: view.append("-")
            default: view.append(scalar)
            }
        }
        return String(view)
    }
}
