import Survey

/// The words of the page of results, in Chinese or English.
struct SurveyPageWords: Sendable {
    let isChinese: Bool

    private func pick(_ chinese: String, _ english: String) -> String { isChinese ? chinese : english }

    var invited: String { pick("已邀请", "Invited") }
    var delivered: String { pick("已送达", "Delivered") }
    var bounced: String { pick("退信", "Bounced") }
    var automatic: String { pick("仅自动回复", "Auto-answered") }
    var optedOut: String { pick("退订", "Opted out") }
    var partial: String { pick("部分答复", "Partial") }
    var complete: String { pick("完整答复", "Complete") }
    var rate: String { pick("答复率", "Response rate") }
    var rateNote: String {
        pick("答复率＝（部分答复＋完整答复）÷已送达。", "Response rate = (partial + complete) / delivered.")
    }
    var mean: String { pick("平均分", "Mean") }
    var change: String { pick("变化", "Change") }
    var byClass: String { pick("按客户类别", "By class of customer") }
    var byOffice: String { pick("按驻厂办", "By plant office") }
    var none: String { pick("（无）", "(none)") }
    var hidden: String { pick("人数过少，不显示", "too few to show") }
    var suggestions: String { pick("客户的意见和建议（原文）", "What customers wrote, verbatim") }
    var legend: String { pick("虚线框为上一年度。", "Dashed outline: the year before.") }
    var withheld: String {
        pick(
            "本次调查不记名，结束后才显示结果，以免从先后两份报告中推知个别答复。",
            "This survey is anonymous: its results are shown once it is closed, so that nobody can tell single answers by comparing two reports."
        )
    }

    func status(_ campaign: Campaign) -> String {
        switch campaign.status {
        case .created: pick("尚未发出邀请", "nobody has been invited yet")
        case .open: pick("调查进行中，结果未定", "open: the results may change")
        case .closed: pick("调查已结束", "closed")
        }
    }

    func customerClass(_ name: String) -> String {
        name.isEmpty ? pick("未分类", "not classed") : pick("\(name)类客户", "Class \(name)")
    }

    func chart(_ question: String) -> String { pick("“\(question)”的分布", "Distribution of \"\(question)\"") }

    func own(_ mean: String) -> String {
        pick(
            "各题平均分的平均值：\(mean)（本系统自行计算，管理办法未规定综合评分）。",
            "Mean of the questions' means: \(mean) (our calculation; the regulation names no overall score).")
    }

    func summary(_ result: QuestionResult, _ year: Int?) -> String {
        guard let count = result.all.count else { return hidden }
        var text = pick(
            "平均分 \(Self.mean(result.all.mean))，\(count) 家答复。",
            "Mean \(Self.mean(result.all.mean)), n = \(count).")
        if let change = result.change, let year, let before = result.before {
            text += pick(
                "\(year)年为 \(Self.mean(before.mean))（\(before.count ?? 0) 家），变化 \(Self.signed(change))。",
                " In \(year) it was \(Self.mean(before.mean)) (n = \(before.count ?? 0)), change \(Self.signed(change))."
            )
        }
        return text
    }

    static func mean(_ value: Double?) -> String {
        guard let value else { return "–" }
        let tenths = Int((abs(value) * 10).rounded())
        return "\(value < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
    }

    static func signed(_ value: Double?) -> String {
        guard let value else { return "–" }
        let text = mean(value)
        return value > 0 && text != "0.0" ? "+" + text : text
    }

    static func percent(_ share: Double) -> String { mean(share * 100) + "%" }
}
