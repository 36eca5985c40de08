import Casework
import FoundationEssentials
import Letters
import Logging
import MIME
import Reading
import Settings
import Store
import Survey

/// Reports on visits on their way from a mail to the file (article 10(3) of the regulation).
extension Desk {
    /// Files the reports of a mail that was decided to hold such, and hands out the blank form to whoever asks for it.
    /// Returns the first case that was opened.
    func takeVisits(
        _ mail: ReadMail, _ known: Known, _ decision: Decision, in transaction: Transaction, at now: Date
    ) throws -> CaseNumber? {
        if known.asksForVisitForm, decision.filing == .filed(.staff) {
            try handOutForm(mail, known, in: transaction, at: now)
            return nil
        }
        guard decision.filing == .filed(.visitReport) else { return nil }
        let forms = mail.facts.visits
        guard !forms.isEmpty || mail.attached.isBroken else { return nil }
        if known.proof == .fail, known.colleague != nil { try warnOfForgery(mail, in: transaction, at: now) }
        let visits = try forms.enumerated().map { index, form in
            try file(form, index + 1, of: mail, known, in: transaction, at: now)
        }
        try writeReceipt(visits, mail, known, in: transaction, at: now)
        return visits.lazy.compactMap(\.caseNumber).first
    }

    private var visitLetters: VisitLetters { VisitLetters(survey.visits, language: rules.staffLanguage) }

    // MARK: One report

    private func file(
        _ form: VisitForm, _ index: Int, of mail: ReadMail, _ known: Known, in transaction: Transaction,
        at now: Date
    ) throws -> Visit {
        let report = report(form, index, mail, known)
        var visit: Visit
        if let earlier = try sameVisit(report, in: transaction) {
            visit = try transaction.append(.reported(report), to: earlier, at: now)
        } else {
            visit = try transaction.file(report, at: now)
        }
        let route = try route(mail, report)
        visit = try openCase(for: visit, mail, route, in: transaction, at: now)
        let departments = survey.visits.departments + (report.hasOpinion ? route.departments : [])
        let offices = directory.offices(
            concernedBy: visit, departments: departments, on: calendar.zone.date(at: now))
        try post(visitLetters.notices(of: visit, to: offices), mail, in: transaction, at: now)
        log.info(
            "visit filed",
            metadata: [
                "visit": "\(visit.id)", "mail": "\(mail.id.rawValue)", "revision": "\(visit.revision)",
            ])
        return visit
    }

    private func report(_ form: VisitForm, _ index: Int, _ mail: ReadMail, _ known: Known) -> VisitReport {
        let sender = mail.reading.from.first ?? Mailbox(name: nil, address: "")
        let customer = directory.visited(unit: form.unit, address: form.address)
        let complains = form.suggestion.map { Grievance(routing).isOne($0) } ?? false
        return VisitReport(
            form, mail: "\(mail.id.rawValue)", form: index,
            author: known.colleague ?? namesake(of: sender)?.mailbox ?? sender, sender: sender.address,
            isVerified: known.colleague != nil && known.proof != .fail && mail.reading.from.count == 1,
            receivedAt: mail.receivedAt, customer: customer.map(VisitedCustomer.init), complains: complains)
    }

    /// The one registered person of a name, as somebody who writes from a private mailbox calls himself.
    private func namesake(of sender: Mailbox) -> Employee? {
        let found = directory.employees.filter { $0.name == sender.name }
        return found.count == 1 ? found[0] : nil
    }

    /// The visit a report tells of once more: the same author, customer and day. An earlier report without a day may be
    /// completed within two weeks.
    private func sameVisit(_ report: VisitReport, in transaction: Transaction) throws -> Visit? {
        var query = VisitQuery()
        query.author = report.author.address
        return try transaction.visits(query, atMost: 200).first { visit in
            let earlier = visit.report
            guard report.isSameCustomer(as: earlier), earlier.mail != report.mail else { return false }
            if earlier.date == report.date { return true }
            let wait = report.receivedAt.timeIntervalSince(earlier.receivedAt)
            return earlier.date == nil && wait >= 0 && wait <= 14 * 86_400
        }
    }

    /// What the rules make of the mail as the customer's complaint: how grave, whose matter, who handles it.
    private func route(_ mail: ReadMail, _ report: VisitReport) throws -> Route {
        let context = RoutingContext(
            directory: directory, account: mail.account, day: calendar.zone.date(at: world.now()))
        return Router(routing).route(mail.facts, context, knownAs: .complaint)
    }

    // MARK: Its case

