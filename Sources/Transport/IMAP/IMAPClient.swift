public import Logging

/// A strict IMAP client on one connection (RFC 3501, 9051). Used by one thread; after a thrown `disconnected`,
/// `timeout`, `protocolViolation`, `tooLarge` or `stopped` it is of no further use.
public final class IMAPClient {
    let wire: IMAPWire
    let wakeup: Wakeup
    /// What the server says it can, in upper case, asked again after the login.
    public private(set) var capabilities: Set<String> = []
    /// Texts that the server wants an operator to see (RFC 3501 §7.1 ALERT), oldest first, at most 50.
    public private(set) var alerts: [String] = []
    /// The open folder.
    public internal(set) var selected: SelectedMailbox?
    /// How many mails the open folder holds by the server's latest word.
    public internal(set) var exists: UInt32 = 0
    var hasNews = false
    private var farewell = false
    /// The tag of an ID whose answer was not waited for.
    private var introduction: [UInt8] = []

    /// Connects, secures, logs in, asks for the capabilities unless the login's answer told them, and introduces heed (ID,
    /// RFC 2971).
    ///
    /// `renew` is asked once for a fresh token when the server rejects an OAuth token. Throws what connecting can:
    /// `unreachable`, `timeout`, `tls`, `authentication`, `serverBusy`, `protocolViolation`, `disconnected`, `stopped`.
    public init(
        connecting endpoint: Endpoint, login: Login, limits: TimeLimits = .standard, wakeup: Wakeup,
        log: Logger = Logger(label: "heed.imap"), identity: ClientIdentity = .heed,
        renew: (() throws(TransportFailure) -> Secret)? = nil
    ) throws(TransportFailure) {
        let connection = try Connection.open(
            endpoint, login: login, limits: limits, wakeup: wakeup, log: log, renew: renew)
        wire = IMAPWire(connection)
        self.wakeup = wakeup
        collectAlerts(of: connection.dialogue)
        try learnCapabilities(from: connection.dialogue)
        if capabilities.contains("ID") { try introduce(identity) }
    }

    /// Bytes received since the login, counted by heed.
    public var bytesReceived: UInt64 { wire.connection.received }

    var log: Logger { wire.connection.log }

    // MARK: Commands

    /// Sends one command and reads to its completion. Untagged responses go to `take` unless heed keeps them itself.
    @discardableResult
    func run(
        _ command: String, literalLimit: Int = IMAPWire.longestSmallLiteral,
        _ take: (IMAPEvent) throws(TransportFailure) -> Void = { _ in }
    ) throws(TransportFailure) -> IMAPCompletion {
        try finish(try wire.send(command), literalLimit: literalLimit, take)
    }

    /// Reads to the completion of a command that was sent.
    func finish(
        _ tag: [UInt8], literalLimit: Int = IMAPWire.longestSmallLiteral,
        _ take: (IMAPEvent) throws(TransportFailure) -> Void = { _ in }
    ) throws(TransportFailure) -> IMAPCompletion {
        while true {
            var patience = Patience(answerWithin: wire.limits.command)
            switch try next(literalLimit: literalLimit, &patience) {
            case .completion(let got, _) where got.elementsEqual(introduction): introduction = []
            case .completion(let got, let completion):
                guard got.elementsEqual(tag) else {
                    throw .violation("an answer to a command that was not sent")
                }
                return completion
            case .continuation: throw .violation("a continuation that was not asked for")
            case let event: try take(event)
            }
        }
    }

    /// Sends one command that must succeed.
    @discardableResult
    func require(
        _ command: String, _ take: (IMAPEvent) throws(TransportFailure) -> Void = { _ in }
    ) throws(TransportFailure) -> ResponseText {
        let completion = try run(command, take)
        guard completion.status == .ok else { throw IMAPClient.refusal(of: command, completion) }
        return completion.text
    }

    /// Reads one response and keeps what concerns the session as a whole (RFC 3501 §5.2, §7): it may come any time.
    func next(literalLimit: Int, _ patience: inout Patience) throws(TransportFailure) -> IMAPEvent {
        let event = try IMAPEvent(try wire.read(literalLimit: literalLimit, &patience))
        switch event {
        case .status(_, let text): noteText(text)
        case .completion(_, let completion): noteText(completion.text)
        case .bye(let text): try noteGoodbye(text)
        case .numbered(let number, let word, _): try noteNumber(number, word)
        case .data("CAPABILITY", var cursor): readCapabilities(&cursor)
        default: break
        }
        return event
    }

    private func noteText(_ text: ResponseText) {
        guard text.code == "ALERT" else { return }
        addAlert(text.words)
    }

    private func addAlert(_ words: String) {
        log.warning("the server alerts", metadata: ["text": "\(words)"])
        if alerts.count < 50 { alerts.append(words) }
    }

