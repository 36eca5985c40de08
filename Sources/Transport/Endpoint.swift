/// One server to talk to: protocol, name, port and how the connection is secured.
public struct Endpoint: Sendable, Hashable {
    /// The protocol spoken.
    public enum Proto: String, Sendable, CaseIterable, Codable {
        case imap, pop3, smtp
    }

    /// How the connection is secured. With `startTLS` a server that does not offer it is refused (RFC 8314 §3).
    public enum Security: String, Sendable, CaseIterable, Codable {
        case tls
        case startTLS = "starttls"
        case plain
    }

    /// The protocol spoken.
    public var proto: Proto
    /// Host name or address literal; an internationalised name may be written in its own script.
    public var host: String
    /// TCP port.
    public var port: UInt16
    /// How the connection is secured.
    public var security: Security
    /// PEM file of the only authorities to trust; `nil` means the system's.
    public var caFile: String?
    /// Proxy URL such as `socks5h://proxy:1080`; `nil` means none, whatever the environment says.
    public var proxy: String?

    /// Describes a server; a missing port is the registered one for the protocol and security.
    public init(
        _ proto: Proto, host: String, port: UInt16? = nil, security: Security = .tls, caFile: String? = nil,
        proxy: String? = nil
    ) {
        self.proto = proto
        self.host = host
        self.port = port ?? Endpoint.registeredPort(proto, security)
        self.security = security
        self.caFile = caFile
        self.proxy = proxy
    }

    /// The port that IANA registers for a protocol and its security (RFC 8314 §7.3).
    public static func registeredPort(_ proto: Proto, _ security: Security) -> UInt16 {
        switch (proto, security) {
        case (.imap, .tls): 993
        case (.imap, _): 143
        case (.pop3, .tls): 995
        case (.pop3, _): 110
        case (.smtp, .tls): 465
        case (.smtp, .startTLS): 587
        case (.smtp, .plain): 25
        }
    }

    /// The scheme libcurl knows this protocol and security by.
    var scheme: String {
        switch (proto, security) {
        case (.imap, .tls): "imaps"
        case (.imap, _): "imap"
        case (.pop3, .tls): "pop3s"
        case (.pop3, _): "pop3"
        case (.smtp, .tls): "smtps"
        case (.smtp, _): "smtp"
        }
    }

    /// The URL for libcurl. `helloName` is the name that SMTP's EHLO gives; libcurl reads it from the path.
    ///
    /// Throws `configuration` when the host is no host name, so that nothing else can be put into the URL.
    func url(helloName: String = "") throws(TransportFailure) -> String {
        let path = helloName.isEmpty ? "" : "/" + (try Endpoint.checkedHost(helloName))
        return "\(scheme)://\(try Endpoint.checkedHost(host)):\(port)\(path)"
    }

    private static func checkedHost(_ host: String) throws(TransportFailure) -> String {
        if let address = addressLiteral(host) { return address }
        guard let name = DomainName(host) else {
            throw TransportFailure(
                .configuration, "\"\(printable(host, limit: 80))\" is no host name",
                remedy: "Write the server's name or address, such as imap.example.com.", retry: .never)
        }
        return name.ascii
    }

    /// An IPv6 address in brackets, or `nil` for anything else.
    private static func addressLiteral(_ host: String) -> String? {
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? host.dropFirst().dropLast() : host[...]
        guard bare.contains(":"), bare.utf8.count <= 45 else { return nil }
        guard bare.utf8.allSatisfy({ $0.isHexDigit || $0 == .colon || $0 == .dot }) else { return nil }
        return "[\(bare)]"
    }
}

extension Endpoint: CustomStringConvertible {
    /// `imaps://host:993`, with `+starttls` where that is asked for: fit for logs.
    public var description: String {
        "\(scheme)\(security == .startTLS ? "+starttls" : "")://\(printable(host, limit: 80)):\(port)"
    }
}
