import Casework
import FoundationEssentials
import MIME
import Testing

struct WalkTests {
    static let end = Samples.start.addingTimeInterval(86_400)

    static func letters(_ step: Step) -> [LetterOrder] {
        step.effects.compactMap { if case .letter(let order) = $0 { order } else { nil } }
    }

    static func timers(_ step: Step) -> [TimerOrder] {
        step.effects.compactMap { if case .timer(let order) = $0 { order } else { nil } }
    }

    static func fire(_ file: Case, _ kind: TimerKind, at: Date) throws -> Step {
        try Bench.step(file, .timerFired(TimerFiring(kind: kind, due: at)), at: at)
    }

    @Test func theClockRunsFromTheReceiptBeforeAnybodyGrades() throws {
        let step = try Bench.step(nil, .received(Samples.receipt()))
        #expect(step.file.deadline == Bench.rules.deadline(Samples.start, 1))
        #expect(Set(Self.timers(step).map(\.kind)) == [.draftBy, .dueSoon, .overdue])
    }

    @Test func gradingAgainKeepsTheReceipt() throws {
        var file = try Bench.file(.assigned, .ordinary)
        file = try Bench.step(file, .graded(Grading(.major, reason: "停产"))).file
        #expect(file.deadline == Bench.rules.deadline(Samples.start, 3))
        file = try Bench.step(file, .graded(Grading(.inquiry, reason: "只是询问"))).file
        #expect(file.deadline == nil)
        #expect(throws: Refusal.needsReason) {
            try Bench.step(file, .graded(Grading(.ordinary, reason: " ")))
        }
    }

    @Test func overdueCasesClimbTheChainUntilTheCustomerIsTold() throws {
        var file = try Bench.file(.assigned, .ordinary)
        #expect(try Self.fire(file, .overdue, at: Self.end.addingTimeInterval(-1)).effects.isEmpty)
        let first = try Self.fire(file, .overdue, at: Self.end)
        #expect(Self.letters(first).map(\.to) == [Samples.handler, Samples.director])
        #expect(Self.timers(first).map(\.kind) == [.escalate])
        file = first.file
        for _ in 0..<3 {
            let next = try Self.fire(file, .escalate, at: Self.end.addingTimeInterval(90_000))
            #expect(Self.letters(next).map(\.to).contains(Samples.leader))
            file = next.file
        }
        #expect(file.escalations == 4)
    }

    @Test func aSilentLeaderIsRemindedAndTheDeputyIsAsked() throws {
        let file = try Bench.file(.awaitingApproval, .ordinary)
        let step = try Self.fire(file, .approveBy, at: Samples.start.addingTimeInterval(60_000))
        #expect(Self.letters(step).map(\.kind) == [.reminder, .approvalRequest])
        #expect(Self.letters(step).map(\.to) == [Samples.leader, Samples.deputy])
        #expect(Self.letters(step)[0].duty?.kind == .approval)
        let approval = Approval(revision: 1, hash: file.draftHash ?? "", approver: Samples.deputy.address)
        #expect(try Bench.step(step.file, .approved(approval)).file.status == .approved)
    }

    @Test func theDrafterNeverApproves() throws {
        var file = try Bench.file(.assigned, .ordinary)
        let own = Draft(revision: 1, drafter: Samples.leader.address, content: Samples.content())
        file = try Bench.step(file, .drafted(own)).file
        #expect(throws: Refusal.drafterMayNotApprove(Samples.leader.address)) {
            try Bench.step(file, .submitted(Submission(revision: 1, approver: Samples.leader)))
        }
        file = try Bench.step(file, .submitted(Submission(revision: 1, approver: Samples.deputy))).file
        #expect(throws: Refusal.self) {
            try Bench.step(
                file,
                .approved(Approval(revision: 1, hash: own.content.digest, approver: Samples.leader.address)))
        }
    }

    @Test func anEditAfterTheQuestionVoidsIt() throws {
        let file = try Bench.file(.awaitingApproval, .ordinary)
        let edited = try Bench.step(file, .drafted(Bench.draft(2, .ordinary, text: "改")))
        #expect(edited.effects.contains(.cancelLetters(prefix: "approve:\(file.number):")))
        let old = Approval(revision: 1, hash: file.draftHash ?? "", approver: Samples.leader.address)
        #expect(throws: Refusal.self) { try Bench.step(edited.file, .approved(old)) }
        let resubmitted = try Bench.step(
            edited.file, .submitted(Submission(revision: 2, approver: Samples.leader))
        ).file
        #expect(throws: Refusal.staleRevision(given: 1, latest: 2)) {
            try Bench.step(resubmitted, .approved(old))
        }
        let mixed = Approval(revision: 2, hash: old.hash, approver: old.approver)
        #expect(throws: Refusal.otherContent) { try Bench.step(resubmitted, .approved(mixed)) }
    }

    @Test func aMajorCaseTellsOpinionAndResult() throws {
        let awaiting = try Bench.file(.awaitingApproval, .major)
        let approval = Approval(revision: 1, hash: awaiting.draftHash ?? "", approver: Samples.leader.address)
        let approved = try Bench.step(awaiting, .approved(approval))
        #expect(Self.letters(approved).map(\.kind) == [.opinion, .resolution])
        let one = try Bench.step(approved.file, .letterEnded(Bench.outcome(approved.file, .resolution))).file
        #expect(one.status == .approved)
        let both = try Bench.step(one, .letterEnded(Bench.outcome(one, .opinion))).file
        #expect(both.status == .told)
    }

    @Test func anExtensionIsAskedForInTimeAndMayBeGrantedLate() throws {
        let file = try Bench.file(.assigned, .major)
        let plea = ExtensionPlea(workingDays: 7, reason: "等化验", chain: [Samples.director, Samples.leader])
        let third = Samples.start.addingTimeInterval(3 * 86_400)
        #expect(throws: Refusal.extensionTooLate) {
            try Bench.step(file, .extensionRequested(plea), at: third.addingTimeInterval(1))
        }
        var pending = try Bench.step(file, .extensionRequested(plea), at: third).file
        #expect(throws: Refusal.extensionAlreadyAsked) {
            try Bench.step(pending, .extensionRequested(plea), at: third)
        }
        let late = third.addingTimeInterval(600)
        pending = try Bench.step(
            pending, .extensionDecided(ExtensionVoice(leader: Samples.director.address, agrees: true)),
            at: late
        ).file
        let granted = try Bench.step(
            pending, .extensionDecided(ExtensionVoice(leader: Samples.leader.address, agrees: true)), at: late
        )
        #expect(granted.file.timeExtension?.isLate == true)
        #expect(granted.file.deadline == Bench.rules.deadline(Samples.start, 7))
        #expect(Self.letters(granted).map(\.kind) == [.extensionNotice])
        for days in [3, 8, 30] {
            let wrong = ExtensionPlea(workingDays: days, reason: "等", chain: plea.chain)
            #expect(throws: Refusal.extensionDays(asked: days, least: 4, most: 7)) {
                try Bench.step(file, .extensionRequested(wrong))
            }
        }
    }

    @Test func aRefusedExtensionIsReportedAndMayBeAskedAgainInTime() throws {
        let file = try Bench.file(.assigned, .major)
        let plea = ExtensionPlea(workingDays: 5, reason: "等", chain: [Samples.director])
        let pending = try Bench.step(file, .extensionRequested(plea)).file
        let refused = try Bench.step(
            pending,
            .extensionDecided(ExtensionVoice(leader: Samples.director.address, agrees: false, reason: "不必")))
        #expect(refused.file.workingDays == 3)
        #expect(
            refused.effects.contains {
                if case .alarm(let alarm) = $0 { alarm.kind == .extensionRefused } else { false }
            })
        #expect(try Bench.step(refused.file, .extensionRequested(plea)).file.timeExtension?.isPending == true)
    }

    @Test func reopeningBeginsANewPeriodInWhichNothingApprovedBeforeCounts() throws {
        let file = try Bench.file(.reopened, .major)
        #expect(file.round == 2)
        #expect(file.deadline == Bench.rules.deadline(Samples.start.addingTimeInterval(900), 3))
        #expect(file.minutes == nil)
        #expect(file.approval == nil)
        #expect(throws: Refusal.needsMinutes) { try Bench.step(file, .drafted(Bench.draft(2, .major))) }
        #expect(throws: Refusal.self) {
            try Bench.step(file, .toldInPerson(Telling(means: "telephone", note: "x")))
        }
    }

    @Test func aBouncedResultRunsTheOldClockOnAndMayBeToldByTelephone() throws {
        let told = try Bench.file(.told, .ordinary)
        let step = try Bench.step(told, .letterEnded(Bench.outcome(told, .resolution, .bounced)))
        #expect(step.file.status == .reopened)
        #expect(step.file.round == 1)
        #expect(step.file.tasks.map(\.kind) == [.reachCustomer])
        #expect(Self.timers(step).contains { $0.kind == .overdue })
        let phoned = try Bench.step(step.file, .toldInPerson(Telling(means: "telephone", note: "已告知"))).file
        #expect(phoned.status == .told)
        #expect(phoned.tasks.isEmpty)
    }

    @Test func everyLetterShowsOnlyFactsItsTemplateMayName() throws {
        for caseClass in CaseClass.allCases {
            for status in CaseStatus.allCases {
                let file = try Bench.file(status, caseClass)
                for name in CaseEvent.Name.allCases {
                    guard let step = try? Bench.step(file, Bench.fitting(name, file, caseClass)) else {
                        continue
                    }
                    for order in Self.letters(step) {
                        let known = Set(
                            order.kind.factNames.map { $0.split(separator: ".").first.map(String.init) ?? $0 }
                        )
                        let unknown = Set(order.facts.values.keys).subtracting(known)
                        #expect(unknown.isEmpty, "\(order.kind): \(unknown)")
                    }
                }
            }
        }
    }

    @Test func theChainOfHashesTellsEveryChange() throws {
        let events: [CaseEvent] = [.received(Samples.receipt()), .noted(Remark("一")), .noted(Remark("二"))]
        var log: [(record: EventRecord, hash: String)] = []
        var previous = EventChain.root
        for (index, event) in events.enumerated() {
            let record = EventRecord(
                caseNumber: Samples.number, sequence: index + 1, at: Samples.start, actor: .command("wang"),
                event: event)
            previous = try EventChain.hash(previous: previous, record: record)
            log.append((record, previous))
        }
        #expect(try EventChain.firstBreak(in: log) == nil)
        var changed = log
        changed[1].record.event = .noted(Remark("三"))
        #expect(try EventChain.firstBreak(in: changed) == 1)
        #expect(try EventChain.firstBreak(in: [log[0], log[2]]) == 1)
        #expect(try EventChain.firstBreak(in: [log[1], log[0]]) == 0)
    }
}
