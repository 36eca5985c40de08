import Testing

@testable import Documents

@Suite struct DocumentTests {
    private func rows(_ body: String) throws -> [[String]] { try DocumentText.word(Samples.word(body)).rows }

    @Test func paragraphsAndTablesBecomeRows() throws {
        let table =
            "<w:tbl><w:tr>" + Samples.cell("质量") + "<w:tc>" + Samples.paragraph("优")
            + Samples.paragraph("良") + "</w:tc>" + "</w:tr></w:tbl>"
        let found = try rows(Samples.paragraph("甲 &amp; 乙") + table + Samples.paragraph("末"))
        #expect(found == [["甲 & 乙"], ["质量", "优\n良"], ["末"]])
    }

    @Test func aTableInATableIsWordsOfItsCell() throws {
        let inner = "<w:tbl><w:tr>" + Samples.cell("a") + Samples.cell("b") + "</w:tr></w:tbl>"
        let found = try rows(
            "<w:tbl><w:tr><w:tc>\(inner)<w:p/></w:tc>" + Samples.cell("c") + "</w:tr></w:tbl>")
        #expect(found == [["a b", "c"]])
    }

    @Test(arguments: [
        ("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>", "☑优"),
        ("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>", "√优"),
        ("<w:sym w:font=\"Wingdings 2\" w:char=\"F050\"/>", "√优"),
        ("<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>", "☐优"),
        ("<w:sym w:font=\"Arial\" w:char=\"F041\"/>", "优"), ("<w:tab/>", "优"),
    ])
    func symbolsThatPeopleTickWithAreMarks(symbol: String, text: String) throws {
        #expect(try rows("<w:p><w:r>\(symbol)<w:t>优</w:t></w:r></w:p>") == [[text]])
    }

    @Test(arguments: [("1", "☑良"), ("0", "☐良")])
    func checkBoxControlsTellWhetherTheyAreTicked(value: String, text: String) throws {
        let box =
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"\(value)\"/></w14:checkbox></w:sdtPr>"
            + "<w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>良</w:t></w:r>"
        #expect(try rows("<w:p>\(box)</w:p>") == [[text]])
    }

    @Test func whatIsDeletedStruckOutOrAFallbackIsNoText() throws {
        let body =
            "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:rPr><w:strike/></w:rPr>"
            + "<w:t>划掉</w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>留</w:t></w:r>"
            + "<mc:AlternateContent><mc:Choice><w:r><w:t>图</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>图</w:t></w:r>"
            + "</mc:Fallback></mc:AlternateContent><w:r><w:instrText>DATE</w:instrText></w:r></w:p>"
        #expect(try rows(body) == [["留图"]])
    }

    @Test func sheetsShowSharedTextsNumbersAndDays() throws {
        let shared =
            "<si><t>质量</t></si><si><r><t>优</t></r><r><rPr><b/></rPr><t>良</t></r><rPh><t>yōu</t></rPh></si>"
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>"
        let row =
            "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c><c r=\"D1\"><v>90</v></c>"
            + "<c r=\"E1\" s=\"1\"><v>46336</v></c><c r=\"F1\" s=\"2\"><v>46336.5</v></c>"
            + "<c r=\"G1\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"H1\" t=\"e\"><v>#N/A</v></c>"
            + "<c r=\"I1\" t=\"b\"><v>1</v></c><c r=\"J1\" t=\"s\"><v>99</v></c></row>"
        let texts = try DocumentText.sheets(Samples.sheet(row, shared: shared, styles: styles))
        #expect(
            texts.map(\.rows) == [
                [["质量", "", "优良", "90", "2026-11-10", "2026-11-10", "甲", "", "√", ""]]
            ], "a hidden sheet is not read")
    }

    @Test func daysBefore1904AreThoseOfTheMac() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        for (serial, pr, day) in [
            (44_874, " date1904=\"1\"", "2026-11-10"), (59, "", "1900-02-28"), (61, "", "1900-03-01"),
        ] {
            let row = "<row><c r=\"A1\" s=\"0\"><v>\(serial)</v></c></row>"
            #expect(try DocumentText.sheets(Samples.sheet(row, styles: styles, pr: pr))[0].rows == [[day]])
        }
    }

    @Test func aCellFarOutIsRefused() {
        let row = "<row><c r=\"ZZZ1\"><v>1</v></c></row>"
        #expect(throws: DocumentFault.self) { try DocumentText.sheets(Samples.sheet(row)) }
    }

    @Test func whatIsWrittenCanBeRead() throws {
        let page = FormPage(
            annex: "附件", title: "表 & 单",
            rows: [
                .init([.init("名称", isLabel: true), .init("甲<乙>\n丙", span: 2)]),
                .init([.init("质量", isLabel: true), .init("", span: 2, choices: ["优 90", "良 85"])]),
            ], notes: ["注"], widths: [1, 1, 1])
        let word = try DocumentText.word(page.word)
        #expect(
            word.rows == [
                ["附件"], ["表 & 单"], ["名称", "甲<乙>\n丙"], ["质量", "☐优 90", "☐良 85"], ["注"],
            ])
        let sheet = try DocumentText.sheets(page.sheet)
        #expect(
            sheet[0].rows.map { $0.filter { !$0.isEmpty } } == [
                ["附件"], ["表 & 单"], ["名称", "甲<乙>\n丙"], ["质量"], ["注"],
            ])
    }
}
