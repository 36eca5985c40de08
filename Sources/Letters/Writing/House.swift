public import Reading

/// Whose letters these are: what the configuration says of the company.
public struct House: Hashable, Sendable {
    /// The names of the company in one language.
    public struct Names: Hashable, Sendable {
        /// The company.
        public var company: String
        /// The department that signs.
        public var office: String
        /// The service, as it stands before the address in From.
        public var service: String

        /// Names in one language.
        public init(company: String, office: String, service: String) {
            self.company = company
            self.office = office
            self.service = service
        }
    }

    /// The names in simplified Chinese, which stand in for a language without.
    public var simplified: Names
    /// The names in traditional Chinese.
    public var traditional: Names
    /// The names in English.
    public var english: Names
    /// A telephone number for customers.
    public var phone: String?
    /// Where customers read how their data are treated.
    public var privacyNotice: String?
    /// What stands in X-Heed-Instance, by which heed knows its own letters: ASCII, no blanks.
    public var instance: String
    /// The name of the survey's list in List-Id, a domain below the company's (RFC 2919 §3).
    public var surveyList: String

    /// A house with its names; the further facts may be set afterwards.
    public init(
        simplified: Names, traditional: Names, english: Names, phone: String? = nil,
        privacyNotice: String? = nil, instance: String, surveyList: String
    ) {
        self.simplified = simplified
        self.traditional = traditional
        self.english = english
        self.phone = phone
        self.privacyNotice = privacyNotice
        self.instance = instance
        self.surveyList = surveyList
    }

    /// The names in a language.
    public func names(in language: Language) -> Names {
        switch language {
        case .zhHans: simplified
        case .zhHant: traditional
        case .en, .other: english
        }
    }
}

/// Everything about one letter that is no text: who sends it, where answers go, what finds its way back.
public struct Postmark: Hashable, Sendable {
    /// The service address in From, where people can be reached (RFC 3834 §3.1.1).
    public var from: String
    /// The envelope sender.
    public var envelopeFrom: String
    /// The letter's own identifier, without angle brackets.
    public var messageID: String
    /// Where answers go: the address with the case's token. Nil leaves it to From.
    public var replyTo: String?
    /// The tag for the subject, brackets included; empty for letters that need no answer.
    public var tag: String
    /// The marker for the body.
    public var marker: String
    /// Survey mail: the address to which a mail means "no more surveys" (RFC 2369 §3.2).
    public var unsubscribeAddress: String?
    /// Survey mail: the page that ends surveys with one POST (RFC 8058); heed itself offers none.
    public var unsubscribePage: String?

    /// A postmark; `marker` is the tag unless another is given.
    public init(
        from: String, envelopeFrom: String, messageID: String, replyTo: String? = nil, tag: String = "",
        marker: String? = nil, unsubscribeAddress: String? = nil, unsubscribePage: String? = nil
    ) {
        self.from = from
        self.envelopeFrom = envelopeFrom
        self.messageID = messageID
        self.replyTo = replyTo
        self.tag = tag
        self.marker = marker ?? tag
        self.unsubscribeAddress = unsubscribeAddress
        self.unsubscribePage = unsubscribePage
    }
}

/// A letter whose bytes are final.
public struct WrittenLetter: Hashable, Sendable {
    /// The subject, decoded.
    public let subject: String
    /// The text part.
    public let text: String
    /// The HTML part; nil for letters in plain text only.
    public let html: String?
    /// The whole mail, CRLF line ends, seven bits.
    public let bytes: [UInt8]
    /// Its Message-ID, without angle brackets.
    public let messageID: String
    /// The envelope sender.
    public let envelopeFrom: String
    /// The one recipient's address.
    public let recipient: String
}

/// Why a letter could not be written.
public enum LetterFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no template for it.
    case noTemplate(kind: String, language: String)
    /// A letter that needs an approval came without one.
    case notApproved(kind: String)
    /// The mail could not be built: an address or identifier cannot be written.
    case unwritable(String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .noTemplate(let kind, let language):
            "there is no template \(language)/\(kind).txt: restore it, then run heed check"
        case .notApproved(let kind): "a \(kind) needs the approval of its exact text before it is written"
        case .unwritable(let why): "the letter cannot be written: \(why)"
        }
    }
}
