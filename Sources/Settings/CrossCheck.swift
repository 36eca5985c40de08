import Casework

/// Faults that show only when several keys are seen together.
extension Configuration {
    func crossCheck(_ root: Section) {
        if accounts.isEmpty, !root.has("accounts") {
            root.missing("accounts", .init("write at least one account", zh: "请至少写一个账户"))
        }
        checkAccounts(root)
        checkPeople(root)
        checkChains(root.section("casework"))
    }

    private func checkAccounts(_ root: Section) {
        let sections = root.sections("accounts", namedBy: "name")
        var names: Set<String> = []
        var addresses: Set<String> = []
        for (account, section) in zip(accounts, sections) {
            refuseRepeat(of: account.name, in: &names, section, "name")
            refuseRepeat(of: account.address, in: &addresses, section, "address")
            for alias in account.aliases { refuseRepeat(of: alias, in: &addresses, section, "aliases") }
        }
    }

    private func refuseRepeat(of value: String, in seen: inout Set<String>, _ section: Section, _ key: String)
    {
        guard !value.isEmpty, !seen.insert(value).inserted else { return }
        section.fault(
            key, .init("\"\(value)\" is used twice", zh: "“\(value)”重复"),
            .init("make them differ", zh: "请改为不同"))
    }

    private func checkPeople(_ root: Section) {
        var addresses = Set(accounts.flatMap { [$0.address] + $0.aliases })
        let known = Set(staff.map(\.address))
        var logins: Set<String> = []
        let names = Set(departments.map(\.name))
        for (department, section) in zip(departments, root.sections("departments", namedBy: "name")) {
            guard let head = department.head, !known.contains(head) else { continue }
            refuseUnknown(head, among: known, section, "head")
        }
        for (member, section) in zip(staff, root.sections("staff", namedBy: "name")) {
            for address in [member.address] + member.aliases {
                refuseRepeat(of: address, in: &addresses, section, "address")
            }
            if let department = member.department, !names.isEmpty, !names.contains(department) {
                refuseUnknown(department, among: names, section, "department")
            }
            for login in member.logins { refuseRepeat(of: login, in: &logins, section, "logins") }
            let others = known.subtracting([member.address])
            func check(_ deputy: String?, _ section: Section) {
                guard let deputy, !others.contains(deputy) else { return }
                refuseUnknown(deputy, among: others, section, "deputy")
            }
            check(member.deputy, section)
            for (absence, leave) in zip(member.absences, section.sections("leave", namedBy: "from")) {
                check(absence.deputy, leave)
            }
        }
        for name in casework.customerNotices where !names.contains(name) {
            refuseUnknown(name, among: names, root.section("casework"), "customer_notices")
        }
    }

    private func checkChains(_ section: Section) {
        let known = rolesAndPeople
        let chains = [
            ("extension_chain", casework.extensionChain), ("escalation_chain", casework.escalationChain),
        ]
        for (key, chain) in chains where section.has(key) {
            for link in chain where !known.contains(link) && !known.contains(link.lowercased()) {
                refuseUnknown(link, among: known, section, key)
            }
        }
    }

    private func refuseUnknown(_ value: String, among known: Set<String>, _ section: Section, _ key: String) {
        section.fault(
            key, .init("nothing here is called \"\(value)\"", zh: "没有“\(value)”"), offer(value, among: known))
    }
}

extension Section {
    /// The names of a list, which must all be known.
    func names(_ key: String, among known: Set<String>, default: [String] = []) -> [String] {
        let values = list(key, .text, default: `default`)
        for value in values where !known.contains(value) {
            fault(
                key, .init("nothing here is called \"\(value)\"", zh: "没有“\(value)”"),
                offer(value, among: known))
        }
        return values
    }
}

extension Configuration {
    /// The names departments go by.
    var departmentNames: Set<String> { Set(departments.flatMap { [$0.name] + $0.aliases }) }

    /// Roles and people's addresses.
    var rolesAndPeople: Set<String> {
        Set(EmployeeRole.allCases.map(\.rawValue)).union(staff.map(\.address))
    }
}

/// The remedy for a name that is not known: the one that was meant, or all there are.
func offer(_ value: String, among known: Set<String>) -> ScreenText {
    if let meant = closest(to: value, among: known) {
        return .init("did you mean \"\(meant)\"?", zh: "是否想写“\(meant)”？")
    }
    if known.isEmpty { return .init("remove it: none is defined", zh: "请删去：尚未定义任何一项") }
    return .init(
        "write one of: \(known.sorted().joined(separator: ", "))",
        zh: "请写：\(known.sorted().joined(separator: "、"))")
}
