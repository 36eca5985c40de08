import Casework
import FoundationEssentials
import Logging
import MIME
import Reading
import Settings
import Store

extension Desk {
    /// Decides on a read mail and keeps everything that follows, in a transaction of its own.
    func file(_ mail: ReadMail) throws { _ = try commit(admitting: [], filing: [mail]) }

    /// Decides on read mails, in their order, and keeps everything that follows.
    func file(_ mails: [ReadMail], in transaction: Transaction, at now: Date) throws -> [Decision] {
        let rules = IntakeRules(self)
        let lookup = Lookup(desk: self, transaction: transaction, now: now)
        let later = lookup.later
        let decisions = try mails.map { mail in
            try noteLetters(namedBy: mail, in: transaction, at: now)
            let known = try lookup.known(mail)
            var decision = try decide(mail, known, rules, at: now)
            try SurveyIntake(desk: self, lookup: lookup, rules: rules).take(mail, &decision, known)
            try keep(decision, of: mail.id, under: rules.workflow, later: later, in: transaction, at: now)
            let opened = try takeVisits(mail, known, decision, in: transaction, at: now)
            var filed = try FiledAs(decision, mail, known.route.kind)
            filed.caseNumber = filed.caseNumber ?? opened?.rawValue
            try transaction.file(mail.id, as: filed)
            try keepProbe(mail, in: transaction, at: now)
            return decision
        }
        try later.write(in: transaction, at: now)
        return decisions
    }

    /// What becomes of a mail. When the rules contradict each other it becomes a case for a person to sort out: no mail
    /// holds up the others.
    private func decide(
        _ mail: ReadMail, _ known: Known, _ rules: IntakeRules, at now: Date
    ) throws -> Decision {
        func arrival(_ form: ReceiptForm) -> Arrival {
            Arrival(
                mail: "\(mail.id.rawValue)", account: mail.account, receivedAt: mail.receivedAt, form: form)
        }
        do {
            return try Intake.decide(
                arrival(mail.isWhole ? .mail : .oversized), reading: mail.reading, known: known, rules: rules,
                at: now)
        } catch {
            log.error(
                "intake contradicts itself",
                metadata: ["mail": "\(mail.id.rawValue)", "reason": "\(error)"])
            return try Intake.decide(arrival(.quarantined), reading: nil, known: known, rules: rules, at: now)
        }
    }

    /// Files a mail that cannot be read as a case of its own, whose clock runs.
    func fileUnread(_ record: MailRecord, because reason: String) throws {
        let now = world.now()
        let arrival = Arrival(
            mail: "\(record.id.rawValue)", account: record.key.account, receivedAt: record.receivedAt,
            form: .quarantined)
        let decision = try store.transact { transaction in
            let lookup = Lookup(desk: self, transaction: transaction, now: now)
            let known = Known(
                nextNumber: try lookup.nextNumber(record.receivedAt),
                customer: Correspondent(mailbox: Mailbox(name: nil, address: "")),
                route: RoutedMail(kind: .complaint),
                acknowledgement: .silence(rule: "I1", reason: reason))
            let rules = IntakeRules(self)
            let decision = try Intake.decide(arrival, reading: nil, known: known, rules: rules, at: now)
            try keep(decision, of: record.id, under: rules.workflow, in: transaction, at: now)
            var filed = FiledAs(decision.filing.name)
            filed.caseNumber = decision.filing.caseNumber?.rawValue
            filed.failure = reason
            filed.isQuarantined = true
            try transaction.file(record.id, as: filed)
            return decision
        }
        note(record.id, decision)
    }

    /// Keeps what a decision changes and asks for. The number of a new case is given out with it.
    private func keep(
        _ decision: Decision, of mail: MailID, under rules: WorkflowRules, later: LaterLetters? = nil,
        in transaction: Transaction, at now: Date
    ) throws {
        for change in decision.changes {
            if change.records.first?.sequence == 1 {
                _ = try transaction.next(Lookup.sequence(of: change.file.number))
            }
            try append(change.records, leaving: change.file, under: rules, in: transaction, at: now)
        }
        try carryOut(
            decision.effects, for: decision.changes.first?.file, mail: mail, later: later, in: transaction,
            at: now)
        try keepFlood(decision.filing, in: transaction)
        if let report = decision.report { try keep(report, of: mail, in: transaction, at: now) }
    }

    /// Says in the log what became of a mail.
    func note(_ id: MailID, _ decision: Decision) {
        log.info(
            "mail filed",
            metadata: [
                "mail": "\(id.rawValue)", "as": "\(decision.filing.name)",
                "case": "\(decision.caseNumber?.rawValue ?? "-")",
                "silence": "\(decision.silence?.rule ?? "-")",
            ])
    }
}

extension IntakeRules {
    /// The rules of intake, as the desk is configured.
    init(_ desk: Desk) {
        let casework = desk.configuration.casework
        let directory = desk.directory
        let today = desk.calendar.zone.date(at: desk.world.now())
        self.init(workflow: desk.rules) { directory.handler(for: $0, on: today) }
        grace = Double(casework.graceDays) * 86_400
        allowsUnpinnedDecisions = casework.unconfirmedApproval == .accept
        names = StaffNames(directory)
        words = desk.staffWords
    }
}

extension FiledAs {
    /// A mail's ledger row, as decided.
    init(_ decision: Decision, _ mail: ReadMail, _ kind: MailKind) throws {
        self.init(decision.filing.name)
        self.kind = kind.rawValue
        caseNumber = decision.caseNumber?.rawValue
        silenceRule = decision.silence?.rule
        silenceReason = decision.silence?.reason ?? decision.reason
        messageID = mail.reading.messageID
        sender = mail.print.from
        subject = mail.reading.subject
        contentDigest = mail.print.content
        outcome = try decision.outcome.map(CanonicalJSON.text)
    }
}

extension Decision {
    /// The case the mail belongs to: also the one for a complaint inside an answer to a survey, and that of a copy.
    var caseNumber: CaseNumber? {
        switch filing {
        case .survey, .duplicate: changes.first?.file.number
        default: filing.caseNumber
        }
    }
}

extension Filing {
    /// The name that stands in the ledger; never given another meaning.
    var name: String {
        switch self {
        case .newCase: "new-case"
        case .attached: "attached"
        case .reopened: "reopened"
        case .continued: "continued"
        case .held: "held"
        case .duplicate: "duplicate"
        case .staff(_, let action): "staff-\(action)"
        case .staffRefused: "staff-refused"
        case .returned: "returned"
        case .report: "report"
        case .flooded(_, .everybody): "flood"
        case .flooded(_, .sender): "flood-of-sender"
        case .survey: "survey"
        case .filed: "filed"
        }
    }

    /// The case the mail belongs to.
    var caseNumber: CaseNumber? {
        switch self {
        case .newCase(let number, _), .attached(let number, _), .reopened(let number),
            .continued(let number, _), .flooded(let number, _),
            .held(let number), .staff(let number, _):
            number
        case .duplicate, .staffRefused, .returned, .report, .survey, .filed: nil
        }
    }
}
