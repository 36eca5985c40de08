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

extension Directory {
    /// Who must hear of a change: the given departments and the customer's plant office, each once. A
    /// department without a mailbox is written to through its head, who may be represented that day.
    public func recipients(of change: CustomerChange, departments: [String], on day: LocalDate) -> [String] {
        let offices = departments + [change.customer.plantOffice].compactMap(\.self)
        var addresses: [String] = []
        for office in offices {
            guard let division = division(named: office) else { continue }
            let head = head(of: division).flatMap { acting(for: $0, on: day) }
            guard let address = division.address ?? head?.address, !addresses.contains(address) else {
                continue
            }
            addresses.append(address)
        }
        return addresses
    }
}

/// Somebody who writes and is not on file, for staff to file.
public struct UnknownSender: Codable, Hashable, Sendable {
    /// The address, in its comparable form.
    public let address: String
    /// The last name it came with.
    public var name: String?
    /// When the first mail came.
    public let firstSeen: Date
    /// When the last mail came.
    public var lastSeen: Date
    /// How many mails came.
    public var mails: Int
    /// Codes of the customers it may belong to, by domain.
    public var suggestions: [String]
}

/// The senders who are not on file, by address.
public struct UnknownSenders: Codable, Hashable, Sendable {
    /// The senders, by address.
    public private(set) var byAddress: [String: UnknownSender]

    /// A list to begin with.
    public init(_ senders: [UnknownSender] = []) {
        byAddress = Dictionary(senders.map { ($0.address, $0) }, uniquingKeysWith: { $1 })
    }

    /// Notes a mail; passes over people on file and our own.
    public mutating func note(_ address: String, name: String?, at: Date, in directory: Directory) {
        let key = AddressKey.of(address)
        guard !key.isEmpty, !directory.isOurs(key) else { return }
        let suggestions: [String]
        switch directory.match(key) {
        case .contact: return
        case .domain(let customer): suggestions = [customer.code]
        case .ambiguous(let customers): suggestions = customers.map(\.code)
        case .unknown: suggestions = []
        }
        var sender =
            byAddress[key]
            ?? UnknownSender(address: key, name: nil, firstSeen: at, lastSeen: at, mails: 0, suggestions: [])
        sender.name = name ?? sender.name
        sender.lastSeen = max(sender.lastSeen, at)
        sender.mails += 1
        sender.suggestions = suggestions
        byAddress[key] = sender
    }

    /// Takes out who has been filed since.
    public mutating func settle(with directory: Directory) {
        byAddress = byAddress.filter { entry in
            if case .contact = directory.match(entry.key) { return false }
            return !directory.isOurs(entry.key)
        }
    }

    /// The senders, who wrote last first.
    public var latestFirst: [UnknownSender] {
        byAddress.values.sorted { ($1.lastSeen, $0.address) < ($0.lastSeen, $1.address) }
    }
}
