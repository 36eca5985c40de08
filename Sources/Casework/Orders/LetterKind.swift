/// Every kind of letter heed writes; the raw value names the template and stands in the outbox.
public enum LetterKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// To the customer: your mail arrived, this is its number and what happens now.
    case acknowledgement
    /// To the customer: we need to know more.
    case requestForInformation = "request-for-information"
    /// To the customer: leaders allowed more time.
    case extensionNotice = "extension-notice"
    /// To the customer: the date you were told has changed, since the case has another class.
    case promiseNotice = "promise-notice"
    /// To the customer: the approved result.
    case resolution
    /// To the customer, major cases: the opinion the managers' meeting settled (article 11(2)).
    case opinion
    /// To the customer: the case is open again.
    case reopening
    /// To a handler: the case is yours.
    case assignment
    /// To a handler: please draft a handling opinion.
    case draftRequest = "draft-request"
    /// To a leader: please approve exactly this text.
    case approvalRequest = "approval-request"
    /// To a handler: the leader sent the text back.
    case approvalReturned = "approval-returned"
    /// To a handler, major cases: please record the managers' meeting.
    case meetingRequest = "meeting-request"
    /// To a leader: please allow more time for a major case.
    case extensionRequest = "extension-request"
    /// To staff: time is running out.
    case reminder
    /// To staff and the leaders above: the promised time has passed.
    case overdue
    /// To staff: what your mail did.
    case transcript
    /// To one person, each working morning: open duties.
    case digest
    /// To leaders, each week.
    case weeklyDigest = "weekly-digest"
    /// To those who run heed: something needs a person.
    case alarm
    /// To the company leaders: the approved service improvement plan, for review (article 13).
    case planReview = "plan-review"
    /// To finance and the plant offices (articles 3(7), 9): a customer's data changed.
    case customerNotice = "customer-notice"
    /// To whoever reported on a visit: what was read of the report, and what is missing.
    case visitReceipt = "visit-receipt"
    /// To the supervising leader and the departments concerned (article 10(3)): what a customer said.
    case visitNotice = "visit-notice"
    /// To staff: the blank form of Annex 1.
    case visitForm = "visit-form"
    /// To a customer: the yearly questionnaire.
    case surveyInvitation = "survey-invitation"
    /// To a customer: the questionnaire again.
    case surveyReminder = "survey-reminder"
    /// To a customer: one question back about an answer.
    case surveyClarification = "survey-clarification"
    /// To a sender: why a mail could not be taken up; sent at most once.
    case explanation

    /// Whether the letter goes to a customer, so that no internal word may stand in it.
    public var isForCustomer: Bool {
        switch self {
        case .acknowledgement, .requestForInformation, .extensionNotice, .promiseNotice, .resolution,
            .opinion, .reopening, .surveyInvitation, .surveyReminder, .surveyClarification, .explanation:
            true
        case .assignment, .draftRequest, .approvalRequest, .approvalReturned, .meetingRequest,
            .extensionRequest, .reminder, .overdue, .transcript, .digest, .weeklyDigest, .alarm,
            .planReview, .customerNotice, .visitReceipt, .visitNotice, .visitForm:
            false
        }
    }

    /// Whether it is mail of a survey, from which one can withdraw.
    public var isSurvey: Bool {
        self == .surveyInvitation || self == .surveyReminder || self == .surveyClarification
    }

    /// Whether it answers a mail of the staff, and so leaves at any hour.
    public var answersStaff: Bool { self == .transcript || self == .visitReceipt || self == .visitForm }

    /// Whether a leader's approval of exactly its text must exist before it may leave.
    public var needsApproval: Bool { self == .resolution || self == .opinion || self == .planReview }

    /// Whether it is sent once more when nobody knows whether it left. Two copies of a result, of a question or of what a
    /// leader must decide do less harm than none; of everything else a lost one does less, since a later letter says it too.
    public var isResentWhenUncertain: Bool {
        switch self {
        case .resolution, .opinion, .planReview, .requestForInformation, .approvalRequest, .extensionRequest:
            true
        case .acknowledgement, .extensionNotice, .promiseNotice, .reopening, .assignment, .draftRequest,
            .approvalReturned,
            .meetingRequest, .reminder, .overdue, .transcript, .digest, .weeklyDigest, .customerNotice,
            .alarm, .visitReceipt, .visitNotice, .visitForm, .surveyInvitation, .surveyReminder,
            .surveyClarification, .explanation:
            false
        }
    }
}