    private func noteGoodbye(_ text: ResponseText) throws(TransportFailure) {
        if farewell { return }
        throw TransportFailure(
            .serverBusy, "the server says goodbye: \(text.summary)",
            remedy: "Nothing to do unless it stays: heed connects again.", retry: .later)
    }

    private func noteNumber(_ number: UInt32, _ word: String) throws(TransportFailure) {
        switch word {
        case "EXISTS":
            guard selected == nil || number >= exists else {
                throw .violation("EXISTS fell from \(exists) to \(number) without EXPUNGE")
            }
            if number > exists { hasNews = true }
            exists = number
        case "EXPUNGE":
            guard number > 0, selected == nil || number <= exists else {
                throw .violation("EXPUNGE of no mail")
            }
            exists -= exists > 0 ? 1 : 0
        default: break
        }
    }

    private func readCapabilities(_ cursor: inout IMAPCursor) {
        var found: Set<String> = []
        while cursor.skip(.space), let word = cursor.word(), found.count < 500 { found.insert(word) }
        capabilities = found
    }

    private func collectAlerts(of said: Dialogue) {
        for line in said.lines
        where line.startsIgnoringCase("* OK [ALERT]") || line.startsIgnoringCase("* NO [ALERT]") {
            addAlert(printable(line.dropFirst(12)))
        }
    }

    /// The answer to the login tells what the server can from now on (RFC 3501 §7.1), or it is asked.
    private func learnCapabilities(from said: Dialogue) throws(TransportFailure) {
        if let code = said.loginCode, code.startsIgnoringCase("CAPABILITY ") {
            var cursor = IMAPCursor(IMAPResponse(line: Array(code.dropFirst(10))))
            readCapabilities(&cursor)
        } else {
            try require("CAPABILITY")
        }
        guard capabilities.contains("IMAP4REV1") || capabilities.contains("IMAP4REV2") else {
            throw .violation("the server does not call itself IMAP4rev1")
        }
    }

    /// Introduces heed. Some providers refuse SELECT without it, so it comes before (RFC 2971); nothing hangs on the
    /// answer, which is read with that to the next command.
    private func introduce(_ identity: ClientIdentity) throws(TransportFailure) {
        let fields = [("name", identity.name), ("version", identity.version), ("vendor", identity.vendor)]
        let list = fields.map { "\"\($0.0)\" \(MailboxName.quoted($0.1))" }.joined(separator: " ")
        introduction = try wire.send("ID (\(list))")
    }

    /// Asks for nothing, so that the server can tell its news. Says whether mails have arrived since the last time.
    public func noop() throws(TransportFailure) -> Bool {
        try require("NOOP")
        return takeNews()
    }

    func takeNews() -> Bool {
        defer { hasNews = false }
        return hasNews
    }

    /// Says goodbye; whatever goes wrong with it does not matter any more.
    public func logout() {
        guard !wire.connection.isDead else { return }
        farewell = true
        guard let tag = try? wire.send("LOGOUT") else { return }
        var patience = Patience(answerWithin: wire.limits.goodbye)
        while let event = try? next(literalLimit: IMAPWire.longestSmallLiteral, &patience) {
            if case .completion(let got, _) = event, got.elementsEqual(tag) { return }
        }
    }

    /// A NO or BAD as a failure.
    static func refusal(of command: String, _ completion: IMAPCompletion) -> TransportFailure {
        let verb = command.split(separator: " ", maxSplits: 2).prefix(command.hasPrefix("UID ") ? 2 : 1)
        let detail = "\(verb.joined(separator: " ")) refused: \(completion.text.summary)"
        if completion.status == .bad { return .violation(detail) }
        if completion.text.words.lowercased().contains("unsafe login") {
            return TransportFailure(.refused, detail, remedy: Remedy.unsafeLogin, retry: .never)
        }
        if ["NONEXISTENT", "TRYCREATE"].contains(completion.text.code) {
            return TransportFailure(
                .missingFolder, detail, remedy: "Make the folder on the server, or correct its name.",
                retry: .later)
        }
        return TransportFailure(
            .refused, detail, remedy: "Read the server's words; ask the provider if they are unclear.",
            retry: .later)
    }
}

/// What a client says of itself in ID (RFC 2971 §3.3).
public struct ClientIdentity: Sendable, Hashable {
    /// The program.
    public var name: String
    /// Its version.
    public var version: String
    /// Who makes it.
    public var vendor: String

    /// Names a program.
    public init(name: String, version: String, vendor: String) {
        self.name = name
        self.version = version
        self.vendor = vendor
    }

    /// heed itself.
    public static let heed = ClientIdentity(name: "heed", version: "1.0", vendor: "heed")
}
