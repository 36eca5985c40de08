import Foundation
import TestSupport
import Testing

@Suite struct CaseCommandTests {
    /// From the mail to the closed case by commands alone, while the service runs beside them.
    @Test func anOrdinaryComplaintIsHandledByCommandsBesideTheService() throws {
        let office = try Office(complaints: 1)
        let service = try office.desk.start("run")
        #expect(eventually(within: 20) { office.desk.log.contains("heed begins") })
        #expect(try eventually(within: 30) { try office.desk.cases().count == 1 })
        #expect(office.sink.wait(for: 1, within: 30))
        let number = try #require(try office.desk.cases().first?.number)

        let graded = try office.act("grade", number, "ordinary", "--reason", "数量差异")
        #expect(
            graded.events.map(\.event) == ["graded"] && graded.events[0].actor == "command: \(Office.handler)"
        )
        #expect(graded.events[0].words.contains("数量差异") && graded.events[0].login != nil)
        try office.act("assign", number, "陆平")
        let file = office.desk.path + "/result.txt"
        try "今日补送二百升，\n并致歉意。\n\n".write(toFile: file, atomically: true, encoding: .utf8)
        let drafted = try office.act("draft", number, file, "--submit")
        #expect(drafted.case.status == "awaiting-approval")
        #expect(drafted.letters.map(\.kind) == ["approval-request"])
        #expect(drafted.letters.map(\.recipient) == [Office.leader])

