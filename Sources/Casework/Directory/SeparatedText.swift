/// A table as spreadsheet programs write it: comma, semicolon or tab between cells, `"` around cells that
/// hold one of them or a line end, `""` for a quotation mark inside (RFC 4180), an optional byte-order mark,
/// any line end.
struct SeparatedText {
    /// One row with the line it begins on, counted from 1.
    struct Row: Hashable, Sendable {
        let line: Int
        let cells: [String]

        /// The trimmed cell of a column, or nil when the row is shorter.
        subscript(_ column: Int) -> String? { cells.indices.contains(column) ? cells[column] : nil }

        /// No cell holds anything.
        var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
    }

    /// The rows in order, wholly empty lines left out.
    let rows: [Row]
    /// The line on which a quotation mark opens that nothing closes; nil when there is none.
    let openQuote: Int?

    /// Splits a text. The separator is the one that the first line holds most of, outside quotation marks. A
    /// spreadsheet's `sep=;` line names it and is no row.
    init(_ text: String) {
        var scanner = Scanner(text)
        scanner.run()
        rows = scanner.rows.filter { !$0.isBlank }
        openQuote = scanner.openQuote
    }

    private struct Scanner {
        let scalars: [Unicode.Scalar]
        var rows: [Row] = []
        private(set) var openQuote: Int?
        private var at = 0
        private var line = 1
        private var separator: Unicode.Scalar = ","

        init(_ text: String) {
            var scalars = Array(text.unicodeScalars)
            if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
            self.scalars = scalars
            takeDirective()
            separator = rows.isEmpty && at == 0 ? SeparatedText.separator(of: scalars) : separator
        }

        /// Excel's `sep=;` in the first line.
        private mutating func takeDirective() {
            guard scalars.count >= 5, String(String.UnicodeScalarView(scalars[0..<4])).lowercased() == "sep="
            else {
                return
            }
            separator = scalars[4]
            at = 5
            while at < scalars.count, scalars[at] != "\n" { at += 1 }
            at += 1
            line = 2
        }

        mutating func run() {
            while at < scalars.count {
                let begin = line
                var cells: [String] = []
                repeat { cells.append(takeCell()) } while takeSeparator()
                takeLineEnd()
                rows.append(Row(line: begin, cells: cells))
            }
        }

        private mutating func takeCell() -> String {
            skipBlanks()
            guard at < scalars.count, scalars[at] == "\"" else { return takePlain() }
            at += 1
            let begin = line
            var cell = String.UnicodeScalarView()
            var isOpen = true
            while at < scalars.count {
                let scalar = scalars[at]
                at += 1
                if scalar == "\n" { line += 1 }
                guard scalar == "\"" else {
                    cell.append(scalar)
                    continue
                }
                guard at < scalars.count, scalars[at] == "\"" else {
                    isOpen = false
                    break
                }
                cell.append(scalar)
                at += 1
            }
            if isOpen { openQuote = openQuote ?? begin }
            _ = takePlain()
            return String(cell).trimmed
        }

        private mutating func takePlain() -> String {
            let begin = at
            while at < scalars.count, scalars[at] != separator, scalars[at] != "\n", scalars[at] != "\r" {
                at += 1
            }
            return String(String.UnicodeScalarView(scalars[begin..<at])).trimmed
        }

        private mutating func skipBlanks() {
            while at < scalars.count, scalars[at] == " ", scalars[at] != separator { at += 1 }
        }

        private mutating func takeSeparator() -> Bool {
            guard at < scalars.count, scalars[at] == separator else { return false }
            at += 1
            return true
        }

        private mutating func takeLineEnd() {
            if at < scalars.count, scalars[at] == "\r" { at += 1 }
            if at < scalars.count, scalars[at] == "\n" { at += 1 }
            line += 1
        }
    }

    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == "\n" || scalar == "\r" { break }
            if scalar == "," || scalar == ";" || scalar == "\t" { counts[scalar, default: 0] += 1 }
        }
        let best = counts.max { $0.value < $1.value || $0.value == $1.value && $0.key < $1.key }
        return best?.key ?? ","
    }
}

extension StringProtocol {
    /// Without white space (ideographic space included) and zero-width marks at both ends.
    var trimmed: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(self[first...last])
    }
}
