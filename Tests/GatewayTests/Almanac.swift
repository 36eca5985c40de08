import Casework
import Foundation
import TestSupport

/// Working days and deadlines reckoned a second time, from the State Council's notices alone, with nothing of heed's
/// calendar.
struct Almanac {
    private struct Notice: Decodable {
        struct Day: Decodable {
            let date: String
            let isOffDay: Bool
        }
        let days: [Day]
    }

    private let exceptions: [String: Bool]
    private let gregorian: Calendar
    private let format: DateFormatter

    /// The notices of some years.
    init(_ years: [Int]) throws {
        var exceptions: [String: Bool] = [:]
        for year in years {
            let file = URL(fileURLWithPath: "\(HeedDesk.checkout)/Config/calendar/\(year).json")
            for day in try JSONDecoder().decode(Notice.self, from: Data(contentsOf: file)).days {
                exceptions[day.date] = !day.isOffDay
            }
        }
        self.exceptions = exceptions
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
        self.gregorian = gregorian
        format = DateFormatter()
        format.calendar = gregorian
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = gregorian.timeZone
        format.dateFormat = "yyyy-MM-dd"
    }

    /// Whether people work on the day of an instant.
    func isWorkingDay(_ instant: Date) -> Bool {
        exceptions[format.string(from: instant)] ?? !gregorian.isDateInWeekend(instant)
    }

    /// Whether the office is open: 09:00 to 12:00 and 13:30 to 18:00.
    func isOpen(_ instant: Date) -> Bool {
        let minute = self.minute(instant)
        return isWorkingDay(instant) && (540..<720 ~= minute || 810..<1080 ~= minute)
    }

    /// The close of the n-th working day after the day of an instant.
    func promise(_ days: Int, after instant: Date) -> Date {
        var day = gregorian.startOfDay(for: instant)
        var left = days
        while left > 0 {
            day = next(day)
            if isWorkingDay(day) { left -= 1 }
        }
        return day.addingTimeInterval(18 * 3600)
    }

    /// The instant itself in office hours, else the next opening.
    func opening(from instant: Date) -> Date {
        if isOpen(instant) { return instant }
        var day = gregorian.startOfDay(for: instant)
        while true {
            for minute in [540, 810] {
                let open = day.addingTimeInterval(Double(minute) * 60)
                if isWorkingDay(day), open >= instant { return open }
            }
            day = next(day)
        }
    }

    private func next(_ day: Date) -> Date { gregorian.startOfDay(for: day.addingTimeInterval(30 * 3600)) }

    private func minute(_ instant: Date) -> Int {
        Int(instant.timeIntervalSince(gregorian.startOfDay(for: instant))) / 60
    }
}
