extension Directory {
    /// The department of a name or alias, however it is written: case, width and blanks do not matter.
    public func division(named name: String) -> Division? {
        divisionsByName[Directory.folded(name)].map { divisions[$0] }
    }

    /// Who leads a department: its named head, else whoever of it has a leading role.
    public func head(of division: Division) -> Employee? {
        if let head = division.head { return employee(for: head) }
        return employees.first { employee in
            employee.department == division.name
                && employee.roles.contains { $0 == .departmentHead || $0 == .departmentDirector }
        }
    }

    /// Who has somebody's duties on a day: the person, or through absences the one who stands in. Nobody
    /// stands in when the deputies go round in a circle or one is unknown.
    public func acting(for employee: Employee, on day: LocalDate) -> Employee? {
        var person = employee
        var seen: Set<String> = []
        while let absence = person.absence(on: day) {
            guard seen.insert(person.address).inserted, let deputy = absence.deputy ?? person.deputy,
                let next = self.employee(for: deputy)
            else { return nil }
            person = next
        }
        return person
    }

    /// The people who have a role on a day, absent ones replaced by who stands in, each once.
    public func acting(as role: EmployeeRole, on day: LocalDate) -> [Employee] {
        distinct(employees.filter { $0.roles.contains(role) }.compactMap { acting(for: $0, on: day) })
    }

    /// The leaders' chain on a day: of each entry, a role or an address, whoever has its duties, each once.
    public func chain(_ entries: [String], on day: LocalDate) -> [Employee] {
        distinct(
            entries.flatMap { entry -> [Employee] in
                if let role = EmployeeRole(rawValue: entry) { return acting(as: role, on: day) }
                return [employee(for: entry).flatMap { acting(for: $0, on: day) }].compactMap(\.self)
            })
    }

    /// The handlers on a day, those of the given department first.
    public func handlers(of department: String? = nil, on day: LocalDate) -> [Employee] {
        let all = acting(as: .handler, on: day)
        guard let department, let division = division(named: department) else { return all }
        return all.filter { $0.department == division.name } + all.filter { $0.department != division.name }
    }

    /// The places of departments by every name, folded; of two departments of one name the first has it.
    static func index(namesOf divisions: [Division]) -> [String: Int] {
        var index: [String: Int] = [:]
        for (place, division) in divisions.enumerated() {
            for name in ([division.name] + division.aliases).map(folded)
            where !name.isEmpty && index[name] == nil { index[name] = place }
        }
        return index
    }

    /// A name without differences of case, width and blanks.
    static func folded(_ name: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            view.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(view).lowercased()
    }

    private func distinct(_ people: [Employee]) -> [Employee] {
        var seen: Set<String> = []
        return people.filter { seen.insert($0.address).inserted }
    }
}
