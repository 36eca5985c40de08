internal import Reading

/// Customers read from a table: one row a person, rows of one code (or, without codes, of one unit) together.
public struct CustomerTable: Hashable, Sendable {
    /// The customers in the order of the table.
    public private(set) var customers: [Customer] = []
    /// What is wrong with it.
    public private(set) var problems: [DirectoryProblem] = []

    private var columns: [CustomerColumn: Int] = [:]
    private var headings: [CustomerColumn: String] = [:]
    private var rowOfCode: [String: Int] = [:]

    /// Whether nothing forbids taking it in.
    public var isSound: Bool { !problems.contains { $0.severity == .error } }

    /// Whether its headings name a column of units: without one it is no table of customers, or in another charset.
    public var hasUnits: Bool { columns[.unit] != nil }

    /// Reads a table with a heading row, as spreadsheet programs write it; the text is already decoded.
    public init(_ text: String) {
        let table = SeparatedText(text)
        let rows = table.rows
        if let line = table.openQuote {
            problem(
                .error, line, nil, "a quotation mark opens that nothing closes",
                "Close it, or leave it out: all that follows would be one cell.")
        }
        guard let heading = rows.first else {
            problem(.error, 1, nil, "the table is empty", "Write the headings and a row a person.")
            return
        }
        guard readHeading(heading) else { return }
        for row in rows.dropFirst() { read(row) }
        if rows.count == 1 {
            problem(
                .error, heading.line, nil, "no customer stands below the headings",
                "Write a row a person; to take customers off the directory, name those that stay.")
        }
        checkShared()
    }

