import Casework

/// Something that answers, or tries to answer, questions of a scale.
struct Attempt {
    /// How it is known which questions are meant.
    enum Form {
        /// By a number or name with a mark, in a table, or by their order.
        case plain
        /// By a number alone, which may as well count remarks.
        case number
        /// By a name inside a sentence.
        case prose
    }

    /// The questions, by index; empty stands for all that are not answered otherwise.
    let questions: [Int]
    let text: RatingText
    let form: Form
    /// What it says, where that does not follow from the text alone.
    var reading: RatingReading?

    /// What it says on a question's scale.
    func reading(_ question: Int, _ words: FormVocabulary) -> RatingReading {
        if let reading { return reading }
        guard let scale = words.scales[question] else { return .blank }
        let read = scale.read(text)
        guard form == .prose, read == .unreadable else { return read }
        let last = scale.readLast(text)
        return last == .blank ? read : last
    }
}

/// What the lines of a reply hold.
struct FormContents {
    var attempts: [Attempt] = []
    /// The answers in words, by question.
    var texts: [Int: [String]] = [:]
    /// What the respondent wrote beside the questions, in order.
    var leftovers: [RatingText] = []
}
