public import FoundationEssentials
public import MIME

/// One line of the transcript a member of staff gets back.
public struct StaffResult: Hashable, Sendable {
    /// What was asked or why it was refused, in words.
    public var text: String
    /// Whether it was done.
    public var isDone: Bool

    /// A line.
    public init(text: String, isDone: Bool) {
        self.text = text
        self.isDone = isDone
    }
}

/// What a staff mail did: all of it, or nothing.
public struct StaffOutcome: Sendable {
    /// The events to append; empty when nothing was done.
    public var records: [EventRecord]
    /// The case afterwards.
    public var file: Case
    /// Effects, the transcript among them.
    public var effects: [Effect]
    /// Why something was refused.
    public var refusal: Refusal?
    /// What was read and what it did, for the ledger.
    public var report: StaffReport
    /// The lines of the transcript.
    public var results: [StaffResult]
}

/// Carries out what a member of staff wrote. Authority was checked before (``StaffAuthority``).
public struct StaffDesk: Sendable {
    /// The mail being answered to.
    public struct Mail: Sendable {
        /// The mail in our archive (its id).
        public var id: String
        /// Who wrote it.
        public var from: Mailbox
        /// Its own words.
        public var newText: String
        /// Its subject.
        public var subject: String
        /// Its Message-ID.
        public var messageID: String?
        /// The files that came with it, for the customer.
        public var files: [EnclosedFile]
        /// The limit in megabytes that they exceed together; nil when they do not.
        public var fileLimit: Int?

        /// Names the mail.
        public init(
            id: String, from: Mailbox, newText: String, subject: String, messageID: String? = nil,
            files: [EnclosedFile] = [], fileLimit: Int? = nil
        ) {
            self.files = files
            self.fileLimit = fileLimit
            self.id = id
            self.from = from
            self.newText = newText
            self.subject = subject
            self.messageID = messageID
        }
    }

    /// The rules of the workflow.
    public var rules: WorkflowRules
    /// Finds the handler for a department or person.
    public var handler: @Sendable (StaffTarget) -> Mailbox?

    /// A desk.
    public init(rules: WorkflowRules, handler: @escaping @Sendable (StaffTarget) -> Mailbox?) {
        self.rules = rules
        self.handler = handler
    }

    /// Carries out all commands or none, and writes the one transcript.
    public func carryOut(_ reply: StaffReply, duty: Duty, mail: Mail, file: Case, at: Date) -> StaffOutcome {
        var records: [EventRecord] = []
        var now = file
        var effects: [Effect] = []
        var refusal: Refusal?
        do throws(Refusal) {
            for command in reply.commands {
                for event in try events(command, duty, mail, now) {
                    let record = EventRecord(
                        caseNumber: file.number, sequence: now.lastSequence + 1, at: at,
                        actor: .staff(duty.person), event: event)
                    let step = try Workflow.step(now, record, rules)
                    now = step.file
                    effects += step.effects
                    records.append(record)
                }
            }
        } catch {
            refusal = error
            records = []
            effects = []
            now = file
        }
        let results = lines(reply, refusal)
        var outcome = StaffOutcome(
            records: records, file: now, effects: effects, refusal: refusal,
            report: StaffReport(reply, to: duty.kind, refusal: refusal, in: rules.staffLanguage),
            results: results)
        if let letter = transcript(results, mail, now) { outcome.effects.append(.letter(letter)) }
        return outcome
    }

    /// The events a command stands for.
    private func events(
        _ command: StaffCommand, _ duty: Duty, _ mail: Mail, _ file: Case
    ) throws(Refusal) -> [CaseEvent] {
        switch command {
        case .approve, .sendBack, .askAgain:
            return [try Approvals.decide(command, duty: duty, words: mail.newText, file: file)]
        case .none(let why): return undecided(why, mail)
        case .draft(let text): return try drafting(text, duty, mail, file)
        case .extend(let days, let reason):
            let plea = ExtensionPlea(
                workingDays: days ?? rules.mostDays, reason: reason, chain: rules.offices.chain)
            return [.extensionRequested(plea)]
        case .severity(let to, let reason): return [.graded(Grading(CaseClass(to), reason: reason))]
        case .assign(let target, let reason):
            guard target.isKnown, let person = handler(target) else { throw .unknownTarget(target.words) }
            return [
                .assigned(
                    Assignment(
                        handler: person, department: target.department, reason: reason.isEmpty ? nil : reason)
                )
            ]
        case .minutes(let reading):
            if let minutes = reading.minutes { return [.meetingRecorded(minutes)] }
            guard duty.kind == .meeting else { throw .minutesIncomplete(reading.missing) }
            let words = reading.missing.joined(separator: "、")
            return [
                .answeredUnclearly(
                    UnclearAnswer(
                        notice: .meeting, revision: duty.revision, person: duty.person, words: words))
            ]
        case .note(let text): return [.noted(Remark(text))]
        case .close(let reason): return [.closed(Remark(reason))]
        case .review(let text): return [.reviewed(Review(person: duty.person, words: text))]
        }
    }

    /// A text becomes a revision, with the files that came with it or else those of the revision before, and goes straight
    /// before the leader.
    private func drafting(
        _ text: String, _ duty: Duty, _ mail: Mail, _ file: Case
    ) throws(Refusal) -> [CaseEvent] {
        if let limit = mail.fileLimit { throw .filesTooLarge(limit) }
        let revision = file.revisions + 1
        let opinion = file.caseClass == .major ? file.minutes?.decision : nil
        let content = ApprovedContent(
            recipients: file.recipients, opinion: opinion, text: text,
            files: mail.files.isEmpty ? file.draft?.content.files ?? [] : mail.files)
        guard let caseClass = file.caseClass,
            let leader = rules.offices.approver(of: caseClass, drafter: duty.person)
        else { throw .noLeader }
        return [
            .drafted(Draft(revision: revision, drafter: duty.person, content: content)),
            .submitted(Submission(revision: revision, approver: leader)),
        ]
    }

    /// No decision: a question reaches the handler, anything else is noted, nothing at all leaves no trace here.
    private func undecided(_ why: String, _ mail: Mail) -> [CaseEvent] {
        let words = PlainText.trim(mail.newText)
        guard !words.isEmpty else { return [] }
        guard why == "a question" else { return [.noted(Remark(words))] }
        let further = FurtherMail(
            mail: mail.id, from: mail.from.address, meaning: .news, reason: "a question of staff",
            excerpt: String(words.prefix(300)))
        return [.mailAttached(further)]
    }
}
