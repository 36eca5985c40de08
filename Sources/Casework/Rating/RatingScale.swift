public import Reading

/// One step of a scale: `优良`, 90.
public struct RatingStep: Hashable, Sendable, Codable {
    /// Its value.
    public let value: Int
    /// How it is printed, by the language's code.
    public let labels: [Language: String]
    /// What people write as well and mean the same.
    public let aliases: [String]

    /// A step.
    public init(value: Int, labels: [Language: String], aliases: [String] = []) {
        self.value = value
        self.labels = labels
        self.aliases = aliases
    }

    /// The label in a language; in another one where there is none.
    public func label(in language: Language) -> String {
        labels[language] ?? labels[.zhHans] ?? labels.values.sorted().first ?? "\(value)"
    }
}

/// The steps of one question as they are printed, from one end to the other.
public struct RatingScale: Hashable, Sendable, Codable {
    /// The steps in printed order.
    public let steps: [RatingStep]

    /// A scale of the given steps.
    public init(_ steps: [RatingStep]) { self.steps = steps }

    /// The values that may be answered.
    public var values: [Int] { steps.map(\.value) }

    /// The step of a value.
    public func step(_ value: Int) -> RatingStep? { steps.first { $0.value == value } }

    /// The scale as one line: `非常优良100 / 优良90 / …`.
    public func printed(in language: Language) -> String {
        let gap = language == .en || language == .other ? " " : ""
        return steps.map { "\($0.label(in: language))\(gap)\($0.value)" }.joined(separator: " / ")
    }
}

extension VisitScale {
    /// The scale as Annex 1 of the regulation prints it, and as the yearly survey asks it.
    public var scale: RatingScale {
        switch self {
        case .quality: .annexQuality
        case .service: .annexService
        case .awareness: .annexAwareness
        }
    }
}

extension RatingScale {
    fileprivate static let annexQuality = RatingScale(
        common + [
            step(60, "合格", "合格", "Acceptable"), step(50, "不合格", "不合格", "Unacceptable"),
        ])
    fileprivate static let annexService = RatingScale(
        common + [step(30, "不好", "不好", "Poor"), step(0, "恶劣", "惡劣", "Very bad")])
    fileprivate static let annexAwareness = RatingScale([
        step(100, "非常驰名", "非常馳名", "Very famous"), step(90, "驰名", "馳名", "Famous"),
        step(85, "知名度高", "知名度高", "Widely known"), step(80, "知名度较高", "知名度較高", "Fairly widely known"),
        step(70, "知名", "知名", "Known"), step(60, "知道", "知道", "Heard of"),
        step(50, "不知道", "不知道", "Unknown"),
    ])

    private static let common = [
        step(100, "非常优良", "非常優良", "Outstanding"), step(90, "优良", "優良", "Excellent", "优"),
        step(85, "良", "良", "Good"), step(80, "好", "好", "Fairly good", "良好"),
        step(70, "一般", "一般", "Average"),
    ]

    private static func step(
        _ value: Int, _ simplified: String, _ traditional: String, _ english: String, _ aliases: String...
    ) -> RatingStep {
        RatingStep(
            value: value, labels: [.zhHans: simplified, .zhHant: traditional, .en: english], aliases: aliases)
    }
}
