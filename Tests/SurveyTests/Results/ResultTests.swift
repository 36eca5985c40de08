import Casework
import Foundation
import Reading
import Testing

@testable import Survey

/// A survey made up of invitees and what each answered.
struct SurveyMaker {
    var year = 2026
    var isAnonymous = false
    var isClosed = true
    var questionnaire = Questionnaire.standard
    var rows: [(customerClass: CustomerClass?, office: String?, answers: [RatingReading], words: String?)] =
        []

    mutating func add(
        _ customerClass: CustomerClass?, _ office: String?, _ answers: [RatingReading], _ words: String? = nil
    ) { rows.append((customerClass, office, answers, words)) }

    func record() throws -> SurveyRecord {
        var rules = CampaignRules.standard
        rules.isAnonymous = isAnonymous
        var campaign = Campaign(
            year: year, questionnaire: questionnaire, rules: rules, createdAt: minute(0),
            createdBy: "a@own.example")
        campaign = campaign.opened(at: minute(1), zone: .china)
        if isClosed { campaign = campaign.closed(at: minute(90), by: "timer") }
        var invitees: [Invitee] = []
        var ballots: [Int: Ballot] = [:]
        for (index, row) in rows.enumerated() {
            let id = try #require(SurveyInvitee(campaign: campaign.name, number: index + 1))
            var invitee = Invitee(
                id: id, customer: "C\(index)", unit: "客户\(index)", customerClass: row.customerClass,
                plantOffice: row.office, person: nil, address: "a\(index)@c.example", language: .zhHans)
            invitee.track.invitedAt = minute(1)
            invitee.track.deliveredAt = minute(2)
            invitees.append(invitee)
            guard !row.answers.isEmpty else { continue }
            let reply = RecordedReply(
                mail: "\(index + 1)", invitee: id, from: invitee.address, author: .invitee,
                receivedAt: minute(9),
                verdict: .counted,
                ratings: Dictionary(
                    uniqueKeysWithValues: zip(["quality", "service", "awareness"], row.answers)),
                texts: row.words.map { ["suggestion": $0] } ?? [:])
            ballots[index + 1] = Ballot([reply])
        }
        return SurveyRecord(campaign: campaign, invitees: invitees, ballots: ballots)
    }
}

@Suite struct ResultTests {
    /// Ten customers: six of class A, four of class B; two did not answer.
    private func sample(_ change: (inout SurveyMaker) -> Void = { _ in }) throws -> SurveyRecord {
        var maker = SurveyMaker()
        for value in [100, 90, 85, 80, 70, 60] { maker.add(.a, "北厂", [.ok(value), .ok(90), .blank]) }
        maker.add(.b, nil, [.ok(50), .ok(30), .ok(100)], "送油请早些通知")
        maker.add(.b, "南厂", [.contradictory, .ok(0), .ok(90)], "希望提前通知到货时间")
        maker.add(.b, "南厂", [])
        maker.add(nil, "南厂", [])
        change(&maker)
        return try maker.record()
    }

