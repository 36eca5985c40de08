extension POP3Client {
    /// Commands on the way at a time, where the server allows more than one (RFC 2449 §6.8).
    private static let inFlight = 50

    /// Retrieves mails, pipelined where the server allows it; `each` is called as they arrive. Mails the server
    /// refuses are returned. Memory holds one mail at a time.
    ///
    /// What `each` throws ends the session. Throws `tooLarge` when a mail passes `maximumSize` whatever its listed
    /// size was; ask for oversized mails by ``retrieveHead(_:bytes:)`` instead.
    @discardableResult
    public func retrieve(
        _ mails: [POP3Listing], maximumSize: Int, _ each: (RetrievedMail) throws(TransportFailure) -> Void
    ) throws(TransportFailure) -> [POP3Listing] {
        let window = canPipeline ? POP3Client.inFlight : 1
        var refused: [POP3Listing] = []
        var sent = 0
        for (index, mail) in mails.enumerated() {
            if sent == index || sent - index < window / 2 {
                let end = min(mails.count, index + window)
                let commands = mails[sent..<end].map { "RETR \($0.number)\r\n" }.joined()
                sent = end
                try connection.send(Array(commands.utf8))
            }
            guard try status().isOK else {
                refused.append(mail)
                continue
            }
            var patience = Patience(mailWithin: connection.limits)
            let expected = min(mail.size, maximumSize)
            var text = DotText(keeping: maximumSize, expecting: expected, drainsRest: false)
            try text.read(from: connection, &patience)
            try each(RetrievedMail(listing: mail, bytes: text.bytes))
        }
        return refused
    }

    /// Retrieves the beginning of a mail, at most `bytes` bytes, for one too long to be taken whole (TOP).
    /// `nil` when the server refuses.
    public func retrieveHead(_ mail: POP3Listing, bytes: Int = 262_144) throws(TransportFailure)
        -> RetrievedMail?
    {
        // Lines may be short; what comes beyond `bytes` is thrown away.
        try send("TOP \(mail.number) \(bytes / 8)")
        guard try status().isOK else { return nil }
        var patience = Patience(mailWithin: connection.limits)
        var text = DotText(keeping: bytes, expecting: bytes, drainsRest: true)
        try text.read(from: connection, &patience)
        return RetrievedMail(listing: mail, bytes: text.bytes)
    }
}
