import FoundationEssentials
import MIME
import Reading

extension Intake {
    /// A mail that carries a valid token of a case joins it; a bare number proves nothing.
    static func followUp(
        _ reading: Reading, _ known: Known, _ proposal: Proposal?, _ grace: TimeInterval, _ now: Date
    ) -> Decision? {
        guard let (number, file) = provenCase(known) else { return nil }
        let author = reading.from.first?.address ?? ""
        guard !known.acknowledgement.directory.isOurs(author) else { return nil }
        let verdict = FollowUp.judge(facts(reading, known, file, author), at: now, grace: grace)
        let actor: Actor = bond(author, file, known) == .stranger ? .stranger(author) : .customer(author)
        func joining(_ filing: Decision.Filing, _ meaning: FurtherMail.Meaning, _ reason: String) -> Decision
        {
            let further = FurtherMail(
                mail: known.mail, from: author, meaning: meaning, reason: reason,
                excerpt: String(reading.newText.prefix(excerptLength)),
                carriers: known.carriers.filter { $0.purpose?.caseNumber == number }.map(\.place.rawValue))
            return Decision(
                filing, caseNumber: number, events: [.mailAttached(further)], actor: actor,
                silence: .init(rule: "F0", reason: reason))
        }
        switch verdict {
        case .attach(let reason): return joining(.attached, .nothing, reason)
        case .attachForReading(let reason):
            return joining(.attached, file.questions > 0 ? .answer : .news, reason)
        case .hold(let reason): return joining(.held, .held, reason)
        case .reopen(let reason):
            var decision = joining(.reopened, .nothing, reason)
            decision.events.append(
                .reopened(Reopening(mail: known.mail, receivedAt: known.receivedAt, reason: reason)))
            return decision
        case .newLinkedCase: return newCase(reading, known, proposal, form: .lateReply, origin: number)
        }
    }

    /// The case that valid carriers prove; when they prove several, the one that most of them name.
    private static func provenCase(_ known: Known) -> (CaseNumber, Case)? {
        var votes: [CaseNumber: Int] = [:]
        for carrier in known.carriers {
            guard case .customer(let number)? = carrier.purpose else { continue }
            votes[number, default: 0] += 1
        }
        let best = votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
        return best.flatMap { number in known.cases[number].map { (number, $0) } }
    }

    private static func facts(
        _ reading: Reading, _ known: Known, _ file: Case, _ author: String
    ) -> FollowUpFacts {
        FollowUpFacts(
            newText: reading.newText, hasAttachments: reading.attachments.contains { !$0.isInline },
            isAuto: reading.auto.isAuto, bond: bond(author, file, known), status: file.status,
            endedAt: file.endedAt ?? file.toldAt, awaitsAnswer: file.questions > 0)
    }

    private static func bond(_ author: String, _ file: Case, _ known: Known) -> SenderBond {
        let key = AddressKey.of(author)
        let own = [file.receipt.customer.mailbox.address, file.letterTo.address].map { AddressKey.of($0) }
        if own.contains(key) { return .customer }
        let directory = known.acknowledgement.directory
        guard let theirs = directory.customer(for: file.receipt.customer.mailbox.address)?.code,
            directory.customer(for: author)?.code == theirs
        else { return .stranger }
        return .correspondent
    }
}
