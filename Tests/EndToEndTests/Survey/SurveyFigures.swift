import Foundation
import TestSupport
import Testing

/// The results of a survey as the test counts them itself, from what the respondents meant.
struct SurveyFigures {
    /// One group's answers to one question.
    struct Cell: Equatable {
        var count = 0
        var sum = 0
        var distribution: [Int: Int] = [:]

        var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }

        mutating func add(_ value: Int) {
            count += 1
            sum += value
            distribution[value, default: 0] += 1
        }
    }

    /// A section of the table (`all`, `class`, `plant_office`), a question and a group.
    struct Place: Hashable {
        let section, question, group: String
    }

    private(set) var cells: [Place: Cell] = [:]

    init(_ answers: [Int: SurveyAnswer]) {
        for (number, answer) in answers where answer.isAnswer {
            let groups = [
                ("all", ""), ("class", CampaignBench.class(number)),
                ("plant_office", CampaignBench.office(number)),
            ]
            for question in SurveyAnswer.ids {
                for (section, group) in groups {
                    let place = Place(section: section, question: question, group: group)
                    var cell = cells[place] ?? Cell()
                    if let value = answer.values[question] { cell.add(value) }
                    cells[place] = cell
                }
            }
        }
    }

    /// Checks `heed survey report --json` against them.
    func check(_ report: SurveyReport) {
        var found: [Place: Cell] = [:]
        func note(_ section: String, _ question: String, _ group: String, _ cell: SurveyReport.Cell) {
            let values = cell.distribution.compactMap { step, count in Int(step).map { ($0, count) } }
            let sum = values.reduce(0) { $0 + $1.0 * $1.1 }
            found[Place(section: section, question: question, group: group)] = Cell(
                count: cell.n ?? -1, sum: sum, distribution: Dictionary(uniqueKeysWithValues: values))
            #expect(!cell.hidden)
            let mean = cell.n.flatMap { $0 == 0 ? nil : Double(sum) / Double($0) }
            #expect(abs((cell.mean ?? -1) - (mean ?? -1)) < 1e-9, "\(section) \(question) \(group)")
        }
        for question in report.questions {
            note("all", question.id, "", question.all)
            for group in question.by_class { note("class", question.id, group.name, group.now) }
            for group in question.by_plant_office {
                note("plant_office", question.id, group.name, group.now)
            }
        }
        #expect(found == cells, "the figures of the JSON are the test's own")
        let means = SurveyAnswer.ids.compactMap {
            cells[Place(section: "all", question: $0, group: "")]?.mean
        }
        #expect(abs((report.own_mean ?? -1) - means.reduce(0, +) / 3) < 1e-9)
    }

    /// Checks the table: each row is read by its heading.
    func check(table: String, _ counts: SurveyStatus.Counts) throws {
        let lines = table.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let heading = try #require(lines.first)
        var rows: [Place: [String: String]] = [:]
        for line in lines.dropFirst() {
            let row = Dictionary(uniqueKeysWithValues: zip(heading, line))
            let (section, question) = (row["section"] ?? "", row["question"] ?? "")
            rows[Place(section: section, question: question, group: row["group"] ?? "")] = row
        }
        for (place, cell) in cells {
            let row = try #require(rows[place], "\(place)")
            #expect(row["n"] == "\(cell.count)", "\(place)")
            let mean = try #require(Double(row["mean"] ?? ""), "\(place)")
            #expect(abs(mean - (cell.mean ?? -1)) <= 0.0051, "\(place)")
            for step in 0...100 {
                #expect(Int(row["v\(step)"] ?? "0") == cell.distribution[step] ?? 0, "\(place) \(step)")
            }
        }
        for (name, count) in [
            ("invited", counts.invited), ("delivered", counts.delivered), ("bounced", counts.bounced),
            ("auto_answered", counts.auto_answered), ("opted_out", counts.opted_out),
            ("partial", counts.partial), ("complete", counts.complete),
        ] {
            let row = rows[Place(section: "counts", question: "", group: name)]
            #expect(row?["n"] == "\(count)", "\(name)")
        }
        let rate = rows[Place(section: "counts", question: "", group: "response_rate")]?["n"].flatMap(
            Double.init)
        #expect(abs((rate ?? -1) - Double(counts.answered) / Double(counts.delivered)) < 1e-9)
    }

    /// Checks the page: counts, and of each question mean, n, each step, each group.
    func check(page: String, _ counts: SurveyStatus.Counts) throws {
        let rate = Self.tenths(Double(counts.answered) / Double(counts.delivered) * 100) + "%"
        let went =
            [
                counts.invited, counts.delivered, counts.bounced, counts.auto_answered, counts.opted_out,
                counts.partial, counts.complete,
            ].map { "<td>\($0)</td>" }.joined() + "<td>\(rate)</td>"
        #expect(page.contains("<tr>\(went)</tr>"), "\(went)")
        let sections = page.components(separatedBy: "<section>").dropFirst()
        for (question, section) in zip(SurveyAnswer.ids, sections) {
            for (place, cell) in cells where place.question == question {
                let mean = Self.tenths(cell.mean ?? -1)
                switch place.section {
                case "all":
                    #expect(section.contains("平均分 \(mean)，\(cell.count) 家答复。"), "\(question)")
                    for (_, count) in cell.distribution {
                        let share = Self.tenths(Double(count) / Double(cell.count) * 100)
                        #expect(section.contains(">\(count) (\(share)%)<"), "\(question) \(count)")
                    }
                default:
                    let name = place.section == "class" ? "\(place.group)类客户" : place.group
                    let row = "<th scope=\"row\">\(name)</th><td>\(cell.count)</td><td>\(mean)</td>"
                    #expect(section.contains(row), "\(row)")
                }
            }
        }
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// What `heed survey report --json` says.
struct SurveyReport: Decodable {
    struct Cell: Decodable {
        let n: Int?
        let mean: Double?
        let distribution: [String: Int]
        let hidden: Bool
    }

    struct Group: Decodable {
        let name: String
        let now: Cell
        let before: Cell?
    }

    struct Question: Decodable {
        let id: String
        let all: Cell
        let before: Cell?
        let by_class, by_plant_office: [Group]
    }

    struct Words: Decodable {
        let text: String
        let unit: String?
    }

    struct Counts: Decodable, Equatable {
        var chosen, invited, delivered, bounced, opted_out, auto_answered, partial, complete, answered,
            late: Int
    }

    let year: Int
    let withheld: Bool
    let year_before: Int?
    let counts: Counts
    let questions: [Question]
    let own_mean: Double?
    let suggestions: [Words]
}
