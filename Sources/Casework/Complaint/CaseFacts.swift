import FoundationEssentials
import MIME
import Reading

/// What letters about a case may show. Names: ``LetterKind/factNames``.
extension Advance {
    /// Facts a customer may see; no internal word among them.
    func customerFacts(clock: Bool = false) -> Facts {
        var facts = Facts()
        guard !isQuiet else { return facts }
        let receipt = file.receipt
        facts.values.reserveCapacity(40)
        facts["number"] = .string(file.number.rawValue)
        let unit = receipt.customer.isKnown ? receipt.customer.unit : nil
        facts["greeting"] = .string(file.letterTo.name ?? unit ?? "")
        facts["subject"] = .string(receipt.subject)
        facts["summary"] = .string(receipt.excerpt)
        facts["receivedAt"] = .string(Moment.china(receipt.receivedAt))
        facts["isInquiry"] = .bool(presentClass == .inquiry)
        facts["isMajor"] = .bool(presentClass == .major)
        facts["isOrdinary"] = .bool(presentClass == .ordinary)
        facts["isPlan"] = .bool(file.isPlan)
        if clock { addClock(&facts) }
        return facts
    }

    /// Facts for staff.
    func staffFacts(_ recipient: Mailbox) -> Facts {
        var facts = customerFacts(clock: true)
        guard !isQuiet else { return facts }
        let receipt = file.receipt
        facts["greeting"] = .string(recipient.name ?? recipient.address)
        facts["recipient"] = .string(recipient.name ?? recipient.address)
        facts["customer"] = .string(receipt.customer.mailbox.name ?? receipt.customer.mailbox.address)
        facts["customerAddress"] = .string(receipt.customer.mailbox.address)
        facts["unit"] = .string(receipt.customer.shownUnit(in: rules.staffLanguage) ?? "")
        facts["customerClass"] = .string(receipt.customer.customerClass ?? "")
        facts["class"] = .string(presentClass.rawValue)
        facts["status"] = .string(file.isPlan && file.status == .told ? "underReview" : file.status.rawValue)
        facts["handler"] = .string(file.handler.map { $0.name ?? $0.address } ?? "")
        facts["department"] = .string(file.department ?? "")
        facts["attachments"] = .list(receipt.attachments.map { .string($0.name) })
        facts["orderReference"] = .string(receipt.orderReference ?? "")
        facts["phone"] = .string(receipt.phone ?? "")
        return facts
    }

    /// The class the letters speak of: the one given, or the proposed one.
    var presentClass: CaseClass { file.presentClass }

    /// An instant in the words of letters to staff.
    func dateWords(_ date: Date) -> String {
        DateWords(language: rules.staffLanguage).words(Moment.china(date))
    }

    var marks: Milestones? { file.deadline.map { rules.milestones(file.periodStart, $0) } }

    private func addClock(_ facts: inout Facts) {
        facts["hasDeadline"] = .bool(file.deadline != nil)
        guard let deadline = file.deadline else { return }
        facts["promise"] = .string(Moment.china(deadline.promise))
        facts["target"] = .string(Moment.china(deadline.target))
        facts["provisional"] = .bool(deadline.isProvisional)
    }

    var customerLanguage: Language {
        file.receipt.language == .other ? rules.otherLanguage : file.receipt.language
    }

    /// Ordinary cases wait for office hours; a major one does not (quiet hours).
    var staffNotBefore: Date? {
        guard presentClass != .major else { return nil }
        let office = rules.officeTime(record.at)
        return office > record.at ? office : nil
    }
}
