import Foundation
import TestSupport
import Testing

/// The walk that the README tells, through a real Dovecot and a real Postfix.
@Suite struct WalkTests {
    private struct Found: Decodable {
        struct File: Decodable { let number, status, end_reason: String? }
        struct Event: Decodable { let event, actor: String }
        let `case`: File
        let history: [Event]
    }

    private struct Row: Decodable { let number: String }
    private struct Mail: Decodable { let filing, `case`: String? }

    @Test(.enabled(if: Postfix.isPossible, "Postfix needs root"))
    func oneComplaintGoesFromItsMailToTheClosedCaseByMailsAlone() throws {
        let walk = try Walk()
        defer { walk.stop() }
        var subjects: [[String]] = []
        var letters: [[Walk.Letter]] = []
        for step in Walk.steps {
            let came = try walk.take(step)
            subjects.append(came.map { String($0.letter.subject.prefix { $0 != " " }) })
            letters.append(came.map(\.letter))
        }
        #expect(
            subjects == [
                ["自动回复:", "[请拟意见]"], ["回执：回复：[请拟意见]", "[待审批]"], ["回执：回复：[待审批]", "[已退回]"],
                ["回执：回复：[已退回]", "[待审批]"], ["[待审批]"], ["回执：回复：[待审批]", "处理结果：昨天少送了两百升", "[提醒]"], [],
                ["回执：回复：[提醒]"],
            ])
        #expect(letters[2][1].text.contains("退回理由：请写明补送日期"))
        #expect(letters[4][0].text.contains("您此前的答复“同意，但先给客户打个电话”不能作为批准"))
        #expect(letters[5][1].text.contains("明天上午补送，流量计已更换。") && !letters[5][1].text.contains("现予补送"))
        let rows = try walk.desk.json([Row].self, "cases", "list")
        try #require(rows.count == 1, "one complaint, one case")
        let found = try walk.desk.json(Found.self, "cases", "show", rows[0].number)
        #expect(found.case.status == "closed" && found.case.end_reason == "客户已确认收到")
        let deeds = found.history.filter { !$0.actor.hasPrefix("system") }.map(\.event)
        #expect(
            deeds == [
                "drafted", "submitted", "returned", "drafted", "submitted", "answered-unclearly", "approved",
                "mail-attached", "closed",
            ])
        let mails = try walk.desk.json([Mail].self, "mail", "list")
        #expect(mails.count == Walk.steps.count && mails.allSatisfy { $0.case == rows[0].number })
        try walk.desk.heed("cases", "verify")
    }

    @Test func theReadmeTellsEveryMailOfTheWalk() throws {
        let readme = try String(contentsOfFile: HeedDesk.checkout + "/README.md", encoding: .utf8)
        for step in Walk.steps { #expect(readme.contains(step.text), "\(step.text)") }
        #expect(readme.contains(Walk.subject))
    }
}
