import FoundationEssentials
import MIME
import Settings
import Store
import Transport

/// One session with a POP3 account: fetch, commit, delete what is filed, QUIT (RFC 1939 §6).
struct POP3Pass {
    let account: MailAccount
    let desk: Desk
    let client: POP3Client

    /// Takes what is new; returns how many mails became ours. The session ends with it.
    func run() throws -> Int {
        try desk.resumeUnread(of: account.name)
        let listing = try client.list()
        let known = try desk.store.knownUIDLs(account: account.name)
        let new = listing.filter { mail in mail.uidl.map { !known.contains($0) } ?? true }
        let taken = try take(new)
        let deleted = try delete(listing)
        try client.quit()
        try desk.store.markSettled(deleted, at: desk.world.now())
        return taken
    }

    private func take(_ listing: [POP3Listing]) throws -> Int {
        guard !listing.isEmpty else { return 0 }
        try desk.checkDisk(largest: account.maximumMailSize)
        var batch = Batch(desk.configuration.limits)
        let whole = listing.filter { $0.size <= account.maximumMailSize }
        try FilingLine.run(desk, from: account) { line throws(TransportFailure) in
            try client.retrieve(whole, maximumSize: account.maximumMailSize) {
                mail throws(TransportFailure) in
                try line.take(batch.makingRoom(for: mail.bytes.count))
                batch.append(raw(mail, size: mail.bytes.count, isWhole: true))
            }
            try line.take(batch.take())
            for oversized in listing where oversized.size > account.maximumMailSize {
                guard let head = try client.retrieveHead(oversized, bytes: IMAPPass.headSize) else {
                    continue
                }
                try line.take([raw(head, size: oversized.size, isWhole: false)])
            }
        }
        return listing.count
    }

    private func raw(_ mail: RetrievedMail, size: Int, isWhole: Bool) -> RawMail {
        RawMail(
            key: MailKey(account: account.name, mailbox: "INBOX", place: .uidl(mail.uidl)), bytes: mail.bytes,
            size: size, isWhole: isWhole,
            receivedAt: ReceivedTime.newest(in: mail.bytes) ?? desk.world.now())
    }

    /// Deletes what is filed, of this session's own listing: numbers change between sessions. A mail without a UIDL
    /// is never deleted.
    /// Deletion counts only after QUIT, so the rows are returned, not marked.
    private func delete(_ listing: [POP3Listing]) throws -> [MailID] {
        guard account.afterCommit == .delete else { return [] }
        let filed = try desk.store.unsettledUIDLs(account: account.name)
        let numbered = listing.filter { mail in mail.uidl.map { filed[$0] != nil } ?? false }
        for mail in numbered { try client.delete(mail) }
        return numbered.compactMap { mail in mail.uidl.flatMap { filed[$0] } }.flatMap { $0 }
    }
}

/// When a mail reached the company's server, by the topmost Received field, which that server wrote (RFC 5321 §4.4).
enum ReceivedTime {
    static func newest(in mail: [UInt8]) -> Date? {
        guard let trace = Message(Array(mail.prefix(64 * 1024))).header.text("Received"),
            let semicolon = trace.lastIndex(of: ";")
        else { return nil }
        let field = "Date:" + trace[trace.index(after: semicolon)...] + "\r\n\r\n"
        return Message(Array(field.utf8)).header.date("Date").map {
            Date(timeIntervalSince1970: Double($0.seconds))
        }
    }
}
