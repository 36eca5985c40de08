public import FoundationEssentials

/// What `heed calendar due` prints.
public struct DueReport: Encodable, Hashable, Sendable {
    /// The receipt, ISO 8601 with zone.
    public let received: String
    /// ordinary, major or extended.
    public let dueClass: DueClass
    /// Working days in total.
    public let workingDays: Int
    /// End of the N-th working day, ISO 8601 with zone.
    public let promise: String
    /// By office hours, ISO 8601 with zone.
    public let target: String
    /// Whether a notice is missing on the way.
    public let isProvisional: Bool
    /// The earliest instant a provisional promise may move to.
    public let earliest: String?
    /// The version of the calendar.
    public let calendar: String

    enum CodingKeys: String, CodingKey {
        case received, promise, target, earliest, calendar
        case dueClass = "class"
        case workingDays = "working_days"
        case isProvisional = "provisional"
    }

    /// The report for something received at an instant.
    public init(received: Date, as dueClass: DueClass, by calendar: WorkCalendar) {
        let due = calendar.due(received: received, as: dueClass)
        let zone = calendar.zone
        self.received = zone.iso8601(received)
        self.dueClass = dueClass
        workingDays = dueClass.workingDays
        promise = zone.iso8601(due.promise)
        target = zone.iso8601(due.target)
        isProvisional = due.isProvisional
        earliest = calendar.earliestPromise(received: received, workingDays: dueClass.workingDays)
            .map(zone.iso8601)
        self.calendar = calendar.version
    }
}

/// What `heed calendar show` prints of one year.
public struct YearReport: Encodable, Hashable, Sendable {
    /// A day that differs from the ordinary week.
    public struct Day: Encodable, Hashable, Sendable {
        /// The day.
        public let date: LocalDate
        /// Monday is 1.
        public let weekday: Int
        /// Whether the office works.
        public let working: Bool
        /// The holiday or reason.
        public let name: String?
        /// Who says so.
        public let source: DayStatus.Source
    }

    /// The year.
    public let year: Int
    /// Whether its notice is missing.
    public let isProvisional: Bool
    /// Where the notice was published.
    public let papers: [String]
    /// Working days in the year.
    public let workingDays: Int
    /// The days that differ from the ordinary week, in order.
    public let days: [Day]

    enum CodingKeys: String, CodingKey {
        case year, papers, days
        case isProvisional = "provisional"
        case workingDays = "working_days"
    }

    /// The report of a year.
    public init(year: Int, by calendar: WorkCalendar) {
        self.year = year
        isProvisional = calendar.isProvisional(year: year)
        papers = calendar.notices.first { $0.year == year }?.papers ?? []
        workingDays = calendar.workingDays(in: year)
        days = LocalDate.days(ofYear: year).compactMap { date in
            let status = calendar.status(of: date)
            guard status.source != .week else { return nil }
            return Day(
                date: date, weekday: date.weekday, working: status.isWorking, name: status.name,
                source: status.source)
        }
    }
}

/// What `heed calendar check` prints.
public struct CalendarCheckReport: Encodable, Hashable, Sendable {
    /// One year of the calendar, in short.
    public struct Year: Encodable, Hashable, Sendable {
        /// The year.
        public let year: Int
        /// Working days in it.
        public let workingDays: Int
        /// Whether its notice is missing.
        public let isProvisional: Bool

        enum CodingKeys: String, CodingKey {
            case year
            case workingDays = "working_days"
            case isProvisional = "provisional"
        }
    }

    /// False when a notice is unsound or the running year has none.
    public let ok: Bool
    /// The version of the calendar.
    public let calendar: String
    /// From the first year with a notice to the next calendar year.
    public let years: [Year]
    /// Those of them without a notice.
    public let missing: [Int]
    /// What the checks found.
    public let problems: [NoticeProblem]
    /// The alarm that is due today.
    public let alarm: NoticeAlarm?

    /// The report on a day.
    public init(_ calendar: WorkCalendar, today: LocalDate) {
        let first = min(calendar.notices.first?.year ?? today.year, today.year)
        let last = max(calendar.notices.last?.year ?? today.year, today.year + 1)
        years = (first...last).map { year in
            Year(
                year: year, workingDays: calendar.workingDays(in: year),
                isProvisional: calendar.isProvisional(year: year))
        }
        missing = years.filter(\.isProvisional).map(\.year)
        problems = calendar.notices.flatMap(NoticeCheck.problems(of:))
        alarm = NoticeAlarm.on(today, calendar)
        self.calendar = calendar.version
        ok = !problems.contains { $0.severity == .error } && !calendar.isProvisional(year: today.year)
    }
}

/// What `heed calendar import` prints of one notice.
public struct CalendarImportReport: Encodable, Hashable, Sendable {
    /// One open deadline that moves or becomes firm.
    public struct Moved: Encodable, Hashable, Sendable {
        /// The case.
        public let caseNumber: String
        /// The promise before and now, ISO 8601 with zone.
        public let before: String, now: String
        /// Whether it may still move.
        public let isProvisional: Bool
        /// Whether it would lie in the past already, and was given the rest of the day.
        public let needsPerson: Bool

        enum CodingKeys: String, CodingKey {
            case before, now
            case caseNumber = "case"
            case isProvisional = "provisional"
            case needsPerson = "needs_person"
        }
    }

    /// The year of the notice.
    public let year: Int
    /// Whether it passed the checks.
    public let ok: Bool
    /// Who brought it in; nil for a mere look.
    public let importedBy: String?
    /// The second person, if one looked.
    public let signedOffBy: String?
    /// Whether it counts; false while a second person has yet to look.
    public let isInForce: Bool
    /// What the checks found.
    public let problems: [NoticeProblem]
    /// The days that change.
    public let changes: [CalendarChange]
    /// The open deadlines that move or become firm.
    public let deadlines: [Moved]

    enum CodingKeys: String, CodingKey {
        case year, ok, problems, changes, deadlines
        case importedBy = "imported_by"
        case signedOffBy = "signed_off_by"
        case isInForce = "in_force"
    }

    /// The report of an import with the deadlines it moves, shown in `zone`.
    public init(
        _ proposal: CalendarImport, isInForce: Bool, deadlines: [DeadlineChange], zone: Zone = .china
    ) {
        self.isInForce = isInForce
        year = proposal.notice.year
        ok = proposal.isSound
        importedBy = proposal.importedBy.isEmpty ? nil : proposal.importedBy
        signedOffBy = proposal.signedOffBy
        problems = proposal.problems
        changes = proposal.diff.changes
        self.deadlines = deadlines.map { change in
            Moved(
                caseNumber: change.subject, before: zone.iso8601(change.old.promise),
                now: zone.iso8601(change.new.promise), isProvisional: change.new.isProvisional,
                needsPerson: change.needsPerson)
        }
    }
}
