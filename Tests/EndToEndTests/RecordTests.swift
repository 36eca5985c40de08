import Foundation
import TestSupport
import Testing

/// The form of Annex 2 and the export, of cases that commands brought to their ends.
@Suite struct RecordTests {
    private static let evil = "=cmd|' /C calc'!A0 <script>alert(1)</script> 加油机少油，请处理。"
    private static let result = "今日补送二百升，并致歉意。此后每车双人复核。"

    /// A told case and a fresh one.
    private static func office() throws -> (Office, told: String) {
        let office = try Office(complaints: 2, text: evil)
        try office.desk.heed("poll")
        let number = try #require(try office.desk.cases().map(\.number).sorted().first)
        try office.act("grade", number, "ordinary", "--reason", "数量差异")
        try office.act("draft", number, "--text", result, "--submit")
        try office.act(as: "谭勇", "approve", number, "--revision", "1")
        try office.desk.heed("poll")
        return (office, number)
    }

    @Test func theFormHoldsWhatThePaperAsksFor() throws {
        let (office, number) = try Self.office()
        let page = try office.desk.heed("cases", "form", number)
        for words in [
            "附件2", "客户投诉记录及处理意见", "投诉时间", "投诉客户", "投诉内容", "处理结果", "经办人签字", "备　注", number, Self.result,
            "拟稿：陆平", "审批：谭勇", "电子邮件", "按时办结",
        ] {
            #expect(page.contains(words), "\(words) is missing")
        }
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
        #expect(!page.contains("http://") && !page.contains("src="), "the page loads nothing")
        let file = office.desk.path + "/form.html"
        try office.desk.heed("cases", "form", number, "--out", file)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == page)
        #expect(try office.fail("cases", "form", "KS-1999-000001").code == .exited(66))
    }

    @Test func theExportIsATableAndLinesOfJson() throws {
        let (office, number) = try Self.office()
        let table = try office.desk.heed("cases", "export")
        #expect(table.hasPrefix("\u{FEFF}number,") && table.contains("\r\n"))
        let rows = table.split(separator: "\r\n")
        #expect(rows.count == 3 && rows[1].hasPrefix(number) && rows[1].contains(Self.result))
        #expect(rows[1].contains("'=cmd") && !rows[1].contains(",=cmd") && !rows[1].contains("\"=cmd"))
        let lines = try office.desk.heed("cases", "export", "--jsonl").split(separator: "\n")
        let files = try lines.map { try JSONDecoder().decode(Exported.self, from: Data($0.utf8)) }
        #expect(files.map(\.case.status).sorted() == ["assigned", "told"])
        #expect(try office.desk.heed("cases", "export", "--jsonl", "--until", "2000-01-01").isEmpty)
    }

    /// An ordinary case is one sheet of A4 on which no word is cut off.
    @Test(.enabled(if: Self.canPrint)) func theFormPrintsOnOneSheet() throws {
        let (office, number) = try Self.office()
        let file = office.desk.path + "/form.pdf"
        try office.desk.heed("cases", "form", number, "--pdf", "--out", file)
        let facts = try ProcessHandle.run("/usr/bin/pdfinfo", [file])
        #expect(facts.contains(/Pages: +1\n/) && facts.contains("A4"))
        if let keep = ProcessInfo.processInfo.environment["KEEP_PRINTS"] {
            try FileManager.default.copyItem(atPath: file, toPath: keep)
        }
        let text = try ProcessHandle.run("/usr/bin/pdftotext", ["-layout", file, "-"])
            .filter { !$0.isWhitespace }
        for words in [number, "客户投诉记录及处理意见", "经办人签字", "此后每车双人复核。"] {
            #expect(text.contains(words), "\(words) is cut off")
        }
    }

    @Test func theEndingOfAFileSaysWhatIsInIt() throws {
        for arguments in [["--pdf", "--out", "x.html"], ["--out", "x.pdf"]] {
            let process = try ProcessHandle(
                BuiltProduct.path("heed"), ["cases", "form", "KS-2026-000001"] + arguments,
                environment: HeedDesk.environment)
            #expect(process.wait(within: 60) == .exited(64) && process.errors.contains("--pdf"))
        }
        #expect(!FileManager.default.fileExists(atPath: "x.html"))
    }

    private static let canPrint = ["/usr/bin/chromium", "/usr/bin/pdfinfo", "/usr/bin/pdftotext"]
        .allSatisfy(FileManager.default.isExecutableFile)

    private struct Exported: Decodable {
        let `case`: CaseRow
    }
}
