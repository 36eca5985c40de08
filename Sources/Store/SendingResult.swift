public import FoundationEssentials

/// How a try at a letter ended, as it is to be recorded.
public struct SendingResult: Sendable {
    /// The letter.
    public var letter: LetterID
    /// Its new state; `queued` to try again at `nextAt`.
    public var state: LetterState
    /// When to try again.
    public var nextAt: Date?
    /// When to send a letter once more whose fate is unknown; nil to leave it to a person.
    public var resendAt: Date?
    /// The command the relay answered, such as "rcpt".
    public var stage: String?
    /// The relay's reply code.
    public var code: Int?
    /// Its enhanced status code.
    public var enhanced: String?
    /// Its words.
    public var reply: String?
    /// Why the state is what it is, where the reply does not say.
    public var reason: String?

    /// A result.
    public init(
        letter: LetterID, state: LetterState, nextAt: Date? = nil, resendAt: Date? = nil,
        stage: String? = nil, code: Int? = nil, enhanced: String? = nil, reply: String? = nil,
        reason: String? = nil
    ) {
        self.letter = letter
        self.state = state
        self.nextAt = nextAt
        self.resendAt = resendAt
        self.stage = stage
        self.code = code
        self.enhanced = enhanced
        self.reply = reply
        self.reason = reason
    }
}
