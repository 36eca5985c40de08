public import FoundationEssentials

/// A fixed offset from UTC with its name. Mainland China has had no summer time since 1991.
public struct Zone: Hashable, Sendable, Codable {
    /// The name shown to people, such as `Asia/Shanghai`.
    public let name: String
    /// Seconds east of Greenwich.
    public let offset: Int

    /// A zone `offset` seconds east of Greenwich.
    public init(name: String, offset: Int) {
        self.name = name
        self.offset = offset
    }

    /// UTC+08:00, all year.
    public static let china = Zone(name: "Asia/Shanghai", offset: 8 * 3_600)

    /// The wall clock at an instant: the day, and the whole seconds since its midnight (0…86,399).
    public func clock(at instant: Date) -> (date: LocalDate, second: Int) {
        let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + offset
        let second = ((seconds % 86_400) + 86_400) % 86_400
        return (LocalDate(dayNumber: (seconds - second) / 86_400), second)
    }

    /// The day it is at an instant.
    public func date(at instant: Date) -> LocalDate { clock(at: instant).date }

    /// The instant at which the wall clock shows `second` seconds after midnight of `date`.
    public func instant(_ date: LocalDate, second: Int) -> Date {
        Date(timeIntervalSince1970: Double(date.dayNumber * 86_400 + second - offset))
    }

    /// ISO 8601 with the offset of this zone, to the second: `2026-02-24T18:00:00+08:00`.
    public func iso8601(_ instant: Date) -> String {
        let (date, second) = clock(at: instant)
        let minutes = abs(offset) / 60
        let sign = offset < 0 ? "-" : "+"
        return "\(date)T\(Zone.time(second))\(sign)\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    /// For people: `2026-02-24 18:00`.
    public func display(_ instant: Date) -> String {
        let (date, second) = clock(at: instant)
        return "\(date) \(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2))"
    }

    private static func time(_ second: Int) -> String {
        "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    }
}

extension Zone {
    /// Reads an ISO 8601 instant: `2026-02-13T16:30:00Z`, `…+08:00`, `…+0800`, `…+08`, a blank instead of `T`,
    /// seconds and their fraction optional (the fraction is dropped). `24:00` is the end of the day. Without an
    /// offset it is this zone's wall clock, and a date alone is its first moment.
    public func instant(iso text: some StringProtocol) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let date = LocalDate(iso: text.prefix(10)) else { return nil }
        if bytes.count == 10 { return instant(date, second: 0) }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == 32 else {
            return nil
        }
        var rest = bytes[11...]
        guard let second = Zone.takeTime(&rest) else { return nil }
        guard let shift = rest.isEmpty ? offset : Zone.takeOffset(rest) else { return nil }
        return Date(timeIntervalSince1970: Double(date.dayNumber * 86_400 + second - shift))
    }

    /// Takes `HH:mm[:ss[.fff]]`; gives seconds since midnight. A leap second counts as the 59th.
    private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard let hour = takeTwo(&rest), hour <= 24, takeColon(&rest), let minute = takeTwo(&rest),
            minute < 60
        else { return nil }
        var second = 0
        if rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst()
            guard let whole = takeTwo(&rest), whole <= 60, takeFraction(&rest) else { return nil }
            second = min(whole, 59)
        }
        guard hour < 24 || minute == 0 && second == 0 else { return nil }
        return hour * 3_600 + minute * 60 + second
    }

    /// Takes a fraction behind a point or comma, if there is one; false when it has no digit.
    private static func takeFraction(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") else { return true }
        let digits = rest.dropFirst()
        rest = digits.drop { (48...57).contains($0) }
        return rest.startIndex > digits.startIndex
    }

    private static func takeOffset(_ text: ArraySlice<UInt8>) -> Int? {
        var rest = text
        guard let sign = rest.popFirst() else { return nil }
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return rest.isEmpty ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = takeTwo(&rest), hours <= 14
        else { return nil }
        if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
        guard let minutes = rest.isEmpty ? 0 : takeTwo(&rest), minutes < 60, rest.isEmpty else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    private static func takeColon(_ rest: inout ArraySlice<UInt8>) -> Bool {
        rest.popFirst() == UInt8(ascii: ":")
    }

    private static func takeTwo(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard let tens = rest.popFirst(), let ones = rest.popFirst(), (48...57).contains(tens),
            (48...57).contains(ones)
        else { return nil }
        return Int(tens - 48) * 10 + Int(ones - 48)
    }
}
