/// What somebody of the company may do.
public enum EmployeeRole: String, Codable, Hashable, Sendable, CaseIterable {
    /// Drafts opinions and keeps the record.
    case handler
    /// Approves answers to ordinary complaints.
    case approver
    /// Leads the department in charge of customers.
    case departmentDirector = "department_director"
    /// The supervising leader.
    case supervisingLeader = "supervising_leader"
    /// The general manager.
    case generalManager = "general_manager"
    /// Leads another department.
    case departmentHead = "department_head"
    /// Reads everything, changes nothing.
    case auditor
}

/// Days on which somebody is away, both ends included.
public struct Absence: Codable, Hashable, Sendable {
    /// The first day away.
    public let from: LocalDate
    /// The last day away.
    public let to: LocalDate
    /// The address of the one who stands in.
    public let deputy: String?

    /// Away from the first to the last day.
    public init(from: LocalDate, to: LocalDate, deputy: String? = nil) {
        self.from = from
        self.to = to
        self.deputy = deputy
    }
}

/// Somebody of the company.
public struct Employee: Codable, Hashable, Sendable {
    /// The name as letters address it.
    public let name: String
    /// The only address that counts as this person, lower case.
    public let address: String
    /// Further addresses of the same person.
    public let aliases: [String]
    /// The position.
    public let title: String?
    /// The department, by name.
    public let department: String?
    /// What this person may do.
    public let roles: [EmployeeRole]
    /// Planned absences.
    public let absences: [Absence]
    /// Who stands in when an absence names nobody.
    public let deputy: String?
    /// The names of this person's logins on the machine heed runs on, for commands.
    public let logins: [String]

    /// Somebody with the given data; addresses are folded.
    public init(
        name: String, address: String, aliases: [String] = [], title: String? = nil,
        department: String? = nil,
        roles: [EmployeeRole] = [], absences: [Absence] = [], deputy: String? = nil, logins: [String] = []
    ) {
        self.name = name
        self.address = AddressKey.of(address)
        self.aliases = aliases.map { AddressKey.of($0) }
        self.title = title
        self.department = department
        self.roles = roles
        self.absences = absences
        self.deputy = deputy.map { AddressKey.of($0) }
        self.logins = logins
    }

    /// The absence that covers a day.
    public func absence(on day: LocalDate) -> Absence? { absences.first { $0.from <= day && day <= $0.to } }
}

/// A department complaints can be passed to.
public struct Division: Codable, Hashable, Sendable {
    /// The full name.
    public let name: String
    /// Other names and abbreviations.
    public let aliases: [String]
    /// The address of its mailbox; without one its head is written to.
    public let address: String?
    /// The address of its head; without one, whoever of the department leads it.
    public let head: String?

    /// A department with the given data.
    public init(name: String, aliases: [String] = [], address: String? = nil, head: String? = nil) {
        self.name = name
        self.aliases = aliases
        self.address = address.map { AddressKey.of($0) }
        self.head = head.map { AddressKey.of($0) }
    }
}
