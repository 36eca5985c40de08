import Casework

/// Reads tables in which each step is a column and a mark stands in the column chosen.
struct GridScan {
    private let words: FormVocabulary
    private(set) var attempts: [Attempt] = []
    /// The cells of the last row that named steps.
    private var header: [RatingText] = []
    /// The questions of the columns, after a row of their names.
    private var columns: [Int?] = []
    /// The question whose steps the header names.
    private var headerQuestion: Int?

    init(_ words: FormVocabulary) { self.words = words }

    /// Takes a line if it is a row of such a table.
    mutating func take(_ line: RatingText) -> Bool {
        let cells = GridScan.cells(line)
        if takeByColumns(cells) { return true }
        guard cells.count >= 4 else {
            if !line.isBlank { (header, headerQuestion) = ([], nil) }
            return false
        }
        let question = self.question(cells)
        let marks = cells.indices.filter { isMark(cells[$0]) }
        if cells.count(where: isStep) >= 4, marks.isEmpty, cells.allSatisfy({ !hasMark($0) }) {
            header = cells
            headerQuestion = question
            return true
        }
        guard !header.isEmpty, let question = question ?? headerQuestion, words.scales[question] != nil else {
            return false
        }
        attempts.append(attempt(question, cells))
        return true
    }

    /// Tables whose columns are the questions: their names in one row, the answers in the next.
    private mutating func takeByColumns(_ cells: [RatingText]) -> Bool {
        let names = cells.map(wholeName)
        if names.count(where: { $0.map { words.scales[$0] != nil } ?? false }) >= 2,
            names.compactMap(\.self).count * 2 > cells.count
        {
            columns = names
            return true
        }
        defer { columns = [] }
        guard columns.count == cells.count, !cells.isEmpty else { return false }
        for (column, cell) in zip(columns, cells) {
            guard let column, words.scales[column] != nil else { continue }
            attempts.append(Attempt(questions: [column], text: cell, form: .plain))
        }
        return true
    }

    /// The question whose name fills a cell.
    private func wholeName(_ cell: RatingText) -> Int? {
        let text = RatingText(cell.string)
        guard let (index, end) = words.name(in: text, at: 0), text[end..<text.count].isBlank else {
            return nil
        }
        return index
    }

    private func attempt(_ question: Int, _ cells: [RatingText]) -> Attempt {
        var reading = RatingReading.blank
        for (column, cell) in cells.enumerated() where column < header.count && isStep(header[column]) {
            if isMark(cell) {
                reading = reading.joined(step(question, header[column]))
            } else if let own = words.scales[question]?.read(cell), own != .blank {
                reading = reading.joined(own).joined(step(question, header[column]))
            }
        }
        return Attempt(questions: [question], text: RatingText(""), form: .plain, reading: reading)
    }

    /// The step that a column stands for; `60/30` stands for the one of the two that the scale has.
    private func step(_ question: Int, _ cell: RatingText) -> RatingReading {
        guard let scale = words.scales[question] else { return .unreadable }
        var values: Set<Int> = []
        for unit in words.anyScale.units(of: cell) {
            if case .ok(let value) = scale.read(unit) { values.insert(value) }
        }
        return values.count == 1 ? values.first.map(RatingReading.ok) ?? .unreadable : .unreadable
    }

    private func question(_ cells: [RatingText]) -> Int? {
        for cell in cells.prefix(2) {
            let trimmed = RatingText(cell.string)
            for at in 0..<min(trimmed.count, 6) {
                if let (index, _) = words.name(in: trimmed, at: at) { return index }
            }
        }
        return nil
    }

    private func isStep(_ cell: RatingText) -> Bool { !words.anyScale.units(of: cell).isEmpty }

    private func isMark(_ cell: RatingText) -> Bool { !cell.isBlank && words.anyScale.isMark(cell) }

    private func hasMark(_ cell: RatingText) -> Bool { words.anyScale.hasMark(cell) }

    private static func cells(_ line: RatingText) -> [RatingText] {
        guard line.folded.contains("|") else { return [] }
        var cells: [RatingText] = []
        var start = 0
        for index in 0...line.count where index == line.count || line.folded[index] == "|" {
            cells.append(line[start..<index])
            start = index + 1
        }
        return cells
    }
}
