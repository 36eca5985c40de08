public import Casework
public import Reading

/// One question of a questionnaire.
public struct SurveyQuestion: Hashable, Sendable, Codable {
    /// What is asked for.
    public enum Matter: Hashable, Sendable, Codable {
        /// A step of a scale.
        case rating(RatingScale)
        /// Suggestions in the respondent's words.
        case suggestion
        /// The respondent's unit.
        case unit
        /// The respondent.
        case person
        /// Anything else in words.
        case text
    }

    /// Its name in reports, tables and JSON: `quality`.
    public let id: String
    /// How it is printed, by language.
    public let names: [Language: String]
    /// What people call it as well.
    public let aliases: [String]
    /// What is asked for.
    public let matter: Matter

    /// A question.
    public init(id: String, names: [Language: String], aliases: [String] = [], matter: Matter) {
        self.id = id
        self.names = names
        self.aliases = aliases
        self.matter = matter
    }

    /// The scale, when a step of one is asked for.
    public var scale: RatingScale? {
        if case .rating(let scale) = matter { scale } else { nil }
    }

    /// How it is printed in a language; in another one where there is none.
    public func name(in language: Language) -> String {
        names[language] ?? names[.zhHans] ?? names.values.sorted().first ?? id
    }
}

/// What is asked in one year.
public struct Questionnaire: Hashable, Sendable, Codable {
    /// The title by language; `{year}` stands for the year.
    public let titles: [Language: String]
    /// The questions in printed order; a question's number is its place.
    public let questions: [SurveyQuestion]

    /// A questionnaire.
    public init(titles: [Language: String], questions: [SurveyQuestion]) {
        self.titles = titles
        self.questions = questions
    }

    /// The questions that ask for a step of a scale.
    public var ratings: [SurveyQuestion] { questions.filter { $0.scale != nil } }

    /// The question of that id.
    public subscript(_ id: String) -> SurveyQuestion? { questions.first { $0.id == id } }

    /// The title of a year.
    public func title(_ year: Int, in language: Language) -> String {
        (titles[language] ?? titles[.zhHans] ?? "").replacing("{year}", with: "\(year)")
    }
}