        let approved = try office.act(as: "谭勇", "approve", number, "--revision", "1")
        #expect(approved.case.status == "approved")
        #expect(approved.letters.map(\.kind) == ["resolution"])
        #expect(
            try eventually(within: 20) { try office.status(number) == "told" }, "the service sends at once")

        #expect(try office.act("close", number, "--reason", "客户无异议").case.status == "closed")
        let history = try office.desk.json(HistoryShown.self, "cases", "history", number, "--verify")
        #expect(history.audit?.sound == true && history.audit?.events == history.history.count)
        let letters = office.sink.letters.filter { $0.recipients == ["customer1@firm1.example"] }
        #expect(letters.count == 2 && letters.last?.field("Auto-Submitted") == nil)
        #expect(try office.desk.heed("cases", "verify").contains("1 cases checked, 0 at fault"))
        service.signal(SIGTERM)
        #expect(service.wait(within: 10) == .exited(0))
    }

    @Test func aMajorComplaintNeedsItsMeetingAndMayGetMoreTime() throws {
        let office = try Office(complaints: 1)
        try office.desk.heed("poll")
        let number = try #require(try office.desk.cases().first?.number)
        try office.act("grade", number, "major", "--reason", "停产")
        try office.act("assign", number, "客服")
        let early = try office.fail("cases", "draft", number, "--text", "赔偿", "--as", "陆平")
        #expect(early.code == .exited(65) && early.words.contains("managers' meeting"))

        let asked = try office.act("extend", number, "--reason", "等待化验")
        #expect(asked.letters.map(\.recipient) == [Office.director])
        #expect(try office.fail("cases", "approve", number, "--as", "谭勇").code == .exited(77))
        #expect(try office.act(as: "石岚", "approve", number).letters.map(\.recipient) == [Office.leader])
        let granted = try office.act(as: "谭勇", "approve", number, "--extension")
        #expect(granted.letters.map(\.kind) == ["extension-notice"])

        let lacking = try office.fail(
            "cases", "minutes", number, "--text", "会议时间：昨天上午\n会议决定：赔偿", "--as", "陆平")
        #expect(lacking.code == .exited(65) && lacking.words.contains("出席人员"))
        let minutes = "会议时间：昨天上午\n出席人员：高峰、谭勇\n会议决定：赔偿停工损失"
        try office.act("minutes", number, "--text", minutes)
        let photo = office.desk.path + "/化验单.pdf"
        try Data("%PDF-1.4 sample".utf8).write(to: URL(fileURLWithPath: photo))
        try office.act("draft", number, "--text", "已清洗油罐并赔偿。", "--attach", photo)
        let shown = try office.desk.json(Shown.self, "cases", "show", number)
        #expect(shown.opinion.draft?.opinion == "赔偿停工损失")
        let digest = try #require(shown.opinion.draft?.sha256)
        #expect(
            try office.act("submit", number, "--to", Office.manager).letters.map(\.recipient) == [
                Office.manager
            ])
        let other = try office.fail("cases", "approve", number, "--sha256", "00ff", "--as", "高峰")
        #expect(other.code == .exited(65) && other.words.contains("another text"))
        let approved = try office.act(as: "高峰", "approve", number, "--sha256", String(digest.prefix(8)))
        #expect(approved.letters.map(\.kind) == ["opinion", "resolution"])
        try office.desk.heed("poll")
        #expect(try office.status(number) == "told")
        let sent = office.sink.letters.filter { $0.recipients == ["customer1@firm1.example"] }.suffix(2)
        #expect(sent.count == 2 && sent.allSatisfy { $0.text.contains("application/pdf") })
        #expect(
            try office.desk.json(HistoryShown.self, "cases", "history", number, "--verify").audit?.sound
                == true)
    }

    @Test func casesAreMergedSplitLinkedAndTakenUpAgain() throws {
        let office = try Office(complaints: 3)
        try office.desk.heed("poll")
        let numbers = try office.desk.cases().map(\.number).sorted()
        let (one, two, three) = (numbers[0], numbers[1], numbers[2])
        try office.act("merge", one, "--into", two, "--reason", "同一件事")
        #expect(try office.desk.json(Shown.self, "cases", "show", one).case.merged_into == two)
        let merged = try office.fail("cases", "note", one, "--text", "x", "--as", "陆平")
        #expect(merged.code == .exited(0), "a merged case may still be noted on")
        #expect(
            try office.fail("cases", "merge", three, "--into", one, "--reason", "x", "--as", "陆平").words
                .contains(two))
        #expect(
            try office.fail("cases", "merge", two, "--into", two, "--reason", "x", "--as", "陆平").code
                == .exited(65))
        #expect(try office.act("unmerge", one, "--reason", "两件事").case.status == "assigned")
        try office.act("link", one, three)

        let split = try office.act(
            "split", three, "--subject", "发票金额有误", "--text", "另外发票也错了。", "--acknowledge")
        #expect(split.case.number != three && split.case.status == "received")
        #expect(split.letters.map(\.kind) == ["acknowledgement"])
        try office.act("withdraw", split.case.number, "--reason", "客户撤回")
        #expect(try office.act("reopen", split.case.number, "--reason", "客户又要求").case.status == "reopened")
        for number in numbers + [split.case.number] {
            let audit = try office.desk.json(HistoryShown.self, "cases", "history", number, "--verify").audit
            #expect(audit?.sound == true, "\(number): \(audit?.fault ?? "")")
        }
    }

    @Test func whatIsRefusedSaysWhyAndWithWhichCode() throws {
        let office = try Office(complaints: 1)
        try office.desk.heed("poll")
        let number = try #require(try office.desk.cases().first?.number)
        let table: [([String], Int32, String)] = [
            (["grade", number, "major", "--reason", "x"], 64, "--as"),
            (["grade", number, "major", "--reason", "x", "--as", "nobody"], 67, "nobody"),
            (["grade", number, "major", "--reason", "x", "--as", "严明"], 77, "office"),
            (["grade", number, "huge", "--reason", "x", "--as", "陆平"], 64, "huge"),
            (["grade", number, "major", "--reason", " ", "--as", "陆平"], 65, "why"),
            (["assign", number, "某人", "--as", "陆平"], 67, "某人"),
            (["close", number, "--as", "陆平"], 65, "told"),
            (["approve", number, "--as", "谭勇"], 77, "not asked"),
            (["draft", number, "/nowhere/text", "--as", "陆平"], 66, "/nowhere/text"),
            (["note", "KS-1999-000001", "--text", "x", "--as", "陆平"], 66, "no such case"),
            (["done", number, "read-mail", "--as", "陆平"], 66, "task"),
            (["show", "KS-1999-000001"], 66, "KS-1999-000001"),
        ]
        for (arguments, code, word) in table {
            let process = try ProcessHandle(
                BuiltProduct.path("heed"), ["cases"] + arguments + ["--config", office.desk.configFile],
                environment: HeedDesk.environment)
            #expect(process.wait(within: 60) == .exited(code), "\(arguments): \(process.errors)")
            #expect(process.errors.contains(word), "\(arguments): \(process.errors)")
        }
        #expect(
            try office.desk.json(Shown.self, "cases", "show", number).history.allSatisfy {
                !$0.actor.hasPrefix("command")
            })
    }

    @Test func theListIsNarrowedDown() throws {
        let office = try Office(complaints: 3)
        try office.desk.heed("poll")
        let numbers = try office.desk.cases().map(\.number).sorted()
        try office.act("grade", numbers[0], "ordinary", "--reason", "x")
        try office.act("assign", numbers[0], "财务", "--reason", "涉及发票")
        func list(_ arguments: String...) throws -> [String] {
            let text = try ProcessHandle.run(
                BuiltProduct.path("heed"),
                ["cases", "list"] + arguments + ["--json", "--config", office.desk.configFile],
                environment: HeedDesk.environment)
            return try JSONDecoder().decode([CaseRow].self, from: Data(text.utf8)).map(\.number)
        }
        #expect(try list("--handler", "钱财") == [numbers[0]])
        #expect(try list("--handler", Office.handler, "--sort", "number") == Array(numbers.dropFirst()))
        #expect(try list("--status", "assigned").count == 3)
        #expect(try list("--status", "closed").isEmpty)
        #expect(try list("--customer", "FIRM2") == [numbers[1]])
        #expect(try list("--overdue").isEmpty)
        #expect(try list("--open", "--sort", "number") == numbers)
        #expect(try list("--until", "2000-01-01").isEmpty && list("--since", "2000-01-01").count == 3)
        #expect(try office.fail("cases", "list", "--since", "yesterday").code == .exited(64))
    }
}
