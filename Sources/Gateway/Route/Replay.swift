public import Casework
public import FoundationEssentials
import MIME
import Settings
public import Store

/// A stored mail beside what today's rules would make of it.
public struct ReplayedMail: Sendable, Hashable {
    /// What rules make of a mail, as far as the store remembers it: beside the kind only of mails that began a
    /// case.
    public struct Outcome: Sendable, Hashable {
        /// What the mail is.
        public var kind: String
        /// How grave a complaint is.
        public var severity: String?
        /// The departments concerned.
        public var departments: [String]
        /// The handler's address.
        public var handler: String?
        /// How soon somebody should look.
        public var priority: String?
        /// The rule that decided.
        public var rule: String?
    }

    /// Its row in the ledger.
    public let mail: MailRecord
    /// What it became when it came.
    public let was: Outcome
    /// What it would become now.
    public let now: Outcome

    /// What would be otherwise; a rule by another name makes no difference.
    public var changed: [RuleAspect] {
        var changed: [RuleAspect] = []
        if was.kind != now.kind { changed.append(.kind) }
        if was.severity != now.severity { changed.append(.severity) }
        if was.departments != now.departments { changed.append(.departments) }
        if was.handler != now.handler { changed.append(.handler) }
        if was.priority != now.priority { changed.append(.priority) }
        return changed
    }
}

extension RouteDesk {
    /// So many mails are held in memory at a time.
    private static let page = 64

    /// Routes the mails that came since an instant once more, newest first, and compares. Mails that were never
    /// read, or whose bytes are lost, are passed over. Throws `StoreFailure`.
    public func replay(
        _ store: Store, since earliest: Date, _ each: (ReplayedMail) -> Void
    ) throws(StoreFailure) {
        var before: MailID?
        while true {
            let known = try store.look { transaction in
                try transaction.mails(receivedSince: earliest, before: before, atMost: Self.page)
                    .map { ($0, try Self.proposal(of: $0, transaction)) }
            }
            guard let last = known.last else { return }
            before = last.0.id
            let pairs = known.compactMap { mail, proposal in
                mail.filing?.kind.map { Known(mail: mail, kind: $0, proposal: proposal) }
            }
            for replayed in inParallel(pairs, { replay($0, store) }) {
                if let replayed { each(replayed) }
            }
        }
    }

    private struct Known: Sendable {
        let mail: MailRecord
        let kind: String
        let proposal: Proposal?
    }

    /// What the rules proposed for the case a mail began.
    private static func proposal(of mail: MailRecord, _ transaction: Transaction) throws -> Proposal? {
        guard let number = mail.filing?.caseNumber,
            let receipt = try transaction.caseFile(CaseNumber(rawValue: number))?.receipt,
            receipt.mail == "\(mail.id.rawValue)"
        else { return nil }
        return receipt.proposal
    }

    private func replay(_ known: Known, _ store: Store) -> ReplayedMail? {
        guard let bytes = try? store.bytes(of: known.mail) else { return nil }
        let report = report(
            known.mail.path, bytes, account: known.mail.key.account, at: known.mail.receivedAt)
        var was = ReplayedMail.Outcome(kind: known.kind, departments: [])
        var now = ReplayedMail.Outcome(kind: report.kind.rawValue, departments: [])
        now.rule = report.rule
        if let proposal = known.proposal {
            was.severity = known.kind == "complaint" ? proposal.caseClass.severity?.rawValue : nil
            was.departments = proposal.departments
            was.handler = proposal.handler?.address
            was.priority = proposal.priority
            was.rule = proposal.rule
            now.severity = report.severity?.rawValue
            now.departments = report.departments
            now.handler = report.handler
            now.priority = report.priority.rawValue
            now.rule = report.trace.last { $0.aspect == .severity && $0.matched }?.rule ?? report.rule
        }
        return ReplayedMail(mail: known.mail, was: was, now: now)
    }
}
