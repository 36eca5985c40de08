public import FoundationEssentials
public import MIME

/// A further mail that belongs to the case.
public struct FurtherMail: Codable, Hashable, Sendable {
    /// What it means for the people who handle the case.
    public enum Meaning: String, Codable, Hashable, Sendable, CaseIterable {
        /// Nothing to do: thanks, an empty mail, a vacation note.
        case nothing
        /// Somebody must read it.
        case news
        /// It came from an address that is not the customer's: held, nothing is sent there.
        case held
        /// A copy of a mail already here.
        case duplicate
        /// The customer answers what we asked.
        case answer
    }

    /// The mail in our archive (its id).
    public var mail: String
    /// Who wrote.
    public var from: String
    /// What it means.
    public var meaning: Meaning
    /// Why it was read so: a rule's name and words.
    public var reason: String
    /// The beginning of its own words.
    public var excerpt: String
    /// By which carriers it was matched: "subject-tag", "reply-address", "message-id", "body-marker".
    public var carriers: [String]
    /// Whether a machine wrote it; nil for a person's.
    public var isAuto: Bool?

    private enum CodingKeys: String, CodingKey {
        case mail, from, meaning, reason, excerpt, carriers
        case isAuto = "auto"
    }

    /// Attaches a mail.
    public init(
        mail: String, from: String, meaning: Meaning, reason: String, excerpt: String, carriers: [String] = []
    ) {
        self.mail = mail
        self.from = from.lowercased()
        self.meaning = meaning
        self.reason = reason
        self.excerpt = excerpt
        self.carriers = carriers
    }
}

/// What became of a letter of this case.
public struct LetterOutcome: Codable, Hashable, Sendable {
    /// How it ended.
    public enum Ending: String, Codable, Hashable, Sendable, CaseIterable {
        /// The relay accepted it.
        case accepted
        /// The relay refused it for good.
        case refused
        /// It came back.
        case bounced
        /// Nobody knows whether it left.
        case uncertain
    }

    /// The key of the order.
    public var key: String
    /// Its kind.
    public var kind: LetterKind
    /// How it ended.
    public var ending: Ending
    /// The Message-ID it went out with.
    public var messageID: String?
    /// The relay's or the report's words.
    public var detail: String?
    /// The hash that had been approved, for letters that need it.
    public var approvedHash: String?

    private enum CodingKeys: String, CodingKey {
        case key, kind, ending, detail
        case messageID = "message_id"
        case approvedHash = "approved_hash"
    }

    /// Records an outcome.
    public init(
        key: String, kind: LetterKind, ending: Ending, messageID: String? = nil, detail: String? = nil,
        approvedHash: String? = nil
    ) {
        self.key = key
        self.kind = kind
        self.ending = ending
        self.messageID = messageID
        self.detail = detail
        self.approvedHash = approvedHash
    }
}

/// The approved result was told by other means.
public struct Telling: Codable, Hashable, Sendable {
    /// "telephone", "visit", "post".
    public var means: String
    /// Who told it, to whom, what was said.
    public var note: String

    private enum CodingKeys: String, CodingKey { case means, note }

    /// Records it.
    public init(means: String, note: String) {
        self.means = means
        self.note = note
    }
}

/// Takes a case up again; a new period begins.
public struct Reopening: Codable, Hashable, Sendable {
    /// The mail that asks for it.
    public var mail: String?
    /// When that mail reached us: the new clock starts here.
    public var receivedAt: Date
    /// Why.
    public var reason: String
    /// The beginning of the mail's own words.
    public var excerpt: String?

    private enum CodingKeys: String, CodingKey {
        case mail, reason, excerpt
        case receivedAt = "received_at"
    }

    /// Reopens.
    public init(mail: String? = nil, receivedAt: Date, reason: String, excerpt: String? = nil) {
        self.mail = mail
        self.receivedAt = Moment.whole(receivedAt)
        self.reason = reason
        self.excerpt = excerpt
    }
}

/// We need to know more from the customer. The clock does not stop for it.
public struct Question: Codable, Hashable, Sendable {
    /// 1 for the first of the case.
    public var number: Int
    /// What we ask.
    public var text: String

