import FoundationEssentials
import MIME

extension Advance {
    /// The timers of a stage share a prefix, so that they go together when the stage is over.
    private func key(_ kind: TimerKind, _ due: Date) -> String {
        let stage: [TimerKind] = [.draftBy, .meetingBy, .approveBy]
        let place = stage.contains(kind) ? "\(file.number)/stage" : "\(file.number)"
        return "\(place)/\(kind.rawValue)/\(Moment.milliseconds(due) / 1000)"
    }

    mutating func setTimer(_ kind: TimerKind, _ due: Date) {
        effects.append(
            .timer(TimerOrder(key: key(kind, due), kind: kind, caseNumber: file.number, due: due)))
    }

    /// Sets every timer of the period. Marks already behind us are left out; the end itself never is.
    mutating func setAllTimers() {
        effects.append(.cancelTimers(prefix: "\(file.number)/"))
        guard let deadline = file.deadline, file.status.isOpen else { return }
        let marks = rules.milestones(file.periodStart, deadline)
        setStageTimer(marks)
        if marks.warnAt > record.at { setTimer(.dueSoon, marks.warnAt) }
        setTimer(.overdue, deadline.promise)
        goOnEscalating(past: deadline.promise)
        if let plea = file.timeExtension, plea.isPending { setTimer(.extensionBy, deadline.promise) }
    }

    /// A promise ahead of us is not overdue yet; past one that stays past, the climb goes on.
    private mutating func goOnEscalating(past promise: Date) {
        guard file.escalations > 0 else { return }
        guard promise <= record.at else {
            file.escalations = 0
            return
        }
        setTimer(.escalate, rules.officeTime(record.at.addingTimeInterval(rules.escalationTime)))
    }

    /// Sets the timer of the present stage: draft, meeting or approval.
    mutating func setStageTimer() {
        guard let deadline = file.deadline else { return }
        effects.append(.cancelTimers(prefix: "\(file.number)/stage/"))
        setStageTimer(rules.milestones(file.periodStart, deadline))
    }

    private mutating func setStageTimer(_ marks: Milestones) {
        switch file.status {
        case .received, .graded, .assigned, .drafting, .returned, .reopened:
            let kind: TimerKind = file.caseClass == .major && file.minutes == nil ? .meetingBy : .draftBy
            if marks.draftBy > record.at { setTimer(kind, marks.draftBy) }
        case .awaitingApproval:
            if marks.approveBy > record.at { setTimer(.approveBy, marks.approveBy) }
        case .approved, .told, .closed, .merged, .withdrawn: break
        }
    }

    /// A timer went off. One that no longer fits is recorded and does nothing.
    mutating func fire(_ firing: TimerFiring, from: CaseStatus) {
        switch firing.kind {
        case .draftBy where waitsForDraft, .meetingBy where waitsForMeeting:
            remind(firing, file.handler ?? rules.offices.desk)
        case .approveBy where file.status == .awaitingApproval: hurryApproval(firing)
        case .dueSoon where file.isUnfinished: remind(firing, presentPerson)
        case .overdue where isOverdue && file.escalations == 0, .escalate where isOverdue: escalate(firing)
        case .extensionBy where file.timeExtension?.isPending == true:
            remind(firing, file.timeExtension?.next)
            alarm(.extensionRefused, "pending-\(file.extensionCount)", "undecided at the end of the period")
        case .reviewBy where !file.openReviews.isEmpty: remindReaders(firing)
        case .close where from == .told: close("no objection within the time allowed")
        case .draftBy, .meetingBy, .approveBy, .dueSoon, .overdue, .escalate, .extensionBy, .close,
            .reviewBy:
            break
        case .digest, .weeklyDigest, .surveyReminder, .surveyClose: break
        }
    }

    var waitsForDraft: Bool {
        switch file.status {
        case .received, .graded, .assigned, .drafting, .returned, .reopened: true
        case .awaitingApproval, .approved, .told, .closed, .merged, .withdrawn: false
        }
    }

    private var waitsForMeeting: Bool { waitsForDraft && file.caseClass == .major && file.minutes == nil }

    private var isOverdue: Bool {
        guard file.status.isOpen, let deadline = file.deadline else { return false }
        return record.at >= deadline.promise
    }

    /// Whose turn it is now.
    private var presentPerson: Mailbox? {
        file.status == .awaitingApproval ? file.askedApprovers.last : file.handler ?? rules.offices.desk
    }

    private mutating func remind(_ firing: TimerFiring, _ person: Mailbox?) {
        guard let person else {
            return alarm(.nobodyResponsible, firing.kind.rawValue, "nobody to remind")
        }
        order(reminder(.reminder, firing, to: person))
    }

    /// The leader asked is silent: remind, and ask the next who may decide.
    private mutating func hurryApproval(_ firing: TimerFiring) {
        remind(firing, file.askedApprovers.last)
        guard let draft = file.draft, let caseClass = file.caseClass,
            let deputy = rules.offices.approver(
                of: caseClass, drafter: draft.drafter, asked: file.askedApprovers)
        else { return }
        askLeader(deputy, draft)
    }

    /// Nothing overdue goes unescalated: each time the next leader up the chain hears of it, at last the top again.
    private mutating func escalate(_ firing: TimerFiring) {
        let chain = rules.offices.escalation
        let rung = min(file.escalations, max(0, chain.count - 1))
        file.escalations += 1
        var people: [Mailbox] = []
        if let person = presentPerson { people.append(person) }
        if chain.indices.contains(rung), !people.contains(chain[rung]) { people.append(chain[rung]) }
        for person in people { order(reminder(.overdue, firing, to: person)) }
        alarm(.overdue, "\(file.round)-\(file.escalations)", "promised for \(promiseText)")
        setTimer(.escalate, rules.officeTime(record.at.addingTimeInterval(rules.escalationTime)))
    }

    private var promiseText: String { file.deadline.map { Moment.china($0.promise) } ?? "" }
}
