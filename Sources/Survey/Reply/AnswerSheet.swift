import Casework

/// All attempts to answer, weighed against each other.
struct AnswerSheet {
    private let words: FormVocabulary
    private(set) var readings: [Int: RatingReading] = [:]
    private(set) var leftovers: [RatingText]
    private(set) var texts: [Int: [String]]
    private(set) var attempts: [Attempt]
    /// The questions that only sentences answer, by a label alone.
    private var onlyInSentences: Set<Int> = []

    init(_ contents: FormContents, _ words: FormVocabulary) {
        self.words = words
        leftovers = contents.leftovers
        texts = contents.texts
        attempts = contents.attempts
    }

    /// Whether any question is answered.
    var hasValues: Bool { readings.values.contains { $0.value != nil } }

    /// Weighs everything.
    mutating func settle() {
        leaveCountedRemarks()
        repeatAsAbove()
        for question in words.ratings { readings[question] = weigh(question) }
        answerTheRest()
        takeBareRun()
    }

    /// A numbered list none of whose points rates is a list of remarks.
    private mutating func leaveCountedRemarks() {
        let counted = attempts.indices.filter { attempts[$0].form == .number }
        let rates = counted.contains { index in
            let attempt = attempts[index]
            guard let question = attempt.questions.first else { return false }
            let reading = attempt.reading(question, words)
            return reading != .blank && (reading != .unreadable || isShort(attempt.text.string))
        }
        guard !rates || counted.allSatisfy({ !rateable($0) }) && leftovers.contains(where: announcesRemarks)
        else { return }
        for index in counted where !attempts[index].text.isBlank { leftovers.append(attempts[index].text) }
        attempts.removeAll { $0.form == .number && !$0.text.isBlank }
    }

    /// A word or two may be meant as a rating; a sentence is none.
    private func isShort(_ text: String) -> Bool { text.count <= (text.utf8.count == text.count ? 24 : 8) }

    private func rateable(_ index: Int) -> Bool {
        guard let question = attempts[index].questions.first else { return false }
        switch attempts[index].reading(question, words) {
        case .blank, .unreadable: return false
        case .ok, .outOfRange, .contradictory: return true
        }
    }

    /// "有三点意见：" says what the numbers below count.
    private func announcesRemarks(_ line: RatingText) -> Bool {
        line.plain.filter { $0 != " " }.hasSuffix(":")
            && ["意见", "建议", "问题", "反映", "几点", "点:", "remarks", "suggestions", "issues", "points"].contains {
                line.plain.contains($0)
            }
    }

    private static let asAbove: Set<String> = [
        "同上", "同上项", "同1", "同第一项", "同前", "ditto", "sameasabove", "same", "〃",
    ]

    /// "同上" repeats what was answered to the question before.
    private mutating func repeatAsAbove() {
        for index in attempts.indices {
            let text = attempts[index].text.plain.filter { $0 != " " && $0 != "." && $0 != "\n" }
            guard AnswerSheet.asAbove.contains(text), let question = attempts[index].questions.first,
                let above = attempts.last(where: { $0.questions == [question - 1] })
            else { continue }
            attempts[index] = Attempt(questions: [question], text: above.text, form: attempts[index].form)
        }
    }

    /// Answers given plainly count before those told in a sentence; what differs contradicts itself.
    private mutating func weigh(_ question: Int) -> RatingReading {
        let own = attempts.filter { $0.questions.contains(question) }
        let plain = joined(own.filter { $0.form != .prose }, question)
        let told = own.filter { $0.form == .prose }
        let prose = joined(told, question)
        if plain == .blank {
            let hasNumber = told.contains { $0.text.folded.contains { (48...57).contains($0.value) } }
            if prose != .blank, !hasNumber { onlyInSentences.insert(question) }
            return prose
        }
        if case .ok = prose { return plain.joined(prose) }
        return plain
    }

    private func joined(_ attempts: [Attempt], _ question: Int) -> RatingReading {
        attempts.reduce(.blank) { $0.joined($1.reading(question, words)) }
    }

    /// "其余都是良" answers what is still open.
    private mutating func answerTheRest() {
        for attempt in attempts where attempt.questions.isEmpty {
            for question in words.ratings where readings[question] == .blank {
                readings[question] = attempt.reading(question, words)
            }
        }
    }

    /// Answers in a row count by their order if they are as many as the questions; any other number of them says that
    /// something was not understood.
    private mutating func takeBareRun() {
        guard let run = BareRun(leftovers, words), run.isPlausible(words) else { return }
        if run.units.count == words.ratings.count {
            for (question, unit) in zip(words.ratings, run.units) {
                let reading = words.scales[question]?.read(unit) ?? .blank
                readings[question] = (readings[question] ?? .blank).joined(reading)
            }
            leftovers = run.others
            TextsInOrder(words).place(run.rest, into: &texts, leftovers: &leftovers)
        } else if run.isAlone, words.ratings.contains(where: { readings[$0]?.value == nil }) {
            for question in words.ratings { readings[question] = .unreadable }
        }
    }

    /// A label in a sentence ("服务态度恶劣") is an answer only beside another answer, in a complaint only where all
    /// questions are answered; else it is part of the tale.
    mutating func dropSentences(ofComplaint complains: Bool) {
        let answered = words.ratings.count { readings[$0]?.value != nil }
        guard answered < (complains ? words.ratings.count : min(2, words.ratings.count)) else { return }
        let isTold = readings.values.count { $0 != .blank } >= 2
        for question in onlyInSentences { readings[question] = complains || !isTold ? .blank : .unreadable }
    }
}

/// Gives what stands behind answers in a row to the questions that follow.
struct TextsInOrder {
    private let words: FormVocabulary

    init(_ words: FormVocabulary) { self.words = words }

    /// As many pieces as questions in words answer them in order; of fewer, units are known by their form, and a short
    /// piece behind a unit is who answered.
    func place(_ pieces: [RatingText], into texts: inout [Int: [String]], leftovers: inout [RatingText]) {
        let open = (0..<words.count).filter { words.scales[$0] == nil && texts[$0] == nil }
        if pieces.count == open.count {
            for (question, piece) in zip(open, pieces) { texts[question] = [piece.string] }
            return
        }
        var wasUnit = false
        for piece in pieces {
            let isUnit = UnitName.isOne(piece.string)
            if isUnit, let question = open.first(where: { words.matter($0) == .unit && texts[$0] == nil }) {
                texts[question] = [piece.string]
            } else if wasUnit, piece.count <= 12,
                let question = open.first(where: { words.matter($0) == .person && texts[$0] == nil })
            {
                texts[question] = [piece.string]
            } else {
                leftovers.append(piece)
            }
            wasUnit = isUnit
        }
    }
}
