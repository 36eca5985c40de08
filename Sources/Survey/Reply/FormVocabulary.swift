import Casework
import Reading

/// The words of a questionnaire, laid out for reading replies to it.
struct FormVocabulary: Sendable {
    let questionnaire: Questionnaire
    /// The words of each question's scale, by the question's index.
    let scales: [Int: RatingVocabulary]
    /// The labels of all scales together.
    let anyScale: RatingVocabulary
    /// Every name of every question, folded, longest first.
    private let names: [(word: [Unicode.Scalar], index: Int)]

    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        var scales: [Int: RatingVocabulary] = [:]
        var names: [(word: [Unicode.Scalar], index: Int)] = []
        for (index, question) in questionnaire.questions.enumerated() {
            if let scale = question.scale { scales[index] = RatingVocabulary(scale) }
            for name in Array(question.names.values) + question.aliases {
                let word = Array(Fold.text(name).unicodeScalars)
                if !word.isEmpty, !names.contains(where: { $0.word == word }) { names.append((word, index)) }
            }
        }
        self.scales = scales
        self.names = names.sorted { $0.word.count > $1.word.count }
        anyScale = RatingVocabulary(RatingScale(questionnaire.ratings.flatMap { $0.scale?.steps ?? [] }))
    }

    /// The indices of the questions that ask for a step, in order.
    var ratings: [Int] { scales.keys.sorted() }

    /// How many questions there are.
    var count: Int { questionnaire.questions.count }

    /// The longest name at a place and where it ends. A label that is longer than the name is no name.
    func name(in text: RatingText, at start: Int) -> (index: Int, end: Int)? {
        guard start < text.count else { return nil }
        for (word, index) in names where text.folded[start] == word[0] {
            guard let end = text.end(of: word, at: start, isSpaced: true) else { continue }
            return anyScale.labelEnd(in: text, at: start) ?? 0 > end ? nil : (index, end)
        }
        return nil
    }

    /// The question that a label names by its own words, where nothing follows it in its clause.
    func nameInLabel(_ text: RatingText, at start: Int) -> Int? {
        guard let end = anyScale.labelEnd(in: text, at: start),
            end == text.count || ",;.!? ".unicodeScalars.contains(text.folded[end])
        else { return nil }
        return names.first { word, index in
            scales[index]?.labelEnd(in: text, at: start) == end && start + word.count < end
                && text.folded[start..<end].starts(with: word)
        }?.index
    }

    /// The question of that number.
    func matter(_ index: Int) -> SurveyQuestion.Matter { questionnaire.questions[index].matter }
}
