/// What the account's own mail server says of a sender (RFC 8601), as far as heed trusts it.
public enum SenderProof: String, Codable, Hashable, Sendable, CaseIterable {
    /// The pinned server passed it, aligned with the From address.
    case pass
    /// The pinned server failed it.
    case fail
    /// A server is pinned and has said nothing that counts.
    case missing
    /// No server is pinned for the account, so nobody can vouch for anyone.
    case unpinned
}

/// Whether the token a staff mail carries still works.
public enum TokenState: Hashable, Sendable {
    /// It stands for an open duty.
    case open(Duty)
    /// It stood for a duty that is over.
    case spent(Duty)
    /// A token with a wrong code.
    case forged
    /// No token.
    case absent

    /// The state of a verified duty in its case.
    public init(_ duty: Duty, in file: Case) {
        self = file.duties.contains(duty) ? .open(duty) : .spent(duty)
    }
}

/// What decides whether a mail may act for a member of staff.
public struct StaffMailFacts: Hashable, Sendable {
    /// The From addresses, lower case; two are ambiguous and never count.
    public var authors: [String]
    /// The registered address of the member of staff the single author is, lower case; nil when he is none.
    public var registered: String?
    /// The mail server's word.
    public var proof: SenderProof
    /// The token.
    public var token: TokenState
    /// Whether a machine wrote it.
    public var isAuto: Bool
    /// Whether one of our addresses stands in To; a copy (Cc) of a mail to somebody else is no answer.
    public var isToUs: Bool

    /// Gathers the facts.
    public init(
        authors: [String], registered: String?, proof: SenderProof, token: TokenState, isAuto: Bool,
        isToUs: Bool
    ) {
        self.authors = authors.map { $0.lowercased() }
        self.registered = registered?.lowercased()
        self.proof = proof
        self.token = token
        self.isAuto = isAuto
        self.isToUs = isToUs
    }
}

/// Why a staff mail changes nothing.
public enum StaffRefusal: String, Error, Codable, Hashable, Sendable, CaseIterable {
    /// A vacation note or another machine's mail.
    case automatic
    /// Two authors, or none.
    case ambiguousAuthor = "ambiguous-author"
    /// The author is no registered member of staff.
    case notStaff = "not-staff"
    /// The mail server says the sender is forged.
    case forgedSender = "forged-sender"
    /// The mail server, which should vouch for the sender, does not.
    case noProof = "no-proof"
    /// No mail server is pinned, and the configuration does not allow decisions without.
    case decisionsByMailOff = "decisions-by-mail-off"
    /// No token.
    case noToken = "no-token"
    /// A token with a wrong code.
    case forgedToken = "forged-token"
    /// A token that was used or is void.
    case spentToken = "spent-token"
    /// A token that was given to somebody else.
    case otherPerson = "other-person"
    /// The mail went to somebody else, with a copy to us.
    case notToUs = "not-to-us"

    /// The refusal in words.
    public var words: String {
        switch self {
        case .automatic: "a machine wrote it"
        case .ambiguousAuthor: "it does not have exactly one author"
        case .notStaff: "its author is no registered member of staff"
        case .forgedSender: "the mail server says that the sender is forged"
        case .noProof: "the mail server does not vouch for the sender"
        case .decisionsByMailOff:
            "no mail server is pinned (authserv_id), and unconfirmed_approval does not accept decisions without"
        case .noToken: "it carries no token of a notice"
        case .forgedToken: "its token is not one of ours"
        case .spentToken: "its notice was answered or is out of date"
        case .otherPerson: "its token was given to somebody else"
        case .notToUs: "it was written to somebody else, with a copy to us"
        }
    }

    /// Whether somebody may be trying to deceive, so that an alarm goes up.
    public var isSuspicious: Bool {
        switch self {
        case .forgedSender, .noProof, .forgedToken, .otherPerson, .ambiguousAuthor, .notStaff: true
        case .automatic, .decisionsByMailOff, .noToken, .spentToken, .notToUs: false
        }
    }
}

/// Decides whether a mail may act for a member of staff. It needs all: one author, registered, vouched for; a token given
/// to exactly that person and unused; no machine; addressed to us.
public enum StaffAuthority {
    /// The duty the mail may fulfil, or why none. `allowsUnpinned` is the configuration's explicit word that approvals and
    /// extensions may be decided by mail although no server vouches for senders.
    public static func check(
        _ facts: StaffMailFacts, allowsUnpinned: Bool = false
    ) throws(StaffRefusal) -> Duty {
        if facts.isAuto { throw .automatic }
        guard facts.authors.count == 1 else { throw .ambiguousAuthor }
        if facts.proof == .fail { throw .forgedSender }
        let duty: Duty
        switch facts.token {
        case .open(let open): duty = open
        case .spent: throw .spentToken
        case .forged: throw .forgedToken
        case .absent: throw .noToken
        }
        guard let person = facts.registered else { throw .notStaff }
        guard person == duty.person, facts.authors == [person] else { throw .otherPerson }
        guard facts.proof != .missing else { throw .noProof }
        let decides = duty.kind == .approval || duty.kind == .extensionApproval
        if decides, facts.proof == .unpinned, !allowsUnpinned { throw .decisionsByMailOff }
        guard facts.isToUs else { throw .notToUs }
        return duty
    }
}
