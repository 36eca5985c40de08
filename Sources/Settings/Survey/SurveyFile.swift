import Casework
import Foundation
public import Survey

extension Configuration {
    /// Reads and checks `surveyFile`: the settings, or every fault. Departments and people it names must be those of this
    /// configuration. Where there is no such file, the questionnaire of
    /// Annex 1 and the defaults hold.
    public func readSurvey() -> Result<SurveySettings, Problems> {
        guard FileManager.default.fileExists(atPath: surveyFile) else { return .success(.standard) }
        return SurveySettings.read(path: surveyFile, of: self)
    }
}

extension SurveySettings {
    /// Reads and checks a file: the settings, or every fault. Without a configuration the names in it are not checked.
    public static func read(
        path: String, of configuration: Configuration? = nil
    ) -> Result<SurveySettings, Problems> {
        switch readText(path) {
        case .success(let text): read(text: text, file: path, of: configuration)
        case .failure(let problems): .failure(problems)
        }
    }

    /// Reads and checks a text as if it were the file named `file`.
    public static func read(
        text: String, file: String, of configuration: Configuration? = nil
    ) -> Result<SurveySettings, Problems> {
        let findings = Findings(file: file, environment: [:])
        guard let root = openYaml(text, findings: findings, variable: "") else {
            return .failure(Problems(findings.problems))
        }
        let settings = SurveySettings(
            questionnaire: QuestionnaireReader(root).questionnaire,
            campaign: CampaignRules(root.section("campaign")),
            visits: VisitRules(root.section("visits"), configuration),
            plan: PlanRules(root.section("plan"), configuration))
        root.finish()
        return findings.problems.isEmpty ? .success(settings) : .failure(Problems(findings.problems))
    }
}

extension CampaignRules {
    fileprivate init(_ section: Section) {
        let standard = CampaignRules.standard
        self = standard
        if section.has("classes") {
            classes = Set(section.list("classes", .customerClass, default: []).map(\.value))
        }
        without = Set(section.list("without", .text, default: []))
        openDays = section.value("open_days", .integer(1...366), default: standard.openDays)
        reminders = section.value("reminders", .integer(0...10), default: standard.reminders)
        remindAfterDays = section.value(
            "remind_after_days", .integer(0...180), default: standard.remindAfterDays)
        ratePerMinute = section.value("rate_per_minute", .integer(1...6000), default: standard.ratePerMinute)
        quietDays = section.value("quiet_days", .integer(0...366), default: standard.quietDays)
        clarifications = section.value("clarifications", .integer(0...5), default: standard.clarifications)
        isAnonymous = section.value("anonymous", .yesNo, default: standard.isAnonymous)
        minimumCell = section.value("minimum_cell", .integer(1...100), default: standard.minimumCell)
        inOfficeHours = section.value("leave", .choice, default: Leaving.officeHours) == .officeHours
        unsubscribePage = section.optional("unsubscribe_page", .page)
        section.finish()
    }
}

extension VisitRules {
    fileprivate init(_ section: Section, _ configuration: Configuration?) {
        self.init(
            lowScore: section.value("low_score", .integer(0...100), default: VisitRules.standard.lowScore),
            departments: configuration.map { section.names("departments", among: $0.departmentNames) }
                ?? section.list("departments", .text, default: []))
        section.finish()
    }
}

extension PlanRules {
    fileprivate init(_ section: Section, _ configuration: Configuration?) {
        let standard = PlanRules.standard
        self.init(
            weakBelow: Double(
                section.value("weak_below", .integer(0...100), default: Int(standard.weakBelow))),
            fallenBy: Double(section.value("fallen_by", .integer(1...100), default: Int(standard.fallenBy))),
            themeFrom: section.value("theme_from", .integer(1...1000), default: standard.themeFrom),
            dueWorkingDays: section.value(
                "due_working_days", .integer(1...250), default: standard.dueWorkingDays),
            reviewers: configuration.map {
                section.names("reviewers", among: $0.rolesAndPeople, default: standard.reviewers)
            } ?? section.list("reviewers", .text, default: standard.reviewers),
            remindWorkingDays: section.value(
                "remind_working_days", .integer(1...100), default: standard.remindWorkingDays),
            reminders: section.value("reminders", .integer(0...20), default: standard.reminders))
        section.finish()
    }
}

/// When letters of a survey leave.
private enum Leaving: String, CaseIterable {
    case officeHours = "office-hours"
    case always
}

extension Form where Value == String {
    /// A page by https that takes the token.
    fileprivate static var page: Form {
        text(
            .init(
                "write an address that begins with https:// and holds {token}",
                zh: "请写以 https:// 开头、含 {token} 的地址")
        ) { text in
            text.hasPrefix("https://") && text.contains("{token}")
                && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>,\"".utf8.contains($0) }
        }
    }
}

/// A class of customers, or none.
private struct ClassChoice {
    let value: CustomerClass?
}

extension Form where Value == ClassChoice {
    fileprivate static var customerClass: Form {
        Form(.init("write A, B, C or none", zh: "请写 A、B、C 或 none")) { text in
            if text == "none" { return ClassChoice(value: nil) }
            return CustomerClass(rawValue: text).map { ClassChoice(value: $0) }
        }
    }
}
