import Foundation
import TestSupport
import Testing

/// Two years' surveys: the second is anonymous and asks about the service on another scale.
@Suite struct YearOnYearTests {
    private static let campaign = "rate_per_minute: 6000, leave: always, quiet_days: 0"
    private static let year = Calendar(identifier: .gregorian).component(.year, from: Date())

    private static func address(_ number: Int) -> String { "c\(number)@customers.example" }

    /// Five of class A, four of them in the office 东厂; three of class B in 西厂.
    private static let customers = (1...8).map { number in
        "C\(number),河西\(number)号采石场,\(number <= 5 ? "A" : "B"),李\(number),\(address(number)),\(number <= 4 ? "东厂" : "西厂")"
    }

    private static func answers(_ text: (Int) -> String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: (1...8).map { (address($0), text($0)) })
    }

    private static let otherQuestions = """
        questions:
          - {id: quality, kind: rating, name: 质量, scale: [{value: 100, label: 非常优良}, {value: 90, label: 优良},
             {value: 85, label: 良}, {value: 80, label: 好}, {value: 70, label: 一般}, {value: 60, label: 合格},
             {value: 50, label: 不合格}]}
          - {id: service, kind: rating, name: 服务态度, scale: [{value: 10, label: 满意}, {value: 6, label: 尚可},
             {value: 2, label: 不满意}]}
          - {id: suggestion, kind: suggestion, name: 其它建议}
        campaign: {\(campaign), anonymous: yes, minimum_cell: 3}
        """

    private let desk: SurveyDesk

    init() throws {
        desk = try SurveyDesk(customers: Self.customers, survey: "campaign: {\(Self.campaign)}\n")
        try desk.hold(year: Self.year - 1, Self.answers { _ in "质量：优良\n服务态度：良\n产品的知名度：驰名" })
        try Self.otherQuestions.write(
            toFile: desk.desk.path + "/survey.yaml", atomically: true, encoding: .utf8)
        try desk.hold(
            year: Self.year,
            Self.answers { "质量：\($0 == 5 ? "不合格" : "好")\n服务态度：尚可\n其它建议：河西\($0)号采石场希望提前通知，电话1390000000\($0)" })
    }

    @Test func bothYearsStandSideBySideAndNobodyIsTold() throws {
        let report = try desk.desk.json(SurveyReport.self, "survey", "report")
        #expect(report.year == Self.year && report.year_before == Self.year - 1 && !report.withheld)
        #expect(report.questions.map(\.id) == ["quality", "service"])
        let (quality, service) = (report.questions[0], report.questions[1])
        #expect(quality.all.n == 8 && quality.all.mean == 610.0 / 8 && quality.before?.mean == 90)
        #expect(quality.by_class.map(\.now.n) == [5, 3] && quality.by_class.map { $0.before?.n } == [5, 3])
        #expect(service.all.mean == 6, "\(service)")
        #expect(service.before == nil, "another scale is not compared")
        for group in quality.by_plant_office + service.by_plant_office {
            #expect(group.now.hidden && group.now.n == nil && group.now.distribution.isEmpty, "\(group.name)")
        }
        #expect(quality.by_plant_office.map { $0.before?.mean } == [90, 90], "that survey was not anonymous")
        #expect(report.suggestions.count == 8 && report.suggestions.allSatisfy { $0.unit == nil })

        let heed = desk.desk
        let papers = try [
            heed.heed("survey", "report", "--json"), heed.heed("survey", "report", "--csv"),
            heed.heed("survey", "report", "--html"), heed.heed("survey", "plan"),
            heed.heed("survey", "export", "--jsonl"), heed.heed("survey", "export", "--csv"),
        ]
        for paper in papers {
            for word in ["采石场", "1390000", "customers.example", "李1"] {
                #expect(!paper.contains(word), "\(word) in\n\(paper)")
            }
        }
        #expect(papers[1].contains("all,quality,,8,76.25,8,90.0,-13.75"))
        #expect(papers[2].contains("\(Self.year - 1)年为 90.0（8 家），变化 -13.8。"))
        #expect(papers[3].contains("“质量”平均分比\(Self.year - 1)年下降13.8分"))
        #expect(papers[3].contains("8家客户提到“配送与时效”") && papers[3].contains("“服务态度”平均分6.0，低于8.5"))
        #expect(!papers[4].contains("plant_office") && !papers[4].contains("厂"))
    }

    @Test func lastYearsReportStandsAsItWas() throws {
        let report = try desk.desk.json(SurveyReport.self, "survey", "report", "\(Self.year - 1)")
        #expect(
            report.year_before == nil && report.questions.map(\.id) == ["quality", "service", "awareness"])
        #expect(
            report.questions[1].all.mean == 85 && report.questions[1].by_plant_office.map(\.now.n) == [4, 4])
    }
}
