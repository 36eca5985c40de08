import Casework
import Foundation
import Survey
import Testing

@testable import Settings

@Suite struct SurveySettingsTests {
    private func read(_ text: String) throws -> SurveySettings {
        try SurveySettings.read(text: text, file: "survey.yaml").get()
    }

    private func faults(_ text: String) -> [String] {
        guard case .failure(let problems) = SurveySettings.read(text: text, file: "survey.yaml") else {
            return []
        }
        return problems.problems.map(\.description)
    }

    @Test func theFileThatShipsSaysWhatHoldsWithoutOne() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Config/survey.yaml")
        let settings = try SurveySettings.read(path: file.path).get()
        #expect(settings == .standard)
    }

    @Test func departmentsAndReviewersMustBeKnown() throws {
        let yaml = sample(
            "",
            """
            staff:
              - { name: 谭勇, address: tan.yong@example.com, roles: [supervising_leader] }
            departments:
              - { name: 客户关系部, aliases: [客服] }
            """)
        let configuration = try Configuration.read(text: yaml, file: "heed.yaml", environment: [:]).get()
        func faults(_ text: String) -> [String] {
            switch SurveySettings.read(text: text, file: "survey.yaml", of: configuration) {
            case .success: []
            case .failure(let problems): problems.problems.map(\.description)
            }
        }
        #expect(
            faults(
                "visits: {departments: [客户关系部, 客服]}\nplan: {reviewers: [general_manager, tan.yong@example.com]}"
            )
            .isEmpty)
        #expect(
            faults("visits:\n  departments: [客户关系, 客服]\nplan:\n  reviewers: [general_manger]") == [
                "survey.yaml:2:16: visits.departments: nothing here is called \"客户关系\"; did you mean \"客户关系部\"?",
                "survey.yaml:4:14: plan.reviewers: nothing here is called \"general_manger\"; did you mean \"general_manager\"?",
            ])
    }

    @Test func anotherYearMayAskOtherQuestions() throws {
        let settings = try read(
            """
            title: 问卷
            questions:
              - id: speed
                name: {zh-Hans: 送货速度, en: Speed}
                scale:
                  - {value: 2, label: 快}
                  - {value: 1, label: 慢, aliases: [很慢]}
              - {id: wishes, name: 建议, kind: suggestion}
            campaign: {classes: [A, none], reminders: 0, anonymous: yes, leave: always,
              unsubscribe_page: "https://own.example/stop?t={token}"}
            """)
        #expect(settings.questionnaire.questions.map(\.id) == ["speed", "wishes"])
        #expect(settings.questionnaire["speed"]?.scale?.values == [2, 1])
        #expect(settings.questionnaire["speed"]?.name(in: .en) == "Speed")
        #expect(settings.questionnaire["wishes"]?.matter == .suggestion)
        #expect(settings.campaign.classes == [.a, nil])
        #expect(settings.campaign.reminders == 0 && settings.campaign.isAnonymous)
        #expect(!settings.campaign.inOfficeHours)
        #expect(settings.campaign.unsubscribePage == "https://own.example/stop?t={token}")
        #expect(settings.plan == .standard)
    }

    @Test(arguments: [
        ("questions:\n  - {id: a, name: x}", "no question asks for a rating"),
        ("questions:\n  - {id: a, name: x, kind: rating}", "a rating has a scale"),
        (
            "questions:\n  - {id: a, name: x, scale: [{value: 1, label: y}, {value: 1, label: z}]}",
            "same value"
        ),
        ("questions:\n  - {id: A b, name: x}", "does not fit"),
        ("questions:\n  - {id: file, name: x}", "another meaning"),
        ("campaign: {classes: [D]}", "write A, B, C or none"),
        ("campaign: {leave: night}", "write office-hours or always"),
        ("campaign: {unsubscribe_page: \"http://own.example/{token}\"}", "begins with https://"),
        ("campaign: {unsubscribe_page: \"https://own.example/\"}", "holds {token}"),
        ("campaign: {reminder: 1}", "did you mean \"reminders\"?"),
        ("visit: {}", "did you mean \"visits\"?"),
    ])
    func faultsAreNamed(text: String, fault: String) {
        #expect(faults(text).contains { $0.contains(fault) }, "\(faults(text))")
    }
}
