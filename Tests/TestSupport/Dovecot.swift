import Foundation

/// A private Dovecot on loopback: IMAP, IMAPS and STARTTLS, POP3 and POP3S, LMTP on a socket, its mail in Maildirs
/// in a folder of its own. It serves `users` until `stop()`, or until the last one lets go of it.
public final class Dovecot: Sendable {
    /// Someone who may log in.
    public struct User: Sendable {
        /// The whole address: the login name.
        public let name: String
        /// The password.
        public let password: String
        /// The bearer token that XOAUTH2 and OAUTHBEARER accept.
        public var token: String { "token-of-\(name)" }

        /// A user.
        public init(_ name: String, password: String = "correct horse") {
            self.name = name
            self.password = password
        }
    }

    /// How the server is set up.
    public struct Options: Sendable {
        /// The certificate it shows.
        public var certificate = TestAuthority.Kind.good
        /// Offer TLS at all; without it STARTTLS is not offered and the TLS ports are closed.
        public var offersTLS = true
        /// Refuse passwords before TLS.
        public var needsTLS = false
        /// Mailboxes beside INBOX that every user has.
        public var mailboxes: [String] = []
        /// Extensions to hide, such as `["MOVE", "IDLE"]`.
        public var hiddenCapabilities: [String] = []
        /// Further lines of configuration.
        public var extra = ""

        /// The usual server.
        public init() {}
    }

    /// The port of IMAP with STARTTLS.
    public let imapPort: UInt16
    /// The port of IMAP over TLS.
    public let imapsPort: UInt16
    /// The port of POP3 with STLS.
    public let pop3Port: UInt16
    /// The port of POP3 over TLS.
    public let pop3sPort: UInt16
    /// The users it knows.
    public let users: [User]
    /// The certificate file that clients are to trust.
    public let caFile: String
    /// Where it keeps everything.
    public var folder: String { home.path }
    /// The socket on which it takes mail by LMTP.
    public var lmtpSocket: String { home.path("run/lmtp") }
    /// The socket on which Postfix may ask it about passwords.
    public var authSocket: String { home.path("run/auth-postfix") }
    /// Its log so far.
    public var log: String { (try? String(contentsOfFile: home.path("log"), encoding: .utf8)) ?? "" }

    let home: PrivateFolder
    let owner: MailOwner
    private let tokens: TokenService
    private let master = Shared<ProcessHandle?>(nil)

    /// Starts a server and returns when it answers on all its ports.
    public init(_ users: [User], options: Options = Options()) throws {
        self.users = users
        home = try PrivateFolder("dovecot", mode: 0o755)
        owner = try MailOwner()
        tokens = try TokenService(users)
        let authority = try TestAuthority.shared.get()
        caFile = authority.caFile
        imapPort = try Loopback.freePort()
        imapsPort = try Loopback.freePort()
        pop3Port = try Loopback.freePort()
        pop3sPort = try Loopback.freePort()
        try home.folder("run")
        try owner.take(home.folder("mail"))
        try writeUsers()
        try home.write(oauth2Settings(), to: "oauth2.conf")
        try home.write(settings(options, authority.certificate(options.certificate)), to: "dovecot.conf")
        for user in users { try makeMailboxes(user.name, ["INBOX"] + options.mailboxes) }
        try start()
    }

    deinit { stop() }

    /// Starts it again after `stop()`, on the same ports with the same mail.
    public func start() throws {
        let file = home.path("dovecot.conf")
        let process = try ProcessHandle("/usr/sbin/dovecot", ["-F", "-c", file], output: home.path("output"))
        let up = eventually(within: 20) { !process.isRunning || isUp }
        guard up, process.isRunning else {
            process.stop()
            throw TestFailure("Dovecot did not start: \(process.output)\n\(log)")
        }
        master.change { $0 = process }
    }

    /// Ends it and every connection to it.
    public func stop() {
        let process = master.change { master in
            defer { master = nil }
            return master
        }
        process?.stop(within: 0.3)
        _ = eventually(within: 5) { !Loopback.answers(imapPort) && !Loopback.answers(pop3Port) }
    }

    private var isUp: Bool {
        let sockets = [lmtpSocket, authSocket].allSatisfy { FileManager.default.fileExists(atPath: $0) }
        return sockets && Loopback.greets(imapPort, "* OK [CAPABILITY") && Loopback.greets(pop3Port, "+OK")
    }

    private func writeUsers() throws {
        let lines = users.map { "\($0.name):{PLAIN}\($0.password)::::::\n" }
        let file = try home.write(lines.joined(), to: "users", mode: 0o644)
        try owner.takeForServer(file)
    }

    private func oauth2Settings() -> String {
        """
        introspection_url = http://127.0.0.1:\(tokens.port)/
        introspection_mode = post
        username_attribute = username
        active_attribute = active
        active_value = true
        """
    }
}
