public import FoundationEssentials

/// Instants as the record keeps them: whole milliseconds, so that a value survives being written and read.
public enum Moment {
    /// The instant, rounded to the millisecond.
    public static func whole(_ date: Date) -> Date { Self.date(milliseconds(date)) }

    /// Milliseconds since 1970.
    public static func milliseconds(_ date: Date) -> Int64 {
        Int64((date.timeIntervalSince1970 * 1000).rounded())
    }

    /// The instant of so many milliseconds since 1970.
    public static func date(_ milliseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    /// RFC 3339 in UTC with milliseconds: "2026-11-23T06:05:04.003Z".
    public static func text(_ date: Date) -> String {
        let (days, rest) = floorDivide(milliseconds(date), 86_400_000)
        var text = day(days, UInt8(ascii: "T"), minutes: rest / 60_000)
        text.append(UInt8(ascii: ":"))
        append(rest / 1000 % 60, 2, to: &text)
        text.append(UInt8(ascii: "."))
        append(rest % 1000, 3, to: &text)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads what ``text(_:)`` writes, with or without milliseconds; nil for anything else.
    public static func parse(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z") else { return nil }
        func number(_ from: Int, _ count: Int) -> Int64? {
            var value: Int64 = 0
            for byte in bytes[from..<(from + count)] {
                guard byte >= 48, byte <= 57 else { return nil }
                value = value * 10 + Int64(byte - 48)
            }
            return value
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
            let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
            let milli = bytes.count == 24 ? number(20, 3) : 0,
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 61
        else { return nil }
        let seconds = dayNumber(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
        return date(seconds * 1000 + milli)
    }

    /// China time, for people: "2026-11-23 14:05" (UTC+8, no daylight saving since 1991).
    public static func china(_ date: Date) -> String {
        let (days, rest) = floorDivide(floorDivide(milliseconds(date), 60_000).quotient + 480, 1440)
        return String(decoding: day(days, UInt8(ascii: " "), minutes: rest), as: UTF8.self)
    }

    /// The year in China at that instant.
    public static func chinaYear(_ date: Date) -> Int {
        Int(civil(floorDivide(milliseconds(date) + 28_800_000, 86_400_000).quotient).year)
    }

    private static func day(_ days: Int64, _ separator: UInt8, minutes: Int64) -> [UInt8] {
        let (year, month, day) = civil(days)
        var text: [UInt8] = []
        text.reserveCapacity(24)
        append(year, 4, to: &text)
        text.append(UInt8(ascii: "-"))
        append(month, 2, to: &text)
        text.append(UInt8(ascii: "-"))
        append(day, 2, to: &text)
        text.append(separator)
        append(minutes / 60, 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(minutes % 60, 2, to: &text)
        return text
    }

    private static func append(_ number: Int64, _ width: Int, to text: inout [UInt8]) {
        var divisor: Int64 = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }

    private static func floorDivide(_ a: Int64, _ b: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
        return remainder < 0 ? (quotient - 1, remainder + b) : (quotient, remainder)
    }

    /// Days since 1970-01-01 of a Gregorian date: years begin in March, so the leap day comes last.
    private static func dayNumber(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = floorDivide(shifted, 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floorDivide(days + 719_468, 146_097)
        let leaps = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let yearOfEra = (dayOfEra - leaps) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
