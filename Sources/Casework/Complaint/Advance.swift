import FoundationEssentials
import MIME
import Reading

/// One step on its way: the case as it becomes, and the effects gathered.
struct Advance {
    var file: Case
    let record: EventRecord
    let rules: WorkflowRules
    /// Whether nobody will read the effects (replay), so that letters need no facts.
    let isQuiet: Bool
    var effects: [Effect] = []

    init(file: Case, record: EventRecord, rules: WorkflowRules, isQuiet: Bool) {
        self.file = file
        self.isQuiet = isQuiet
        self.record = record
        self.rules = rules
    }

    /// Checks what the event asks beyond the status, and carries it out.
    mutating func take(_ event: CaseEvent, from: CaseStatus) throws(Refusal) {
        switch event {
        case .received: throw .alreadyReceived
        case .acknowledged(let decision): try acknowledge(decision)
        case .graded(let grading): try grade(grading, from: from)
        case .assigned(let assignment): assign(assignment, from: from)
        case .drafted(let draft): try take(draft)
        case .submitted(let submission): try submit(submission)
        case .meetingRecorded(let minutes): try record(minutes, from: from)
        case .approved(let approval): try approve(approval)
        case .returned(let back): try sendBack(back)
        case .answeredUnclearly(let answer): try askAgain(answer)
        case .extensionRequested(let plea): try requestExtension(plea)
        case .extensionDecided(let voice): try decideExtension(voice)
        case .letterEnded(let outcome): endLetter(outcome, from: from)
        case .toldInPerson(let telling): try tell(telling)
        case .mailAttached(let mail): attach(mail)
        case .asked(let question): try ask(question)
        case .contactChanged(let contact): try change(contact)
        case .customerFiled(let customer): file.receipt.customer.take(customer)
        case .reopened(let reopening): try reopen(reopening)
        case .closed(let remark): close(remark.text)
        case .withdrawn(let remark): try withdraw(remark)
        case .merged(let merging): try merge(merging, from: from)
        case .unmerged(let remark): try unmerge(remark)
        case .linked(let link): try bind(link)
        case .noted(let remark): if remark.text.isEmpty { throw .emptyText }
        case .taskDone(let done): try tickOff(done)
        case .timerFired(let firing): fire(firing, from: from)
        case .recalculated(let change): recalculate(change)
        case .reviewed(let review): try take(review)
        }
    }

    mutating func order(_ letter: LetterOrder) { effects.append(.letter(letter)) }

    mutating func alarm(_ kind: Alarm.Kind, _ subject: String, _ detail: String) {
        effects.append(
            .alarm(
                Alarm(
                    key: "\(kind.rawValue):\(file.number):\(subject)", kind: kind, detail: detail,
                    caseNumber: file.number)))
    }

    mutating func set(_ task: CaseTask.Kind, _ subject: String) {
        guard !file.tasks.contains(where: { $0.kind == task && $0.subject == subject }) else { return }
        file.tasks.append(CaseTask(kind: task, subject: subject, since: record.at))
    }

    /// Opens a duty and gives it back for the notice that asks for it.
    mutating func open(_ kind: NoticeKind, _ revision: Int, _ person: Mailbox) -> Duty {
        let duty = Duty(
            caseNumber: file.number, kind: kind, revision: revision, person: person.address)
        file.spentDuties.removeAll { $0 == duty }
        if !file.duties.contains(duty) { file.duties.append(duty) }
        return duty
    }

    /// The duty to write the next revision. Its code writes that one and no other.
    mutating func openDraft(_ handler: Mailbox) -> Duty { open(.draft, file.revisions + 1, handler) }

    /// Closes the duties of these kinds and calls off the letters that ask for them.
    mutating func closeDuties(_ kinds: NoticeKind...) {
        retire(dutiesWhere: { kinds.contains($0.kind) })
        callOffRequests(kinds)
    }

    /// Closes every duty: a period is over.
    mutating func closeAllDuties() {
        retire(dutiesWhere: { _ in true })
        callOffPeriod()
    }

    /// Closes duties; their tokens are spent from now on, which is not the same as forged.
    mutating func retire(dutiesWhere isOver: (Duty) -> Bool) {
        for duty in file.duties where isOver(duty) && !file.spentDuties.contains(duty) {
            file.spentDuties.append(duty)
        }
        file.duties.removeAll(where: isOver)
    }
}
