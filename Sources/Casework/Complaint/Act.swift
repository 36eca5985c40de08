public import FoundationEssentials
public import MIME

/// What a member of staff asks of a case by command.
public enum Act: Hashable, Sendable {
    /// Says its class.
    case grade(CaseClass, reason: String)
    /// Gives it to a handler.
    case assign(Assignment)
    /// Writes a revision of the opinion. Of a major case the opinion is the meeting's decision, unless one is given.
    case draft(text: String, opinion: String?, files: [EnclosedFile])
    /// Puts the last revision before a leader; by default the first who may decide and was not asked.
    case submit(to: Mailbox?)
    /// Says yes to what one was asked: a revision, or more time. A given revision, and the beginning of the content's
    /// SHA-256, must be those of what was asked.
    case approve(AskedFor, revision: Int?, hash: String?)
    /// Says no to it.
    case sendBack(AskedFor, revision: Int?, reason: String)
    /// Records the managers' meeting.
    case record(Minutes)
    /// Asks for more time; without a number for as much as there is.
    case extend(days: Int?, reason: String)
    /// The approved result was told by other means than mail.
    case tell(Telling)
    /// Asks the customer something.
    case ask(String)
    /// Letters go elsewhere.
    case readdress(NewContact)
    /// Ends it.
    case close(reason: String)
    /// Takes it back.
    case withdraw(reason: String)
    /// Takes it up again.
    case reopen(reason: String)
    /// Notes something.
    case note(String)
    /// A task is done.
    case finish(TaskDone)
    /// Says what one thinks of the plan one was asked to review; empty for a plain "read".
    case review(String)

    /// What a leader was asked.
    public enum AskedFor: Hashable, Sendable {
        /// Whatever he was asked; of both the text.
        case anything
        /// To approve a text.
        case text
        /// To allow more time.
        case time
    }

    /// The events the act stands for, or why it is refused. Whether they fit the case is for ``Workflow`` to say.
    public func events(
        on file: Case, by person: Employee, rules: WorkflowRules, at: Date
    ) throws(Refusal) -> [CaseEvent] {
        guard person.mayAct else { throw .wrongOffice(person.address) }
        switch self {
        case .grade(let caseClass, let reason): return [.graded(Grading(caseClass, reason: reason))]
        case .assign(let assignment): return [.assigned(assignment)]
        case .draft(let text, let opinion, let files):
            return [.drafted(Self.draft(of: file, by: person, text, opinion, files))]
        case .submit(let leader): return [.submitted(try Self.submission(of: file, to: leader, rules))]
        case .approve(let asked, let revision, let hash):
            let duty = try Self.duty(of: person, in: file, asked, revision)
            if let hash, duty.kind == .approval, !Self.names(hash, file.draftHash) { throw .otherContent }
            return [try Approvals.decide(.approve, duty: duty, words: "", file: file)]
        case .sendBack(let asked, let revision, let reason):
            guard !reason.isBlank else { throw .needsReason }
            let duty = try Self.duty(of: person, in: file, asked, revision)
            return [try Approvals.decide(.sendBack(reason: reason), duty: duty, words: "", file: file)]
        case .record(let minutes): return [.meetingRecorded(minutes)]
        case .extend(let days, let reason):
            let plea = ExtensionPlea(
                workingDays: days ?? rules.mostDays, reason: reason, chain: rules.offices.chain)
            return [.extensionRequested(plea)]
        case .tell(let telling): return [.toldInPerson(telling)]
        case .ask(let text): return [.asked(Question(number: file.questions + 1, text: text))]
        case .readdress(let contact): return [.contactChanged(contact)]
        case .close(let reason): return [.closed(Remark(reason))]
        case .withdraw(let reason): return [.withdrawn(Remark(reason))]
        case .reopen(let reason): return [.reopened(Reopening(receivedAt: at, reason: reason))]
        case .note(let text): return [.noted(Remark(text))]
        case .finish(let done): return [.taskDone(done)]
        case .review(let words): return [.reviewed(Review(person: person.address, words: words))]
        }
    }

    /// Whether the beginning of a SHA-256 names a draft. A few digits, or none, name nothing.
    private static func names(_ hash: String, _ draft: String?) -> Bool {
        hash.utf8.count >= 8 && draft?.hasPrefix(hash.lowercased()) == true
    }

    private static func draft(
        of file: Case, by person: Employee, _ text: String, _ opinion: String?, _ files: [EnclosedFile]
    ) -> Draft {
        let settled = file.caseClass == .major ? opinion ?? file.minutes?.decision : nil
        let content = ApprovedContent(
            recipients: file.recipients, opinion: settled, text: text, files: files)
        return Draft(revision: file.revisions + 1, drafter: person.address, content: content)
    }

    private static func submission(
        of file: Case, to leader: Mailbox?, _ rules: WorkflowRules
    ) throws(Refusal) -> Submission {
        guard let draft = file.draft, let caseClass = file.caseClass else {
            throw .notNow(.submitted, file.status)
        }
        if let leader { return Submission(revision: draft.revision, approver: leader) }
        let asked = file.askedApprovers
        guard let next = rules.offices.approver(of: caseClass, drafter: draft.drafter, asked: asked) else {
            if let last = asked.last { throw .askedAlready(last.address) }
            throw .noLeader
        }
        return Submission(revision: draft.revision, approver: next)
    }

    /// What that person was asked and has not answered.
    private static func duty(
        of person: Employee, in file: Case, _ asked: AskedFor, _ revision: Int?
    ) throws(Refusal) -> Duty {
        let kinds: [NoticeKind] =
            switch asked {
            case .anything: [.approval, .extensionApproval]
            case .text: [.approval]
            case .time: [.extensionApproval]
            }
        let duties = kinds.compactMap { kind in
            file.duties.last { $0.kind == kind && $0.person == person.address }
        }
        guard let duty = duties.first else {
            if file.status == .awaitingApproval, file.draft?.drafter == person.address {
                throw .drafterMayNotApprove(person.address)
            }
            if let next = file.timeExtension?.next, asked == .time {
                throw .notYourTurn(person: person.address, next: next.address)
            }
            throw .notAsked(person.address)
        }
        if let revision, revision != duty.revision {
            throw .staleRevision(given: revision, latest: duty.revision)
        }
        return duty
    }
}

extension Employee {
    /// Whether this person may change anything: an auditor, who is nothing else, may not.
    public var mayAct: Bool { roles.isEmpty || roles.contains { $0 != .auditor } }
}
