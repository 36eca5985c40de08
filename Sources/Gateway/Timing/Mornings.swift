import Casework
import FoundationEssentials
import Settings
import Store

extension Desk {
    /// Sets the timers of the next daily and the next weekly list. A timer that was set stays, so this may be done at any
    /// time; after days without heed one list leaves, not one for each day.
    func planMornings(in transaction: Transaction, at now: Date) throws {
        let notices = configuration.notices
        let weekday = Weekday.allCases.firstIndex(of: notices.weeklyOn).map { $0 + 1 } ?? 1
        let due: [(TimerKind, Date)] = [
            (.digest, calendar.morning(after: now, minute: notices.digestAt)),
            (.weeklyDigest, calendar.weeklyMorning(after: now, weekday: weekday, minute: notices.digestAt)),
        ]
        for (kind, date) in due {
            try transaction.set(
                TimerOrder(
                    key: "\(kind.rawValue)/\(Moment.text(date))", kind: kind, caseNumber: nil, due: date))
        }
    }

    /// Posts the lists of a morning and plans the next. A list whose day has passed is left out: the next one says it all.
    func postDigests(_ kind: TimerKind, due: Date, in transaction: Transaction, at now: Date) throws {
        defer { bell.ring() }
        try planMornings(in: transaction, at: now)
        let zone = calendar.zone
        guard zone.date(at: due) == zone.date(at: now) else { return }
        let digests = Digests(
            calendar: calendar, directory: directory, language: rules.staffLanguage, at: now)
        var query = CaseQuery()
        query.order = .due
        let cases = try transaction.caseFiles(query, atMost: .max).filter(\.needsAction)
        let orders = kind == .digest ? digests.daily(cases) : digests.weekly(cases)
        try carryOut(orders.map { .letter($0) }, for: nil, mail: nil, in: transaction, at: now)
    }

    /// When a notice to staff may leave: those of major cases, answers to staff and alarms at any hour. The others leave not in
    /// the quiet hours, and those of cases in office hours; without quiet hours all leave at once.
    func awake(_ order: LetterOrder, of file: Case?, at now: Date) -> Date {
        let start = order.notBefore ?? now
        let caseClass = file?.caseClass ?? file?.receipt.proposal?.caseClass
        guard !order.kind.isForCustomer, !order.kind.answersStaff, order.kind != .alarm, caseClass != .major
        else { return start }
        guard let quiet = configuration.notices.quietHours else { return now }
        let (day, second) = calendar.zone.clock(at: start)
        guard quiet.contains(minute: second / 60) else { return start }
        let isEvening = quiet.end <= quiet.start && second / 60 >= quiet.start
        return calendar.zone.instant(isEvening ? day.advanced(by: 1) : day, second: quiet.end * 60)
    }
}
