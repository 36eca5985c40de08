public import FoundationEssentials

/// When something is due, in the two readings of "N working days".
public struct Deadline: Codable, Hashable, Sendable {
    /// The promise: close of business of the N-th working day after the day of receipt. The day of receipt
    /// never counts (Civil Code art. 201); business hours end the last day (art. 203). Overdue is what is
    /// later.
    public let promise: Date
    /// The inner target: N days' worth of office hours after the receipt. Never later than the promise.
    public let target: Date
    /// True when a year that was reckoned through has no notice yet, so that either may still move.
    public let isProvisional: Bool

    /// A deadline with both readings.
    public init(promise: Date, target: Date, isProvisional: Bool) {
        self.promise = promise
        self.target = target
        self.isProvisional = isProvisional
    }
}

/// The classes of the regulation, article 11(3), with their working days in total from receipt.
public enum DueClass: String, CaseIterable, Codable, Hashable, Sendable {
    /// An ordinary complaint.
    case ordinary
    /// A major one.
    case major
    /// A major one whose extension the leaders approved.
    case extended

    /// 1, 3 or 7 working days.
    public var workingDays: Int {
        switch self {
        case .ordinary: 1
        case .major: 3
        case .extended: 7
        }
    }
}

extension WorkCalendar {
    /// When something received at `received` is due in `workingDays` working days (at least 1).
    public func due(received: Date, workingDays: Int) -> Deadline {
        precondition(workingDays >= 1, "a deadline is at least one working day away")
        let first = zone.date(at: received)
        let last = workingDay(workingDays, after: first)
        let isProvisional = (first.year...last.year).contains { self.isProvisional(year: $0) }
        return Deadline(
            promise: zone.instant(last, second: hours.close),
            target: instant(workingSeconds: workingDays * hours.secondsPerDay, after: received),
            isProvisional: isProvisional)
    }

    /// When something of a class is due.
    public func due(received: Date, as dueClass: DueClass) -> Deadline {
        due(received: received, workingDays: dueClass.workingDays)
    }

    /// The `count`-th working day after a day (at least the first).
    public func workingDay(_ count: Int, after date: LocalDate) -> LocalDate {
        var day = date
        var left = count
        while left > 0 {
            day = day.advanced(by: 1)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// The instant by which `workingSeconds` of office hours have passed since `start`. Outside the hours the
    /// clock starts at the next opening; a session is closed on the right, so that a full day from opening
    /// ends at close.
    public func instant(workingSeconds: Int, after start: Date) -> Date {
        var (day, second) = zone.clock(at: start)
        var left = max(0, workingSeconds)
        while true {
            for session in hours.sessions where isWorkingDay(day) && second < session.end {
                let from = max(second, session.start)
                if left <= session.end - from { return zone.instant(day, second: from + left) }
                left -= session.end - from
            }
            day = day.advanced(by: 1)
            second = 0
        }
    }

    /// Seconds of office hours between two instants; negative when `end` is before `start`.
    public func workingSeconds(from start: Date, to end: Date) -> Int {
        if end < start { return -workingSeconds(from: end, to: start) }
        let (first, from) = zone.clock(at: start)
        let (last, to) = zone.clock(at: end)
        if first == last { return worked(on: first, from: from, to: to) }
        var sum = worked(on: first, from: from, to: 86_400) + worked(on: last, from: 0, to: to)
        for day in first.advanced(by: 1)..<last { sum += worked(on: day, from: 0, to: 86_400) }
        return sum
    }

    /// The next instant, `instant` itself included, at which the office is at work.
    public func nextOpening(from instant: Date) -> Date {
        self.instant(workingSeconds: 0, after: instant)
    }

    /// Whether the office is at work at an instant (at the second of closing it no longer is).
    public func isOfficeTime(_ instant: Date) -> Bool {
        let (day, second) = zone.clock(at: instant)
        return isWorkingDay(day) && hours.sessions.contains { $0.start <= second && second < $0.end }
    }

    private func worked(on day: LocalDate, from: Int, to: Int) -> Int {
        guard isWorkingDay(day) else { return 0 }
        return hours.sessions.reduce(0) { $0 + max(0, min(to, $1.end) - max(from, $1.start)) }
    }
}
