/// When the same attempt makes sense again.
public enum Retry: String, Sendable, Hashable, CaseIterable, Codable {
    /// Within seconds to a minute: the network hiccuped.
    case soon
    /// With growing gaps: the server says it cannot now.
    case later
    /// Not before a person has changed something.
    case never
}

/// A failure of the world outside: what happened, what an operator can do, and when to try again.
public struct TransportFailure: Error, Sendable, Hashable {
    /// What kind of failure it is.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// Name not found, connection refused, network down.
        case unreachable
        /// The server was silent or slower than the limits allow.
        case timeout
        /// TLS could not be set up, or the certificate is not trusted for this host.
        case tls
        /// The server rejects the user, the password or the token.
        case authentication
        /// The server is there but turns us away for now (SMTP 421, IMAP BYE, greeting 4yz or 5yz).
        case serverBusy
        /// The server refused a command that is right.
        case refused
        /// The server broke the protocol; nothing it said in this session counts.
        case protocolViolation
        /// The connection ended in the middle.
        case disconnected
        /// The folder does not exist on the server.
        case missingFolder
        /// The server lacks something heed needs.
        case unsupported
        /// A mail is longer than its limit although its announced size was not.
        case tooLarge
        /// A password, token or certificate file cannot be read.
        case credential
        /// The configuration names something impossible.
        case configuration
        /// This program has been asked to stop.
        case stopped
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// What happened, in one line without secrets; server text is made printable.
    public let detail: String
    /// What an operator can do about it, in one or two sentences.
    public let remedy: String
    /// When the same attempt makes sense again.
    public let retry: Retry
    /// The mail in whose transfer it happened, where that is known (IMAP UID or POP3 number).
    public let mail: UInt32?

    /// Describes a failure.
    public init(_ kind: Kind, _ detail: String, remedy: String, retry: Retry, mail: UInt32? = nil) {
        self.kind = kind
        self.detail = detail
        self.remedy = remedy
        self.retry = retry
        self.mail = mail
    }

    /// The same failure, with the mail named in whose transfer it happened.
    func concerning(_ mail: UInt32) -> TransportFailure {
        TransportFailure(kind, "\(detail) (mail \(mail))", remedy: remedy, retry: retry, mail: mail)
    }

    static func violation(_ detail: String) -> TransportFailure {
        TransportFailure(
            .protocolViolation, detail,
            remedy:
                "The server or something between broke the protocol; the session was dropped. If it stays, "
                + "tell the provider.", retry: .later)
    }

    static func disconnected(_ detail: String) -> TransportFailure {
        TransportFailure(
            .disconnected, detail, remedy: "Nothing to do unless it stays: heed connects again.", retry: .soon
        )
    }

    static func timeout(_ detail: String) -> TransportFailure {
        TransportFailure(
            .timeout, detail,
            remedy: "Look at the server's load and the network; limits are in the configuration.",
            retry: .later)
    }

    static let stopped = TransportFailure(
        .stopped, "stopped on request", remedy: "Nothing to do.", retry: .soon)
}

extension TransportFailure: CustomStringConvertible {
    /// Kind and detail in one line.
    public var description: String { "\(kind.rawValue): \(detail)" }
}
