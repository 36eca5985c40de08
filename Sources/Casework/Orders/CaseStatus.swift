/// Where a case stands on its way from the mail to the closed file.
public enum CaseStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Recorded; nobody has said yet what it is.
    case received
    /// Its class is known.
    case graded
    /// A handler has it. A major case now waits for the minutes of the managers' meeting.
    case assigned
    /// A handling opinion has been drafted and not yet submitted.
    case drafting
    /// The exact text lies before a leader.
    case awaitingApproval = "awaiting-approval"
    /// The leader sent the text back.
    case returned
    /// The exact text is approved and on its way to the customer.
    case approved
    /// The relay took the result: the customer has been told (the end of the period).
    case told
    /// Done.
    case closed
    /// Taken up again, with a clock of its own.
    case reopened
    /// Goes on in another case.
    case merged
    /// Taken back by the customer, or no case at all.
    case withdrawn

    /// Whether somebody still owes the customer an answer, so that the clock runs.
    public var isOpen: Bool {
        switch self {
        case .received, .graded, .assigned, .drafting, .awaitingApproval, .returned, .approved, .reopened:
            true
        case .told, .closed, .merged, .withdrawn: false
        }
    }
}
