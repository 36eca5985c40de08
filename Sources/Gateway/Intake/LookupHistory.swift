import Casework
import FoundationEssentials
import MIME
import Reading
import Settings
import Store

/// What the ledger and the outbox remember.
extension Lookup {
    /// A mail that was here before and looks alike.
    struct EarlierMail {
        let id: String
        let print: MailPrint
        let caseNumber: CaseNumber?
    }

    func earlier(_ mail: ReadMail) throws -> [EarlierMail] {
        let print = mail.print
        var rows = try transaction.mails(sha256: print.raw, otherThan: mail.id)
        if let id = print.messageID, !id.isEmpty { rows += try transaction.mails(messageID: id) }
        let earliest = mail.receivedAt.addingTimeInterval(-Duplicates.window)
        rows += try transaction.mails(contentDigest: print.content, since: earliest)
        var seen: Set<MailID> = [mail.id]
        return rows.filter { $0.filing != nil && seen.insert($0.id).inserted }.map { row in
            EarlierMail(
                id: "\(row.id.rawValue)",
                print: MailPrint(
                    raw: row.sha256, messageID: row.filing?.messageID, from: row.filing?.sender ?? "",
                    content: row.filing?.contentDigest ?? "", receivedAt: row.receivedAt),
                caseNumber: row.filing?.caseNumber.map(CaseNumber.init(rawValue:)))
        }
    }

    func facts(_ mail: ReadMail, _ account: MailAccount?) throws -> AcknowledgementFacts {
        var facts = AcknowledgementFacts(desk, account, mail.verdict)
        facts.counts = try counts(mail.reading)
        facts.age = now.timeIntervalSince(mail.receivedAt)
        facts.isRelisted = try isBacklog(mail, account)
        return facts
    }

    /// An answer may go to the author or to the return path; the one that got more counts, so that neither can be used
    /// against somebody else.
    private func counts(_ reading: Reading) throws -> AcknowledgementCounts {
        var addresses = [reading.from.first?.address ?? ""]
        if case .address(let path) = reading.returnPath, path != addresses[0] { addresses.append(path) }
        let found = try addresses.map(counts)
        return AcknowledgementCounts(
            forAddress: found.map(\.forAddress).max() ?? 0, forDomain: found.map(\.forDomain).max() ?? 0,
            inAll: found.map(\.inAll).max() ?? 0)
    }

    private func counts(_ author: String) throws -> AcknowledgementCounts {
        let kind = LetterKind.acknowledgement.rawValue
        let (hour, day) = (now.addingTimeInterval(-3600), now.addingTimeInterval(-86_400))
        let domain = author.lastIndex(of: "@").map { author[author.index(after: $0)...].lowercased() } ?? ""
        return AcknowledgementCounts(
            forAddress: try transaction.answersMade(to: author, since: day),
            forDomain: try transaction.lettersMade(kind: kind, toDomain: domain, since: hour),
            inAll: try inAll(kind, since: hour))
    }

    private func inAll(_ kind: String, since: Date) throws -> Int {
        let counted = try transaction.lettersMade(kind: kind, since: since, counted: tally.acknowledgements)
        tally.acknowledgements = counted
        return counted.count
    }

    /// A mail that lay in the mailbox before heed first looked there, unless those are to be acknowledged too.
    private func isBacklog(_ mail: ReadMail, _ account: MailAccount?) throws -> Bool {
        guard let account, !account.firstSync.acknowledge else { return false }
        let state = try transaction.mailbox(
            account: account.name, mailbox: mail.mailbox)
        return state.map { mail.receivedAt < $0.firstSeenAt } ?? false
    }
}
