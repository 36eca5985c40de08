import Logging
import TestSupport

@testable import Transport

/// Limits so small that a test of them takes milliseconds.
let quick: TimeLimits = {
    var limits = TimeLimits.standard
    limits.connect = .milliseconds(2000)
    limits.login = .milliseconds(500)
    limits.command = .milliseconds(150)
    limits.stall = .milliseconds(150)
    limits.envelope = .milliseconds(150)
    limits.data = .milliseconds(150)
    limits.afterDot = .milliseconds(150)
    limits.goodbye = .milliseconds(100)
    limits.stopGrace = .milliseconds(50)
    return limits
}()

/// Generous limits, for tests in which nothing is late: they must pass on a busy machine.
let patient: TimeLimits = {
    var limits = TimeLimits.standard
    limits.goodbye = .seconds(1)
    return limits
}()

let noLog = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
let somebody = Login(user: "somebody@example.com", secret: .password("pass word"))

/// An IMAP client on a scripted server, past its login.
func imapClient(
    _ server: ScriptedServer, limits: TimeLimits = patient, wakeup: Wakeup? = nil, login: Login = somebody
) throws -> IMAPClient {
    try IMAPClient(
        connecting: Endpoint(.imap, host: "127.0.0.1", port: server.port, security: .plain), login: login,
        limits: limits, wakeup: try wakeup ?? Wakeup(), log: noLog)
}

/// A POP3 client on a scripted server, past its login.
func pop3Client(_ server: ScriptedServer, limits: TimeLimits = patient) throws -> POP3Client {
    try POP3Client(
        connecting: Endpoint(.pop3, host: "127.0.0.1", port: server.port, security: .plain), login: somebody,
        limits: limits, wakeup: Wakeup(), log: noLog)
}

/// An SMTP client without login.
func smtpClient(
    _ port: UInt16, limits: TimeLimits = patient, login: Login? = nil, wakeup: Wakeup? = nil
) throws -> SMTPClient {
    try SMTPClient(
        connecting: Endpoint(.smtp, host: "127.0.0.1", port: port, security: .plain), login: login,
        helloName: "desk.example", limits: limits, wakeup: try wakeup ?? Wakeup(), log: noLog)
}

/// What `work` throws.
func failure(of work: () throws -> Void) -> TransportFailure? {
    do {
        try work()
        return nil
    } catch {
        return error as? TransportFailure
    }
}

extension [ScriptedServer.Step] {
    /// After the login: capabilities, ID, and a folder of `exists` mails opened.
    static func imapOpened(
        exists: Int = 3, capabilities: String = "IMAP4rev1 ID IDLE UIDPLUS MOVE", flags: String = "\\Seen \\*"
    ) -> Self {
        imapLogin() + [
            .expect("* CAPABILITY"), .say("* CAPABILITY \(capabilities)"), .say("$tag OK done"),
        ]
            + (capabilities.contains(" ID ")
                ? [.expect("* ID (*)"), .say("* ID NIL"), .say("$tag OK done")] : []) + [
                .expect("* * \"INBOX\""), .say("* FLAGS (\\Seen)"), .say("* \(exists) EXISTS"),
                .say("* 0 RECENT"),
                .say("* OK [UIDVALIDITY 77] valid"), .say("* OK [UIDNEXT 100] next"),
                .say("* OK [PERMANENTFLAGS (\(flags))] kept"), .say("$tag OK [READ-WRITE] open"),
            ]
    }
}

/// One FETCH response with a whole body.
func fetched(_ sequence: Int, uid: Int, _ body: String, size: Int? = nil, literal: Int? = nil)
    -> ScriptedServer.Step
{
    let length = body.utf8.count
    let text =
        "* \(sequence) FETCH (UID \(uid) INTERNALDATE \" 1-Jul-2026 09:30:00 +0800\" RFC822.SIZE \(size ?? length) "
        + "BODY[] {\(literal ?? length)}\r\n\(body))\r\n"
    return .sayBytes(Array(text.utf8))
}

extension ScriptedServer.Step {
    /// Sends this text and nothing else.
    static func raw(_ text: String) -> Self { .sayBytes(Array(text.utf8)) }
}
