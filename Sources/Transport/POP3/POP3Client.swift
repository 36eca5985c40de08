public import Logging

/// One mail as a POP3 session lists it. The number holds for this session only (RFC 1939 §5).
public struct POP3Listing: Sendable, Hashable {
    /// The mail's number in this session.
    public let number: UInt32
    /// Its length in bytes by the server's word.
    public let size: Int
    /// Its name that outlives the session (UIDL); `nil` where the server gives none, and then it must never be deleted.
    public let uidl: String?
}

/// One mail as retrieved.
public struct RetrievedMail: Sendable {
    /// How the session listed it.
    public let listing: POP3Listing
    /// The whole mail, or its beginning, dots unstuffed, line ends as the server sends them.
    public let bytes: [UInt8]

    /// Its name that outlives the session.
    public var uidl: String? { listing.uidl }
}

/// A strict POP3 client on one connection (RFC 1939, 2449). Used by one thread; after a thrown `disconnected`,
/// `timeout`, `protocolViolation`, `tooLarge` or `stopped` it is of no further use, and nothing has been deleted.
public final class POP3Client {
    let connection: Connection
    /// What the server says it can, in upper case (RFC 2449).
    public private(set) var capabilities: Set<String> = []
    /// Whether the server gives mails names that outlive the session; known after ``list()``.
    public private(set) var offersUIDL = true

    /// Larger mailboxes are taken in pieces: the rest is listed once these are gone.
    static let mostMails = 500_000

    /// Connects, secures, logs in and asks for the capabilities.
    ///
    /// `renew` is asked once for a fresh token when the server rejects an OAuth token. Throws what connecting can:
    /// `unreachable`, `timeout`, `tls`, `authentication`, `serverBusy`, `protocolViolation`, `disconnected`, `stopped`.
    public init(
        connecting endpoint: Endpoint, login: Login, limits: TimeLimits = .standard, wakeup: Wakeup,
        log: Logger = Logger(label: "heed.pop3"), renew: (() throws(TransportFailure) -> Secret)? = nil
    ) throws(TransportFailure) {
        connection = try Connection.open(
            endpoint, login: login, limits: limits, wakeup: wakeup, log: log, renew: renew)
        try send("CAPA")
        guard try status().isOK else { return }
        try eachLine(most: 200) { line throws(TransportFailure) in
            if let word = line.split(separator: .space).first {
                capabilities.insert(String(decoding: word.map(\.uppercased), as: UTF8.self))
            }
        }
    }

    /// Bytes received since the login, counted by heed.
    public var bytesReceived: UInt64 { connection.received }

    var canPipeline: Bool { capabilities.contains("PIPELINING") }

    // MARK: Listing

    /// Lists the mails of this session with their sizes and lasting names, ascending by number.
    public func list() throws(TransportFailure) -> [POP3Listing] {
        let sizes = try self.sizes()
        let names = try uidls()
        return sizes.map { POP3Listing(number: $0.number, size: $0.size, uidl: names[$0.number]) }
    }

    private func sizes() throws(TransportFailure) -> [(number: UInt32, size: Int)] {
        try send("LIST")
        let status = try status()
        guard status.isOK else { throw refusal("LIST", status) }
        var result: [(number: UInt32, size: Int)] = []
        try eachLine(most: POP3Client.mostMails) { line throws(TransportFailure) in
            let words = line.split(separator: .space)
            guard words.count >= 2, let number = POP3Client.number(words[0]), let size = decimal(words[1]),
                number > result.last?.number ?? 0
            else { throw .violation("not a LIST line: \"\(printable(line, limit: 100))\"") }
            result.append((number, size))
        }
        return result
    }

    private func uidls() throws(TransportFailure) -> [UInt32: String] {
        try send("UIDL")
        guard try status().isOK else {
            offersUIDL = false
            return [:]
        }
        var result: [UInt32: String] = [:]
        try eachLine(most: POP3Client.mostMails) { line throws(TransportFailure) in
            let words = line.split(separator: .space)
            guard words.count >= 2, let number = POP3Client.number(words[0]) else {
                throw .violation("not a UIDL line: \"\(printable(line, limit: 100))\"")
            }
            // A name outside of the grammar (RFC 1939 §7) is no name to rely on.
            guard words[1].count <= 70, words[1].allSatisfy({ $0 > .space && $0 < 0x7F }) else { return }
            guard result.updateValue(String(decoding: words[1], as: UTF8.self), forKey: number) == nil else {
                throw .violation("UIDL names mail \(number) twice")
            }
        }
        return result
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        decimal(bytes, digits: 10).flatMap { UInt32(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    // MARK: Deleting

    /// Marks a mail for deletion at ``quit()``, and only there (RFC 1939 §6). Throws `refused` when the server will not.
    public func delete(_ mail: POP3Listing) throws(TransportFailure) {
        precondition(mail.uidl != nil, "a mail without a lasting name is never deleted")
        try send("DELE \(mail.number)")
        let status = try status()
        guard status.isOK else { throw refusal("DELE", status) }
    }

    /// Ends the session; only now are the marked mails deleted. Any failure means that they may still be there.
    public func quit() throws(TransportFailure) {
        try send("QUIT")
        let status = try status()
        guard status.isOK else { throw refusal("QUIT", status) }
    }

    // MARK: Wire

    /// A status line: `+OK` or `-ERR` and its words.
    struct Status {
        let isOK: Bool
        let words: String
    }

    func send(_ command: String) throws(TransportFailure) {
        try connection.send(Array("\(command)\r\n".utf8))
    }

    func status() throws(TransportFailure) -> Status {
        var patience = Patience(answerWithin: connection.limits.command)
        var line: [UInt8] = []
        try connection.readLine(into: &line, limit: 4096, &patience)
        let isOK = line.starts(with: "+OK".utf8)
        guard isOK || line.starts(with: "-ERR".utf8) else {
            throw .violation("not a POP3 status: \"\(printable(line, limit: 100))\"")
        }
        return Status(isOK: isOK, words: printable(line.dropFirst(isOK ? 4 : 5)))
    }

    func refusal(_ command: String, _ status: Status) -> TransportFailure {
        let isTemporary = ["[SYS/TEMP]", "[IN-USE]", "[LOGIN-DELAY]"].contains { status.words.hasPrefix($0) }
        return TransportFailure(
            isTemporary ? .serverBusy : .refused, "\(command) refused: \(status.words)",
            remedy: "Read the server's words; ask the provider if they are unclear.", retry: .later)
    }

    /// Reads the lines of a listing to its dot.
    private func eachLine(
        most: Int, _ each: ([UInt8]) throws(TransportFailure) -> Void
    ) throws(TransportFailure) {
        var count = 0
        while true {
            var patience = Patience(answerWithin: connection.limits.command)
            var line: [UInt8] = []
            try connection.readLine(into: &line, limit: 4096, &patience)
            if line == [.dot] { return }
            count += 1
            guard count <= most else { throw .violation("a listing of over \(most) lines") }
            try each(line.first == .dot ? Array(line.dropFirst()) : line)
        }
    }
}
