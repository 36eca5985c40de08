import Casework
import Survey

/// The readers of replies, one a campaign: a campaign keeps its questionnaire, so its reader is made once.
final class SurveyReaders: Sendable {
    private let rules: RuleSet
    private let made = Locked<[String: ReplyReader]>([:])

    init(_ rules: RuleSet) { self.rules = rules }

    /// The reader of a questionnaire, kept under a campaign's name.
    func reader(_ name: String, _ questionnaire: Questionnaire) -> ReplyReader {
        if let reader = made.with({ $0[name] }), reader.questionnaire == questionnaire { return reader }
        let reader = ReplyReader(questionnaire, rules: rules)
        made.with { $0[name] = reader }
        return reader
    }
}
