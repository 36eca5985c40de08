extension FormPage {
    /// The form as a .xlsx on A4, with choices offered in their cells.
    public var sheet: [UInt8] {
        var archive = ZipWriter()
        let parts = [
            ("[Content_Types].xml", Self.sheetTypes), ("_rels/.rels", Self.sheetRelations),
            ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", Self.bookRelations),
            ("xl/styles.xml", Self.styles), ("xl/worksheets/sheet1.xml", worksheet),
        ]
        for (name, part) in parts { archive.add(name, Array((xmlHead + part).utf8)) }
        return archive.archive
    }

    /// Title, table and notes as rows of one grid.
    private var grid: [(cells: [Cell], lines: Int, style: Int)] {
        let whole = widths.count
        return [([Cell(annex, span: whole)], 1, 0), ([Cell(title, span: whole)], 2, 3)]
            + rows.map { ($0.cells, $0.lines, 1) } + notes.map { ([Cell($0, span: whole)], 2, 4) }
    }

    private var worksheet: String {
        var (body, merges, choices) = ("", [String](), [String]())
        for (index, row) in grid.enumerated() {
            let number = index + 1
            var (column, cells) = (0, "")
            for cell in row.cells {
                let style = row.style == 1 && cell.isLabel ? 2 : row.style
                let place = Self.reference(column, number)
                cells += Self.cell(place, cell.text, style)
                let span = cell.choices.isEmpty ? cell.span : max(cell.span, cell.choices.count)
                let last = min(column + span, widths.count) - 1
                if last > column {
                    for further in (column + 1)...last {
                        cells += "<c r=\"\(Self.reference(further, number))\" s=\"\(style)\"/>"
                    }
                    merges.append("<mergeCell ref=\"\(place):\(Self.reference(last, number))\"/>")
                }
                if !cell.choices.isEmpty { choices.append(Self.choice(place, cell.choices)) }
                column = last + 1
            }
            body += "<row r=\"\(number)\" ht=\"\(row.lines * 21)\" customHeight=\"1\">\(cells)</row>"
        }
        return """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr>\
            <pageSetUpPr fitToPage="1"/></sheetPr><cols>\(columns)</cols><sheetData>\(body)</sheetData>\
            <mergeCells count="\(merges.count)">\(merges.joined())</mergeCells>\
            <dataValidations count="\(choices.count)">\(choices.joined())</dataValidations>\
            <pageMargins left="0.6" right="0.6" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/></worksheet>
            """
    }

    private var columns: String {
        let sum = max(1, widths.reduce(0, +))
        return widths.enumerated().map { index, width in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width * 96 / sum)\" customWidth=\"1\"/>"
        }.joined()
    }

    private static func cell(_ place: String, _ text: String, _ style: Int) -> String {
        guard !text.isEmpty else { return "<c r=\"\(place)\" s=\"\(style)\"/>" }
        return "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(xml(text))"
            + "</t></is></c>"
    }

    private static func choice(_ place: String, _ choices: [String]) -> String {
        "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"0\" sqref=\"\(place)\"><formula1>"
            + xml("\"" + choices.joined(separator: ",") + "\"") + "</formula1></dataValidation>"
    }

    private static func reference(_ column: Int, _ row: Int) -> String {
        let letters = column < 26 ? [column] : [column / 26 - 1, column % 26]
        return String(letters.compactMap { Unicode.Scalar(65 + $0).map(Character.init) }) + String(row)
    }

    private var workbook: String {
        """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
        <sheet name="\(xml(String(title.prefix(31))))" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
    }

    /// Styles: 0 plain, 1 a field, 2 a label, 3 the title, 4 a note. Fields are text, so that nothing typed changes.
    private static let styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3">\
        <font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="黑体"/></font>\
        <font><b/><sz val="17"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill \
        patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2">\
        <border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/>\
        <top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf/>\
        </cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="49" fontId="0" borderId="1" \
        applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>\
        <xf numFmtId="49" fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment \
        horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" applyFont="1" \
        applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="49" fontId="0" \
        applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """

    private static let sheetTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
        <Override PartName="/xl/styles.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """

    private static let sheetRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
        officeDocument" Target="xl/workbook.xml"/></Relationships>
        """

    private static let bookRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
        Target="worksheets/sheet1.xml"/><Relationship Id="rId2" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
        </Relationships>
        """
}
