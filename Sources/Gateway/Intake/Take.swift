import Casework
import FoundationEssentials
import Logging
import MIME
import Reading
import Settings
import Store

/// A mail that is ours and not read yet.
struct AdmittedMail: Sendable {
    let id: MailID
    let mail: RawMail
    let sha256: String
}

extension Desk {
    /// One transaction of an account's way into the ledger: kept mails become ours, and mails read are decided on with
    /// everything that follows. Returns what became ours and is left to read.
    ///
    /// No mail is read before the commit that makes it ours. A crash between that and its filing is made good by
    /// ``resumeUnread(of:)``.
    func commit(admitting kept: [KeptMail], filing read: [ReadMail]) throws -> [AdmittedMail] {
        guard !kept.isEmpty || !read.isEmpty else { return [] }
        let now = world.now()
        let (admissions, decisions) = try store.transact { transaction in
            (
                try kept.map { try transaction.admit($0, at: now) },
                try file(read, in: transaction, at: now)
            )
        }
        for (mail, decision) in zip(read, decisions) { note(mail.id, decision) }
        return zip(kept, admissions).compactMap { admitted($0.mail, $1) }
    }

    private func admitted(_ mail: RawMail, _ admission: Admission) -> AdmittedMail? {
        switch admission {
        case .known: return nil
        case .contradicted(let id):
            report(mail.key, contradicts: id)
            return nil
        case .admitted(let id, let digest): return AdmittedMail(id: id, mail: mail, sha256: digest)
        }
    }

    /// Reads mails on all cores.
    func read(_ mails: [AdmittedMail]) -> [ReadMail] {
        let now = world.now()
        return inParallel(mails) { admitted in
            let mail = admitted.mail
            return ReadMail(
                id: admitted.id, key: mail.key, receivedAt: min(mail.receivedAt, now),
                isWhole: mail.isWhole, sha256: admitted.sha256,
                reading: Reading(Message(mail.bytes, limits: limits)), desk: self)
        }
    }

    /// The reader's bounds, as configured.
    var limits: MIME.Limits {
        var limits = MIME.Limits.standard
        limits.parts = configuration.limits.parts
        limits.depth = configuration.limits.depth
        return limits
    }

    /// Mails an earlier run admitted and did not file, one at a time, so that one that kills the reader is known for
    /// it. One that used up its attempts is tried in a process of its own; if that fails too it becomes a case unread.
    ///
    /// - Parameter account: only mails of this account, whose poller alone may do so while others work.
    func resumeUnread(of account: String? = nil) throws {
        while let resumed = try store.resume(atMost: 1, of: account, attempts: configuration.limits.attempts)
            .first
        {
            let record = resumed.record
            guard !resumed.isSpent || trial.survives(store.path(of: record)) else {
                try fileUnread(record, because: "reading it failed \(record.attempts) times")
                continue
            }
            do {
                let reading = Reading(Message(try store.bytes(of: record), limits: limits))
                try file(
                    ReadMail(
                        id: record.id, key: record.key, receivedAt: record.receivedAt,
                        isWhole: record.isWhole,
                        sha256: record.sha256, reading: reading, desk: self))
            } catch let failure as StoreFailure where failure.kind == .corrupt || failure.kind == .missing {
                try fileUnread(record, because: failure.detail)
            }
        }
    }

    private func report(_ key: MailKey, contradicts id: MailID) {
        let now = world.now()
        log.error("server changed a mail", metadata: ["account": "\(key.account)", "mail": "\(id.rawValue)"])
        noting("contradiction") { transaction in
            try transaction.raise(
                key: "contradiction/\(id.rawValue)",
                "\(key.account)/\(key.mailbox): the server gave other bytes for mail \(id.rawValue)",
                remedy:
                    "was the mailbox restored from a copy? Then its server must give it a new UIDVALIDITY; "
                    + "until then new mails bear the names of known ones. The first bytes stay on record",
                at: now)
        }
    }
}
