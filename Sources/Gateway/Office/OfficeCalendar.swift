public import Casework
public import FoundationEssentials
public import Settings
public import Store

/// The working-day calendar for commands.
public enum OfficeCalendar {
    /// The calendar of a configuration, with the notices imported into the store, if there is one. Throws `DeskFailure`
    /// naming each file that cannot be used.
    public static func read(
        _ configuration: Configuration, _ store: Store?, at now: Date
    ) throws -> WorkCalendar {
        try OfficeFiles.calendar(configuration, store, at: now)
    }

    /// The calendar of a folder of notices alone, in China's zone and the usual office hours.
    public static func read(folder: String) throws -> WorkCalendar {
        try CalendarFolder.read(folder: folder, overlay: nil, zone: .china, hours: .standard)
    }
}

extension Desk {
    /// What bringing in a notice would change, with nothing done.
    public func preview(_ notice: YearNotice) throws -> CalendarImportReport {
        let now = world.now()
        let calendar = calendar
        let proposal = CalendarImport(notice, into: calendar, by: "")
        let open = try store.look { try openDeadlines(in: $0) }
        let moved = calendar.replacing(notice).recompute(open, at: now, reason: "preview")
        return CalendarImportReport(proposal, isInForce: false, deadlines: moved, zone: calendar.zone)
    }

    /// Brings a notice in. It counts at once, or, where the configuration asks for it, when a second person brings the same
    /// notice in: nobody gives another's word. With it the deadlines of open cases are derived anew. Throws a
    /// `CalendarFailure` for an unsound notice.
    public func bringIn(_ notice: YearNotice, by clerk: Clerk) throws -> CalendarImportReport {
        try check(clerk)
        let now = world.now()
        let before = calendar
        let waiting = try store.look { try $0.waitingNotice(year: notice.year) }.flatMap { kept in
            kept.notice == notice ? kept : nil
        }
        var proposal = CalendarImport(
            notice, into: before, by: waiting?.importedBy ?? clerk.person.address)
        if waiting != nil, proposal.importedBy != clerk.person.address {
            proposal = try proposal.signedOff(by: clerk.person.address)
        }
        let counts = proposal.signedOffBy != nil || !configuration.casework.calendarSignOff
        if !proposal.isSound { _ = try proposal.applied(to: before) }
        let moved = try transacting { transaction in
            try keep(proposal, counts: counts, waiting: waiting, in: transaction, at: now)
            guard counts else { return [DeadlineChange]() }
            return try follow(proposal, from: before, by: clerk, in: transaction, at: now)
        }
        return CalendarImportReport(proposal, isInForce: counts, deadlines: moved, zone: before.zone)
    }

    private func keep(
        _ proposal: CalendarImport, counts: Bool, waiting: KeptNotice?, in transaction: Transaction,
        at now: Date
    ) throws {
        if waiting == nil {
            let atOnce = counts && proposal.signedOffBy == nil
            try transaction.keep(proposal.notice, by: proposal.importedBy, isInForce: atOnce, at: now)
        }
        guard let second = proposal.signedOffBy,
            let kept = try waiting ?? transaction.waitingNotice(year: proposal.notice.year)
        else { return }
        try transaction.signOff(kept, by: second, at: now)
    }

    private func follow(
        _ proposal: CalendarImport, from before: WorkCalendar, by clerk: Clerk, in transaction: Transaction,
        at now: Date
    ) throws -> [DeadlineChange] {
        let calendar = try proposal.applied(
            to: before, needsSecondPerson: configuration.casework.calendarSignOff)
        standing.change(to: calendar, directory, standing.marks, at: now)
        return try recalculate(
            because: "State Council notice for \(proposal.notice.year)", by: clerk.actor, login: clerk.login,
            in: transaction, at: now)
    }
}
