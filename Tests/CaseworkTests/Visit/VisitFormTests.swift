import Testing

@testable import Casework

@Suite struct VisitFormTests {
    private static func row(_ name: String, _ steps: [String], chosen: Int, mark: String = "☑") -> [String] {
        [name] + steps.enumerated().map { ($0 == chosen ? mark : "☐") + $1 }
    }

    private static let steps = ["非常优良 100", "优良 90", "良 85", "好 80", "一般 70"]
    private static let quality = steps + ["合格 60", "不合格 50"]
    private static let service = steps + ["不好 30", "恶劣 0"]
    private static let renown = [
        "非常驰名 100", "驰名 90", "知名度高 85", "知名度较高 80", "知名 70", "知道 60", "不知道 50",
    ]

    private static func table(_ unit: String, quality: Int, service: Int, renown: Int) -> [[String]] {
        [
            ["附件1"], ["走访客户报告单"], ["客户单位名称", unit], ["客户地址", "澜州路1号"],
            ["客户单位法人（负责人）", "邹某"], ["用户意见"] + row("质量", Self.quality, chosen: quality),
            [""] + row("服务态度", Self.service, chosen: service),
            ["", "产品的知名度"] + row("", Self.renown, chosen: renown).dropFirst(),
            ["其它建议", "质量：好说\n地址写错了"], ["客户单位盖章（签名）", "邹某", "走访日期", "2026年11月10日"],
            ["联系方式", "姓名", "职务", "电话", "手机"], ["主要负责人", "邹某", "处长", "0360-5550231", ""],
            ["业务主办", "", "", "", ""], ["注：在质量、服务、产品三个栏目自左至右的分值分别为100分……"],
        ]
    }

    @Test func aTableIsReadCellByCell() throws {
        let forms = VisitForm.all(inRows: Self.table("旭锦水泥", quality: 2, service: 6, renown: 3))
        let form = try #require(forms.first)
        #expect(forms.count == 1)
        #expect(form.unit == "旭锦水泥" && form.address == "澜州路1号" && form.representative == "邹某")
        #expect(form.quality == 85 && form.service == 0 && form.awareness == 80)
        #expect(form.suggestion == "质量：好说\n地址写错了", "names in a suggestion are words")
        #expect(form.date?.description == "2026-11-10")
        #expect(form.contacts == ["邹某", "邹某 处长 0360-5550231"])
    }

    @Test func eachStateIsTold() throws {
        var rows = Self.table("甲公司", quality: -1, service: 1, renown: 0)
        rows[6][3] = "☑优良 90"
        rows[6][4] = "☑良 85"
        rows[7] = ["", "产品的知名度", "95"]
        let form = try #require(VisitForm.all(inRows: rows).first)
        #expect(
            form[.quality] == .blank && form[.service] == .contradictory && form[.awareness] == .outOfRange)
        rows[7] = ["", "产品的知名度", "挺有名的"]
        #expect(VisitForm.all(inRows: rows).first?[.awareness] == .unreadable)
    }

    @Test func marksMayStandBelowTheirSteps() throws {
        var rows = Self.table("甲公司", quality: -1, service: 1, renown: 0)
        rows[5] = ["用户意见", "质量"] + ["非常优良", "优良", "良", "好", "一般", "合格", "不合格"]
        rows.insert(["", "", "", "", "√", "", "", "", ""], at: 6)
        #expect(VisitForm.all(inRows: rows).first?.quality == 85)
    }

    @Test func aTickMayStandInAParagraphOfItsOwn() throws {
        var rows = Self.table("甲公司", quality: -1, service: -1, renown: -1)
        rows[5][4] += "\n√"
        rows[6][8] += "\n√"
        let form = try #require(VisitForm.all(inRows: rows).first)
        #expect(form[.quality] == .ok(85) && form[.service] == .ok(0) && form[.awareness] == .blank)
    }

    @Test func severalFormsOfOneMailAreSeveralVisits() {
        let rows =
            Self.table("甲公司", quality: 0, service: 0, renown: 0)
            + Self.table("乙公司", quality: 1, service: 1, renown: 1)
        #expect(VisitForm.all(inRows: rows).map(\.unit) == ["甲公司", "乙公司"])
        let text = ["甲公司", "乙公司"].map { unit in
            "走访客户报告单\n客户单位名称：\(unit)\n客户地址：路1号\n用户意见：质量 优良 / 服务态度 好 / 产品的知名度 知名\n其它建议：无\n2026年11月9日\n"
        }.joined(separator: "\n")
        let forms = VisitForm.all(in: text)
        #expect(forms.map(\.unit) == ["甲公司", "乙公司"])
        #expect(forms.allSatisfy { $0.quality == 90 && $0.service == 80 && $0.date?.day == 9 })
    }

    @Test func theBlankFormSaysNothing() throws {
        let blank = try #require(
            VisitForm.all(inRows: Self.table("", quality: -1, service: -1, renown: -1)).first)
        #expect(!blank.isBlank, "its address is filled in")
        var rows = Self.table("", quality: -1, service: -1, renown: -1)
        for index in [3, 4, 8] { rows[index][1] = "" }
        #expect(!VisitForm.all(inRows: rows).contains { !$0.isBlank })
        #expect(VisitForm.merged(VisitForm.all(inRows: rows)).isEmpty)
    }

    @Test func textAndFileOfOneVisitAreOneForm() throws {
        let text = VisitForm.all(
            in: "客户单位名称：甲公司\n质量：优良\n服务态度：好\n产品的知名度：\n其它建议：早些送油\n")
        let file = VisitForm.all(inRows: Self.table("甲公司", quality: 1, service: 4, renown: 1))
        let merged = VisitForm.merged(text + file)
        let form = try #require(merged.first)
        #expect(merged.count == 1 && form.suggestion == "早些送油" && form.address == "澜州路1号")
        #expect(form[.quality] == .ok(90) && form[.service] == .contradictory && form[.awareness] == .ok(90))
        let other = VisitForm.all(inRows: Self.table("乙公司", quality: 1, service: 4, renown: 1))
        #expect(VisitForm.merged(text + other).count == 2)
    }

    @Test(arguments: [
        ("索取走访报告单", "", true), ("visit form", "", true), ("", "请发一份空白走访客户报告单给我，谢谢。", true),
        ("走訪客戶報告單 索取", "", true), ("走访报告单", "", false), ("Re: 索取走访报告单", "收到", false),
        ("投诉", "上次走访时说好的事没有办。", false), ("", "We visited the form factory.", false),
    ])
    func theFormIsHandedOutToWhoeverAsks(subject: String, text: String, asks: Bool) {
        #expect(VisitFormRequest.isOne(subject: subject, text: text) == asks)
    }
}
