public import FoundationEssentials
import MIME
public import Reading

/// What finance and the plant offices hear of changed customers (articles 3(7) and 9 of the regulation).
public struct CustomerNotice: Sendable {
    /// The changes.
    public let changes: [CustomerChange]
    /// Tells this import from others.
    public let batch: Int
    /// Who made them.
    public let person: String

    /// The most customers one letter names; the rest is a number.
    static let most = 100

    /// A notice of changes that belong together.
    public init(_ changes: [CustomerChange], batch: Int, by person: String) {
        self.changes = changes
        self.batch = batch
        self.person = person
    }

    /// One letter to each office concerned: the given departments hear of every change, a plant office of those of its
    /// customers, also of those it loses.
    public func orders(
        _ directory: Directory, departments: [String], language: Language, on day: LocalDate,
        notBefore: Date? = nil
    ) -> [LetterOrder] {
        var offices: [Mailbox] = []
        var heard: [String: [CustomerChange]] = [:]
        for change in changes {
            for office in directory.offices(concernedBy: change, departments: departments, on: day) {
                if heard[office.address] == nil { offices.append(office) }
                heard[office.address, default: []].append(change)
            }
        }
        return offices.map { office in
            LetterOrder(
                key: "notice:\(batch):\(office.address)", kind: .customerNotice, to: office,
                language: language,
                facts: facts(office, heard[office.address] ?? []), notBefore: notBefore)
        }
    }

    private func facts(_ office: Mailbox, _ changes: [CustomerChange]) -> Facts {
        var facts = Facts()
        facts["greeting"] = .string(office.name ?? office.address)
        facts["unit"] = .string(changes.first?.customer.unit ?? "")
        facts["count"] = .string(String(changes.count))
        facts["isMany"] = .bool(changes.count > 1)
        facts["changedBy"] = .string(person)
        facts["customers"] = .list(changes.prefix(Self.most).map { .nested(Self.facts($0)) })
        let rest = changes.count - Self.most
        facts["more"] = rest > 0 ? .string(String(rest)) : nil
        return facts
    }

    private static func facts(_ change: CustomerChange) -> Facts {
        var facts: Facts = ["unit": .string(change.customer.unit), "code": .string(change.customer.code)]
        if case .added = change { facts["isNew"] = true } else { facts["isNew"] = false }
        if case .removed = change { facts["isRemoved"] = true } else { facts["isRemoved"] = false }
        facts["changes"] = .list(
            change.fields.map { field in
                .nested([
                    "field": .string(field.field), "before": .string(field.old), "after": .string(field.new),
                ])
            })
        return facts
    }
}

extension Directory {
    /// The offices that must hear of a change, each once. A department without a mailbox is written to through its head,
    /// who may be represented that day.
    func offices(concernedBy change: CustomerChange, departments: [String], on day: LocalDate) -> [Mailbox] {
        var names = departments + [change.customer.plantOffice].compactMap(\.self)
        if case .changed(let old, _) = change, let before = old.plantOffice { names.append(before) }
        var offices: [Mailbox] = []
        for name in names {
            guard let division = division(named: name) else { continue }
            let head = head(of: division).flatMap { acting(for: $0, on: day) }
            guard let address = division.address ?? head?.address,
                !offices.contains(where: { $0.address == address })
            else { continue }
            offices.append(
                Mailbox(name: division.address == nil ? head?.name : division.name, address: address))
        }
        return offices
    }
}
