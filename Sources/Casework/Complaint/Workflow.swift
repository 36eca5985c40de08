import MIME

/// What one event did: the case as it stands now, and what the world is to do.
public struct Step: Hashable, Sendable {
    /// The case after the event.
    public var file: Case
    /// Letters, timers and alarms, in order.
    public var effects: [Effect]
}

/// The state machine of a case (articles 3(6) and 11). Pure: the same log always gives the same case.
public enum Workflow {
    /// Takes one step, or says why not. `state` is nil for a new case.
    ///
    /// Beside the log this checks the offices of the people concerned, which are configuration and so may have
    /// changed since; ``replay(_:_:)`` trusts what was recorded.
    public static func step(
        _ state: Case?, _ record: EventRecord, _ rules: WorkflowRules
    ) throws(Refusal) -> Step {
        let step = try advance(state, record, rules)
        try checkOffices(state, record.event, rules.offices)
        try checkGrading(state, record, rules.offices)
        if case .meetingRecorded(let minutes) = record.event { try minutes.check(at: record.at) }
        return step
    }

    /// Takes several steps at once: all or none.
    public static func steps(
        _ state: Case?, _ records: some Sequence<EventRecord>, _ rules: WorkflowRules
    ) throws(Refusal) -> Step {
        var file = state
        var effects: [Effect] = []
        for record in records {
            let step = try step(file, record, rules)
            file = step.file
            effects += step.effects
        }
        guard let file else { throw .noSuchCase }
        return Step(file: file, effects: effects)
    }

    /// Rebuilds a case from its log, with every field and deadline. Nothing is sent: effects are dropped.
    public static func replay(
        _ records: some Sequence<EventRecord>, _ rules: WorkflowRules
    ) throws(Refusal) -> Case {
        try replay(records, under: { _ in rules })
    }

    /// Rebuilds a case from its log, each event under the rules of its day, which ``EventRecord/rules`` names.
    public static func replay(
        _ records: some Sequence<EventRecord>, under rules: (EventRecord) -> WorkflowRules
    ) throws(Refusal) -> Case {
        var file: Case?
        for record in records { file = try advance(file, record, rules(record), isQuiet: true).file }
        guard let file else { throw .noSuchCase }
        return file
    }

    private static func advance(
        _ state: Case?, _ record: EventRecord, _ rules: WorkflowRules, isQuiet: Bool = false
    ) throws(Refusal) -> Step {
        guard let state else { return try begin(record, rules, isQuiet) }
        guard record.caseNumber == state.number, record.sequence > state.lastSequence else {
            throw .outOfOrder
        }
        let verdict = Transitions.verdict(state, record.event)
        if verdict == .no { throw refusal(state, record.event) }
        var advance = Advance(file: state, record: record, rules: rules, isQuiet: isQuiet)
        advance.file.lastSequence = record.sequence
        if case .to(let status) = verdict { advance.file.status = status }
        try advance.take(record.event, from: state.status)
        return Step(file: advance.file, effects: advance.effects)
    }

    private static func begin(
        _ record: EventRecord, _ rules: WorkflowRules, _ isQuiet: Bool
    ) throws(Refusal) -> Step {
        guard case .received(let receipt) = record.event else { throw .noSuchCase }
        guard record.caseNumber == receipt.number else { throw .outOfOrder }
        var advance = Advance(
            file: Case(receipt: receipt, sequence: record.sequence), record: record, rules: rules,
            isQuiet: isQuiet)
        advance.begin()
        return Step(file: advance.file, effects: advance.effects)
    }

    private static func refusal(_ state: Case, _ event: CaseEvent) -> Refusal {
        if event.name == .received { return .alreadyReceived }
        if state.isPlan, [.asked, .contactChanged].contains(event.name) { return .notOfAPlan }
        if event.name == .closed, state.isUnfinished { return .customerNotTold }
        if state.status == .merged, let number = state.mergedInto { return .mergedElsewhere(number) }
        return .notNow(event.name, state.status)
    }

    /// Only who decides on cases of a class may take one out of it: a major one off the managers' meeting, a complaint off
    /// the leader's approval.
    private static func checkGrading(
        _ state: Case?, _ record: EventRecord, _ offices: Offices
    ) throws(Refusal) {
        guard case .graded(let grading) = record.event, let before = state?.caseClass,
            grading.caseClass.gravity < before.gravity
        else { return }
        switch record.actor {
        case .staff(let person), .command(let person):
            guard offices.mayApprove(person, before) || offices.mayApprove(person, .major) else {
                throw .downgradeNeedsLeader(person)
            }
        case .system, .customer, .stranger: return
        }
    }

    private static func checkOffices(
        _ state: Case?, _ event: CaseEvent, _ offices: Offices
    ) throws(Refusal) {
        guard let state else { return }
        let approver: String
        switch event {
        case .submitted(let submission): approver = submission.approver.address
        case .approved(let approval): approver = approval.approver
        case .extensionRequested(let plea):
            let known = Set(offices.chain.map { $0.address.lowercased() })
            guard !plea.chain.isEmpty else { throw .noLeader }
            for leader in plea.chain where !known.contains(leader.address.lowercased()) {
                throw .wrongOffice(leader.address)
            }
            return
        default: return
        }
        guard let caseClass = state.caseClass, offices.mayApprove(approver, caseClass) else {
            throw .wrongOffice(approver)
        }
    }
}
