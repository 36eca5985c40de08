import FoundationEssentials
public import MIME
public import Reading

/// The letters a report on a visit gives rise to.
public struct VisitLetters: Sendable {
    private let rules: VisitRules
    private let language: Language

    /// Letters under the given rules, in the language of the staff.
    public init(_ rules: VisitRules, language: Language) {
        self.rules = rules
        self.language = language
    }

    /// Tells whoever sent a mail with forms what was read and what is still missing.
    ///
    /// - Parameter faults: files that could not be read, and why.
    public func receipt(
        of visits: [Visit], faults: [String], mail: String, to person: Mailbox, subject: String?,
        messageID: String?
    ) -> LetterOrder {
        var facts = Facts()
        facts["greeting"] = .string(person.name ?? person.address)
        facts["subject"] = .string(subject ?? "")
        facts["unit"] = .string(visits.first?.report.unitName ?? subject ?? "")
        if let visit = visits.first, !visit.isVerified { facts["sender"] = .string(visit.report.sender) }
        facts["isComplete"] = .bool(faults.isEmpty && visits.allSatisfy { $0.report.gaps.isEmpty })
        facts["faults"] = .list(faults.map(FactValue.string))
        facts["visits"] = .list(visits.map { .nested(self.facts($0)) })
        return LetterOrder(
            key: "visit-receipt:\(mail)", kind: .visitReceipt, to: person, language: language,
            facts: facts, inReplyTo: messageID, references: messageID.map { [$0] } ?? [])
    }

    /// Passes what the customer said to the leader and the departments concerned (article 10(3)).
    public func notices(of visit: Visit, to offices: [Mailbox]) -> [LetterOrder] {
        offices.map { office in
            var facts = facts(visit)
            facts["greeting"] = .string(office.name ?? office.address)
            facts["author"] = .string(visit.report.author.name ?? visit.report.author.address)
            facts["sender"] = visit.isVerified ? nil : .string(visit.report.sender)
            return LetterOrder(
                key: "visit-notice:\(visit.id):\(visit.revision):\(office.address.lowercased())",
                kind: .visitNotice, to: office, language: language, facts: facts)
        }
    }

    /// Hands out the blank form.
    ///
    /// - Parameter files: names and digests of the files that go along.
    public func blank(
        for unit: String?, files: [(name: String, digest: String)], mail: String, to person: Mailbox,
        messageID: String?
    ) -> LetterOrder {
        var facts = Facts()
        facts["greeting"] = .string(person.name ?? person.address)
        facts["unit"] = unit.map(FactValue.string)
        facts["files"] = .list(
            files.map { .nested(["name": .string($0.name), "digest": .string($0.digest)]) })
        return LetterOrder(
            key: "visit-form:\(mail)", kind: .visitForm, to: person, language: language, facts: facts,
            inReplyTo: messageID, references: messageID.map { [$0] } ?? [])
    }

    private func facts(_ visit: Visit) -> Facts {
        let report = visit.report
        var facts = Facts()
        facts["visit"] = .string(visit.id.description)
        facts["unit"] = .string(report.unitName)
        facts["code"] = report.customer.map { .string($0.code) }
        facts["customerClass"] = report.customer?.customerClass.map(FactValue.string)
        facts["plantOffice"] = report.customer?.plantOffice.map(FactValue.string)
        facts["representative"] = report.representative.map(FactValue.string)
        facts["date"] = report.date.map { .string($0.description) }
        for scale in VisitScale.allCases {
            facts[scale.rawValue] = .string(scale.words(report[scale], in: language))
        }
        facts["suggestion"] = report.suggestion.map(FactValue.string)
        facts["isCorrection"] = .bool(visit.revision > 1)
        facts["case"] = visit.caseNumber.map { .string($0.rawValue) }
        facts["low"] = .list(rules.lowScores(report).map { .string($0.name(in: language)) })
        facts["gaps"] = .list(report.gaps.map { .string($0.words(in: language)) })
        return facts
    }
}

extension Directory {
    /// Who hears what a customer said: the supervising leader, the departments named, the customer's plant office; each
    /// once, absent people represented.
    public func offices(
        concernedBy visit: Visit, departments: [String], on day: LocalDate
    ) -> [Mailbox] {
        var offices = acting(as: .supervisingLeader, on: day).map(\.mailbox)
        for name in departments + [visit.report.customer?.plantOffice].compactMap(\.self) {
            guard let division = division(named: name) else { continue }
            let head = head(of: division).flatMap { acting(for: $0, on: day) }
            let office = division.address.map { Mailbox(name: division.name, address: $0) } ?? head?.mailbox
            guard let office, !offices.contains(where: { $0.address == office.address }) else { continue }
            offices.append(office)
        }
        return offices
    }
}
