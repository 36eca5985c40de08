import FoundationEssentials
import MIME
import Reading

extension Intake {
    /// A case of its own: recorded, acknowledged or silent with a reason, and, where the rules say so, graded and given to
    /// its handler in the same moment. What cannot be read is a case as well: its clock runs and a person opens it.
    func newCase(form: ReceiptForm, origin: CaseNumber? = nil) throws(Refusal) -> Decision {
        let receipt = self.receipt(form, origin)
        let acknowledgement = self.acknowledgement(form)
        var events: [CaseEvent] = [.received(receipt), .acknowledged(acknowledgement)]
        if case .reusedMessageID(let earlier) = known.duplicate {
            events.append(.noted(Remark("The Message-ID was used before for other words (mail \(earlier)).")))
        }
        if rules.followsProposal, let proposal = receipt.proposal, form == .mail || form == .lateReply {
            events.append(.graded(Grading(proposal.caseClass, reason: proposal.reason)))
            if let handler = proposal.handler {
                events.append(
                    .assigned(Assignment(handler: handler, department: proposal.departments.first)))
            }
        }
        let (change, effects) = try append(
            events, to: nil, number: known.nextNumber, by: .system("intake"))
        let filing: Filing =
            if let origin { .continued(known.nextNumber, from: origin) } else {
                .newCase(known.nextNumber, form)
            }
        var decision = Decision(filing, reason: "I7: \(form.rawValue), \(known.route.kind.rawValue)")
        decision.changes = [change]
        decision.effects = effects
        if let rule = acknowledgement.silentBy {
            decision.silence = Silence(rule: rule, reason: acknowledgement.reason ?? "")
            if form != .flood, let explanation { decision.effects.append(.letter(explanation)) }
        }
        return decision
    }

    /// What the sender is told instead of an acknowledgement, once.
    private var explanation: LetterOrder? {
        known.explains.map {
            Explanation.order(
                to: $0, known.language ?? reading?.language ?? .other, subject: reading?.subject ?? "",
                inReplyTo: reading?.messageID, file: known.nextNumber)
        }
    }

    private func receipt(_ form: ReceiptForm, _ origin: CaseNumber?) -> Receipt {
        Receipt(
            number: known.nextNumber, mail: arrival.mail, account: arrival.account,
            receivedAt: min(arrival.receivedAt, at), messageID: reading?.messageID,
            references: reading?.references ?? [], customer: known.customer,
            language: known.language ?? reading?.language ?? .other, subject: reading?.subject ?? "",
            excerpt: excerpt(reading), attachments: attachments, form: form,
            orderReference: known.route.orderReference, phone: known.route.phone,
            proposal: proposal, origin: origin)
    }

    /// An inquiry keeps its class whatever the rules say of its gravity.
    private var proposal: Proposal? {
        guard var proposal = known.route.proposal else {
            guard known.route.kind == .inquiry else { return nil }
            return Proposal(caseClass: .inquiry, reason: "an inquiry", rule: "kind")
        }
        if known.route.kind == .inquiry { proposal.caseClass = .inquiry }
        return proposal
    }

    private func acknowledgement(_ form: ReceiptForm) -> AcknowledgementDecision {
        switch form {
        case .flood: .silence(rule: "A13", reason: "more mails than the limits allow")
        case .quarantined:
            .silence(rule: "I1", reason: "the mail could not be read, so nobody knows who wrote it")
        case .mail, .oversized, .split, .lateReply, .manual: known.acknowledgement
        }
    }

    var attachments: [AttachmentNote] {
        (reading?.attachments ?? []).filter { !$0.isInline && !$0.isSignature }.map {
            AttachmentNote(name: $0.name ?? "", type: $0.type, size: $0.size)
        }
    }

    /// A mail that is here already joins its case as a copy; no second case, no second letter.
    func duplicate(of first: String) throws(Refusal) -> Decision {
        let silence = Silence(rule: "D1", reason: "the same mail is here already")
        var decision = Decision(
            .duplicate(of: first), reason: "I6: a duplicate of \(first)", silence: silence)
        guard known.flood != .sender, let number = known.duplicateCase, let file = leading(number) else {
            return decision
        }
        let mail = FurtherMail(
            mail: arrival.mail, from: author, meaning: .duplicate, reason: "D1: a copy of \(first)",
            excerpt: "")
        let (change, effects) = try append(
            [.mailAttached(mail)], to: file, number: file.number, by: .system("intake"))
        decision.changes = [change]
        decision.effects = effects
        return decision
    }
}
