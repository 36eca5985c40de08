import Casework

/// The names each kind of letter may and must show.
struct Vocabulary {
    /// Names that may stand at the top, or in a section of any name.
    let known: Set<String>
    /// Names that must be shown somewhere.
    let required: Set<String>
    /// Names that must be shown in the subject.
    let requiredInSubject: Set<String>

    /// Names the house adds to the facts of every letter.
    static let ofHouse: Set<String> = [
        "company", "office", "service", "phone", "privacyNotice", "tag", "marker", "replyAddress", "left",
        "isLate",
        "advice", "unsubscribeAddress",
    ]

    init(of kind: LetterKind) {
        // A fact inside a group is given as "group.name" and written {{#group}}{{name}}{{/group}}.
        let facts = kind.factNames.flatMap { $0.split(separator: ".").map(String.init) }
        known = Self.ofHouse.union(facts).union(Self.further(kind))
        required = Self.required(kind)
        requiredInSubject = Self.isThreaded(kind) ? ["tag"] : []
    }

    /// Whether answers to this kind of letter find their case or campaign by tag and marker.
    static func isThreaded(_ kind: LetterKind) -> Bool {
        switch kind {
        case .transcript, .digest, .weeklyDigest, .alarm, .customerNotice, .explanation, .visitReceipt,
            .visitNotice,
            .visitForm:
            false
        default: true
        }
    }

    private static func further(_ kind: LetterKind) -> Set<String> {
        switch kind {
        case .surveyInvitation, .surveyReminder, .surveyClarification:
            [
                "questions", "number", "label", "options", "isUnderstood", "understood", "answer", "why",
                "answerAddress",
            ]
        case .approvalRequest, .resolution, .opinion, .planReview: ["name"]
        default: []
        }
    }

    private static func required(_ kind: LetterKind) -> Set<String> {
        let own: Set<String> =
            switch kind {
            case .acknowledgement: ["number", "summary", "promise"]
            case .requestForInformation: ["question"]
            case .extensionNotice: ["promise"]
            case .promiseNotice: ["promise", "promiseBefore"]
            case .resolution, .opinion: ["text"]
            case .planReview: ["text", "asksReview"]
            case .reopening: ["number"]
            case .assignment, .draftRequest: ["summary", "promise", "left"]
            case .approvalRequest: ["text", "left"]
            case .approvalReturned: ["reason"]
            case .meetingRequest: ["promise", "left"]
            case .extensionRequest: ["reason", "workingDays"]
            case .reminder, .overdue: ["what", "promise"]
            case .transcript: ["results"]
            case .digest, .weeklyDigest: ["duties", "isEmpty"]
            case .customerNotice: ["customers", "changes"]
            case .alarm: ["alarms", "text", "remedy"]
            case .visitReceipt: ["visits", "gaps"]
            case .visitNotice: ["quality", "service", "awareness", "suggestion"]
            case .visitForm: ["files"]
            case .surveyInvitation, .surveyReminder: ["questions", "unsubscribeAddress"]
            case .surveyClarification: ["questions", "understood"]
            case .explanation: ["reason"]
            }
        return isThreaded(kind) ? own.union(["marker"]) : own
    }
}
