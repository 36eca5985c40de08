import Foundation
import TestSupport
import Testing

@Suite struct CalendarCommandTests {
    struct Due: Decodable {
        let received, promise, target, calendar: String
        let provisional: Bool
        let working_days: Int
    }

    static func due(_ received: String, _ dueClass: String) throws -> Due {
        let text = try ProcessHandle.run(
            BuiltProduct.path("heed"),
            [
                "calendar", "due", "--received", received, "--class", dueClass, "--json", "--calendar",
                HeedDesk.checkout + "/Config/calendar",
            ], environment: HeedDesk.environment)
        return try JSONDecoder().decode(Due.self, from: Data(text.utf8))
    }

    @Test(arguments: [
        // At night before and after midnight, with offsets that change the day.
        ("2026-03-10T23:59:59+08:00", "ordinary", "2026-03-11T18:00:00", "2026-03-11T18:00:00", false),
        ("2026-03-11T00:00:00", "ordinary", "2026-03-12T18:00:00", "2026-03-11T18:00:00", false),
        ("2026-03-10T16:00:00Z", "ordinary", "2026-03-12T18:00:00", "2026-03-11T18:00:00", false),
        ("2026-03-10 11:59:59-04:00", "ordinary", "2026-03-11T18:00:00", "2026-03-11T18:00:00", false),
        ("2026-03-10T15:30:00.999+0530", "major", "2026-03-13T18:00:00", "2026-03-13T18:00:00", false),
        ("2026-03-10T24:00:00", "ordinary", "2026-03-12T18:00:00", "2026-03-11T18:00:00", false),
        ("2026-03-10", "ordinary", "2026-03-11T18:00:00", "2026-03-10T18:00:00", false),
        ("2026-03-14", "ordinary", "2026-03-16T18:00:00", "2026-03-16T18:00:00", false),
        // Exactly at the borders of the hours.
        ("2026-03-10T09:00:00+08:00", "ordinary", "2026-03-11T18:00:00", "2026-03-10T18:00:00", false),
        ("2026-03-10T12:00:00+08:00", "ordinary", "2026-03-11T18:00:00", "2026-03-11T12:00:00", false),
        ("2026-03-10T13:30:00+08:00", "ordinary", "2026-03-11T18:00:00", "2026-03-11T12:00:00", false),
        ("2026-03-10T18:00:00+08:00", "ordinary", "2026-03-11T18:00:00", "2026-03-11T18:00:00", false),
        ("2026-03-10T17:59:59+08:00", "ordinary", "2026-03-11T18:00:00", "2026-03-11T17:59:59", false),
        // Make-up days, and across holidays and years.
        ("2026-02-14T09:00:00+08:00", "ordinary", "2026-02-24T18:00:00", "2026-02-14T18:00:00", false),
        ("2026-09-30T17:00:00+08:00", "major", "2026-10-10T18:00:00", "2026-10-10T17:00:00", false),
        ("2025-12-31T10:00:00+08:00", "ordinary", "2026-01-04T18:00:00", "2026-01-04T10:00:00", false),
        // A year without notice, received in it and before it.
        ("2027-02-05T10:00:00+08:00", "ordinary", "2027-02-09T18:00:00", "2027-02-09T18:00:00", true),
        ("2026-12-31T17:00:00+08:00", "ordinary", "2027-01-04T18:00:00", "2027-01-04T17:00:00", true),
        ("2026-12-28T10:00:00+08:00", "major", "2026-12-31T18:00:00", "2026-12-31T10:00:00", false),
        ("2028-03-01T10:00:00+08:00", "extended", "2028-03-10T18:00:00", "2028-03-10T10:00:00", true),
    ])
    func deadlinesAreReckoned(
        received: String, dueClass: String, promise: String, target: String, provisional: Bool
    ) throws {
        let due = try Self.due(received, dueClass)
        #expect(due.promise == promise + "+08:00" && due.target == target + "+08:00")
        #expect(due.provisional == provisional)
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: Self.casesPath),
            "the worked cases are not beside the checkout"))
    func theWorkedCasesComeOutOfTheCommand() throws {
        let text = try String(contentsOfFile: Self.casesPath, encoding: .utf8)
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let row = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let due = try Self.due(row[1], row[4])
            #expect(due.target == row[6] && due.promise == row[8], "case \(row[0])")
            #expect(
                due.provisional == (row[10] != "firm") && "\(due.working_days)" == row[5], "case \(row[0])")
        }
    }

    static let casesPath = HeedDesk.checkout + "/../shared/calendar/sla-cases.csv"

    @Test(arguments: [
        ["due", "--received", "yesterday", "--class", "ordinary"],
        ["due", "--received", "2026-02-30", "--class", "major"],
        ["due", "--received", "2026-03-10T10:00+25:00", "--class", "major"],
        ["due", "--received", "2026-03-10", "--class", "huge"], ["show", "year"],
    ])
    func whatIsNoTimeOrClassIsWrongUsage(arguments: [String]) throws {
        let process = try ProcessHandle(
            BuiltProduct.path("heed"), ["calendar"] + arguments, environment: HeedDesk.environment)
        #expect(process.wait(within: 30) == .exited(64), "\(process.errors)")
    }

    @Test func withoutConfigurationTheShippedCalendarCounts() throws {
        let text = try ProcessHandle.run(
            BuiltProduct.path("heed"), ["calendar", "show", "2026"], environment: HeedDesk.environment)
        #expect(text.contains("2026: 248 working days") && text.contains("2026-10-10  Sat  work"))
    }

    struct Year: Decodable {
        struct Day: Decodable {
            let date: String
            let name: String?
            let working: Bool
        }

        let year: Int
        let provisional: Bool
        let days: [Day]
    }

    struct Imported: Decodable {
        struct Moved: Decodable {
            let `case`: String
            let provisional: Bool
        }

        let in_force: Bool
        let imported_by: String?
        let signed_off_by: String?
        let deadlines: [Moved]
    }

    /// A notice that says no more than the law does: enough to make deadlines firm.
    private func notice(_ desk: HeedDesk, year: Int) throws -> String {
        let law = try desk.json(Year.self, "calendar", "show", "\(year)")
        #expect(law.provisional)
        let days = law.days.map {
            #"{"name": "\#($0.name ?? "")", "date": "\#($0.date)", "isOffDay": \#(!$0.working)}"#
        }
        let path = desk.path + "/\(year).json"
        try #"{"year": \#(year), "papers": ["test"], "days": [\#(days.joined(separator: ","))]}"#
            .write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test func anImportIsSignedOffByASecondPersonAndOpenDeadlinesFollow() throws {
        let folder = try PrivateFolder("calendar")
        try folder.write(#"{"version": "1", "days": []}"#, to: "company.json")
        let office = try Office(complaints: 1, calendar: folder.path)
        try office.desk.heed("poll")
        let number = try #require(try office.desk.cases().first?.number)
        let shown = try office.desk.json(Shown.self, "cases", "show", number).case
        #expect(shown.provisional)
        let year = try #require(shown.promise.flatMap { Int($0.prefix(4)) })
        let file = try notice(office.desk, year: year)
        #expect(try office.fail("calendar", "check").code == .exited(78))

        func bringIn(_ person: String, _ more: String...) throws -> Imported {
            let text = try ProcessHandle.run(
                BuiltProduct.path("heed"),
                ["calendar", "import", file, "--json", "--config", office.desk.configFile]
                    + (person.isEmpty ? [] : ["--as", person]) + more,
                environment: HeedDesk.environment)
            let first = try JSONDecoder().decode([Imported].self, from: Data(text.utf8)).first
            return try #require(first)
        }
        #expect(try bringIn("", "--dry-run").deadlines.map(\.case) == [number])
        #expect(try bringIn("陆平").in_force == false)
        #expect(try bringIn("陆平").in_force == false, "the same person is no second one")
        #expect(try office.desk.json(Shown.self, "cases", "show", number).case.provisional)
        let second = try bringIn("石岚")
        #expect(
            second.in_force && second.imported_by == Office.handler && second.signed_off_by == Office.director
        )
        #expect(second.deadlines.map(\.case) == [number] && !second.deadlines[0].provisional)

        let after = try office.desk.json(Shown.self, "cases", "show", number)
        #expect(after.case.provisional == false && after.case.promise == shown.promise)
        #expect(
            after.history.last?.event == "recalculated"
                && after.history.last?.actor == "command: \(Office.director)")
        #expect(try office.desk.heed("calendar", "check").contains("signed off by \(Office.director)"))
        try office.desk.heed("poll")
        let history = try office.desk.json(HistoryShown.self, "cases", "history", number, "--verify")
        #expect(history.audit?.sound == true, "\(history.audit?.fault ?? "")")
        #expect(history.history.filter { $0.event == "recalculated" }.count == 1)
    }

    @Test func aNoticePutIntoTheFolderCountsAtTheNextStart() throws {
        let folder = try PrivateFolder("calendar")
        try folder.write(#"{"version": "1", "days": []}"#, to: "company.json")
        let office = try Office(complaints: 1, calendar: folder.path)
        try office.desk.heed("poll")
        let number = try #require(try office.desk.cases().first?.number)
        let promise = try #require(try office.desk.json(Shown.self, "cases", "show", number).case.promise)
        let year = try #require(Int(promise.prefix(4)))
        let file = try notice(office.desk, year: year)
        try FileManager.default.copyItem(atPath: file, toPath: folder.path + "/\(year).json")
        try office.desk.heed("poll")
        let shown = try office.desk.json(Shown.self, "cases", "show", number)
        #expect(shown.case.provisional == false && shown.history.last?.actor == "system: calendar")
    }

    @Test func anUnsoundNoticeIsRefusedWithItsProblems() throws {
        let office = try Office(complaints: 1)
        let file = office.desk.path + "/2031.json"
        try #"{"year": 2031, "papers": [], "days": [{"name": "x", "date": "2031-03-05", "isOffDay": true}]}"#
            .write(toFile: file, atomically: true, encoding: .utf8)
        let refused = try office.fail("calendar", "import", file, "--as", "陆平")
        #expect(refused.code == .exited(65) && refused.words.contains("2031-03-05"))
        #expect(try office.fail("calendar", "import", file, "--dry-run").code == .exited(65))
        let words = try office.fail("calendar", "import", file, "--as", "陆平", "--second", "石岚")
        #expect(words.code == .exited(64), "nobody gives the word of another")
        #expect(try office.fail("calendar", "import", "/nowhere.json", "--as", "陆平").code == .exited(66))
        #expect(try office.desk.heed("calendar", "check").contains("2026"))
    }
}
