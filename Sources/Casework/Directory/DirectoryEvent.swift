public import FoundationEssentials

/// A change of the customers' file, as recorded at once and reported (articles 3(7) and 9 of the regulation).
public struct DirectoryEvent: Codable, Hashable, Sendable {
    /// When it was recorded.
    public let at: Date
    /// Who recorded it.
    public let by: String
    /// Where it came from: an imported file, a mail, the command line.
    public let source: String
    /// What changed.
    public let change: CustomerChange

    /// A recorded change.
    public init(at: Date, by: String, source: String, change: CustomerChange) {
        self.at = at
        self.by = by
        self.source = source
        self.change = change
    }
}

extension DirectoryDiff {
    /// One event a change.
    public func events(at: Date, by person: String, source: String) -> [DirectoryEvent] {
        changes.map { DirectoryEvent(at: at, by: person, source: source, change: $0) }
    }
}

/// Somebody who writes and is not on file, for staff to file.
public struct UnknownSender: Codable, Hashable, Sendable {
    /// The address, in its comparable form.
    public let address: String
    /// How many mails came.
    public let mails: Int
    /// When the first mail came.
    public let firstSeen: Date
    /// When the last mail came.
    public let lastSeen: Date
    /// The last case its mails belong to.
    public let lastCase: CaseNumber?
    /// Codes of the customers it may belong to, by domain.
    public let suggestions: [String]

    /// A sender who is not on file; nil for people on file and for our own.
    public init?(
        _ address: String, mails: Int, firstSeen: Date, lastSeen: Date, lastCase: CaseNumber? = nil,
        in directory: Directory
    ) {
        let key = AddressKey.of(address)
        guard !key.isEmpty, !directory.isOurs(key) else { return nil }
        switch directory.match(key) {
        case .contact: return nil
        case .domain(let customer): suggestions = [customer.code]
        case .ambiguous(let customers): suggestions = customers.map(\.code)
        case .unknown: suggestions = []
        }
        self.address = key
        self.mails = mails
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.lastCase = lastCase
    }
}
