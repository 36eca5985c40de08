import Casework

/// One question's results: in all, by group, and the year before.
public struct QuestionResult: Hashable, Sendable {
    /// The question.
    public let question: SurveyQuestion
    /// Everybody.
    public let all: ResultCell
    /// Everybody, a year ago; nil where that year has no such question.
    public let before: ResultCell?
    /// By class of the customer; the empty name is of those nobody classed.
    public let byClass: [ResultGroup]
    /// By plant office; the empty name is of those without one.
    public let byPlantOffice: [ResultGroup]

    /// By how much the mean changed in a year.
    public var change: Double? { ResultGroup.change(all, before) }
}

/// One group's answers to a question.
public struct ResultGroup: Hashable, Sendable {
    /// The group's name; empty for those without one.
    public let name: String
    /// Its answers.
    public let cell: ResultCell
    /// Its answers a year ago.
    public let before: ResultCell?

    /// By how much the mean changed in a year.
    public var change: Double? { Self.change(cell, before) }

    static func change(_ cell: ResultCell, _ before: ResultCell?) -> Double? {
        guard let now = cell.mean, let then = before?.mean else { return nil }
        return now - then
    }
}

/// What a customer wrote.
public struct Suggestion: Hashable, Sendable {
    /// The words, as written.
    public let text: String
    /// The customer's unit; nil in an anonymous survey.
    public let unit: String?
    /// The class; nil in an anonymous survey.
    public let customerClass: String?
    /// The plant office; nil in an anonymous survey.
    public let plantOffice: String?
}

/// The survey of one year with everybody's answers.
public struct SurveyRecord: Sendable {
    /// The survey.
    public let campaign: Campaign
    /// Who was chosen.
    public let invitees: [Invitee]
    /// Their ballots, by running number.
    public let ballots: [Int: Ballot]

    /// A survey as it is kept.
    public init(campaign: Campaign, invitees: [Invitee], ballots: [Int: Ballot]) {
        self.campaign = campaign
        self.invitees = invitees
        self.ballots = ballots
    }

    /// The answers to a question by whatever parts the invitees.
    func values(_ question: String, by name: (Invitee) -> String) -> [String: [Int]] {
        var values: [String: [Int]] = [:]
        for invitee in invitees {
            guard let ballot = ballots[invitee.id.number], ballot.isAnswered else { continue }
            values[name(invitee), default: []] += [ballot.values[question]].compactMap(\.self)
        }
        return values
    }
}

/// The results of a survey (article 12 of the regulation). Each question stands for itself; the regulation has no formula
/// that puts them together.
public struct SurveyResults: Sendable {
    /// The survey.
    public let campaign: Campaign
    /// How it went, in numbers.
    public let counts: CampaignCounts
    /// The rating questions, as printed.
    public let questions: [QuestionResult]
    /// What customers wrote, in order of their units; in an anonymous survey in order of the words.
    public let suggestions: [Suggestion]
    /// The year compared with; nil where there is none.
    public let yearBefore: Int?

    /// Whether the answers to an anonymous survey are kept back because it is still open: two reports of different days
    /// would tell what came between them.
    public var isWithheld: Bool { campaign.rules.isAnonymous && campaign.status != .closed }

    /// The results of a survey, beside the one of the year before where there is one.
    public init(_ record: SurveyRecord, before: SurveyRecord?) {
        campaign = record.campaign
        let questionnaire = record.campaign.questionnaire
        counts = CampaignCounts(record.invitees, record.ballots, questionnaire)
        yearBefore = before?.campaign.year
        let isWithheld = record.campaign.rules.isAnonymous && record.campaign.status != .closed
        questions =
            isWithheld
            ? [] : questionnaire.ratings.map { SurveyResults.result($0, record, before) }
        suggestions = isWithheld ? [] : SurveyResults.suggestions(record)
    }

    /// The mean of the questions' means, which is heed's own calculation; nil unless every question has one.
    public var ownMean: Double? {
        let means = questions.compactMap(\.all.mean)
        guard !means.isEmpty, means.count == questions.count else { return nil }
        return means.reduce(0, +) / Double(means.count)
    }

    private static func result(
        _ question: SurveyQuestion, _ record: SurveyRecord, _ before: SurveyRecord?
    ) -> QuestionResult {
        // A question of another year that is asked on another scale cannot be compared.
        let isSame = before?.campaign.questionnaire[question.id]?.scale?.values == question.scale?.values
        let earlier = isSame ? before : nil
        let byClass = division(question.id, record) { $0.customerClass?.rawValue ?? "" }
        let byOffice = division(question.id, record) { $0.plantOffice ?? "" }
        let classBefore = earlier.map { division(question.id, $0) { $0.customerClass?.rawValue ?? "" } }
        let officeBefore = earlier.map { division(question.id, $0) { $0.plantOffice ?? "" } }
        return QuestionResult(
            question: question, all: byClass.all, before: classBefore?.all,
            byClass: groups(byClass.groups, classBefore?.groups),
            byPlantOffice: groups(byOffice.groups, officeBefore?.groups))
    }

    private static func groups(
        _ now: [String: ResultCell], _ before: [String: ResultCell]?
    ) -> [ResultGroup] {
        now.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }.map { name in
            ResultGroup(name: name, cell: now[name] ?? .hidden, before: before?[name])
        }
    }

    /// The answers in all and by group; of an anonymous survey without what would tell small groups.
    private static func division(
        _ question: String, _ record: SurveyRecord, by name: (Invitee) -> String
    ) -> (all: ResultCell, groups: [String: ResultCell]) {
        let values = record.values(question, by: name)
        let all = ResultCell(values.values.flatMap(\.self))
        let rules = record.campaign.rules
        guard rules.isAnonymous else { return (all, values.mapValues(ResultCell.init)) }
        let (shown, whole) = SmallCells.shown(values.mapValues(\.count), least: rules.minimumCell)
        let cells = values.map { name, values in
            (name, shown.contains(name) ? ResultCell(values) : .hidden)
        }
        return (whole ? all : .hidden, Dictionary(uniqueKeysWithValues: cells))
    }

    private static func suggestions(_ record: SurveyRecord) -> [Suggestion] {
        let campaign = record.campaign
        let questions = campaign.questionnaire.questions.filter {
            $0.matter == .suggestion || $0.matter == .text
        }
        let isAnonymous = campaign.rules.isAnonymous
        var found: [Suggestion] = []
        for invitee in record.invitees {
            guard let ballot = record.ballots[invitee.id.number] else { continue }
            for question in questions {
                guard let text = ballot.texts[question.id], !text.isEmpty else { continue }
                found.append(
                    Suggestion(
                        text: text, unit: isAnonymous ? nil : invitee.unit,
                        customerClass: isAnonymous ? nil : invitee.customerClass?.rawValue,
                        plantOffice: isAnonymous ? nil : invitee.plantOffice))
            }
        }
        return found.sorted { ($0.unit ?? "", $0.text) < ($1.unit ?? "", $1.text) }
    }
}
