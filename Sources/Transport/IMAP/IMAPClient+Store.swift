extension IMAPClient {
    private static let mailsPerChange = 500

    /// Adds a flag to mails; where the folder cannot keep it, `fallback` instead. Returns the flag set, or `nil` when
    /// neither can be kept. May be repeated for ever.
    @discardableResult
    public func store(
        _ flag: MailFlag, orElse fallback: MailFlag? = nil, on uids: [UInt32]
    ) throws(TransportFailure) -> MailFlag? {
        try requireSelected()
        guard
            let chosen = [flag, fallback].compactMap({ $0 }).first(where: { selected?.canStore($0) == true })
        else {
            return nil
        }
        for batch in SequenceSet.batches(Array(Set(uids)).sorted(), most: IMAPClient.mailsPerChange) {
            try require("UID STORE \(batch.text) +FLAGS.SILENT (\(chosen.rawValue))")
        }
        return chosen
    }

    /// Moves mails to another folder of the account: by MOVE (RFC 6851), else by COPY and UID EXPUNGE of exactly the
    /// mails that the server says it copied (RFC 4315). A plain EXPUNGE would remove other people's deleted mail.
    ///
    /// Throws `missingFolder`, `refused`, and `unsupported` where the server has neither way. After any failure each
    /// mail is in one folder or in both: list again, then repeat.
    public func move(_ uids: [UInt32], to mailbox: String) throws(TransportFailure) {
        try requireSelected()
        let target = MailboxName.quoted(mailbox)
        for batch in SequenceSet.batches(Array(Set(uids)).sorted(), most: IMAPClient.mailsPerChange) {
            if capabilities.contains("MOVE") {
                try require("UID MOVE \(batch.text) \(target)")
            } else if capabilities.contains("UIDPLUS") {
                try copyAndExpunge(batch, to: target)
            } else {
                throw TransportFailure(
                    .unsupported, "the server offers neither MOVE nor UIDPLUS",
                    remedy: "Set a flag on filed mails instead of moving them.", retry: .never)
            }
        }
    }

    private func copyAndExpunge(_ batch: SequenceSet.Batch, to target: String) throws(TransportFailure) {
        var confirmed: ResponseText?
        let text = try require("UID COPY \(batch.text) \(target)") { event throws(TransportFailure) in
            if case .status(.ok, let text) = event, text.code == "COPYUID" { confirmed = text }
        }
        if text.code == "COPYUID" { confirmed = text }
        guard let copied = confirmed.flatMap({ IMAPClient.copied($0, asked: batch) }) else {
            // Without a word about copies there were none, if all these mails have been moved before.
            if confirmed == nil, try areGone(batch) { return }
            throw TransportFailure(
                .unsupported, "the server does not say which mails it copied",
                remedy: "Set a flag on filed mails instead of moving them.", retry: .never)
        }
        for set in SequenceSet.batches(copied, most: IMAPClient.mailsPerChange) {
            try require("UID STORE \(set.text) +FLAGS.SILENT (\\Deleted)")
            try require("UID EXPUNGE \(set.text)")
        }
    }

    private func areGone(_ batch: SequenceSet.Batch) throws(TransportFailure) -> Bool {
        var isThere = false
        try require("UID FETCH \(batch.text) (UID)") { event throws(TransportFailure) in
            guard case .numbered(let sequence, "FETCH", var cursor) = event else { return }
            let uid = try FetchItems(sequence: sequence, &cursor).uid
            if let uid, batch.uids.contains(uid) { isThere = true }
        }
        return !isThere
    }

    /// The mails copied by COPYUID's word: as many sources as targets, and none that was not asked for.
    private static func copied(_ text: ResponseText, asked: SequenceSet.Batch) -> [UInt32]? {
        let words = text.arguments.split(separator: .space, omittingEmptySubsequences: false)
        guard words.count == 3, decimal(words[0], digits: 10) != nil,
            let sources = SequenceSet.read(words[1], most: asked.uids.count),
            let targets = SequenceSet.read(words[2], most: asked.uids.count), sources.count == targets.count
        else { return nil }
        return Set(sources).isSubset(of: asked.uids) && Set(sources).count == sources.count
            ? sources.sorted() : nil
    }
}
