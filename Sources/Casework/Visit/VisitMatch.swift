extension Directory {
    /// The customer a form is about: by code, by name, then by address, then by a name that is part of the one written.
    /// Nil when none or several fit; nothing is guessed.
    public func visited(unit: String?, address: String?) -> Customer? {
        let unit = Self.comparable(unit ?? "")
        if !unit.isEmpty {
            let byCode = customers.filter {
                Self.comparable($0.code) == unit || Self.names($0.code, in: unit)
            }
            if byCode.count == 1 { return byCode[0] }
            let byName = customers.filter { $0.names.contains { Self.comparable($0) == unit } }
            if byName.count == 1 { return byName[0] }
            if byName.count > 1 { return at(address, among: byName) }
        }
        if let found = at(address, among: customers) { return found }
        guard unit.count >= 4 else { return nil }
        let near = customers.filter { customer in
            customer.names.contains { name in
                let name = Self.comparable(name)
                return name.count >= 4 && (unit.hasPrefix(name) || name.hasPrefix(unit))
            }
        }
        return near.count == 1 ? near[0] : nil
    }

    private func at(_ address: String?, among customers: [Customer]) -> Customer? {
        let wanted = Self.comparable(address ?? "")
        guard wanted.count >= 5 else { return nil }
        let found = customers.filter { Self.comparable($0.postalAddress ?? "") == wanted }
        return found.count == 1 ? found[0] : nil
    }

    /// `旭锦水泥（C0012）` names the code.
    private static func names(_ code: String, in unit: String) -> Bool {
        let code = comparable(code)
        guard code.count >= 3, code.contains(where: \.isNumber) else { return false }
        return unit.split { "()[],;/".contains($0) }.contains { $0 == code }
    }

    private static func comparable(_ name: String) -> String {
        Fold.text(name).filter { !$0.isWhitespace && !".·".contains($0) }
    }
}

extension Directory {
    /// The customer whose code or name a text holds; nil when none or several do.
    public func customer(namedIn text: String) -> Customer? {
        let text = Self.comparable(text)
        let found = customers.filter { customer in
            ([customer.code] + customer.names).contains { name in
                let name = Self.comparable(name)
                return name.count >= 3 && text.contains(name)
            }
        }
        return found.count == 1 ? found[0] : nil
    }
}

extension VisitReport {
    /// Whether two reports are about one customer: on file, or by the name written.
    public func isSameCustomer(as other: VisitReport) -> Bool {
        if let customer, let another = other.customer { return customer.code == another.code }
        guard let unit, let another = other.unit else { return false }
        return Fold.text(unit) == Fold.text(another)
    }

    /// Whether the customer said anything beside good marks.
    public var hasOpinion: Bool {
        suggestion != nil || VisitScale.allCases.contains { (self[$0].value ?? 100) < 80 }
    }
}
