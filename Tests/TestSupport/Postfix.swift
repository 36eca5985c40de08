import Foundation

/// A private Postfix on loopback with queue, data and configuration in a folder of its own. It takes mail for its
/// own domains and hands it to a Dovecot by LMTP; everything else it refuses. It needs root, as Postfix does.
public final class Postfix: Sendable {
    /// How the server is set up.
    public struct Options: Sendable {
        /// The certificate it shows.
        public var certificate = TestAuthority.Kind.good
        /// Offer STARTTLS, and TLS on the second port.
        public var offersTLS = true
        /// Take mail only from those who log in (checked by Dovecot), and offer AUTH only within TLS.
        public var needsLogin = false
        /// The largest mail it takes, in bytes.
        public var sizeLimit = 52_428_800
        /// Hand mail over at once. When false it keeps mail in its queue until `flush()`.
        public var delivers = true
        /// Further lines of main.cf.
        public var extra = ""

        /// The usual server.
        public init() {}
    }

    /// The port of SMTP with STARTTLS.
    public let smtpPort: UInt16
    /// The port of SMTP over TLS (submissions).
    public let smtpsPort: UInt16
    /// The certificate file that clients are to trust.
    public let caFile: String
    /// Where it keeps everything.
    public var folder: String { home.path }
    /// Its log so far.
    public var log: String { (try? String(contentsOfFile: home.path("log/mail"), encoding: .utf8)) ?? "" }

    private let home: PrivateFolder
    private let dovecot: Dovecot
    private let master = Shared<ProcessHandle?>(nil)

    /// Whether Postfix can run here: it has to start as root.
    public static var isPossible: Bool { geteuid() == 0 && access("/usr/lib/postfix/sbin/master", X_OK) == 0 }

    /// Starts a server and returns when it greets.
    /// - Parameter domains: its own domains, whose mail it takes.
    public init(handingTo dovecot: Dovecot, domains: [String], options: Options = Options()) throws {
        guard geteuid() == 0 else { throw TestFailure("Postfix needs root: run as root or with sudo") }
        self.dovecot = dovecot
        home = try PrivateFolder("postfix", mode: 0o755)
        smtpPort = try Loopback.freePort()
        smtpsPort = try Loopback.freePort()
        let authority = try TestAuthority.shared.get()
        caFile = authority.caFile
        try makeFolders()
        let certificate = try authority.certificate(options.certificate)
        try writeSettings(mainSettings(domains, options, certificate), to: "etc/main.cf")
        try writeSettings(services(options), to: "etc/master.cf")
        try start()
    }

    deinit { stop() }

    /// Starts it again after `stop()`, on the same port with the same queue.
    public func start() throws {
        let process = try ProcessHandle(
            "/usr/lib/postfix/sbin/master", ["-d", "-c", home.path("etc")],
            environment: ["MAIL_CONFIG": home.path("etc")], output: home.path("output"))
        let up = eventually(within: 20) { !process.isRunning || Loopback.greets(smtpPort, "220 ") }
        guard up, process.isRunning else {
            process.stop()
            throw TestFailure("Postfix did not start: \(process.output)\n\(log)")
        }
        master.change { $0 = process }
    }

    /// Ends it and every connection to it. What it had accepted stays in its queue.
    public func stop() {
        let process = master.change { master in
            defer { master = nil }
            return master
        }
        process?.stop(within: 2)
        _ = eventually(within: 5) { !Loopback.answers(smtpPort) }
    }

    /// How many mails wait in its queue.
    public var queueLength: Int {
        ["incoming", "active", "deferred", "hold"].reduce(0) { sum, name in
            let files = FileManager.default.enumerator(atPath: home.path("queue/\(name)"))
            let isFile = { (file: Any) in
                (file as? String).map { !$0.hasSuffix("/") && $0.count >= 10 } ?? false
            }
            return sum + (files?.lazy.filter(isFile).count ?? 0)
        }
    }

    /// Waits until everything it has accepted is handed over or returned.
    public func waitUntilEmpty(within seconds: Double = 30) -> Bool {
        eventually(within: seconds) { queueLength == 0 }
    }

    /// Makes it try everything in its queue now.
    public func flush() throws {
        try ProcessHandle.run("/usr/sbin/postqueue", ["-c", home.path("etc"), "-f"])
    }

