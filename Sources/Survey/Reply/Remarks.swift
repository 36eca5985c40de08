import Casework

/// What respondents say in their own words.
struct Remarks {
    /// The answers in words, by question id.
    private(set) var texts: [String: String] = [:]
    /// Everything, for the search for complaints.
    private(set) var ownWords: String

    init(_ answers: AnswerSheet, _ words: FormVocabulary) {
        let beside =
            answers.leftovers.map(\.string)
            + answers.attempts.compactMap { words.anyScale.remark(in: $0.text) }
        var suggestions: [String] = []
        for (question, parts) in answers.texts.sorted(by: { $0.key < $1.key }) {
            let told = parts.map(Remarks.bare).filter { !NoWords.contains($0) }
            guard !told.isEmpty else { continue }
            if words.matter(question) == .suggestion {
                suggestions += told
            } else {
                texts[words.questionnaire.questions[question].id] = told.joined(separator: "\n")
            }
        }
        ownWords = (suggestions + beside).joined(separator: "\n")
        suggestions += beside.filter { Proposal.isOne($0) && !words.anyScale.changes(RatingText($0)) }
        if let question = words.questionnaire.questions.first(where: { $0.matter == .suggestion }),
            !suggestions.isEmpty
        {
            texts[question.id] = suggestions.joined(separator: "\n")
        }
        sign(answers, words)
    }
}

extension Remarks {
    /// Without the arrows and marks that lead to an answer.
    static func bare(_ text: String) -> String {
        let cells = text.split(separator: "|").map { $0.trimmingCharacters }.filter { !$0.isEmpty }
        let joined = cells.joined(separator: " ").reversed().drop { ";；,， ".contains($0) }.reversed()
        return String(
            String(joined).drop { " \n\t　→⇒>=-—–*•·:：↓▶►※".contains($0) || $0 == "答" && text.hasPrefix("答：") }
        )
    }

    /// Who did not fill in unit and name may have signed with them.
    private mutating func sign(_ answers: AnswerSheet, _ words: FormVocabulary) {
        let unit = words.questionnaire.questions.first { $0.matter == .unit }?.id
        guard let unit, texts[unit] == nil else { return }
        for line in answers.leftovers.suffix(4).reversed() {
            let parts = line.string.split(maxSplits: 1) { $0.isWhitespace || $0 == "，" || $0 == "," }.map(
                String.init)
            guard let first = parts.first, parts.count <= 2, UnitName.isOne(first) else { continue }
            texts[unit] = first
            if let person = words.questionnaire.questions.first(where: { $0.matter == .person })?.id,
                texts[person] == nil,
                parts.count == 2, parts[1].count <= 12
            {
                texts[person] = parts[1].trimmingWhitespace
            }
            return
        }
        texts[unit] = UnitFinder.unit(
            in: answers.leftovers.suffix(6).map(\.string).joined(separator: "\n"), own: [])
    }
}

extension StringProtocol {
    fileprivate var trimmingCharacters: String { String(self).trimmingWhitespace }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        var view = self[...]
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}

/// Answers that say there is nothing to say.
enum NoWords {
    static func contains(_ text: String) -> Bool {
        let bare = Fold.text(text).filter { !$0.isWhitespace && !".。,，!！-—_/~～()（）".contains($0) }
        return bare.isEmpty || words.contains(bare)
    }

    private static let words: Set<String> = [
        "无", "没有", "没", "暂无", "暂没有", "暂时没有", "暂时无", "没意见", "没有意见", "无意见", "没建议", "没有建议", "无建议", "没啥", "没啥建议",
        "没什么",
        "没什么建议", "没有了", "没了", "没什么意见", "没有什么建议", "没有其他建议", "没有其它建议", "无其他建议", "无其它建议", "目前没有", "目前无", "同上",
        "略", "空", "none",
        "no", "nil", "na", "n/a", "nothing", "nosuggestion", "nosuggestions", "nocomment", "nocomments",
        "noneatpresent", "notapplicable", "不适用", "没有谢谢",
        "无谢谢", "none,thanks", "nonethanks", "nonethankyou", "nothanks",
    ]
}

/// Tells wishes from greetings in what stands beside the answers.
enum Proposal {
    static func isOne(_ text: String) -> Bool {
        let folded = Fold.text(text)
        guard folded.count >= 6 else { return false }
        var rest = folded
        for word in courtesies { rest = rest.replacing(word, with: "") }
        return wishes.contains { rest.contains($0) }
    }

    private static let courtesies = [
        "请查收", "请查阅", "请查看", "请见", "请看", "请参考", "请参阅", "请知悉", "请知晓", "请过目", "请惠存", "请收", "请登记", "请记录", "请统计",
        "请笑纳", "如有问题请", "有问题请",
        "请多关照", "请随时联系", "希望有帮助", "希望对你们有帮助", "请多多关照", "请原谅", "请谅解", "请见谅", "请理解", "最好的", "建议:无", "无建议",
        "没有建议", "没建议", "请更正", "请以此为准", "请以这次为准",
        "no other suggestion", "no further suggestion", "no suggestion", "no other comment", "please find",
        "please see", "please let me know", "please accept",
    ]
    private static let wishes = [
        "建议", "希望", "盼", "望贵", "望能", "望你", "能不能", "能否", "可否", "可不可以", "是否可以", "是不是可以", "最好", "改进", "改善", "应当",
        "应该", "要是", "如果能", "若能", "期待",
        "麻烦", "请", "多搞", "多给", "多派", "多安排", "少一点", "快一点", "快点", "早点", "就好了", "更好", "提前", "增加", "加强", "提高",
        "优化", "注意", "需要", "不要再", "别再", "下次", "以后",
        "please", "could you", "can you", "would be", "suggest", "hope", "wish", "should", "better if",
        "recommend", "we need", "we would like", "it would help",
    ]
}

/// Names of units by their form.
enum UnitName {
    static func isOne(_ text: String) -> Bool {
        let folded = Fold.text(text).filter { !$0.isWhitespace }
        guard (3...40).contains(folded.count), !folded.contains(where: { ",.!?;".contains($0) }) else {
            return false
        }
        return endings.contains { folded.hasSuffix($0) }
    }

    private static let endings = [
        "公司", "集团", "厂", "局", "站", "院", "队", "社", "部", "科", "处", "中心", "矿", "矿业", "港", "港务", "物流", "运输", "化工",
        "水泥", "电厂", "农场", "学校", "大学", "医院", "酒店", "宾馆",
        "商行", "码头", "车队", "船厂", "工地", "项目部", "办", "室", "所", "行", "店", "煤矿", "钢铁", "建材", "热电", "供热", "公交",
        "客运", "货运", "环卫", "园林", "渔业", "航运", "海运", "船务",
        "ltd", "ltd.", "limited", "inc", "inc.", "corp", "corporation", "company", "gmbh", "co.",
    ]
}
