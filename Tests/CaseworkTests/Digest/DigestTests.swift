import Casework
import FoundationEssentials
import Reading
import Testing

@Suite struct DigestTests {
    private func person(
        _ name: String, _ address: String, _ roles: [EmployeeRole], away: Absence? = nil
    ) -> Employee {
        Employee(name: name, address: address, roles: roles, absences: away.map { [$0] } ?? [])
    }

    private func digests(leaderAwayUntil last: String? = nil, at: Date) throws -> Digests {
        let first = try #require(LocalDate(iso: "2026-11-01"))
        let away = try last.map {
            Absence(from: first, to: try #require(LocalDate(iso: $0)), deputy: Samples.deputy.address)
        }
        let people = [
            person("白雪", Samples.handler.address, [.handler]),
            person("方远", Samples.leader.address, [.approver, .supervisingLeader], away: away),
            person("高岩", Samples.deputy.address, [.approver]),
            person("何川", Samples.director.address, [.departmentDirector]),
        ]
        return Digests(
            calendar: WorkCalendar(notices: []), directory: Directory(employees: people), language: .zhHans,
            at: at)
    }

    /// "address: number what" of each line of each letter.
    private func lines(_ orders: [LetterOrder]) -> [String] {
        orders.flatMap { order -> [String] in
            guard case .list(let items)? = order.facts["duties"] else { return [] }
            return items.map { item in
                guard case .nested(let facts) = item else { return "?" }
                let late = facts["isOverdue"] == true ? " late" : ""
                return "\(order.to.address): \(facts.text("number") ?? "") \(facts.text("what") ?? "")\(late)"
            }
        }
    }

    private let morning = Samples.start.addingTimeInterval(3600)

    @Test func everybodyGetsOneLetterAndHisOwnDuties() throws {
        let waiting = try Bench.file(.awaitingApproval, .ordinary)
        let orders = try digests(at: morning).daily([waiting])
        #expect(
            orders.map(\.to.address).sorted()
                == [
                    Samples.handler, Samples.leader, Samples.deputy, Samples.director,
                ].map(\.address).sorted())
        #expect(lines(orders).contains("\(Samples.leader.address): \(Samples.number) approval"))
        let empty = orders.filter { $0.facts["isEmpty"] == true }
        #expect(empty.allSatisfy { $0.facts.text("count") == "0" })
        #expect(Set(orders.map(\.key)).count == orders.count)
    }

    @Test func theDutiesOfSomebodyAwayStandInTheListOfWhoStandsIn() throws {
        let waiting = try Bench.file(.awaitingApproval, .ordinary)
        let orders = try digests(leaderAwayUntil: "2026-11-30", at: morning).daily([waiting])
        #expect(!orders.contains { $0.to.address == Samples.leader.address })
        #expect(lines(orders).contains("\(Samples.deputy.address): \(Samples.number) approval"))
    }

    @Test func aCaseNobodyHasIsTheDirectorsAndOneThatIsLateSaysSo() throws {
        let graded = try Bench.file(.graded, .ordinary)
        let orders = try digests(at: Samples.start.addingTimeInterval(5 * 86_400)).daily([graded])
        #expect(lines(orders) == ["\(Samples.director.address): \(Samples.number) nobody late"])
    }

    @Test func leadersSeeEveryOpenCaseEachWeekThoseDueFirstFirst() throws {
        var other = try Bench.file(.drafting, .major)
        other.receipt.number = Samples.other
        let open = [other, try Bench.file(.awaitingApproval, .ordinary), try Bench.file(.closed, .ordinary)]
        let orders = try digests(at: morning).weekly(open)
        #expect(Set(orders.map(\.to.address)) == [Samples.leader.address, Samples.director.address])
        #expect(
            lines(orders).filter { $0.hasPrefix(Samples.leader.address) } == [
                "\(Samples.leader.address): \(Samples.number) awaiting-approval",
                "\(Samples.leader.address): \(Samples.other) drafting",
            ])
    }

    /// National Day of the notice below is free from Thursday 1 to Wednesday 7, and Saturday 10 makes up for it.
    private func october() throws -> WorkCalendar {
        let free = (1...7).map { #"{"name":"国庆节","date":"2026-10-0\#($0)","isOffDay":true}"# }
        let made = #"{"name":"国庆节","date":"2026-10-10","isOffDay":false}"#
        let notice = #"{"year":2026,"papers":[],"days":[\#((free + [made]).joined(separator: ","))]}"#
        return try WorkCalendar(documents: [CalendarDocument(name: "2026.json", bytes: Array(notice.utf8))])
    }

    @Test(arguments: [
        ("2026-09-30 08:00", "2026-09-30 08:30", "2026-10-08 08:30"),
        ("2026-09-30 08:30", "2026-10-08 08:30", "2026-10-08 08:30"),
        ("2026-10-09 12:00", "2026-10-10 08:30", "2026-10-12 08:30"),
        ("2026-10-12 08:29", "2026-10-12 08:30", "2026-10-12 08:30"),
    ])
    func listsLeaveOnWorkingMorningsAlone(now: String, daily: String, weekly: String) throws {
        let calendar = try october()
        func instant(_ text: String) throws -> Date {
            try #require(calendar.zone.instant(iso: text.replacing(" ", with: "T") + ":00+08:00"))
        }
        #expect(calendar.morning(after: try instant(now), minute: 510) == (try instant(daily)))
        #expect(
            calendar.weeklyMorning(after: try instant(now), weekday: 1, minute: 510) == (try instant(weekly)))
    }
}
