import MIME

extension RoutedMail {
    /// What the router says, in the words of the record.
    public init(_ route: Route, _ facts: RoutingFacts, _ directory: Directory) {
        let caseClass: CaseClass? =
            switch route.kind {
            case .complaint: CaseClass(route.severity ?? .ordinary)
            case .inquiry: .inquiry
            case .visitReport, .surveyReply, .customerChange, .staff, .autoReply, .bounce, .spamlike: nil
            }
        let handler = route.handler.flatMap { directory.employee(for: $0) }?.mailbox
        self.init(
            kind: route.kind,
            proposal: caseClass.map {
                Proposal(
                    caseClass: $0, reason: route.severityReason ?? "no sign of more",
                    rule: route.rules[.severity] ?? route.rules[.kind] ?? "default",
                    departments: route.departments, handler: handler, priority: route.priority.rawValue)
            }, orderReference: facts.orderReference, phone: facts.phone)
    }
}