    private enum CodingKeys: String, CodingKey { case number, text }

    /// Asks.
    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}

/// Letters to the customer go elsewhere from now on.
public struct NewContact: Codable, Hashable, Sendable {
    /// The new address.
    public var letterTo: Mailbox
    /// Who said so and how it was verified.
    public var reason: String

    private enum CodingKeys: String, CodingKey {
        case reason
        case letterTo = "letter_to"
    }

    /// Changes the contact.
    public init(letterTo: Mailbox, reason: String) {
        self.letterTo = letterTo
        self.reason = reason
    }
}

/// A bond between two cases.
public struct Link: Codable, Hashable, Sendable {
    /// What binds them, seen from this case.
    public enum Relation: String, Codable, Hashable, Sendable, CaseIterable {
        /// The other was split from this one.
        case splitInto = "split-into"
        /// This one was split from the other.
        case splitFrom = "split-from"
        /// The other was merged into this one.
        case absorbed
        /// The other is a late answer to this one.
        case continuedBy = "continued-by"
        /// This one is a late answer to the other.
        case continues
        /// They have to do with each other.
        case related
    }

    /// The other case.
    public var other: CaseNumber
    /// The relation.
    public var relation: Relation
    /// When the period of an absorbed case began: the clock of the one that goes on keeps the earlier receipt.
    public var periodStart: Date?
    /// Whom letters about an absorbed case went to, when that is somebody else: he waits for an answer as well.
    public var alsoTell: String?

    private enum CodingKeys: String, CodingKey {
        case other, relation
        case periodStart = "period_start"
        case alsoTell = "also_tell"
    }

    /// Links.
    public init(
        other: CaseNumber, relation: Relation, periodStart: Date? = nil, alsoTell: String? = nil
    ) {
        self.other = other
        self.relation = relation
        self.alsoTell = alsoTell
        self.periodStart = periodStart.map(Moment.whole)
    }
}

/// Words with a reason: a note, a closing, a withdrawal, a merge undone.
public struct Remark: Codable, Hashable, Sendable {
    /// The words.
    public var text: String

    private enum CodingKeys: String, CodingKey { case text }

    /// Says so.
    public init(_ text: String) { self.text = text }
}

/// This case goes on in another.
public struct Merging: Codable, Hashable, Sendable {
    /// The case it goes on in.
    public var into: CaseNumber
    /// Why.
    public var reason: String

    private enum CodingKeys: String, CodingKey { case into, reason }

    /// Merges.
    public init(into: CaseNumber, reason: String) {
        self.into = into
        self.reason = reason
    }
}

/// A thing a person must do beside the opinion itself.
public struct CaseTask: Codable, Hashable, Sendable {
    /// What.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Read the customer's further mail.
        case readMail = "read-mail"
        /// Find another way to reach the customer.
        case reachCustomer = "reach-customer"
        /// See who wrote with the customer's token.
        case checkSender = "check-sender"
        /// Open the mail in the mailbox: it is too large or unreadable here.
        case openMailbox = "open-mailbox"
        /// Find out whether a letter left.
        case checkLetter = "check-letter"
        /// Tell the result to somebody whose case was merged into this one.
        case tellAlso = "tell-also"
    }

    /// What.
    public var kind: Kind
    /// Which mail or letter it is about.
    public var subject: String
    /// Since when.
    public var since: Date

    private enum CodingKeys: String, CodingKey { case kind, subject, since }

    /// Sets a task.
    public init(kind: Kind, subject: String, since: Date) {
        self.kind = kind
        self.subject = subject
        self.since = since
    }
}

/// A task is done.
public struct TaskDone: Codable, Hashable, Sendable {
    /// What.
    public var kind: CaseTask.Kind
    /// Which mail or letter it was about; nil means all of that kind.
    public var subject: String?

    private enum CodingKeys: String, CodingKey { case kind, subject }

    /// Ticks it off.
    public init(kind: CaseTask.Kind, subject: String? = nil) {
        self.kind = kind
        self.subject = subject
    }
}
