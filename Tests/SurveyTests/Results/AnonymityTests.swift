import Casework
import Foundation
import Reading
import Testing

@testable import Survey

@Suite struct AnonymityTests {
    // MARK: Words

    private func masked(_ text: String, unit: String = "旭锦水泥股份有限公司", given: [String: String] = [:]) throws
        -> String
    {
        let id = try #require(SurveyInvitee(campaign: "S2026", number: 1))
        let invitee = Invitee(
            id: id, customer: "C0012", unit: unit, customerClass: .a, plantOffice: "东厂驻厂办", person: "邹国庆",
            address: "zou@xujin.example", language: .zhHans)
        let reply = RecordedReply(
            mail: "1", invitee: id, from: invitee.address, author: .invitee, receivedAt: minute(9),
            verdict: .counted, ratings: ["quality": .ok(90)], texts: given)
        return Anonymity(invitee, Ballot([reply]), .standard).masked(text)
    }

    @Test(arguments: [
        ("旭锦水泥股份有限公司希望提前通知", "［略］希望提前通知"), ("我们旭锦水泥的司机反映排队太久", "我们［略］的司机反映排队太久"),
        ("旭錦水泥建議增加夜間送油", "［略］建議增加夜間送油"), ("旭锦这边希望提前一天通知", "［略］这边希望提前一天通知"),
        ("请联系邹国庆 13812345678", "请联系［略］ ［略］"), ("东厂驻厂办的师傅很好", "［略］的师傅很好"),
        ("请发到 zou.gq@xujin.example，谢谢", "请发到 ［略］，谢谢"), ("电话 0512-5566 7788", "电话 ［略］"),
        ("送油请提前 2 小时，300 升起送", "送油请提前 2 小时，300 升起送"), ("水泥罐旁照明不足", "水泥罐旁照明不足"),
    ])
    func whatTellsTheCustomerIsTakenOut(text: String, expected: String) throws {
        #expect(try masked(text) == expected)
    }

