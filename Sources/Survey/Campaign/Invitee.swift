public import Casework
public import FoundationEssentials
public import MIME
public import Reading

/// One customer chosen for a campaign, as the directory had it that day: one invitee a customer, one token an invitee.
public struct Invitee: Codable, Hashable, Sendable {
    /// Campaign and running number: what the token is bound to.
    public let id: SurveyInvitee
    /// The customer's code.
    public let customer: String
    /// The customer's name.
    public let unit: String
    /// A, B or C; nil when nobody has classed the customer.
    public let customerClass: CustomerClass?
    /// The plant office (驻厂办).
    public let plantOffice: String?
    /// The person written to.
    public let person: String?
    /// The address written to.
    public let address: String
    /// The language written in.
    public let language: Language
    /// What has happened so far; kept apart from the facts above.
    public var track = Track()

    private enum CodingKeys: String, CodingKey {
        case id, customer, unit, person, address, language
        case customerClass = "class"
        case plantOffice = "plant_office"
    }

    /// What happened between heed and an invitee, but for the replies. Instants are those of the events.
    public struct Track: Hashable, Sendable {
        /// The invitation was written into the outbox.
        public var invitedAt: Date?
        /// The relay took over the invitation or a reminder.
        public var deliveredAt: Date?
        /// A letter of the survey came back, or the relay refused it for good.
        public var bouncedAt: Date?
        /// What the report said.
        public var bounceReason: String?
        /// A machine answered.
        public var autoAnsweredAt: Date?
        /// The invitee wants no more survey mail.
        public var optedOutAt: Date?
        /// How many reminders were written.
        public var reminders = 0
        /// When the last survey letter leaves or left.
        public var lastLetterAt: Date?
        /// How many clarification letters were written.
        public var clarifications = 0

        /// Nothing has happened.
        public init() {}
    }

    /// An invitee.
    public init(
        id: SurveyInvitee, customer: String, unit: String, customerClass: CustomerClass?,
        plantOffice: String?, person: String?, address: String, language: Language
    ) {
        self.id = id
        self.customer = customer
        self.unit = unit
        self.customerClass = customerClass
        self.plantOffice = plantOffice
        self.person = person
        self.address = address
        self.language = language
    }

    /// As letters address him.
    public var mailbox: Mailbox { Mailbox(name: person, address: address) }
}

/// How it stands with one invitee: the one word that tells most.
public enum Standing: String, Codable, Hashable, Sendable, CaseIterable {
    /// Chosen; the invitation is not written yet.
    case listed
    /// The invitation waits in the outbox, or nobody knows whether it left.
    case invited
    /// The relay took the invitation over; no answer so far.
    case delivered
    /// Letters come back; no answer.
    case bounced
    /// Only a machine answered.
    case autoAnswered = "auto-answered"
    /// Wants no more survey mail, and has not answered.
    case optedOut = "opted-out"
    /// Answered after the end only.
    case late
    /// Answered, some ratings are open.
    case partial
    /// Answered, every rating given.
    case complete

    /// The standing of an invitee with the replies that came.
    public init(_ track: Invitee.Track, _ ballot: Ballot?, _ questionnaire: Questionnaire) {
        if let ballot, ballot.isAnswered {
            self = ballot.isComplete(for: questionnaire) ? .complete : .partial
        } else if let ballot, ballot.replies.contains(where: { $0.verdict == .late }) {
            self = .late
        } else if track.optedOutAt != nil {
            self = .optedOut
        } else if track.bouncedAt != nil {
            self = .bounced
        } else if track.autoAnsweredAt != nil {
            self = .autoAnswered
        } else if track.deliveredAt != nil {
            self = .delivered
        } else {
            self = track.invitedAt == nil ? .listed : .invited
        }
    }
}
