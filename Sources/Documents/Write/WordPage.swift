extension FormPage {
    /// The form as a .docx on A4, to be filled in with any word processor.
    public var word: [UInt8] {
        var archive = ZipWriter()
        archive.add("[Content_Types].xml", Array((xmlHead + Self.wordTypes).utf8))
        archive.add("_rels/.rels", Array((xmlHead + Self.wordRelations).utf8))
        archive.add("word/document.xml", Array((xmlHead + document).utf8))
        return archive.archive
    }

    private var document: String {
        let body =
            paragraph(annex, size: 21) + paragraph(title, size: 34, isBold: true, isCentred: true) + table
            + notes.map { paragraph($0, size: 18) }.joined()
        return """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\(body)\
            <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1020" w:right="1020" w:bottom="907" \
            w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
            """
    }

    /// Widths in twentieths of a point; the page leaves 9866.
    private var twips: [Int] {
        let sum = max(1, widths.reduce(0, +))
        return widths.map { $0 * 9800 / sum }
    }

    private var table: String {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        let borders = sides.map { "<w:\($0) w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>" }
        let grid = twips.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        return "<w:tbl><w:tblPr><w:tblW w:w=\"\(twips.reduce(0, +))\" w:type=\"dxa\"/><w:tblBorders>"
            + borders.joined() + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>" + grid
            + "</w:tblGrid>" + rows.map(row).joined() + "</w:tbl>"
    }

    private func row(_ row: Row) -> String {
        var column = 0
        let cells = row.cells.flatMap { cell in
            guard !cell.choices.isEmpty else { return [cell] }
            return cell.choices.map { Cell("☐" + $0) }
        }
        let body = cells.map { cell in
            let end = min(column + cell.span, twips.count)
            let width = twips[min(column, end)..<end].reduce(0, +)
            column = end
            let span = cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : ""
            let text = cell.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                paragraph(
                    String($0), size: 20, isBold: cell.isLabel, isCentred: cell.isLabel || cell.span == 1)
            }
            return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(span)<w:vAlign w:val=\"center\"/>"
                + "</w:tcPr>" + text.joined() + "</w:tc>"
        }
        let height = "<w:trPr><w:trHeight w:val=\"\(row.lines * 380)\" w:hRule=\"atLeast\"/></w:trPr>"
        return "<w:tr>" + height + body.joined() + "</w:tr>"
    }

    private func paragraph(
        _ text: String, size: Int, isBold: Bool = false, isCentred: Bool = false
    ) -> String {
        let font = isBold ? "黑体" : "宋体"
        let look =
            "<w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\" w:eastAsia=\"\(font)\" w:hint=\"eastAsia\"/>"
            + "<w:sz w:val=\"\(size)\"/></w:rPr>"
        let place =
            "<w:pPr><w:spacing w:before=\"20\" w:after=\"20\"/>"
            + (isCentred ? "<w:jc w:val=\"center\"/>" : "") + "</w:pPr>"
        return "<w:p>\(place)<w:r>\(look)<w:t xml:space=\"preserve\">\(xml(text))</w:t></w:r></w:p>"
    }

    private static let wordTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """

    private static let wordRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
        officeDocument" Target="word/document.xml"/></Relationships>
        """
}
