import Casework
import FoundationEssentials
import Logging
import Settings
import Store

extension Desk {
    /// Wakes the threads that wait for letters and timers.
    func ring() {
        bell.ring()
        timerBell.ring()
    }

    /// Takes over what a command, or a person with an editor, has changed: customers, notices, the calendar's files. Then
    /// the deadlines of open cases follow the calendar, and a missing notice is an alarm.
    func refresh() throws {
        let now = world.now()
        let before = standing.marks
        let marks = try store.look { transaction in
            Standing.Marks(
                customers: try transaction.customersMark(), notices: try transaction.noticesMark(),
                files: CalendarFolder.mark(configuration.casework))
        }
        if marks != before { try takeOver(at: now) }
        try keepCalendar(at: now)
    }

    private func takeOver(at now: Date) throws {
        do {
            let office = try OfficeFiles(configuration, store, at: now)
            standing.change(to: office.calendar, office.directory, office.marks, at: now)
            try store.transact { try $0.clear(key: "office", at: now) }
            log.info(
                "office changed",
                metadata: [
                    "customers": "\(office.directory.customers.count)",
                    "calendar": "\(office.calendar.version)",
                ])
        } catch let failure as DeskFailure {
            try store.transact { transaction in
                try transaction.raise(
                    key: "office", "a changed file is not taken over: \(failure.faults.first?.what ?? "")",
                    remedy: failure.faults.first?.remedy ?? "run heed check", at: now)
            }
            throw failure
        }
    }

    /// Derives the open deadlines anew when the calendar is another than they were reckoned by, and raises or clears the
    /// alarm of a missing notice.
    func keepCalendar(at now: Date) throws {
        let calendar = calendar
        let alarm = NoticeAlarm.on(calendar.zone.date(at: now), calendar)
        let (version, hasAlarm) = try store.look { transaction in
            (
                try transaction.setting(Self.calendarVersion),
                try transaction.standingAlarms().contains { $0.key == Self.calendarAlarm }
            )
        }
        if version != calendar.version {
            _ = try store.transact { transaction in
                try recalculate(
                    because: "calendar \(calendar.version)", by: .system("calendar"), in: transaction, at: now
                )
            }
        }
        guard hasAlarm != (alarm != nil) else { return }
        try store.transact { transaction in
            guard let alarm else { return try transaction.clear(key: Self.calendarAlarm, at: now) }
            try transaction.raise(
                key: Self.calendarAlarm,
                "the State Council's notice for \(alarm.year) is missing: deadlines in it are provisional",
                remedy: "heed calendar import FILE, as soon as the notice is out", at: now)
        }
    }

    private static let calendarVersion = "calendar-version"
    private static let calendarAlarm = "calendar"

    /// Derives the deadlines of open cases anew by the present calendar, each that changes with an event of its own.
    /// Closed cases are never judged again.
    @discardableResult
    func recalculate(
        because cause: String, by actor: Actor, login: String? = nil, in transaction: Transaction,
        at now: Date
    ) throws -> [DeadlineChange] {
        let calendar = calendar
        let changes = calendar.recompute(try openDeadlines(in: transaction), at: now, reason: cause)
        for change in changes {
            let event = Recalculation(
                cause: cause, calendar: calendar.version, old: change.old,
                promise: change.needsPerson ? change.new.promise : nil)
            try step(
                CaseNumber(rawValue: change.subject), .recalculated(event), by: actor, login: login,
                in: transaction, at: now)
        }
        try transaction.set(Self.calendarVersion, to: calendar.version)
        if !changes.isEmpty {
            log.info("deadlines reckoned anew", metadata: ["cases": "\(changes.count)", "cause": "\(cause)"])
        }
        return changes
    }
}

extension Desk {
    /// The deadlines of the cases whose customers still wait.
    func openDeadlines(in transaction: Transaction) throws -> [OpenDeadline] {
        var open = CaseQuery()
        open.openOnly = true
        let version = try transaction.setting(Self.calendarVersion) ?? ""
        return try transaction.caseFiles(open, atMost: .max).compactMap { file in
            OpenDeadline(file, calendarVersion: version)
        }
    }
}

extension OpenDeadline {
    /// The deadline of a case; nil when it has none.
    init?(_ file: Case, calendarVersion: String) {
        guard let deadline = file.deadline, let days = file.workingDays else { return nil }
        self.init(
            subject: file.number.rawValue, received: file.periodStart, workingDays: days, deadline: deadline,
            calendarVersion: calendarVersion)
    }
}
