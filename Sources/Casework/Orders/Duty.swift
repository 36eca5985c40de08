/// What a staff notice asks of the person it goes to; it decides how the answer is read.
public enum NoticeKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Draft a handling opinion.
    case draft
    /// Approve exactly this text, or return it.
    case approval
    /// Record the managers' meeting.
    case meeting
    /// Allow an extension, or refuse it.
    case extensionApproval = "extension"
    /// Look at the case: a reminder, a customer's further mail, a returned letter.
    case attention
    /// Review the approved service improvement plan (article 13).
    case review
}

/// One duty of one person, which one answer by mail fulfils: the one-time token of a notice stands for it.
public struct Duty: Codable, Hashable, Sendable {
    /// The case.
    public let caseNumber: CaseNumber
    /// What is asked.
    public let kind: NoticeKind
    /// The revision of the draft (to be written, or to be approved), or the running number of the request.
    public let revision: Int
    /// The address of the person asked, lower case.
    public let person: String

    private enum CodingKeys: String, CodingKey {
        case caseNumber = "case"
        case kind, revision, person
    }

    /// A duty of `person` in `caseNumber`.
    public init(caseNumber: CaseNumber, kind: NoticeKind, revision: Int, person: String) {
        self.caseNumber = caseNumber
        self.kind = kind
        self.revision = revision
        self.person = person.lowercased()
    }

    /// One line that names the duty and nothing else, to be signed: case, kind, revision, person.
    public var signedText: String { "\(caseNumber.rawValue)|\(kind.rawValue)|\(revision)|\(person)" }
}
