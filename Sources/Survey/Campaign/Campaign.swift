public import Casework
public import FoundationEssentials

/// One survey of the customers (article 12 of the regulation): of each calendar year there is at most one.
///
/// It keeps the questionnaire and the rules it was created with, so that later changes of survey.yaml touch only later
/// surveys.
public struct Campaign: Codable, Hashable, Sendable {
    /// Where a campaign stands.
    public enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        /// Nobody has been invited yet.
        case created
        /// Answers count.
        case open
        /// Answers are late.
        case closed
    }

    /// The calendar year it is for.
    public let year: Int
    /// What is asked.
    public let questionnaire: Questionnaire
    /// How it is held.
    public let rules: CampaignRules
    /// When it was created.
    public let createdAt: Date
    /// By whom: an address of the staff.
    public let createdBy: String
    /// When the first invitation was written.
    public var openedAt: Date?
    /// Until when answers count; known once it is open.
    public var closesAt: Date?
    /// When it was closed, by its time or by a person before.
    public var closedAt: Date?
    /// Who closed it: an address, or "timer".
    public var closedBy: String?

    /// A campaign nobody has been invited to yet.
    public init(
        year: Int, questionnaire: Questionnaire, rules: CampaignRules, createdAt: Date, createdBy: String
    ) {
        self.year = year
        self.questionnaire = questionnaire
        self.rules = rules
        self.createdAt = createdAt
        self.createdBy = createdBy
    }

    /// Its short name, as tokens and tables have it: `S2026`.
    public var name: String { Campaign.name(of: year) }

    /// The short name of a year's campaign.
    public static func name(of year: Int) -> String { "S\(year)" }

    /// Where it stands.
    public var status: Status {
        if closedAt != nil { return .closed }
        return openedAt == nil ? .created : .open
    }

    /// Whether an answer that came at `date` comes too late.
    public func isOver(at date: Date) -> Bool {
        if let closedAt, date >= closedAt { return true }
        return closesAt.map { date >= $0 } ?? false
    }

    /// Opens it: answers count until the end of the day `openDays` days later, by the company's clock.
    public func opened(at date: Date, zone: Zone) -> Campaign {
        guard openedAt == nil else { return self }
        var campaign = self
        campaign.openedAt = Moment.whole(date)
        campaign.closesAt = zone.instant(
            zone.date(at: date).advanced(by: rules.openDays + 1), second: 0)
        return campaign
    }

    /// Closes it; one that is closed stays as it is.
    public func closed(at date: Date, by person: String) -> Campaign {
        guard closedAt == nil else { return self }
        var campaign = self
        campaign.closedAt = Moment.whole(date)
        campaign.closedBy = person
        return campaign
    }
}
