import Casework
import FoundationEssentials
import MIME
import Reading

/// A small house of rules and people in which cases can be walked.
enum Bench {
    /// Every day works, and a working day ends 24 hours after the start.
    static let rules = WorkflowRules(
        offices: Offices(
            approvers: [
                .ordinary: [Samples.leader, Samples.deputy], .major: [Samples.leader, Samples.manager],
                .inquiry: [Samples.leader], .plan: [Samples.leader, Samples.deputy],
            ],
            chain: [Samples.director, Samples.leader], desk: Samples.director),
        deadline: { start, days in
            Deadline(
                promise: start.addingTimeInterval(Double(days) * 86_400),
                target: start.addingTimeInterval(Double(days) * 86_400 - 3600), isProvisional: false)
        })

    static func record(
        _ file: Case?, _ event: CaseEvent, at: Date = Samples.start.addingTimeInterval(600),
        by actor: Actor = .system("test")
    ) -> EventRecord {
        EventRecord(
            caseNumber: Samples.number, sequence: (file?.lastSequence ?? 0) + 1, at: at, actor: actor,
            event: event)
    }

    static func step(
        _ file: Case?, _ event: CaseEvent, at: Date = Samples.start.addingTimeInterval(600)
    ) throws(Refusal) -> Step { try Workflow.step(file, record(file, event, at: at), rules) }

    /// Walks a new case through the events.
    static func walk(_ events: [CaseEvent], at: Date = Samples.start.addingTimeInterval(600)) throws(Refusal)
        -> Case
    {
        var file: Case?
        for event in events { file = try step(file, event, at: at).file }
        guard let file else { throw .noSuchCase }
        return file
    }

    static func draft(_ revision: Int = 1, _ caseClass: CaseClass, text: String = "补送二百升，并致歉。") -> Draft {
        Draft(
            revision: revision, drafter: Samples.handler.address,
            content: Samples.content(
                text, opinion: caseClass == .major ? "补送并赔偿" : nil,
                to: Samples.receipt(caseClass).readers ?? [Samples.customer]))
    }

    static func outcome(
        _ file: Case, _ kind: LetterKind, _ ending: LetterOutcome.Ending = .accepted
    ) -> LetterOutcome {
        LetterOutcome(
            key:
                "\(kind == .planReview ? "plan" : kind == .opinion ? "op" : "res"):\(file.number):\(file.revisions)",
            kind: kind,
            ending: ending,
            approvedHash: file.approval?.hash)
    }

    /// A case of that class in that status, by the straight way.
    static func file(_ status: CaseStatus, _ caseClass: CaseClass) throws(Refusal) -> Case {
        let opening: [CaseEvent] = [
            .received(Samples.receipt(caseClass)), .graded(Grading(caseClass, reason: "由规则定级")),
            .assigned(Assignment(handler: Samples.handler, department: "调度管理部")),
        ]
        let draft = draft(1, caseClass)
        let meeting: [CaseEvent] = caseClass == .major ? [.meetingRecorded(Samples.minutes)] : []
        let submitted =
            opening + meeting + [
                .drafted(draft), .submitted(Submission(revision: 1, approver: Samples.leader)),
            ]
        let approval = Approval(revision: 1, hash: draft.content.digest, approver: Samples.leader.address)
        switch status {
        case .received: return try walk(Array(opening.prefix(1)))
        case .graded: return try walk(Array(opening.prefix(2)))
        case .assigned: return try walk(opening)
        case .drafting: return try walk(opening + meeting + [.drafted(draft)])
        case .awaitingApproval: return try walk(submitted)
        case .returned:
            return try walk(
                submitted + [
                    .returned(ReturnedDraft(revision: 1, approver: Samples.leader.address, reason: "数量"))
                ])
        case .approved: return try walk(submitted + [.approved(approval)])
        case .told: return try told(submitted + [.approved(approval)])
        case .closed: return try step(try file(.told, caseClass), .closed(Remark("无异议"))).file
        case .reopened:
            return try step(
                try file(.closed, caseClass),
                .reopened(
                    Reopening(mail: "m9", receivedAt: Samples.start.addingTimeInterval(900), reason: "还是没解决"))
            ).file
        case .merged: return try walk(opening + [.merged(Merging(into: Samples.other, reason: "同一件事"))])
        case .withdrawn: return try walk(opening + [.withdrawn(Remark("客户撤回"))])
        }
    }

