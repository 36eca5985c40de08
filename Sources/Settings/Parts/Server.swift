/// How a connection is protected.
public enum TransportSecurity: String, Codable, Hashable, Sendable, CaseIterable {
    /// TLS from the first byte (RFC 8314 §3.3).
    case tls
    /// TLS after STARTTLS; without it nothing is sent.
    case starttls
    /// No protection: only for a server on the same machine or a test, and only where it is written.
    case plain
}

/// The SASL mechanism to log in with.
public enum LoginMechanism: String, Codable, Hashable, Sendable, CaseIterable {
    /// The strongest that server and secret allow.
    case automatic
    /// PLAIN (RFC 4616).
    case plain
    /// LOGIN, for servers that know nothing else.
    case login
    /// XOAUTH2, Google's and Microsoft's form.
    case xoauth2
    /// OAUTHBEARER (RFC 7628).
    case oauthbearer
}

/// A server and how heed logs in there.
public struct Server: Hashable, Sendable {
    /// Name or IP address.
    public let host: String
    /// TCP port.
    public let port: Int
    /// How the connection is protected.
    public let security: TransportSecurity
    /// A PEM file of the authorities to trust instead of the system's.
    public let caFile: String?
    /// The login name; nil where the server asks for none (a relay on the same network).
    public let user: String?
    /// Where the secret is; nil exactly when `user` is.
    public let credential: Credential?
    /// The SASL mechanism.
    public let mechanism: LoginMechanism
}

extension Section {
    /// Reads the keys of a server. `ports` are the usual ones for TLS and for STARTTLS or plain.
    func server(ports: (tls: Int, other: Int), userByDefault: String?, mayBeOpen: Bool) -> Server {
        let security: TransportSecurity = value("security", .choice, default: Defaults.security)
        let standardPort = security == .tls ? ports.tls : ports.other
        let loginName = optional("user", .text)
        let isOpen = mayBeOpen && loginName == nil
        let credential = credential(required: !isOpen)
        let user = loginName ?? (credential == nil && mayBeOpen ? nil : userByDefault)
        return Server(
            host: required("host", .host, standIn: ""),
            port: value("port", .integer(1...65_535), default: standardPort), security: security,
            caFile: optional("ca_file", .path(in: findings.folder)), user: user, credential: credential,
            mechanism: value("mechanism", .choice, default: Defaults.mechanism))
    }
}
