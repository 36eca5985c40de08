import Casework
public import FoundationEssentials
import Settings
public import Store
public import Survey

/// Whom a campaign would invite, and when.
public struct SurveyPreview: Sendable {
    /// The campaign; one that is not created yet, as it would be created now.
    public let campaign: Campaign
    /// Whether it is created.
    public let isCreated: Bool
    /// Those invited already.
    public let invited: [Invitee]
    /// Those who would be invited now.
    public let toInvite: [Invitee]
    /// The customers left out, each with the reason.
    public let leftOut: [CampaignSelection.LeftOut]
    /// When the first invitation would leave, and the last.
    public let leaving: ClosedRange<Date>?
}

/// What inviting or reminding did.
public struct SurveyMailing: Sendable {
    /// The campaign afterwards.
    public let campaign: Campaign
    /// How many letters were written now.
    public internal(set) var written = 0
    /// How many were not: the address was barred meanwhile, or the letter could not be written.
    public internal(set) var unwritten = 0
    /// When the last of them leaves.
    public internal(set) var lastLeavesAt: Date?
}

extension Desk {
    /// Creates the survey of a year with the questionnaire and rules of survey.yaml. A year has one: a second is refused.
    public func createSurvey(year: Int?, by clerk: Clerk) throws -> Campaign {
        try check(clerk)
        let now = world.now()
        let this = calendar.zone.date(at: now).year
        let year = year ?? this
        guard abs(year - this) <= 1 else { throw Refusal.surveyYear(year) }
        let campaign = Campaign(
            year: year, questionnaire: survey.questionnaire, rules: survey.campaign,
            createdAt: Moment.whole(now), createdBy: clerk.person.address)
        return try transacting { transaction in
            guard try transaction.create(campaign) else { throw Refusal.surveyExists(year) }
            return campaign
        }
    }

    /// Whom the survey of a year would invite now, with nothing done.
    public func previewSurvey(year: Int?) throws -> SurveyPreview {
        let now = world.now()
        let this = calendar.zone.date(at: now).year
        return try store.look { transaction in
            let created =
                try year.map { try transaction.campaign(Campaign.name(of: $0)) }
                ?? transaction.campaigns().first
            let campaign =
                created
                ?? Campaign(
                    year: year ?? this, questionnaire: survey.questionnaire, rules: survey.campaign,
                    createdAt: now, createdBy: "")
            let chosen = try transaction.invitees(of: campaign.name)
            let selection = CampaignSelection(
                for: campaign, from: directory, besides: chosen, known: try knownAddresses(transaction),
                at: now)
            let waiting = chosen.filter { $0.track.invitedAt == nil } + selection.invitees
            var plan = try sendingPlan(campaign, in: transaction, at: now)
            let slots = waiting.map { _ in plan.slot() }
            return SurveyPreview(
                campaign: campaign, isCreated: created != nil,
                invited: chosen.filter { $0.track.invitedAt != nil }, toInvite: waiting,
                leftOut: selection.leftOut,
                leaving: slots.first.flatMap { first in slots.last.map { first...$0 } })
        }
    }

    /// The invitation as one invitee would get it: its bytes, with nothing kept.
    public func sampleInvitation(_ campaign: Campaign, to invitee: Invitee) throws -> [UInt8] {
        let now = world.now()
        let opened = campaign.opened(at: now, zone: calendar.zone)
        let order = SurveyLetters(opened, zone: calendar.zone).invitation(to: invitee, at: now)
        return try Pen(desk: self, now: now).write(order, account: nil, mail: nil).bytes
    }

    /// The campaign of a year, or the latest. Throws a `Refusal` when there is none.
    public func lookUpCampaign(year: Int?, in transaction: Transaction) throws -> Campaign {
        let found =
            try year.map { try transaction.campaign(Campaign.name(of: $0)) } ?? transaction.campaigns().first
        guard let found else { throw Refusal.noSurvey(year) }
        return found
    }

    /// Ends the survey of a year before its time: letters that wait are taken back, later answers are late.
    public func closeSurvey(year: Int?, by clerk: Clerk) throws -> Campaign {
        try check(clerk)
        let now = world.now()
        return try transacting { transaction in
            let campaign = try lookUpCampaign(year: year, in: transaction)
            switch campaign.status {
            case .created: throw Refusal.surveyNotOpen(campaign.year)
            case .closed: throw Refusal.surveyClosed(campaign.year)
            case .open: return try close(campaign, by: clerk.person.address, in: transaction, at: now)
            }
        }
    }

    @discardableResult
    func close(
        _ campaign: Campaign, by person: String, in transaction: Transaction, at now: Date
    ) throws -> Campaign {
        let closed = campaign.closed(at: now, by: person)
        try transaction.keep(closed)
        for prefix in SurveyLetterKey.prefixes(year: campaign.year) {
            try transaction.cancelLetters(prefix: prefix, because: "the survey is closed", at: now)
        }
        try transaction.cancelTimers(prefix: "\(campaign.name)/")
        return closed
    }

    /// Which addresses no survey may write to, and which were written to lately.
    func knownAddresses(_ transaction: Transaction) throws -> CampaignSelection.Known {
        let barred =
            try transaction.recipients(.noSurveys, atMost: .max)
            + transaction.recipients(.blocked, atMost: .max)
        return CampaignSelection.Known(
            barred: Set(barred.map(\.address)), lastLetters: try transaction.lastSurveyLetters())
    }

    /// When further letters of a campaign leave: behind those that wait already, at its own rate or the relay's, whichever
    /// is slower.
    func sendingPlan(_ campaign: Campaign, in transaction: Transaction, at now: Date) throws -> SendingPlan {
        let rate = min(campaign.rules.ratePerMinute, configuration.relay.ratePerMinute ?? .max)
        let gap = 60 / Double(max(1, rate))
        let last = try transaction.lastLetter(of: campaign.name)?.addingTimeInterval(gap)
        return SendingPlan(
            calendar, perMinute: rate, inOfficeHours: campaign.rules.inOfficeHours,
            from: max(now, last ?? now))
    }
}
