public import FoundationEssentials
import GRDB

/// What a mail has to do with a letter of ours.
public enum LetterRelation: String, Sendable, Codable, CaseIterable {
    /// It is the letter itself, come back to one of our mailboxes.
    case copy
    /// It reports what became of the letter.
    case report
    /// It says that the letter was opened.
    case receipt
    /// It answers the letter.
    case answer
}

/// A mail that names a letter of ours.
public struct LetterMail: Sendable, Hashable {
    /// The letter.
    public let letter: LetterID
    /// The mail.
    public let mail: MailID
    /// What it has to do with it.
    public let relation: LetterRelation
    /// When that was seen.
    public let at: Date
}

extension Transaction {
    /// Keeps that a mail names a letter; the first relation seen stays.
    public func note(
        _ mail: MailID, about letter: LetterID, as relation: LetterRelation, at now: Date
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO letter_mail (outbox_id, mail_id, relation, at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [letter.rawValue, mail.rawValue, relation.rawValue, now.milliseconds])
    }

    /// The mails that name a letter, in order.
    public func mails(about letter: LetterID) throws -> [LetterMail] {
        try letterMails("outbox_id = ?", letter.rawValue)
    }

    /// The letters a mail names.
    public func lettersNamed(by mail: MailID) throws -> [LetterMail] {
        try letterMails("mail_id = ?", mail.rawValue)
    }

    /// The letters that answer a mail, without their bytes, in order.
    public func letters(answering mail: MailID) throws -> [Letter] {
        try Row.fetchAll(
            db, sql: "SELECT \(Letter.columns) FROM outbox WHERE mail_id = ? ORDER BY id",
            arguments: [mail.rawValue]
        ).map { Letter($0, bytes: []) }
    }

    private func letterMails(_ condition: String, _ id: Int64) throws -> [LetterMail] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM letter_mail WHERE \(condition) ORDER BY at, mail_id", arguments: [id]
        ).compactMap { row in
            guard let relation = LetterRelation(rawValue: row["relation"]) else { return nil }
            return LetterMail(
                letter: LetterID(rawValue: row["outbox_id"]), mail: MailID(rawValue: row["mail_id"]),
                relation: relation, at: Date(milliseconds: row["at"]))
        }
    }
}
