/// Numbers as people write them: `90`, `89.5`, `九十`, `八十五`.
enum RatingNumeral {
    /// The number at a place and where it ends; the value is nil for one that is not whole or too large.
    static func read(_ text: [Unicode.Scalar], at start: Int) -> (value: Int?, end: Int)? {
        guard start < text.count else { return nil }
        return isDigit(text[start]) ? digits(text, start) : chinese(text, start)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    private static func digits(_ text: [Unicode.Scalar], _ start: Int) -> (value: Int?, end: Int) {
        var end = start
        while end < text.count, isDigit(text[end]) { end += 1 }
        let value = end - start <= 6 ? Int(String(String.UnicodeScalarView(text[start..<end]))) : nil
        guard end + 1 < text.count, text[end] == ".", isDigit(text[end + 1]) else { return (value, end) }
        let fraction = end + 1
        end = fraction
        while end < text.count, isDigit(text[end]) { end += 1 }
        let isWhole = text[fraction..<end].allSatisfy { $0 == "0" }
        return (isWhole ? value : nil, end)
    }

    private static let values: [Unicode.Scalar: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "两": 2,
    ]

    /// `九十五`, `一百`, `九五`; a single numeral only before 分, for it is a word of many meanings.
    private static func chinese(_ text: [Unicode.Scalar], _ start: Int) -> (value: Int?, end: Int)? {
        var end = start
        while end < text.count, values[text[end]] != nil || text[end] == "十" || text[end] == "百" { end += 1 }
        guard end > start else { return nil }
        let numeral = text[start..<end]
        let isScore = end < text.count && text[end] == "分"
        guard numeral.count >= 2 && (numeral.contains("十") || numeral.contains("百")) || isScore else {
            return nil
        }
        return (value(of: numeral), end)
    }

    private static func value(of numeral: ArraySlice<Unicode.Scalar>) -> Int? {
        guard numeral.contains("十") || numeral.contains("百") else {
            return numeral.count <= 3 ? numeral.reduce(0) { $0 * 10 + (values[$1] ?? 0) } : nil
        }
        var (total, digit, lastUnit): (Int, Int?, Int) = (0, nil, 1000)
        for scalar in numeral {
            guard scalar == "十" || scalar == "百" else {
                guard digit == nil || digit == 0 else { return nil }
                digit = values[scalar]
                continue
            }
            let unit = scalar == "十" ? 10 : 100
            guard unit < lastUnit, digit != 0 else { return nil }
            total += (digit ?? 1) * unit
            (digit, lastUnit) = (nil, unit)
        }
        return total + (digit ?? 0)
    }
}
