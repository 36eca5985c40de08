/// A password or a token. It cannot be printed, interpolated, mirrored or encoded by accident.
public enum Secret: Sendable, Hashable {
    /// A password, or the authorisation code (授权码) that QQ and NetEase want in its place.
    case password(String)
    /// An OAuth 2.0 access token, sent as OAUTHBEARER (RFC 7628) or XOAUTH2.
    case oauthToken(String)
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `<secret>`.
    public var description: String { "<secret>" }
    /// Always `<secret>`.
    public var debugDescription: String { "<secret>" }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Who logs in, and with what.
public struct Login: Sendable, Hashable {
    /// The SASL mechanisms that may be asked for by name (RFC 4422); without one libcurl takes the best on offer.
    public enum Mechanism: String, Sendable, CaseIterable, Codable {
        case plain = "PLAIN"
        case login = "LOGIN"
        case cramMD5 = "CRAM-MD5"
        case oauthBearer = "OAUTHBEARER"
        case xoauth2 = "XOAUTH2"
    }

    /// The account's name at the server.
    public var user: String
    /// Its password or token.
    public var secret: Secret
    /// The only mechanism to use, or `nil` to take the best on offer.
    public var mechanism: Mechanism?

    /// Names a user and a secret.
    public init(user: String, secret: Secret, mechanism: Mechanism? = nil) {
        self.user = user
        self.secret = secret
        self.mechanism = mechanism
    }

    /// What libcurl reads the allowed mechanisms from. A token must never end up in a password mechanism.
    var options: String? {
        if let mechanism { return "AUTH=\(mechanism.rawValue)" }
        switch secret {
        case .password: return nil
        case .oauthToken: return "AUTH=OAUTHBEARER;AUTH=XOAUTH2"
        }
    }
}
