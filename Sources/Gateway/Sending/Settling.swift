import Casework
import FoundationEssentials
import Logging
import Reading
import Store

/// A letter of ours that a mail names, and how.
struct NamedLetter: Hashable {
    let messageID: String
    let relation: LetterRelation

    /// The letters a mail may be about, by their Message-IDs: itself, what it reports on, what it answers.
    static func all(in reading: Reading) -> [NamedLetter] {
        let ids: [(String?, LetterRelation)] =
            [
                (reading.messageID, .copy), (reading.bounce?.originalMessageID, .report),
                (reading.readReceipt?.originalMessageID, .receipt),
            ]
            // Only what it answers directly: further References may name letters that others quoted.
            + reading.inReplyTo.prefix(3).map { ($0, .answer) }
        return ids.compactMap { id, relation in
            id.flatMap { $0.isEmpty ? nil : NamedLetter(messageID: $0, relation: relation) }
        }
    }
}

extension Desk {
    /// Notes which letters of ours a mail names. A letter of which nobody knew whether it had left has left: only its own
    /// copy, a report on it or an answer to it can bear its Message-ID, which no one else has seen.
    func noteLetters(namedBy mail: ReadMail, in transaction: Transaction, at now: Date) throws {
        for named in NamedLetter.all(in: mail.reading) {
            guard let letter = try transaction.letter(messageID: named.messageID) else { continue }
            try transaction.note(mail.id, about: letter.id, as: named.relation, at: now)
            try settle(letter, by: named.relation, mail.id, in: transaction, at: now)
        }
    }

    /// Notes which letter a report is about that was found by a token of ours, with no Message-ID in it.
    ///
    /// That the letter failed later its case has heard from the report itself.
    func noteLetter(of report: ReturnedReport, in mail: MailID, _ transaction: Transaction, at now: Date)
        throws
    {
        guard report.standing == .matched, report.trace == .token || report.trace == .tag,
            let letter = try report.letter.flatMap({ try transaction.letter(key: $0) })
        else { return }
        try transaction.note(
            mail, about: letter.id, as: report.report == "receipt" ? .receipt : .report, at: now)
        try settle(
            letter, by: .report, mail, tellsCase: report.report != "failed", in: transaction, at: now)
    }

    private func settle(
        _ letter: Letter, by relation: LetterRelation, _ mail: MailID, tellsCase: Bool = true,
        in transaction: Transaction, at now: Date
    ) throws {
        let isDoubtful = letter.state == .uncertain || (letter.state == .queued && letter.resends > 0)
        guard isDoubtful else { return }
        let reason = "mail \(mail.rawValue) shows that it left (\(relation.rawValue))"
        let change = LetterChange("settle-sent", to: .sent, reason: reason, actor: "heed")
        guard try transaction.change(letter, change, at: now) else { return }
        log.info(
            "letter settled", metadata: ["letter": "\(letter.id.rawValue)", "by-mail": "\(mail.rawValue)"])
        try clearDoubt(about: letter, in: transaction, at: now)
        try noteSurveyLetter(letter.key, .accepted, in: transaction, at: now)
        guard tellsCase, let outcome = letter.outcome(.accepted, detail: reason) else { return }
        try tell(outcome, of: letter, in: transaction, at: now)
    }
}