    private mutating func readHeading(_ row: SeparatedText.Row) -> Bool {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            guard let column = CustomerColumn(heading: cell) else {
                problem(
                    .warning, row.line, cell, "unknown column",
                    "It is left out; see the headings in the manual.")
                continue
            }
            if columns[column] != nil {
                problem(.error, row.line, cell, "the column comes twice", "Keep one of them.")
            }
            columns[column] = index
            headings[column] = cell
        }
        guard columns[.unit] != nil else {
            problem(.error, row.line, nil, "no column for the unit", "Name one 客户单位名称 or unit.")
            return false
        }
        return true
    }

    private mutating func read(_ row: SeparatedText.Row) {
        guard let unit = cell(row, .unit) else {
            problem(.error, row.line, headings[.unit], "the unit is empty", "Give the customer's name.")
            return
        }
        let code = cell(row, .code) ?? unit
        let contact = contact(row)
        if let index = rowOfCode[code] {
            merge(row, into: index, unit: unit, contact: contact)
            return
        }
        rowOfCode[code] = customers.count
        customers.append(
            Customer(
                code: code, unit: unit, shortNames: list(row, .shortNames), customerClass: customerClass(row),
                contacts: contact.map { [$0] } ?? [], domains: domains(row),
                postalAddress: cell(row, .postalAddress),
                representative: cell(row, .representative), plantOffice: cell(row, .plantOffice),
                language: language(row), notes: cell(row, .notes), flags: flags(row)))
    }

    private mutating func merge(_ row: SeparatedText.Row, into index: Int, unit: String, contact: Contact?) {
        if customers[index].unit != unit {
            problem(
                .error, row.line, headings[.unit],
                "the code \(customers[index].code) already stands for another unit",
                "Give each customer its own code.")
        }
        if let contact { customers[index].contacts.append(contact) }
        for domain in domains(row) where !customers[index].domains.contains(domain) {
            customers[index].domains.append(domain)
        }
        customers[index].customerClass = customers[index].customerClass ?? customerClass(row)
        customers[index].plantOffice = customers[index].plantOffice ?? cell(row, .plantOffice)
        customers[index].flags.formUnion(flags(row))
    }

    private mutating func contact(_ row: SeparatedText.Row) -> Contact? {
        let addresses = list(row, .addresses).filter { address in
            if !AddressKey.of(address).isEmpty, !address.contains(where: \.isWhitespace) { return true }
            problem(.error, row.line, headings[.addresses], "\(address) is no address", "Write user@domain.")
            return false
        }
        let name = cell(row, .contact) ?? ""
        guard !name.isEmpty || !addresses.isEmpty else { return nil }
        return Contact(
            name: name, post: cell(row, .post), phone: cell(row, .phone), mobile: cell(row, .mobile),
            addresses: addresses)
    }

    private mutating func domains(_ row: SeparatedText.Row) -> [String] {
        list(row, .domains).map { $0.lowercased() }.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
            .filter { domain in
                guard PublicProvider.owns(domain) || !domain.contains(".") else { return true }
                let what = "\(domain) is no domain of one customer"
                problem(.error, row.line, headings[.domains], what, "List the persons' addresses instead.")
                return false
            }
    }

    private mutating func customerClass(_ row: SeparatedText.Row) -> CustomerClass? {
        guard let text = cell(row, .customerClass) else { return nil }
        let letter = Directory.folded(text).first.map { String($0).uppercased() } ?? ""
        if let found = CustomerClass(rawValue: letter) { return found }
        problem(.error, row.line, headings[.customerClass], "\(text) is no class", "Write A, B or C.")
        return nil
    }

    private mutating func language(_ row: SeparatedText.Row) -> Language? {
        guard let text = cell(row, .language) else { return nil }
        switch Directory.folded(text) {
        case "zh-hans", "zh", "zh-cn", "简体", "简体中文", "中文": return .zhHans
        case "zh-hant", "zh-tw", "zh-hk", "繁体", "繁體", "繁体中文", "繁體中文": return .zhHant
        case "en", "english", "英文", "英语": return .en
        default:
            problem(
                .error, row.line, headings[.language], "\(text) is no language",
                "Write zh-Hans, zh-Hant or en.")
            return nil
        }
    }

    private mutating func flags(_ row: SeparatedText.Row) -> Set<CustomerFlag> {
        var flags: Set<CustomerFlag> = []
        for text in list(row, .flags) {
            switch Directory.folded(text) {
            case "no-survey", "nosurvey", "不调查", "退订": flags.insert(.noSurvey)
            case "unreachable", "无法送达": flags.insert(.unreachable)
            case "former", "停用", "已停用": flags.insert(.former)
            default:
                problem(.warning, row.line, headings[.flags], "unknown flag \(text)", "It is left out.")
            }
        }
        return flags
    }

    /// An address that two customers share cannot tell who writes.
    private mutating func checkShared() {
        var owners: [String: String] = [:]
        for customer in customers {
            for address in customer.contacts.flatMap(\.addresses) {
                let owner = owners.updateValue(customer.code, forKey: AddressKey.of(address))
                guard let owner, owner != customer.code else { continue }
                problem(
                    .warning, 1, headings[.addresses],
                    "\(address) belongs to \(owner) and to \(customer.code)",
                    "Mail from it will wait for a person.")
            }
        }
    }

    private func cell(_ row: SeparatedText.Row, _ column: CustomerColumn) -> String? {
        guard let text = columns[column].flatMap({ row[$0] }), !text.isEmpty else { return nil }
        return CustomerTable.unguarded(text)
    }

    private func list(_ row: SeparatedText.Row, _ column: CustomerColumn) -> [String] {
        let marks: Set<Character> = [";", "；", "、", "|", "\n", ",", "，"]
        return (cell(row, column) ?? "").split(whereSeparator: marks.contains).map(\.trimmed).filter {
            !$0.isEmpty
        }
    }

    /// Excel writes `="0360…"` or a leading apostrophe to keep digits as text.
    private static func unguarded(_ text: String) -> String {
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 {
            return String(text.dropFirst(2).dropLast())
        }
        return text.hasPrefix("'") ? String(text.dropFirst()) : text
    }

    private mutating func problem(
        _ severity: DirectoryProblem.Severity, _ line: Int, _ column: String?, _ what: String,
        _ remedy: String
    ) {
        problems.append(
            DirectoryProblem(severity: severity, line: line, column: column, what: what, remedy: remedy))
    }
}