    private static func told(_ events: [CaseEvent]) throws(Refusal) -> Case {
        var file = try walk(events)
        for kind in file.lettersSent { file = try step(file, .letterEnded(outcome(file, kind))).file }
        return file
    }

    /// For every name of an event, one that fits the case as well as it can.
    static func fitting(_ name: CaseEvent.Name, _ file: Case, _ caseClass: CaseClass) -> CaseEvent {
        let latest = file.revisions
        switch name {
        case .received: return .received(Samples.receipt(caseClass))
        case .acknowledged: return .acknowledged(.letter(to: Samples.customer))
        case .graded: return .graded(Grading(caseClass, reason: "核定"))
        case .assigned: return .assigned(Assignment(handler: Samples.colleague))
        case .drafted: return .drafted(draft(latest + 1, caseClass, text: "改稿"))
        case .submitted:
            let isAsked = !file.askedApprovers.isEmpty
            let next = caseClass == .major ? Samples.manager : Samples.deputy
            return .submitted(Submission(revision: latest, approver: isAsked ? next : Samples.leader))
        case .meetingRecorded: return .meetingRecorded(Samples.minutes)
        case .approved:
            return .approved(
                Approval(revision: latest, hash: file.draftHash ?? "", approver: Samples.leader.address))
        case .returned:
            return .returned(ReturnedDraft(revision: latest, approver: Samples.leader.address, reason: "数量"))
        case .answeredUnclearly:
            return .answeredUnclearly(
                UnclearAnswer(
                    notice: .approval, revision: latest, person: Samples.leader.address, words: "同意，但…"))
        case .extensionRequested:
            return .extensionRequested(
                ExtensionPlea(workingDays: 7, reason: "等化验", chain: [Samples.director, Samples.leader]))
        case .extensionDecided:
            return .extensionDecided(ExtensionVoice(leader: Samples.director.address, agrees: true))
        case .letterEnded:
            return .letterEnded(outcome(file, file.isPlan ? .planReview : .resolution, .bounced))
        case .toldInPerson: return .toldInPerson(Telling(means: "telephone", note: "已电话告知陈立"))
        case .mailAttached:
            return .mailAttached(
                FurtherMail(
                    mail: "m2", from: Samples.customer.address, meaning: .news, reason: "F7", excerpt: "补充"))
        case .asked: return .asked(Question(number: file.questions + 1, text: "请提供磅单号"))
        case .contactChanged:
            return .contactChanged(NewContact(letterTo: Samples.customer, reason: "电话核实"))
        case .customerFiled:
            return .customerFiled(CustomerOnFile(code: "C001", unit: "河西采石场", customerClass: "B"))
        case .reopened: return .reopened(Reopening(mail: "m3", receivedAt: Samples.start, reason: "还是没解决"))
        case .closed: return .closed(Remark("无异议"))
        case .withdrawn: return .withdrawn(Remark("客户撤回"))
        case .merged: return .merged(Merging(into: Samples.other, reason: "同一件事"))
        case .unmerged: return .unmerged(Remark("两件事"))
        case .linked: return .linked(Link(other: Samples.other, relation: .related))
        case .noted: return .noted(Remark("已电话联系"))
        case .taskDone: return .taskDone(TaskDone(kind: .readMail))
        case .timerFired:
            return .timerFired(TimerFiring(kind: .dueSoon, due: Samples.start.addingTimeInterval(500)))
        case .recalculated: return .recalculated(Recalculation(cause: "2027 notice"))
        case .reviewed: return .reviewed(Review(person: Samples.manager.address, words: "已阅"))
        }
    }
}

extension Case {
    /// The approved letters of the present draft.
    var lettersSent: [LetterKind] {
        isPlan ? [.planReview] : draft?.content.opinion == nil ? [.resolution] : [.opinion, .resolution]
    }
}

extension Effect {
    /// One short word for tables.
    var short: String {
        switch self {
        case .letter(let order): "letter \(order.kind.rawValue)"
        case .timer(let order): "timer \(order.kind.rawValue)"
        case .cancelTimers(let prefix):
            "no \(prefix.split(separator: "/").dropFirst().first ?? "more") timers"
        case .cancelLetters(let prefix): "no \(prefix.split(separator: ":").first ?? "more") letters"
        case .alarm(let alarm): "alarm \(alarm.kind.rawValue)"
        }
    }
}
