import Casework
import FoundationEssentials
public import Store

/// What an act did to a letter.
public struct LetterReport: Sendable {
    /// Where it stood before.
    public let before: LetterState
    /// The letter as it stands.
    public let letter: Letter
}

extension Desk {
    /// Does something with letters of the outbox, all of it or nothing, and keeps who did it and why. A service at work
    /// takes the change up within seconds.
    ///
    /// Throws a `LetterRefusal` when it does not fit where a letter stands, a `StoreFailure` when the store fails.
    public func carryOut(
        _ act: LetterAct, on letters: [LetterID], because reason: String, by clerk: Clerk
    ) throws -> [LetterReport] {
        guard clerk.person.mayAct else { throw LetterRefusal.mayNotAct(clerk.person.address) }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw LetterRefusal.needsReason }
        let now = world.now()
        var refusal: LetterRefusal?
        do {
            return try store.transact { transaction in
                do {
                    if case .retry = act { try askForRetry(in: transaction) }
                    return try letters.map { id in
                        try carryOut(act, on: id, because: reason, by: clerk, in: transaction, at: now)
                    }
                } catch let refused as LetterRefusal {
                    refusal = refused
                    throw refused
                }
            }
        } catch {
            if let refusal { throw refusal }
            throw error
        }
    }

    /// Where stands that somebody asked for a try now; every asking is another word.
    static let retryAsked = "outbox-retry-asked"

    /// A service that leaves a relay in trouble alone is to try it at once.
    private func askForRetry(in transaction: Transaction) throws {
        try transaction.set(Self.retryAsked, to: String(world.random(), radix: 36))
    }

    private func carryOut(
        _ act: LetterAct, on id: LetterID, because reason: String, by clerk: Clerk,
        in transaction: Transaction, at now: Date
    ) throws -> LetterReport {
        guard let letter = try transaction.letter(id) else { throw LetterRefusal.noSuchLetter(id) }
        var state = try act.state(of: letter)
        if state == .queued, try !isApproved(letter, in: transaction) {
            // That it is lost may be said all the same; it does not go again.
            guard act == .settle(arrived: false) else { throw LetterRefusal.notApproved(id) }
            state = .cancelled
        }
        if state == .queued, let kind = LetterKind(rawValue: letter.kind),
            try transaction.bar(kind, to: letter.recipient) != nil
        {
            throw LetterRefusal.recipientBarred(id, letter.recipient)
        }
        let change = LetterChange(
            act.name, to: state, nextAt: state == .queued ? now : nil, reason: reason,
            actor: clerk.person.address, login: clerk.login)
        guard try transaction.change(letter, change, at: now) else { throw LetterRefusal.underWay(id) }
        try tellCase(of: letter, change, in: transaction, at: now)
        guard let after = try transaction.letter(id) else { throw LetterRefusal.noSuchLetter(id) }
        return LetterReport(before: letter.state, letter: after)
    }

    /// An approved letter goes only while exactly its approval is in force.
    private func isApproved(_ letter: Letter, in transaction: Transaction) throws -> Bool {
        guard let hash = letter.approvedHash else { return true }
        let file = try letter.caseNumber.flatMap { try transaction.caseFile(CaseNumber(rawValue: $0)) }
        return file?.approval?.hash == hash && file?.mayBeTold == true
    }

    /// The case hears that a doubt is over, and that an approved letter will not tell the customer.
    private func tellCase(
        of letter: Letter, _ change: LetterChange, in transaction: Transaction, at now: Date
    ) throws {
        let words = "\(change.actor): \(change.reason)"
        if letter.state == .uncertain, change.state != .uncertain {
            try clearDoubt(about: letter, in: transaction, at: now)
        }
        switch change.state {
        case .sent:
            try noteSurveyLetter(letter.key, .accepted, in: transaction, at: now)
            guard let outcome = letter.outcome(.accepted, detail: words) else { return }
            try tell(outcome, of: letter, in: transaction, at: now)
        case .cancelled where letter.approvedHash != nil:
            guard let outcome = letter.outcome(.refused, detail: "cancelled by \(words)") else { return }
            try tell(outcome, of: letter, in: transaction, at: now)
        case .queued, .claimed, .sending, .refused, .uncertain, .held, .cancelled: return
        }
    }
}
