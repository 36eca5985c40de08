/// What a mail system reports of a mail sent earlier (RFC 3464, or its free-text forms).
public struct Bounce: Sendable, Equatable, Codable {
    /// The gravest of what happened to the recipients (RFC 3464 §2.3.3).
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case failed, delayed, delivered, relayed, expanded
    }

    /// What happened.
    public let kind: Kind
    /// To whom; empty when the report does not say.
    public let recipients: [BouncedRecipient]
    /// The Message-ID of the mail reported on, without angle brackets.
    public let originalMessageID: String?
    /// Original-Envelope-Id, decoded from xtext (RFC 3464 §2.2.1, RFC 3461 §4).
    public let envelopeID: String?
    /// Where a token of ours may be found, in order of trust: the report's own recipients, the returned header's
    /// From, Return-Path, Reply-To, Subject, Message-ID, References and In-Reply-To, each as written.
    public let tokenCandidates: [String]

    /// A report made by hand, for those who test what follows from it.
    public init(
        kind: Kind, recipients: [BouncedRecipient], originalMessageID: String? = nil,
        envelopeID: String? = nil,
        tokenCandidates: [String] = []
    ) {
        self.kind = kind
        self.recipients = recipients
        self.originalMessageID = originalMessageID
        self.envelopeID = envelopeID
        self.tokenCandidates = tokenCandidates
    }
}

/// One recipient of the mail reported on.
public struct BouncedRecipient: Sendable, Equatable, Codable {
    /// The address the mail was sent to: Original-Recipient where the report gives it, else Final-Recipient.
    public let address: String
    /// The address it ended at, when forwarding changed it.
    public let finalAddress: String?
    /// The enhanced status code (RFC 3463), read or derived; nil when nothing speaks for any.
    public let status: String?
    /// What happened to this recipient.
    public let action: Bounce.Kind
    /// The words of the mail system that refused or gave up, on one line.
    public let diagnostic: String?
    /// Why, as one word.
    public let reason: BounceReason

    /// A recipient made by hand.
    public init(
        address: String, finalAddress: String? = nil, status: String?, action: Bounce.Kind,
        diagnostic: String? = nil, reason: BounceReason
    ) {
        self.address = address
        self.finalAddress = finalAddress
        self.status = status
        self.action = action
        self.diagnostic = diagnostic
        self.reason = reason
    }

    /// Will never succeed (RFC 3463 §3.1, class 5); false also while nothing is known.
    public var isPermanent: Bool { status?.first == "5" && action == .failed }
}
