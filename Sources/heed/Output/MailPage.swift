import Foundation
import MIME
import Reading

/// One mail: its place in the ledger, and what heed reads in it.
struct MailPage: Encodable {
    private let mail: MailView
    private let reading: ParseReport

    enum CodingKeys: String, CodingKey { case mail, reading }

    init(_ mail: MailView, bytes: [UInt8]) {
        self.mail = mail
        reading = ParseReport(file: mail.path, Reading(Message(bytes)))
    }

    /// The page's lines for a person.
    var lines: [String] {
        let facts: [(String, String?)] = [
            ("Mail", "\(mail.id)"), ("File", mail.path), ("Account", "\(mail.account)/\(mail.mailbox)"),
            ("Received", mail.receivedAt), ("From", mail.from), ("Subject", mail.subject),
            ("State", mail.state), ("Became", mail.filing), ("Case", mail.caseNumber),
            ("Silence", mail.silenceRule.map { "\($0): \(mail.silenceReason ?? "")" }),
            ("Failure", mail.failure),
        ]
        let head = facts.compactMap { name, value in
            value.map { name.padding(toLength: 10, withPad: " ", startingAt: 0) + Printable.line($0) }
        }
        return head + [""] + Printable.lines(String(decoding: reading.readable(), as: UTF8.self))
    }
}
