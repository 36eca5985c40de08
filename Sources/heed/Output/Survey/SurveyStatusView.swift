import Casework
import Foundation
import Store
import Survey

/// How a survey goes. Names are stable: a later heed only adds.
struct SurveyStatusView: Shown {
    struct Counts: Encodable {
        let chosen, invited, delivered, bounced, optedOut, partial, complete, answered, late, reminded: Int
        let autoAnswered, forwarded, complaints: Int

        enum CodingKeys: String, CodingKey {
            case chosen, invited, delivered, bounced, partial, complete, answered, late, reminded, forwarded
            case complaints
            case optedOut = "opted_out"
            case autoAnswered = "auto_answered"
        }

        init(_ counts: CampaignCounts) {
            (chosen, invited, delivered) = (counts.chosen, counts.invited, counts.delivered)
            (bounced, optedOut, autoAnswered) = (counts.bounced, counts.optedOut, counts.autoAnswered)
            (partial, complete, answered) = (counts.partial, counts.complete, counts.answered)
            (late, reminded) = (counts.late, counts.reminded)
            (forwarded, complaints) = (counts.forwarded, counts.complaints)
        }
    }

    private let survey: CampaignView
    private let counts: Counts
    private let responseRate: Double?
    private let standings: [String: Int]
    private let replies: [String: Int]
    private let letters: [String: Int]
    private let lastLeavesAt: String?
    private let nextReminderAt: String?

    enum CodingKeys: String, CodingKey {
        case survey, counts, standings, replies, letters
        case responseRate = "response_rate"
        case lastLeavesAt = "last_leaves_at"
        case nextReminderAt = "next_reminder_at"
    }

    init(_ campaign: Campaign, _ transaction: Transaction, zone: Zone) throws {
        let invitees = try transaction.invitees(of: campaign.name)
        let ballots = try transaction.ballots(of: campaign.name)
        let found = CampaignCounts(invitees, ballots, campaign.questionnaire)
        survey = CampaignView(campaign, zone: zone)
        counts = Counts(found)
        responseRate = found.responseRate
        standings = invitees.reduce(into: [:]) { all, invitee in
            let standing = Standing(invitee.track, ballots[invitee.id.number], campaign.questionnaire)
            all[standing.rawValue, default: 0] += 1
        }
        let without = try transaction.repliesWithoutToken(since: campaign.createdAt).count
        var replies = Dictionary(uniqueKeysWithValues: found.replies.map { ($0.key.rawValue, $0.value) })
        if without > 0 { replies[ReplyVerdict.withoutToken.rawValue] = without }
        self.replies = replies
        letters = try SurveyLetterKey.prefixes(year: campaign.year).reduce(into: [:]) { all, prefix in
            for (state, count) in try transaction.letterCounts(prefix: prefix) {
                all[state.rawValue, default: 0] += count
            }
        }
        lastLeavesAt = try transaction.lastLetter(of: campaign.name).map(zone.iso8601)
        nextReminderAt = try transaction.nextTimer(prefix: "\(campaign.name)/remind/").map(zone.iso8601)
    }

    var lines: [String] {
        let rate = responseRate.map { " (\(Int(($0 * 1000).rounded()) / 10) % of the delivered)" } ?? ""
        let facts: [(String, String)] = [
            ("Chosen", "\(counts.chosen)"), ("Invited", "\(counts.invited)"),
            ("Delivered", "\(counts.delivered)"), ("Returned", "\(counts.bounced)"),
            ("Auto-answered", "\(counts.autoAnswered)"), ("Opted out", "\(counts.optedOut)"),
            ("Answered", "\(counts.answered)\(rate): \(counts.complete) complete, \(counts.partial) partial"),
            ("Late", "\(counts.late)"), ("Reminded", "\(counts.reminded)"),
            ("Passed on", "\(counts.forwarded)"), ("Complaints", "\(counts.complaints)"),
            ("Replies", Self.list(replies)), ("Letters", Self.list(letters)),
        ]
        var lines = survey.lines + facts.map { $0.padding(toLength: 15, withPad: " ", startingAt: 0) + $1 }
        if let nextReminderAt { lines.append("Next reminders " + nextReminderAt) }
        return lines
    }

    private static func list(_ counts: [String: Int]) -> String {
        counts.isEmpty
            ? "none"
            : counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
}
