import MIME

extension RoutedMail {
    /// What the router says, in the words of the record. Every kind gets a proposal: an answer to a case that ended long ago
    /// becomes a case of its own whatever it looks like.
    public init(_ route: Route, _ facts: RoutingFacts, _ directory: Directory) {
        let isInquiry = route.kind == .inquiry
        let plain = isInquiry ? "an inquiry has no severity" : "no sign of a major matter"
        self.init(
            kind: route.kind,
            proposal: Proposal(
                caseClass: isInquiry ? .inquiry : CaseClass(route.severity ?? .ordinary),
                reason: route.severityReason ?? plain,
                rule: route.rules[.severity] ?? route.rules[.kind] ?? "", departments: route.departments,
                handler: route.handler.flatMap { directory.employee(for: $0) }?.mailbox,
                priority: route.priority.rawValue), orderReference: facts.orderReference, phone: facts.phone)
    }
}
