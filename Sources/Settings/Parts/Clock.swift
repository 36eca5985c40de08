import Casework
import Foundation

/// A stretch of the day, in minutes since midnight. One that ends before it begins goes past midnight.
public struct DaySpan: Codable, Hashable, Sendable {
    /// When it begins.
    public let start: Int
    /// When it ends; this minute does not belong to it.
    public let end: Int

    /// From `start` to `end`, in minutes since midnight.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Whether the minute of the day lies within.
    public func contains(minute: Int) -> Bool {
        start <= end ? (start..<end).contains(minute) : minute >= start || minute < end
    }
}

/// A day of the week.
public enum Weekday: String, Codable, Hashable, Sendable, CaseIterable {
    /// The days, Monday first as in ISO 8601.
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// Whether the system knows a time zone of that name.
func isTimeZone(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

/// Minutes since midnight of "08:30"; "24:00" is the end of the day.
func readClock(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
        parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), let hours = Int(parts[0]),
        let minutes = Int(parts[1]),
        minutes < 60, hours * 60 + minutes <= 1440
    else { return nil }
    return hours * 60 + minutes
}

extension Form where Value == Int {
    /// A time of day such as 08:30, as minutes since midnight.
    static var clock: Form {
        Form(.init("write a time of day such as \"08:30\"", zh: "请写时刻，如 \"08:30\"")) { readClock($0) }
    }
}

extension Form where Value == DaySpan {
    /// A stretch of the day such as 09:00-12:00.
    static var daySpan: Form {
        Form(.init("write a stretch of the day such as \"09:00-12:00\"", zh: "请写时段，如 \"09:00-12:00\"")) {
            text in
            let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(readClock)
            guard ends.count == 2, let start = ends[0], let end = ends[1], start != end, start < 1440 else {
                return nil
            }
            return DaySpan(start: start, end: end)
        }
    }
}

extension Form where Value == DaySpan? {
    /// A stretch of the day, or "none".
    static var daySpanOrNone: Form {
        let span = Form<DaySpan>.daySpan
        return Form(
            .init(
                "write a stretch of the day such as \"21:00-07:30\", or none",
                zh: "请写时段（如 \"21:00-07:30\"）或 none")
        ) {
            text in text == "none" ? .some(nil) : span.parse(text).map { .some($0) }
        }
    }
}

extension Form where Value == LocalDate {
    /// A date such as 2026-10-01.
    static var day: Form {
        Form(.init("write a date such as 2026-10-01", zh: "请写日期，如 2026-10-01")) { LocalDate(iso: $0) }
    }
}
