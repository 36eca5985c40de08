import Casework
import Foundation
import Gateway
import Reading
import Store
import Survey

/// A survey as `heed survey --json` shows it. Names are stable: a later heed only adds.
struct CampaignView: Shown {
    let year: Int
    let name, status, createdAt, createdBy: String
    let openedAt, closesAt, closedAt, closedBy: String?
    let anonymous: Bool
    let questions: [String]

    enum CodingKeys: String, CodingKey {
        case year, name, status, anonymous, questions
        case createdAt = "created_at"
        case createdBy = "created_by"
        case openedAt = "opened_at"
        case closesAt = "closes_at"
        case closedAt = "closed_at"
        case closedBy = "closed_by"
    }

    init(_ campaign: Campaign, zone: Zone) {
        (year, name, status) = (campaign.year, campaign.name, campaign.status.rawValue)
        createdAt = zone.iso8601(campaign.createdAt)
        createdBy = campaign.createdBy
        openedAt = campaign.openedAt.map(zone.iso8601)
        closesAt = campaign.closesAt.map(zone.iso8601)
        closedAt = campaign.closedAt.map(zone.iso8601)
        closedBy = campaign.closedBy
        anonymous = campaign.rules.isAnonymous
        questions = campaign.questionnaire.questions.map(\.id)
    }

    var lines: [String] {
        let facts: [(String, String?)] = [
            ("Survey", "\(year) (\(name)), \(status)\(anonymous ? ", anonymous" : "")"),
            ("Created", "\(createdAt) by \(createdBy)"), ("Open since", openedAt),
            ("Answers until", closesAt),
            ("Closed", closedAt.map { "\($0) by \(closedBy ?? "")" }),
        ]
        return facts.compactMap { name, value in
            value.map { name.padding(toLength: 15, withPad: " ", startingAt: 0) + Printable.line($0) }
        }
    }

    /// Several surveys, a row each.
    static func table(_ views: [CampaignView]) -> [String] {
        var table = Table(["YEAR", "STATUS", "OPEN SINCE", "ANSWERS UNTIL", "CLOSED", "CREATED BY"])
        for view in views {
            table.add([
                "\(view.year)", view.status, view.openedAt ?? "-", view.closesAt ?? "-", view.closedAt ?? "-",
                view.createdBy,
            ])
        }
        return table.lines
    }
}

/// Whom a survey would invite.
struct SurveyPreviewView: Shown {
    struct Person: Encodable {
        let customer, unit, address, language: String
        let `class`: String?
        let person: String?
    }

    struct LeftOut: Encodable { let customer, unit, reason: String }

    let survey: CampaignView
    let created: Bool
    let invited: Int
    let toInvite: [Person]
    let leftOut: [LeftOut]
    let firstLeavesAt, lastLeavesAt: String?

    enum CodingKeys: String, CodingKey {
        case survey, created, invited
        case toInvite = "to_invite"
        case leftOut = "left_out"
        case firstLeavesAt = "first_leaves_at"
        case lastLeavesAt = "last_leaves_at"
    }

    init(_ preview: SurveyPreview, zone: Zone) {
        survey = CampaignView(preview.campaign, zone: zone)
        created = preview.isCreated
        invited = preview.invited.count
        toInvite = preview.toInvite.map {
            Person(
                customer: $0.customer, unit: $0.unit, address: $0.address, language: $0.language.rawValue,
                class: $0.customerClass?.rawValue, person: $0.person)
        }
        leftOut = preview.leftOut.map {
            LeftOut(customer: $0.customer, unit: $0.unit, reason: $0.reason.rawValue)
        }
        firstLeavesAt = preview.leaving.map { zone.iso8601($0.lowerBound) }
        lastLeavesAt = preview.leaving.map { zone.iso8601($0.upperBound) }
    }

    var lines: [String] {
        var lines =
            created ? survey.lines : ["Survey of \(survey.year): not created yet (heed survey create)"]
        lines.append("Invited already: \(invited). To invite: \(toInvite.count). Left out: \(leftOut.count).")
        if let firstLeavesAt, let lastLeavesAt {
            lines.append("Letters would leave from \(firstLeavesAt) to \(lastLeavesAt).")
        }
        var table = Table(["CUSTOMER", "CLASS", "UNIT", "PERSON", "ADDRESS", "LANGUAGE", "LEFT OUT"])
        for row in toInvite {
            table.add([
                row.customer, row.class ?? "-", row.unit, row.person ?? "-", row.address, row.language, "",
            ])
        }
        for row in leftOut { table.add([row.customer, "", row.unit, "", "", "", row.reason]) }
        return lines + [""] + table.lines
    }
}

/// What inviting or reminding did.
struct SurveyMailingView: Shown {
    let survey: CampaignView
    let written, unwritten: Int
    let lastLeavesAt: String?
    private let what: String

    enum CodingKeys: String, CodingKey {
        case survey, written, unwritten
        case lastLeavesAt = "last_leaves_at"
    }

    init(_ mailing: SurveyMailing, what: String, zone: Zone) {
        survey = CampaignView(mailing.campaign, zone: zone)
        (written, unwritten, self.what) = (mailing.written, mailing.unwritten, what)
        lastLeavesAt = mailing.lastLeavesAt.map(zone.iso8601)
    }

    var lines: [String] {
        let left =
            unwritten == 0 ? "" : "; \(unwritten) could not be written (heed survey list \(survey.year))"
        let end = lastLeavesAt.map { "; the last leaves at \($0)" } ?? ""
        return ["\(written) \(what) written\(left)\(end)"]
    }
}
