public import FoundationEssentials

extension WorkCalendar {
    /// The earliest instant to which a provisional promise may still move, or nil when it is firm or cannot
    /// move.
    ///
    /// Without a notice the make-up days are unknown, and each one that falls before the promise moves it
    /// forward. Weekends near a statutory holiday are taken as worked, all of them: no notice makes it
    /// earlier.
    public func earliestPromise(received: Date, workingDays: Int) -> Date? {
        let due = due(received: received, workingDays: workingDays)
        guard due.isProvisional else { return nil }
        var day = zone.date(at: received)
        var left = workingDays
        while left > 0 {
            day = day.advanced(by: 1)
            if isWorkingDay(day) || mayBeMadeUp(day) { left -= 1 }
        }
        let earliest = zone.instant(day, second: hours.close)
        return earliest < due.promise ? earliest : nil
    }

    /// When to warn a person that a provisional promise may come earlier: three days before the earliest date
    /// it may fall on, and not before `received`.
    public func warning(received: Date, workingDays: Int) -> Date? {
        guard let earliest = earliestPromise(received: received, workingDays: workingDays) else { return nil }
        return max(received, zone.instant(zone.date(at: earliest).advanced(by: -3), second: hours.open))
    }

    /// Whether a weekend day of a year without notice lies where notices put make-up days. The last days of
    /// December may also be touched by the missing notice of the next year.
    func mayBeMadeUp(_ day: LocalDate) -> Bool {
        guard day.isWeekend, status(of: day).source == .week else { return false }
        for year in [day.year, day.year + 1] where isProvisional(year: year) {
            for holiday in StatutoryHoliday.allCases {
                guard let first = holiday.dates(in: year).first, let last = holiday.dates(in: year).last
                else {
                    continue
                }
                let reach = holiday.makeUpReach
                if first.advanced(by: -reach) <= day && day <= last.advanced(by: reach) { return true }
            }
        }
        return false
    }
}
