extension CaseEvent {
    /// The mail (its id in the archive) that the event is about, if it is about one.
    public var mail: String? {
        switch self {
        case .received(let receipt): receipt.mail
        case .mailAttached(let further): further.mail
        case .reopened(let reopening): reopening.mail
        case .acknowledged, .graded, .assigned, .drafted, .submitted, .meetingRecorded, .approved, .returned,
            .answeredUnclearly, .extensionRequested, .extensionDecided, .letterEnded, .toldInPerson, .asked,
            .contactChanged, .customerFiled, .closed, .withdrawn, .merged, .unmerged, .linked, .noted,
            .taskDone, .timerFired,
            .recalculated, .reviewed:
            nil
        }
    }

    /// The key of the letter that the event is about, if it is about one.
    public var letterKey: String? {
        if case .letterEnded(let outcome) = self { outcome.key } else { nil }
    }
}
