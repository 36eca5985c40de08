/// What came of a fetch as a whole.
public struct FetchSummary: Sendable, Hashable {
    /// How many mails were handed over.
    public var fetched = 0
    /// Asked for and not sent: expunged meanwhile, or refused by the server (see `refusals`). Ascending.
    public var missing: [UInt32] = []
    /// The server's words where it refused a part of the fetch.
    public var refusals: [String] = []
}

extension IMAPClient {
    /// Mails asked for in one command, and commands on the way at a time: enough to hide the network's round trip.
    private static let mailsPerCommand = 200
    private static let commandsInFlight = 4

    /// Lists the mails whose UID is `first` or higher, ascending, without touching them. Neither SEARCH nor flags
    /// decide: the server is asked for all.
    ///
    /// Throws `protocolViolation` when UIDs repeat, fall or are out of range.
    public func list(from first: UInt32 = 1) throws(TransportFailure) -> [MailListing] {
        var result: [MailListing] = []
        try eachListing(from: first) { result.append($0) }
        return result
    }

    /// Lists as ``list(from:)`` does, one mail at a time, so that a large folder needs no memory.
    public func eachListing(
        from first: UInt32 = 1, _ each: (MailListing) throws(TransportFailure) -> Void
    ) throws(TransportFailure) {
        try requireSelected()
        try finishList(try wire.send(IMAPClient.listCommand(from: first)), from: first, each)
    }

    static func listCommand(from first: UInt32) -> String {
        "UID FETCH \(max(first, 1)):* (UID RFC822.SIZE INTERNALDATE)"
    }

    /// Reads the answer to ``listCommand(from:)``.
    func finishList(
        _ tag: [UInt8], from first: UInt32, _ each: (MailListing) throws(TransportFailure) -> Void
    ) throws(TransportFailure) {
        var last: UInt32 = 0
        let completion = try finish(tag) { event throws(TransportFailure) in
            guard case .numbered(let sequence, "FETCH", var cursor) = event else { return }
            let items = try FetchItems(sequence: sequence, &cursor)
            // Flag news of other mails comes in the same form but without a size.
            guard let uid = items.uid, let size = items.size else { return }
            guard uid > last else { throw .violation("UID \(uid) after \(last)") }
            guard sequence <= exists else { throw .violation("mail \(sequence) of \(exists)") }
            last = uid
            // `n:*` names the last mail even when its UID is below n (RFC 3501 §6.4.8).
            if uid >= first { try each(MailListing(uid: uid, size: size, internalDate: items.internalDate)) }
        }
        guard completion.status == .ok else { throw IMAPClient.refusal(of: "UID FETCH", completion) }
    }

    /// Fetches whole mails, pipelined, without setting `\Seen`; `each` is called as they arrive. Memory holds one
    /// mail at a time.
    ///
    /// What `each` throws ends the fetch and the connection with it. Throws `tooLarge` when a mail passes
    /// `maximumSize` whatever its listed size was; ask for oversized mails by ``fetchHead(_:bytes:)`` instead.
    @discardableResult
    public func fetch(
        _ uids: [UInt32], maximumSize: Int, _ each: (FetchedMail) throws(TransportFailure) -> Void
    ) throws(TransportFailure) -> FetchSummary {
        try requireSelected()
        var flight = FetchFlight(uids, most: IMAPClient.mailsPerCommand)
        var summary = FetchSummary()
        while !flight.isOver {
            try launch(&flight)
            var patience = Patience(mailWithin: wire.limits)
            switch try next(literalLimit: maximumSize, &patience) {
            case .completion(let tag, let completion):
                try flight.land(tag, completion, &summary)
            case .numbered(let sequence, "FETCH", var cursor):
                let items = try FetchItems(sequence: sequence, &cursor)
                guard let mail = try flight.accept(items) else { continue }
                summary.fetched += 1
                try each(mail)
            case .continuation: throw .violation("a continuation that was not asked for")
            default: continue
            }
        }
        summary.missing.sort()
        return summary
    }

