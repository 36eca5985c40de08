/// An SMTP server on loopback that keeps every letter it takes, or misbehaves as told at any verb.
/// It offers PIPELINING and answers a group of commands with one write.
public final class SmtpSink: Sendable {
    /// A letter it took.
    public struct Letter: Sendable {
        /// The connection's number, from 0.
        public let connection: Int
        /// The envelope sender; empty for `<>`.
        public let sender: String
        /// What stood after the sender: SIZE=…, RET=…
        public let senderParameters: String
        /// The envelope recipients it accepted.
        public let recipients: [String]
        /// What stood after each recipient: NOTIFY=…
        public let recipientParameters: [String]
        /// The mail, dots unstuffed, line ends as they came.
        public let bytes: [UInt8]
        /// When the final dot had come, on the monotonic clock, in seconds.
        public let at: Double

        /// The mail as text.
        public var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The body of the first header field of that name, unfolded.
        public func field(_ name: String) -> String? { headerField(name, of: text) }
    }

    /// A moment at which the server speaks.
    public enum Verb: String, Sendable, CaseIterable {
        /// The greeting.
        case connect
        /// EHLO or HELO.
        case ehlo
        /// STARTTLS.
        case startTLS
        /// AUTH.
        case auth
        /// MAIL FROM.
        case mail
        /// RCPT TO.
        case rcpt
        /// DATA.
        case data
        /// The final dot.
        case dot
        /// RSET.
        case rset
        /// NOOP.
        case noop
        /// QUIT.
        case quit
        /// Anything else.
        case other
    }

    /// What the script is asked about.
    public struct Moment: Sendable {
        /// The verb.
        public let verb: Verb
        /// The address of MAIL and RCPT, or what stood after the verb.
        public let argument: String
        /// The connection's number, from 0.
        public let connection: Int
        /// How often this verb came before, on all connections.
        public let earlier: Int
        /// The letter whose dot has come.
        public let letter: Letter?
    }

    /// What the server does at a moment.
    public indirect enum Reply: Sendable {
        /// What a healthy server does.
        case usual
        /// Says this line instead (CRLF is added); 4xx and 5xx refuse. At `dot` a letter is kept only if it is 2xx.
        case say(String)
        /// Says this line and closes: `421 …`.
        case sayThenDrop(String)
        /// Sends these bytes as they are, and goes on.
        case sayBytes([UInt8])
        /// Closes without a word.
        case drop
        /// Resets the connection.
        case reset
        /// Never answers.
        case hang
        /// Waits so many seconds first.
        case after(Double, Reply)
        /// At `dot`: keeps the letter, then closes without an answer.
        case keepThenDrop
        /// At `dot`: keeps the letter and never answers.
        case keepThenHang
        /// At `data`: says 354 and closes after so many bytes of the text.
        case dropWithinText(Int)
        /// At `data`: says 354, reads so many bytes of the text and no more.
        case hangWithinText(Int)
    }

    /// What it offers after EHLO.
    public static let usualExtensions = [
        "PIPELINING", "SIZE 52428800", "8BITMIME", "ENHANCEDSTATUSCODES", "DSN", "SMTPUTF8",
    ]

    /// Where it listens.
    public var port: UInt16 { listener.port }
    private let listener: Listener
    private let state: Shared<State>

    struct State: Sendable {
        var letters: [Letter] = []
        var count = 0
        var verbs: [Verb: Int] = [:]
    }

    /// Starts a server.
    /// - Parameters:
    ///   - port: where to listen; any free port when 0.
    ///   - extensions: what it offers after EHLO.
    ///   - keepsLetters: whether letters are kept, or only counted.
    ///   - script: what it does at each moment.
    public init(
        port: UInt16 = 0, extensions: [String] = usualExtensions, keepsLetters: Bool = true,
        script: @escaping @Sendable (Moment) -> Reply = { _ in .usual }
    ) throws {
        let state = Shared(State())
        self.state = state
        listener = try Listener(port: port) { wire, _ in
            let session = SinkSession(wire, state, extensions, keepsLetters, script)
            try session.serve()
        }
    }

    deinit { listener.stop() }

    /// Ends every connection and closes the port.
    public func stop() { listener.stop() }

    /// The letters it took, in the order of their dots.
    public var letters: [Letter] { state.now.letters }
    /// How many letters it took.
    public var count: Int { state.change { $0.count } }
    /// How many connections there were.
    public var connections: Int { listener.accepted }
    /// How often a verb has come.
    public func count(of verb: Verb) -> Int { state.change { $0.verbs[verb] ?? 0 } }

    /// Waits until it has taken at least so many letters.
    public func wait(for count: Int, within seconds: Double = 30) -> Bool {
        state.wait(within: seconds) { $0.count >= count }
    }

    /// Waits until a verb has come at least so many times.
    public func wait(for verb: Verb, _ count: Int = 1, within seconds: Double = 10) -> Bool {
        state.wait(within: seconds) { ($0.verbs[verb] ?? 0) >= count }
    }
}
