/// A paper form: a title, a table, notes below it. Written as .docx and .xlsx from one description.
public struct FormPage: Hashable, Sendable {
    /// A cell of the table.
    public struct Cell: Hashable, Sendable {
        /// What stands in it; lines are parted by `\n`.
        public var text: String
        /// How many of the form's columns it takes.
        public var span: Int
        /// Whether it names what stands beside it.
        public var isLabel: Bool
        /// What may be chosen: a spreadsheet offers these in one cell, a text prints each in a cell with a box.
        public var choices: [String]

        /// A cell.
        public init(_ text: String, span: Int = 1, isLabel: Bool = false, choices: [String] = []) {
            self.text = text
            self.span = span
            self.isLabel = isLabel
            self.choices = choices
        }
    }

    /// A row of the table.
    public struct Row: Hashable, Sendable {
        /// Its cells; their spans add up to the form's columns.
        public var cells: [Cell]
        /// Its least height, in lines of text.
        public var lines: Int

        /// A row.
        public init(_ cells: [Cell], lines: Int = 1) {
            self.cells = cells
            self.lines = lines
        }
    }

    /// What stands above the title.
    public var annex: String
    /// The title.
    public var title: String
    /// The table.
    public var rows: [Row]
    /// The notes below.
    public var notes: [String]
    /// The relative widths of the columns.
    public var widths: [Int]

    /// A form.
    public init(annex: String, title: String, rows: [Row], notes: [String], widths: [Int]) {
        self.annex = annex
        self.title = title
        self.rows = rows
        self.notes = notes
        self.widths = widths
    }
}

/// Text for XML; what XML 1.0 cannot hold is left out.
func xml(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": out.append(contentsOf: "&amp;".unicodeScalars)
        case "<": out.append(contentsOf: "&lt;".unicodeScalars)
        case ">": out.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
        case "\n", "\t": out.append(scalar)
        default: if scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE { out.append(scalar) }
        }
    }
    return String(out)
}

/// The head of every part.
let xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
