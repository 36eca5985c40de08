public import Reading

/// Puts the casework's short dates and times into the words of a letter.
public struct DateWords: Sendable {
    private let language: Language

    /// Words in a language.
    public init(language: Language) { self.language = language }

    /// "2026-11-24 18:00" becomes "2026年11月24日（星期二）18:00" or "Tuesday, 24 November 2026, 18:00"; a text of
    /// another form stays.
    public func words(_ text: String) -> String {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let day = LocalDate(iso: parts[0]) else { return text }
        guard let time = parts.dropFirst().first else { return date(day) }
        return language.isChinese ? date(day) + time : "\(date(day)), \(time)"
    }

    private func date(_ day: LocalDate) -> String {
        switch language {
        case .zhHans, .zhHant:
            "\(day.year)年\(day.month)月\(day.day)日（星期\(Self.chineseWeekdays[day.weekday - 1])）"
        case .en, .other:
            "\(Self.englishWeekdays[day.weekday - 1]), \(day.day) \(Self.englishMonths[day.month - 1]) \(day.year)"
        }
    }

    /// A length of office time: "2个工作日3小时", "50分钟", "1 working day 3 hours".
    public func officeTime(seconds: Int, perDay: Int) -> String {
        let minutes = max(0, seconds) / 60
        let dayMinutes = max(1, perDay / 60)
        let (days, rest) = minutes.quotientAndRemainder(dividingBy: dayMinutes)
        let (hours, left) = rest.quotientAndRemainder(dividingBy: 60)
        var parts: [String] = []
        if days > 0 { parts.append(count(days, "个工作日", "個工作日", "working day")) }
        if hours > 0 { parts.append(count(hours, "小时", "小時", "hour")) }
        if parts.isEmpty || (days == 0 && left > 0) { parts.append(count(left, "分钟", "分鐘", "minute")) }
        return parts.joined(separator: language.isChinese ? "" : " ")
    }

    private func count(_ number: Int, _ simplified: String, _ traditional: String, _ english: String)
        -> String
    {
        switch language {
        case .zhHans: "\(number)\(simplified)"
        case .zhHant: "\(number)\(traditional)"
        case .en, .other: "\(number) \(english)\(number == 1 ? "" : "s")"
        }
    }

    private static let chineseWeekdays = ["一", "二", "三", "四", "五", "六", "日"]
    private static let englishWeekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
