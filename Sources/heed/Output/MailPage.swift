import Casework
import Foundation
import MIME
import Reading
import Store

/// One mail: its place in the ledger, what it was taken for, and what heed reads in it.
struct MailPage: Encodable {
    private let mail: MailView
    private let outcome: OutcomeView
    private let survey: SurveyMailView?
    private let reading: ParseReport

    enum CodingKeys: String, CodingKey { case mail, outcome, survey, reading }

    init(
        _ mail: MailView, _ filing: FiledAs?, of file: Case?, _ survey: SurveyMailView?, bytes: [UInt8]
    ) throws {
        self.survey = survey
        let reading = Reading(Message(bytes))
        self.mail = mail
        outcome = try OutcomeView(filing, of: file, newText: reading.newText)
        self.reading = ParseReport(file: mail.path, reading)
    }

    /// The page's lines for a person.
    var lines: [String] {
        let facts: [(String, String?)] =
            [
                ("Mail", "\(mail.id)"), ("File", mail.path), ("Account", "\(mail.account)/\(mail.mailbox)"),
                ("Received", mail.receivedAt), ("From", mail.from), ("Subject", mail.subject),
                ("State", mail.state), ("Became", mail.filing), ("Case", mail.caseNumber),
                ("Silence", mail.silenceRule.map { "\($0): \(mail.silenceReason ?? "")" }),
                ("Failure", mail.failure),
            ] + outcome.lines + (survey?.lines ?? [])
        let head = facts.compactMap { name, value in
            value.map { name.padding(toLength: 10, withPad: " ", startingAt: 0) + Printable.line($0) }
        }
        return head + [""] + Printable.lines(String(decoding: reading.readable(), as: UTF8.self))
    }
}
