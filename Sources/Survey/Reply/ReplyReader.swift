public import Casework
import MIME
public import Reading

/// Reads replies to a questionnaire. Pure; made once for a questionnaire, used for every reply.
public struct ReplyReader: Sendable {
    private(set) var words: FormVocabulary

    /// The questionnaire that is answered.
    public var questionnaire: Questionnaire { words.questionnaire }

    private(set) var known: KnownText
    let grievance: Grievance

    /// A reader for replies to a questionnaire.
    ///
    /// - Parameters:
    ///   - invitations: The texts of the invitations in all languages, as sent or as templates; without them the
    ///     printed questions are known by their scales.
    ///   - rules: The words by which complaints are known.
    public init(_ questionnaire: Questionnaire, invitations: [String] = [], rules: RuleSet = .standard) {
        words = FormVocabulary(questionnaire)
        known = KnownText(invitations)
        grievance = Grievance(rules)
    }

    /// A reader that knows the letters a reply may quote: the very invitation, reminder or clarification sent.
    public func besides(_ letters: [String]) -> ReplyReader {
        var reader = self
        reader.known = KnownText(letters)
        return reader
    }

    /// What a mail says when only some ratings are still open, as after a clarification letter: a bare answer is then one
    /// to these.
    public func read(_ reading: Reading, stillOpen open: Set<String>) -> SurveyReply {
        var reply = read(reading)
        guard reply.answered.isEmpty, !reply.isAuto, !reply.optsOut, !open.isEmpty,
            open.count < words.ratings.count
        else { return reply }
        let questions = questionnaire.questions.filter { $0.scale == nil || open.contains($0.id) }
        var reader = self
        reader.words = FormVocabulary(Questionnaire(titles: questionnaire.titles, questions: questions))
        let again = reader.read(reading)
        guard !again.answered.isEmpty else { return reply }
        for (question, rating) in again.ratings { reply.ratings[question] = rating }
        reply.texts = again.texts
        return reply
    }

    /// Whether the subject alone asks for no more of these mails, as a List-Unsubscribe mail does (RFC 2369 §3.2).
    public static func optsOut(subject: String) -> Bool { OptOut.isMeant(subject: subject) }

    /// What a mail says in answer to the questionnaire.
    public func read(_ reading: Reading) -> SurveyReply {
        if isMachine(reading) { return nothing(isAuto: true) }
        let renditions = MarkedText.renditions(of: reading.message)
        guard let first = renditions.first else { return nothing() }
        let primary = renditions.last(where: isTelling) ?? first
        var reply = read(primary)
        for other in renditions where other.isRich != primary.isRich { reply.check(against: read(other)) }
        return reply
    }

    /// What a text says in answer to the questionnaire: one that no mail program wrapped, such as a note of a
    /// telephone call.
    public func read(text: String) -> SurveyReply {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            MarkedText.Line(String($0), .new)
        }
        return read(MarkedText(lines: lines, isRich: false))
    }

    private func isMachine(_ reading: Reading) -> Bool {
        reading.auto.isAuto || reading.bounce != nil || reading.feedbackReport != nil
            || reading.readReceipt != nil
    }

    /// HTML tells more where something is emphasised, struck out, or stands in a table.
    private func isTelling(_ text: MarkedText) -> Bool {
        text.isRich
            && text.lines.contains { line in
                line.text.contains(" | ")
                    || line.text.unicodeScalars.contains { StyleMark.meaning(of: $0) != nil }
            }
    }

    func nothing(isAuto: Bool = false) -> SurveyReply {
        SurveyReply(
            ratings: Dictionary(uniqueKeysWithValues: words.ratings.map { (id($0), .blank) }), texts: [:],
            ownWords: "",
            isAuto: isAuto, optsOut: false, containsComplaint: false, isCorrection: false)
    }

    func id(_ question: Int) -> String { words.questionnaire.questions[question].id }

    private func read(_ marked: MarkedText) -> SurveyReply {
        var contents = FormReader(marked, words, known).contents
        let isCorrection = Correction.isOne(marked, words, known)
        if isCorrection { contents = FormReader(marked, words, known, ownOnly: true).contents }
        var answers = AnswerSheet(contents, words)
        answers.settle()
        let remarks = Remarks(answers, words)
        var reply = nothing()
        reply.texts = remarks.texts
        reply.ownWords = remarks.ownWords
        reply.isCorrection = isCorrection && answers.hasValues
        let hasAnswers = answers.readings.values.contains { $0 != .blank }
        reply.optsOut = OptOut.isMeant(
            answers.leftovers.map(\.string), texts: Array(remarks.texts.values), hasAnswers: hasAnswers)
        if reply.optsOut {
            reply.texts = [:]
            return reply
        }
        reply.containsComplaint = grievance.isOne(remarks.ownWords)
        if !isCorrection { answers.dropSentences(ofComplaint: reply.containsComplaint) }
        for (question, reading) in answers.readings { reply.ratings[id(question)] = reading }
        return reply
    }
}

extension SurveyReply {
    /// Two renditions of one mail must not say different things.
    mutating func check(against other: SurveyReply) {
        for (question, reading) in ratings {
            let second = other.ratings[question] ?? .blank
            switch (reading, second) {
            case (.blank, _) where answered.isEmpty: ratings[question] = second
            case (.ok(let value), .ok(let another)) where value != another: ratings[question] = .contradictory
            default: break
            }
        }
        if texts.isEmpty { texts = other.texts }
    }
}
