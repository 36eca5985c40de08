/// When the server took a mail in (RFC 3501 §2.3.3): an instant, and the zone it was written in.
public struct InternalDate: Sendable, Hashable, Codable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public let secondsSince1970: Int64
    /// Minutes east of UTC in which the server writes it.
    public let zoneMinutes: Int

    /// Names an instant.
    public init(secondsSince1970: Int64, zoneMinutes: Int = 0) {
        self.secondsSince1970 = secondsSince1970
        self.zoneMinutes = zoneMinutes
    }

    private static let months: [StaticString] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Reads `date-time` of RFC 3501 §9 without its quotes, such as ` 1-Jul-2026 09:30:00 +0800`.
    init?(_ text: [UInt8]) {
        guard text.count == 26, text[2] == .minus, text[6] == .minus, text[11] == .space, text[20] == .space,
            text[14] == .colon, text[17] == .colon
        else { return nil }
        let day = text[0] == .space ? decimal(text[1..<2]) : decimal(text[0..<2])
        let month = InternalDate.months.firstIndex { text[3..<6].equalsIgnoringCase($0) }
        guard let day, let month, let year = decimal(text[7..<11]), let hour = decimal(text[12..<14]),
            let minute = decimal(text[15..<17]), let second = decimal(text[18..<20]),
            let zoneHour = decimal(text[22..<24]), let zoneMinute = decimal(text[24..<26])
        else { return nil }
        guard (1...31).contains(day), hour < 24, minute < 60, second <= 60, zoneHour < 24, zoneMinute < 60
        else {
            return nil
        }
        guard text[21] == .plus || text[21] == .minus else { return nil }
        zoneMinutes = (zoneHour * 60 + zoneMinute) * (text[21] == .minus ? -1 : 1)
        let days = InternalDate.days(year: year, month: month + 1, day: day)
        secondsSince1970 = Int64(days * 86_400 + hour * 3600 + minute * 60 + second - zoneMinutes * 60)
    }

    /// Days from 1970-01-01 to a date of the Gregorian calendar, counted from a 1 March so that leap days come last.
    static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
