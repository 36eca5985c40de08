import Casework
import FoundationEssentials
import Testing

@Suite struct LocalDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-11-23", 20_780, 1),
        ("1900-03-01", -25_508, 4), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func daysAreCountedFrom1970(text: String, number: Int, weekday: Int) throws {
        let date = try #require(LocalDate(iso: text))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test func everyDayOfFourCenturiesReadsBackAsItself() {
        var date = LocalDate("1899-12-31")
        var weekday = date.weekday
        for _ in 0..<(146_097) {
            date = date.advanced(by: 1)
            weekday = weekday % 7 + 1
            let again = LocalDate(year: date.year, month: date.month, day: date.day)
            guard again == date, date.weekday == weekday else {
                Issue.record("\(date)")
                return
            }
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "20260101", "2026-01-01 ", "２０２６-01-01", "",
        "2100-02-29", "2026-04-31", "2026/01/01",
    ])
    func whatIsNoDateIsNotRead(text: String) {
        #expect(LocalDate(iso: text) == nil)
    }

    @Test(arguments: [
        ("2026-02-13T16:30:00+00:00", "2026-02-14T00:30:00+08:00"),
        ("2026-02-13T16:30:00Z", "2026-02-14T00:30:00+08:00"),
        ("2026-02-13T16:30:59.999Z", "2026-02-14T00:30:59+08:00"),
        ("2026-02-14 00:30", "2026-02-14T00:30:00+08:00"), ("2026-02-14", "2026-02-14T00:00:00+08:00"),
        ("2026-02-13T11:30:00-0500", "2026-02-14T00:30:00+08:00"),
        ("2016-12-31T23:59:60Z", "2017-01-01T07:59:59+08:00"),
        ("1969-12-31T23:59:59Z", "1970-01-01T07:59:59+08:00"),
        ("2026-02-13T24:00:00+08:00", "2026-02-14T00:00:00+08:00"),
        ("2026-02-13T16:30:00,5+00", "2026-02-14T00:30:00+08:00"),
    ])
    func instantsAreReadInAnyZoneAndShownInOurs(text: String, shown: String) throws {
        let instant = try #require(Zone.china.instant(iso: text))
        #expect(Zone.china.iso8601(instant) == shown)
        #expect(Zone.china.instant(iso: shown) == instant)
    }

    @Test(arguments: [
        "2026-02-14T", "2026-02-14T24:00:01Z", "2026-02-14T10", "2026-02-14T10:00:00.", "2026-02-14T10:60",
        "2026-02-14T10:00:00+",
        "2026-02-14T10:00:00+08:00x", "2026-02-14x10:00", "2026-02-14T10:00:00.5.5", "soon",
    ])
    func whatIsNoInstantIsNotRead(text: String) {
        #expect(Zone.china.instant(iso: text) == nil)
    }

    @Test(arguments: [(-3.5, "-03:30"), (0.0, "+00:00"), (5.75, "+05:45")])
    func offsetsOfOtherZonesAreWritten(hours: Double, written: String) {
        let zone = Zone(name: "test", offset: Int(hours * 3_600))
        let shown = zone.iso8601(Date(timeIntervalSince1970: 1_000_000_000))
        #expect(shown.hasSuffix(written))
        #expect(zone.instant(iso: shown) == Date(timeIntervalSince1970: 1_000_000_000))
    }
}
