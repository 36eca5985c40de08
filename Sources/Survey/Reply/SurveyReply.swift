public import Casework

/// What a reply to the questionnaire says.
public struct SurveyReply: Hashable, Sendable {
    /// What was answered to the questions that ask for a step, by the question's id.
    public var ratings: [String: RatingReading]
    /// What was answered in words, by the question's id; what is missing was not answered.
    public var texts: [String: String]
    /// All the respondent wrote in his own words: what a complaint is looked for in.
    public var ownWords: String
    /// Whether a machine wrote it; then nothing is answered.
    public var isAuto: Bool
    /// Whether the respondent wants no more of these mails; then nothing is answered.
    public var optsOut: Bool
    /// Whether it complains of something that happened.
    public var containsComplaint: Bool
    /// Whether it changes some of the answers given before and leaves the others as they are.
    public var isCorrection: Bool

    /// The ids of the questions that are answered with a step.
    public var answered: [String: Int] {
        ratings.compactMapValues { if case .ok(let value) = $0 { value } else { nil } }
    }

    /// Whether something is open that must be asked back.
    public var needsClarification: Bool {
        if isAuto || optsOut || ratings.isEmpty { return false }
        if answered.count == ratings.count { return false }
        return !(isCorrection && !answered.isEmpty && ratings.values.allSatisfy { $0.isSettled })
    }
}

extension RatingReading {
    /// Whether it is an answer or nothing at all.
    var isSettled: Bool {
        switch self {
        case .blank, .ok: true
        case .outOfRange, .contradictory, .unreadable: false
        }
    }
}
