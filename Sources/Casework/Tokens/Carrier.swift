/// A trace of one of our letters in a mail that came in, verified or not.
public struct Carrier: Hashable, Sendable {
    /// Where it stood.
    public enum Place: String, Hashable, Sendable, Codable, CaseIterable {
        /// The subject.
        case subject
        /// An address the mail was sent or delivered to.
        case address
        /// A Message-ID in In-Reply-To or References.
        case messageID = "message-id"
        /// The text, quoted text included.
        case body
        /// A letter of ours returned inside the mail.
        case returned
    }

    /// What the check said.
    public enum Verdict: Hashable, Sendable {
        /// The code is right for this purpose, under the key of that name.
        case valid(TokenPurpose, key: String)
        /// There is a code, and it is right for nothing we know: counted against the sender.
        case badCode
        /// A case number without a code. It proves nothing.
        case bareNumber
    }

    /// Where it stood.
    public let place: Place
    /// What stood there, folded.
    public let text: String
    /// The case it names, right or wrong.
    public let caseNumber: CaseNumber?
    /// What the check said.
    public let verdict: Verdict

    /// The purpose, when the code is right; for a Message-ID the purpose it speaks for.
    public var purpose: TokenPurpose? {
        guard case .valid(let purpose, _) = verdict else { return nil }
        return purpose.spokenFor
    }

    /// Whether somebody presented a wrong code.
    public var isForged: Bool { verdict == .badCode }
}

/// What of a mail may hold carriers.
public struct CarrierSource: Sendable {
    /// The decoded subject.
    public var subject: String
    /// Every address it was sent or delivered to.
    public var addresses: [String]
    /// Message-IDs of In-Reply-To and References, without angle brackets.
    public var references: [String]
    /// The whole text, quoted text included.
    public var text: String
    /// Message-IDs and texts of letters returned inside it.
    public var returned: [String]

    /// A source made of its parts.
    public init(
        subject: String = "", addresses: [String] = [], references: [String] = [], text: String = "",
        returned: [String] = []
    ) {
        self.subject = subject
        self.addresses = addresses
        self.references = references
        self.text = text
        self.returned = returned
    }
}
