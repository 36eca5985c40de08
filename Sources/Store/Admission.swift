public import FoundationEssentials
import GRDB

/// What became of a mail handed to the ledger.
public enum Admission: Sendable, Hashable {
    /// It is ours now, by the hex SHA-256 of its bytes, and its first reading is counted.
    case admitted(MailID, sha256: String)
    /// It was ours already, under this name.
    case known(MailID)
    /// Its name is taken by a mail of other bytes, which no server may do (RFC 9051 §2.3.1.1): kept in the archive only.
    case contradicted(MailID)

    /// The ledger row.
    public var id: MailID {
        switch self {
        case .admitted(let id, _), .known(let id), .contradicted(let id): id
        }
    }
}

/// A mail whose bytes lie synced in the archive and that no ledger row names yet.
public struct KeptMail: Sendable {
    /// The mail as taken.
    public let mail: RawMail
    let entry: Archive.Entry
}

extension Store {
    /// Writes the raw bytes of a batch of mails to disk, with one sync. They are ours when ``Transaction/admit(_:at:)`` is
    /// committed.
    public func keep(_ mails: [RawMail], at now: Date) throws(StoreFailure) -> [KeptMail] {
        let entries = try archive.keep(mails.map(\.bytes), at: now.milliseconds / 1000)
        return zip(mails, entries).map(KeptMail.init)
    }
}

extension Transaction {
    /// Gives a kept mail its ledger row.
    ///
    /// The row counts the first attempt at reading, so that a mail that kills the reader is known at the next start.
    public func admit(_ kept: KeptMail, at now: Date) throws -> Admission {
        let (mail, entry) = (kept.mail, kept.entry)
        let (validity, uid, uidl) = mail.key.place.columns
        try db.run(
            """
            INSERT INTO mail (account, mailbox, uidvalidity, uid, uidl, sha256, size, is_whole, path,
                received_at, admitted_at, state, attempts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'admitted', 1)
            ON CONFLICT DO NOTHING
            """,
            mail.key.account, mail.key.mailbox, validity, uid, uidl, entry.sha256, mail.size, mail.isWhole,
            entry.path, min(mail.receivedAt, now).milliseconds, now.milliseconds)
        if db.changesCount == 1 {
            return .admitted(MailID(rawValue: db.lastInsertedRowID), sha256: entry.sha256)
        }
        let (id, digest) = try existing(mail.key, entry)
        return digest == entry.sha256 ? .known(id) : .contradicted(id)
    }

    private func existing(_ key: MailKey, _ entry: Archive.Entry) throws -> (MailID, String) {
        let (validity, uid, uidl) = key.place.columns
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT id, sha256 FROM mail WHERE account = ? AND mailbox = ? AND
                    CASE WHEN ? IS NULL THEN uid IS NULL AND coalesce(uidl, '') = coalesce(?, '') AND sha256 = ?
                    ELSE uidvalidity = ? AND uid = ? END
                """,
            arguments: [key.account, key.mailbox, uid, uidl, entry.sha256, validity, uid])
        guard let row else {
            throw StoreFailure(
                .refused, "the ledger refused a mail of \(key.account)/\(key.mailbox) it does not hold",
                remedy: "report this with the log; the mail stays on its server")
        }
        return (MailID(rawValue: row["id"]), row["sha256"])
    }
}

extension MailKey.Place {
    /// As the ledger's columns: UIDVALIDITY, UID, UIDL.
    var columns: (Int64?, Int64?, String?) {
        switch self {
        case .uid(let validity, let uid): (Int64(validity), Int64(uid), nil)
        case .uidl(let uidl): (nil, nil, uidl)
        }
    }
}
