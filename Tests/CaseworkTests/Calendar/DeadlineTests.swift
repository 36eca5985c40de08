import Casework
import FoundationEssentials
import Testing

@Suite struct DeadlineTests {
    let calendar: WorkCalendar

    init() throws { calendar = try CalendarFiles.shipped() }

    /// receipt, class, promise, target; China time.
    static let cases: [(String, DueClass, String, String)] = [
        ("2026-03-11T11:20:00", .ordinary, "2026-03-12T18:00:00", "2026-03-12T11:20:00"),
        ("2026-03-11T11:20:00", .major, "2026-03-16T18:00:00", "2026-03-16T11:20:00"),
        ("2026-02-27T17:50:00", .ordinary, "2026-02-28T18:00:00", "2026-02-28T17:50:00"),
        ("2026-10-05T14:00:00", .major, "2026-10-10T18:00:00", "2026-10-10T18:00:00"),
        ("2026-09-18T16:20:00", .ordinary, "2026-09-20T18:00:00", "2026-09-20T16:20:00"),
        ("2026-09-24T17:50:00", .extended, "2026-10-12T18:00:00", "2026-10-12T17:50:00"),
        ("2025-12-31T17:30:00", .ordinary, "2026-01-04T18:00:00", "2026-01-04T17:30:00"),
        // To the second, about every edge of the office hours.
        ("2026-03-11T08:59:59", .ordinary, "2026-03-12T18:00:00", "2026-03-11T18:00:00"),
        ("2026-03-11T09:00:00", .ordinary, "2026-03-12T18:00:00", "2026-03-11T18:00:00"),
        ("2026-03-11T09:00:01", .ordinary, "2026-03-12T18:00:00", "2026-03-12T09:00:01"),
        ("2026-03-11T11:59:59", .ordinary, "2026-03-12T18:00:00", "2026-03-12T11:59:59"),
        ("2026-03-11T12:00:00", .ordinary, "2026-03-12T18:00:00", "2026-03-12T12:00:00"),
        ("2026-03-11T13:29:59", .ordinary, "2026-03-12T18:00:00", "2026-03-12T12:00:00"),
        ("2026-03-11T13:30:00", .ordinary, "2026-03-12T18:00:00", "2026-03-12T12:00:00"),
        ("2026-03-11T13:30:01", .ordinary, "2026-03-12T18:00:00", "2026-03-12T13:30:01"),
        ("2026-03-11T17:59:59", .ordinary, "2026-03-12T18:00:00", "2026-03-12T17:59:59"),
        ("2026-03-11T18:00:00", .ordinary, "2026-03-12T18:00:00", "2026-03-12T18:00:00"),
        ("2026-03-11T18:00:01", .ordinary, "2026-03-12T18:00:00", "2026-03-12T18:00:00"),
        ("2026-03-11T23:59:59", .ordinary, "2026-03-12T18:00:00", "2026-03-12T18:00:00"),
        ("2026-03-12T00:00:00", .ordinary, "2026-03-13T18:00:00", "2026-03-12T18:00:00"),
        // Weekends and festivals.
        ("2026-03-14T15:00:00", .ordinary, "2026-03-16T18:00:00", "2026-03-16T18:00:00"),
        ("2026-02-15T00:00:00", .ordinary, "2026-02-24T18:00:00", "2026-02-24T18:00:00"),
        ("2020-01-31T10:00:00", .ordinary, "2020-02-03T18:00:00", "2020-02-03T18:00:00"),
        ("2024-02-08T16:00:00", .ordinary, "2024-02-09T18:00:00", "2024-02-09T16:00:00"),
        ("2022-12-30T17:00:00", .major, "2023-01-05T18:00:00", "2023-01-05T17:00:00"),
        ("2023-09-28T10:00:00", .extended, "2023-10-13T18:00:00", "2023-10-13T10:00:00"),
        ("2021-02-10T10:00:00", .major, "2021-02-20T18:00:00", "2021-02-20T10:00:00"),
    ]

