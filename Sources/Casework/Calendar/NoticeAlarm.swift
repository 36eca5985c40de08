/// The alarm that next year's notice is not in yet. Intake never stops for it.
public struct NoticeAlarm: Hashable, Sendable, Codable {
    /// How often the alarm is raised.
    public enum Pace: String, Hashable, Sendable, Codable {
        /// From 25 October: once a week.
        case weekly
        /// From 1 December, and for the running year: once a day.
        case daily
    }

    /// The year without a notice.
    public let year: Int
    /// How often to say so.
    public let pace: Pace
    /// Equal for alarms that are one and the same, so that it is raised once a day or week.
    public let key: String

    /// The alarm for a day, or nil when nothing is missing yet. The running year goes before the next.
    public static func on(_ today: LocalDate, _ calendar: WorkCalendar) -> NoticeAlarm? {
        if calendar.isProvisional(year: today.year) { return alarm(today.year, .daily, today) }
        guard calendar.isProvisional(year: today.year + 1),
            today.month > 10 || today.month == 10 && today.day >= 25
        else { return nil }
        return alarm(today.year + 1, today.month == 12 ? .daily : .weekly, today)
    }

    private static func alarm(_ year: Int, _ pace: Pace, _ today: LocalDate) -> NoticeAlarm {
        let anchor = LocalDate(year: today.year, month: 10, day: 25) ?? today
        let weeks = anchor.distance(to: today) / 7
        let since = pace == .daily ? today : anchor.advanced(by: weeks * 7)
        return NoticeAlarm(year: year, pace: pace, key: "calendar:\(year):\(since)")
    }
}
