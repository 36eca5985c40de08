import Casework
import FoundationEssentials
import Testing

@Suite struct RecomputationTests {
    private func calendars() throws -> (old: WorkCalendar, new: WorkCalendar) {
        let shipped = try CalendarFiles.shipped()
        return (WorkCalendar(notices: shipped.notices.filter { $0.year != 2026 }), shipped)
    }

    private func open(_ received: String, _ days: Int, by calendar: WorkCalendar) -> OpenDeadline {
        let at = instant(received)
        return OpenDeadline(
            subject: "KS-2026-000001", received: at, workingDays: days,
            deadline: calendar.due(received: at, workingDays: days), calendarVersion: calendar.version)
    }

    @Test func anImportMovesOpenDeadlinesAndKeepsTheOldOnes() throws {
        let (old, new) = try calendars()
        let duty = open("2026-02-13T10:00:00", 3, by: old)
        #expect(duty.deadline.isProvisional)
        #expect(old.zone.iso8601(duty.deadline.promise) == "2026-02-24T18:00:00+08:00")
        let change = try #require(
            new.recompute([duty], at: instant("2026-02-13T11:00:00"), reason: "notice of 2026").first)
        #expect(change.old == duty.deadline)
        #expect(new.zone.iso8601(change.new.promise) == "2026-02-25T18:00:00+08:00")
        #expect(change.oldVersion == old.version && change.newVersion == new.version)
        #expect(!change.needsPerson && !change.new.isProvisional)
    }

    @Test func aPromiseThatWouldMoveIntoThePastGetsTheRestOfTheDay() throws {
        let (old, new) = try calendars()
        // 2026-02-14 is a make-up Saturday that the old calendar does not know.
        let duty = open("2026-02-13T10:00:00", 1, by: old)
        let change = try #require(
            new.recompute([duty], at: instant("2026-02-16T10:00:00"), reason: "r").first)
        #expect(change.needsPerson)
        #expect(new.zone.iso8601(change.new.promise) == "2026-02-24T18:00:00+08:00")
        #expect(change.new.target <= change.new.promise)
        let inHours = try #require(
            new.recompute([duty], at: instant("2026-02-14T18:30:00"), reason: "r").first)
        #expect(inHours.needsPerson)
    }

    @Test func whatWasOverdueStaysOverdue() throws {
        let (old, new) = try calendars()
        let duty = open("2026-02-26T10:00:00", 2, by: old)
        let change = try #require(
            new.recompute([duty], at: instant("2026-03-20T10:00:00"), reason: "r").first)
        #expect(new.zone.iso8601(change.new.promise) == "2026-02-28T18:00:00+08:00")
        #expect(!change.needsPerson)
    }

    @Test func nothingChangesByTheSameCalendar() throws {
        let (_, new) = try calendars()
        let duty = open("2026-02-13T10:00:00", 1, by: new)
        #expect(new.recompute([duty], at: instant("2026-02-13T11:00:00"), reason: "r").isEmpty)
    }

    @Test(arguments: [
        // By law 19 September and 3 May 2026 are plain weekend days; a make-up day there would bring the
        // promise forward.
        ("2026-09-18T10:00:00", 1, "2026-09-19T18:00:00+08:00", "2026-09-18T10:00:00+08:00"),
        ("2026-04-24T10:00:00", 7, "2026-05-03T18:00:00+08:00", "2026-04-30T09:00:00+08:00"),
    ])
    func aProvisionalPromiseNearAFestivalWarns(
        received: String, days: Int, earliest: String, warning: String
    ) throws {
        let (old, new) = try calendars()
        let at = instant(received)
        #expect(old.earliestPromise(received: at, workingDays: days).map(old.zone.iso8601) == earliest)
        #expect(old.warning(received: at, workingDays: days).map(old.zone.iso8601) == warning)
        #expect(new.earliestPromise(received: at, workingDays: days) == nil)
    }

    @Test func aProvisionalPromiseFarFromFestivalsDoesNotWarn() throws {
        let (old, _) = try calendars()
        #expect(old.warning(received: instant("2026-07-17T10:00:00"), workingDays: 3) == nil)
    }

    @Test(arguments: 2020...2026)
    func noNoticeBringsAPromiseBeforeItsEarliest(year: Int) throws {
        let shipped = try CalendarFiles.shipped()
        let law = WorkCalendar(notices: shipped.notices.filter { $0.year < year })
        let whole = WorkCalendar(notices: shipped.notices.filter { $0.year <= year })
        for day in LocalDate.days(ofYear: year) where day.month < 12 {
            for count in [1, 3, 7] {
                let at = law.zone.instant(day, second: 36_000)
                let provisional = law.due(received: at, workingDays: count)
                let earliest = law.earliestPromise(received: at, workingDays: count) ?? provisional.promise
                let firm = whole.due(received: at, workingDays: count).promise
                #expect(earliest <= firm, "\(day) \(count)")
            }
        }
    }

    @Test func reportsSpeakSnakeCase() throws {
        let (old, new) = try calendars()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let due = DueReport(received: instant("2026-02-27T17:50:00"), as: .ordinary, by: new)
        let json = String(decoding: try encoder.encode(due), as: UTF8.self)
        #expect(json.contains("\"class\":\"ordinary\""))
        #expect(json.contains("\"promise\":\"2026-02-28T18:00:00+08:00\""))
        #expect(json.contains("\"provisional\":false"))
        #expect(json.contains("\"working_days\":1"))
        let year = YearReport(year: 2026, by: new)
        #expect(year.workingDays == 248)
        #expect(year.days.count == 39)
        let check = CalendarCheckReport(new, today: LocalDate("2026-11-23"))
        #expect(check.ok && check.alarm?.year == 2027)
        #expect(CalendarCheckReport(old, today: LocalDate("2026-01-02")).ok == false)
        let notice = try #require(new.notices.last)
        let proposal = CalendarImport(notice, into: old, by: "a")
        let report = CalendarImportReport(proposal, isInForce: false, deadlines: [])
        #expect(report.ok && report.changes == proposal.diff.changes)
    }
}
