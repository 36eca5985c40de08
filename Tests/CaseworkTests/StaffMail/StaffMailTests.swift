import Casework
import FoundationEssentials
import MIME
import Reading
import Testing

struct StaffMailTests {
    static let at = Samples.start.addingTimeInterval(1_200)

    static func duty(_ kind: NoticeKind, _ person: Mailbox, _ revision: Int = 1) -> Duty {
        Duty(caseNumber: Samples.number, kind: kind, revision: revision, person: person.address)
    }

    static func facts(
        from: [Mailbox] = [Samples.leader], registered: Mailbox? = Samples.leader, proof: SenderProof = .pass,
        token: TokenState? = nil, isAuto: Bool = false, isToUs: Bool = true
    ) -> StaffMailFacts {
        StaffMailFacts(
            authors: from.map(\.address), registered: registered?.address, proof: proof,
            token: token ?? .open(duty(.approval, Samples.leader)), isAuto: isAuto, isToUs: isToUs)
    }

    static let forgeries: [(StaffMailFacts, StaffRefusal)] = [
        (facts(isAuto: true), .automatic), (facts(from: []), .ambiguousAuthor),
        (facts(from: [Samples.leader, Samples.deputy]), .ambiguousAuthor),
        (facts(proof: .fail), .forgedSender),
        (facts(proof: .missing), .noProof), (facts(proof: .unpinned), .decisionsByMailOff),
        (facts(token: .absent), .noToken), (facts(token: .forged), .forgedToken),
        (facts(token: .spent(duty(.approval, Samples.leader))), .spentToken),
        (facts(registered: nil), .notStaff),
        (facts(from: [Samples.director], registered: Samples.director), .otherPerson),
        (facts(from: [Samples.handler], registered: Samples.handler), .otherPerson),
        (facts(isToUs: false), .notToUs),
    ]

    @Test(arguments: forgeries) func everyMissingElementIsRefused(facts: StaffMailFacts, why: StaffRefusal) {
        #expect(throws: why) { try StaffAuthority.check(facts) }
    }

