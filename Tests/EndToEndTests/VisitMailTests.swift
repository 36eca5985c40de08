import Foundation
import TestSupport
import Testing

/// Reports on visits, mailed in every form there is, through real servers.
@Suite struct VisitMailTests {
    private static let customers = """
        code,unit,short_names,class,contact,mail,address,representative,plant_office
        C0012,旭锦水泥股份有限公司,旭锦水泥,A,邹国庆,zou@xujin.example,澜州市旭锦路1号,邹国庆,驻厂办
        C0020,宏屿港务有限公司,宏屿港务,B,林屿生,lin@hongyu.example,宏屿港区三号路,林屿生,
        """

    private static func body(
        _ unit: String, quality: String = "优良", service: String = "好", says: String = "无"
    ) -> String {
        """
        走访客户报告单
        客户单位名称：\(unit)
        客户地址：澜州市旭锦路1号
        法人（负责人）：邹国庆
        用户意见：质量 \(quality) / 服务态度 \(service) / 产品的知名度 驰名
        其它建议：\(says)
        客户单位盖章(签名)：邹国庆 2026年11月10日
        """
    }

    private let office: Office

    init() throws {
        office = try Office(complaints: 0, extra: "notices: { quiet_hours: none }\n")
        try Self.customers.write(
            toFile: office.desk.path + "/customers.csv", atomically: true, encoding: .utf8)
    }

    private func mail(
        _ subject: String, _ text: String, from name: String = "陆平", _ address: String = Office.handler,
        files: [(String, [UInt8])] = []
    ) throws {
        var draft = MailDraft(name, address, to: Office.address, subject, text)
        for (name, bytes) in files { draft.attach(name, "application/octet-stream", bytes) }
        try office.dovecot.deliver([draft.bytes], to: Office.address)
        try office.desk.heed("poll")
    }

    private func visits() throws -> [VisitRow] { try office.desk.json([VisitRow].self, "visits", "list") }

    private func letters(_ kind: String) throws -> [LetterRow] {
        try office.desk.letters().filter { $0.kind == kind }
    }

    private func blank(_ format: String) throws -> [UInt8] {
        let path = office.desk.path + "/blank.\(format)"
        try office.desk.heed("visits", "form", "--format", format, "--customer", "C0012", "--out", path)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    @Test func aReportInTheMailIsFiledAnsweredAndPassedOn() throws {
        try mail("走访报告", Self.body("旭锦水泥", says: "夜间照明不足"))
        let visit = try #require(try visits().first)
        #expect(visit.code == "C0012" && visit.quality == 90 && visit.service == 80 && visit.verified)
        #expect(visit.date == "2026-11-10" && visit.missing.isEmpty && visit.case == nil)
        #expect(try letters("visit-receipt").map(\.recipient) == [Office.handler])
        #expect(
            Set(try letters("visit-notice").map(\.recipient)) == [Office.leader, "plant@eastshore.example"])
        #expect(try office.desk.cases().isEmpty)
        #expect(try office.desk.mails().first?.filing == "filed")
    }

    @Test(arguments: ["docx", "xlsx", "html", "txt"])
    func aFilledFormIsReadFromAFile(format: String) throws {
        let filled = try FilledForm(format, try blank(format)).bytes
        try mail("走访报告", "见附件。", files: [("走访客户报告单.\(format)", filled)])
        let visit = try #require(try visits().first)
        #expect(visit.code == "C0012" && visit.unit == "旭锦水泥股份有限公司")
        #expect(visit.quality == 85 && visit.service == 0 && visit.awareness == 80)
        #expect(visit.suggestion == "地磅室夜间照明不足" && visit.date == "2026-11-10")
        #expect(visit.missing.isEmpty, "\(visit.missing)")
        let number = try #require(visit.case, "a low score opens a case")
        let file = try #require(try office.desk.cases().first)
        #expect(file.number == number && file.status == "assigned")
        #expect(try office.desk.mails().first?.case == number)
    }

