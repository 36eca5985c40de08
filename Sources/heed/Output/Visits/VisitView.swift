import Casework
import MIME
import Reading
import Settings
import Store

/// A visit as commands show it.
struct VisitView: Encodable {
    let id: Int64
    let day: String
    let date, unit, code, customerClass, plantOffice, address, representative: String?
    let quality, service, awareness: Int?
    let qualityState, serviceState, awarenessState: String
    let suggestion: String?
    let contacts: [String]
    let author: String
    let authorName: String?
    let sender: String
    let verified, complains: Bool
    let confirmedBy: String?
    let receivedAt, mail: String
    let revision: Int
    let missing: [String]
    let `case`: String?
    let history: [Event]?

    /// One line of its history.
    struct Event: Encodable {
        let at, event, words: String

        enum CodingKeys: String, CodingKey { case at, event, words }
    }

    enum CodingKeys: String, CodingKey {
        case id, day, date, unit, code, address, representative, quality, service, awareness, suggestion
        case contacts, author, sender, verified, complains, mail, revision, missing, history
        case `case`
        case customerClass = "class"
        case plantOffice = "plant_office"
        case qualityState = "quality_state"
        case serviceState = "service_state"
        case awarenessState = "awareness_state"
        case authorName = "author_name"
        case confirmedBy = "confirmed_by"
        case receivedAt = "received_at"
    }

    init(_ visit: Visit, _ events: [KeptVisitEvent]? = nil, zone: Zone) {
        let report = visit.report
        id = visit.id.rawValue
        day = visit.day(zone).description
        date = report.date?.description
        unit = report.unitName.isEmpty ? nil : report.unitName
        code = report.customer?.code
        customerClass = report.customer?.customerClass
        plantOffice = report.customer?.plantOffice
        (address, representative) = (report.address, report.representative)
        quality = report[.quality].value
        service = report[.service].value
        awareness = report[.awareness].value
        qualityState = report[.quality].state
        serviceState = report[.service].state
        awarenessState = report[.awareness].state
        (suggestion, contacts) = (report.suggestion, report.contacts)
        author = report.author.address
        authorName = report.author.name
        (sender, verified, complains) = (report.sender, visit.isVerified, report.complains)
        confirmedBy = visit.confirmedBy
        receivedAt = zone.iso8601(report.receivedAt)
        (mail, revision) = (report.mail, visit.revision)
        missing = report.gaps.map { $0.words(in: Terminal.language == .en ? .en : .zhHans) }
        `case` = visit.caseNumber?.rawValue
        history = events?.map { Event($0, zone) }
    }

    /// A score for a table.
    static func score(_ value: Int?) -> String { value.map(String.init) ?? "-" }

    /// The lines for a person.
    var lines: [String] {
        let facts: [(String, String?)] = [
            ("Visit", "\(id)" + (revision > 1 ? ", report \(revision) of it" : "")), ("Day", date),
            ("Unit", unit), ("Customer", code.map { "\($0) class \(customerClass ?? "-")" }),
            ("Plant", plantOffice), ("Address", address), ("Head", representative),
            ("Quality", Self.score(quality) + (quality == nil ? " (\(qualityState))" : "")),
            ("Service", Self.score(service) + (service == nil ? " (\(serviceState))" : "")),
            ("Renown", Self.score(awareness) + (awareness == nil ? " (\(awarenessState))" : "")),
            ("Says", suggestion), ("Contacts", contacts.isEmpty ? nil : contacts.joined(separator: "; ")),
            ("By", (authorName.map { "\($0) " } ?? "") + "<\(author)>"),
            ("Verified", verified ? confirmedBy.map { "by \($0)" } : "no, it came from \(sender)"),
            ("Mail", "\(mail), received \(receivedAt)"), ("Case", `case`),
        ]
        return facts.compactMap { name, value in
            value.map { name + String(repeating: " ", count: max(1, 10 - name.count)) + Printable.line($0) }
        } + missing.map { "Missing   " + Printable.line($0) }
            + (history.map { [""] + $0.map { "\($0.at)  \(Printable.line($0.words))" } } ?? [])
    }

