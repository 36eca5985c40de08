@testable import Documents

/// Parts of documents written by hand, as other programs lay them out.
enum Samples {
    static func zip(_ parts: [(String, String)]) -> [UInt8] {
        var archive = ZipWriter()
        for (name, text) in parts { archive.add(name, Array(text.utf8)) }
        return archive.archive
    }

    static func word(_ body: String, head: String = xmlHead) -> [UInt8] {
        zip([
            (
                "word/document.xml",
                head + "<w:document xmlns:w=\"w\" xmlns:w14=\"w14\" xmlns:mc=\"mc\"><w:body>\(body)</w:body>"
                    + "</w:document>"
            )
        ])
    }

    static func sheet(
        _ rows: String, shared: String = "", styles: String = "", state: String = "", pr: String = ""
    ) -> [UInt8] {
        zip([
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr\(pr)/><sheets><sheet name=\"a\" sheetId=\"1\" state=\"visible\" r:id=\"rId1\"/>"
                    + "<sheet name=\"b\" sheetId=\"2\" state=\"hidden\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/one.xml\"/></Relationships>"
            ),
            ("xl/sharedStrings.xml", "<sst>\(shared)</sst>"),
            ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
            ("xl/worksheets/one.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
        ])
    }

    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    static func cell(_ text: String) -> String { "<w:tc>\(paragraph(text))</w:tc>" }
}

extension [UInt8] {
    /// Overwrites four bytes, little endian, at every place where `signature` stands, `offset` behind it.
    mutating func put(_ value: UInt32, _ offset: Int, after signature: [UInt8]) {
        guard count >= signature.count + offset + 4 else { return }
        for at in 0..<(count - signature.count - offset - 3) where self[at...].starts(with: signature) {
            for index in 0..<4 { self[at + offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
        }
    }
}
