/// Something that happened to a case. The log of these is the case; everything else can be derived from it.
public enum CaseEvent: Hashable, Sendable {
    /// The case begins.
    case received(Receipt)
    /// Whether the customer is told that the mail arrived.
    case acknowledged(AcknowledgementDecision)
    /// Its class is said, first or again.
    case graded(Grading)
    /// A handler gets it, first or again.
    case assigned(Assignment)
    /// A revision of the opinion was written.
    case drafted(Draft)
    /// A revision was put before a leader.
    case submitted(Submission)
    /// The managers' meeting was recorded.
    case meetingRecorded(Minutes)
    /// A leader approved exactly one content.
    case approved(Approval)
    /// A leader sent a revision back.
    case returned(ReturnedDraft)
    /// An answer was neither yes nor no.
    case answeredUnclearly(UnclearAnswer)
    /// More time was asked for.
    case extensionRequested(ExtensionPlea)
    /// A leader spoke on it.
    case extensionDecided(ExtensionVoice)
    /// A letter ended, well or badly.
    case letterEnded(LetterOutcome)
    /// The approved result was told by telephone or in person.
    case toldInPerson(Telling)
    /// A further mail was attached.
    case mailAttached(FurtherMail)
    /// We ask the customer something.
    case asked(Question)
    /// Letters go elsewhere.
    case contactChanged(NewContact)
    /// The customer is on file by now.
    case customerFiled(CustomerOnFile)
    /// The case is taken up again.
    case reopened(Reopening)
    /// The case is done.
    case closed(Remark)
    /// The case is taken back, or was none.
    case withdrawn(Remark)
    /// The case goes on in another.
    case merged(Merging)
    /// A merge is undone.
    case unmerged(Remark)
    /// It is bound to another case.
    case linked(Link)
    /// Somebody noted something.
    case noted(Remark)
    /// A task is done.
    case taskDone(TaskDone)
    /// A timer went off.
    case timerFired(TimerFiring)
    /// The calendar changed.
    case recalculated(Recalculation)
    /// A company leader reviewed the plan.
    case reviewed(Review)

    /// The name of each event, as kept in the log. A name is never given another meaning.
    public enum Name: String, Codable, Hashable, Sendable, CaseIterable {
        case received, acknowledged, graded, assigned, drafted, submitted, approved, returned, reopened,
            closed
        case withdrawn, merged, unmerged, linked, noted, recalculated, asked, reviewed
        case meetingRecorded = "meeting-recorded"
        case answeredUnclearly = "answered-unclearly"
        case extensionRequested = "extension-requested"
        case extensionDecided = "extension-decided"
        case letterEnded = "letter-ended"
        case toldInPerson = "told-in-person"
        case mailAttached = "mail-attached"
        case contactChanged = "contact-changed"
        case customerFiled = "customer-filed"
        case taskDone = "task-done"
        case timerFired = "timer-fired"
    }

    /// The event's name.
    public var name: Name {
        switch self {
        case .received: .received
        case .acknowledged: .acknowledged
        case .graded: .graded
        case .assigned: .assigned
        case .drafted: .drafted
        case .submitted: .submitted
        case .meetingRecorded: .meetingRecorded
        case .approved: .approved
        case .returned: .returned
        case .answeredUnclearly: .answeredUnclearly
        case .extensionRequested: .extensionRequested
        case .extensionDecided: .extensionDecided
        case .letterEnded: .letterEnded
        case .toldInPerson: .toldInPerson
        case .mailAttached: .mailAttached
        case .asked: .asked
        case .contactChanged: .contactChanged
        case .customerFiled: .customerFiled
        case .reopened: .reopened
        case .closed: .closed
        case .withdrawn: .withdrawn
        case .merged: .merged
        case .unmerged: .unmerged
        case .linked: .linked
        case .noted: .noted
        case .taskDone: .taskDone
        case .timerFired: .timerFired
        case .recalculated: .recalculated
        case .reviewed: .reviewed
        }
    }
}

/// In JSON: `{"event": name, "version": 1, "data": {…}}`. A later version of an event only adds optional keys.
extension CaseEvent: Codable {
    private enum CodingKeys: String, CodingKey { case event, version, data }

    /// The version of the event format written.
    public static let version = 1

    /// Reads one event; a newer version than ours is refused rather than misread.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let version = try box.decode(Int.self, forKey: .version)
        guard version <= Self.version else {
            throw DecodingError.dataCorruptedError(
                forKey: .version, in: box, debugDescription: "event format \(version) is newer than this heed"
            )
        }
        func data<Payload: Decodable>(_ type: Payload.Type = Payload.self) throws -> Payload {
            try box.decode(Payload.self, forKey: .data)
        }
        switch try box.decode(Name.self, forKey: .event) {
        case .received: self = .received(try data())
        case .acknowledged: self = .acknowledged(try data())
        case .graded: self = .graded(try data())
        case .assigned: self = .assigned(try data())
        case .drafted: self = .drafted(try data())
        case .submitted: self = .submitted(try data())
        case .meetingRecorded: self = .meetingRecorded(try data())
        case .approved: self = .approved(try data())
        case .returned: self = .returned(try data())
        case .answeredUnclearly: self = .answeredUnclearly(try data())
        case .extensionRequested: self = .extensionRequested(try data())
        case .extensionDecided: self = .extensionDecided(try data())
        case .letterEnded: self = .letterEnded(try data())
        case .toldInPerson: self = .toldInPerson(try data())
        case .mailAttached: self = .mailAttached(try data())
        case .asked: self = .asked(try data())
        case .contactChanged: self = .contactChanged(try data())
        case .customerFiled: self = .customerFiled(try data())
        case .reopened: self = .reopened(try data())
        case .closed: self = .closed(try data())
        case .withdrawn: self = .withdrawn(try data())
        case .merged: self = .merged(try data())
        case .unmerged: self = .unmerged(try data())
        case .linked: self = .linked(try data())
        case .noted: self = .noted(try data())
        case .taskDone: self = .taskDone(try data())
        case .timerFired: self = .timerFired(try data())
        case .recalculated: self = .recalculated(try data())
        case .reviewed: self = .reviewed(try data())
        }
    }

    /// Writes one event.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(name, forKey: .event)
        try box.encode(Self.version, forKey: .version)
        try box.encode(payload, forKey: .data)
    }

    private var payload: any Encodable {
        switch self {
        case .received(let data): data
        case .acknowledged(let data): data
        case .graded(let data): data
        case .assigned(let data): data
        case .drafted(let data): data
        case .submitted(let data): data
        case .meetingRecorded(let data): data
        case .approved(let data): data
        case .returned(let data): data
        case .answeredUnclearly(let data): data
        case .extensionRequested(let data): data
        case .extensionDecided(let data): data
        case .letterEnded(let data): data
        case .toldInPerson(let data): data
        case .mailAttached(let data): data
        case .asked(let data): data
        case .contactChanged(let data): data
        case .customerFiled(let data): data
        case .reopened(let data): data
        case .closed(let data), .withdrawn(let data), .unmerged(let data), .noted(let data): data
        case .merged(let data): data
        case .linked(let data): data
        case .taskDone(let data): data
        case .timerFired(let data): data
        case .recalculated(let data): data
        case .reviewed(let data): data
        }
    }
}
