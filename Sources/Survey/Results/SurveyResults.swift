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
    /// The words, as written; in an anonymous survey without what tells whose they are.
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

    /// Who answered.
    var answered: [(invitee: Invitee, ballot: Ballot)] {
        invitees.compactMap { invitee in
            ballots[invitee.id.number].flatMap { $0.isAnswered ? (invitee, $0) : nil }
        }
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
            ? [] : SurveyResults.questions(record, before)
        suggestions = isWithheld ? [] : SurveyResults.suggestions(record)
    }

    /// The mean of the questions' means, which is heed's own calculation; nil unless every question has one.
    public var ownMean: Double? {
        let means = questions.compactMap(\.all.mean)
        guard !means.isEmpty, means.count == questions.count else { return nil }
        return means.reduce(0, +) / Double(means.count)
    }

    private static func questions(_ record: SurveyRecord, _ before: SurveyRecord?) -> [QuestionResult] {
        let (now, then) = (record.answered, before?.answered)
        return record.campaign.questionnaire.ratings.map { question in
            let division = Division(question.id, now, record.campaign.rules)
            // A question of another year that is asked on another scale cannot be compared.
            let isSame = before?.campaign.questionnaire[question.id]?.scale?.values == question.scale?.values
            let earlier = before.flatMap { before in
                isSame ? Division(question.id, then ?? [], before.campaign.rules) : nil
            }
            return QuestionResult(
                question: question, all: division.all, before: earlier?.all,
                byClass: groups(division.byClass, earlier?.byClass),
                byPlantOffice: groups(division.byOffice, earlier?.byOffice))
        }
    }

    private static func groups(
        _ now: [String: ResultCell], _ before: [String: ResultCell]?
    ) -> [ResultGroup] {
        now.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }.map { name in
            ResultGroup(name: name, cell: now[name] ?? .hidden, before: before?[name])
        }
    }

    private static func suggestions(_ record: SurveyRecord) -> [Suggestion] {
        let campaign = record.campaign
        let questions = campaign.questionnaire.questions.filter {
            $0.matter == .suggestion || $0.matter == .text
        }
        let isAnonymous = campaign.rules.isAnonymous
        if isAnonymous, record.answered.count < campaign.rules.minimumCell { return [] }
        var found: [Suggestion] = []
        for invitee in record.invitees {
            guard let ballot = record.ballots[invitee.id.number] else { continue }
            let anonymity = isAnonymous ? Anonymity(invitee, ballot, campaign.questionnaire) : nil
            for question in questions {
                guard let text = ballot.texts[question.id], !text.isEmpty else { continue }
                found.append(
                    Suggestion(
                        text: anonymity?.masked(text) ?? text, unit: isAnonymous ? nil : invitee.unit,
                        customerClass: isAnonymous ? nil : invitee.customerClass?.rawValue,
                        plantOffice: isAnonymous ? nil : invitee.plantOffice))
            }
        }
        return found.sorted { ($0.unit ?? "", $0.text) < ($1.unit ?? "", $1.text) }
    }
}

/// The answers to one question in all and by group; of an anonymous survey without what would tell small groups.
private struct Division {
    let all: ResultCell
    let byClass: [String: ResultCell]
    let byOffice: [String: ResultCell]

    init(
        _ question: String, _ answered: [(invitee: Invitee, ballot: Ballot)], _ rules: CampaignRules
    ) {
        var values: [Int: Int] = [:]
        var (classes, offices): ([String: Set<Int>], [String: Set<Int>]) = ([:], [:])
        for (invitee, ballot) in answered {
            let (name, office) = (invitee.customerClass?.rawValue ?? "", invitee.plantOffice ?? "")
            classes[name, default: []].formUnion([])
            offices[office, default: []].formUnion([])
            guard let value = ballot.values[question] else { continue }
            values[invitee.id.number] = value
            classes[name]?.insert(invitee.id.number)
            offices[office]?.insert(invitee.id.number)
        }
        func cell(_ members: some Sequence<Int>) -> ResultCell {
            ResultCell(members.compactMap { values[$0] })
        }
        guard rules.isAnonymous else {
            (all, byClass, byOffice) = (
                cell(values.keys), classes.mapValues { cell($0) }, offices.mapValues { cell($0) }
            )
            return
        }
        let shown = SmallCells.shown(classes, offices, least: rules.minimumCell)
        func cells(_ groups: [String: Set<Int>], _ names: Set<String>) -> [String: ResultCell] {
            Dictionary(
                uniqueKeysWithValues: groups.map {
                    ($0.key, names.contains($0.key) ? cell($0.value) : .hidden)
                })
        }
        all = shown.whole ? cell(values.keys) : .hidden
        (byClass, byOffice) = (cells(classes, shown.first), cells(offices, shown.second))
    }
}
