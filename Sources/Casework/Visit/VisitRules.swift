public import Reading

/// What is done with reports on visits.
public struct VisitRules: Hashable, Sendable {
    /// A rating of this value or less opens a case.
    public var lowScore: Int
    /// Departments that hear of every visit, by name.
    public var departments: [String]

    /// What holds where nothing is said: 合格 and 不合格, of service 不好 and 恶劣, open a case.
    public static let standard = VisitRules(lowScore: 60)

    /// Rules for visits.
    public init(lowScore: Int, departments: [String] = []) {
        self.lowScore = lowScore
        self.departments = departments
    }

    /// The scales on which a report scores low.
    public func lowScores(_ report: VisitReport) -> [VisitScale] {
        VisitScale.allCases.filter { scale in report[scale].value.map { $0 <= lowScore } ?? false }
    }

    /// Whether a report opens a case.
    public func opensCase(_ report: VisitReport) -> Bool {
        report.complains || !lowScores(report).isEmpty
    }
}

extension VisitScale {
    /// How the form calls it.
    public func name(in language: Language) -> String {
        switch (self, language) {
        case (.quality, .zhHans): "质量"
        case (.quality, .zhHant): "質量"
        case (.quality, _): "Quality"
        case (.service, .zhHans): "服务态度"
        case (.service, .zhHant): "服務態度"
        case (.service, _): "Service"
        case (.awareness, .zhHans): "产品的知名度"
        case (.awareness, .zhHant): "產品的知名度"
        case (.awareness, _): "Product renown"
        }
    }

    /// A rating in words: `优良（90分）`, `未填写`.
    public func words(_ rating: VisitRating, in language: Language) -> String {
        let isChinese = language.isChinese
        if let value = rating.value {
            let label = scale.step(value)?.label(in: language) ?? ""
            return isChinese ? "\(label)（\(value)分）" : "\(label) (\(value))"
        }
        return switch rating.state {
        case "missing": isChinese ? "未填写" : "not filled in"
        case "out_of_range": isChinese ? "不是本栏的分值" : "no value of this scale"
        case "contradictory": isChinese ? "前后矛盾" : "contradictory"
        default: isChinese ? "无法识别" : "cannot be read"
        }
    }
}

extension VisitGap {
    /// What the author is asked for.
    public func words(in language: Language) -> String {
        let isChinese = language.isChinese
        switch self {
        case .unit: return isChinese ? "客户单位名称没有填写" : "the unit is not named"
        case .customer:
            return isChinese
                ? "客户档案中没有这个单位，请核对名称或写明客户编号"
                : "no customer on file is called so: check the name or give the code"
        case .date: return isChinese ? "走访日期没有填写" : "the day of the visit is missing"
        case .rating(let scale, let state):
            var rating = VisitRating(.unreadable)
            rating.state = state
            let name = scale.name(in: language)
            let options = scale.scale.printed(in: language)
            return isChinese
                ? "\(name)：\(scale.words(rating, in: language))，请从“\(options)”中选一项"
                : "\(name): \(scale.words(rating, in: language)); choose one of \(options)"
        }
    }
}
