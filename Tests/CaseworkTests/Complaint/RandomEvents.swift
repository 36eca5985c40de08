import Casework
import FoundationEssentials
import MIME

extension RandomHistory {
    private static let people = [
        Samples.handler, Samples.colleague, Samples.leader, Samples.deputy, Samples.director, Samples.manager,
    ]

    /// Mostly the step that leads on, otherwise anything.
    mutating func nextEvent() -> CaseEvent {
        guard let file else {
            return .received(Samples.receipt(dice.pick([nil, .ordinary, .major, .inquiry, .plan]), at: at))
        }
        guard dice.roll(10) < 6 else { return anyEvent(file) }
        let caseClass = file.caseClass ?? .ordinary
        switch file.status {
        case .received:
            return .graded(
                Grading(file.isPlan ? .plan : dice.pick([.ordinary, .major, .major, .inquiry]), reason: "核定"))
        case .graded: return .assigned(Assignment(handler: Samples.handler))
        case .assigned, .returned, .reopened:
            if caseClass == .major, file.minutes == nil { return .meetingRecorded(Samples.minutes) }
            return .drafted(draft(file, caseClass))
        case .drafting: return Bench.fitting(.submitted, file, caseClass)
        case .awaitingApproval: return Bench.fitting(.approved, file, caseClass)
        case .approved: return .letterEnded(Bench.outcome(file, dice.pick(file.lettersSent)))
        case .told where file.isPlan:
            return .reviewed(Review(person: dice.pick(file.readers).address, words: ""))
        case .told: return .closed(Remark("无异议"))
        case .closed, .withdrawn: return .reopened(Reopening(mail: "m3", receivedAt: at, reason: "没有解决"))
        case .merged: return .unmerged(Remark("两件事"))
        }
    }

    private mutating func draft(_ file: Case, _ caseClass: CaseClass) -> Draft {
        Draft(
            revision: file.revisions + 1, drafter: dice.pick(Self.people).address,
            content: ApprovedContent(
                recipients: file.readers.map(\.address), opinion: caseClass == .major ? "赔偿" : nil,
                text: dice.pick(["补送", "道歉", "退款"])))
    }

    /// Any event, with numbers, people and hashes that may be wrong.
    private mutating func anyEvent(_ file: Case) -> CaseEvent {
        let caseClass = dice.pick(CaseClass.allCases)
        let person = dice.pick(Self.people)
        let revision = max(0, file.revisions + dice.pick([0, 0, 0, 1, -1]))
        switch dice.roll(24) {
        case 0:
            return .acknowledged(
                dice.pick([.letter(to: Samples.customer), .silence(rule: "A2", reason: "auto")]))
        case 1: return .graded(Grading(caseClass, reason: dice.pick(["核定", ""])))
        case 2: return .assigned(Assignment(handler: person))
        case 3: return .drafted(draft(file, caseClass))
        case 4: return .submitted(Submission(revision: revision, approver: person))
        case 5:
            return .meetingRecorded(
                dice.pick([Samples.minutes, Minutes(time: "", attendees: [], decision: "x", text: "")]))
        case 6, 7:
            let hash = dice.pick([file.draftHash ?? "", Samples.content().digest, ""])
            return .approved(Approval(revision: revision, hash: hash, approver: person.address))
        case 8: return .returned(ReturnedDraft(revision: revision, approver: person.address, reason: ""))
        case 9:
            return .extensionRequested(
                ExtensionPlea(
                    workingDays: dice.roll(10), reason: "等",
                    chain: dice.pick([[], [Samples.director, Samples.leader], [person]])))
        case 10, 11:
            return .extensionDecided(ExtensionVoice(leader: person.address, agrees: dice.roll(4) > 0))
        case 12:
            let ending = dice.pick(LetterOutcome.Ending.allCases)
            var outcome = Bench.outcome(file, dice.pick([.resolution, .opinion, .acknowledgement]), ending)
            if dice.roll(3) == 0 { outcome.approvedHash = Samples.content().digest }
            return .letterEnded(outcome)
        case 13:
            return .answeredUnclearly(
                UnclearAnswer(
                    notice: dice.pick(NoticeKind.allCases), revision: revision, person: person.address,
                    words: "再说"))
        case 14, 15, 16:
            let kind = dice.pick(TimerKind.allCases)
            return .timerFired(TimerFiring(kind: kind, due: at))
        case 17:
            return .contactChanged(NewContact(letterTo: dice.pick([Samples.customer, person]), reason: "核实"))
        case 18: return .toldInPerson(Telling(means: "telephone", note: "已告知"))
        default: return Bench.fitting(dice.pick(CaseEvent.Name.allCases), file, caseClass)
        }
    }
}
