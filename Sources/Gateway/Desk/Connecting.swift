import Foundation
import Logging
import Settings
import Transport

/// How connections to the configured servers are opened. Secrets are read anew each time, so that a renewed password
/// needs no restart.
struct Connecting: Sendable {
    var limits: TimeLimits
    let surroundings: CredentialSource.Surroundings
    let log: Logger

    init(_ network: NetworkTimes, credentialsFolder: String?, log: Logger) {
        limits = TimeLimits(network)
        surroundings = CredentialSource.Surroundings(
            credentialsFolder: credentialsFolder,
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"])
        self.log = log
    }

    func imap(_ account: MailAccount, _ wakeup: Wakeup) throws(TransportFailure) -> IMAPClient {
        return try IMAPClient(
            connecting: account.endpoint, login: try login(account.server), limits: limits, wakeup: wakeup,
            log: log,
            renew: renewal(account.server))
    }

    func pop3(_ account: MailAccount, _ wakeup: Wakeup) throws(TransportFailure) -> POP3Client {
        return try POP3Client(
            connecting: account.endpoint, login: try login(account.server), limits: limits, wakeup: wakeup,
            log: log,
            renew: renewal(account.server))
    }

    func smtp(_ relay: Relay, _ wakeup: Wakeup) throws(TransportFailure) -> SMTPClient {
        return try SMTPClient(
            connecting: relay.server.endpoint(.smtp),
            login: relay.server.user == nil ? nil : try login(relay.server), helloName: Self.hostName,
            limits: limits, wakeup: wakeup, log: log,
            renew: renewal(relay.server))
    }

    private static let hostName = ProcessInfo.processInfo.hostName

    private func login(_ server: Server) throws(TransportFailure) -> Login {
        guard let user = server.user, let credential = server.credential else {
            throw TransportFailure(
                .configuration, "\(server.host): no user and secret are configured",
                remedy: "Name them in the configuration.", retry: .never)
        }
        return Login(user: user, secret: try secret(credential), mechanism: server.mechanism.chosen)
    }

    /// Reads the secret once more, for a token that has run out.
    private func renewal(_ server: Server) -> (() throws(TransportFailure) -> Secret)? {
        guard let credential = server.credential else { return nil }
        func renew() throws(TransportFailure) -> Secret { try secret(credential) }
        return renew
    }

    private func secret(_ credential: Credential) throws(TransportFailure) -> Secret {
        let text = try credential.source.forTransport.read(surroundings)
        switch credential {
        case .password: return .password(text)
        case .oauthToken: return .oauthToken(text)
        }
    }
}

extension TimeLimits {
    /// How long servers are waited for, as configured.
    fileprivate init(_ network: NetworkTimes) {
        self = .standard
        connect = network.connect
        command = network.command
        stall = network.stall
        afterDot = network.afterDot
        stopGrace = .seconds(4)
    }
}

extension SecretSource {
    fileprivate var forTransport: CredentialSource {
        switch self {
        case .file(let path): .file(path)
        case .credential(let name): .systemd(name)
        case .command(let words): .command(words)
        }
    }
}

extension LoginMechanism {
    /// The mechanism asked for; nil leaves the choice to the strongest.
    fileprivate var chosen: Login.Mechanism? {
        switch self {
        case .automatic: nil
        case .plain: .plain
        case .login: .login
        case .xoauth2: .xoauth2
        case .oauthbearer: .oauthBearer
        }
    }
}
