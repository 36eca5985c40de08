import FoundationEssentials
import Logging
import Settings
import Store
import Transport

/// One look into a mailbox of an IMAP account: whatever is not in the ledger is taken, whatever is filed is settled.
struct IMAPPass {
    let account: MailAccount
    let mailbox: String
    let desk: Desk
    let client: IMAPClient

    /// How much of a mail over the size limit is taken: its header and the beginning of its text.
    static let headSize = 256 * 1024

    /// Takes what is new; returns how many mails became ours.
    ///
    /// - Parameter first: the UID to look from; 1 looks at everything, so that nothing depends on a cursor.
    func run(from first: UInt32) throws -> Outcome {
        try desk.resumeUnread(of: account.name)
        let (selected, supposed) = try client.select(
            mailbox, readOnly: account.afterCommit == .leave, listingFrom: first)
        let state = try noteValidity(selected)
        try refuseReusedUIDs(selected)
        let start = state.isUnchanged ? first : 1
        let listing = start == first ? supposed : try client.list(from: start)
        let known = try desk.store.knownUIDs(
            account: account.name, mailbox: mailbox, validity: selected.uidValidity, from: start)
        let horizon = FirstSync.horizon(account.firstSync, firstSeen: state.firstSeenAt)
        let new = listing.filter { mail in
            // A known UID with another size has other bytes, which the ledger tells of.
            known[mail.uid] != mail.size && mail.internalDate.map { $0.date >= horizon } ?? true
        }
        let taken = try take(new, validity: selected.uidValidity)
        try settle(selected)
        let highest = listing.map(\.uid).max() ?? 0
        return Outcome(taken: taken, next: max(start, highest == .max ? .max : highest + 1))
    }

    /// What a pass came to.
    struct Outcome {
        /// Mails that became ours.
        let taken: Int
        /// The first UID the next pass on this connection needs to look at.
        let next: UInt32
    }

    private func noteValidity(_ selected: SelectedMailbox) throws -> (isUnchanged: Bool, firstSeenAt: Date) {
        let now = desk.world.now()
        return try desk.store.transact { transaction in
            let before = try transaction.mailbox(account: account.name, mailbox: mailbox)
            try transaction.saw(
                account: account.name, mailbox: mailbox, uidValidity: selected.uidValidity, at: now)
            guard let old = before?.uidValidity, old != selected.uidValidity else {
                return (true, before?.firstSeenAt ?? now)
            }
            let shrank = selected.uidValidity < old ? " to a smaller number, which no server may do" : ""
            try transaction.raise(
                key: "uidvalidity/\(account.name)/\(mailbox)",
                "\(account.name)/\(mailbox): UIDVALIDITY changed from \(old) to \(selected.uidValidity)\(shrank)",
                remedy:
                    "the mailbox was made anew; every mail is listed again and known ones are recognised by their bytes",
                at: now)
            return (false, before?.firstSeenAt ?? now)
        }
    }

    /// UIDs never fall while UIDVALIDITY stays (RFC 9051 §2.3.1.1). Where they do, as after a mailbox was restored from
    /// a copy, new mails would bear the names of known ones and be passed over.
    private func refuseReusedUIDs(_ selected: SelectedMailbox) throws {
        let highest = try desk.store.highestUID(
            account: account.name, mailbox: mailbox, validity: selected.uidValidity)
        guard let next = selected.uidNext, let highest, next <= highest else { return }
        throw TransportFailure(
            .protocolViolation,
            "\(mailbox) gives UIDs anew: the next is \(next), but mail \(highest) was taken before",
            remedy:
                "Have the server's administrator give the mailbox a new UIDVALIDITY, as is due after restoring it; "
                + "known mails are recognised by their bytes.", retry: .later)
    }

    private func take(_ listing: [MailListing], validity: UInt32) throws -> Int {
        guard !listing.isEmpty else { return 0 }
        try desk.checkDisk(largest: account.maximumMailSize)
        var batch = Batch(desk.configuration.limits)
        let whole = listing.filter { $0.size <= account.maximumMailSize }
        try FilingLine.run(desk, from: account) { line throws(TransportFailure) in
            try client.fetch(whole.map(\.uid), maximumSize: account.maximumMailSize) {
                mail throws(TransportFailure) in
                try line.take(batch.makingRoom(for: mail.bytes.count))
                batch.append(
                    raw(mail, size: mail.announcedSize ?? mail.bytes.count, isWhole: true, validity: validity)
                )
            }
            try line.take(batch.take())
            for oversized in listing where oversized.size > account.maximumMailSize {
                guard let head = try client.fetchHead(oversized.uid, bytes: Self.headSize) else { continue }
                try line.take([raw(head, size: oversized.size, isWhole: false, validity: validity)])
            }
        }
        return listing.count
    }

    private func raw(_ mail: FetchedMail, size: Int, isWhole: Bool, validity: UInt32) -> RawMail {
        RawMail(
            key: MailKey(
                account: account.name, mailbox: mailbox, place: .uid(validity: validity, uid: mail.uid)),
            bytes: mail.bytes, size: size, isWhole: isWhole,
            receivedAt: mail.internalDate?.date ?? desk.world.now())
    }

    /// Tells the server what is filed, as the account asks. May be repeated for ever.
    private func settle(_ selected: SelectedMailbox) throws {
        guard account.afterCommit != .leave else { return }
        let filed = try desk.store.unsettled(
            account: account.name, mailbox: mailbox, validity: selected.uidValidity)
        guard !filed.isEmpty else { return }
        switch account.afterCommit {
        case .flag(let name): try flag(filed.map(\.1), with: name)
        case .move(let target): try client.move(filed.map(\.1), to: target)
        case .leave, .delete: return
        }
        try desk.store.markSettled(filed.map(\.0), at: desk.world.now())
    }

    private func flag(_ uids: [UInt32], with name: String) throws {
        guard let flag = MailFlag(rawValue: name) else { return }
        if try client.store(flag, orElse: .seen, on: uids) == nil {
            desk.log.warning(
                "mailbox keeps no flags", metadata: ["account": "\(account.name)", "mailbox": "\(mailbox)"])
        }
    }
}

extension InternalDate {
    /// The instant.
    var date: Date { Date(timeIntervalSince1970: Double(secondsSince1970)) }
}

extension FirstSync {
    /// Mails that arrived before this instant were there before heed, and stay out of it.
    static func horizon(_ rule: FirstSync, firstSeen: Date) -> Date {
        guard let oldest = rule.oldest else { return .distantPast }
        return firstSeen.addingTimeInterval(-Double(oldest.components.seconds))
    }
}
