import Casework
import Foundation
import Reading
import Settings
import Survey

/// An invitee and how it stands with him. Names are stable: a later heed only adds.
struct InviteeView: Encodable {
    let number: Int
    let customer, unit, address, language: String
    let `class`, plantOffice, person: String?
    let standing: Standing
    let invitedAt, deliveredAt, bouncedAt, bounceReason, optedOutAt, answeredAt, lastLetterAt: String?
    let reminders, clarifications, replies: Int
    let forwarded: Bool
    let answers: [String: Int]
    let texts: [String: String]
    let complaints: [String]

    enum CodingKeys: String, CodingKey {
        case number, customer, unit, address, language, person, standing, reminders, clarifications, replies
        case forwarded, answers, texts, complaints
        case `class`
        case plantOffice = "plant_office"
        case invitedAt = "invited_at"
        case deliveredAt = "delivered_at"
        case bouncedAt = "bounced_at"
        case bounceReason = "bounce_reason"
        case optedOutAt = "opted_out_at"
        case answeredAt = "answered_at"
        case lastLetterAt = "last_letter_at"
    }

    init(_ invitee: Invitee, _ ballot: Ballot?, _ campaign: Campaign, zone: Zone) {
        let track = invitee.track
        let isHidden = campaign.rules.isAnonymous
        number = invitee.id.number
        (customer, unit, address) = (invitee.customer, invitee.unit, invitee.address)
        (person, language) = (invitee.person, invitee.language.rawValue)
        `class` = invitee.customerClass?.rawValue
        plantOffice = invitee.plantOffice
        standing = Standing(track, ballot, campaign.questionnaire)
        invitedAt = track.invitedAt.map(zone.iso8601)
        deliveredAt = track.deliveredAt.map(zone.iso8601)
        bouncedAt = track.bouncedAt.map(zone.iso8601)
        bounceReason = track.bounceReason
        optedOutAt = track.optedOutAt.map(zone.iso8601)
        answeredAt = ballot?.answeredAt.map(zone.iso8601)
        lastLetterAt = track.lastLetterAt.map(zone.iso8601)
        (reminders, clarifications) = (track.reminders, track.clarifications)
        replies = ballot?.replies.count ?? 0
        forwarded = ballot?.isForwarded ?? false
        answers = isHidden ? [:] : ballot?.values ?? [:]
        texts = isHidden ? [:] : ballot?.texts ?? [:]
        complaints = (ballot?.replies ?? []).compactMap { $0.complaint?.rawValue }
    }

    /// Several invitees, a row each.
    static func table(_ views: [InviteeView]) -> [String] {
        var table = Table(["NO", "CUSTOMER", "CLASS", "UNIT", "ADDRESS", "STANDING", "REMINDERS", "ANSWERS"])
        for view in views {
            table.add([
                "\(view.number)", view.customer, view.class ?? "-", view.unit, view.address,
                view.standing.rawValue + (view.forwarded ? " (passed on)" : ""), "\(view.reminders)",
                view.answers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(
                    separator: ", "),
            ])
        }
        return table.lines
    }
}
