/// The kinds of letters whose time limits can be set.
enum LetterKinds {
    static let names: [String] = [
        "acknowledgement", "request-for-information", "extension-notice", "resolution", "opinion",
        "reopening",
        "assignment", "draft-request", "approval-request", "approval-returned", "meeting-request",
        "extension-request", "reminder", "overdue", "transcript", "digest", "weekly-digest",
        "customer-notice",
        "survey-invitation", "survey-reminder", "survey-clarification", "explanation",
    ]
}
