/// What a first mail is.
public enum MailKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Somebody complains.
    case complaint
    /// Somebody asks (article 3(6) of the regulation): recorded and answered, without a deadline.
    case inquiry
    /// A member of staff reports on a visit (Annex 1).
    case visitReport = "visit_report"
    /// An answer to the yearly questionnaire.
    case surveyReply = "survey_reply"
    /// A customer's data change.
    case customerChange = "customer_change"
    /// Staff write about something else.
    case staff
    /// A machine answers or announces.
    case autoReply = "auto_reply"
    /// A letter of ours came back.
    case bounce
    /// Advertisement and fraud.
    case spamlike
}
