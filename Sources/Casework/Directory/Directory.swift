/// Everybody heed knows: customers with their people, and the company's own people and departments.
public struct Directory: Sendable, Equatable {
    /// The customers, by code.
    public let customers: [Customer]
    /// The company's people.
    public let employees: [Employee]
    /// The company's departments.
    public let divisions: [Division]
    /// Mail domains of the company, lower case: who writes from there is never a customer.
    public let ownDomains: Set<String>

    private let byAddress: [String: [Place]]
    private let byDomain: [String: [Int]]
    private let employeesByAddress: [String: Int]
    /// The places of departments by their folded names and aliases.
    let divisionsByName: [String: Int]

    private struct Place: Hashable, Sendable {
        let customer: Int
        let contact: Int
    }

    /// A directory of the given people. Domains of public providers are passed over.
    public init(
        customers: [Customer] = [], employees: [Employee] = [], divisions: [Division] = [],
        ownDomains: some Sequence<String> = []
    ) {
        self.customers = customers.sorted { $0.code < $1.code }
        self.employees = employees
        self.divisions = divisions
        self.ownDomains = Set(ownDomains.map { $0.lowercased() })
        byAddress = Directory.index(addressesOf: self.customers)
        byDomain = Directory.index(domainsOf: self.customers)
        var people: [String: Int] = [:]
        for (index, employee) in employees.enumerated() {
            for address in [employee.address] + employee.aliases where !address.isEmpty {
                people[address] = index
            }
        }
        employeesByAddress = people
        divisionsByName = Directory.index(namesOf: divisions)
    }

    /// The directory with other customers.
    public func with(customers: [Customer]) -> Directory {
        Directory(customers: customers, employees: employees, divisions: divisions, ownDomains: ownDomains)
    }

    /// Directories are equal when they hold the same people.
    public static func == (left: Directory, right: Directory) -> Bool {
        left.customers == right.customers && left.employees == right.employees
            && left.divisions == right.divisions && left.ownDomains == right.ownDomains
    }
}

extension Directory: Codable {
    private enum CodingKeys: String, CodingKey {
        case customers, employees, divisions
        case ownDomains = "own_domains"
    }

    /// Reads the people; the indexes are made anew.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            customers: try box.decode([Customer].self, forKey: .customers),
            employees: try box.decode([Employee].self, forKey: .employees),
            divisions: try box.decode([Division].self, forKey: .divisions),
            ownDomains: try box.decode([String].self, forKey: .ownDomains))
    }

    /// Writes the people.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(customers, forKey: .customers)
        try box.encode(employees, forKey: .employees)
        try box.encode(divisions, forKey: .divisions)
        try box.encode(ownDomains.sorted(), forKey: .ownDomains)
    }
}

/// Who of the customers an address belongs to.
public enum CustomerMatch: Hashable, Sendable {
    /// The address is on file for this person.
    case contact(Customer, Contact)
    /// The domain is the customer's; the person is not on file.
    case domain(Customer)
    /// More than one customer has it: a person must say which.
    case ambiguous([Customer])
    /// Nobody on file.
    case unknown

    /// The customer, when there is exactly one.
    public var customer: Customer? {
        switch self {
        case .contact(let customer, _), .domain(let customer): customer
        case .ambiguous, .unknown: nil
        }
    }
}

extension Directory {
    /// Who of the customers an address belongs to: first by the address itself, then by its domain or the
    /// domain above it, never by a public provider's.
    public func match(_ address: String) -> CustomerMatch {
        let key = AddressKey.of(address)
        if let places = byAddress[key], let first = places.first {
            let found = Set(places.map(\.customer)).sorted().map { customers[$0] }
            if found.count > 1 { return .ambiguous(found) }
            return .contact(customers[first.customer], customers[first.customer].contacts[first.contact])
        }
        var domain = AddressKey.domain(of: address)[...]
        guard !PublicProvider.owns(String(domain)), !ownDomains.contains(String(domain)) else {
            return .unknown
        }
        while domain.contains(".") {
            if let indices = byDomain[String(domain)], let first = indices.first {
                return indices.count == 1
                    ? .domain(customers[first]) : .ambiguous(indices.map { customers[$0] })
            }
            domain = domain.drop { $0 != "." }.dropFirst()
        }
        return .unknown
    }

    /// The customer an address belongs to, when there is exactly one.
    public func customer(for address: String) -> Customer? { match(address).customer }

    /// The customer of a code.
    public func customer(code: String) -> Customer? { customers.first { $0.code == code } }

    /// Whose address it is of the company's people.
    public func employee(for address: String) -> Employee? {
        employeesByAddress[AddressKey.of(address)].map { employees[$0] }
    }

    /// Whether the address is one of the company's people or lies in one of its domains.
    public func isOurs(_ address: String) -> Bool {
        employee(for: address) != nil || ownDomains.contains(AddressKey.domain(of: address))
    }

    private static func index(addressesOf customers: [Customer]) -> [String: [Place]] {
        var index: [String: [Place]] = [:]
        for (row, customer) in customers.enumerated() {
            for (column, contact) in customer.contacts.enumerated() {
                for address in contact.addresses {
                    let key = AddressKey.of(address)
                    guard !key.isEmpty else { continue }
                    index[key, default: []].append(Place(customer: row, contact: column))
                }
            }
        }
        return index
    }

    private static func index(domainsOf customers: [Customer]) -> [String: [Int]] {
        var index: [String: [Int]] = [:]
        for (row, customer) in customers.enumerated() {
            for domain in Set(customer.domains.map { $0.lowercased() }) where !PublicProvider.owns(domain) {
                index[domain, default: []].append(row)
            }
        }
        return index
    }
}
