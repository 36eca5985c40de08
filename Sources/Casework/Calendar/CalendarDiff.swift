/// A day that changes its nature from one version of the calendar to another.
public struct CalendarChange: Hashable, Sendable, Codable {
    /// The day.
    public let date: LocalDate
    /// Whether it was worked before.
    public let wasWorking: Bool
    /// Whether it is worked now.
    public let isWorking: Bool
    /// The holiday or reason, in the new version or else in the old.
    public let name: String?

    enum CodingKeys: String, CodingKey {
        case date, name
        case wasWorking = "was_working"
        case isWorking = "working"
    }
}

/// What changes between two versions of the calendar.
public struct CalendarDiff: Hashable, Sendable, Codable {
    /// The days that change, in order.
    public let changes: [CalendarChange]
    /// Years that were provisional and are firm now.
    public let firmYears: [Int]

    /// Compares two versions day by day over every year either has a notice for or an overlay day in.
    public init(from old: WorkCalendar, to new: WorkCalendar) {
        let noticed = (old.notices + new.notices).flatMap { [$0.year] + $0.days.map(\.date.year) }
        let overlaid = (old.overlay.days + new.overlay.days).map(\.date.year)
        let years = Set(noticed + overlaid).sorted()
        var changes: [CalendarChange] = []
        for date in years.flatMap(LocalDate.days(ofYear:)) {
            let (before, after) = (old.status(of: date), new.status(of: date))
            guard before.isWorking != after.isWorking else { continue }
            changes.append(
                CalendarChange(
                    date: date, wasWorking: before.isWorking, isWorking: after.isWorking,
                    name: after.name ?? before.name))
        }
        self.changes = changes
        firmYears = years.filter { old.isProvisional(year: $0) && !new.isProvisional(year: $0) }
    }

    /// Nothing changes, not even the certainty of a year.
    public var isEmpty: Bool { changes.isEmpty && firmYears.isEmpty }
}
