import Casework
import Foundation
import Store
import TestSupport
import Testing

@testable import Gateway

/// A year of complaints in a simulated office: mails come, people work, some of them late, and time passes.
struct YearOfComplaints {
    /// What is to become of a complaint.
    struct Plan {
        let index: Int
        let received: Date
        let begun: Date
        let isMajor: Bool
        var asksForTime = false
        var isSentBack = false
        var comesBack = false
        var objects = false
        var resolution: Letter?
        var told: Date?
        /// Whether nothing more is to happen to it but its end.
        var isSettled = false
    }

    let office: SimulatedOffice
    let almanac: Almanac
    private(set) var plans: [CaseNumber: Plan] = [:]
    private var waiting: [Plan]
    private let end: Date

    /// So many complaints between two instants; more of them before the long holidays.
    init(_ count: Int, from start: Date, to last: Date, end: Date, seed: UInt64) throws {
        office = try SimulatedOffice(start)
        almanac = try Almanac([2025, 2026])
        self.end = end
        var chance = SeededRandom(seed)
        var instants = try (0..<count).map { index in
            guard index % 3 == 0 else {
                return start + Double.random(in: 0..<last.timeIntervalSince(start), using: &chance)
            }
            let eve = try at(index % 2 == 0 ? "2025-09-29 08:00" : "2026-02-12 08:00")
            return eve + Double.random(in: 0..<12 * 86_400, using: &chance)
        }.map { Date(timeIntervalSince1970: $0.timeIntervalSince1970.rounded()) }
        instants.sort()
        let almanac = almanac
        waiting = instants.enumerated().map { index, received in
            let late = Int.random(in: 0..<10, using: &chance)
            let pause = late == 0 ? 12 * 86_400.0 : late == 1 ? 5 * 86_400 : 3_600 * Double(late)
            return Plan(
                index: index, received: received, begun: almanac.opening(from: received + pause),
                isMajor: index % 6 == 1, asksForTime: index % 12 == 1, isSentBack: index % 7 == 2,
                comesBack: index % 23 == 3, objects: index % 19 == 4)
        }
    }

    /// Lets the year pass, in strides of some hours; after each one everything is checked.
    mutating func run() throws {
        var now = office.clock.now
        while now < end {
            now += 4.25 * 3600
            while let plan = waiting.first, plan.received <= now {
                waiting.removeFirst()
                try arrive(plan)
            }
            try office.pass(until: now)
            if almanac.isOpen(now) { try work(at: now) }
            try send(at: now)
            try check(at: now)
        }
    }

    // MARK: What happens

    private mutating func arrive(_ plan: Plan) throws {
        try office.pass(until: plan.received)
        let before = Set(try office.desk.store.look { try $0.caseNumbers() })
        try office.receive(Mails.complaint(plan.index, isMajor: plan.isMajor))
        let fresh = try office.desk.store.look { try $0.caseNumbers() }.filter { !before.contains($0) }
        let number = try #require(fresh.first)
        #expect(fresh.count == 1)
        plans[number] = plan
    }

    private mutating func work(at now: Date) throws {
        let ready = plans.filter { !$0.value.isSettled && $0.value.begun <= now }
        for (number, _) in ready.sorted(by: { $0.value.index < $1.value.index }) {
            let file = try office.file(number)
            switch file.status {
            case .received, .graded, .assigned, .drafting, .returned: try handle(number, file)
            case .reopened: try takeUp(number, file)
            case .awaitingApproval: try decide(number)
            case .told: try answer(number, at: now)
            case .approved: break
            case .closed, .merged, .withdrawn: plans[number]?.isSettled = true
            }
        }
    }

