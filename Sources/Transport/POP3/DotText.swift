import CurlShims

/// Reads a text that ends with a dot on a line of its own, and unstuffs its dots (RFC 1939 §3).
struct DotText {
    private(set) var bytes: [UInt8] = []
    private let limit: Int
    private let drainsRest: Bool
    private var drained = 0
    private var atLineStart = true

    /// What may be thrown away of a text that passes its limit and is to be drained.
    private static let mostDrained = 64 * 1024 * 1024

    /// Keeps at most `limit` bytes; what is more is thrown away, or fails the reading.
    init(keeping limit: Int, expecting size: Int, drainsRest: Bool) {
        self.limit = limit
        self.drainsRest = drainsRest
        // A size that lies costs address space, no memory.
        bytes.reserveCapacity(min(size, limit) + 64)
    }

    /// Reads up to and with the final dot. Only CRLF ends a line: a lone LF before a dot is a part of the text.
    mutating func read(from connection: Connection, _ patience: inout Patience) throws(TransportFailure) {
        while true {
            if atLineStart {
                if try takeDot(from: connection, &patience) { return }
                atLineStart = false
            }
            let waiting = connection.buffer.bytes
            if let end = DotText.nextDotLine(waiting) {
                try keep(UnsafeRawBufferPointer(rebasing: waiting[..<end]))
                connection.buffer.drop(end)
                atLineStart = true
            } else {
                // The last two bytes may be the line end in front of a dot.
                let sure = max(0, waiting.count - 2)
                try keep(UnsafeRawBufferPointer(rebasing: waiting[..<sure]))
                connection.buffer.drop(sure)
                try connection.fill(&patience)
            }
        }
    }

    /// At a line's begin: says whether the text ends here, and takes away a stuffed dot.
    private mutating func takeDot(
        from connection: Connection, _ patience: inout Patience
    ) throws(TransportFailure) -> Bool {
        if connection.buffer.count == 0 { try connection.fill(&patience) }
        guard connection.buffer.bytes[0] == .dot else { return false }
        while connection.buffer.count < 3 { try connection.fill(&patience) }
        let bytes = connection.buffer.bytes
        let isEnd = bytes[1] == .cr && bytes[2] == .lf
        connection.buffer.drop(isEnd ? 3 : 1)
        return isEnd
    }

    private mutating func keep(_ piece: UnsafeRawBufferPointer) throws(TransportFailure) {
        let room = min(piece.count, limit - bytes.count)
        bytes.append(contentsOf: piece[..<room])
        drained += piece.count - room
        guard drained > 0 else { return }
        guard drainsRest, drained <= DotText.mostDrained else {
            throw TransportFailure(
                .tooLarge, "a mail passes the limit of \(limit) bytes",
                remedy: "The mail is longer than the server first said. Look at it in the mailbox.",
                retry: .later)
        }
    }

    /// Where a line begins with a dot: the offset behind the first CRLF that a dot follows.
    private static func nextDotLine(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress, bytes.count > 2 else { return nil }
        let needle: [UInt8] = [.cr, .lf, .dot]
        return heed_find(base, bytes.count, needle, 3).map { $0 - base + 2 }
    }
}
