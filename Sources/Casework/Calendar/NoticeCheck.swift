/// Something found in a notice before it is taken in.
public struct NoticeProblem: Hashable, Sendable, Codable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable, Codable {
        /// The notice must not be imported.
        case error
        /// A person should look.
        case warning
    }

    /// How bad it is.
    public let severity: Severity
    /// The date or year at fault.
    public let place: String
    /// What is wrong.
    public let what: String

    /// One line for a terminal.
    public var description: String { "\(severity.rawValue): \(place): \(what)" }
}

/// The sanity checks on a year's notice. They catch a typing mistake or a wrong file, not a change of law.
public enum NoticeCheck {
    /// The working days a year may have: the notices since 2008 gave 247 to 252.
    public static let plausibleWorkingDays = 245...253

    /// Everything wrong with a notice; empty when it may be imported.
    public static func problems(of notice: YearNotice) -> [NoticeProblem] {
        guard !notice.days.isEmpty else {
            return [problem(.error, "\(notice.year)", "no days: the notice is not out yet")]
        }
        return duplicates(notice) + strayDates(notice) + makeUpDays(notice) + runs(notice)
            + missingStatutoryDays(notice) + workingDays(notice) + papers(notice)
    }

    private static func duplicates(_ notice: YearNotice) -> [NoticeProblem] {
        var seen: Set<LocalDate> = []
        return notice.days.filter { !seen.insert($0.date).inserted }
            .map { problem(.error, "\($0.date)", "listed twice") }
    }

    private static func strayDates(_ notice: YearNotice) -> [NoticeProblem] {
        notice.days.filter { day in
            let isLateDecember =
                day.date.year == notice.year - 1 && day.date.month == 12 && day.date.day >= 25
            return day.date.year != notice.year && !isLateDecember
        }.map { problem(.error, "\($0.date)", "outside the year \(notice.year)") }
    }

    private static func makeUpDays(_ notice: YearNotice) -> [NoticeProblem] {
        let statutory = StatutoryHoliday.days(in: notice.year)
        return notice.days.filter { !$0.isOffDay }.compactMap { day in
            if statutory[day.date] != nil {
                return problem(.error, "\(day.date)", "worked on a day fixed by law")
            }
            // An amended notice may say that a weekday is worked after all: true, and needless.
            return day.date.isWeekend ? nil : problem(.warning, "\(day.date)", "a weekday listed as worked")
        }
    }

    private static func runs(_ notice: YearNotice) -> [NoticeProblem] {
        let statutory = StatutoryHoliday.days(in: notice.year)
        guard !statutory.isEmpty else { return [] }
        var problems: [NoticeProblem] = []
        var run: [LocalDate] = []
        func close() {
            guard let first = run.first, let last = run.last, !run.contains(where: { statutory[$0] != nil })
            else { return }
            problems.append(
                problem(.error, "\(first)…\(last)", "days off without a statutory holiday among them"))
        }
        for date in Set(notice.days.filter(\.isOffDay).map(\.date)).sorted() {
            if let last = run.last, last.distance(to: date) > 1 {
                close()
                run = []
            }
            run.append(date)
        }
        close()
        return problems
    }

    private static func missingStatutoryDays(_ notice: YearNotice) -> [NoticeProblem] {
        let off = Set(notice.days.filter(\.isOffDay).map(\.date))
        return StatutoryHoliday.days(in: notice.year).filter { !off.contains($0.key) && !$0.key.isWeekend }
            .sorted { $0.key < $1.key }
            .map {
                problem(.error, "\($0.key)", "\($0.value.rawValue) is fixed by law, but not listed as off")
            }
    }

    private static func workingDays(_ notice: YearNotice) -> [NoticeProblem] {
        let count = WorkCalendar(notices: [notice]).workingDays(in: notice.year)
        if plausibleWorkingDays.contains(count) { return [] }
        let expected = "\(plausibleWorkingDays.lowerBound) to \(plausibleWorkingDays.upperBound)"
        return [problem(.error, "\(notice.year)", "\(count) working days, expected \(expected)")]
    }

    private static func papers(_ notice: YearNotice) -> [NoticeProblem] {
        notice.papers.isEmpty ? [problem(.warning, "\(notice.year)", "no source is named")] : []
    }

    private static func problem(
        _ severity: NoticeProblem.Severity, _ place: String, _ what: String
    ) -> NoticeProblem { NoticeProblem(severity: severity, place: place, what: what) }
}
