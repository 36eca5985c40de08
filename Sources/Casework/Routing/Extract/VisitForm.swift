/// Annex 1, the report on a visit to a customer, as read from the text of a mail.
public struct VisitForm: Encodable, Hashable, Sendable {
    /// 客户单位名称.
    public let unit: String?
    /// 客户地址.
    public let address: String?
    /// 客户单位法人(负责人).
    public let representative: String?
    /// What was found on each scale.
    public let ratings: [VisitScale: RatingReading]
    /// 其它建议.
    public let suggestion: String?
    /// Who signed and who is named to get in touch with, as written.
    public let contacts: [String]
    /// The date of the form, `yyyy-MM-dd`.
    public let date: LocalDate?

    /// Writes every key, absent values as null.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(unit, forKey: .unit)
        try box.encode(address, forKey: .address)
        try box.encode(representative, forKey: .representative)
        try box.encode(quality, forKey: .quality)
        try box.encode(service, forKey: .service)
        try box.encode(awareness, forKey: .awareness)
        try box.encode(self[.quality].state, forKey: .qualityState)
        try box.encode(self[.service].state, forKey: .serviceState)
        try box.encode(self[.awareness].state, forKey: .awarenessState)
        try box.encode(suggestion, forKey: .suggestion)
        try box.encode(contacts, forKey: .contacts)
        try box.encode(date, forKey: .date)
    }

    enum CodingKeys: String, CodingKey {
        case unit, address, representative, quality, service, awareness, suggestion, contacts, date
        case qualityState = "quality_state"
        case serviceState = "service_state"
        case awarenessState = "awareness_state"
    }

    /// What was found on a scale.
    public subscript(_ scale: VisitScale) -> RatingReading { ratings[scale] ?? .blank }

    /// 质量, nil when it must be asked.
    public var quality: Int? { self[.quality].value }
    /// 服务态度.
    public var service: Int? { self[.service].value }
    /// 产品的知名度.
    public var awareness: Int? { self[.awareness].value }

    /// Whether nothing is filled in: the blank form.
    public var isBlank: Bool {
        unit == nil && address == nil && representative == nil && suggestion == nil
            && ratings.values.allSatisfy { $0 == .blank }
    }

    /// Reads the first form of a text; nil when there is none. A form names the unit and holds at least two
    /// of the three ratings or of the other fields.
    public init?(_ text: String) { self.init(RuleText(text)) }

    init?(_ text: RuleText) {
        guard let fields = VisitFields(text) else { return nil }
        let ratings = VisitScale.allCases.filter { fields[$0.field] != nil }
        let others = [VisitField.address, .representative, .suggestion, .signature].filter {
            fields[$0] != nil
        }
        guard ratings.count >= 2 || ratings.count + others.count >= 3 else { return nil }
        unit = fields.plain(.unit)
        address = fields.plain(.address)
        representative = fields.plain(.representative)
        self.ratings = Dictionary(
            uniqueKeysWithValues: VisitScale.allCases.map { ($0, $0.reading(of: fields[$0.field] ?? "")) })
        suggestion = fields.plain(.suggestion)
        let signature = fields[.signature] ?? ""
        date =
            VisitDate.date(in: fields[.date] ?? "") ?? VisitDate.date(in: signature) ?? VisitDate.date(
                in: fields.rest)
            ?? VisitDate.date(in: text.written.string)
        contacts = [VisitDate.without(signature), fields[.contacts]].compactMap(\.self)
            .map { VisitContact.plain($0) }.filter { !$0.isEmpty }
    }

    init(
        unit: String?, address: String?, representative: String?, ratings: [VisitScale: RatingReading],
        suggestion: String?, contacts: [String], date: LocalDate?
    ) {
        self.unit = unit
        self.address = address
        self.representative = representative
        self.ratings = ratings
        self.suggestion = suggestion
        self.contacts = contacts
        self.date = date
    }
}

extension VisitScale {
    var field: VisitField {
        switch self {
        case .quality: .quality
        case .service: .service
        case .awareness: .awareness
        }
    }
}

/// A field of Annex 1.
enum VisitField: CaseIterable, Hashable {
    case unit, address, representative, opinions, quality, service, awareness, suggestion, signature, date
    case contacts

    /// How the form calls it, a longer name before one that it contains; simplified characters.
    var names: [String] {
        switch self {
        case .unit: ["客户单位名称", "客户名称", "单位名称", "客户单位"]
        case .address: ["客户地址", "单位地址", "地址"]
        case .representative: ["客户单位法人(负责人)", "客户单位法人", "法人(负责人)", "法人代表", "法人", "负责人"]
        case .opinions: ["用户意见", "客户意见"]
        case .quality: ["产品质量", "油品质量", "质量"]
        case .service: ["服务态度", "服务"]
        case .awareness: ["产品的知名度", "产品知名度", "知名度"]
        case .suggestion: ["其它建议", "其他建议", "其它意见", "其他意见", "建议"]
        case .signature: ["客户单位盖章(签名)", "客户单位盖章", "盖章(签名)", "盖章", "签名"]
        case .date: ["走访日期", "填表日期", "日期"]
        case .contacts: ["客户单位主要负责人", "业务主办联系方式", "联系方式", "主要负责人", "业务主办", "联系人"]
        }
    }

