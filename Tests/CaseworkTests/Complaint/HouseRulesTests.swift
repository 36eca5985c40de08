import Casework
import FoundationEssentials
import MIME
import Testing

@Suite struct HouseRulesTests {
    static let directory = DirectoryTests.directory
    static let chains = (
        ["department_director", "supervising_leader"],
        ["department_director", "supervising_leader", "general_manager"]
    )

    static func offices(_ directory: Directory = directory, on day: String) -> Offices {
        Offices(
            directory, extensionChain: chains.0, escalationChain: chains.1, on: LocalDate(day))
    }

    @Test(arguments: [
        ("2026-10-07", ["zheng@oil.cn"], ["zheng@oil.cn", "song@oil.cn"], ["gu@oil.cn", "zheng@oil.cn"], 3),
        ("2026-10-08", ["zheng@oil.cn"], ["zheng@oil.cn"], ["zheng@oil.cn"], 1),
        ("2026-10-10", ["zheng@oil.cn"], ["zheng@oil.cn", "song@oil.cn"], ["zheng@oil.cn"], 2),
    ])
    func officesFollowRolesAndLeave(
        day: String, ordinary: [String], major: [String], chain: [String], rungs: Int
    ) {
        let offices = Self.offices(on: day)
        #expect(offices.approvers[.ordinary]?.map(\.address) == ordinary)
        #expect(offices.approvers[.major]?.map(\.address) == major)
        #expect(offices.chain.map(\.address) == chain)
        #expect(offices.escalation.count == rungs)
    }

    @Test func withoutLeadersTheApproversDecideAboutMajorCases() {
        let alone = Directory(employees: [Employee(name: "章航", address: "z@oil.cn", roles: [.approver])])
        #expect(Self.offices(alone, on: "2026-10-07").approvers[.major]?.map(\.address) == ["z@oil.cn"])
    }

    @Test func rulesAreKeptUnderTheirDigestAndReadBack() throws {
        let rules = HouseRules(
            offices: Self.offices(on: "2026-10-07"), calendar: try CalendarFiles.shipped())
        let kept = try rules.kept()
        let bodies = [kept.rules.name: kept.rules.body, kept.calendar.name: kept.calendar.body]
        #expect(try HouseRules(named: kept.rules.name) { bodies[$0] } == rules)
        #expect(try HouseRules(named: "0000") { bodies[$0] } == nil)
        #expect(try HouseRules(named: kept.rules.name) { $0 == kept.calendar.name ? nil : bodies[$0] } == nil)
        let other = HouseRules(offices: Self.offices(on: "2026-10-08"), calendar: rules.calendar)
        #expect(try other.kept().rules.name != kept.rules.name)
        #expect(try other.kept().calendar == kept.calendar)
    }

    /// The deputy who was asked because the leader was silent has left the company since: the case is still what it was.
    @Test func aCaseIsRebuiltUnderTheRulesOfItsDay() throws {
        var old = Bench.rules
        old.offices.approvers[.ordinary] = [Samples.leader, Samples.deputy]
        var new = Bench.rules
        new.offices.approvers[.ordinary] = [Samples.leader]
        let asked = try Bench.file(.awaitingApproval, .ordinary)
        let due = Samples.start.addingTimeInterval(60_000)
        let fired = try Workflow.step(
            asked, Bench.record(asked, .timerFired(TimerFiring(kind: .approveBy, due: due)), at: due), old)
        let approval = Approval(revision: 1, hash: asked.draftHash ?? "", approver: Samples.deputy.address)
        let log =
            Self.log(asked) + [
                (CaseEvent.timerFired(TimerFiring(kind: .approveBy, due: due)), due),
                (.approved(approval), due),
            ]
        let records = log.enumerated().map { index, entry in
            EventRecord(
                caseNumber: Samples.number, sequence: index + 1, at: entry.1, actor: .system("test"),
                event: entry.0)
        }
        let now = try Workflow.step(fired.file, records[records.count - 1], old).file
        #expect(try Workflow.replay(records, under: { _ in old }) == now)
        #expect(throws: Refusal.notAsked(Samples.deputy.address)) { try Workflow.replay(records, new) }
    }

    private static func log(_ file: Case) -> [(CaseEvent, Date)] {
        let at = Samples.start.addingTimeInterval(600)
        let draft = Bench.draft(1, .ordinary)
        return [
            (.received(Samples.receipt(.ordinary)), at),
            (.graded(Grading(.ordinary, reason: "由规则定级")), at),
            (.assigned(Assignment(handler: Samples.handler, department: "调度管理部")), at),
            (.drafted(draft), at), (.submitted(Submission(revision: 1, approver: Samples.leader)), at),
        ]
    }

    @Test func aPromiseGivenAnewHoldsAndTheHandlerHearsOfIt() throws {
        let file = try Bench.file(.assigned, .ordinary)
        let rest = Samples.start.addingTimeInterval(100_000)
        let at = Samples.start.addingTimeInterval(90_000)
        let event = Recalculation(cause: "notice", calendar: "2027", old: file.deadline, promise: rest)
        let step = try Bench.step(file, .recalculated(event), at: at)
        #expect(step.file.deadline?.promise == rest)
        #expect(WalkTests.timers(step).last { $0.kind == .overdue }?.due == rest)
        #expect(WalkTests.letters(step).map(\.to) == [Samples.handler])
        #expect(WalkTests.letters(step).first?.facts.text("what") == "deadlineMoved")
        let same = try Bench.step(file, .recalculated(Recalculation(cause: "notice")), at: at)
        #expect(same.file.deadline == file.deadline && WalkTests.letters(same).isEmpty)
    }

    @Test func anOverdueCaseGoesOnClimbingAfterItsDeadlineIsSetAgain() throws {
        var file = try Bench.file(.assigned, .ordinary)
        let late = Samples.start.addingTimeInterval(90_000)
        file = try WalkTests.fire(file, .overdue, at: late).file
        let again = try Bench.step(file, .recalculated(Recalculation(cause: "notice")), at: late)
        #expect(WalkTests.timers(again).contains { $0.kind == .escalate })
        let major = try Bench.step(file, .graded(Grading(.major, reason: "停产")), at: late)
        #expect(major.file.escalations == 0, "the longer period is not over")
        #expect(!WalkTests.timers(major).contains { $0.kind == .escalate })
    }

    @Test func aDepartmentIsHandledByItsMailboxItsHeadOrItsHandler() {
        let day = LocalDate("2026-10-07")
        func handler(_ department: String?, _ person: String? = nil) -> String? {
            Self.directory.handler(
                for: StaffTarget(department: department, person: person, words: ""), on: day)?.address
        }
        #expect(handler("财务资产部") == "caiwu@oil.cn")
        #expect(handler("驻厂办") == "qi@oil.cn")
        #expect(handler("调度管理部") == "he@oil.cn")
        #expect(handler(nil, "柳岚") == "lin@oil.cn")
        #expect(handler(nil, "无此人") == nil && handler("无此部门") == nil)
    }
}