    private static let hasOffice = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

    /// LibreOffice opens the filled form, saves it in its own format, and that as a file for Office again.
    @Test(.enabled(if: Self.hasOffice), arguments: [("docx", "odt"), ("xlsx", "ods")])
    func aFormIsReadAfterAnOfficeProgramSavedIt(format: String, own: String) throws {
        let folder = try PrivateFolder("office")
        let filled = try FilledForm(format, try blank(format)).bytes
        try folder.write(filled, to: "form.\(format)")
        for (from, to, out) in [
            (folder.path("form.\(format)"), own, "own"), (folder.path("own/form.\(own)"), format, "again"),
        ] {
            _ = try ProcessHandle.run(
                "/usr/bin/soffice",
                [
                    "-env:UserInstallation=file://\(folder.path("profile"))", "--headless", "--convert-to",
                    to,
                    "--outdir", folder.path(out), from,
                ], environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8"], within: 120
            )
        }
        let saved = Array(try Data(contentsOf: URL(filePath: folder.path("again/form.\(format)"))))
        try mail("走访报告", "见附件。", files: [("走访客户报告单.\(format)", saved)])
        let visit = try #require(try visits().first)
        #expect(visit.code == "C0012" && visit.unit == "旭锦水泥股份有限公司")
        #expect(visit.quality == 85 && visit.service == 0 && visit.awareness == 80)
        #expect(visit.suggestion == "地磅室夜间照明不足" && visit.date == "2026-11-10")
        #expect(visit.missing.isEmpty, "\(visit.missing)")
    }

    @Test func aLaterReportReplacesTheEarlierAndItsHistoryStays() throws {
        try mail("走访报告", Self.body("旭锦水泥", quality: "95"))
        #expect(try visits().first?.quality_state == "out_of_range")
        try mail("走访报告（更正）", Self.body("旭锦水泥", quality: "良"))
        let found = try visits()
        #expect(found.count == 1 && found[0].quality == 85 && found[0].revision == 2)
        let shown = try office.desk.json(VisitRow.self, "visits", "show", "1")
        #expect(shown.history?.map(\.event) == ["reported", "reported"])
        #expect(try letters("visit-receipt").count == 2)
        #expect(try letters("visit-notice").count == 4)
    }

