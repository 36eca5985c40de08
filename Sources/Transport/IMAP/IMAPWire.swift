/// Sends commands and reads responses of one IMAP connection; knows the framing and nothing of their meaning.
final class IMAPWire {
    let connection: Connection
    private var commandCount = 0
    /// libcurl may have read the beginning of a line that the server sent right behind its answer to the login.
    private var firstLineMayBeCut = true

    /// Literals outside of mail bodies: folder names, server identities.
    static let longestSmallLiteral = 64 * 1024
    private static let mostLiterals = 100

    init(_ connection: Connection) { self.connection = connection }

    var limits: TimeLimits { connection.limits }

    /// Writes a command line (without CRLF) behind a new tag and returns the tag. Nothing is sent yet.
    func tagged(_ command: String, into output: inout [UInt8]) -> [UInt8] {
        commandCount += 1
        let tag = Array("h\(commandCount)".utf8)
        output += tag
        output.append(.space)
        output += command.utf8
        output += [.cr, .lf]
        return tag
    }

    /// Sends one command line and returns its tag.
    func send(_ command: String) throws(TransportFailure) -> [UInt8] {
        var output: [UInt8] = []
        let tag = tagged(command, into: &output)
        try connection.send(output)
        return tag
    }

    /// Reads one response. `literalLimit` bounds all its literals together.
    func read(
        literalLimit: Int = longestSmallLiteral, _ patience: inout Patience
    ) throws(TransportFailure) -> IMAPResponse {
        var response = IMAPResponse()
        try connection.readLine(into: &response.line, &patience)
        if firstLineMayBeCut {
            firstLineMayBeCut = false
            // QUIRK: libcurl 7.88 keeps such a beginning to itself; see aCutFirstLineIsPassedOver.
            if !IMAPWire.looksWhole(response.line) { return try read(literalLimit: literalLimit, &patience) }
        }
        guard IMAPResponse.mayHoldLiterals(response.line) else { return response }
        var left = literalLimit
        var pieceStart = 0
        // A piece may be empty: then the line still ends with the announcement in front of it.
        while let (length, start) = IMAPResponse.announcement(at: response.line), start >= pieceStart {
            guard length <= left, response.literals.count < IMAPWire.mostLiterals else {
                throw IMAPWire.tooLarge(length, literalLimit, response.line)
            }
            left -= length
            response.literals.append(try connection.readBytes(length, &patience))
            pieceStart = response.line.count
            try connection.readLine(into: &response.line, &patience)
        }
        return response
    }

    private static func tooLarge(_ length: Int, _ limit: Int, _ line: [UInt8]) -> TransportFailure {
        let failure = TransportFailure(
            .tooLarge, "the server announces a literal of \(length) bytes, over the limit of \(limit)",
            remedy: "The mail is longer than the server first said. Look at it in the mailbox.", retry: .later
        )
        // The response is not whole, so its UID is looked for, not read by the grammar.
        let words = line.split { $0 == .space || $0 == .openParen }
        guard let index = words.firstIndex(where: { $0.equalsIgnoringCase("UID") }), index + 1 < words.count,
            let uid = decimal(words[index + 1], digits: 10).flatMap({ UInt32(exactly: $0) })
        else { return failure }
        return failure.concerning(uid)
    }

    private static func looksWhole(_ line: [UInt8]) -> Bool {
        line.starts(with: [.star, .space])
            || line.starts(with: [UInt8(ascii: "h"), UInt8(ascii: "1"), .space])
    }
}
