import FoundationEssentials

/// The instant that a time in minutes names, as far as it can be read: "2026年11月3日14:00", "11月3日下午三点", "明天上午".
///
/// It only serves to tell a meeting that has been held from one that is planned, so what cannot be read is nil.
struct MeetingTime {
    private let text: [Character]
    private let now: Date
    private let zone = Zone.china

    private init(_ words: String, now: Date) {
        text = Array(PlainText.fold(words))
        self.now = now
    }

    /// Whether the words name a time after `now`.
    static func isAhead(_ words: String, of now: Date) -> Bool {
        let time = MeetingTime(words, now: now)
        guard let day = time.day else { return false }
        let today = time.zone.date(at: now)
        guard day == today, let second = time.second else { return day > today }
        return time.zone.instant(day, second: second) > now
    }

    private var day: LocalDate? { written ?? relative }

    /// A day by numbers: with its year, or the nearest one of that name, at most half a month ahead.
    private var written: LocalDate? {
        let numbers = self.numbers
        for (index, number) in numbers.enumerated() {
            let rest = numbers.dropFirst(index + 1)
            guard let second = rest.first else { return nil }
            if number.value >= 1000, isDateMark(number.end, "年"), isDateMark(second.end, "月"),
                let third = rest.dropFirst().first
            {
                return LocalDate(year: number.value, month: second.value, day: third.value)
            }
            if isMark(number.end, "月") || isMark(number.end, "/"), number.value <= 12 {
                return nearest(month: number.value, day: second.value)
            }
        }
        return nil
    }

    private func nearest(month: Int, day: Int) -> LocalDate? {
        let latest = zone.date(at: now).advanced(by: 15)
        return [latest.year, latest.year - 1].lazy
            .compactMap { LocalDate(year: $0, month: month, day: day) }.first { $0 <= latest }
    }

    private var relative: LocalDate? {
        let days: [(String, Int)] = [
            ("大后天", 3), ("后天", 2), ("后日", 2), ("明天", 1), ("明日", 1), ("明早", 1), ("tomorrow", 1), ("下周", 7),
            ("下星期", 7), ("next week", 7), ("今天", 0), ("今日", 0), ("今早", 0), ("today", 0),
        ]
        let whole = String(text)
        return days.first { whole.contains($0.0) }.map { zone.date(at: now).advanced(by: $0.1) }
    }

    /// The hour named, in seconds of the day: "14:00", "下午3点半", "三点". The first of a span counts.
    private var second: Int? {
        for number in numbers where number.value <= 24 {
            guard let mark = character(number.end), mark == ":" || mark == "点" || mark == "时" else {
                continue
            }
            let minute = numbers.first { $0.start == number.end + 1 && $0.value < 60 }?.value
            let half = character(number.end + 1) == "半" ? 30 : 0
            let isLate =
                number.value < 12 && ["下午", "晚上", "傍晚", "pm", "p.m"].contains { String(text).contains($0) }
            return (number.value + (isLate ? 12 : 0)) * 3600 + (minute ?? half) * 60
        }
        return nil
    }

    private func character(_ index: Int) -> Character? { text.indices.contains(index) ? text[index] : nil }
    private func isMark(_ index: Int, _ mark: Character) -> Bool { character(index) == mark }

    private func isDateMark(_ index: Int, _ mark: Character) -> Bool {
        character(index).map { $0 == mark || "-/.".contains($0) } ?? false
    }

    /// Every number in the text, in Arabic or Chinese digits, with where it stands.
    private var numbers: [(value: Int, start: Int, end: Int)] {
        var found: [(value: Int, start: Int, end: Int)] = []
        var index = 0
        while index < text.count {
            if let (value, length) = DayCount.number(text, index) {
                found.append((value, index, index + length))
                index += length
            } else {
                index += 1
            }
        }
        return found
    }
}

extension Minutes {
    /// A meeting has been held, by more than one (article 11(2): 大家共同商讨).
    func check(at now: Date) throws(Refusal) {
        if MeetingTime.isAhead(time, of: now) { throw .meetingAhead(time) }
        let people = Set(attendees.map { PlainText.trim($0) }.filter { !$0.isEmpty })
        if people.count < 2, !people.contains(where: Self.namesSeveral) { throw .meetingOfOne(Array(people)) }
    }

    /// "高峰和谭勇", "全体经理", "各部门负责人".
    private static func namesSeveral(_ words: String) -> Bool {
        let folded = PlainText.fold(words)
        let several = ["和", "及", "与", "全体", "各", "等", "们", "成员", "班子", " and ", "&", "all ", "members"]
        return several.contains { folded.contains($0) }
    }
}
