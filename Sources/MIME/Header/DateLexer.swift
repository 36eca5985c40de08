/// Cuts a date field into numbers, words and marks, without comments.
enum DateLexer {
    enum Token: Equatable {
        /// A number and how many digits it was written with.
        case number(Int, digits: Int)
        /// Letters, in lower case.
        case word(String)
        /// One of `: + - / .`
        case mark(UInt8)
        /// Parts that Chinese, Japanese and Korean dates name: 2026年11月23日.
        case year(Int), month(Int), day(Int), hour(Int), minute(Int), second(Int)
    }

    /// More than any date has; the rest is not read.
    private static let most = 40

    static func tokens(_ field: Bytes) -> [Token] {
        let body = field.prefix(500)
        let text = HeaderText.decodeWords(HeaderText.unfolded(body.trimmed), hint: nil)
        let scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        var at = 0
        while at < scalars.count && tokens.count < most {
            if scalars[at] == "(" { skipComment(scalars, &at) } else { tokens += token(scalars, &at) }
        }
        return tokens
    }

    private static func skipComment(_ scalars: [Unicode.Scalar], _ at: inout Int) {
        var depth = 0
        while at < scalars.count {
            if scalars[at] == "(" { depth += 1 }
            if scalars[at] == ")" { depth -= 1 }
            at += 1
            if depth == 0 { return }
        }
    }

    private static func token(_ scalars: [Unicode.Scalar], _ at: inout Int) -> [Token] {
        let first = scalars[at]
        if first.isDigit { return [number(scalars, &at)] }
        if first.isAlphabet {
            let start = at
            while at < scalars.count && scalars[at].isAlphabet { at += 1 }
            return [.word(String(String.UnicodeScalarView(scalars[start..<at])).lowercased())]
        }
        at += 1
        switch first {
        case ":", "：": return [.mark(.colon)]
        case "+", "-", "/", ".": return [.mark(UInt8(first.value))]
        case "上", "前", "전": return [.word("am")]
        case "下", "後", "후": return [.word("pm")]
        default: return chineseMonth(scalars, first, &at)
        }
    }

    /// "十一月"; the first character is taken already.
    private static func chineseMonth(_ scalars: [Unicode.Scalar], _ first: Unicode.Scalar, _ at: inout Int)
        -> [Token]
    {
        guard let value = numerals[first] else { return [] }
        if at < scalars.count, scalars[at] == "月" {
            at += 1
            return [.month(value)]
        }
        guard value == 10, at + 1 < scalars.count, let low = numerals[scalars[at]], scalars[at + 1] == "月"
        else { return [] }
        at += 2
        return [.month(10 + low)]
    }

    private static let numerals: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]

    private static func number(_ scalars: [Unicode.Scalar], _ at: inout Int) -> Token {
        var value = 0
        let start = at
        while at < scalars.count, scalars[at].isDigit {
            value = min(value * 10 + Int(scalars[at].value - 0x30), 1_000_000_000)
            at += 1
        }
        let digits = at - start
        guard at < scalars.count, let made = named(value, scalars[at]) else {
            return .number(value, digits: digits)
        }
        at += 1
        return made
    }

    private static func named(_ value: Int, _ unit: Unicode.Scalar) -> Token? {
        switch unit {
        case "年", "년": .year(value)
        case "月", "월": .month(value)
        case "日", "号", "일": .day(value)
        case "时", "時", "点", "시": .hour(value)
        case "分", "분": .minute(value)
        case "秒", "초": .second(value)
        default: nil
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// A letter of the Latin or Cyrillic alphabet.
    fileprivate var isAlphabet: Bool {
        (value < 0x250 || (0x400..<0x530).contains(value)) && properties.isAlphabetic
    }
}
