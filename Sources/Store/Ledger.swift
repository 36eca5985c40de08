public import FoundationEssentials
import GRDB

extension Store {
    /// The UIDs of a mailbox that are ours already, from `first` on, each with its size on the server in bytes.
    public func knownUIDs(
        account: String, mailbox: String, validity: UInt32, from first: UInt32 = 1
    ) throws(StoreFailure) -> [UInt32: Int] {
        try look { transaction in
            let rows = try Row.fetchCursor(
                transaction.db,
                sql: """
                    SELECT uid, size FROM mail
                    WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND uid >= ?
                    """,
                arguments: [account, mailbox, validity, first])
            return try Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as UInt32, $0[1] as Int) })
        }
    }

    /// The highest UID of a mailbox that is ours; nil when none is.
    public func highestUID(
        account: String, mailbox: String, validity: UInt32
    ) throws(StoreFailure) -> UInt32? {
        try look { transaction in
            try UInt32.fetchOne(
                transaction.db,
                sql: "SELECT max(uid) FROM mail WHERE account = ? AND mailbox = ? AND uidvalidity = ?",
                arguments: [account, mailbox, validity])
        }
    }

    /// The UIDLs of a POP3 account that are ours already.
    public func knownUIDLs(account: String) throws(StoreFailure) -> Set<String> {
        try look { transaction in
            try String.fetchSet(
                transaction.db, sql: "SELECT uidl FROM mail WHERE account = ? AND uidl IS NOT NULL",
                arguments: [account])
        }
    }

    /// Mails read and filed whose server has not been told: the rows and their UIDs, oldest first.
    public func unsettled(
        account: String, mailbox: String, validity: UInt32
    ) throws(StoreFailure) -> [(MailID, UInt32)] {
        try look { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT id, uid FROM mail WHERE account = ? AND mailbox = ? AND uidvalidity = ?
                    AND settled_at IS NULL AND state <> 'admitted' ORDER BY uid
                    """,
                arguments: [account, mailbox, validity]
            ).map { (MailID(rawValue: $0["id"]), $0["uid"]) }
        }
    }

    /// Mails of a POP3 account read and filed that are not deleted yet, by UIDL.
    public func unsettledUIDLs(account: String) throws(StoreFailure) -> [String: [MailID]] {
        try look { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT id, uidl FROM mail WHERE account = ? AND uidl IS NOT NULL
                    AND settled_at IS NULL AND state <> 'admitted'
                    """,
                arguments: [account]
            ).reduce(into: [:]) { found, row in
                found[row["uidl"], default: []].append(MailID(rawValue: row["id"]))
            }
        }
    }

    /// Records that the server was told of these mails.
    public func markSettled(_ mails: [MailID], at now: Date) throws(StoreFailure) {
        guard !mails.isEmpty else { return }
        try transact { transaction in
            for mail in mails {
                try transaction.db.run(
                    "UPDATE mail SET settled_at = ? WHERE id = ?", now.milliseconds, mail.rawValue)
            }
        }
    }

    /// Mails admitted earlier and never filed, as a crash leaves them; their next attempt is counted before they are
    /// given out. Those that used up their attempts are given out as spent, to be filed as stubs.
    ///
    /// - Parameters:
    ///   - account: only mails of this account; nil for all.
    ///   - attempts: how often a mail is read before it is put aside.
    public func resume(atMost limit: Int, of account: String? = nil, attempts: Int) throws(StoreFailure)
        -> [ResumedMail]
    {
        try transact { transaction in
            let rows = try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT * FROM mail WHERE state = 'admitted' AND (?1 IS NULL OR account = ?1) ORDER BY id LIMIT ?2
                    """,
                arguments: [account, limit])
            let update = try transaction.db.cachedStatement(
                sql: "UPDATE mail SET attempts = attempts + 1 WHERE id = ?")
            return try rows.map { row in
                let record = MailRecord(row)
                try update.execute(arguments: [record.id.rawValue])
                return ResumedMail(record: record, isSpent: record.attempts >= attempts)
            }
        }
    }

    /// The archive file of a mail in the ledger.
    public func path(of mail: MailRecord) -> String { archive.root + "/" + mail.path }

    /// The raw bytes of a mail in the ledger, checked against its SHA-256.
    public func bytes(of mail: MailRecord) throws(StoreFailure) -> [UInt8] {
        try archive.read(Archive.Entry(path: mail.path, sha256: mail.sha256))
    }
}

/// A mail that an earlier run admitted and did not file.
public struct ResumedMail: Sendable {
    /// Its ledger row, before this attempt.
    public let record: MailRecord
    /// Whether it has used up its attempts and must not be read again.
    public let isSpent: Bool
}

/// How a mail's row is completed when it is filed.
public struct FiledAs: Sendable, Hashable {
    /// What it became, such as "new-case" or "attached".
    public var filing: String
    /// The kind of mail, such as "complaint".
    public var kind: String?
    /// The case it belongs to.
    public var caseNumber: String?
    /// The rule that kept heed silent, such as "A2".
    public var silenceRule: String?
    /// That rule in words.
    public var silenceReason: String?
    /// Its Message-ID, without brackets.
    public var messageID: String?
    /// The sender's address, lower case.
    public var sender: String?
    /// Its decoded subject.
    public var subject: String?
    /// A digest over sender, subject and text that two copies of one complaint share.
    public var contentDigest: String?
    /// What the mail was taken for, as JSON, for `heed mail show`.
    public var outcome: String?
    /// Why it could not be read as usual.
    public var failure: String?
    /// Whether it was put aside unread.
    public var isQuarantined = false

    /// A filing with nothing but its name.
    public init(_ filing: String) { self.filing = filing }
}

extension Transaction {
    /// Completes a mail's ledger row: it is done, and will not be read again.
    public func file(_ mail: MailID, as filing: FiledAs) throws {
        try db.run(
            """
            UPDATE mail SET state = ?, filing = ?, kind = ?, case_number = ?, silence_rule = ?,
                silence_reason = ?, message_id = ?, sender = ?, subject = ?, content_digest = ?, outcome = ?,
                failure = ? WHERE id = ?
            """,
            filing.isQuarantined ? "quarantined" : "filed", filing.filing, filing.kind, filing.caseNumber,
            filing.silenceRule, filing.silenceReason, filing.messageID, filing.sender, filing.subject,
            filing.contentDigest, filing.outcome, filing.failure, mail.rawValue)
    }
}