    @Test func aPrivateMailboxIsNotVerifiedUntilSomebodyVouches() throws {
        try mail("走访客户报告单", Self.body("宏屿港务"), from: "陆平", "luping@private.example")
        #expect(try visits().first.map { $0.verified } == false)
        #expect(
            try letters("visit-receipt").map(\.recipient) == [Office.handler],
            "the registered address hears of it")
        try office.desk.heed("visits", "confirm", "1", "--as", Office.director)
        #expect(try visits().first.map { $0.verified } == true)
        #expect(try office.fail("visits", "confirm", "9", "--as", Office.director).code == .exited(66))
    }

    @Test func aComplaintOnAVisitOpensACaseThatSaysSo() throws {
        try mail("走访报告", Self.body("宏屿港务", says: "上周送来的柴油里有水，发动机烧坏了，要求赔偿并给个答复。"))
        let visit = try #require(try visits().first)
        let number = try #require(visit.case)
        let shown = try office.desk.heed("cases", "show", number)
        #expect(shown.contains("要求赔偿") && shown.contains("宏屿港务有限公司"))
        #expect(try letters("acknowledgement").isEmpty)
    }

    @Test func whoAsksGetsTheBlankForm() throws {
        try mail("索取走访报告单 C0012", "谢谢")
        let letter = try #require(try letters("visit-form").first)
        #expect(letter.recipient == Office.handler)
        #expect(office.sink.wait(for: 1))
        let text = try #require(office.sink.letters.first?.text)
        #expect(text.contains("spreadsheetml.sheet") && text.contains("wordprocessingml.document"))
        #expect(try office.desk.cases().isEmpty)
        #expect(try visits().isEmpty)
    }

    @Test func aBrokenFileIsNamedAndABlankFormIsNoVisit() throws {
        try mail("走访报告", "见附件", files: [("走访客户报告单.docx", Array("PK no archive".utf8))])
        #expect(try visits().isEmpty)
        #expect(try letters("visit-receipt").count == 1)
        #expect(try office.desk.cases().isEmpty)
    }

    private static let canPrint = ["/usr/bin/chromium", "/usr/bin/pdfinfo", "/usr/bin/pdftotext"]
        .allSatisfy(FileManager.default.isExecutableFile)

    /// The form of a visit is one sheet of A4 on which no word is cut off, as the blank one is.
    @Test(.enabled(if: Self.canPrint)) func theFormsPrintOnOneSheet() throws {
        try mail("走访报告", Self.body("旭锦水泥", service: "不好", says: "地磅室夜间照明不足，希望双方一起改造。<b>"))
        for (arguments, words) in [
            (
                ["visits", "form", "1"],
                ["旭锦水泥", "澜州市旭锦路1号", "邹国庆", "☑不好30", "地磅室夜间照明不足，希望双方一起改造。<b>", "2026年11月10日", "走访记录1"]
            ),
            (
                ["visits", "form", "--customer", "C0012"],
                ["旭锦水泥股份有限公司", "☐恶劣0", "☐知名度较高80", "☐不合格50", "其它建议", "盖章（签名）"]
            ),
        ] {
            let file = office.desk.path + "/form.pdf"
            _ = try ProcessHandle.run(
                BuiltProduct.path("heed"),
                arguments + ["--pdf", "--out", file, "--config", office.desk.configFile],
                environment: HeedDesk.environment.merging(["PATH": "/usr/bin:/bin"]) { $1 })
            #expect(try ProcessHandle.run("/usr/bin/pdfinfo", [file]).contains(/Pages: +1\n/))
            let text = try ProcessHandle.run("/usr/bin/pdftotext", ["-raw", file, "-"]).filter {
                !$0.isWhitespace
            }
            for word in words + ["走访客户报告单", "附件1"] { #expect(text.contains(word), "\(word) is cut off") }
            if let keep = ProcessInfo.processInfo.environment["KEEP_PRINTS"] {
                try? FileManager.default.copyItem(
                    atPath: file, toPath: keep + "/visit-\(arguments.count).pdf")
            }
        }
    }

    @Test func listsReportsAndTablesAgree() throws {
        try mail("走访报告", Self.body("旭锦水泥", says: "=cmd|' /C calc'!A0"))
        try mail("走访报告", Self.body("宏屿港务", quality: "一般"))
        let report = try office.desk.json(VisitReportShown.self, "visits", "report", "--by", "class")
        #expect(
            report.all.visits == 2 && report.all.quality.mean == 80
                && report.groups.map(\.group) == ["A", "B"])
        let table = try office.desk.heed("visits", "export")
        #expect(table.hasPrefix("\u{FEFF}visit,") && table.contains("'=cmd") && !table.contains(",=cmd"))
        #expect(try office.desk.heed("visits", "report", "--csv").contains("all,2,"))
        #expect(try office.desk.heed("visits", "list", "--customer", "宏屿港务").contains("宏屿港务有限公司"))
        #expect(try office.fail("visits", "show", "99").code == .exited(66))
    }
}

/// What `heed visits --json` says, as far as the tests look at it.
struct VisitRow: Decodable {
    struct Event: Decodable {
        let event: String
    }

    let id, revision: Int
    let unit, code, date, suggestion, `case`: String?
    let quality, service, awareness: Int?
    let quality_state: String
    let verified: Bool
    let missing: [String]
    let history: [Event]?
}

struct VisitReportShown: Decodable {
    struct Figures: Decodable {
        struct Score: Decodable {
            let n: Int
            let mean: Double?
        }

        let group: String?
        let visits: Int
        let quality: Score
    }

    let all: Figures
    let groups: [Figures]
}
