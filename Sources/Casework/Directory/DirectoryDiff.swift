internal import Reading

/// One value of a customer's file that changes.
public struct FieldChange: Codable, Hashable, Sendable {
    /// The name of the field, as in the file: unit, class, contacts…
    public let field: String
    /// What stood there; empty when nothing did.
    public let old: String
    /// What stands there now; empty when nothing does.
    public let new: String

    /// A value that was `old` and is `new`.
    public init(field: String, old: String, new: String) {
        self.field = field
        self.old = old
        self.new = new
    }
}

/// What happens to one customer.
public enum CustomerChange: Codable, Hashable, Sendable {
    /// A file is opened.
    case added(Customer)
    /// The file changes.
    case changed(old: Customer, new: Customer)
    /// The file is taken out.
    case removed(Customer)

    /// The customer after the change; before it, when it is removed.
    public var customer: Customer {
        switch self {
        case .added(let customer), .removed(let customer), .changed(_, let customer): customer
        }
    }

    /// The fields that change, in the order of the file; of a file that is opened all that say something, of one taken
    /// out none.
    public var fields: [FieldChange] {
        switch self {
        case .removed: []
        case .added(let new):
            CustomerChange.values(new).filter { $0.0 != "unit" && !$0.1.isEmpty }.map { field, value in
                FieldChange(field: field, old: "", new: value)
            }
        case .changed(let old, let new):
            zip(CustomerChange.values(old), CustomerChange.values(new)).compactMap { before, after in
                before.1 == after.1 ? nil : FieldChange(field: before.0, old: before.1, new: after.1)
            }
        }
    }

    private static func values(_ customer: Customer) -> [(String, String)] {
        [
            ("unit", customer.unit), ("short_names", customer.shortNames.joined(separator: "、")),
            ("class", customer.customerClass?.rawValue ?? ""),
            ("contacts", customer.contacts.map(describe).joined(separator: "；")),
            ("domains", customer.domains.joined(separator: "、")), ("address", customer.postalAddress ?? ""),
            ("representative", customer.representative ?? ""), ("plant_office", customer.plantOffice ?? ""),
            ("language", customer.language?.rawValue ?? ""), ("notes", customer.notes ?? ""),
            ("flags", customer.flags.map(\.rawValue).sorted().joined(separator: "、")),
        ]
    }

    private static func describe(_ contact: Contact) -> String {
        let parts = [contact.name, contact.post ?? "", contact.phone ?? "", contact.mobile ?? ""]
        return (parts + contact.addresses).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// What an import would do to the customers' file.
public struct DirectoryDiff: Codable, Hashable, Sendable {
    /// How the table relates to the file.
    public enum Scope: String, Codable, Hashable, Sendable {
        /// Customers that the table does not name stay.
        case merge
        /// The table is the whole file: customers it does not name go.
        case replace
    }

    /// The changes, by code.
    public let changes: [CustomerChange]

    /// Compares the file with a table.
    public init(from old: [Customer], to table: [Customer], scope: Scope) {
        let before = Dictionary(old.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
        let after = Dictionary(table.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
        var changes: [CustomerChange] = []
        for code in Set(before.keys).union(after.keys).sorted() {
            switch (before[code], after[code]) {
            case (nil, let new?): changes.append(.added(new))
            case (let old?, nil): if scope == .replace { changes.append(.removed(old)) }
            case (let old?, let new?): if old != new { changes.append(.changed(old: old, new: new)) }
            case (nil, nil): break
            }
        }
        self.changes = changes
    }

    /// Nothing changes.
    public var isEmpty: Bool { changes.isEmpty }

    /// The file after the changes, by code.
    public func applied(to customers: [Customer]) -> [Customer] {
        var byCode = Dictionary(customers.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
        for change in changes {
            if case .removed(let customer) = change {
                byCode[customer.code] = nil
            } else {
                byCode[change.customer.code] = change.customer
            }
        }
        return byCode.values.sorted { $0.code < $1.code }
    }
}
