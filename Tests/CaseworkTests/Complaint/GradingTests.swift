import Casework
import FoundationEssentials
import MIME
import Testing

/// A case changes its class: who may do it, and what the customer hears.
struct GradingTests {
    private static func grade(
        _ file: Case, _ caseClass: CaseClass, by actor: Actor,
        at: Date = Samples.start.addingTimeInterval(600)
    ) throws -> Step {
        let record = Bench.record(file, .graded(Grading(caseClass, reason: "核实")), at: at, by: actor)
        return try Workflow.step(file, record, Bench.rules)
    }

    @Test(arguments: [CaseClass.ordinary, .inquiry])
    func onlyWhoDecidesOnMajorCasesMakesOneALesser(caseClass: CaseClass) throws {
        let file = try Bench.file(.assigned, .major)
        for person in [Samples.handler, Samples.deputy] {
            #expect(throws: Refusal.downgradeNeedsLeader(person.address)) {
                try Self.grade(file, caseClass, by: .staff(person.address))
            }
            #expect(throws: Refusal.downgradeNeedsLeader(person.address)) {
                try Self.grade(file, caseClass, by: .command(person.address))
            }
        }
        for person in [Samples.leader, Samples.manager] {
            #expect(try Self.grade(file, caseClass, by: .command(person.address)).file.caseClass == caseClass)
        }
        #expect(try Self.grade(file, .major, by: .staff(Samples.handler.address)).file.caseClass == .major)
        let ordinary = try Bench.file(.assigned, .ordinary)
        #expect(
            try Self.grade(ordinary, .major, by: .staff(Samples.handler.address)).file.caseClass == .major)
    }

    /// A complaint made an inquiry could be closed without a leader and without an answer.
    @Test func onlyWhoApprovesComplaintsMakesOneAnInquiry() throws {
        for status in [CaseStatus.assigned, .awaitingApproval] {
            let file = try Bench.file(status, .ordinary)
            #expect(throws: Refusal.downgradeNeedsLeader(Samples.handler.address)) {
                try Self.grade(file, .inquiry, by: .command(Samples.handler.address))
            }
            for person in [Samples.leader, Samples.manager] {
                let graded = try Self.grade(file, .inquiry, by: .command(person.address)).file
                #expect(graded.caseClass == .inquiry)
            }
        }
    }

    @Test(arguments: [
        ("改为一般：客户已澄清，没有停产", true), ("降为一般投诉：未停产", true), ("severity ordinary: no stoppage", true),
        ("改为一般\n客户已澄清", true),
        ("改为一般货车配送，其余同意", false), ("同意", false), ("退回：改为一般", false), ("降为一般：没有重大损失", true),
    ])
    func aLeaderWhoIsAskedMayAnswerWithAnotherClass(words: String, isGrading: Bool) throws {
        let file = try Bench.file(.awaitingApproval, .major)
        let duty = try #require(file.duties.first { $0.kind == .approval })
        let outcome = StaffMailTests.answer(words, duty, file, Samples.leader)
        #expect((outcome.file.caseClass == .ordinary) == isGrading)
        guard isGrading else { return }
        #expect(outcome.file.status == .drafting && outcome.file.duties.contains { $0.kind == .draft })
    }

    /// A log in which a handler had done it stays a log.
    @Test func whatWasRecordedBeforeIsReplayed() throws {
        let records = [
            CaseEvent.received(Samples.receipt(.major)), .graded(Grading(.major, reason: "停产")),
            .graded(Grading(.ordinary, reason: "没有停产")), .assigned(Assignment(handler: Samples.handler)),
        ].enumerated().map { index, event in
            EventRecord(
                caseNumber: Samples.number, sequence: index + 1, at: Samples.start,
                actor: .staff(Samples.handler.address), event: event)
        }
        #expect(try Workflow.replay(records, Bench.rules).caseClass == .ordinary)
    }

    private static func extended() throws -> Case {
        var file = try Bench.file(.assigned, .major)
        let plea = ExtensionPlea(workingDays: 7, reason: "等化验", chain: [Samples.leader])
        file = try Bench.step(file, .extensionRequested(plea)).file
        return try Bench.step(
            file, .extensionDecided(ExtensionVoice(leader: Samples.leader.address, agrees: true))
        ).file
    }

    private static func notices(_ step: Step) -> [LetterOrder] {
        WalkTests.letters(step).filter { $0.kind == .promiseNotice }
    }

    @Test func theCustomerWhoWasToldOfMoreTimeHearsThatItIsOver() throws {
        let file = try Self.extended()
        let by = Actor.command(Samples.leader.address)
        let step = try Self.grade(file, .ordinary, by: by)
        let letter = try #require(Self.notices(step).first)
        #expect(letter.to == Samples.customer && letter.kind.isForCustomer)
        #expect(
            letter.facts.text("promiseBefore") == Moment.china(Samples.start.addingTimeInterval(7 * 86_400)))
        #expect(letter.facts.text("promise") == Moment.china(Samples.start.addingTimeInterval(86_400)))
        #expect(letter.facts["isPast"] == .bool(false))
        #expect(step.effects.contains(.cancelLetters(prefix: "extended:\(Samples.number):")))

        let late = try Self.grade(file, .ordinary, by: by, at: Samples.start.addingTimeInterval(2 * 86_400))
        #expect(try #require(Self.notices(late).first).facts["isPast"] == .bool(true))
        let tooLate = try Self.grade(
            file, .ordinary, by: by, at: Samples.start.addingTimeInterval(8 * 86_400))
        #expect(Self.notices(tooLate).isEmpty, "no date is left to speak of")
    }

    @Test func theCustomerWhoWasToldADateHearsOfALaterOneOnly() throws {
        var file = try Bench.file(.assigned, .ordinary)
        #expect(Self.notices(try Self.grade(file, .major, by: .system("x"))).isEmpty, "no date had been told")
        file = try Bench.step(file, .acknowledged(.letter(to: Samples.customer))).file
        let up = try Self.grade(file, .major, by: .system("x"))
        #expect(Self.notices(up).count == 1)
        #expect(Self.notices(try Self.grade(up.file, .ordinary, by: .system("x"))).isEmpty)
        #expect(Self.notices(try Self.grade(up.file, .major, by: .system("x"))).isEmpty)
    }
}
