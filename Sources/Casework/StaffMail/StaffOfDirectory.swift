public import MIME

extension StaffNames {
    /// The departments and people of the directory.
    public init(_ directory: Directory) {
        self.init(
            departments: directory.divisions.map { Department(name: $0.name, aliases: $0.aliases) },
            people: directory.employees.map(\.name))
    }
}

extension Directory {
    /// Who handles what is passed on: the person named, else the department's own mailbox, its head or a handler of it;
    /// whoever stands in on that day. Nil when the directory knows nobody.
    public func handler(for target: StaffTarget, on day: LocalDate) -> Mailbox? {
        if let name = target.person, let person = employees.first(where: { $0.name == name }) {
            return acting(for: person, on: day)?.mailbox
        }
        guard let name = target.department, let division = division(named: name) else { return nil }
        if let address = division.address { return Mailbox(name: division.name, address: address) }
        if let head = head(of: division).flatMap({ acting(for: $0, on: day) }) { return head.mailbox }
        return handlers(of: division.name, on: day).first { $0.department == division.name }?.mailbox
    }
}

extension SenderProof {
    /// The proof for an account: without a pinned server nobody can vouch; with one, silence is no proof.
    public init(_ verdict: Authentication, isPinned: Bool) {
        switch verdict {
        case .pass: self = .pass
        case .fail: self = .fail
        case .unauthenticated: self = isPinned ? .missing : .unpinned
        }
    }
}
