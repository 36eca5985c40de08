import FoundationEssentials
import MIME
import Reading

extension Intake {
    /// A mail with a valid token joins its case; whether it opens it, waits for a person or stays silent is judged by
    /// ``FollowUp``. Nothing is acknowledged a second time.
    func followUp(_ file: Case, _ reading: Reading) throws(Refusal) -> Decision {
        let bond = known.bonds[file.number] ?? .stranger
        let facts = FollowUpFacts(
            newText: ownText(reading), hasAttachments: !attachments.isEmpty, isAuto: reading.auto.isAuto,
            bond: bond, status: file.status, endedAt: file.endedAt ?? file.toldAt,
            awaitsAnswer: file.questions > 0)
        var decision =
            switch FollowUp.judge(facts, at: at, grace: rules.grace) {
            case .attach(let why): try attach(file, .nothing, why, bond)
            case .attachForReading(let why):
                try attach(file, file.questions > 0 ? .answer : .news, why, bond)
            case .hold(let why): try attach(file, .held, why, bond)
            case .reopen(let why): try reopen(file, why)
            case .newLinkedCase(let why): try continueElsewhere(file, why)
            }
        decision.outcome = MailOutcome(
            why: decision.reason, newText: facts.newText == reading.newText ? nil : facts.newText)
        return decision
    }

    func attach(
        _ file: Case, _ meaning: FurtherMail.Meaning, _ why: String, _ bond: SenderBond
    ) throws(Refusal) -> Decision {
        var mail = FurtherMail(
            mail: arrival.mail, from: author, meaning: meaning, reason: why, excerpt: excerpt(reading),
            carriers: places(file))
        if reading?.auto.isAuto == true { mail.isAuto = true }
        let actor: Actor = bond == .stranger ? .stranger(author) : .customer(author)
        let (change, effects) = try append([.mailAttached(mail)], to: file, number: file.number, by: actor)
        let filing: Filing =
            meaning == .held
            ? .held(file.number)
            : .attached(file.number, needsReading: meaning == .news || meaning == .answer)
        var decision = Decision(
            filing, reason: why, silence: Silence(rule: "A13", reason: "one acknowledgement a case"))
        decision.changes = [change]
        decision.effects = effects
        return decision
    }

    private func reopen(_ file: Case, _ why: String) throws(Refusal) -> Decision {
        let reopening = Reopening(
            mail: arrival.mail, receivedAt: min(arrival.receivedAt, at), reason: why,
            excerpt: excerpt(reading))
        let (change, effects) = try append(
            [.reopened(reopening)], to: file, number: file.number, by: .customer(author))
        var decision = Decision(
            .reopened(file.number), reason: why,
            silence: Silence(rule: "A13", reason: "the reopening letter says it"))
        decision.changes = [change]
        decision.effects = effects
        return decision
    }

    /// Too late to reopen: a new case that knows the old one, and the old one knows it.
    private func continueElsewhere(_ file: Case, _ why: String) throws(Refusal) -> Decision {
        var decision = try newCase(form: .lateReply, origin: file.number)
        let (change, effects) = try append(
            [.linked(Link(other: known.nextNumber, relation: .continuedBy))], to: file, number: file.number,
            by: .system("intake"))
        decision.changes.append(change)
        decision.effects += effects
        decision.reason = why
        return decision
    }

    /// By which carriers the case was found.
    private func places(_ file: Case) -> [String] {
        var found: [String] = []
        for carrier in known.carriers
        where carrier.purpose?.caseNumber.flatMap(leading)?.number == file.number {
            if !found.contains(carrier.place.rawValue) { found.append(carrier.place.rawValue) }
        }
        return found
    }
}
