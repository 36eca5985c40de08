public import FoundationEssentials
import MIME
public import Reading

/// Decides what becomes of a mail, from what it says and what is known. Pure; the first rule that fits holds.
public enum Intake {
    /// The decision on one mail.
    ///
    /// - Parameters:
    ///   - proposal: what the routing rules propose for a new case.
    ///   - grace: seconds after its end during which a case still reopens.
    public static func decide(
        _ reading: Reading, _ known: Known, proposal: Proposal?, grace: TimeInterval, at now: Date
    ) -> Decision {
        if let decision = duplicate(known) ?? report(reading, known) { return decision }
        if let decision = followUp(reading, known, proposal, grace, now) ?? machine(reading)
            ?? staff(reading, known)
        {
            return decision
        }
        return newCase(reading, known, proposal, form: known.isWhole ? .mail : .oversized)
    }

    /// A mail that killed its reader becomes a case all the same, from what the ledger knows of it.
    public static func stub(mail: String, account: String, receivedAt: Date, reason: String) -> Decision {
        let receipt = Receipt(
            number: CaseNumber(rawValue: ""), mail: mail, account: account, receivedAt: receivedAt,
            customer: Correspondent(mailbox: Mailbox(name: nil, address: "")), language: .other, subject: "",
            excerpt: "", form: .quarantined)
        return Decision(
            .newCase, receipt: receipt,
            events: [.acknowledged(.silence(rule: "A12", reason: reason))],
            silence: .init(rule: "A12", reason: reason))
    }

    // MARK: Mails that open no case

    private static func duplicate(_ known: Known) -> Decision? {
        let verdict = Duplicates.judge(known.print, earlier: known.earlier.map { ($0.id, $0.print) })
        let (first, reason): (String, String)
        switch verdict {
        case .new, .reusedMessageID: return nil
        case .sameMail(let id): (first, reason) = (id, "the same mail as \(id)")
        case .sameWords(let id): (first, reason) = (id, "the same words as mail \(id)")
        }
        let number = known.earlier.first { $0.id == first }?.caseNumber
        return Decision(.duplicate, caseNumber: number, silence: .init(rule: "D1", reason: reason))
    }

    /// Reports never open a case and are never answered (RFC 5321 §4.5.5, RFC 8098 §2.1).
    private static func report(_ reading: Reading, _ known: Known) -> Decision? {
        let silence: Decision.Silence
        if reading.bounce != nil {
            silence = .init(rule: "A5", reason: "a delivery report")
        } else if reading.feedbackReport != nil {
            silence = .init(rule: "A5", reason: "an abuse report")
        } else if reading.readReceipt != nil {
            silence = .init(rule: "A5", reason: "a read receipt")
        } else {
            return nil
        }
        guard let letter = known.reportedLetter, let number = letter.caseNumber else {
            return Decision(.returned, silence: silence)
        }
        return Decision(
            .returned, caseNumber: number, events: ending(of: letter, reading).map { [$0] } ?? [],
            silence: silence)
    }

    /// Only a failed delivery changes anything; a delayed one does not (RFC 3464 §2.3.3).
    private static func ending(of letter: Known.NamedLetter, _ reading: Reading) -> CaseEvent? {
        guard let bounce = reading.bounce, bounce.kind == .failed else { return nil }
        let about = bounce.recipients.first { $0.address.lowercased() == letter.recipient.lowercased() }
        return .letterEnded(
            LetterOutcome(
                key: letter.key, kind: letter.kind, ending: .bounced, messageID: letter.messageID,
                detail: (about ?? bounce.recipients.first)?.diagnostic, approvedHash: letter.approvedHash))
    }

    private static func machine(_ reading: Reading) -> Decision? {
        guard reading.auto.isAuto else { return nil }
        return Decision(
            .machine,
            silence: .init(rule: "A4", reason: "a machine's mail (\(reading.auto.reason ?? "by its words"))"))
    }

    private static func staff(_ reading: Reading, _ known: Known) -> Decision? {
        guard let author = reading.from.first, known.acknowledgement.directory.isOurs(author.address) else {
            return nil
        }
        return Decision(
            .staff, silence: .init(rule: "A7", reason: "\(AddressKey.of(author.address)) is ours"))
    }

    // MARK: Cases

    static func newCase(
        _ reading: Reading, _ known: Known, _ proposal: Proposal?, form: ReceiptForm,
        origin: CaseNumber? = nil
    ) -> Decision {
        let verdict = AcknowledgementRule.judge(reading, known.acknowledgement).decision
        let silence = verdict.silentBy.map { Decision.Silence(rule: $0, reason: verdict.reason ?? "") }
        return Decision(
            .newCase, receipt: receipt(reading, known, proposal, form, origin),
            events: [.acknowledged(verdict)],
            silence: silence)
    }

    /// How much of the customer's words stands in the record; the whole mail is in the archive.
    static let excerptLength = 2000

    private static func receipt(
        _ reading: Reading, _ known: Known, _ proposal: Proposal?, _ form: ReceiptForm, _ origin: CaseNumber?
    ) -> Receipt {
        let author = reading.from.first ?? Mailbox(name: nil, address: "")
        let customer = known.customer.customer
        return Receipt(
            number: CaseNumber(rawValue: ""), mail: known.mail, account: known.account,
            receivedAt: known.receivedAt, messageID: reading.messageID, references: ends(reading.references),
            customer: Correspondent(
                mailbox: author, unit: customer?.unit, customerClass: customer?.customerClass?.rawValue,
                isKnown: customer != nil),
            language: customer?.language ?? reading.language, subject: reading.subject ?? "",
            excerpt: String(reading.newText.prefix(excerptLength)),
            attachments: reading.attachments.filter { !$0.isInline }.map { file in
                AttachmentNote(name: file.name ?? "", type: file.type, size: file.size)
            },
            form: form, proposal: proposal, origin: origin)
    }

    /// The first and the last of a thread.
    private static func ends(_ references: [String]) -> [String] {
        guard let first = references.first, let last = references.last else { return [] }
        return first == last ? [first] : [first, last]
    }
}
