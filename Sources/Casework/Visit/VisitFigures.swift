import MIME

/// What groups of visits have in common.
public enum VisitGrouping: String, CaseIterable, Sendable, Hashable {
    /// The class of the customer.
    case customerClass = "class"
    /// The plant office of the customer.
    case plantOffice = "plant-office"
    /// The month of the visit.
    case month
    /// The calendar year of the visit.
    case year
    /// Who visited.
    case author
}

/// Scores on one scale: how many visits have one, and their mean.
public struct ScoreFigure: Hashable, Sendable {
    /// How many visits have a score.
    public let count: Int
    /// How often each value was given.
    public let distribution: [Int: Int]

    init(_ values: [Int]) {
        count = values.count
        distribution = values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// The mean; nil without a score.
    public var mean: Double? {
        guard count > 0 else { return nil }
        return Double(distribution.reduce(0) { $0 + $1.key * $1.value }) / Double(count)
    }
}

/// Visits in figures: how many, what scores, how many cases. The scales are never put together (reading 15).
public struct VisitFigures: Hashable, Sendable {
    /// What the group has in common; nil for all visits, empty where nothing is known.
    public let group: String?
    /// How many visits.
    public let visits: Int
    /// How many customers on file.
    public let customers: Int
    /// How many visits opened a case.
    public let cases: Int
    /// The scores of each scale.
    public let scores: [VisitScale: ScoreFigure]

    /// The figures of some visits.
    public init(_ visits: [Visit], group: String? = nil) {
        self.group = group
        self.visits = visits.count
        customers = Set(visits.compactMap(\.report.customer?.code)).count
        cases = visits.count { $0.caseNumber != nil }
        scores = Dictionary(
            uniqueKeysWithValues: VisitScale.allCases.map { scale in
                (scale, ScoreFigure(visits.compactMap { $0.report[scale].value }))
            })
    }

    /// The figures of each group, in order of their names.
    public static func grouped(_ visits: [Visit], by grouping: VisitGrouping, zone: Zone) -> [VisitFigures] {
        Dictionary(grouping: visits) { name(of: $0, grouping, zone) }
            .map { VisitFigures($0.value, group: $0.key) }
            .sorted { ($0.group ?? "") < ($1.group ?? "") }
    }

    private static func name(of visit: Visit, _ grouping: VisitGrouping, _ zone: Zone) -> String {
        let day = visit.day(zone)
        switch grouping {
        case .customerClass: return visit.report.customer?.customerClass ?? ""
        case .plantOffice: return visit.report.customer?.plantOffice ?? ""
        case .month: return String(day.description.prefix(7))
        case .year: return String(day.description.prefix(4))
        case .author: return visit.report.author.name ?? visit.report.author.address
        }
    }
}

extension Visit {
    /// The day of the visit; where the report names none, the day it arrived.
    public func day(_ zone: Zone) -> LocalDate { report.date ?? zone.date(at: report.receivedAt) }
}
