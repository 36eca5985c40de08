/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Written and stored as `2026-02-24`; reckoned as days since 1970-01-01, so that arithmetic is addition.
public struct LocalDate: Hashable, Comparable, Sendable, Strideable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before.
    public let dayNumber: Int

    /// The day that lies `dayNumber` days after 1970-01-01.
    public init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// The given day, or nil when the month has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= LocalDate.length(ofMonth: month, year: year)
        else { return nil }
        dayNumber = LocalDate.daysFromCivil(year, month, day)
    }

    /// Reads `yyyy-MM-dd`, exactly that form; nil for anything else or a day that does not exist.
    public init?(iso text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
            let year = LocalDate.number(digits[0..<4]), let month = LocalDate.number(digits[5..<7]),
            let day = LocalDate.number(digits[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The calendar year, 1…9999.
    public var year: Int { civil.year }
    /// The month, 1…12.
    public var month: Int { civil.month }
    /// The day of the month, 1…31.
    public var day: Int { civil.day }

    /// Monday is 1, Sunday 7 (ISO 8601).
    public var weekday: Int { LocalDate.modulo(dayNumber + 3, 7) + 1 }

    /// Saturday or Sunday.
    public var isWeekend: Bool { weekday >= 6 }

    /// `yyyy-MM-dd`.
    public var description: String {
        let (year, month, day) = civil
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The day `days` later (earlier when negative).
    public func advanced(by days: Int) -> LocalDate { LocalDate(dayNumber: dayNumber + days) }

    /// Days from this day to `other`.
    public func distance(to other: LocalDate) -> Int { other.dayNumber - dayNumber }

    /// Earlier days sort first.
    public static func < (left: LocalDate, right: LocalDate) -> Bool { left.dayNumber < right.dayNumber }

    /// Every day of a calendar year, in order.
    public static func days(ofYear year: Int) -> [LocalDate] {
        (daysFromCivil(year, 1, 1)..<daysFromCivil(year + 1, 1, 1)).map(LocalDate.init(dayNumber:))
    }
}

extension LocalDate: Codable {
    /// Decodes the `yyyy-MM-dd` form.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        let text = try box.decode(String.self)
        guard let date = LocalDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "\(text) is no date yyyy-MM-dd")
        }
        self = date
    }

    /// Encodes the `yyyy-MM-dd` form.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}

extension LocalDate {
    /// Years are counted from 1 March, so that the leap day is the last of its year; 400 years are 146,097
    /// days.
    private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = floorDivide(marchYear, 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = LocalDate.floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let leapless = dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096
        let yearOfEra = leapless / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        let next = month == 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1)
        return next - daysFromCivil(year, month, 1)
    }

    private static func floorDivide(_ number: Int, _ by: Int) -> Int {
        number >= 0 ? number / by : -((by - 1 - number) / by)
    }

    private static func modulo(_ number: Int, _ by: Int) -> Int { number - floorDivide(number, by) * by }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}

/// A number with leading zeros up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
