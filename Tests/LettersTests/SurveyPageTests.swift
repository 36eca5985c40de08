import Casework
import Foundation
import Reading
import Survey
import TestSupport
import Testing

@testable import Letters

@Suite struct SurveyPageTests {
    private static let hostile = "<script>alert(1)</script><img src=http://evil.example/x>&\u{202E}好"

    private func results(year: Int = 2026, closed: Bool = true) throws -> SurveyResults {
        try SurveyResults(record(year), before: record(year - 1))
    }

    private func record(_ year: Int) throws -> SurveyRecord {
        let start = Date(timeIntervalSince1970: 1_793_000_000)
        var campaign = Campaign(
            year: year, questionnaire: .standard, rules: .standard, createdAt: start, createdBy: "a")
        campaign = campaign.opened(at: start, zone: .china).closed(
            at: start.addingTimeInterval(9), by: "timer")
        var invitees: [Invitee] = []
        var ballots: [Int: Ballot] = [:]
        let steps = [100, 90, 85, 80, 70, 60, 50]
        for number in 1...40 {
            let id = try #require(SurveyInvitee(campaign: campaign.name, number: number))
            invitees.append(
                Invitee(
                    id: id, customer: "C\(number)", unit: number == 3 ? Self.hostile : "客户单位\(number)号有限公司",
                    customerClass: [.a, .b, .c, nil][number % 4],
                    plantOffice: ["北厂驻厂办", "南厂驻厂办", nil][number % 3],
                    person: nil, address: "a@c\(number).example", language: .zhHans))
            guard number % 5 != 0 else { continue }
            let service = [100, 90, 85, 80, 70, 30, 0][(number + year) % 7]
            let reply = RecordedReply(
                mail: "\(number)", invitee: id, from: "a@c.example", author: .invitee, receivedAt: start,
                verdict: .counted,
                ratings: [
                    "quality": .ok(steps[number % 7]), "service": .ok(service),
                    "awareness": .ok(steps[(number * 3) % 7]),
                ],
                texts: number % 4 == 3
                    ? ["suggestion": number == 3 ? Self.hostile : "第\(number)号建议：夜间送油请提前两小时通知，最好有专人对接。"] : [:]
            )
            ballots[number] = Ballot([reply])
        }
        return SurveyRecord(campaign: campaign, invitees: invitees, ballots: ballots)
    }

    @Test(arguments: [Language.zhHans, .en])
    func thePageIsWholeInItselfAndRunsNothing(language: Language) throws {
        let page = SurveyPage(try results(), house: house, language: language).html
        #expect(!page.contains("<script") && !page.contains("<img") && page.contains("&lt;script&gt;"))
        #expect(!page.contains("src=\"") && !page.contains("href=") && !page.contains("url("))
        #expect(!page.contains("\u{202E}") && page.contains("<svg"))
        #expect(page.contains(language == .en ? "Response rate" : "答复率"))
        #expect(page.contains("Noto Sans CJK SC") && page.contains("SimSun"))
    }

    private static let canPrint = ["/usr/bin/chromium", "/usr/bin/pdftotext"]
        .allSatisfy(FileManager.default.isExecutableFile)

    /// Printed by a real browser no word is cut off.
    @Test(.enabled(if: Self.canPrint)) func thePagePrintsWhole() throws {
        let results = try results()
        let folder = try PrivateFolder("page")
        let page = SurveyPage(results, house: house, language: .zhHans).html
        try folder.write(page, to: "page.html")
        let pdf = folder.path("page.pdf")
        _ = try ProcessHandle.run(
            "/usr/bin/chromium",
            [
                "--no-sandbox", "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--user-data-dir=\(folder.path("profile"))", "--no-pdf-header-footer",
                "--print-to-pdf=\(pdf)",
                "file://\(folder.path("page.html"))",
            ], environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8"], within: 60)
        if let keep = ProcessInfo.processInfo.environment["KEEP_PRINTS"] {
            try? FileManager.default.copyItem(atPath: pdf, toPath: keep + "/survey.pdf")
        }
        let printed = try ProcessHandle.run("/usr/bin/pdftotext", ["-layout", pdf, "-"])
        let heads =
            results.questions.map { $0.question.name(in: .zhHans) } + ["客户的意见和建议", "平均分", "按客户类别", "按驻厂办"]
        for page in printed.split(separator: "\u{0C}") {
            let last = page.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) } ?? ""
            let words = last.drop(while: \.isWhitespace)
            #expect(!heads.contains { words.hasPrefix($0) }, "a heading alone at the foot of a page: \(last)")
        }
        let text = printed.filter { !$0.isWhitespace }
        for words in ["2026年度客户满意度调查", "答复率", "北厂驻厂办", "A类客户", "知名度较高80", "客户单位39号有限公司"] {
            #expect(text.contains(words), "\(words) is cut off")
        }
        for suggestion in results.suggestions where !suggestion.text.contains("<") {
            #expect(text.contains(suggestion.text), "\(suggestion.text) is cut off")
        }
    }
}
