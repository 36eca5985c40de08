public import Casework
public import FoundationEssentials
import MIME

/// What is known of a reply beside what it says.
public struct ReplyFacts: Sendable {
    /// The mail's id in the ledger.
    public var mail: String
    /// Its Message-ID, without angle brackets.
    public var messageID: String?
    /// The author's address, lower case.
    public var from: String
    /// Who that is, seen from the invitee.
    public var author: ReplyAuthor
    /// Whether the mail server says that the sender is forged, or more than one author is named.
    public var isForged: Bool
    /// Whether the subject alone asks for no more mail, as a List-Unsubscribe mail does.
    public var subjectOptsOut: Bool
    /// When it reached the mailbox.
    public var receivedAt: Date

    /// Facts of a reply.
    public init(
        mail: String, messageID: String?, from: String, author: ReplyAuthor, isForged: Bool,
        subjectOptsOut: Bool, receivedAt: Date
    ) {
        self.mail = mail
        self.messageID = messageID
        self.from = from
        self.author = author
        self.isForged = isForged
        self.subjectOptsOut = subjectOptsOut
        self.receivedAt = receivedAt
    }
}

/// What a reply becomes, and what follows from it.
public struct ReplyDecision: Sendable {
    /// As it is recorded; a case for the complaint in it is not known yet.
    public var reply: RecordedReply
    /// What has happened to the invitee with it.
    public var track: Invitee.Track
    /// Whether the invitee's address is to get no survey mail any more.
    public var optsOut = false
    /// Whether it complains of something that happened, so that a case must be opened.
    public var complains = false
    /// The letter that asks for the rest.
    public var clarification: LetterOrder?
    /// Why, in words for the ledger.
    public var reason: String {
        "I3: an answer to \(reply.invitee?.campaign ?? "a survey"): \(reply.verdict.rawValue)"
    }
}

/// Decides on replies to one campaign. Pure.
public struct ReplyRules: Sendable {
    private let campaign: Campaign
    private let letters: SurveyLetters
    private let calendar: WorkCalendar

    /// The rules of a campaign.
    public init(_ campaign: Campaign, calendar: WorkCalendar) {
        self.campaign = campaign
        self.calendar = calendar
        letters = SurveyLetters(campaign, zone: calendar.zone)
    }

    /// What becomes of a reply of `invitee`, whose earlier replies make `ballot`.
    public func decide(
        _ said: SurveyReply, _ facts: ReplyFacts, of invitee: Invitee, _ ballot: Ballot?, at now: Date
    ) -> ReplyDecision {
        let verdict = verdict(said, facts, ballot)
        let isKept = verdict != .automatic && verdict != .optOut
        let reply = RecordedReply(
            mail: facts.mail, invitee: invitee.id, from: facts.from, author: facts.author,
            receivedAt: facts.receivedAt, verdict: verdict, ratings: isKept ? said.ratings : [:],
            texts: isKept ? said.texts : [:], isCorrection: said.isCorrection)
        var decision = ReplyDecision(reply: reply, track: invitee.track)
        decision.complains = said.containsComplaint && verdict != .automatic && verdict != .staff
        switch verdict {
        case .automatic: decision.track.autoAnsweredAt = invitee.track.autoAnsweredAt ?? facts.receivedAt
        case .optOut:
            decision.track.optedOutAt = invitee.track.optedOutAt ?? facts.receivedAt
            decision.optsOut = true
        case .counted, .empty: askBack(&decision, said, facts, invitee, ballot, at: now)
        case .repeated, .late, .outranked, .staff, .unproven, .withoutToken: break
        }
        return decision
    }

    /// What a reply without a token is recorded as: kept, never scored.
    public static func withoutToken(_ said: SurveyReply, _ facts: ReplyFacts) -> ReplyDecision {
        let reply = RecordedReply(
            mail: facts.mail, invitee: nil, from: facts.from, author: .other, receivedAt: facts.receivedAt,
            verdict: said.isAuto ? .automatic : .withoutToken, ratings: said.ratings, texts: said.texts,
            isCorrection: said.isCorrection)
        var decision = ReplyDecision(reply: reply, track: Invitee.Track())
        decision.complains = said.containsComplaint
        return decision
    }

    private func verdict(_ said: SurveyReply, _ facts: ReplyFacts, _ ballot: Ballot?) -> ReplyVerdict {
        // Providers send List-Unsubscribe mails in the reader's name, some with the marks of a machine.
        let leaves = facts.subjectOptsOut && !answers(said)
        if said.isAuto, !leaves { return .automatic }
        if facts.author == .staff { return .staff }
        if facts.isForged { return .unproven }
        if said.optsOut || leaves { return .optOut }
        if campaign.isOver(at: facts.receivedAt) { return answers(said) ? .late : .empty }
        guard answers(said) else { return .empty }
        guard let ballot, ballot.isAnswered else { return .counted }
        let hasOwn = ballot.replies.contains { $0.verdict == .counted && $0.author == .invitee }
        if facts.author != .invitee, hasOwn { return .outranked }
        return saysNothingNew(said, ballot) ? .repeated : .counted
    }

    /// Whether anything in it can count: a step of a scale, or words where words are asked for. A name alone answers
    /// nothing.
    private func answers(_ said: SurveyReply) -> Bool {
        !said.answered.isEmpty
            || campaign.questionnaire.questions.contains { question in
                switch question.matter {
                case .suggestion, .text: said.texts[question.id] != nil
                case .rating, .unit, .person: false
                }
            }
    }

    private func saysNothingNew(_ said: SurveyReply, _ ballot: Ballot) -> Bool {
        said.ratings.allSatisfy { question, reading in
            reading == .blank || reading == ballot.reading(question)
        } && said.texts.allSatisfy { question, text in ballot.texts[question]?.contains(text) ?? false }
    }

    /// One question back, at most as often as the rules say, and never to a stranger: the invitee, who passed the letter
    /// on, hears it then.
    private func askBack(
        _ decision: inout ReplyDecision, _ said: SurveyReply, _ facts: ReplyFacts, _ invitee: Invitee,
        _ ballot: Ballot?, at now: Date
    ) {
        let track = invitee.track
        let after = ballot?.with(decision.reply) ?? Ballot([decision.reply])
        let isOpen =
            said.needsClarification
            && (!after.isComplete(for: campaign.questionnaire)
                || said.ratings.values.contains { !$0.isSettled })
        guard isOpen, !(decision.complains && !after.isAnswered),
            track.clarifications < campaign.rules.clarifications,
            track.optedOutAt == nil, track.bouncedAt == nil, !campaign.isOver(at: now)
        else { return }
        decision.track.clarifications += 1
        let colleague = facts.author == .colleague ? Mailbox(name: nil, address: facts.from) : nil
        decision.clarification = letters.clarification(
            track.clarifications + 1, to: invitee, colleague: colleague, after, readings: said.ratings,
            answered: facts.author == .other ? nil : facts.messageID, at: now)
    }
}