    private func openCase(
        for visit: Visit, _ mail: ReadMail, _ route: Route, in transaction: Transaction, at now: Date
    ) throws -> Visit {
        let report = visit.report
        if let number = visit.caseNumber {
            let words = "The report on visit \(visit.id) was corrected: \(summary(of: report))"
            if try transaction.caseFile(number)?.status.isOpen == true {
                try step(number, .noted(Remark(words)), by: .system("intake"), in: transaction, at: now)
            }
            return visit
        }
        guard survey.visits.opensCase(report) else { return visit }
        let number = try Lookup(desk: self, transaction: transaction, now: now).nextNumber(mail.receivedAt)
        _ = try transaction.next(Lookup.sequence(of: number))
        let severity = report.complains ? CaseClass(route.severity ?? .ordinary) : .ordinary
        let reason =
            report.complains ? route.severityReason ?? "a complaint on a visit" : "a low score on a visit"
        let handler = route.handler.flatMap { directory.employee(for: $0)?.mailbox }
        let proposal = Proposal(
            caseClass: severity, reason: reason, rule: "visit", departments: route.departments,
            handler: handler, priority: route.priority.rawValue)
        var events: [CaseEvent] = [
            .received(receipt(number, visit, mail, proposal)),
            .acknowledged(.silence(rule: "V1", reason: "the customer told it to a visitor")),
            .graded(Grading(severity, reason: reason)),
        ]
        if let handler {
            events.append(.assigned(Assignment(handler: handler, department: route.departments.first)))
        }
        for event in events {
            try step(number, event, by: .system("intake"), mail: mail.id, in: transaction, at: now)
        }
        return try transaction.append(.caseOpened(number), to: visit, at: now)
    }

    private func receipt(
        _ number: CaseNumber, _ visit: Visit, _ mail: ReadMail, _ proposal: Proposal
    ) -> Receipt {
        let report = visit.report
        let customer = report.customer.flatMap { directory.customer(code: $0.code) }
        let contact = customer?.contacts.first { !$0.addresses.isEmpty }
        let mailbox = Mailbox(
            name: contact?.name ?? report.representative, address: contact?.addresses.first ?? "")
        return Receipt(
            number: number, mail: report.mail, account: mail.account, receivedAt: report.receivedAt,
            customer: Correspondent(
                mailbox: mailbox, unit: report.unitName, customerClass: report.customer?.customerClass,
                isKnown: customer != nil),
            language: customer?.language ?? .zhHans,
            subject: rules.staffLanguage == .en
                ? "Visit to \(report.unitName)" : "走访意见：\(report.unitName)",
            excerpt: summary(of: report), form: .manual, proposal: proposal)
    }

    /// A report in a few lines.
    private func summary(of report: VisitReport) -> String {
        let language = rules.staffLanguage
        let ratings = VisitScale.allCases.map { scale in
            "\(scale.name(in: language))：\(scale.words(report[scale], in: language))"
        }
        let words = report.suggestion.map { [String($0.prefix(1_500))] } ?? []
        return (words + ratings + [report.date.map { "\($0)" } ?? ""]).filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    // MARK: Letters

    private func writeReceipt(
        _ visits: [Visit], _ mail: ReadMail, _ known: Known, in transaction: Transaction, at now: Date
    ) throws {
        let sender = mail.reading.from.first
        guard
            let person = known.colleague ?? sender.flatMap(namesake)?.mailbox
                ?? known.route.proposal?.handler
        else { return }
        let isChinese = rules.staffLanguage.isChinese
        let faults = mail.attached.faults.map { "\($0.file)：\(isChinese ? $0.chinese : $0.english)" }
        let order = visitLetters.receipt(
            of: visits, faults: faults, mail: "\(mail.id.rawValue)", to: person,
            subject: mail.reading.subject, messageID: mail.reading.messageID)
        try post([order], mail, in: transaction, at: now)
    }

    private func warnOfForgery(_ mail: ReadMail, in transaction: Transaction, at now: Date) throws {
        let alarm = Alarm(
            key: "visit:\(mail.id.rawValue)", kind: .forgedStaffMail,
            detail: "a visit report from \(mail.reading.from.first?.address ?? "nobody")")
        try carryOut([.alarm(alarm)], for: nil, mail: mail.id, in: transaction, at: now)
    }

    private func handOutForm(
        _ mail: ReadMail, _ known: Known, in transaction: Transaction, at now: Date
    ) throws {
        guard let person = known.colleague else { return }
        let words = (mail.reading.subject ?? "") + "\n" + mail.reading.newText
        let customer = directory.customer(namedIn: words)
        let blank = VisitBlank(customer: customer, house: house)
        let files = try VisitBlank.Format.allCases.map { format in
            (name: blank.fileName(format), digest: try store.keepFile(blank.bytes(format)))
        }
        let order = visitLetters.blank(
            for: customer?.unit, files: files, mail: "\(mail.id.rawValue)", to: person,
            messageID: mail.reading.messageID)
        try post([order], mail, in: transaction, at: now)
    }

    private func post(
        _ orders: [LetterOrder], _ mail: ReadMail, in transaction: Transaction, at now: Date
    ) throws {
        try carryOut(orders.map(Effect.letter), for: nil, mail: mail.id, in: transaction, at: now)
    }
}
