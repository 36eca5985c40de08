/// How long heed waits for a server, and how slow a server may be. All may be changed by the configuration.
public struct TimeLimits: Sendable, Hashable {
    /// Name lookup, TCP and TLS.
    public var connect: Duration = .seconds(30)
    /// Greeting and login together, after `connect`.
    public var login: Duration = .seconds(60)
    /// One answer to a command, from the wait's begin to the whole line.
    public var command: Duration = .seconds(180)
    /// No byte at all while a mail is coming or going.
    public var stall: Duration = .seconds(60)
    /// Bytes per second that a mail's transfer must reach over each `rateWindow` of waiting.
    public var minimumRate: Int = 1024
    /// The window over which `minimumRate` is measured.
    public var rateWindow: Duration = .seconds(60)
    /// One whole mail.
    public var mail: Duration = .seconds(600)
    /// SMTP: the answer to MAIL, and to RCPT (RFC 5321 §4.5.3.2.2-3).
    public var envelope: Duration = .seconds(300)
    /// SMTP: the answer to DATA (RFC 5321 §4.5.3.2.4).
    public var data: Duration = .seconds(120)
    /// SMTP: the answer after the final dot (RFC 5321 §4.5.3.2.6). Shorter makes doubles.
    public var afterDot: Duration = .seconds(600)
    /// How long a command under way may go on once a stop is asked for.
    public var stopGrace: Duration = .seconds(5)
    /// The goodbye (LOGOUT, QUIT without deletions).
    public var goodbye: Duration = .seconds(5)

    /// The defaults.
    public init() {}

    /// The defaults.
    public static let standard = TimeLimits()
}
