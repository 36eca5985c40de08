import Casework
import Reading
import Survey

/// The results of a survey for programs and tables.
struct SurveyResultsView: Encodable {
    private let year: Int
    private let status: String
    private let anonymous, withheld: Bool
    private let yearBefore: Int?
    private let counts: Counts
    private let questions: [Question]
    private let ownMean: Double?
    private let suggestions: [Words]

    /// How it went.
    struct Counts: Encodable {
        let chosen, invited, delivered, bounced, autoAnswered, optedOut, partial, complete, answered,
            late: Int
        let responseRate: Double?

        enum CodingKeys: String, CodingKey {
            case chosen, invited, delivered, bounced, partial, complete, answered, late
            case autoAnswered = "auto_answered"
            case optedOut = "opted_out"
            case responseRate = "response_rate"
        }
    }

    /// A group's answers; `n` is null where the group is too small to be shown.
    struct Cell: Encodable {
        let n: Int?
        let mean: Double?
        let distribution: [String: Int]
        let hidden: Bool

        enum CodingKeys: String, CodingKey { case n, mean, distribution, hidden }

        init(_ cell: ResultCell) {
            n = cell.count
            mean = cell.mean
            distribution = Dictionary(
                uniqueKeysWithValues: cell.distribution.map { ("\($0.key)", $0.value) })
            hidden = cell.isHidden
        }
    }

    /// A group.
    struct Group: Encodable {
        let name: String
        let now: Cell
        let before: Cell?
        let change: Double?

        enum CodingKeys: String, CodingKey { case name, now, before, change }

        init(_ group: ResultGroup) {
            name = group.name
            now = Cell(group.cell)
            before = group.before.map(Cell.init)
            change = group.change
        }
    }

    /// A question.
    struct Question: Encodable {
        let id, name: String
        let all: Cell
        let before: Cell?
        let change: Double?
        let byClass, byPlantOffice: [Group]

        enum CodingKeys: String, CodingKey {
            case id, name, all, before, change
            case byClass = "by_class"
            case byPlantOffice = "by_plant_office"
        }

        init(_ result: QuestionResult) {
            id = result.question.id
            name = result.question.name(in: .zhHans)
            all = Cell(result.all)
            before = result.before.map(Cell.init)
            change = result.change
            byClass = result.byClass.map(Group.init)
            byPlantOffice = result.byPlantOffice.map(Group.init)
        }
    }

    /// A suggestion.
    struct Words: Encodable {
        let text: String
        let unit, customerClass, plantOffice: String?

        enum CodingKeys: String, CodingKey {
            case text, unit
            case customerClass = "class"
            case plantOffice = "plant_office"
        }
    }

    enum CodingKeys: String, CodingKey {
        case year, status, anonymous, withheld, counts, questions, suggestions
        case yearBefore = "year_before"
        case ownMean = "own_mean"
    }

    init(_ results: SurveyResults) {
        let campaign = results.campaign
        year = campaign.year
        status = campaign.status.rawValue
        anonymous = campaign.rules.isAnonymous
        withheld = results.isWithheld
        yearBefore = results.yearBefore
        let went = results.counts
        counts = Counts(
            chosen: went.chosen, invited: went.invited, delivered: went.delivered, bounced: went.bounced,
            autoAnswered: went.autoAnswered, optedOut: went.optedOut, partial: went.partial,
            complete: went.complete, answered: went.answered, late: went.late,
            responseRate: went.responseRate)
        questions = results.questions.map(Question.init)
        ownMean = results.ownMean
        suggestions = results.suggestions.map {
            Words(text: $0.text, unit: $0.unit, customerClass: $0.customerClass, plantOffice: $0.plantOffice)
        }
    }

    /// One table for spreadsheets: counts, then a row for each question and group, then the suggestions.
    var table: String {
        let steps = Set(questions.flatMap { $0.all.distribution.keys }).compactMap { Int($0) }.sorted(by: >)
        var lines = [
            ["section", "question", "group", "n", "mean", "n_before", "mean_before", "change"]
                + steps.map { "v\($0)" }
        ]
        let went: [(String, Int)] = [
            ("invited", counts.invited), ("delivered", counts.delivered), ("bounced", counts.bounced),
            ("auto_answered", counts.autoAnswered), ("opted_out", counts.optedOut),
            ("partial", counts.partial), ("complete", counts.complete),
        ]
        lines += went.map { ["counts", "", $0.0, "\($0.1)"] }
        lines.append(["counts", "", "response_rate", counts.responseRate.map { "\($0)" } ?? ""])
        for question in questions {
            lines.append(row("all", question.id, "", question.all, question.before, question.change, steps))
            for (section, groups) in [("class", question.byClass), ("plant_office", question.byPlantOffice)] {
                lines += groups.map {
                    row(section, question.id, $0.name, $0.now, $0.before, $0.change, steps)
                }
            }
        }
        lines += suggestions.map { ["suggestion", "", $0.unit ?? "", $0.text] }
        return SheetLine.byteOrderMark + lines.map { SheetLine.of($0) }.joined()
    }

    private func row(
        _ section: String, _ question: String, _ group: String, _ cell: Cell, _ before: Cell?,
        _ change: Double?, _ steps: [Int]
    ) -> [String] {
        func number(_ value: Double?) -> String { value.map { "\(($0 * 100).rounded() / 100)" } ?? "" }
        return [
            section, question, group, cell.n.map(String.init) ?? "hidden", number(cell.mean),
            before.map { $0.n.map(String.init) ?? "hidden" } ?? "", number(before?.mean), number(change),
        ] + steps.map { cell.hidden ? "" : "\(cell.distribution["\($0)"] ?? 0)" }
    }
}