    /// What stands below the printed form.
    var paperLines: [String] {
        var lines = ["走访人：\(authorName ?? author)" + (verified ? "" : "（来自 \(sender)，未核实）")]
        if revision > 1 { lines.append("本报告为第 \(revision) 次报告，替代此前的报告。") }
        if let code { lines.append("客户编号：\(code)" + (customerClass.map { "，\($0)类客户" } ?? "")) }
        if let number = `case` { lines.append("已立案：\(number)") }
        return lines
    }

    /// The headings of the table of visits.
    static let headings = [
        "visit", "day", "unit", "code", "class", "plant_office", "quality", "service", "awareness",
        "suggestion", "representative", "address", "contacts", "author", "verified", "case", "revision",
        "received_at",
    ]

    /// The cells below ``headings``.
    var cells: [String] {
        [
            "\(id)", day, unit ?? "", code ?? "", customerClass ?? "", plantOffice ?? "",
            quality.map(String.init) ?? "", service.map(String.init) ?? "",
            awareness.map(String.init) ?? "", suggestion ?? "", representative ?? "", address ?? "",
            contacts.joined(separator: "; "), author, verified ? "yes" : "no", `case` ?? "", "\(revision)",
            receivedAt,
        ]
    }
}

extension VisitView.Event {
    fileprivate init(_ kept: KeptVisitEvent, _ zone: Zone) {
        at = zone.iso8601(kept.at)
        switch kept.event {
        case .reported(let report):
            let scores = VisitScale.allCases.map { VisitView.score(report[$0].value) }.joined(separator: "/")
            event = "reported"
            words = "reported by \(report.author.address) in mail \(report.mail): \(scores)"
        case .confirmed(let person): (event, words) = ("confirmed", "vouched for by \(person)")
        case .filed(let customer, let person):
            (event, words) = ("filed", "filed under \(customer.code) by \(person)")
        case .caseOpened(let number): (event, words) = ("case-opened", "case \(number) opened")
        }
    }
}

/// Figures on visits as commands show them.
struct VisitFiguresView: Encodable {
    private let group: String?
    private let visits, customers, cases: Int
    private let quality, service, awareness: Score

    /// The scores on one scale.
    struct Score: Encodable {
        let n: Int
        let mean: Double?
        let distribution: [String: Int]

        enum CodingKeys: String, CodingKey { case n, mean, distribution }

        init(_ figure: ScoreFigure?) {
            n = figure?.count ?? 0
            mean = figure?.mean
            distribution = Dictionary(
                uniqueKeysWithValues: (figure?.distribution ?? [:]).map { ("\($0.key)", $0.value) })
        }
    }

    enum CodingKeys: String, CodingKey { case group, visits, customers, cases, quality, service, awareness }

    init(_ figures: VisitFigures) {
        group = figures.group
        (visits, customers, cases) = (figures.visits, figures.customers, figures.cases)
        quality = Score(figures.scores[.quality])
        service = Score(figures.scores[.service])
        awareness = Score(figures.scores[.awareness])
    }

    /// The headings of the table.
    static func headings(_ grouping: String) -> [String] {
        [
            grouping, "visits", "customers", "quality", "n", "service", "n", "renown", "n", "cases",
        ]
    }

    /// The cells below ``headings(_:)``.
    var cells: [String] {
        [group.map { $0.isEmpty ? "-" : $0 } ?? "all", "\(visits)", "\(customers)"]
            + [quality, service, awareness].flatMap { [Self.mean($0.mean), "\($0.n)"] } + ["\(cases)"]
    }

    private static func mean(_ value: Double?) -> String {
        guard let value else { return "-" }
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// What `heed visits report --json` prints.
struct VisitFiguresReport: Encodable {
    let by: String
    let all: VisitFiguresView
    let groups: [VisitFiguresView]

    enum CodingKeys: String, CodingKey { case by, all, groups }
}
