import Casework
import Reading

/// How a kind of letter behaves towards machines (RFC 3834).
extension LetterKind {
    /// The value of Auto-Submitted (RFC 3834 §5); nil for letters whose text a person wrote and a leader approved
    /// or sent.
    var autoSubmitted: String? {
        switch self {
        case .acknowledgement, .reopening, .transcript, .surveyClarification, .explanation, .visitReceipt,
            .visitForm:
            "auto-replied"
        case .extensionNotice, .promiseNotice, .assignment, .draftRequest, .approvalRequest,
            .approvalReturned,
            .meetingRequest,
            .extensionRequest, .reminder, .overdue, .digest, .weeklyDigest, .alarm, .customerNotice,
            .surveyInvitation,
            .surveyReminder, .visitNotice:
            "auto-generated"
        case .requestForInformation, .resolution, .opinion, .planReview: nil
        }
    }

    /// What the subject of an automatic answer begins with (RFC 3834 §3.1.5); nil for other letters.
    func automaticPrefix(in language: Language) -> String? {
        guard self == .acknowledgement || self == .explanation else { return nil }
        switch language {
        case .zhHans: return "自动回复: "
        case .zhHant: return "自動回覆: "
        case .en, .other: return "Auto: "
        }
    }

    /// Whether the letter has no HTML part: answers to a mail stay small and plain (RFC 3834 §3.2).
    var isPlainOnly: Bool { autoSubmitted == "auto-replied" }
}
