import CCurl

/// What an operator can do about a failed connection.
enum Remedy {
    /// Providers that want an authorisation code (授权码) made in their web pages instead of the password.
    private static let codeProviders = [
        "qq.com", "163.com", "126.com", "yeah.net", "188.com", "netease.com", "foxmail.com", "sina.com",
        "139.com",
    ]

    /// For a refused login at `host`.
    static func login(_ host: String) -> String {
        let name = host.lowercased()
        if codeProviders.contains(where: { name == $0 || name.hasSuffix(".\($0)") }) {
            return
                "QQ and NetEase take an authorisation code (授权码), not the mailbox password: switch IMAP/SMTP on in "
                + "the web mail's settings, make a code there and put it into the account's secret."
        }
        return "Check the user name and the secret. Where the provider wants an application password or an "
            + "authorisation code (授权码), use that."
    }

    /// For SELECT refused as an unsafe login (NetEase).
    static let unsafeLogin =
        "NetEase refuses unknown clients: heed has sent its ID; allow third-party clients in the web mail's security "
        + "settings (客户端授权) or write to kefu@188.com, then try again."

    /// For anything else that went wrong while connecting.
    static func connecting(_ kind: TransportFailure.Kind, _ code: CURLcode, _ endpoint: Endpoint) -> String {
        switch kind {
        case .unreachable:
            "Check host, port and firewall; \(endpoint.host) must answer on port \(endpoint.port)."
        case .timeout: "Check host, port and firewall: the server does not answer in time."
        case .tls: tls(code, endpoint)
        case .authentication: login(endpoint.host)
        case .credential:
            "Check the certificate file \(endpoint.caFile ?? "of the system"): it must be readable PEM."
        case .protocolViolation:
            "Check that this port speaks \(endpoint.proto.rawValue.uppercased()) and the security setting fits it."
        case .configuration: "Check the account's host, port and security."
        default: "Nothing to do unless it stays: heed connects again."
        }
    }

    private static func tls(_ code: CURLcode, _ endpoint: Endpoint) -> String {
        switch code {
        case CURLE_USE_SSL_FAILED:
            "The server offers no STARTTLS, or someone removes it: nothing was sent. Use security: tls with port "
                + "\(Endpoint.registeredPort(endpoint.proto, .tls))."
        case CURLE_PEER_FAILED_VERIFICATION:
            "The certificate does not hold for \(endpoint.host): wrong name, expired, or an unknown authority. For a "
                + "private authority name its file in ca_file; do not switch checking off."
        default:
            "Check that the port speaks TLS 1.2 or later at once (security: tls) or after STARTTLS (starttls)."
        }
    }
}