    private func launch(_ flight: inout FetchFlight) throws(TransportFailure) {
        guard flight.hasMore, flight.underWay <= IMAPClient.commandsInFlight / 2 else { return }
        var output: [UInt8] = []
        while flight.underWay < IMAPClient.commandsInFlight, let batch = flight.nextBatch() {
            let tag = wire.tagged(
                "UID FETCH \(batch.text) (UID INTERNALDATE RFC822.SIZE BODY.PEEK[])", into: &output)
            flight.launched(tag, batch)
        }
        try wire.connection.send(output)
    }

    /// Fetches the first `bytes` bytes of a mail, for one too long to be taken whole. `nil` when it is gone.
    public func fetchHead(_ uid: UInt32, bytes: Int = 262_144) throws(TransportFailure) -> FetchedMail? {
        try requireSelected()
        var mail: FetchedMail?
        let command = "UID FETCH \(uid) (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.\(bytes)>)"
        let completion = try run(command, literalLimit: bytes) { event throws(TransportFailure) in
            guard case .numbered(let sequence, "FETCH", var cursor) = event else { return }
            let items = try FetchItems(sequence: sequence, &cursor)
            guard items.uid == uid, let body = items.body, items.origin ?? 0 == 0 else { return }
            mail = FetchedMail(
                uid: uid, internalDate: items.internalDate, announcedSize: items.size, bytes: body)
        }
        guard completion.status == .ok || mail == nil else { return mail }
        guard completion.status == .ok else { throw IMAPClient.refusal(of: command, completion) }
        return mail
    }

    func requireSelected() throws(TransportFailure) {
        precondition(selected != nil, "a folder is selected before its mails are named")
    }
}

/// The commands of one fetch that are on the way, and what they still owe.
private struct FetchFlight {
    private var waiting: ArraySlice<SequenceSet.Batch>
    private var commands: [(tag: [UInt8], uids: Set<UInt32>)] = []
    private var owed: Set<UInt32> = []

    init(_ uids: [UInt32], most: Int) {
        precondition(!uids.contains(0), "a UID is never 0")
        waiting = SequenceSet.batches(Array(Set(uids)).sorted(), most: most)[...]
    }

    var hasMore: Bool { !waiting.isEmpty }
    var underWay: Int { commands.count }
    var isOver: Bool { waiting.isEmpty && commands.isEmpty }

    mutating func nextBatch() -> SequenceSet.Batch? { waiting.popFirst() }

    mutating func launched(_ tag: [UInt8], _ batch: SequenceSet.Batch) {
        commands.append((tag, Set(batch.uids)))
        owed.formUnion(batch.uids)
    }

    /// Takes a FETCH response. Flag news is `nil`; a body that was not asked for, or twice, breaks the protocol.
    mutating func accept(_ items: FetchItems) throws(TransportFailure) -> FetchedMail? {
        guard let body = items.body else { return nil }
        guard let uid = items.uid, owed.remove(uid) != nil, items.origin == nil else {
            throw .violation("the body of a mail that was not asked for: UID \(items.uid ?? 0)")
        }
        return FetchedMail(uid: uid, internalDate: items.internalDate, announcedSize: items.size, bytes: body)
    }

    /// Takes a command's completion; what it still owes is missing.
    mutating func land(
        _ tag: ArraySlice<UInt8>, _ completion: IMAPCompletion, _ summary: inout FetchSummary
    ) throws(TransportFailure) {
        guard let index = commands.firstIndex(where: { $0.tag.elementsEqual(tag) }) else {
            throw .violation("an answer to a command that was not sent")
        }
        let uids = commands.remove(at: index).uids
        if completion.status == .bad { throw .violation("UID FETCH refused: \(completion.text.summary)") }
        if completion.status == .no { summary.refusals.append(completion.text.summary) }
        summary.missing += uids.intersection(owed)
        owed.subtract(uids)
    }
}
