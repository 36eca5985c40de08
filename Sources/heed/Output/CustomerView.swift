import Casework
import Gateway
import Store

/// One recorded change of a customer's file.
struct CustomerChangeView: Encodable {
    let at, by, source, change, code, unit: String
    let fields: [Field]

    /// One value that changed.
    struct Field: Encodable {
        let field, before, after: String

        enum CodingKeys: String, CodingKey { case field, before, after }
    }

    enum CodingKeys: String, CodingKey { case at, by, source, change, code, unit, fields }

    init(_ event: DirectoryEvent, zone: Zone) {
        at = zone.iso8601(event.at)
        by = event.by
        source = event.source
        let view = PlainChange(event.change)
        (change, code, unit, fields) = (view.change, view.code, view.unit, view.fields)
    }

    /// The lines for a person.
    var lines: [String] {
        ["\(at)  \(change) \(code) \(Printable.line(unit)), by \(by) from \(Printable.line(source))"]
            + PlainChange.lines(fields)
    }
}

/// A change of a customer's file, recorded or not.
struct PlainChange: Encodable {
    let change, code, unit: String
    let fields: [CustomerChangeView.Field]

    enum CodingKeys: String, CodingKey { case change, code, unit, fields }

    init(_ change: CustomerChange) {
        switch change {
        case .added: self.change = "added"
        case .changed: self.change = "changed"
        case .removed: self.change = "removed"
        }
        code = change.customer.code
        unit = change.customer.unit
        fields = change.fields.map { .init(field: $0.field, before: $0.old, after: $0.new) }
    }

    /// The fields, a line each.
    static func lines(_ fields: [CustomerChangeView.Field]) -> [String] {
        fields.map { field in
            let before = field.before.isEmpty ? "" : "\(field.before) -> "
            return "    \(field.field): "
                + Printable.line(before + (field.after.isEmpty ? "(removed)" : field.after))
        }
    }
}

/// What `heed customers import` shows.
struct CustomersImportView: Encodable {
    private let source: String
    private let problems: [DirectoryProblem]
    private let changes: [PlainChange]
    private let applied: Bool
    private let letters: [LetterView]

    enum CodingKeys: String, CodingKey { case source, problems, changes, applied, letters }

    init(_ table: CustomersImport, applied: Bool, letters: [LetterView]) {
        source = table.source
        problems = table.problems
        changes = table.diff.changes.map(PlainChange.init)
        self.applied = applied
        self.letters = letters
    }

    /// The lines for a person.
    var lines: [String] {
        let marks = ["added": "+", "changed": "~", "removed": "-"]
        return problems.map { Printable.line("\($0)") }
            + changes.flatMap { change in
                ["\(marks[change.change] ?? "") \(change.code) \(Printable.line(change.unit))"]
                    + PlainChange.lines(change.fields)
            }
    }
}

/// One customer with the file's history.
struct CustomerView: Encodable {
    private let customer: Customer
    private let changes: [CustomerChangeView]
    private let cases: [CaseView]

    enum CodingKeys: String, CodingKey { case customer, changes, cases }

    init(_ customer: Customer, _ changes: [DirectoryEvent], _ cases: [Case], zone: Zone) {
        self.customer = customer
        self.changes = changes.map { CustomerChangeView($0, zone: zone) }
        self.cases = cases.map { CaseView($0, zone: zone) }
    }

    /// The lines for a person.
    var lines: [String] {
        let fields = PlainChange(.added(customer)).fields
        let file = cases.map { "  \($0.number)  \($0.status)  \(Printable.line($0.subject))" }
        return ["\(customer.code) \(Printable.line(customer.unit))"] + PlainChange.lines(fields)
            + (file.isEmpty ? [] : ["", "Cases:"] + file)
            + (changes.isEmpty ? [] : ["", "Changes:"] + changes.flatMap(\.lines))
    }
}

/// A sender who is not on file.
struct UnknownSenderView: Encodable {
    let address: String
    let mails: Int
    let firstSeen, lastSeen: String
    let lastCase: String?
    let suggestions: [String]

    enum CodingKeys: String, CodingKey {
        case address, mails, suggestions
        case firstSeen = "first_seen"
        case lastSeen = "last_seen"
        case lastCase = "last_case"
    }

    init(_ sender: UnknownSender, zone: Zone) {
        address = sender.address
        mails = sender.mails
        firstSeen = zone.iso8601(sender.firstSeen)
        lastSeen = zone.iso8601(sender.lastSeen)
        lastCase = sender.lastCase?.rawValue
        suggestions = sender.suggestions
    }
}
