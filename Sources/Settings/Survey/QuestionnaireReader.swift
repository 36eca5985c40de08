import Casework
import Reading
import Survey

/// Reads the questions of survey.yaml.
struct QuestionnaireReader {
    let questionnaire: Questionnaire

    init(_ root: Section) {
        let titles = Self.texts(root, "title", default: Questionnaire.standard.titles)
        guard root.has("questions") else {
            root.allow("questions")
            questionnaire = Questionnaire(titles: titles, questions: Questionnaire.standard.questions)
            return
        }
        var questions: [SurveyQuestion] = []
        for section in root.sections("questions", namedBy: "id") {
            let question = Self.question(section)
            if questions.contains(where: { $0.id == question.id }) {
                section.fault(
                    "id", .init("\"\(question.id)\" is used twice", zh: "“\(question.id)”重复"),
                    .init("give each question a name of its own", zh: "请为每个问题另取名称"))
            }
            questions.append(question)
        }
        Self.check(questions, root)
        questionnaire = Questionnaire(titles: titles, questions: questions)
    }

    /// Names that stand in the output for other things.
    private static let reserved: Set<String> = [
        "file", "error", "is_auto", "contains_complaint", "opt_out", "is_correction", "needs_clarification",
    ]

    private static func check(_ questions: [SurveyQuestion], _ root: Section) {
        if !questions.contains(where: { $0.scale != nil }) {
            root.fault(
                "questions", .init("no question asks for a rating", zh: "没有评分题"),
                .init("write at least one question with a scale", zh: "请至少写一道带 scale 的题"))
        }
        if questions.count > 10 {
            root.fault(
                "questions", .init("more than ten questions", zh: "题目多于十道"),
                .init("leave some out: their numbers must be readable in any style", zh: "请减少题目"))
        }
    }

    private static func question(_ section: Section) -> SurveyQuestion {
        let id = section.required("id", .questionID, standIn: "")
        if reserved.contains(id) {
            section.fault(
                "id", .init("\"\(id)\" has another meaning", zh: "“\(id)”另有含义"),
                .init("choose another name", zh: "请换一个名称"))
        }
        let steps = section.sections("scale", namedBy: "value").map(step)
        let kind = section.value("kind", .matter, default: steps.isEmpty ? "text" : "rating")
        if (kind == "rating") != !steps.isEmpty {
            section.fault(
                "kind", .init("a rating has a scale, nothing else has one", zh: "评分题须有 scale，其他题不可有"),
                .init("write both or neither", zh: "请两者都写或都不写"))
        }
        if kind == "rating", Set(steps.map(\.value)).count != steps.count || steps.count < 2 {
            section.fault(
                "scale", .init("the steps are too few, or two have the same value", zh: "分档过少或分值重复"),
                .init("write at least two steps, each with a value of its own", zh: "请写至少两档，分值各不相同"))
        }
        let names = texts(section, "name", default: nil)
        let question = SurveyQuestion(
            id: id, names: names, aliases: section.list("aliases", .text, default: []),
            matter: matter(kind, steps))
        section.finish()
        return question
    }

    private static func matter(_ kind: String, _ steps: [RatingStep]) -> SurveyQuestion.Matter {
        switch kind {
        case "rating": .rating(RatingScale(steps))
        case "suggestion": .suggestion
        case "unit": .unit
        case "person": .person
        default: .text
        }
    }

    private static func step(_ section: Section) -> RatingStep {
        let step = RatingStep(
            value: section.required("value", .integer(0...1000), standIn: 0),
            labels: texts(section, "label", default: nil),
            aliases: section.list("aliases", .text, default: []))
        section.finish()
        return step
    }

    private static func texts(_ section: Section, _ key: String, default standard: [Language: String]?)
        -> [Language: String]
    {
        let fallback = standard.map {
            LocalizedText(zhHans: $0[.zhHans] ?? "", zhHant: $0[.zhHant] ?? "", en: $0[.en] ?? "")
        }
        let text = section.localized(key, default: fallback)
        return [.zhHans: text.zhHans, .zhHant: text.zhHant, .en: text.en]
    }
}

extension Form where Value == String {
    /// The name of a question in JSON and tables.
    fileprivate static var questionID: Form {
        text(.init("write 1 to 30 letters a-z, digits or _", zh: "请用 1 至 30 个小写字母、数字或 _")) { text in
            (1...30).contains(text.utf8.count)
                && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x5F }
        }
    }

    fileprivate static var matter: Form {
        text(
            .init(
                "write rating, suggestion, unit, person or text",
                zh: "请写 rating、suggestion、unit、person 或 text")
        ) {
            ["rating", "suggestion", "unit", "person", "text"].contains($0)
        }
    }
}