    /// Postfix reads a file again after a second or two if it has only just changed (its load_file), so it is aged.
    private func writeSettings(_ text: String, to name: String) throws {
        let file = try home.write(text, to: name)
        let then = timeval(tv_sec: time(nil) - 60, tv_usec: 0)
        try Errors.check("utimes", file) { utimes(file, [then, then]) }
    }

    /// What `postfix check` would make, with the owners and modes its daemons insist on.
    private func makeFolders() throws {
        guard let user = getpwnam("postfix"), let group = getgrnam("postdrop") else {
            throw TestFailure("Postfix is not installed")
        }
        let (owner, drop) = (user.pointee.pw_uid, group.pointee.gr_gid)
        let make = { (name: String, mode: UInt32, owner: uid_t, group: gid_t) in
            let path = try self.home.folder(name)
            try Errors.check("chown", path) { chown(path, owner, group) }
            try Errors.check("chmod", path) { chmod(path, mode) }
        }
        for name in ["queue", "queue/pid", "etc"] { try make(name, 0o755, 0, 0) }
        for name in [
            "active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private",
            "saved",
        ] {
            try make("queue/\(name)", 0o700, owner, 0)
        }
        try make("queue/trace", 0o700, owner, 0)
        try make("queue/maildrop", 0o1730, owner, drop)
        try make("queue/public", 0o2710, owner, drop)
        try make("data", 0o700, owner, 0)
        try make("log", 0o755, owner, 0)
    }

    private func mainSettings(
        _ domains: [String], _ options: Options, _ certificate: TestAuthority.Certificate
    )
        -> String
    {
        """
        compatibility_level = 3.6
        queue_directory = \(home.path)/queue
        data_directory = \(home.path)/data
        maillog_file = \(home.path)/log/mail
        maillog_file_prefixes = \(home.path)/log
        daemon_directory = /usr/lib/postfix/sbin
        command_directory = /usr/sbin
        mail_owner = postfix
        setgid_group = postdrop
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = relay.example
        mydestination =
        mynetworks =
        alias_maps =
        local_recipient_maps =
        virtual_mailbox_domains = \(domains.joined(separator: " "))
        virtual_transport = lmtp:unix:\(dovecot.lmtpSocket)
        default_transport = error:5.7.1 this test server sends nothing to the outside
        relay_transport = $default_transport
        \(options.delivers ? "" : "defer_transports = lmtp")
        message_size_limit = \(options.sizeLimit)
        mailbox_size_limit = 0
        virtual_mailbox_limit = 0
        queue_minfree = 0
        minimal_backoff_time = 2s
        queue_run_delay = 2s
        disable_dns_lookups = yes
        smtp_host_lookup = native
        smtpd_peername_lookup = no
        smtpd_error_sleep_time = 0
        smtpd_soft_error_limit = 10000
        smtpd_hard_error_limit = 10000
        smtpd_client_connection_count_limit = 0
        smtpd_relay_restrictions = \(options.needsLogin ? "permit_sasl_authenticated, reject" : "reject_unauth_destination")
        smtpd_recipient_restrictions = reject_unauth_destination
        in_flow_delay = 0
        smtputf8_enable = yes
        \(tls(options, certificate))
        \(login(options))
        \(options.extra)

        """
    }

    private func tls(_ options: Options, _ certificate: TestAuthority.Certificate) -> String {
        guard options.offersTLS else { return "smtpd_tls_security_level = none" }
        return """
            smtpd_tls_security_level = may
            smtpd_tls_chain_files = \(certificate.bothFile)
            smtpd_tls_loglevel = 1
            """
    }

    private func login(_ options: Options) -> String {
        """
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = \(dovecot.authSocket)
        smtpd_sasl_security_options = noanonymous
        smtpd_tls_auth_only = \(options.needsLogin && options.offersTLS ? "yes" : "no")
        """
    }

    private func services(_ options: Options) -> String {
        let smtps = "127.0.0.1:\(smtpsPort) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes"
        return """
            127.0.0.1:\(smtpPort) inet n - n - - smtpd
            \(options.offersTLS ? smtps : "")
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            showq unix n - n - - showq
            error unix - - n - - error
            retry unix - - n - - error
            discard unix - - n - - discard
            lmtp unix - - n - - lmtp
            scache unix - - n - 1 scache
            anvil unix - - n - 1 anvil
            postlog unix-dgram n - n - 1 postlogd

            """
    }
}
