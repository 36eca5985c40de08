extension IMAPClient {
    /// Opens a folder. With `readOnly` nothing in it can change, not even `\Seen` (EXAMINE).
    ///
    /// Throws `missingFolder` or `refused` (the client may be used on), and `unsupported` when the server gives the
    /// folder no UIDVALIDITY, without which no mail can be named.
    @discardableResult
    public func select(_ mailbox: String, readOnly: Bool = true) throws(TransportFailure) -> SelectedMailbox {
        try finishSelect(try wire.send(beginSelect(mailbox, readOnly)), mailbox, readOnly)
    }

    /// Opens a folder as ``select(_:readOnly:)`` does and lists it as ``list(from:)`` does, in one round trip. After any
    /// failure the client is of no further use.
    public func select(
        _ mailbox: String, readOnly: Bool, listingFrom first: UInt32
    ) throws(TransportFailure) -> (folder: SelectedMailbox, listing: [MailListing]) {
        var output: [UInt8] = []
        let select = wire.tagged(beginSelect(mailbox, readOnly), into: &output)
        let list = wire.tagged(IMAPClient.listCommand(from: first), into: &output)
        try wire.connection.send(output)
        let folder = try finishSelect(select, mailbox, readOnly)
        var listing: [MailListing] = []
        try finishList(list, from: first) { listing.append($0) }
        return (folder, listing)
    }

    private func beginSelect(_ mailbox: String, _ readOnly: Bool) -> String {
        selected = nil
        exists = 0
        return "\(readOnly ? "EXAMINE" : "SELECT") \(MailboxName.quoted(mailbox))"
    }

    private func finishSelect(
        _ tag: [UInt8], _ mailbox: String, _ readOnly: Bool
    ) throws(TransportFailure) -> SelectedMailbox {
        var news = FolderNews()
        let completion = try finish(tag) { event throws(TransportFailure) in try news.take(event) }
        guard completion.status == .ok else {
            throw IMAPClient.selectRefusal(mailbox, readOnly ? "EXAMINE" : "SELECT", completion)
        }
        guard let validity = news.uidValidity else {
            throw TransportFailure(
                .unsupported, "the server gives folder \"\(mailbox)\" no UIDVALIDITY",
                remedy: "heed cannot name mails there; use another folder or POP3.", retry: .never)
        }
        let result = SelectedMailbox(
            name: mailbox, uidValidity: validity, uidNext: news.uidNext, exists: exists,
            permanentFlags: news.permanentFlags ?? news.flags,
            isReadOnly: readOnly || completion.text.code == "READ-ONLY")
        selected = result
        hasNews = false
        return result
    }

    private static func selectRefusal(
        _ mailbox: String, _ command: String, _ completion: IMAPCompletion
    ) -> TransportFailure {
        let failure = refusal(of: command, completion)
        let words = completion.text.words.lowercased()
        let isMissing = ["not exist", "n't exist", "not found", "no such", "unknown mailbox", "nonexist"]
            .contains {
                words.contains($0)
            }
        guard failure.kind == .missingFolder || (failure.kind == .refused && isMissing) else {
            return failure
        }
        return TransportFailure(
            .missingFolder, "folder \"\(printable(mailbox, limit: 100))\": \(completion.text.summary)",
            remedy: "Make the folder on the server, or correct its name; heed check lists what there is.",
            retry: .later)
    }

    /// The folders of the account, at most 10,000.
    public func folders() throws(TransportFailure) -> [MailboxListing] {
        var result: [MailboxListing] = []
        try require("LIST \"\" \"*\"") { event throws(TransportFailure) in
            guard case .data("LIST", var cursor) = event else { return }
            guard let listing = IMAPClient.listing(&cursor) else { throw cursor.violation("LIST") }
            if result.count < 10_000 { result.append(listing) }
        }
        return result
    }

    private static func listing(_ cursor: inout IMAPCursor) -> MailboxListing? {
        var attributes: Set<String> = []
        guard cursor.skip(.space), cursor.skip(.openParen) else { return nil }
        while !cursor.skip(.closeParen) {
            guard let flag = cursor.flag() else { return nil }
            attributes.insert(flag)
            _ = cursor.skip(.space)
        }
        guard cursor.skip(.space) else { return nil }
        let separator = cursor.skipNil() ? nil : cursor.string()
        guard cursor.skip(.space), let name = cursor.astring() else { return nil }
        return MailboxListing(
            name: MailboxName.decode(name), separator: separator?.first.map { Character(Unicode.Scalar($0)) },
            attributes: attributes)
    }

    /// Makes a folder; one that is there already is as good.
    public func create(_ mailbox: String) throws(TransportFailure) {
        let command = "CREATE \(MailboxName.quoted(mailbox))"
        let completion = try run(command)
        guard completion.status == .ok || completion.text.code == "ALREADYEXISTS" else {
            throw IMAPClient.refusal(of: command, completion)
        }
    }
}

/// What SELECT says of a folder on the way.
private struct FolderNews {
    var uidValidity: UInt32?
    var uidNext: UInt32?
    var flags: Set<String> = []
    var permanentFlags: Set<String>?

    mutating func take(_ event: IMAPEvent) throws(TransportFailure) {
        switch event {
        case .status(.ok, let text):
            switch text.code {
            case "UIDVALIDITY": uidValidity = try FolderNews.nonZero(text)
            case "UIDNEXT": uidNext = try FolderNews.nonZero(text)
            case "PERMANENTFLAGS":
                var cursor = IMAPCursor(IMAPResponse(line: text.arguments))
                permanentFlags = FolderNews.flags(&cursor)
            default: break
            }
        case .data("FLAGS", var cursor):
            guard cursor.skip(.space) else { throw cursor.violation("FLAGS") }
            flags = FolderNews.flags(&cursor)
        default: break
        }
    }

    private static func nonZero(_ text: ResponseText) throws(TransportFailure) -> UInt32 {
        guard let value = text.number.flatMap({ UInt32(exactly: $0) }), value > 0 else {
            throw .violation("\(text.code) \(printable(text.arguments, limit: 30))")
        }
        return value
    }

    private static func flags(_ cursor: inout IMAPCursor) -> Set<String> {
        var result: Set<String> = []
        guard cursor.skip(.openParen) else { return [] }
        while let flag = cursor.flag(), result.count < 1000 {
            result.insert(flag)
            _ = cursor.skip(.space)
        }
        return result
    }
}