    @Test func allElementsTogetherAreAllowed() throws {
        #expect(try StaffAuthority.check(Self.facts()) == Self.duty(.approval, Samples.leader))
        #expect(
            try StaffAuthority.check(Self.facts(proof: .unpinned), allowsUnpinned: true).kind == .approval)
    }

    @Test func draftsNeedNoPinnedServer() throws {
        let facts = Self.facts(
            from: [Samples.handler], registered: Samples.handler, proof: .unpinned,
            token: .open(Self.duty(.draft, Samples.handler)))
        #expect(try StaffAuthority.check(facts).kind == .draft)
    }

    static func answer(_ text: String, _ duty: Duty, _ file: Case, _ from: Mailbox) -> StaffOutcome {
        let reply = StaffReply.read(newText: text, notice: duty.kind, names: CommandTests.names)
        return StaffDesk(rules: Bench.rules) { _ in Samples.colleague }.carryOut(
            reply, duty: duty,
            mail: StaffDesk.Mail(id: "s1", from: from, newText: text, subject: "Re", messageID: "s@x"),
            file: file, at: at)
    }

    @Test func aDraftByMailGoesStraightToTheLeader() throws {
        let file = try Bench.file(.assigned, .ordinary)
        let outcome = Self.answer("补送二百升。", Self.duty(.draft, Samples.handler), file, Samples.handler)
        #expect(outcome.file.status == .awaitingApproval)
        #expect(outcome.file.askedApprovers == [Samples.leader])
        #expect(
            outcome.effects.contains {
                if case .letter(let order) = $0 { order.kind == .transcript } else { false }
            })
    }

    @Test func aYesApprovesAndTheTokenIsSpent() throws {
        let file = try Bench.file(.awaitingApproval, .ordinary)
        let duty = Self.duty(.approval, Samples.leader)
        #expect(TokenState(duty, in: file) == .open(duty))
        let outcome = Self.answer("同意", duty, file, Samples.leader)
        #expect(outcome.file.status == .approved)
        #expect(TokenState(duty, in: outcome.file) == .spent(duty))
        let again = Self.answer("同意", duty, outcome.file, Samples.leader)
        #expect(again.records.isEmpty)
        #expect(again.refusal != nil)
    }

    @Test func anEditVoidsTheQuestionPutToTheLeader() throws {
        let file = try Bench.file(.awaitingApproval, .ordinary)
        let duty = Self.duty(.approval, Samples.leader)
        let edited = try Bench.step(file, .drafted(Bench.draft(2, .ordinary, text: "补送三百升。"))).file
        let outcome = Self.answer("同意", duty, edited, Samples.leader)
        #expect(outcome.file.approval == nil)
        #expect(outcome.refusal == .staleRevision(given: 1, latest: 2))
    }

    @Test func aConditionIsAskedAboutAgainWithTheSameToken() throws {
        let file = try Bench.file(.awaitingApproval, .ordinary)
        let duty = Self.duty(.approval, Samples.leader)
        let outcome = Self.answer("同意，但先打电话", duty, file, Samples.leader)
        #expect(outcome.file.status == .awaitingApproval)
        #expect(TokenState(duty, in: outcome.file) == .open(duty))
        let letters = outcome.effects.compactMap { if case .letter(let order) = $0 { order } else { nil } }
        #expect(letters.map(\.kind) == [.approvalRequest])
        #expect(letters.first?.duty == duty)
    }

    @Test func commandsAreCarriedOutTogetherOrNotAtAll() throws {
        let file = try Bench.file(.assigned, .ordinary)
        let duty = Self.duty(.draft, Samples.handler)
        let both = Self.answer("改为重大：有人受伤\n申请延期至7个工作日：等调查", duty, file, Samples.handler)
        #expect(both.file.caseClass == .major)
        #expect(both.file.timeExtension?.isPending == true)
        let bad = Self.answer("改为重大：有人受伤\n申请延期至12个工作日：等调查", duty, file, Samples.handler)
        #expect(bad.records.isEmpty)
        #expect(bad.file == file)
        #expect(bad.refusal == .extensionDays(asked: 12, least: 4, most: 7))
        let ordinary = Self.answer("申请延期至7个工作日：等", duty, file, Samples.handler)
        #expect(ordinary.refusal == .extensionOnlyForMajor)
        let unknown = Self.answer("转市场部", duty, file, Samples.handler)
        #expect(unknown.refusal == .unknownTarget("市场部"))
    }

    @Test func everyLeaderOfTheChainMustAgreeInOrder() throws {
        var file = try Bench.file(.assigned, .major)
        file = try Bench.step(
            file,
            .extensionRequested(
                ExtensionPlea(workingDays: 7, reason: "等", chain: [Samples.director, Samples.leader]))
        ).file
        let early = Self.answer("同意", Self.duty(.extensionApproval, Samples.leader), file, Samples.leader)
        #expect(early.records.isEmpty)
        let first = Self.answer("同意", Self.duty(.extensionApproval, Samples.director), file, Samples.director)
        #expect(first.file.workingDays == 3)
        let second = Self.answer(
            "同意", Self.duty(.extensionApproval, Samples.leader), first.file, Samples.leader)
        #expect(second.file.workingDays == 7)
        #expect(second.file.deadline == Bench.rules.deadline(Samples.start, 7))
    }

    @Test func theCodeOfARequestForADraftWritesOneRevision() throws {
        let file = try Bench.file(.assigned, .ordinary)
        let first = try #require(file.duties.first { $0.kind == .draft })
        let noted = Self.answer("备注：已电话联系客户", first, file, Samples.handler).file
        #expect(TokenState(first, in: noted) == .open(first), "a note leaves the draft owed")
        let before = Self.answer("补送二百升。", first, noted, Samples.handler).file
        #expect(before.status == .awaitingApproval && TokenState(first, in: before) == .spent(first))
        let back = Self.answer(
            "退回：写明日期", Self.duty(.approval, Samples.leader), before, Samples.leader
        ).file
        #expect(TokenState(first, in: back) == .spent(first), "the old code does not come back")
        let second = try #require(back.duties.first { $0.kind == .draft })
        #expect(second != first && second.revision == 2)
        let again = Self.answer("明日补送二百升。", second, back, Samples.handler).file
        #expect(again.revisions == 2 && TokenState(second, in: again) == .spent(second))
    }

    @Test func minutesComeBeforeTheDraftOfAMajorCase() throws {
        let file = try Bench.file(.assigned, .major)
        let draft = Self.answer("赔偿停工损失。", Self.duty(.draft, Samples.handler), file, Samples.handler)
        #expect(draft.refusal == .needsMinutes)
        let short = Self.answer("会议决定：赔偿", Self.duty(.meeting, Samples.handler), file, Samples.handler)
        #expect(short.file.minutes == nil)
        let full = Self.answer(
            "会议时间：11月2日\n出席人员：姜海涛、方远\n会议决定：赔偿停工损失", Self.duty(.meeting, Samples.handler), file,
            Samples.handler)
        #expect(full.file.minutes?.attendees == ["姜海涛", "方远"])
        let after = Self.answer("赔偿停工损失。", Self.duty(.draft, Samples.handler), full.file, Samples.handler)
        #expect(after.file.draft?.content.opinion == "赔偿停工损失")
        #expect(after.file.status == .awaitingApproval)
    }
}
