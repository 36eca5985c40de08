public import Reading

/// How much care a customer gets (article 2 of the regulation).
public enum CustomerClass: String, Codable, Hashable, Sendable, CaseIterable {
    /// A key customer.
    case a = "A"
    /// A regular customer.
    case b = "B"
    /// An occasional customer.
    case c = "C"
}

/// What holds for a customer beside the data.
public enum CustomerFlag: String, Codable, Hashable, Sendable, CaseIterable {
    /// Wants no survey letters.
    case noSurvey = "no-survey"
    /// Letters do not arrive at the addresses on file.
    case unreachable
    /// No longer a customer; kept for the record.
    case former
}

/// A person at a customer's.
public struct Contact: Codable, Hashable, Sendable {
    /// The name.
    public var name: String
    /// 职务.
    public var post: String?
    /// 电话.
    public var phone: String?
    /// 手机.
    public var mobile: String?
    /// Mail addresses, as written.
    public var addresses: [String]

    /// A person with the given data.
    public init(
        name: String, post: String? = nil, phone: String? = nil, mobile: String? = nil,
        addresses: [String] = []
    ) {
        self.name = name
        self.post = post
        self.phone = phone
        self.mobile = mobile
        self.addresses = addresses
    }
}

/// A customer on file.
public struct Customer: Codable, Hashable, Sendable {
    /// 客户编号: what the file knows it by.
    public var code: String
    /// 客户单位名称.
    public var unit: String
    /// Shorter names by which people call it.
    public var shortNames: [String]
    /// A, B or C; nil when nobody has classed it.
    public var customerClass: CustomerClass?
    /// The persons, the main one first.
    public var contacts: [Contact]
    /// Mail domains of the customer's own, lower case; never a public provider's.
    public var domains: [String]
    /// 客户地址.
    public var postalAddress: String?
    /// 法人(负责人).
    public var representative: String?
    /// The plant office (驻厂办) that must hear of changes.
    public var plantOffice: String?
    /// The language to write in; nil means that of the mail being answered.
    public var language: Language?
    /// Anything else.
    public var notes: String?
    /// What else holds.
    public var flags: Set<CustomerFlag>

    private enum CodingKeys: String, CodingKey {
        case code, unit, contacts, domains, representative, language, notes, flags
        case shortNames = "short_names"
        case customerClass = "class"
        case postalAddress = "address"
        case plantOffice = "plant_office"
    }

    /// A customer with the given data.
    public init(
        code: String, unit: String, shortNames: [String] = [], customerClass: CustomerClass? = nil,
        contacts: [Contact] = [], domains: [String] = [], postalAddress: String? = nil,
        representative: String? = nil, plantOffice: String? = nil, language: Language? = nil,
        notes: String? = nil, flags: Set<CustomerFlag> = []
    ) {
        self.code = code
        self.unit = unit
        self.shortNames = shortNames
        self.customerClass = customerClass
        self.contacts = contacts
        self.domains = domains
        self.postalAddress = postalAddress
        self.representative = representative
        self.plantOffice = plantOffice
        self.language = language
        self.notes = notes
        self.flags = flags
    }

    /// Every name the customer goes by.
    public var names: [String] { [unit] + shortNames }
}
