public import Casework
public import Reading

/// The draft of the service improvement plan (article 13(1)): what the survey shows, with room for what is to be done, by
/// whom, until when.
public struct ImprovementPlan: Sendable {
    /// One problem the survey shows.
    public struct Item: Hashable, Sendable {
        /// What is wrong.
        public let problem: String
        /// What customers say of it, as written.
        public let words: [String]
    }

    /// The problems, the gravest first.
    public let items: [Item]
    private let results: SurveyResults
    private let language: Language
    private let due: LocalDate?

    /// So many customers are quoted on one problem.
    private static let quotes = 5

    /// The plan that results call for.
    ///
    /// - Parameter due: until when it goes to the leaders, for its head.
    public init(_ results: SurveyResults, _ rules: PlanRules, in language: Language, due: LocalDate?) {
        self.results = results
        self.language = language
        self.due = due
        let words = PlanWords(language)
        let weak = results.questions.compactMap { result -> (Double, Item)? in
            let bound = rules.weakBelow * result.share
            guard let mean = result.all.mean, mean < bound else { return nil }
            return (mean / result.share, Item(problem: words.weak(result, mean, bound), words: []))
        }.sorted { $0.0 < $1.0 }.map(\.1)
        let fallen = results.questions.compactMap { result -> Item? in
            guard let change = result.change, -change >= rules.fallenBy * result.share else { return nil }
            return Item(problem: words.fallen(result, change, results.yearBefore), words: [])
        }
        let groups = results.questions.flatMap { result in
            (result.byClass.map { (words.customers($0.name), $0) }
                + result.byPlantOffice.map { (words.office($0.name), $0) })
                .compactMap { name, group -> Item? in
                    let bound = rules.weakBelow * result.share
                    guard let mean = group.cell.mean, mean < bound, (result.all.mean ?? 0) >= bound
                    else { return nil }
                    return Item(problem: words.weak(result, name, mean, group.cell.count ?? 0), words: [])
                }
        }
        let themes = Themes.found(in: results.suggestions, from: rules.themeFrom).map { theme in
            Item(
                problem: words.theme(theme),
                words: theme.suggestions.prefix(Self.quotes).map { words.quote($0) })
        }
        items = weak + fallen + groups + themes
    }

    /// The plan as a text, to be completed by hand.
    public var text: String {
        let words = PlanWords(language)
        let head = words.head(results, due)
        guard !items.isEmpty else { return (head + [words.nothing]).joined(separator: "\n") }
        let body = items.enumerated().map { index, item in
            ([words.problem(index + 1, item.problem)] + item.words + words.columns).joined(separator: "\n")
        }
        return (head + [body.joined(separator: "\n\n")]).joined(separator: "\n")
    }
}

extension QuestionResult {
    /// The highest step of the question's scale over that of Annex 1, for which the rules of the plan are written.
    fileprivate var share: Double { Double(question.scale?.values.max() ?? 100) / 100 }
}

/// The words of the plan.
private struct PlanWords {
    let language: Language
    private var isChinese: Bool { language.isChinese }

    init(_ language: Language) { self.language = language }

    static func one(_ value: Double) -> String {
        let tenths = Int((abs(value) * 10).rounded())
        return "\(value < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
    }

    func head(_ results: SurveyResults, _ due: LocalDate?) -> [String] {
        let counts = results.counts
        let rate = counts.responseRate.map { Self.one($0 * 100) + "%" } ?? "-"
        let means = results.questions.map { result in
            "\(result.question.name(in: language)) \(result.all.mean.map(Self.one) ?? "-")"
        }.joined(separator: isChinese ? "，" : ", ")
        let year = results.campaign.year
        return isChinese
            ? [
                "\(year)年度服务改进方案（草案）", "",
                "依据：\(year)年度客户满意度调查（客户管理办法第十二条、第十三条）",
                "调查情况：送达\(counts.delivered)家，答复\(counts.answered)家，答复率\(rate)。",
                "平均分：\(means)。", due.map { "提交审阅时限：\($0)" } ?? "", "",
            ]
            : [
                "Service improvement plan \(year) (draft)", "",
                "Basis: the customer satisfaction survey of \(year) (articles 12 and 13)",
                "Delivered to \(counts.delivered), answered by \(counts.answered), response rate \(rate).",
                "Means: \(means).", due.map { "For review by \($0)" } ?? "", "",
            ]
    }

    func problem(_ number: Int, _ text: String) -> String {
        isChinese ? "\(number). 问题：\(text)" : "\(number). Problem: \(text)"
    }

    var columns: [String] {
        isChinese
            ? ["   改进措施：", "   责任部门/责任人：", "   完成日期："]
            : ["   Measure: ", "   Owner: ", "   Done by: "]
    }

    var nothing: String {
        isChinese
            ? "本年度调查未显示低分、明显下降或多家客户共同反映的问题。"
            : "The survey shows no weak or falling score and no repeated theme."
    }

    func weak(_ result: QuestionResult, _ mean: Double, _ bound: Double) -> String {
        let name = result.question.name(in: language)
        let count = result.all.count ?? 0
        return isChinese
            ? "“\(name)”平均分\(Self.one(mean))，低于\(Self.one(bound))（\(count)家）"
            : "\"\(name)\" has a mean of \(Self.one(mean)), below \(Self.one(bound)) (n=\(count))"
    }

    func weak(_ result: QuestionResult, _ group: String, _ mean: Double, _ count: Int) -> String {
        let name = result.question.name(in: language)
        return isChinese
            ? "\(group)对“\(name)”的平均分为\(Self.one(mean))（\(count)家）"
            : "\(group): \"\(name)\" has a mean of \(Self.one(mean)) (n=\(count))"
    }

    func fallen(_ result: QuestionResult, _ change: Double, _ year: Int?) -> String {
        let name = result.question.name(in: language)
        let before = year.map(String.init) ?? ""
        return isChinese
            ? "“\(name)”平均分比\(before)年下降\(Self.one(-change))分"
            : "the mean of \"\(name)\" fell by \(Self.one(-change)) since \(before)"
    }

    func customers(_ name: String) -> String {
        if name.isEmpty { return isChinese ? "未分类客户" : "customers not classed" }
        return isChinese ? "\(name)类客户" : "class \(name) customers"
    }

    func office(_ name: String) -> String {
        if name.isEmpty { return isChinese ? "无驻厂办的客户" : "customers without a plant office" }
        return isChinese ? "\(name)的客户" : "customers of \(name)"
    }

    func theme(_ theme: Theme) -> String {
        let name = theme.name(in: language)
        return isChinese
            ? "\(theme.suggestions.count)家客户提到“\(name)”"
            : "\(theme.suggestions.count) customers speak of \"\(name)\""
    }

    func quote(_ suggestion: Suggestion) -> String {
        let text = suggestion.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let unit = suggestion.unit.map { isChinese ? "（\($0)）" : " (\($0))" } ?? ""
        return isChinese ? "   客户原话：“\(text)”\(unit)" : "   In their words: \"\(text)\"\(unit)"
    }
}
