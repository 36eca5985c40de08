import Casework
import FoundationEssentials
import Testing

@Suite struct WorkCalendarTests {
    let calendar: WorkCalendar

    init() throws { calendar = try CalendarFiles.shipped() }

    @Test(arguments: [
        (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
    ])
    func shippedYearsHaveTheWorkingDaysOfTheirNotice(year: Int, count: Int) {
        #expect(calendar.workingDays(in: year) == count)
        #expect(!calendar.isProvisional(year: year))
    }

    @Test func shippedNoticesPassTheChecks() {
        #expect(calendar.notices.map(\.year) == Array(2020...2026))
        #expect(calendar.notices.flatMap(NoticeCheck.problems(of:)) == [])
    }

    @Test(arguments: [
        ("2026-02-14", true, DayStatus.Source.notice), ("2026-02-16", false, .notice),
        ("2026-02-24", true, .week),
        ("2026-10-10", true, .notice), ("2026-09-20", true, .notice), ("2024-02-09", true, .week),
        ("2020-02-01", false, .notice), ("2020-02-03", true, .week), ("2022-12-31", false, .notice),
        ("2027-01-01", false, .law), ("2027-02-05", false, .law), ("2027-02-09", true, .week),
        ("2027-05-02", false, .law), ("2027-10-04", true, .week), ("2023-12-30", false, .week),
    ])
    func daysAreWhatTheNoticeOrTheLawSays(date: String, works: Bool, source: DayStatus.Source) {
        let status = calendar.status(of: LocalDate(date))
        #expect(status.isWorking == works)
        #expect(status.source == source)
    }

    @Test func theCompanysWordGoesAboveTheNotice() {
        let overlay = CompanyOverlay(
            version: "7",
            days: [
                .init(name: "停电检修", date: LocalDate("2026-03-11"), isOffDay: true),
                .init(name: "年底结算", date: LocalDate("2026-10-01"), isOffDay: false),
            ])
        let own = WorkCalendar(notices: calendar.notices, overlay: overlay)
        #expect(own.status(of: LocalDate("2026-03-11")).source == .company)
        #expect(own.isWorkingDay(LocalDate("2026-10-01")))
        #expect(own.version != calendar.version)
        let due = own.due(received: instant("2026-03-10T10:00:00+08:00"), as: .ordinary)
        #expect(own.zone.iso8601(due.promise) == "2026-03-12T18:00:00+08:00")
        #expect(own.zone.iso8601(due.target) == "2026-03-12T10:00:00+08:00")
    }

    @Test func theVersionHangsOnTheDaysAlone() {
        let again = WorkCalendar(notices: calendar.notices.reversed(), overlay: calendar.overlay)
        #expect(again.version == calendar.version)
        #expect(again == calendar)
        #expect(WorkCalendar(notices: calendar.notices.dropLast()).version != calendar.version)
    }

    @Test func anEmptyNoticeIsNoNotice() {
        let empty = YearNotice(year: 2027, papers: [], days: [])
        #expect(calendar.replacing(empty).isProvisional(year: 2027))
        #expect(NoticeCheck.problems(of: empty).map(\.severity) == [.error])
    }

    /// A table named as overlay adds to the year's notice, it does not take its place; two overlays hold together.
    @Test func anOverlayInATableGoesAboveTheNotice() throws {
        let table = "date,kind,name\n2026-03-12,holiday,盘点\n2026-03-14,workday,盘点"
        let own = #"{"version": "7", "days": [{"name": "停电", "date": "2026-03-13", "isOffDay": true}]}"#
        let notices = try CalendarFiles.shipped().notices
        let documents = [
            CalendarDocument(name: "2026.json", bytes: Array(try JSONEncoder().encode(notices.last))),
            CalendarDocument(name: "stock.csv", bytes: Array(table.utf8), isOverlay: true),
            CalendarDocument(name: "company.json", bytes: Array(own.utf8)),
        ]
        let calendar = try WorkCalendar(documents: documents)
        #expect(calendar.notices.map(\.year) == [2026])
        let off = ["2026-03-12", "2026-03-13", "2026-10-01"].map { calendar.isWorkingDay(LocalDate($0)) }
        #expect(off == [false, false, false])
        #expect(
            calendar.isWorkingDay(LocalDate("2026-03-14")) && calendar.isWorkingDay(LocalDate("2026-10-10")))
        #expect(calendar.overlay.version == "7+stock.csv")
    }
}
