/// A table for a person: columns as wide as their widest cell, a Chinese character counting as two.
struct Table {
    private let titles: [String]
    private var rows: [[String]] = []
    private let widest: Int

    /// - Parameter widest: the longest a cell is shown, in columns.
    init(_ titles: [String], widest: Int = 48) {
        self.titles = titles
        self.widest = widest
    }

    /// Adds a row of as many cells as there are titles.
    mutating func add(_ cells: [String]) { rows.append(cells.map(clipped)) }

    /// The lines, titles first.
    var lines: [String] {
        let all = [titles] + rows
        let widths = titles.indices.map { column in all.map { Self.width($0[column]) }.max() ?? 0 }
        return all.map { row in
            zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - Self.width(cell))
            }
            .joined(separator: "  ").trimmingRight
        }
    }

    private func clipped(_ text: String) -> String {
        let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.filter { !$0.isControl })
        guard Self.width(line) > widest else { return line }
        var clipped = ""
        var used = 0
        for character in line {
            used += Self.width(character)
            if used > widest - 1 { break }
            clipped.append(character)
        }
        return clipped + "…"
    }

    /// How many columns a terminal gives to a text.
    static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

    /// East Asian wide and full-width characters take two columns (Unicode Standard Annex 11).
    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

extension Character {
    /// Whether a terminal would act on it instead of showing it.
    fileprivate var isControl: Bool {
        unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        }
    }
}

extension String {
    fileprivate var trimmingRight: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
