extension VisitForm {
    /// The most forms of one mail: a week of visits to each is far less.
    static let most = 40

    /// Reads every form of a text, in order.
    public static func all(in text: String) -> [VisitForm] { all(in: text, laidOut: RuleText(text)) }

    /// Reads every form of a text that is laid out already. Where no unit is named there is none: most mails end here.
    static func all(in text: String, laidOut: RuleText) -> [VisitForm] {
        guard VisitFields.namesUnit(laidOut) else { return [] }
        return pieces(of: text).prefix(most).compactMap { VisitForm($0) }
    }

    /// Reads every form of a table, its cells row by row; a line beside a table is a row of one cell. Where no table has
    /// the form's names in its cells, the words are read as a text.
    public static func all(inRows rows: [[String]]) -> [VisitForm] {
        let found = VisitTable(rows).forms
        guard found.isEmpty else { return Array(found.prefix(most)) }
        return all(
            in: rows.map { $0.filter { !$0.isEmpty }.joined(separator: " | ") }.joined(separator: "\n"))
    }

    /// The text cut before each line that names a unit, without titles and printed notes.
    private static func pieces(of text: String) -> [String] {
        var pieces: [[Substring]] = [[]]
        var hasUnit = false
        var isNote = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = Fold.text(line).filter { !$0.isWhitespace }
            isNote = words.hasPrefix("注:") || isNote && !words.isEmpty
            if isNote || words.count <= 16 && words.contains("走访") && words.contains("报告单") { continue }
            let bare = words.drop { $0.isNumber || ".,)、".contains($0) }
            if ["客户单位名称", "客户名称"].contains(where: bare.hasPrefix) {
                if hasUnit { pieces.append([]) }
                hasUnit = true
            }
            pieces[pieces.count - 1].append(line)
        }
        return pieces.map { $0.joined(separator: "\n") }
    }

    /// Two readings of one form together, such as a mail's text and the file it carries: what one leaves out the other
    /// gives; ratings that differ contradict each other.
    public func joined(_ other: VisitForm) -> VisitForm {
        VisitForm(
            unit: unit ?? other.unit, address: address ?? other.address,
            representative: representative ?? other.representative,
            ratings: ratings.merging(other.ratings) { $0.joined($1) },
            suggestion: suggestion ?? other.suggestion,
            contacts: contacts + other.contacts.filter { !contacts.contains($0) }, date: date ?? other.date)
    }

    /// Whether two forms tell of one visit: the same unit, and no two dates.
    public func isSameVisit(as other: VisitForm) -> Bool {
        guard let unit, let another = other.unit, Fold.text(unit) == Fold.text(another) else { return false }
        return date == nil || other.date == nil || date == other.date
    }

    /// The forms with those of one visit put together.
    public static func merged(_ forms: [VisitForm]) -> [VisitForm] {
        var merged: [VisitForm] = []
        for form in forms where !form.isBlank {
            if let place = merged.firstIndex(where: { $0.isSameVisit(as: form) }) {
                merged[place] = merged[place].joined(form)
            } else {
                merged.append(form)
            }
        }
        return merged
    }
}

/// Reads forms whose names stand in cells of their own, as the blank form that heed hands out has them.
struct VisitTable {
    /// The forms, in order.
    private(set) var forms: [VisitForm] = []
    private var values: [VisitField: [String]] = [:]
    private var isTable = false

    init(_ rows: [[String]]) {
        var index = 0
        while index < rows.count {
            let row = rows[index]
            let names = Self.names(in: row)
            let next = index + 1 < rows.count ? rows[index + 1] : []
            isTable = isTable || row.count > 1 && names.contains { $0.field == .unit }
            for (place, name) in names.enumerated() {
                let end = place + 1 < names.count ? names[place + 1].column : row.count
                take(name, Array(row[(name.column + 1)..<max(end, name.column + 1)]), of: row, below: next)
            }
            index += 1
        }
        finish()
    }

    private struct Name {
        let field: VisitField
        let column: Int
        /// What stands behind a colon in the same cell.
        let rest: String
    }

