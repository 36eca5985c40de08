/// A line of a table for spreadsheet programs: commas between cells, CRLF at the end (RFC 4180), and no cell that the
/// program would take for a formula.
public enum SheetLine {
    /// The mark that a UTF-8 table begins with, so that Excel reads it as UTF-8.
    public static let byteOrderMark = "\u{FEFF}"

    /// The line of some cells.
    public static func of(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A cell: harmless and, where need be, in quotation marks. What a spreadsheet would reckon gets an apostrophe before
    /// it, which shows it as text.
    static func cell(_ text: String) -> String {
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").filter { $0 != "\0" }
        let safe = isFormula(plain) ? "'" + plain : plain
        let needsQuotes = safe.contains { ",\"\n;\t".contains($0) } || safe.first == " " || safe.last == " "
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    /// Formulas begin with one of these, full width included; white space before them does not hide them. A number below
    /// zero is none.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text.wholeMatch(of: /-[0-9]+(\.[0-9]+)?/) == nil else {
            return false
        }
        if first == "\t" || first == "\n" { return true }
        let start = text.unicodeScalars.first {
            !$0.properties.isWhitespace && $0.value != 0xFEFF && $0.value != 0x200B
        }
        return start.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
