/// The words of a document: its tables row by row, each line of prose a row of one cell.
public struct DocumentText: Hashable, Sendable {
    /// The rows of all tables and the lines between them, in order. An empty cell is an empty text.
    public let rows: [[String]]

    /// The most rows that are read, and the widest row.
    static let most = (rows: 4_000, cells: 256)

    /// The words of the given rows.
    public init(rows: [[String]]) { self.rows = rows }

    /// The rows as lines, cells parted by ` | `.
    public var text: String {
        rows.map { $0.filter { !$0.isEmpty }.joined(separator: " | ") }.joined(separator: "\n")
    }

    /// Reads a .docx (ISO/IEC 29500-1, WordprocessingML).
    public static func word(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
        var archive = try ZipReader(bytes)
        guard let part = try archive.content(of: "word/document.xml") else {
            throw .broken("no text in it")
        }
        var walk = WordWalk()
        for event in try XmlTree.events(part) { walk.take(event) }
        return DocumentText(rows: walk.rows)
    }

    /// Reads a .xlsx (ISO/IEC 29500-1, SpreadsheetML), one text for each visible sheet.
    public static func sheets(_ bytes: [UInt8]) throws(DocumentFault) -> [DocumentText] {
        try SheetBook(bytes).texts
    }
}
