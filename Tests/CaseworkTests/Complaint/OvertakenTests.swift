import Casework
import FoundationEssentials
import MIME
import Testing

/// Letters whose duty is over do not leave any more; those that stay true do.
struct OvertakenTests {
    private static func cancelled(_ step: Step) -> Set<String> {
        Set(
            step.effects.compactMap { effect in
                guard case .cancelLetters(let prefix) = effect else { return nil }
                #expect(prefix.contains(":\(Samples.number):"), "\(prefix) is not of this case alone")
                return String(prefix.prefix { $0 != ":" })
                    + (prefix.hasPrefix("rem:") && !prefix.hasSuffix("\(Samples.number):")
                        ? " " + (prefix.split(separator: ":").last ?? "") : "")
            })
    }

    @Test func anApprovalCallsOffTheQuestionsToOthersAndTheRequestsBeforeIt() throws {
        let file = try Bench.file(.awaitingApproval, .major)
        let approval = Approval(revision: 1, hash: file.draftHash ?? "", approver: Samples.leader.address)
        let gone = Self.cancelled(try Bench.step(file, .approved(approval)))
        #expect(
            gone.isSuperset(of: ["approve", "rem approve-by", "draft", "returned", "meet", "rem draft-by"]))
        #expect(gone.isDisjoint(with: ["res", "op", "ack", "mail"]))
    }

    @Test func anOpinionAndTheMinutesCallOffTheirRequests() throws {
        let assigned = try Bench.file(.assigned, .major)
        let met = try Bench.step(assigned, .meetingRecorded(Samples.minutes))
        #expect(Self.cancelled(met) == ["meet", "rem meeting-by"])
        let drafted = try Bench.step(met.file, .drafted(Bench.draft(1, .major)))
        #expect(Self.cancelled(drafted) == ["draft", "returned", "rem draft-by"])
    }

    @Test(arguments: [
        CaseEvent.withdrawn(Remark("客户撤回")), .merged(Merging(into: Samples.other, reason: "同一件事")),
    ])
    func theEndOfACaseCallsOffWhatItAskedOfStaffAndNothingElse(end: CaseEvent) throws {
        let gone = Self.cancelled(try Bench.step(try Bench.file(.awaitingApproval, .ordinary), end))
        #expect(gone.isSuperset(of: ["draft", "assign", "returned", "approve", "extend", "rem", "moved"]))
        #expect(gone.isDisjoint(with: ["ack", "ask", "reopen", "extended", "mail", "transcript"]))
    }

    @Test func toldClosedAndTakenUpAgain() throws {
        var approved = try Bench.file(.approved, .ordinary)
        let told = try Bench.step(approved, .letterEnded(Bench.outcome(approved, .resolution)))
        #expect(Self.cancelled(told).contains("rem"))
        approved = told.file
        let bounced = try Bench.step(approved, .letterEnded(Bench.outcome(approved, .resolution, .bounced)))
        #expect(Self.cancelled(bounced).contains("told"), "the handler is not told that the customer was")
        let reopened = try Bench.step(
            approved, .reopened(Reopening(receivedAt: Samples.start, reason: "还是没解决")))
        #expect(Self.cancelled(reopened).contains("told"))
    }

    @Test func aReturnCallsOffTheOtherQuestionsAndAsksTheHandler() throws {
        let file = try Bench.file(.awaitingApproval, .ordinary)
        let step = try Bench.step(
            file, .returned(ReturnedDraft(revision: 1, approver: Samples.leader.address, reason: "数量")))
        #expect(Self.cancelled(step) == ["approve", "rem approve-by"])
        #expect(WalkTests.letters(step).map(\.kind) == [.approvalReturned])
    }

    @Test func aNewHandlerCallsOffWhatTheFormerOneWasAsked() throws {
        let file = try Bench.file(.assigned, .major)
        let step = try Bench.step(file, .assigned(Assignment(handler: Samples.colleague)))
        #expect(Self.cancelled(step).isSuperset(of: ["draft", "meet"]))
        guard case .cancelLetters = try #require(step.effects.first) else {
            Issue.record("the new requests must come after the old ones are called off")
            return
        }
    }

    @Test func aFirstGradingAndAssignmentCallNothingOff() throws {
        let graded = try Bench.step(
            try Bench.file(.received, .major), .graded(Grading(.ordinary, reason: "x")))
        #expect(Self.cancelled(graded).isEmpty)
        let assigned = try Bench.step(graded.file, .assigned(Assignment(handler: Samples.handler)))
        #expect(Self.cancelled(assigned).isEmpty)
    }
}
