import Casework
import FoundationEssentials
import Letters
import Logging
import MIME
import Settings
import Store

extension Desk {
    /// Carries out what a decision asks of the world, inside the transaction that keeps the decision.
    ///
    /// A letter that cannot be written raises an alarm and stops nothing else: the case is recorded all the same, and
    /// hears of it as of a letter that was refused.
    ///
    /// - Parameter later: takes letters that may be written once all of a batch of mails are decided on.
    func carryOut(
        _ effects: [Effect], for file: Case?, mail: MailID?, later: LaterLetters? = nil,
        in transaction: Transaction, at now: Date
    ) throws {
        for effect in effects {
            switch effect {
            case .letter(let order):
                try post(order, for: file, mail: mail, later: later, in: transaction, at: now)
            case .timer(let timer): try transaction.set(timer)
            case .cancelTimers(let prefix): try transaction.cancelTimers(prefix: prefix)
            case .cancelLetters(let prefix):
                try transaction.cancelLetters(
                    prefix: prefix, because: "overtaken by a later decision", at: now)
            case .alarm(let alarm):
                let about = alarm.caseNumber.map { "\($0): " } ?? ""
                try transaction.raise(
                    key: alarm.key, about + alarm.detail, remedy: alarm.kind.remedy,
                    of: alarm.caseNumber?.rawValue, at: now)
            }
        }
        if !effects.isEmpty { ring() }
    }

    private func post(
        _ order: LetterOrder, for file: Case?, mail: MailID?, later: LaterLetters?,
        in transaction: Transaction, at now: Date
    ) throws {
        do {
            try gate(order, of: file, in: transaction)
            var order = order
            order.notBefore = awake(order, of: file, at: now)
            let pen = Pen(desk: self, now: now)
            var draft = pen.draft(order, account: file?.receipt.account, mail: mail)
            draft.letter.heldBecause =
                try transaction.bar(order.kind, to: draft.letter.recipient)
                ?? loopGuard(order, in: transaction, at: now)
            if let later, draft.letter.heldBecause == nil, order.kind == .acknowledgement {
                try later.take(draft, in: transaction, at: now)
            } else {
                try enqueue(try pen.write(draft), in: transaction, at: now)
            }
        } catch let failure where failure is LetterFailure || failure is Refusal {
            try tellUnwritten(order, because: failure, in: transaction, at: now)
        }
    }

    private func enqueue(_ letter: NewLetter, in transaction: Transaction, at now: Date) throws {
        let isNew = try transaction.enqueue(letter, at: now)
        if isNew, Recipient.isBar(letter.heldBecause), let held = try transaction.letter(key: letter.key) {
            try tellHeld([held], in: transaction, at: now)
        }
    }

    /// Tells operators and the case of a letter that cannot be written.
    func tellUnwritten(
        _ order: LetterOrder, because failure: any Error, in transaction: Transaction, at now: Date
    ) throws {
        log.error("letter not written", metadata: ["key": "\(order.key)", "failure": "\(failure)"])
        try transaction.raise(
            key: "letter/\(order.key)", "the letter \(order.key) could not be written: \(failure)",
            remedy: "mend the template or the address, then tell the person by hand",
            of: order.caseNumber?.rawValue, at: now)
        let outcome = LetterOutcome(
            key: order.key, kind: order.kind, ending: .refused,
            detail: "it could not be written: \(failure)", approvedHash: order.approvedHash)
        try tell(outcome, to: order.to.address, of: order.caseNumber, in: transaction, at: now)
    }

    /// Further automatic answers to one address within a day wait for a person: acknowledgements have rules of their own.
    private func loopGuard(
        _ order: LetterOrder, in transaction: Transaction, at now: Date
    ) throws -> String? {
        guard order.kind == .reopening || order.kind == .surveyClarification else { return nil }
        let made = try transaction.answersMade(to: order.to.address, since: now.addingTimeInterval(-86_400))
        guard made >= configuration.acknowledgements.perAddressPerDay else { return nil }
        return "A13: \(made) automatic answers to the address today"
    }

    /// Nothing leaves as a resolution that the right leader has not approved, word for word and file for file.
    private func gate(_ order: LetterOrder, of file: Case?, in transaction: Transaction) throws {
        guard order.kind.needsApproval else { return }
        let own = file?.number == order.caseNumber ? file : try order.caseNumber.flatMap(transaction.caseFile)
        try Approvals.check(order, of: own)
    }

    /// Appends events to their case's log, each naming the rules it was taken under.
    func append(
        _ records: [EventRecord], leaving file: Case, under rules: WorkflowRules, in transaction: Transaction,
        at now: Date
    ) throws {
        var records = records
        if let kept = rules.kept {
            try transaction.keep(kept, at: now)
            for index in records.indices { records[index].rules = kept.rules.name }
        }
        try transaction.append(records, leaving: file)
        try clearAlarms(of: file, in: transaction, at: now)
    }

    /// Alarms end with what they told of.
    private func clearAlarms(of file: Case, in transaction: Transaction, at now: Date) throws {
        for alarm in try transaction.standingAlarms(of: file.number.rawValue)
        where !file.justifies(alarm: alarm.key, at: now) {
            try transaction.clear(key: alarm.key, at: now)
        }
    }

    /// Takes one step of a case: the event, what it changes and what it asks for are kept together.
    @discardableResult
    func step(
        _ number: CaseNumber, _ event: CaseEvent, by actor: Actor, login: String? = nil, mail: MailID? = nil,
        in transaction: Transaction, at now: Date
    ) throws -> Case {
        let file = try transaction.caseFile(number)
        var record = EventRecord(
            caseNumber: number, sequence: (file?.lastSequence ?? 0) + 1, at: now, actor: actor, event: event)
        record.login = login
        let rules = rules
        let step = try Workflow.step(file, record, rules)
        try append([record], leaving: step.file, under: rules, in: transaction, at: now)
        try carryOut(step.effects, for: step.file, mail: mail, in: transaction, at: now)
        // A letter that could not be written may have taken the case further.
        return try transaction.caseFile(number) ?? step.file
    }
}

extension Alarm.Kind {
    /// What a person does about it.
    var remedy: String {
        switch self {
        case .overdue: "see the case and tell the customer"
        case .customerUnreachable: "reach the customer by telephone and record it in the case"
        case .staffUnreachable: "mend the address in the configuration and tell the person"
        case .extensionRefused: "see the case; the earlier deadline holds"
        case .forgedStaffMail: "ask the person named whether the mail is theirs"
        case .strangerWithToken: "see who wrote before answering"
        case .provisionalDeadline: "import the year's notice of the State Council"
        case .uncertainLetter:
            "ask the recipient whether it came, then heed outbox settle; heed outbox show says whether it is sent again"
        case .unreadableMail: "open the mail in the mailbox"
        case .nobodyResponsible: "assign the case"
        case .flood: "see who writes so much (heed mail list --case); none of these mails was answered"
        case .machineAnswers: "reach the customer another way: only machines answer"
        }
    }
}
