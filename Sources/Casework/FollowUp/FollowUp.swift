public import FoundationEssentials

/// How the writer of a mail stands to the case whose token he uses.
public enum SenderBond: String, Codable, Hashable, Sendable, CaseIterable {
    /// The address that complained, or the one letters go to.
    case customer
    /// Another known address of the same customer.
    case correspondent
    /// Anybody else.
    case stranger
}

/// What is known of a mail that carries a valid token of a case, and of that case.
public struct FollowUpFacts: Hashable, Sendable {
    /// The new words of the mail, quotes and signature cut.
    public var newText: String
    /// Whether it brings attachments other than pictures in a signature.
    public var hasAttachments: Bool
    /// Whether a machine wrote it.
    public var isAuto: Bool
    /// Who wrote it.
    public var bond: SenderBond
    /// Where the case stands.
    public var status: CaseStatus
    /// When it was closed or the customer was told, if so.
    public var endedAt: Date?
    /// Whether we asked the customer something and wait for the answer.
    public var awaitsAnswer: Bool

    /// Gathers the facts.
    public init(
        newText: String, hasAttachments: Bool = false, isAuto: Bool = false, bond: SenderBond,
        status: CaseStatus, endedAt: Date? = nil, awaitsAnswer: Bool = false
    ) {
        self.newText = newText
        self.hasAttachments = hasAttachments
        self.isAuto = isAuto
        self.bond = bond
        self.status = status
        self.endedAt = endedAt
        self.awaitsAnswer = awaitsAnswer
    }
}

/// What becomes of a further mail, and why.
public enum FollowUpVerdict: Hashable, Sendable {
    /// It joins the case; nobody need act.
    case attach(reason: String)
    /// It joins the case and somebody must read it.
    case attachForReading(reason: String)
    /// It joins the case and opens it again.
    case reopen(reason: String)
    /// It opens a new case, linked to the old one, which ended too long ago.
    case newLinkedCase(reason: String)
    /// It waits for a person; nothing is sent to its sender, nothing about the case is told him.
    case hold(reason: String)
}

/// Decides what a mail with a valid token becomes. The token was verified before; a bare number never gets here.
public enum FollowUp {
    /// `grace` is how long after its end a case still reopens; later a new one begins. Seconds.
    public static func judge(
        _ facts: FollowUpFacts, at: Date, grace: TimeInterval = 90 * 86_400
    ) -> FollowUpVerdict {
        if facts.isAuto {
            return facts.bond == .stranger
                ? .hold(reason: "F1: an automatic mail from an address that is not the customer's")
                : .attach(reason: "F2: an automatic mail never reopens")
        }
        if facts.bond == .stranger {
            return .hold(reason: "F3: the token is right, the address is not the customer's")
        }
        let tone = FollowUpWords.tone(of: facts.newText, hasAttachments: facts.hasAttachments)
        return facts.status.isOpen ? open(tone, facts) : ended(tone, facts, at, grace)
    }

    private static func open(_ tone: FollowUpTone, _ facts: FollowUpFacts) -> FollowUpVerdict {
        switch tone {
        case .empty: .attach(reason: "F4: an empty mail")
        case .content(let what):
            facts.awaitsAnswer
                ? .attachForReading(reason: "F5: an answer to our question")
                : .attach(reason: "F6: \(what)")
        case .trouble, .other: .attachForReading(reason: "F7: news for an open case")
        }
    }

    private static func ended(
        _ tone: FollowUpTone, _ facts: FollowUpFacts, _ at: Date, _ grace: TimeInterval
    ) -> FollowUpVerdict {
        let isLate = facts.endedAt.map { at.timeIntervalSince($0) > grace } ?? false
        switch tone {
        case .empty: return .attach(reason: "F8: an empty mail reopens nothing")
        case .content(let what): return .attach(reason: "F9: \(what) reopens nothing")
        case .trouble(let words):
            return isLate
                ? .newLinkedCase(reason: "F10: the case ended too long ago (\(words))")
                : .reopen(reason: "F11: not settled (\(words))")
        case .other:
            return isLate
                ? .newLinkedCase(reason: "F12: a new matter long after the end")
                : .attachForReading(reason: "F13: a new matter or a request after the end")
        }
    }
}
