public import Casework
public import FoundationEssentials

/// What became of a reply. Decided when it came, never changed afterwards.
public enum ReplyVerdict: String, Codable, Hashable, Sendable, CaseIterable {
    /// Its answers count.
    case counted
    /// It says nothing that was not said before.
    case repeated
    /// It came after the end.
    case late
    /// Nothing in it answers a question.
    case empty
    /// It asks for no more survey mail.
    case optOut = "opt-out"
    /// A machine wrote it.
    case automatic
    /// Somebody else wrote it after the invitee had answered himself: his own words stand.
    case outranked
    /// One of the company's own people wrote it: never scored.
    case staff
    /// The mail server says that its sender is forged, or it names more than one.
    case unproven
    /// It bears no token: kept, never scored.
    case withoutToken = "without-token"
}

/// Who wrote a reply, seen from the invitee.
public enum ReplyAuthor: String, Codable, Hashable, Sendable, CaseIterable {
    /// The invitee, from the address invited.
    case invitee
    /// Somebody else of the same customer.
    case colleague
    /// One of the company's own people.
    case staff
    /// Somebody the directory does not connect with the customer.
    case other
}

/// One reply as it was read and recorded: the history of a ballot is the replies of its invitee, oldest first.
public struct RecordedReply: Codable, Hashable, Sendable {
    /// The mail's id in the ledger.
    public let mail: String
    /// The invitee whose token it bears; nil without one.
    public let invitee: SurveyInvitee?
    /// The author's address, lower case.
    public let from: String
    /// Who that is.
    public let author: ReplyAuthor
    /// When it reached the mailbox.
    public let receivedAt: Date
    /// What became of it.
    public let verdict: ReplyVerdict
    /// What was read, by question id; a rating that is not there was not asked.
    public let ratings: [String: RatingReading]
    /// What was answered in words, by question id.
    public let texts: [String: String]
    /// Whether it says that it changes some answers and leaves the others.
    public let isCorrection: Bool
    /// The case opened for the complaint in it, or the one it was added to.
    public var complaint: CaseNumber?

    private enum CodingKeys: String, CodingKey {
        case mail, invitee, from, author, verdict, ratings, texts, complaint
        case receivedAt = "received_at"
        case isCorrection = "is_correction"
    }

    /// A reply.
    public init(
        mail: String, invitee: SurveyInvitee?, from: String, author: ReplyAuthor, receivedAt: Date,
        verdict: ReplyVerdict, ratings: [String: RatingReading] = [:], texts: [String: String] = [:],
        isCorrection: Bool = false, complaint: CaseNumber? = nil
    ) {
        self.mail = mail
        self.invitee = invitee
        self.from = from
        self.author = author
        self.receivedAt = receivedAt
        self.verdict = verdict
        self.ratings = ratings
        self.texts = texts
        self.isCorrection = isCorrection
        self.complaint = complaint
    }

    /// The ratings that are beyond doubt.
    public var values: [String: Int] { ratings.compactMapValues(\.value) }
}
