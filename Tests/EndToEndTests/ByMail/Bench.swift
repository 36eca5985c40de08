import Foundation
import TestSupport

/// heed at work for a company, between a mailbox and a relay; everybody writes to it in batches.
final class Bench {
    let company: Company
    let dovecot: Dovecot
    let sink: SmtpSink
    let desk: HeedDesk
    /// Every letter heed has sent, oldest first.
    private(set) var letters: [Letter] = []

    init(_ company: Company) throws {
        self.company = company
        dovecot = try Dovecot([Dovecot.User(company.gateway_address)])
        sink = try SmtpSink()
        desk = try HeedDesk(dovecot, of: company, sink: sink)
    }

    /// Puts mails into the mailbox, lets heed work them off, and reads what it sent.
    func take(_ mails: [[UInt8]]) throws {
        try dovecot.deliver(mails, to: company.gateway_address)
        try desk.heed("poll", within: 300)
        letters += try desk.letters(from: sink, first: letters.count)
    }

    func take(_ mails: [MailDraft]) throws { try take(mails.map(\.bytes)) }

    /// The last letter of a case of one of these kinds, to that person.
    func letter(_ number: String, _ kinds: [String], to person: String? = nil) throws -> Letter {
        let found = letters.last { letter in
            letter.caseNumber == number && kinds.contains(letter.kind)
                && (person == nil || letter.to == person)
        }
        guard let found else {
            let sent = letters.filter { $0.caseNumber == number }.map { "\($0.kind) to \($0.to)" }
            throw TestFailure("no \(kinds) to \(person ?? "anyone") in \(number): \(sent)\n\(desk.log)")
        }
        return found
    }

    /// A member of staff answers a letter with the words alone.
    func answer(_ letter: Letter, _ text: String) -> MailDraft {
        Reply(text: text, client: .bare).mail(
            to: letter, name: company.name(of: letter.to), address: letter.to, company: company)
    }

    /// What heed says of its mails, by Message-ID.
    func ledger() throws -> [String: LedgerRow] {
        let rows = try desk.json([LedgerRow].self, "mail", "list", "--limit", "100000")
        return Dictionary(rows.map { ($0.message_id ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    func shown(_ mail: Int) throws -> ShownMail { try desk.json(ShownMail.self, "mail", "show", "\(mail)") }

    func file(_ number: String) throws -> ShownCase { try desk.json(ShownCase.self, "cases", "show", number) }
}

/// A row of `heed mail list --json`.
struct LedgerRow: Decodable {
    let id: Int
    let message_id, `case`, filing, from: String?
}

/// What `heed mail show --json` says.
struct ShownMail: Decodable {
    struct Outcome: Decodable {
        let attach_to_case, held_for_staff, reopens, needs_action: Bool
        let new_text: String
        let linked_to, action, reason, text, to, person, meeting_time, decision, refusal: String?
        let days: Int?
        let attendees: [String]?
        let complete, done, refused: Bool?
        let commands: [Command]?
    }

    struct Command: Decodable { let action: String }

    let mail: LedgerRow
    let outcome: Outcome
}

/// What `heed cases show --json` says.
struct ShownCase: Decodable {
    struct File: Decodable {
        let number, status: String
        let severity: String?
        let needs_action: Bool
        let handler: Person?
        let from: Person
        let tasks: [Task]
        let mails: [String]
    }

    struct Person: Decodable { let address: String }
    struct Task: Decodable { let kind: String }
    struct Event: Decodable { let event, actor: String }

    let `case`: File
    let history: [Event]
}
