/// Something a person who runs heed, or a leader, must hear of even if no mail can be sent.
public struct Alarm: Codable, Hashable, Sendable {
    /// What happened.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// The promised time passed.
        case overdue
        /// A letter to the customer came back or was refused for good.
        case customerUnreachable = "customer-unreachable"
        /// A letter to a colleague came back or was refused for good.
        case staffUnreachable = "staff-unreachable"
        /// A leader refused an extension, or it was decided too late.
        case extensionRefused = "extension-refused"
        /// A forged or wrongly used staff mail.
        case forgedStaffMail = "forged-staff-mail"
        /// Somebody other than the customer wrote with the customer's token.
        case strangerWithToken = "stranger-with-token"
        /// The calendar of the year is not known yet: the deadline is provisional.
        case provisionalDeadline = "provisional-deadline"
        /// A letter may or may not have left.
        case uncertainLetter = "uncertain-letter"
        /// A mail could not be read, was too large, or there were too many.
        case unreadableMail = "unreadable-mail"
        /// A case has no handler or a duty has nobody to do it.
        case nobodyResponsible = "nobody-responsible"
        /// More mails come than the limits allow.
        case flood
        /// Only machines answer in a case.
        case machineAnswers = "machine-answers"
    }

    /// The same key is raised once.
    public var key: String
    /// What happened.
    public var kind: Kind
    /// The particulars, for a person; no mail text.
    public var detail: String
    /// The case.
    public var caseNumber: CaseNumber?

    private enum CodingKeys: String, CodingKey {
        case key, kind, detail
        case caseNumber = "case"
    }

    /// Raises an alarm.
    public init(key: String, kind: Kind, detail: String, caseNumber: CaseNumber? = nil) {
        self.key = key
        self.kind = kind
        self.detail = detail
        self.caseNumber = caseNumber
    }
}

/// What a decision asks of the world. Effects are data; the store commits them with the event.
public enum Effect: Hashable, Sendable {
    /// Write this letter.
    case letter(LetterOrder)
    /// Set this timer.
    case timer(TimerOrder)
    /// Forget the timers whose key begins so.
    case cancelTimers(prefix: String)
    /// Forget the letters, not sent yet, whose key begins so.
    case cancelLetters(prefix: String)
    /// Tell those who run heed.
    case alarm(Alarm)
}
