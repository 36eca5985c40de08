public import Logging

/// A strict SMTP submission client on one connection (RFC 5321, 2920). Used by one thread; once ``submit(_:_:)`` has
/// returned a failure it is of no further use.
public final class SMTPClient {
    let connection: Connection
    /// What the relay offers, asked again after TLS and login.
    public private(set) var capabilities = SMTPCapabilities(keywordLines: [])
    /// A transaction was broken off, or a text refused: RSET comes before the next MAIL, in whichever list of letters.
    var mustReset = false
    /// The 421 with which the relay ended the session.
    private(set) var lastWord: SMTPReply?
    /// The relay's first words.
    public let greeting: String

    private static let mostReplyLines = 200
    private static let longestReplyLine = 4096

    /// Connects, secures, logs in (when there is a login) and asks for the capabilities.
    ///
    /// `helloName` is this machine's name for EHLO. `renew` is asked once for a fresh token when the server rejects
    /// an OAuth token. Throws what connecting can: `unreachable`, `timeout`, `tls`, `authentication`, `serverBusy`,
    /// `protocolViolation`, `disconnected`, `stopped`.
    public init(
        connecting endpoint: Endpoint, login: Login?, helloName: String = "localhost",
        limits: TimeLimits = .standard, wakeup: Wakeup, log: Logger = Logger(label: "heed.smtp"),
        renew: (() throws(TransportFailure) -> Secret)? = nil
    ) throws(TransportFailure) {
        connection = try Connection.open(
            endpoint, login: login, helloName: helloName, limits: limits, wakeup: wakeup, log: log,
            renew: renew)
        greeting = printable((connection.dialogue.greeting ?? []).dropFirst(4))
        // libcurl keeps the answer to its own EHLO to itself, and one before TLS or login may differ.
        let hello = DomainName(helloName)?.ascii ?? "localhost"
        let reply = try ask("EHLO \(hello)", .ehlo)
        if reply.code / 100 == 4 { throw SMTPClient.relayDown(reply) }
        if reply.isPositive { capabilities = SMTPCapabilities(keywordLines: reply.keywordLines) }
    }

    var limits: TimeLimits { connection.limits }

    /// Bytes received since the login, counted by heed.
    public var bytesReceived: UInt64 { connection.received }

    /// Sends one command and reads its reply; 421 is thrown.
    func ask(_ command: String, _ stage: SMTPReply.Stage) throws(TransportFailure) -> SMTPReply {
        try connection.send(Array("\(command)\r\n".utf8))
        return try reply(to: stage)
    }

    /// Reads one reply, of however many lines. Throws `serverBusy` for 421, which ends the session (RFC 5321 §3.8),
    /// and `protocolViolation` for what is no reply.
    func reply(to stage: SMTPReply.Stage) throws(TransportFailure) -> SMTPReply {
        let reply = try rawReply(to: stage)
        if reply.code == 421 {
            lastWord = reply
            throw SMTPClient.relayDown(reply)
        }
        return reply
    }

    private func rawReply(to stage: SMTPReply.Stage) throws(TransportFailure) -> SMTPReply {
        var patience = Patience(answerWithin: limit(of: stage), what: "the reply to \(stage.rawValue)")
        var texts: [[UInt8]] = []
        var code: Int?
        while true {
            var line: [UInt8] = []
            try connection.readLine(into: &line, limit: SMTPClient.longestReplyLine, &patience)
            guard let part = SMTPReply.line(line), code == nil || code == part.code else {
                throw .violation("not an SMTP reply: \"\(printable(line, limit: 100))\"")
            }
            code = part.code
            texts.append(Array(part.text))
            if part.isLast { return SMTPReply(code: part.code, stage: stage, lines: texts) }
            guard texts.count < SMTPClient.mostReplyLines else {
                throw .violation("a reply of too many lines")
            }
        }
    }

    private func limit(of stage: SMTPReply.Stage) -> Duration {
        switch stage {
        case .text: limits.afterDot
        case .mail, .rcpt: limits.envelope
        case .data: limits.data
        case .quit: limits.goodbye
        case .check, .greeting, .ehlo, .rset: limits.command
        }
    }

    static func relayDown(_ reply: SMTPReply) -> TransportFailure {
        TransportFailure(
            .serverBusy, "the relay turns us away: \(reply)",
            remedy: "Nothing to do unless it stays: heed tries again with growing gaps.", retry: .later)
    }

    /// Says goodbye; whatever goes wrong with it does not matter any more.
    public func quit() {
        guard !connection.isDead else { return }
        _ = try? ask("QUIT", .quit)
    }
}
