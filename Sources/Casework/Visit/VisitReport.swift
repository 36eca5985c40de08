public import FoundationEssentials
public import MIME

/// The number of a visit on file.
public struct VisitID: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible {
    /// The number, from 1.
    public let rawValue: Int64

    /// A number.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// The number.
    public var description: String { "\(rawValue)" }

    /// Reads a number.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the number.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(rawValue)
    }
}

/// A rating of a visit as it is kept.
public struct VisitRating: Codable, Hashable, Sendable {
    /// Its value; nil unless the state is ok.
    public var value: Int?
    /// `ok`, `missing`, `out_of_range`, `contradictory` or `unreadable`.
    public var state: String

    private enum CodingKeys: String, CodingKey { case value, state }

    /// What was read.
    public init(_ reading: RatingReading) {
        value = reading.value
        state = reading.state
    }
}

/// The customer a visit is filed under, as the file knew him then.
public struct VisitedCustomer: Codable, Hashable, Sendable {
    /// 客户编号.
    public var code: String
    /// 客户单位名称 of the file.
    public var unit: String
    /// The class.
    public var customerClass: String?
    /// The plant office.
    public var plantOffice: String?

    private enum CodingKeys: String, CodingKey {
        case code, unit
        case customerClass = "class"
        case plantOffice = "plant_office"
    }

    /// The customer on file.
    public init(_ customer: Customer) {
        code = customer.code
        unit = customer.unit
        customerClass = customer.customerClass?.rawValue
        plantOffice = customer.plantOffice
    }
}

/// 走访客户报告单, the report on a visit (article 10, Annex 1), as it was received.
public struct VisitReport: Codable, Hashable, Sendable {
    /// The mail it came in, by its row in the ledger.
    public var mail: String
    /// Which form of the mail it is, from 1.
    public var form: Int
    /// Who wrote it: the address on file where the person is known.
    public var author: Mailbox
    /// The address it came from.
    public var sender: String
    /// Whether it came from a registered address for which nothing speaks against the sender.
    public var isVerified: Bool
    /// When it reached the company's mailbox.
    public var receivedAt: Date
    /// 客户单位名称 as written.
    public var unit: String?
    /// 客户地址.
    public var address: String?
    /// 客户单位法人(负责人).
    public var representative: String?
    /// 质量, 服务态度 and 产品的知名度, by the scale's name.
    public var ratings: [String: VisitRating]
    /// 其它建议, the customer's own words.
    public var suggestion: String?
    /// Who signed, and whom to get in touch with.
    public var contacts: [String]
    /// The day of the visit.
    public var date: LocalDate?
    /// The customer on file; nil when none fits.
    public var customer: VisitedCustomer?
    /// Whether the words of the customer are a complaint.
    public var complains: Bool

    private enum CodingKeys: String, CodingKey {
        case mail, form, author, sender, unit, address, representative, ratings, suggestion, contacts, date
        case customer, complains
        case isVerified = "verified"
        case receivedAt = "received_at"
    }

    /// A report of what a form says.
    public init(
        _ read: VisitForm, mail: String, form: Int, author: Mailbox, sender: String, isVerified: Bool,
        receivedAt: Date, customer: VisitedCustomer?, complains: Bool
    ) {
        self.mail = mail
        self.form = form
        self.author = author
        self.sender = sender
        self.isVerified = isVerified
        self.receivedAt = Moment.whole(receivedAt)
        unit = read.unit
        address = read.address
        representative = read.representative
        ratings = Dictionary(
            uniqueKeysWithValues: VisitScale.allCases.map { ($0.rawValue, VisitRating(read[$0])) })
        suggestion = read.suggestion.flatMap { Self.none.contains(Fold.text($0).trimmed) ? nil : $0 }
        contacts = read.contacts
        date = read.date
        self.customer = customer
        self.complains = complains
    }

    /// What people write who suggest nothing.
    private static let none: Set<String> = [
        "无", "无.", "没有", "没有.", "暂无", "暂无.", "无建议", "无意见", "none", "none.", "no", "n/a", "-", "/",
    ]

    /// The rating on a scale.
    public subscript(_ scale: VisitScale) -> VisitRating { ratings[scale.rawValue] ?? VisitRating(.blank) }

    /// How the customer is called: on file, else as written.
    public var unitName: String { customer?.unit ?? unit ?? "" }

    /// What the form lacks or leaves in doubt, in the order of the form.
    public var gaps: [VisitGap] {
        var gaps: [VisitGap] = []
        if unit == nil { gaps.append(.unit) } else if customer == nil { gaps.append(.customer) }
        for scale in VisitScale.allCases where self[scale].state != "ok" {
            gaps.append(.rating(scale, self[scale].state))
        }
        if date == nil { gaps.append(.date) }
        return gaps
    }
}

/// Something of a report that its author must still say.
public enum VisitGap: Hashable, Sendable {
    /// The unit is not named.
    case unit
    /// No customer on file is called so.
    case customer
    /// The day is missing.
    case date
    /// A rating cannot be booked; its state.
    case rating(VisitScale, String)
}

/// Something that happened to a visit's record. It is only ever added to.
public enum VisitEvent: Codable, Hashable, Sendable {
    /// It was reported, or reported anew: the later report counts, the earlier stays.
    case reported(VisitReport)
    /// A person vouched for a report from an unregistered address.
    case confirmed(by: String)
    /// A person named the customer it belongs to.
    case filed(under: VisitedCustomer, by: String)
    /// A case was opened for what it says.
    case caseOpened(CaseNumber)
}

/// A visit as its events leave it.
public struct Visit: Codable, Hashable, Sendable {
    /// Its number.
    public var id: VisitID
    /// The report that counts.
    public var report: VisitReport
    /// How many reports there were.
    public var revision: Int
    /// The number of the last event.
    public var lastSequence: Int
    /// Who vouched for it, where somebody had to.
    public var confirmedBy: String?
    /// The case it opened.
    public var caseNumber: CaseNumber?

    private enum CodingKeys: String, CodingKey {
        case id, report, revision
        case lastSequence = "last_sequence"
        case confirmedBy = "confirmed_by"
        case caseNumber = "case"
    }

    /// A visit that is reported for the first time.
    public init(_ id: VisitID, _ report: VisitReport) {
        self.id = id
        self.report = report
        revision = 1
        lastSequence = 1
    }

    /// Whether its sender is beyond doubt.
    public var isVerified: Bool { report.isVerified || confirmedBy != nil }

    /// The visit after a further event.
    public func after(_ event: VisitEvent) -> Visit {
        var visit = self
        visit.lastSequence += 1
        switch event {
        case .reported(let report):
            visit.report = report
            visit.revision += 1
            visit.confirmedBy = nil
        case .confirmed(let person): visit.confirmedBy = person
        case .filed(let customer, _): visit.report.customer = customer
        case .caseOpened(let number): visit.caseNumber = number
        }
        return visit
    }
}