    @Test(arguments: cases)
    func bothReadingsOfWorkingDays(received: String, dueClass: DueClass, promise: String, target: String) {
        let due = calendar.due(received: instant(received), as: dueClass)
        #expect(calendar.zone.iso8601(due.promise) == promise + "+08:00")
        #expect(calendar.zone.iso8601(due.target) == target + "+08:00")
        #expect(!due.isProvisional)
    }

    @Test(arguments: [
        ("2026-12-31T10:00:00", DueClass.ordinary, "2027-01-04", true),
        ("2026-12-30T10:00:00", .ordinary, "2026-12-31", false),
        ("2026-12-28T10:00:00", .major, "2026-12-31", false),
        ("2026-12-29T10:00:00", .major, "2027-01-04", true),
        ("2027-02-03T10:00:00", .major, "2027-02-10", true),
        ("2027-04-30T18:30:00", .ordinary, "2027-05-03", true),
    ])
    func aYearWithoutNoticeGivesAProvisionalDeadline(
        received: String, dueClass: DueClass, promise: String, isProvisional: Bool
    ) {
        let due = calendar.due(received: instant(received), as: dueClass)
        #expect(calendar.zone.iso8601(due.promise) == promise + "T18:00:00+08:00")
        #expect(due.isProvisional == isProvisional)
    }

    @Test(arguments: CalendarFiles.workedCases())
    func workedCasesBesideTheCheckout(row: [String]) throws {
        let count = try #require(Int(row[5]))
        let received = try #require(calendar.zone.instant(iso: row[1]))
        let due = calendar.due(received: received, workingDays: count)
        #expect(calendar.zone.iso8601(due.target) == row[6], "case \(row[0])")
        #expect(calendar.zone.iso8601(due.promise) == row[8], "case \(row[0])")
        #expect(due.isProvisional == (row[10] != "firm"), "case \(row[0])")
    }

    /// The same answers by walking minute by minute, which is slow and plain.
    private func slowTarget(_ received: Date, days: Int) -> Date {
        var (day, second) = calendar.zone.clock(at: received)
        var left = days * 450 * 60
        while true {
            let works = calendar.isWorkingDay(day)
            while second < 86_400 {
                let isOpen = (32_400..<43_200).contains(second) || (48_600..<64_800).contains(second)
                if works && isOpen {
                    left -= 1
                    if left == 0 { return calendar.zone.instant(day, second: second + 1) }
                }
                second += 1
            }
            (day, second) = (day.advanced(by: 1), 0)
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func targetsAgreeWithASecondBySecondWalk(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        for days in [1, 3] {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let received = Date(timeIntervalSince1970: 1_577_836_800 + Double(state >> 33) / 10)
            let due = calendar.due(received: received, workingDays: days)
            #expect(due.target == slowTarget(received, days: days), "\(received.timeIntervalSince1970)")
            #expect(due.target <= due.promise)
            #expect(calendar.workingSeconds(from: received, to: due.target) == days * 27_000)
        }
    }

    @Test(arguments: [
        ("2026-03-11T10:00:00", "2026-03-11T14:00:00", 9_000),
        ("2026-03-11T14:00:00", "2026-03-11T10:00:00", -9_000),
        ("2026-03-13T17:00:00", "2026-03-16T09:30:00", 5_400),
        ("2026-03-14T00:00:00", "2026-03-15T23:00:00", 0),
        ("2026-02-13T18:00:00", "2026-02-24T09:00:00", 27_000),
    ])
    func officeTimeBetweenTwoInstants(start: String, end: String, seconds: Int) {
        #expect(calendar.workingSeconds(from: instant(start), to: instant(end)) == seconds)
    }

    @Test(arguments: [
        ("2026-03-11T08:00:00", "2026-03-11T09:00:00", false),
        ("2026-03-11T10:00:00", "2026-03-11T10:00:00", true),
        ("2026-03-11T12:00:00", "2026-03-11T13:30:00", false),
        ("2026-02-14T18:00:00", "2026-02-24T09:00:00", false),
        ("2026-02-14T17:59:59", "2026-02-14T17:59:59", true),
    ])
    func theNextOpening(at: String, opens: String, isOpen: Bool) {
        #expect(calendar.nextOpening(from: instant(at)) == instant(opens))
        #expect(calendar.isOfficeTime(instant(at)) == isOpen)
    }
}