    @Test func namesTheCustomerGaveAreTakenOutToo() throws {
        let given = ["unit": "锦川分厂", "person": "郑工"]
        #expect(try masked("锦川分厂郑工：送油太晚", given: given) == "［略］：送油太晚")
        #expect(
            try masked("XUJIN cement asks for earlier notice", unit: "Xujin Cement Co., Ltd.")
                == "［略］ asks for earlier notice")
    }

    @Test func reportAndPlanNameNobody() throws {
        var maker = SurveyMaker(isAnonymous: true)
        for number in 0..<8 {
            maker.add(.a, "东厂", [.ok(60), .ok(70), .ok(90)], "客户\(number)希望送油提前通知，电话 1390000000\(number)")
        }
        let results = SurveyResults(try maker.record(), before: nil)
        #expect(Set(results.suggestions.map(\.text)) == ["［略］希望送油提前通知，电话 ［略］"])
        let plan = ImprovementPlan(results, .standard, in: .zhHans, due: nil).text
        #expect(plan.contains("8家客户提到“配送与时效”") && !plan.contains("客户3") && !plan.contains("1390000"))
        var small = SurveyMaker(isAnonymous: true)
        for _ in 0..<4 { small.add(.a, "东厂", [.ok(60), .ok(70), .ok(90)], "送油太晚") }
        #expect(SurveyResults(try small.record(), before: nil).suggestions.isEmpty)
    }

    // MARK: Groups

    /// Six of class A are in office 东, a seventh in 西: whoever knows that takes 东 from A and has the seventh.
    @Test func anOfficeThatTellsOneOfAClassIsHidden() throws {
        var maker = SurveyMaker(isAnonymous: true)
        for value in [100, 90, 85, 80, 70, 60] { maker.add(.a, "东", [.ok(value), .ok(90), .ok(90)]) }
        maker.add(.a, "西", [.ok(50), .ok(0), .ok(50)])
        for _ in 0..<9 { maker.add(.b, "西", [.ok(100), .ok(100), .ok(100)]) }
        let result = try #require(SurveyResults(try maker.record(), before: nil).questions.first)
        #expect(result.all.count == 16 && result.byClass.map(\.cell.count) == [7, 9])
        #expect(result.byPlantOffice.allSatisfy { $0.cell.isHidden })
        maker.isAnonymous = false
        let named = try #require(SurveyResults(try maker.record(), before: nil).questions.first)
        #expect(named.byPlantOffice.map(\.cell.count) == [6, 10])
    }

    /// Whatever the groups, no set of customers smaller than the least can be reckoned from what is shown. A set can be
    /// reckoned when its members are a linear combination of what is known: the shown groups and the whole.
    @Test(arguments: 0..<250 as Range<UInt64>)
    func nothingSmallCanBeReckonedFromBothDivisions(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let (classes, offices, least) = (1 + next(3), 1 + next(4), 2 + next(5))
        var cells: [[Int]] = []
        var (byClass, byOffice): ([String: Set<Int>], [String: Set<Int>]) = ([:], [:])
        var person = 0
        for one in 0..<classes {
            cells.append([])
            for two in 0..<offices {
                let size = next(3) == 0 ? 0 : next(3) == 0 ? next(4) : next(14)
                cells[one].append(size)
                let members = Set(person..<(person + size))
                person += size
                byClass["\(one)", default: []].formUnion(members)
                byOffice["\(two)", default: []].formUnion(members)
            }
        }
        let found = SmallCells.shown(byClass, byOffice, least: least)
        guard found.whole else {
            #expect(found.first.isEmpty && found.second.isEmpty)
            return
        }
        let sizes = cells.flatMap(\.self)
        var known = [sizes.map { _ in 1.0 }]
        for one in 0..<classes where found.first.contains("\(one)") {
            known.append(sizes.indices.map { $0 / offices == one ? 1 : 0 })
        }
        for two in 0..<offices where found.second.contains("\(two)") {
            known.append(sizes.indices.map { $0 % offices == two ? 1 : 0 })
        }
        let filled = sizes.indices.filter { sizes[$0] > 0 }
        known = known.map { row in filled.map { row[$0] } }
        let rows = Elimination(known)
        for choice in 1..<(1 << filled.count) {
            let members = filled.indices.filter { choice >> $0 & 1 == 1 }
            let count = members.reduce(0) { $0 + sizes[filled[$1]] }
            guard count < least else { continue }
            let wanted = filled.indices.map { choice >> $0 & 1 == 1 ? 1.0 : 0 }
            #expect(
                !rows.spans(wanted),
                "\(cells), least \(least): \(members.map { filled[$0] }) of \(count) are told")
        }
    }

    /// The row space of a small matrix.
    private struct Elimination {
        private var rows: [(pivot: Int, row: [Double])] = []

        init(_ matrix: [[Double]]) {
            for row in matrix {
                let rest = reduced(row)
                guard let pivot = rest.firstIndex(where: { abs($0) > 1e-9 }) else { continue }
                let scale = rest[pivot]
                rows.append((pivot, rest.map { $0 / scale }))
            }
        }

        func spans(_ row: [Double]) -> Bool { reduced(row).allSatisfy { abs($0) < 1e-9 } }

        private func reduced(_ row: [Double]) -> [Double] {
            var rest = row
            for (pivot, known) in rows {
                let factor = rest[pivot]
                guard factor != 0 else { continue }
                for index in rest.indices { rest[index] -= factor * known[index] }
            }
            return rest
        }
    }

    // MARK: Another year's questions

    @Test func aQuestionOfAnotherScaleIsNotComparedAndANewOneStandsAlone() throws {
        let ten = RatingScale((1...10).map { RatingStep(value: $0, labels: [.zhHans: "\($0)分"]) })
        let standard = Questionnaire.standard
        let questions =
            standard.questions.map { question in
                question.id == "service"
                    ? SurveyQuestion(id: "service", names: question.names, matter: .rating(ten)) : question
            } + [SurveyQuestion(id: "price", names: [.zhHans: "价格"], matter: .rating(ten))]
        var now = SurveyMaker(
            questionnaire: Questionnaire(titles: standard.titles, questions: questions))
        for value in [3, 4] { now.add(.a, "东", [.ok(70), .ok(value), .ok(90)]) }
        var then = SurveyMaker(year: 2025)
        for _ in 0..<3 { then.add(.a, "东", [.ok(90), .ok(100), .ok(90)]) }
        let results = SurveyResults(try now.record(), before: try then.record())
        #expect(results.questions.map(\.question.id) == ["quality", "service", "awareness", "price"])
        #expect(results.questions[0].before?.mean == 90 && results.questions[0].change == -20)
        #expect(results.questions[1].all.mean == 3.5)
        for question in [results.questions[1], results.questions[3]] {
            #expect(question.before == nil && question.change == nil)
            #expect(question.byClass.allSatisfy { $0.before == nil })
        }
        let plan = ImprovementPlan(results, .standard, in: .zhHans, due: nil).text
        #expect(plan.contains("“质量”平均分比2025年下降20.0分") && !plan.contains("“服务态度”平均分比"))
        #expect(plan.contains("“服务态度”平均分3.5，低于8.5（2家）"), "the bound is that of the scale")
    }
}
