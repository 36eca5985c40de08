import Casework
import FoundationEssentials
import Logging
import MIME
import Reading
import Settings
import Store

extension Desk {
    /// Decides on read mails and keeps everything that follows, in one transaction.
    func file(_ mails: [ReadMail]) throws {
        guard !mails.isEmpty else { return }
        let now = world.now()
        let filed = try store.transact { transaction in
            try mails.map { mail in
                let print = MailPrint(mail)
                let known = try Lookup(desk: self, transaction: transaction, now: now).known(mail, print)
                let decision = Intake.decide(
                    mail.reading, known, proposal: nil, grace: rules.objectionTime, at: now)
                let number = try keep(decision, of: mail.id, in: transaction, at: now)
                try transaction.file(mail.id, as: Filing(decision, mail, print, caseNumber: number))
                return (mail.id, decision, number)
            }
        }
        for (id, decision, number) in filed { note(id, decision, number) }
    }

    /// Files a mail that cannot be read as a case of its own, whose clock runs.
    func fileUnread(_ record: MailRecord, because reason: String) throws {
        let now = world.now()
        let decision = Intake.stub(
            mail: "\(record.id.rawValue)", account: record.key.account, receivedAt: record.receivedAt,
            reason: reason)
        let number = try store.transact { transaction in
            let number = try keep(decision, of: record.id, in: transaction, at: now)
            var filing = Filing(decision.filing.rawValue)
            filing.caseNumber = number?.rawValue
            filing.silenceRule = decision.silence?.rule
            filing.silenceReason = decision.silence?.reason
            filing.failure = reason
            filing.isQuarantined = true
            try transaction.file(record.id, as: filing)
            return number
        }
        note(record.id, decision, number)
    }

    /// Keeps what a decision says of a case; returns the case's number.
    private func keep(
        _ decision: Decision, of mail: MailID, in transaction: Transaction, at now: Date
    ) throws -> CaseNumber? {
        if let receipt = decision.receipt {
            return try open(receipt, then: decision.events, mail: mail, in: transaction, at: now)
        }
        guard let number = decision.caseNumber else { return nil }
        for event in decision.events {
            do {
                try step(number, event, by: decision.actor, mail: mail, in: transaction, at: now)
            } catch let refusal as Refusal {
                log.warning(
                    "case refuses an event",
                    metadata: [
                        "case": "\(number)", "event": "\(event.name.rawValue)", "reason": "\(refusal)",
                    ])
            }
        }
        return number
    }

    /// Opens a case: its number is given out, its first events are one entry of the log each, its letters are written.
    private func open(
        _ draft: Receipt, then events: [CaseEvent], mail: MailID, in transaction: Transaction, at now: Date
    ) throws -> CaseNumber {
        var receipt = draft
        receipt.number = try nextNumber(for: receipt.receivedAt, in: transaction)
        let records = ([.received(receipt)] + events).enumerated().map { index, event in
            EventRecord(
                caseNumber: receipt.number, sequence: index + 1, at: now, actor: .system("intake"),
                event: event)
        }
        let step = try Workflow.steps(nil, records, rules)
        try transaction.append(records, leaving: step.file)
        try carryOut(step.effects, for: step.file, mail: mail, in: transaction, at: now)
        return receipt.number
    }

    /// Numbers run by the year of receipt; one that was given out is never given again.
    private func nextNumber(for receivedAt: Date, in transaction: Transaction) throws -> CaseNumber {
        let prefix = configuration.casework.numberPrefix
        let year = calendar.zone.date(at: receivedAt).year
        return CaseNumber(
            prefix: prefix, year: year, sequence: try transaction.next("case/\(prefix)/\(year)"))
    }

    private func note(_ id: MailID, _ decision: Decision, _ number: CaseNumber?) {
        log.info(
            "mail filed",
            metadata: [
                "mail": "\(id.rawValue)", "as": "\(decision.filing.rawValue)",
                "case": "\(number?.rawValue ?? "-")",
                "silence": "\(decision.silence?.rule ?? "-")",
            ])
    }
}

extension MailPrint {
    /// What tells a read mail apart.
    init(_ mail: ReadMail) {
        let reading = mail.reading
        self.init(
            raw: mail.sha256, messageID: reading.messageID, from: reading.from.first?.address ?? "",
            subject: reading.subject ?? "", text: reading.text,
            attachments: reading.attachments.map {
                AttachmentNote(name: $0.name ?? "", type: $0.type, size: $0.size)
            },
            receivedAt: mail.receivedAt)
    }
}

extension Filing {
    /// A mail's ledger row, as decided.
    init(_ decision: Decision, _ mail: ReadMail, _ print: MailPrint, caseNumber: CaseNumber?) {
        self.init(decision.filing.rawValue)
        self.caseNumber = caseNumber?.rawValue
        silenceRule = decision.silence?.rule
        silenceReason = decision.silence?.reason
        messageID = mail.reading.messageID
        sender = print.from
        subject = mail.reading.subject
        contentDigest = print.content
    }
}
