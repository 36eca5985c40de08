internal import Reading

/// Tells answers to the yearly questionnaire from a mail about it.
enum RatingSigns {
    /// Whether a short text rates at least two of the three items.
    static func found(in text: RuleText, subject: RuleText) -> Bool {
        let named = words(in: text.plain) | words(in: subject.plain)
        guard named.nonzeroBitCount >= 2 || named >> UInt64(items.count) != 0 else { return false }
        return rated(text) >= 2
    }

    /// A bit for each word of the tree that stands in a text.
    private static func words(in text: [Unicode.Scalar]) -> UInt64 {
        let tree = tree
        var words: UInt64 = 0
        for at in text.indices { tree.walk(text, at: at, to: text.count) { word, _ in words |= 1 << word } }
        return words
    }

    /// The three items in two languages, then words of the matter.
    private static let tree = WordTree(items + topics)
    private static let items = scalars(of: "质量 服务态度 知名度 quality service renown")
    private static let topics = scalars(of: "满意度 调查 问卷 survey questionnaire 评价 打分")

    /// How many pieces of the text are answers.
    private static func rated(_ text: RuleText) -> Int {
        var count = 0
        var start = 0
        for at in 0...text.written.count {
            guard at == text.written.count || isMark(text.written[at]) else { continue }
            if isAnswer(text.folded[start..<at]) { count += 1 }
            start = at + 1
        }
        return count
    }

    /// A label of a scale, perhaps behind a number, or a value of one.
    private static func isAnswer(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
        let piece = piece.filter { $0 != Fold.nothing }
        let answer = piece.drop { $0 == "-" || $0 == "." || $0.isDigit || $0.properties.numericType != nil }
        guard answer.isEmpty else {
            return answer.count <= longest && labels.contains(Array(answer))
        }
        return piece.count <= 4 && values.contains(Int(piece.string) ?? 0)
    }

    private static let values: Set<Int> = [100, 90, 85, 80, 70, 60, 50, 30]
    /// Answers are short.
    private static let longest = 24

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", ",", "，", ";", "；", "、", " ", "\u{3000}", ":", "：", ".", "。", "/", "|", "\t", "(", ")",
            "）", "（":
            true
        default: false
        }
    }

    private static let labels: Set<[Unicode.Scalar]> = {
        var labels = Set(
            VisitScale.allCases.flatMap { $0.scale.steps.flatMap { [$0.label(in: .zhHans)] + $0.aliases } })
        for base in labels { labels.formUnion(["质量\(base)", "服务\(base)", "服务态度\(base)", "知名度\(base)"]) }
        labels.formUnion([
            "outstanding", "excellent", "good", "fairly good", "average", "acceptable", "famous",
            "very famous", "known", "unknown", "很好",
            "满意",
            "非常满意",
        ])
        return Set(labels.map { Array($0.unicodeScalars) })
    }()
}
