import Casework
import Foundation
import Reading
import Settings
import Survey

/// One invitee's ballot in an export. Of an anonymous survey nothing in it tells who that is.
struct ExportedBallot: Encodable {
    private struct Known: Encodable {
        let number: Int
        let customer, unit, standing: String
        let person, invitedAt, answeredAt: String?
        let forwarded: Bool

        enum CodingKeys: String, CodingKey {
            case number, customer, unit, person, standing, forwarded
            case invitedAt = "invited_at"
            case answeredAt = "answered_at"
        }
    }

    private struct Given: Encodable {
        let value: Int?
        let state: String
        let earlier: [Int]
    }

    private let known: Known?
    private let isAnonymous: Bool
    private let customerClass, plantOffice: String?
    private let answers: [(id: String, given: Given)]
    private let texts: [(id: String, text: String?)]

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try known?.encode(to: encoder)
        try box.encodeIfPresent(customerClass, forKey: Key("class"))
        try box.encodeIfPresent(plantOffice, forKey: Key("plant_office"))
        try box.encode(
            Dictionary(uniqueKeysWithValues: answers.map { ($0.id, $0.given) }), forKey: Key("answers"))
        let told = texts.compactMap { id, text in text.map { (id, $0) } }
        try box.encode(Dictionary(uniqueKeysWithValues: told), forKey: Key("texts"))
    }

    /// The cells of its row, in the order of ``headings(_:in:)``.
    var cells: [String] {
        var cells: [String] = []
        if let known {
            cells = [
                "\(known.number)", known.customer, known.unit, known.person ?? "", known.standing,
                known.forwarded ? "1" : "0", known.invitedAt ?? "", known.answeredAt ?? "",
            ]
        }
        cells += [customerClass ?? ""] + (isAnonymous ? [] : [plantOffice ?? ""])
        cells += answers.map { $0.given.value.map(String.init) ?? "" }
        return cells + texts.map { $0.text ?? "" }
    }

    /// The heading row.
    static func headings(_ campaign: Campaign, in screen: ScreenLanguage) -> [String] {
        let isChinese = screen == .zhHans
        let known =
            isChinese
            ? ["序号", "客户编号", "客户单位名称", "联系人", "状态", "转交他人", "邀请时间", "答复时间"]
            : ["number", "customer", "unit", "person", "standing", "forwarded", "invited_at", "answered_at"]
        let groups = isChinese ? ["客户类别", "驻厂办"] : ["class", "plant_office"]
        let isAnonymous = campaign.rules.isAnonymous
        let questions = shown(campaign).map { isChinese ? $0.name(in: .zhHans) : $0.id }
        return (isAnonymous ? [] : known) + groups.prefix(isAnonymous ? 1 : 2) + questions
    }

    /// The questions of the columns, ratings first; who filled a form in is left out of an anonymous survey.
    private static func shown(_ campaign: Campaign) -> [SurveyQuestion] {
        let others = campaign.questionnaire.questions.filter { question in
            switch question.matter {
            case .rating: false
            case .unit, .person: !campaign.rules.isAnonymous
            case .suggestion, .text: true
            }
        }
        return campaign.questionnaire.ratings + others
    }

    /// The rows of a campaign.
    static func rows(
        _ campaign: Campaign, _ invitees: [Invitee], _ ballots: [Int: Ballot], zone: Zone
    ) -> [ExportedBallot] {
        guard campaign.rules.isAnonymous else {
            return invitees.map {
                ExportedBallot(campaign, $0, ballots[$0.id.number], zone, isAnonymous: false)
            }
        }
        let answered = invitees.filter { ballots[$0.id.number]?.isAnswered == true }
        let least = campaign.rules.minimumCell
        // Beside whole ballots the plant offices of the report would tell single customers, so only classes are shown.
        func group(_ invitee: Invitee) -> String { invitee.customerClass?.rawValue ?? "" }
        let shown = SmallCells.shown(
            Dictionary(grouping: answered, by: group).mapValues(\.count), least: least
        ).groups
        let rows = answered.map { invitee in
            ExportedBallot(
                campaign, invitee, ballots[invitee.id.number], zone, isAnonymous: true,
                hidesClass: !shown.contains(group(invitee)))
        }
        // Sorted by what they say, so that no order of invitation or answer shows through.
        return answered.count < least ? [] : rows.sorted { $0.cells.lexicographicallyPrecedes($1.cells) }
    }

    private init(
        _ campaign: Campaign, _ invitee: Invitee, _ ballot: Ballot?, _ zone: Zone, isAnonymous: Bool,
        hidesClass: Bool = false
    ) {
        known =
            isAnonymous
            ? nil
            : Known(
                number: invitee.id.number, customer: invitee.customer, unit: invitee.unit,
                standing: Standing(invitee.track, ballot, campaign.questionnaire).rawValue,
                person: invitee.person, invitedAt: invitee.track.invitedAt.map(zone.iso8601),
                answeredAt: ballot?.answeredAt.map(zone.iso8601), forwarded: ballot?.isForwarded ?? false)
        self.isAnonymous = isAnonymous
        customerClass = hidesClass ? nil : invitee.customerClass?.rawValue
        plantOffice = isAnonymous ? nil : invitee.plantOffice
        answers = campaign.questionnaire.ratings.map { question in
            let answer = ballot?.answers[question.id]
            let reading = answer?.reading ?? .blank
            return (
                question.id,
                Given(
                    value: reading.value, state: reading.state,
                    earlier: isAnonymous ? [] : answer?.earlier ?? [])
            )
        }
        let anonymity =
            isAnonymous ? ballot.map { Anonymity(invitee, $0, campaign.questionnaire) } : nil
        texts = Self.shown(campaign).filter { $0.scale == nil }.map { question in
            let text = ballot?.texts[question.id]
            return (question.id, text.map { anonymity?.masked($0) ?? $0 })
        }
    }
}
