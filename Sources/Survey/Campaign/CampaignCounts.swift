import Casework

/// How a campaign went, in numbers of invitees. One invitee may be counted in several: who answers and then leaves is
/// both `complete` and `optedOut`.
public struct CampaignCounts: Hashable, Sendable {
    /// Chosen from the directory.
    public private(set) var chosen = 0
    /// Invitations written.
    public private(set) var invited = 0
    /// Invitations that reached a mailbox as far as heed knows: taken over by the relay and not come back, or answered.
    public private(set) var delivered = 0
    /// Letters came back, and nobody answered.
    public private(set) var bounced = 0
    /// Only a machine answered.
    public private(set) var autoAnswered = 0
    /// Want no more survey mail.
    public private(set) var optedOut = 0
    /// Reminded at least once.
    public private(set) var reminded = 0
    /// Answered, some ratings open.
    public private(set) var partial = 0
    /// Answered, every rating given.
    public private(set) var complete = 0
    /// Answered after the end only.
    public private(set) var late = 0
    /// Answers that count were given by somebody the letter was passed on to.
    public private(set) var forwarded = 0
    /// Replies that opened or joined a case for the complaint in them.
    public private(set) var complaints = 0
    /// Replies by what became of them, those without a token not among them.
    public private(set) var replies: [ReplyVerdict: Int] = [:]

    /// Answered in time.
    public var answered: Int { partial + complete }

    /// Answered over delivered; nil while nothing is delivered.
    public var responseRate: Double? { delivered == 0 ? nil : Double(answered) / Double(delivered) }

    /// Counts a campaign's invitees and their ballots, by running number.
    public init(_ invitees: [Invitee], _ ballots: [Int: Ballot], _ questionnaire: Questionnaire) {
        for invitee in invitees { add(invitee.track, ballots[invitee.id.number], questionnaire) }
    }

    private mutating func add(_ track: Invitee.Track, _ ballot: Ballot?, _ questionnaire: Questionnaire) {
        let isAnswered = ballot?.isAnswered ?? false
        chosen += 1
        invited += track.invitedAt == nil ? 0 : 1
        delivered += isAnswered || (track.deliveredAt != nil && track.bouncedAt == nil) ? 1 : 0
        optedOut += track.optedOutAt == nil ? 0 : 1
        reminded += track.reminders > 0 ? 1 : 0
        switch Standing(track, ballot, questionnaire) {
        case .bounced: bounced += 1
        case .autoAnswered: autoAnswered += 1
        case .partial: partial += 1
        case .complete: complete += 1
        case .late: late += 1
        case .listed, .invited, .delivered, .optedOut: break
        }
        guard let ballot else { return }
        forwarded += ballot.isForwarded ? 1 : 0
        complaints += ballot.replies.count { $0.complaint != nil }
        for reply in ballot.replies { replies[reply.verdict, default: 0] += 1 }
    }
}