    private mutating func handle(_ number: CaseNumber, _ file: Case) throws {
        guard let plan = plans[number] else { return }
        let caseClass: CaseClass = plan.isMajor ? .major : .ordinary
        if file.caseClass != caseClass {
            try office.act(SimulatedOffice.handler, .grade(caseClass, reason: "查明"), on: number)
        }
        if plan.asksForTime {
            plans[number]?.asksForTime = false
            if try office.act(SimulatedOffice.handler, .extend(days: nil, reason: "等待化验"), on: number) {
                for _ in 0..<3 {
                    try office.leaders(say: .approve(.time, revision: nil, hash: nil), on: number)
                }
            }
            return
        }
        if plan.isMajor, file.minutes == nil {
            let minutes = Minutes(
                time: "上午九时", attendees: ["高峰", "谭勇"], decision: "赔偿并整改", text: "会议纪要")
            try office.act(SimulatedOffice.handler, .record(minutes), on: number)
        }
        let text = "第 \(plan.index) 号投诉已核实，今日补送并致歉。第 \(file.round) 次答复。"
        try office.act(SimulatedOffice.handler, .draft(text: text, opinion: nil, files: []), on: number)
        try office.act(SimulatedOffice.handler, .submit(to: nil), on: number)
    }

    /// The result came back, or the customer objected.
    private mutating func takeUp(_ number: CaseNumber, _ file: Case) throws {
        guard file.approval != nil else { return try handle(number, file) }
        let telling = Telling(means: "telephone", note: "电话告知李先生")
        if try !office.act(SimulatedOffice.handler, .tell(telling), on: number) { try handle(number, file) }
    }

    private mutating func decide(_ number: CaseNumber) throws {
        if plans[number]?.isSentBack == true {
            plans[number]?.isSentBack = false
            try office.leaders(say: .sendBack(.text, revision: nil, reason: "措辞"), on: number)
        } else {
            try office.leaders(say: .approve(.text, revision: nil, hash: nil), on: number)
        }
    }

    private mutating func answer(_ number: CaseNumber, at now: Date) throws {
        guard let plan = plans[number], let letter = plan.resolution, let told = plan.told else { return }
        if plan.comesBack {
            plans[number]?.comesBack = false
            try office.receive(Mails.returned(letter))
            #expect(
                try office.file(number).status == .reopened, "\(number): a result that came back was not told"
            )
        } else if plan.objects, now > told + 3 * 86_400 {
            plans[number]?.objects = false
            try office.receive(Mails.objection(plan.index, to: letter))
            #expect(try office.file(number).status == .reopened, "\(number): the customer objected")
        } else if !plan.objects {
            plans[number]?.isSettled = true
        }
    }

    private mutating func send(at now: Date) throws {
        for letter in try office.send() where letter.approvedHash != nil {
            guard let number = letter.caseNumber.map(CaseNumber.init(rawValue:)) else { continue }
            if letter.kind == LetterKind.resolution.rawValue { plans[number]?.resolution = letter }
            plans[number]?.told = now
        }
    }

    // MARK: What must hold at any time

    private func check(at now: Date) throws {
        var query = CaseQuery()
        query.openOnly = true
        for file in try office.desk.store.look({ try $0.caseFiles(query, atMost: 1000) }) {
            let number = file.number
            let days = file.timeExtension?.isGranted == true ? 7 : file.caseClass == .major ? 3 : 1
            let deadline = try #require(file.deadline)
            #expect(deadline.promise == almanac.promise(days, after: file.periodStart), "\(number)")
            #expect(!deadline.isProvisional)
            guard deadline.promise < now else { continue }
            let last = try lastWord(on: number)
            #expect(last != nil, "\(number) is overdue at \(now), nobody was told")
            if let last { #expect(almanac.opening(from: last + 86_400) > now, "\(number) was forgotten") }
        }
    }

    /// When somebody heard last that the case is overdue, or that its result came back.
    private func lastWord(on number: CaseNumber) throws -> Date? {
        try office.desk.store.look { try $0.events(of: number) }.last { kept in
            switch kept.record.event {
            case .timerFired(let firing): firing.kind == .overdue || firing.kind == .escalate
            case .letterEnded(let outcome): outcome.ending == .bounced
            default: false
            }
        }?.record.at
    }
}
