public import MIME

/// A file that goes out with the result, by the digest of its bytes.
public struct EnclosedFile: Codable, Hashable, Sendable {
    /// The name the customer sees.
    public var name: String
    /// SHA-256 of the bytes, hex.
    public var digest: String

    private enum CodingKeys: String, CodingKey { case name, digest }

    /// Names a file.
    public init(name: String, digest: String) {
        self.name = name
        self.digest = digest
    }
}

/// Exactly what a leader approves: text, recipients, files. See ``ApprovedContent/digest``.
public struct ApprovedContent: Codable, Hashable, Sendable {
    /// Who will read it, as addresses, lower case.
    public var recipients: [String]
    /// The handling opinion of the managers' meeting (major cases), sent as a letter of its own.
    public var opinion: String?
    /// The result told to the customer.
    public var text: String
    /// Files that go with it.
    public var files: [EnclosedFile]

    private enum CodingKeys: String, CodingKey { case recipients, opinion, text, files }

    /// Makes the content; addresses are lowered, the texts are taken to the letter.
    public init(recipients: [String], opinion: String? = nil, text: String, files: [EnclosedFile] = []) {
        self.recipients = recipients.map { $0.lowercased() }
        self.opinion = opinion
        self.text = text
        self.files = files
    }
}

/// One revision of the handling opinion. Every edit is a new revision.
public struct Draft: Codable, Hashable, Sendable {
    /// 1 for the first of the case, then counting up.
    public var revision: Int
    /// Who wrote it, an address in lower case or a name at the command line.
    public var drafter: String
    /// What is to be told to whom.
    public var content: ApprovedContent

    private enum CodingKeys: String, CodingKey { case revision, drafter, content }

    /// Records a draft.
    public init(revision: Int, drafter: String, content: ApprovedContent) {
        self.revision = revision
        self.drafter = drafter.lowercased()
        self.content = content
    }
}

/// Puts a revision before a leader.
public struct Submission: Codable, Hashable, Sendable {
    /// The revision.
    public var revision: Int
    /// Who is asked.
    public var approver: Mailbox

    private enum CodingKeys: String, CodingKey { case revision, approver }

    /// Submits.
    public init(revision: Int, approver: Mailbox) {
        self.revision = revision
        self.approver = approver
    }
}

/// What the managers' meeting decided (article 11(2)).
public struct Minutes: Codable, Hashable, Sendable {
    /// When it met, as written in the minutes.
    public var time: String
    /// Who was there.
    public var attendees: [String]
    /// What it decided.
    public var decision: String
    /// The minutes as they were sent in.
    public var text: String

    private enum CodingKeys: String, CodingKey { case time, attendees, decision, text }

    /// Records minutes.
    public init(time: String, attendees: [String], decision: String, text: String) {
        self.time = time
        self.attendees = attendees
        self.decision = decision
        self.text = text
    }

    /// Whether time, attendees and decision are all there.
    public var isComplete: Bool { !time.isEmpty && !attendees.isEmpty && !decision.isEmpty }
}

/// A leader's yes to exactly one content.
public struct Approval: Codable, Hashable, Sendable {
    /// The revision.
    public var revision: Int
    /// SHA-256 of the canonical content, hex.
    public var hash: String
    /// Who approved, an address in lower case.
    public var approver: String

    private enum CodingKeys: String, CodingKey { case revision, hash, approver }

    /// Approves.
    public init(revision: Int, hash: String, approver: String) {
        self.revision = revision
        self.hash = hash
        self.approver = approver.lowercased()
    }
}

/// A leader's no.
public struct ReturnedDraft: Codable, Hashable, Sendable {
    /// The revision.
    public var revision: Int
    /// Who returned it, an address in lower case.
    public var approver: String
    /// Why; may be empty.
    public var reason: String

    private enum CodingKeys: String, CodingKey { case revision, approver, reason }

    /// Returns.
    public init(revision: Int, approver: String, reason: String) {
        self.revision = revision
        self.approver = approver.lowercased()
        self.reason = reason
    }
}

/// A leader's answer that was neither yes nor no: heed asks again.
public struct UnclearAnswer: Codable, Hashable, Sendable {
    /// What had been asked.
    public var notice: NoticeKind
    /// The revision or request asked about.
    public var revision: Int
    /// Who answered, an address in lower case.
    public var person: String
    /// What was answered.
    public var words: String

    private enum CodingKeys: String, CodingKey { case notice, revision, person, words }

    /// Records the answer.
    public init(notice: NoticeKind, revision: Int, person: String, words: String) {
        self.notice = notice
        self.revision = revision
        self.person = person.lowercased()
        self.words = words
    }
}

/// What a company leader said of the approved plan (article 13: "提交公司领导审阅").
public struct Review: Codable, Hashable, Sendable {
    /// Who reviewed it, an address in lower case.
    public var person: String
    /// What was said; empty for a plain "read".
    public var words: String

    private enum CodingKeys: String, CodingKey { case person, words }

    /// Records a review.
    public init(person: String, words: String) {
        self.person = person.lowercased()
        self.words = words
    }
}
