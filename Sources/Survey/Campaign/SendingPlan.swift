public import Casework
public import FoundationEssentials

/// Spreads many letters over time: one after the other at a rate, in office hours only where that is asked.
public struct SendingPlan: Sendable {
    private let calendar: WorkCalendar
    private let gap: TimeInterval
    private let inOfficeHours: Bool
    private var next: Date

    /// A plan whose first letter leaves at `start` or when the office next works.
    ///
    /// - Parameter perMinute: so many letters a minute at most.
    public init(_ calendar: WorkCalendar, perMinute: Int, inOfficeHours: Bool, from start: Date) {
        self.calendar = calendar
        self.inOfficeHours = inOfficeHours
        gap = 60 / Double(max(1, perMinute))
        next = start
    }

    /// When the next letter leaves.
    public mutating func slot() -> Date {
        let slot = inOfficeHours ? calendar.atWork(from: next) : next
        next = slot.addingTimeInterval(gap)
        return slot
    }
}

extension WorkCalendar {
    /// The instant itself when the office works then, else the next at which it begins to.
    func atWork(from instant: Date) -> Date {
        var (day, second) = zone.clock(at: instant)
        while true {
            if isWorkingDay(day) {
                for session in hours.sessions where second < session.end {
                    return second >= session.start ? instant : zone.instant(day, second: session.start)
                }
            }
            day = day.advanced(by: 1)
            second = -1
        }
    }
}