    /// The names of a row with the columns they stand in. Behind a name in a cell of its own a colon is part of a value.
    private static func names(in row: [String]) -> [Name] {
        var hasOwn = false
        return row.enumerated().compactMap { column, cell in
            if let field = byName[plain(cell)] {
                hasOwn = true
                return Name(field: field, column: column, rest: "")
            }
            guard !hasOwn, let colon = cell.firstIndex(where: { $0 == ":" || $0 == "：" }),
                let field = byName[plain(String(cell[..<colon]))]
            else { return nil }
            return Name(field: field, column: column, rest: String(cell[cell.index(after: colon)...]).trimmed)
        }
    }

    private mutating func take(_ name: Name, _ cells: [String], of row: [String], below next: [String]) {
        if name.field == .unit, values[.unit] != nil { finish() }
        let rest = name.rest.isEmpty ? [] : [name.rest]
        if let scale = VisitScale.allCases.first(where: { $0.field == name.field }) {
            guard values[name.field] == nil else { return }
            // The tick may stand in a paragraph of its own.
            let lines = (rest + cells).map { $0.replacing("\n", with: " ") }
            values[name.field] = [Self.rating(scale, lines, name.column + 1, row, next)]
            return
        }
        let filled = (rest + cells).filter { !$0.isEmpty }
        if name.field == .contacts {
            let words = VisitContact.plain(filled.joined(separator: " "))
            if !words.isEmpty { values[.contacts, default: []].append(words) }
        } else if values[name.field] == nil {
            let isBelow = filled.isEmpty && Self.names(in: next).isEmpty
            let found = isBelow && name.field == .suggestion ? next.filter { !$0.isEmpty } : filled
            values[name.field] = [found.joined(separator: " ")]
        }
    }

    /// The cells of a rating; where none is marked, each with what stands below it.
    private static func rating(
        _ scale: VisitScale, _ cells: [String], _ column: Int, _ row: [String], _ next: [String]
    ) -> String {
        let text = cells.joined(separator: " | ")
        guard scale.reading(of: text) == .blank, names(in: next).isEmpty else { return text }
        let marked = cells.enumerated().map { index, cell in
            let below = column + index
            return next.indices.contains(below) ? cell + " " + next[below] : cell
        }.joined(separator: " | ")
        return scale.reading(of: marked) == .unreadable ? text : marked
    }

    private mutating func finish() {
        defer { values = [:] }
        func plain(_ field: VisitField) -> String? {
            values[field]?.first.flatMap { $0.isEmpty ? nil : $0 }
        }
        guard isTable, values[.unit] != nil else { return }
        let scales = VisitScale.allCases.filter { values[$0.field] != nil }
        guard scales.count >= 2 else { return }
        let signature = plain(.signature) ?? ""
        forms.append(
            VisitForm(
                unit: plain(.unit), address: plain(.address), representative: plain(.representative),
                ratings: Dictionary(
                    uniqueKeysWithValues: VisitScale.allCases.map {
                        ($0, $0.reading(of: values[$0.field]?.first ?? ""))
                    }),
                suggestion: plain(.suggestion),
                contacts: [VisitDate.without(signature)].filter { !$0.isEmpty } + (values[.contacts] ?? []),
                date: VisitDate.date(in: plain(.date) ?? "") ?? VisitDate.date(in: signature)))
    }

    /// A name as cells hold it: folded, without blanks, marks and numbers at its ends.
    private static func plain(_ cell: String) -> String {
        guard cell.utf8.count <= 120 else { return "" }
        let bare = Fold.text(cell).filter { !$0.isWhitespace && !"*:".contains($0) }
        return String(bare.drop { $0.isNumber || ".,、".contains($0) })
    }

    private static let byName: [String: VisitField] = {
        var table: [String: VisitField] = [:]
        for field in VisitField.allCases {
            for name in field.names where table[plain(name)] == nil { table[plain(name)] = field }
        }
        return table
    }()
}
