/// The names a template of each kind may show; the linter of the templates compares against these.
///
/// Times are text in China time ("2026-11-23 14:05"). A dotted name is a fact inside a group or a list.
extension LetterKind {
    /// The facts this kind of letter is given by the casework. The writer of letters adds its own
    /// (company, tag, reply address, signature of the house).
    public var factNames: [String] {
        switch self {
        case .acknowledgement: Self.ofCase + Self.clock
        case .requestForInformation: Self.ofCase + ["question"]
        case .extensionNotice: Self.ofCase + Self.clock + ["workingDays", "reason"]
        case .promiseNotice: Self.ofCase + Self.clock + ["promiseBefore", "isPast"]
        case .resolution: Self.ofCase + ["text", "revision", "files", "files.name", "files.digest"]
        case .opinion: Self.ofCase + ["text", "revision", "files", "files.name", "files.digest"]
        case .reopening: Self.ofCase + Self.clock
        case .assignment, .draftRequest: Self.staff + ["draftBy", "furtherText", "returnedReason"]
        case .approvalRequest:
            Self.staff + [
                "drafter", "text", "opinion", "revision", "recipients", "files", "files.name", "files.digest",
                "approveBy", "asksAgain",
                "answer", "minutes", "minutes.time", "minutes.attendees", "minutes.decision",
            ]
        case .planReview:
            Self.staff + [
                "text", "revision", "files", "files.name", "files.digest", "approver", "asksReview",
            ]
        case .approvalReturned: Self.staff + ["approver", "reason", "revision", "text", "draftBy"]
        case .meetingRequest: Self.staff + ["meetingBy", "missing"]
        case .extensionRequest: Self.staff + ["applicant", "reason", "workingDays", "asksAgain", "answer"]
        case .reminder, .overdue: Self.staff + ["what", "action", "escalation"]
        case .transcript:
            ["greeting", "number", "results", "results.text", "results.done", "allDone", "subject"]
        case .digest, .weeklyDigest: ["greeting", "date", "isEmpty", "count", "duties"] + Self.dutyNames
        case .alarm:
            ["count", "first", "more", "alarms"]
                + ["text", "remedy", "since", "isNew", "isOver"].map { "alarms.\($0)" }
        case .customerNotice:
            [
                "greeting", "unit", "count", "isMany", "more", "changedBy", "customers", "customers.unit",
                "customers.code", "customers.isNew", "customers.isRemoved", "customers.changes",
                "customers.changes.field", "customers.changes.before", "customers.changes.after",
            ]
        case .visitReceipt:
            ["greeting", "subject", "unit", "sender", "isComplete", "faults", "visits"]
                + Self.visitNames.map { "visits." + $0 } + ["visits.gaps"]
        case .visitNotice: ["greeting", "author", "sender", "gaps"] + Self.visitNames
        case .visitForm: ["greeting", "unit", "files", "files.name", "files.digest"]
        case .surveyInvitation, .surveyReminder, .surveyClarification:
            ["greeting", "campaign", "by"]
        case .explanation: ["greeting", "subject", "reason"]
        }
    }

    private static let ofCase = [
        "number", "greeting", "subject", "summary", "receivedAt", "isInquiry", "isMajor", "isOrdinary",
        "isPlan",
    ]
    private static let clock = ["promise", "target", "provisional", "hasDeadline"]
    private static let staff =
        ofCase + clock + [
            "recipient", "customer", "customerAddress", "unit", "customerClass", "class", "status", "handler",
            "department", "attachments", "orderReference", "phone",
        ]
    private static let visitNames = [
        "visit", "unit", "code", "customerClass", "plantOffice", "representative", "date", "quality",
        "service", "awareness", "suggestion", "isCorrection", "case", "low",
    ]
    private static let dutyNames = [
        "duties.number", "duties.customer", "duties.subject", "duties.what", "duties.due", "duties.left",
        "duties.isOverdue",
    ]
}
