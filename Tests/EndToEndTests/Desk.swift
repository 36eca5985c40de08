import Foundation
import TestSupport

/// What `heed … --json` says, as far as the tests look at it.
struct CaseRow: Decodable {
    let number, status, kind: String
    let mails: [String]
}

struct MailRow: Decodable {
    let id: Int
    let state: String
    let filing: String?
    let `case`: String?
    let silence_rule: String?
    let whole: Bool
    let settled_at: String?
}

struct LetterRow: Decodable {
    let id: Int
    let state, kind, message_id, recipient: String
    let reason: String?
}

extension HeedDesk {
    /// Caps that a test's flood of customers does not meet.
    static let noCaps = """
        acknowledgements: { per_address_per_day: 100000, per_domain_per_hour: 100000, per_hour: 100000 }
        floods: { per_sender_per_hour: none, per_hour: none }

        """

    /// A desk that reads one user's mailbox and answers through a sink.
    convenience init(
        _ dovecot: Dovecot, _ user: Dovecot.User, proto: String = "imap", security: String = "plain",
        keys: [String: String] = [:], sink: SmtpSink, extra: String = "", calendar: String? = nil
    ) throws {
        try self.init(
            mailboxes: [(user.name, .mailbox(dovecot, user, proto: proto, security: security, keys: keys))],
            relay: .init("smtp", port: sink.port), extra: Self.noCaps + extra,
            calendar: calendar)
    }

    func cases() throws -> [CaseRow] { try json([CaseRow].self, "cases", "list", "--limit", "100000") }
    func mails() throws -> [MailRow] { try json([MailRow].self, "mail", "list", "--limit", "100000") }
    func letters() throws -> [LetterRow] { try json([LetterRow].self, "outbox", "list", "--limit", "100000") }
}

/// A short complaint of its own sender, numbered.
func complaint(_ number: Int, to recipient: String, text: String = "加油机少油，请处理。") -> [UInt8] {
    Array(
        """
        Return-Path: <customer\(number)@firm\(number).example>\r
        From: Customer \(number) <customer\(number)@firm\(number).example>\r
        To: <\(recipient)>\r
        Subject: complaint \(number)\r
        Message-ID: <complaint.\(number)@firm\(number).example>\r
        Date: Mon, 23 Nov 2026 10:00:00 +0800\r
        MIME-Version: 1.0\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Transfer-Encoding: 8bit\r
        \r
        \(text)\r
        第 \(number) 号。\r

        """.utf8)
}
