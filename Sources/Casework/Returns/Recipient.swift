public import FoundationEssentials

/// Which letters may leave for an address.
public enum RecipientStanding: String, Codable, Hashable, Sendable, CaseIterable {
    /// All of them.
    case open
    /// All but mail of surveys: somebody asked not to be asked, or letters came back too often.
    case noSurveys = "no-surveys"
    /// None: every letter is held until a person lifts the block.
    case blocked

    /// Whether letters of that kind may leave.
    public func allows(_ kind: LetterKind) -> Bool {
        switch self {
        case .open: true
        case .noSurveys: !kind.isSurvey
        case .blocked: false
        }
    }

    /// The graver of two: what a bounce or a report does never lifts what stands.
    func graver(than other: RecipientStanding) -> Bool { rank > other.rank }

    private var rank: Int {
        switch self {
        case .open: 0
        case .noSurveys: 1
        case .blocked: 2
        }
    }
}

/// What heed knows of an address it writes to: whether letters arrive there, and whether they may leave at all.
///
/// Everybody who makes letters asks this first. An address without a record is open, with a score of 0.
public struct Recipient: Codable, Hashable, Sendable {
    /// The address, in the form by which addresses are compared (``AddressKey``).
    public var address: String
    /// Which letters may leave for it.
    public var standing: RecipientStanding
    /// Why it stands so; nil while it was never changed.
    public var reason: String?
    /// Who said so: an address of the staff, or `heed`.
    public var by: String?
    /// Since when it stands so.
    public var since: Date?
    /// On how many days letters came back for good, one a day; forgotten after a quiet time.
    public var score: Int
    /// When the score last grew.
    public var scoredAt: Date?

    private enum CodingKeys: String, CodingKey {
        case address, standing, reason, by, since, score
        case scoredAt = "scored_at"
    }

    /// An address with nothing against it.
    public init(_ address: some StringProtocol) {
        self.address = AddressKey.of(address)
        standing = .open
        score = 0
    }

    /// Why a letter of that kind must not leave, as it is to stand in the outbox; nil when it may.
    public func bar(_ kind: LetterKind) -> String? {
        guard !standing.allows(kind) else { return nil }
        let what = standing == .blocked ? Self.blockedWords : Self.noSurveyWords
        return reason.map { "\(what): \($0)" } ?? what
    }

    /// How the reasons of letters begin that are held for their recipient's sake.
    public static let holdWords = [blockedWords, noSurveyWords]
    /// Whether a letter is held for its recipient's sake.
    public static func isBar(_ reason: String?) -> Bool {
        guard let reason else { return false }
        return holdWords.contains { reason.hasPrefix($0) }
    }

    private static let blockedWords = "the recipient is blocked"
    private static let noSurveyWords = "no survey mail to the recipient"
}

/// A change of what may leave for an address.
public struct RecipientChange: Codable, Hashable, Sendable {
    /// How it stands from then on.
    public var standing: RecipientStanding
    /// Why.
    public var reason: String
    /// Who said so: an address of the staff, or `heed`.
    public var by: String
    /// The system's user who did it.
    public var login: String?
    /// When.
    public var at: Date

    /// A change.
    public init(
        _ standing: RecipientStanding, because reason: String, by: String, login: String? = nil, at: Date
    ) {
        self.standing = standing
        self.reason = reason
        self.by = by
        self.login = login
        self.at = at
    }
}

/// When returned letters stop further ones.
public struct RecipientRules: Hashable, Sendable {
    /// The score at which mail of surveys stops.
    public var stopSurveysAt: Int
    /// Seconds without a further return after which the score is forgotten.
    public var forgetAfter: TimeInterval
    /// Seconds east of UTC of the clock whose days count.
    public var zoneOffset: Int

    /// The given rules; by default five days with returns, forgotten after seven quiet days.
    public init(
        stopSurveysAt: Int = 5, forgetAfter: TimeInterval = 7 * 86_400, zoneOffset: Int = Zone.china.offset
    ) {
        self.stopSurveysAt = stopSurveysAt
        self.forgetAfter = forgetAfter
        self.zoneOffset = zoneOffset
    }

    private func day(_ instant: Date) -> Int {
        Int((instant.timeIntervalSince1970 + Double(zoneOffset)).rounded(.down)) / 86_400
    }

    /// What a letter that came back does to its recipient's record: the record after it, and the change of standing, if any.
    ///
    /// Hard returns count one, once a day; an address that does not exist is blocked at once; what says nothing of the
    /// address changes nothing.
    public func apply(_ weight: ReturnWeight, _ words: String, to recipient: Recipient, at now: Date) -> (
        Recipient, RecipientChange?
    ) {
        guard weight != .none else { return (recipient, nil) }
        var after = recipient
        let last = recipient.scoredAt ?? .distantPast
        if now.timeIntervalSince(last) > forgetAfter { after.score = 0 }
        if after.score == 0 || day(now) != day(last) {
            after.score += 1
            after.scoredAt = now
        }
        if weight == .dead { return change(after, to: .blocked, because: words, at: now) }
        guard after.score >= stopSurveysAt else { return (after, nil) }
        return change(
            after, to: .noSurveys, because: "letters came back on \(after.score) days, last: \(words)",
            at: now)
    }

    /// What a complaint passed on by the recipient's provider does: no more mail of surveys (RFC 5965).
    public func applyFeedback(_ type: String, to recipient: Recipient, at now: Date) -> (
        Recipient, RecipientChange?
    ) {
        change(recipient, to: .noSurveys, because: "the recipient's provider reports: \(type)", at: now)
    }

    private func change(
        _ recipient: Recipient, to standing: RecipientStanding, because reason: String, at now: Date
    ) -> (Recipient, RecipientChange?) {
        guard standing.graver(than: recipient.standing) else { return (recipient, nil) }
        return (recipient, RecipientChange(standing, because: reason, by: "heed", at: now))
    }
}

/// What a returned letter says of its recipient's address.
public enum ReturnWeight: String, Codable, Hashable, Sendable {
    /// Nothing: a passing trouble, or a limit of a provider.
    case none
    /// It did not arrive, and would not tomorrow (class 5 of RFC 3463).
    case hard
    /// There is no such address.
    case dead
}
