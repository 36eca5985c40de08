import Foundation

/// A folder with a configuration of heed for the test bench's servers, and heed run on it.
public final class HeedDesk: Sendable {
    /// A mailbox heed is to read, or the relay it is to send through.
    public struct Server: Sendable {
        /// `imap`, `pop3` or `smtp`.
        public var proto: String
        /// Where it listens.
        public var port: UInt16
        /// `tls`, `starttls` or `plain`.
        public var security: String
        /// The certificate authority to trust.
        public var caFile: String?
        /// The login name; nil for a relay that asks for none.
        public var user: String?
        /// The password.
        public var password: String
        /// Further keys, such as `["after_commit": "flag"]`.
        public var keys: [String: String] = [:]
        /// The server itself, so that it runs as long as the desk that uses it.
        var process: (any Sendable)?

        /// A server on this machine.
        public init(
            _ proto: String, port: UInt16, security: String = "plain", caFile: String? = nil,
            user: String? = nil,
            password: String = "", keys: [String: String] = [:]
        ) {
            self.proto = proto
            self.port = port
            self.security = security
            self.caFile = caFile
            self.user = user
            self.password = password
            self.keys = keys
        }

        /// A user's mailbox on a private Dovecot.
        public static func mailbox(
            _ dovecot: Dovecot, _ user: Dovecot.User, proto: String = "imap", security: String = "plain",
            keys: [String: String] = [:]
        ) -> Server {
            let isTLS = security == "tls"
            let imap = isTLS ? dovecot.imapsPort : dovecot.imapPort
            let pop3 = isTLS ? dovecot.pop3sPort : dovecot.pop3Port
            var server = Server(
                proto, port: proto == "imap" ? imap : pop3, security: security, caFile: dovecot.caFile,
                user: user.name, password: user.password, keys: keys)
            server.process = dovecot
            return server
        }
    }

    /// The configuration's file.
    public let configFile: String
    /// The folder of configuration, secrets and data.
    public var path: String { folder.path }
    private let folder: PrivateFolder
    private let servers: [Server]

    /// Writes a configuration.
    /// - Parameters:
    ///   - mailboxes: the accounts, each with its address; the first address is the company's.
    ///   - relay: where letters go.
    ///   - customers: the customers' table (CSV).
    ///   - casework: further keys below `casework`, separated by commas.
    ///   - files: further files of the folder, by name.
    ///   - extra: further top-level YAML.
    ///   - calendar: the folder of holiday notices; the checkout's when nil.
    ///   - keep: leave the folder behind.
    public init(
        mailboxes: [(address: String, server: Server)], relay: Server, customers: String = "",
        casework: String = "", files: [String: String] = [:], extra: String = "",
        calendar: String? = nil, keep: Bool = false
    ) throws {
        folder = try PrivateFolder("desk", keep: keep)
        configFile = folder.path("heed.yaml")
        servers = mailboxes.map(\.server) + [relay]
        if !customers.isEmpty { try folder.write(customers, to: "customers.csv") }
        for (name, text) in files { try folder.write(text, to: name) }
        var accounts = "accounts:\n"
        for (index, mailbox) in mailboxes.enumerated() {
            let name = index == 0 ? "desk" : "desk\(index + 1)"
            accounts +=
                "  - name: \(name)\n    address: \(mailbox.address)\n    protocol: \(mailbox.server.proto)\n"
            accounts += try lines(mailbox.server, name).map { "    \($0)\n" }.joined()
            accounts += "    first_sync: { oldest: all, acknowledge: yes }\n"
        }
        let relayLines = try lines(relay, "relay").map { "  \($0)\n" }.joined()
        try folder.write(
            Self.company(calendar, casework) + accounts + "relay:\n" + relayLines + extra, to: "heed.yaml",
            mode: 0o600)
    }

    /// Runs a command of heed to its end and returns what it printed.
    /// - Throws: `TestFailure` when it takes too long or ends with another code than 0.
    @discardableResult
    public func heed(_ arguments: String..., within seconds: Double = 120) throws -> String {
        try ProcessHandle.run(
            BuiltProduct.path("heed"), arguments + ["--config", configFile], environment: Self.environment,
            within: seconds)
    }

    /// Starts a command of heed; its log is in `heed.log` in the folder when nobody reads it.
    public func start(_ arguments: String...) throws -> ProcessHandle {
        try ProcessHandle(
            BuiltProduct.path("heed"), arguments + ["--config", configFile], environment: Self.environment,
            errors: folder.path("heed.log"))
    }

    /// What `heed … --json` says, decoded.
    public func json<Value: Decodable>(_ type: Value.Type, _ arguments: String...) throws -> Value {
        let text = try ProcessHandle.run(
            BuiltProduct.path("heed"), arguments + ["--json", "--config", configFile],
            environment: Self.environment)
        return try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// heed's log so far.
    public var log: String { (try? String(contentsOfFile: folder.path("heed.log"), encoding: .utf8)) ?? "" }

    /// The folder heed keeps its data in.
    public var dataFolder: String { folder.path("data") }

    /// The checkout this file was built from.
    public static let checkout: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    /// The environment heed runs in.
    public static let environment = ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]

    private func lines(_ server: Server, _ name: String) throws -> [String] {
        var lines = ["host: localhost", "port: \(server.port)", "security: \(server.security)"]
        if let caFile = server.caFile, server.security != "plain" { lines.append("ca_file: \(caFile)") }
        if let user = server.user {
            try folder.write(server.password + "\n", to: "secrets/\(name)", mode: 0o600)
            lines += ["user: \(user)", "password_file: secrets/\(name)"]
        }
        return lines + server.keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    }

    private static func company(_ calendar: String?, _ casework: String) -> String {
        """
        company:
          name: { zh-Hans: 东岸油品供应公司, zh-Hant: 東岸油品供應公司, en: East Shore Fuel Supply }
          department: { zh-Hans: 客户关系部, zh-Hant: 客戶關係部, en: Customer Relations }
          service: { zh-Hans: 东岸油品客户服务, zh-Hant: 東岸油品客戶服務, en: East Shore Customer Service }
        data: data
        templates: \(checkout)/Templates
        casework: { calendar: \(calendar ?? checkout + "/Config/calendar")\(casework.isEmpty ? "" : ", " + casework) }

        """
    }
}
