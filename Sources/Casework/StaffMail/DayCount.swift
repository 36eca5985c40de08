/// A number of days as people write it: "至7个工作日", "到七天", "to 7 working days".
enum DayCount {
    /// The number the text begins with, after particles, and how many characters it all takes.
    static func leading(_ text: [Character]) -> (days: Int, length: Int)? {
        var at = 0
        func skip(_ words: [String]) {
            var moved = true
            while moved {
                moved = false
                for word in words where text[at...].starts(with: Array(word)) {
                    at += word.count
                    moved = true
                }
            }
        }
        skip([
            " ", "办理时限", "办理期限", "时限", "期限", "时间", "至", "到", "为", "共", "总共", "第", ":", "of ", "to ", "until ",
            "by ", "the deadline ",
        ])
        guard let (days, length) = number(text, at) else { return nil }
        at += length
        skip([" ", "个", "工作日", "天", "日", "working", "business", "days", "day", "内", "办结", "的"])
        return (days, at)
    }

    /// The number at `start`, in Arabic or Chinese digits, and how many characters it takes.
    static func number(_ text: [Character], _ start: Int) -> (Int, Int)? {
        var end = start
        var value = 0
        while end < text.count, text[end].isASCII, let digit = text[end].wholeNumberValue {
            value = min(value * 10 + digit, 9999)
            end += 1
        }
        if end > start { return (value, end - start) }
        let digits: [Character: Int] = [
            "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        ]
        var total = 0
        var sawTen = false
        while end < text.count {
            if text[end] == "十" {
                total = max(total, 1) * 10
                sawTen = true
            } else if let digit = digits[text[end]], total == 0 || sawTen {
                total += digit
            } else {
                break
            }
            end += 1
        }
        return end > start ? (total, end - start) : nil
    }
}