    /// How many names it has, and the tree of them.
    var search: (names: Int, tree: WordTree) { VisitField.searches[self] ?? (0, WordTree([])) }

    private static let searches = Dictionary(
        uniqueKeysWithValues: allCases.map { field in
            (field, (field.names.count, WordTree(field.names.map { Array($0.unicodeScalars) })))
        })
}

/// The fields of a form with what stands behind their names.
struct VisitFields {
    private var values: [VisitField: String] = [:]
    /// What stands behind the last field.
    private(set) var rest = ""

    /// The fields of a text; nil when no unit is named as a form names it.
    init?(_ text: RuleText) {
        guard VisitFields.namesUnit(text) else { return nil }
        let written = text.written
        let folded = text.folded.map { $0 == Fold.nothing ? " " : $0 }
        var marks: [(field: VisitField, range: Range<Int>)] = []
        for field in VisitField.allCases {
            let taken = marks.map(\.range)
            if let range = VisitFields.place(field, folded, besides: taken) {
                marks.append((field, range))
            } else if field == .unit {
                return nil
            }
        }
        marks.sort { $0.range.lowerBound < $1.range.lowerBound }
        for (index, mark) in marks.enumerated() {
            let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : written.count
            let value = written[mark.range.upperBound..<max(end, mark.range.upperBound)].string
            values[mark.field] = VisitFields.bare(value)
            if index == marks.count - 1 { rest = value }
        }
        limitLast(marks.last?.field)
    }

    subscript(_ field: VisitField) -> String? { values[field] }

    /// Whether a unit's field may stand in a text.
    static func namesUnit(_ text: RuleText) -> Bool {
        VisitField.unit.search.tree.isFound(in: text.folded)
    }

    /// The value without line ends, nil when empty.
    func plain(_ field: VisitField) -> String? {
        let value = (values[field] ?? "").split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
        return value.isEmpty ? nil : value.joined(separator: field == .suggestion ? "\n" : " ")
    }

    /// Where a field's name stands as a name: at the beginning of a line, or behind a separator; the ratings
    /// also anywhere behind the opinions' name.
    private static func place(
        _ field: VisitField, _ text: [Unicode.Scalar], besides taken: [Range<Int>]
    ) -> Range<Int>? {
        let (names, tree) = field.search
        var first = [Range<Int>?](repeating: nil, count: names)
        for at in text.indices {
            tree.walk(text, at: at, to: text.count) { name, end in
                guard first[name] == nil, isName(text, at, end), !taken.contains(where: { $0.contains(at) })
                else { return }
                first[name] = at..<end
            }
        }
        return first.lazy.compactMap(\.self).first
    }

    private static func isName(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        var before = start
        while before > 0,
            text[before - 1] == " " || text[before - 1].isDigit || text[before - 1] == "."
                || text[before - 1] == ","
        { before -= 1 }
        guard before == 0 || before < start || "\n:;/|)([.,>*#-".unicodeScalars.contains(text[before - 1])
        else { return false }
        guard end < text.count else { return true }
        return !text[end].isHan
            || VisitScale.allCases.contains { scale in
                scale.vocabulary.labels.contains { text[end...].starts(with: $0.word) }
            }
    }

    /// A value without the marks that part it from its name.
    private static func bare(_ text: String) -> String {
        let marks = Set(":：|\t/／;；-—*".unicodeScalars)
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, marks.contains(first) || first.properties.isWhitespace {
            scalars.removeFirst()
        }
        while let last = scalars.last, marks.contains(last) || last.properties.isWhitespace {
            scalars.removeLast()
        }
        return String(scalars)
    }

    /// Behind the last field the mail goes on with other things: it ends with its line, a suggestion with its
    /// paragraph, a table of persons with the form.
    private mutating func limitLast(_ field: VisitField?) {
        guard let field, let value = values[field] else { return }
        if field == .contacts { return }
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
        values[field] = lines.prefix { !$0.trimmed.isEmpty && !VisitDate.isAlone($0) }.joined(separator: "\n")
    }
}

/// The date on a form.
enum VisitDate {
    /// The first date of a text: `2026年11月10日`, `2026-11-10`, `2026/11/10`, `2026.11.10`.
    static func date(in text: String) -> LocalDate? {
        let groups = groups(text)
        guard groups.count >= 3 else { return nil }
        for index in 0...(groups.count - 3) where (2000...2100).contains(groups[index]) {
            if let date = LocalDate(year: groups[index], month: groups[index + 1], day: groups[index + 2]) {
                return date
            }
        }
        return nil
    }

    /// A line that holds nothing but a date.
    static func isAlone(_ line: some StringProtocol) -> Bool {
        date(in: String(line)) != nil && without(String(line)).isEmpty
    }

    /// The text without dates and the notes that stand beside them.
    static func without(_ text: String) -> String {
        let kept = text.unicodeScalars.filter {
            !$0.isDigit && !"年月日-/.()（）　 ".unicodeScalars.contains($0)
        }
        let name = String(String.UnicodeScalarView(kept)).trimmed
        return ["已盖章", "盖章", "章"].contains(name) ? "" : name
    }

    private static func groups(_ text: String) -> [Int] {
        VisitScale.numbers(in: Fold.array(text))
    }
}
