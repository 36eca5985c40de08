public import Casework
import MIME
public import Reading

/// Reads replies to a questionnaire. Pure; made once for a questionnaire, used for every reply.
public struct ReplyReader: Sendable {
    let words: FormVocabulary

    /// The questionnaire that is answered.
    public var questionnaire: Questionnaire { words.questionnaire }

    let known: KnownText
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
