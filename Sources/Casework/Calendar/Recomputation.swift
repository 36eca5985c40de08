public import FoundationEssentials

/// An open duty whose deadline hangs on the calendar.
public struct OpenDeadline: Hashable, Sendable, Codable {
    /// What the deadline belongs to: a case number with the kind of duty.
    public let subject: String
    /// The receipt from which it is reckoned.
    public let received: Date
    /// Working days in total from receipt.
    public let workingDays: Int
    /// The deadline as it stands.
    public let deadline: Deadline
    /// The version of the calendar it was reckoned by.
    public let calendarVersion: String

    /// An open duty.
    public init(
        subject: String, received: Date, workingDays: Int, deadline: Deadline, calendarVersion: String
    ) {
        self.subject = subject
        self.received = received
        self.workingDays = workingDays
        self.deadline = deadline
        self.calendarVersion = calendarVersion
    }
}

/// One deadline that an import moves or makes firm; the whole of it goes into the record.
public struct DeadlineChange: Hashable, Sendable, Codable {
    /// What the deadline belongs to.
    public let subject: String
    /// The deadline before, by `oldVersion`.
    public let old: Deadline
    /// The deadline now, by `newVersion`.
    public let new: Deadline
    /// The version of the calendar before.
    public let oldVersion: String
    /// The version of the calendar now.
    public let newVersion: String
    /// Why it changed.
    public let reason: String
    /// True when the promise would have moved into the past: it was given the rest of the day, and a person
    /// must see to it at once.
    public let needsPerson: Bool
}

extension WorkCalendar {
    /// Reckons open deadlines anew by this calendar at `now`, and gives those that change. Closed cases are
    /// never judged again: do not pass them.
    ///
    /// A promise that was still ahead and would now lie in the past becomes the next close of business.
    public func recompute(_ open: [OpenDeadline], at now: Date, reason: String) -> [DeadlineChange] {
        open.compactMap { duty in
            let plain = due(received: duty.received, workingDays: duty.workingDays)
            let overtaken = plain.promise < now && duty.deadline.promise >= now
            let promise = overtaken ? nextClose(from: now) : plain.promise
            let new = Deadline(
                promise: promise, target: min(plain.target, promise), isProvisional: plain.isProvisional)
            guard new != duty.deadline else { return nil }
            return DeadlineChange(
                subject: duty.subject, old: duty.deadline, new: new, oldVersion: duty.calendarVersion,
                newVersion: version, reason: reason, needsPerson: overtaken)
        }
    }

    /// The close of business that ends this working day, or the next one when the office is closed.
    public func nextClose(from now: Date) -> Date {
        let day = zone.date(at: nextOpening(from: now))
        return zone.instant(day, second: hours.close)
    }
}
