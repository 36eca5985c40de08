/// What a mail's headers and words say about machines: whether one wrote it, and what it reports.
public struct MachineFindings: Sendable, Equatable {
    /// Whether a machine wrote the mail, and how that was seen.
    public let auto: AutoReport
    /// The fate of a mail that was sent earlier, when this mail reports one.
    public let bounce: Bounce?
    /// An abuse or opt-out report (RFC 5965), when this mail is one.
    public let feedbackReport: FeedbackReport?
    /// A disposition notification (RFC 8098), when this mail is one.
    public let readReceipt: ReadReceipt?

    /// Findings made by hand, for those who test what follows from them.
    public init(
        auto: AutoReport, bounce: Bounce? = nil, feedbackReport: FeedbackReport? = nil,
        readReceipt: ReadReceipt? = nil
    ) {
        self.auto = auto
        self.bounce = bounce
        self.feedbackReport = feedbackReport
        self.readReceipt = readReceipt
    }
}

/// Whether a machine wrote a mail.
public struct AutoReport: Sendable, Equatable, Codable {
    /// A machine wrote it: no acknowledgement may go out (RFC 3834 §2), no answer may be booked from it.
    public let isAuto: Bool
    /// Which rule saw it, such as `auto-submitted` or `subject`; nil for a mail by a person.
    public let reason: String?
    /// Why no automatic answer may go out even if a person wrote it (RFC 3834 §2): a mailing list's mail, a request
    /// for silence. The same as `reason` for a machine's mail; nil when an answer is welcome.
    public let silence: String?

    /// A verdict with the rule that gave it.
    public init(isAuto: Bool, reason: String?, silence: String? = nil) {
        self.isAuto = isAuto
        self.reason = reason
        self.silence = silence ?? (isAuto ? reason : nil)
    }
}

/// A complaint passed on by the receiver's provider (RFC 5965), or a request to be written to no more.
public struct FeedbackReport: Sendable, Equatable, Codable {
    /// The Feedback-Type in lower case: `abuse`, `fraud`, `auth-failure`, `opt-out`, …
    public let type: String
    /// The program that made the report, as it names itself.
    public let userAgent: String?
    /// Who complained or was written to: Original-Rcpt-To, or what the provider puts in its place.
    public let recipients: [String]
    /// The envelope sender of the mail complained of.
    public let originalMailFrom: String?
    /// The Message-ID of the mail complained of, without angle brackets.
    public let originalMessageID: String?
    /// Where a token of ours may be found: fields of the mail complained of, as the report returns it (RFC 5965 §2(g)).
    /// The report's own words are the reporter's and prove nothing.
    public let tokenCandidates: [String]
}

/// A disposition notification (RFC 8098 §3): the mail was displayed, deleted, or worse.
public struct ReadReceipt: Sendable, Equatable, Codable {
    /// The disposition type in lower case: `displayed`, `deleted`, `dispatched`, `processed`, `denied`, `failed`.
    public let disposition: String
    /// Who read the mail.
    public let recipient: String?
    /// The Message-ID of the mail that was read, without angle brackets.
    public let originalMessageID: String?
}
