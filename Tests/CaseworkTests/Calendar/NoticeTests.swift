import Casework
import FoundationEssentials
import Testing

@Suite struct NoticeTests {
    let calendar: WorkCalendar

    init() throws { calendar = try CalendarFiles.shipped() }

    private func notice(_ year: Int) throws -> YearNotice {
        try #require(calendar.notices.first { $0.year == year })
    }

    @Test func aTableSaysTheSameAsTheJSON() throws {
        var table = "\u{FEFF}date,kind,name,note,notice_url,source\r\n"
        for day in try notice(2026).days {
            let kind = day.isOffDay ? "holiday" : "workday"
            table += "\(day.date),\(kind),\(day.name),,https://example.cn/2026,\"a, b\"\r\n"
        }
        let read = try CalendarDocument(name: "cn.csv", bytes: Array(table.utf8)).notices()
        #expect(read.map(\.days) == [try notice(2026).days])
        #expect(read.first?.papers == ["https://example.cn/2026"])
    }

    @Test func aLateDecemberNewYearDayBelongsToTheNextNotice() throws {
        let table = "date,kind,name\n2022-12-31,holiday,元旦\n2023-01-01,holiday,元旦\n"
        let read = try CalendarDocument(name: "a.csv", bytes: Array(table.utf8)).notices()
        #expect(read.map(\.year) == [2023])
    }

    @Test(arguments: [
        ("x.json", "{\"year\": 2027}", "no \"papers\""), ("x.json", "[]", "wrong kind of value"),
        (
            "x.json",
            #"{"year":2027,"papers":[],"days":[{"name":"a","date":"2027-02-30","isOffDay":true}]}"#,
            "2027-02-30"
        ),
        ("x.csv", "date,kind\n", "lacks date, kind or name"), ("x.csv", "", "empty"),
        ("x.csv", "date,kind,name\n2027-01-01,feast,元旦\n", "neither holiday nor workday"),
        ("x.csv", "date,kind,name\nsoon,holiday,元旦\n", "no date"), ("x.txt", "", "neither JSON nor CSV"),
        ("company.json", "{\"version\":\"1\",\"days\":[]}", "overlay"),
    ])
    func unreadableFilesSayWhatIsWrong(name: String, text: String, says: String) {
        let failure = #expect(throws: CalendarFailure.self) {
            try CalendarDocument(name: name, bytes: Array(text.utf8)).notices()
        }
        #expect(failure?.description.contains(says) == true, "\(failure?.description ?? "")")
    }

    /// A fault put into the notice of 2026, and the word its report must hold.
    static let faults: [(@Sendable ([YearNotice.Day]) -> [YearNotice.Day], String)] = [
        ({ $0 + [$0[0]] }, "listed twice"),
        ({ $0 + [.init(name: "国庆节", date: LocalDate("2026-03-11"), isOffDay: true)] }, "without a statutory"),
        ({ $0 + [.init(name: "国庆节", date: LocalDate("2025-10-01"), isOffDay: true)] }, "outside the year"),
        ({ $0.filter { $0.date != LocalDate("2026-02-17") } }, "fixed by law, but not listed"),
        ({ $0.filter { $0.isOffDay } }, "working days, expected"),
        ({ $0 + [.init(name: "国庆节", date: LocalDate("2026-03-11"), isOffDay: false)] }, "weekday listed"),
        ({ $0.map { .init(name: $0.name, date: $0.date, isOffDay: false) } }, "worked on a day fixed by law"),
    ]

    @Test(arguments: faults.indices)
    func unsoundNoticesAreFound(index: Int) throws {
        let (spoil, says) = NoticeTests.faults[index]
        let sound = try notice(2026)
        var days = spoil(sound.days)
        if says == "working days, expected" {  // without make-up days the year still has 242 working days
            days = days.filter { $0.isOffDay }
        }
        let problems = NoticeCheck.problems(of: YearNotice(year: 2026, papers: sound.papers, days: days))
        #expect(problems.contains { $0.what.contains(says) }, "\(problems)")
    }

    @Test func aSecondPersonMustSignAnImport() throws {
        let old = WorkCalendar(notices: try [notice(2025)])
        let proposal = CalendarImport(try notice(2026), into: old, by: "周敏")
        #expect(proposal.isSound)
        #expect(proposal.diff.firmYears == [2026])
        #expect(proposal.diff.changes.contains { $0.date == LocalDate("2026-02-14") && $0.isWorking })
        #expect(!proposal.diff.changes.contains { $0.date == LocalDate("2026-02-17") }, "off by law already")
        #expect(throws: CalendarFailure.self) { try proposal.applied(to: old) }
        #expect(throws: CalendarFailure.self) { try proposal.signedOff(by: "周敏") }
        let signed = try proposal.signedOff(by: "陈立新")
        #expect(try !signed.applied(to: old).isProvisional(year: 2026))
        #expect(CalendarDiff(from: old, to: old).isEmpty)
    }

    @Test func anUnsoundNoticeCannotBeSignedOff() throws {
        let broken = YearNotice(year: 2026, papers: [], days: Array(try notice(2026).days.prefix(3)))
        let proposal = CalendarImport(broken, into: calendar, by: "a")
        #expect(!proposal.isSound)
        #expect(throws: CalendarFailure.self) { try proposal.signedOff(by: "b") }
    }

    @Test(arguments: [
        ("2026-10-24", nil, nil), ("2026-10-25", "weekly", "calendar:2027:2026-10-25"),
        ("2026-10-31", "weekly", "calendar:2027:2026-10-25"),
        ("2026-11-01", "weekly", "calendar:2027:2026-11-01"),
        ("2026-11-30", "weekly", "calendar:2027:2026-11-29"),
        ("2026-12-01", "daily", "calendar:2027:2026-12-01"),
        ("2026-12-31", "daily", "calendar:2027:2026-12-31"),
        ("2027-03-01", "daily", "calendar:2027:2027-03-01"),
        ("2025-12-31", nil, nil),
    ])
    func theAlarmForAMissingNotice(today: String, pace: String?, key: String?) {
        let alarm = NoticeAlarm.on(LocalDate(today), calendar)
        #expect(alarm?.pace.rawValue == pace)
        #expect(alarm?.key == key)
    }
}