    @Test func meansAndDistributionsAreThoseOfValidAnswersAlone() throws {
        let results = SurveyResults(try sample(), before: nil)
        let quality = try #require(results.questions.first)
        #expect(quality.all.count == 7)
        #expect(quality.all.mean == Double(100 + 90 + 85 + 80 + 70 + 60 + 50) / 7)
        #expect(quality.all.distribution == [100: 1, 90: 1, 85: 1, 80: 1, 70: 1, 60: 1, 50: 1])
        #expect(quality.byClass.map(\.name) == ["A", "B"] && quality.byClass.map(\.cell.count) == [6, 1])
        #expect(quality.byPlantOffice.map(\.name) == ["北厂", "南厂", ""])
        #expect(quality.byPlantOffice[1].cell.count == 0 && quality.byPlantOffice[1].cell.mean == nil)
        #expect(
            results.counts.partial == 7 && results.counts.complete == 1 && results.counts.responseRate == 0.8)
        #expect(results.questions[1].all.mean == Double(6 * 90 + 30) / 8)
    }

    @Test func theYearBeforeStandsBesideIt() throws {
        var last = SurveyMaker(year: 2025)
        for value in [100, 100] { last.add(.a, "北厂", [.ok(value), .ok(value), .ok(50)]) }
        let results = SurveyResults(try sample(), before: try last.record())
        let quality = try #require(results.questions.first)
        #expect(results.yearBefore == 2025 && quality.before?.mean == 100)
        #expect(quality.byClass[0].change == Double(485) / 6 - 100 && quality.byClass[1].change == nil)
    }

    @Test func suggestionsAreVerbatimAndNameNobodyInAnAnonymousSurvey() throws {
        let open = SurveyResults(try sample(), before: nil)
        #expect(Set(open.suggestions.map(\.text)) == ["送油请早些通知", "希望提前通知到货时间"])
        #expect(open.suggestions.allSatisfy { $0.unit != nil })
        let hidden = SurveyResults(try sample { $0.isAnonymous = true }, before: nil)
        #expect(hidden.suggestions.count == 2)
        #expect(
            hidden.suggestions.allSatisfy {
                $0.unit == nil && $0.customerClass == nil && $0.plantOffice == nil
            })
    }

    @Test func anAnonymousSurveyShowsNothingBeforeItIsClosed() throws {
        let results = SurveyResults(
            try sample {
                $0.isAnonymous = true
                $0.isClosed = false
            }, before: nil)
        #expect(results.isWithheld && results.questions.isEmpty && results.suggestions.isEmpty)
        #expect(results.counts.answered == 8)
        let named = SurveyResults(try sample { $0.isClosed = false }, before: nil)
        #expect(!named.isWithheld)
    }

    @Test(
        arguments: [
            ([:], [], false), (["A": 4], [], false), (["A": 5], ["A"], true),
            (["A": 9, "B": 9], ["A", "B"], true),
            (["A": 9, "B": 2], [], true), (["A": 9, "B": 3, "C": 2], ["A"], true),
            (["A": 9, "B": 7, "C": 2], ["A"], true),
            (["A": 9, "B": 0], ["A", "B"], true), (["A": 9, "B": 1, "C": 1, "D": 8], ["A"], true),
        ] as [([String: Int], Set<String>, Bool)])
    func smallGroupsAreHiddenAndWithThemWhatWouldTellThem(
        sizes: [String: Int], shown: Set<String>, whole: Bool
    ) {
        let found = SmallCells.shown(sizes, least: 5)
        #expect(found.groups == shown && found.whole == whole)
    }

    /// Whatever the sizes, no hidden group can be told by taking the shown ones from the whole.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func nothingSmallIsLeftBySubtraction(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let least = 2 + next(6)
        let sizes = Dictionary(uniqueKeysWithValues: (0..<(1 + next(7))).map { ("g\($0)", next(14)) })
        let (groups, whole) = SmallCells.shown(sizes, least: least)
        for name in groups { #expect(sizes[name] == 0 || sizes[name] ?? 0 >= least) }
        let hidden = sizes.filter { !groups.contains($0.key) }
        let rest = hidden.values.reduce(0, +)
        #expect(!whole || rest == 0 || rest >= least && hidden.count >= 2)
        #expect(whole == (sizes.values.reduce(0, +) >= least) && (whole || groups.isEmpty))
    }

    @Test func thePlanNamesWeakFallingAndRepeatedMattersWithTheCustomersWords() throws {
        var last = SurveyMaker(year: 2025)
        for _ in 0..<3 { last.add(.a, "北厂", [.ok(90), .ok(90), .ok(90)]) }
        let results = SurveyResults(try sample(), before: try last.record())
        let plan = ImprovementPlan(results, .standard, in: .zhHans, due: LocalDate(iso: "2026-12-25"))
        let text = plan.text
        for words in [
            "2026年度服务改进方案（草案）", "“服务态度”平均分71.3，低于85.0（8家）", "“质量”平均分76.4", "比2025年下降18.8分",
            "2家客户提到“配送与时效”", "“送油请早些通知”（客户6）", "责任部门/责任人：", "完成日期：", "2026-12-25",
        ] { #expect(text.contains(words), "\(words) is missing in\n\(text)") }
        #expect(plan.items.first?.problem.contains("服务态度") == true, "the weakest comes first")
        let english = ImprovementPlan(results, .standard, in: .en, due: nil).text
        #expect(english.contains("Owner:") && english.contains("In their words: \"送油请早些通知\""))
    }

    @Test func aPlanWithoutProblemsSaysSo() throws {
        var maker = SurveyMaker()
        maker.add(.a, nil, [.ok(100), .ok(100), .ok(100)])
        let plan = ImprovementPlan(
            SurveyResults(try maker.record(), before: nil), .standard, in: .zhHans, due: nil)
        #expect(plan.items.isEmpty && plan.text.contains("未显示"))
    }
}
