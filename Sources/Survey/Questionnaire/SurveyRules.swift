public import Casework

/// How a campaign is held.
public struct CampaignRules: Codable, Hashable, Sendable {
    /// The classes of customers that are asked; nil stands for customers nobody has classed.
    public var classes: Set<CustomerClass?>
    /// Codes of customers that are not asked.
    public var without: Set<String>
    /// How long answers count after the first invitation, in days.
    public var openDays: Int
    /// How often those who have not answered are reminded at most.
    public var reminders: Int
    /// So many days lie between a letter and the next reminder.
    public var remindAfterDays: Int
    /// Survey letters a minute at most; the relay's own limit holds beside it.
    public var ratePerMinute: Int
    /// Nobody gets an invitation within so many days after the last survey letter.
    public var quietDays: Int
    /// How often one respondent is asked back at most.
    public var clarifications: Int
    /// Whether results name nobody.
    public var isAnonymous: Bool
    /// Groups with fewer answers are not shown in an anonymous survey.
    public var minimumCell: Int
    /// Whether invitations and reminders leave in office hours only.
    public var inOfficeHours = true
    /// A page of the company's, by https, at which one POST ends surveys (RFC 8058); `{token}` stands for the token.
    /// Without it there is no List-Unsubscribe-Post.
    public var unsubscribePage: String?

    /// What holds where the file says nothing.
    public static let standard = CampaignRules(
        classes: [.a, .b, .c, nil], without: [], openDays: 30, reminders: 2, remindAfterDays: 7,
        ratePerMinute: 20,
        quietDays: 14, clarifications: 1, isAnonymous: false, minimumCell: 5)

    /// Rules.
    public init(
        classes: Set<CustomerClass?>, without: Set<String>, openDays: Int, reminders: Int,
        remindAfterDays: Int,
        ratePerMinute: Int, quietDays: Int, clarifications: Int, isAnonymous: Bool, minimumCell: Int
    ) {
        self.classes = classes
        self.without = without
        self.openDays = openDays
        self.reminders = reminders
        self.remindAfterDays = remindAfterDays
        self.ratePerMinute = ratePerMinute
        self.quietDays = quietDays
        self.clarifications = clarifications
        self.isAnonymous = isAnonymous
        self.minimumCell = minimumCell
    }
}

/// How the service improvement plan of article 13 is drafted.
public struct PlanRules: Hashable, Sendable {
    /// A mean below this is a weak score.
    public var weakBelow: Double
    /// A mean that fell by this much since the year before is named.
    public var fallenBy: Double
    /// A theme that so many respondents name is named.
    public var themeFrom: Int
    /// The plan is due so many working days after the end.
    public var dueWorkingDays: Int
    /// The company leaders who review it: roles or addresses.
    public var reviewers: [String]
    /// Who has not reviewed it is reminded after so many working days, again and again.
    public var remindWorkingDays: Int
    /// So many times at most.
    public var reminders: Int

    /// What holds where the file says nothing. Article 13 names no deadline; twenty working days is our proposal.
    public static let standard = PlanRules(
        weakBelow: 85, fallenBy: 3, themeFrom: 2, dueWorkingDays: 20,
        reviewers: ["supervising_leader", "general_manager"], remindWorkingDays: 5, reminders: 2)

    /// Rules.
    public init(
        weakBelow: Double, fallenBy: Double, themeFrom: Int, dueWorkingDays: Int, reviewers: [String],
        remindWorkingDays: Int, reminders: Int
    ) {
        self.weakBelow = weakBelow
        self.fallenBy = fallenBy
        self.themeFrom = themeFrom
        self.dueWorkingDays = dueWorkingDays
        self.reviewers = reviewers
        self.remindWorkingDays = remindWorkingDays
        self.reminders = reminders
    }
}

/// Everything about surveys and visits that can be set.
public struct SurveySettings: Hashable, Sendable {
    /// What is asked.
    public var questionnaire: Questionnaire
    /// How a campaign is held.
    public var campaign: CampaignRules
    /// What is done with reports on visits.
    public var visits: VisitRules
    /// How the improvement plan is drafted.
    public var plan: PlanRules

    /// What holds without a file.
    public static let standard = SurveySettings(
        questionnaire: .standard, campaign: .standard, visits: .standard, plan: .standard)

    /// Settings.
    public init(questionnaire: Questionnaire, campaign: CampaignRules, visits: VisitRules, plan: PlanRules) {
        self.questionnaire = questionnaire
        self.campaign = campaign
        self.visits = visits
        self.plan = plan
    }
}
