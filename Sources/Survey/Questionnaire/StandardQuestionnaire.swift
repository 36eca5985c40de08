import Casework
import Reading

extension Questionnaire {
    /// What is asked where no file says otherwise: the scales of Annex 1, suggestions, unit and respondent. The file
    /// `Config/survey.yaml` says the same, to be changed there.
    public static let standard = Questionnaire(
        titles: [
            .zhHans: "{year}年度客户满意度调查", .zhHant: "{year}年度客戶滿意度調查",
            .en: "{year} customer satisfaction survey",
        ],
        questions: [
            SurveyQuestion(
                id: "quality", names: [.zhHans: "质量", .zhHant: "質量", .en: "Quality"],
                aliases: ["产品质量", "油品质量", "油的质量", "品質", "product quality", "fuel quality", "oil quality"],
                matter: .rating(VisitScale.quality.scale)),
            SurveyQuestion(
                id: "service", names: [.zhHans: "服务态度", .zhHant: "服務態度", .en: "Service attitude"],
                aliases: ["服务", "服务质量", "服务水平", "态度", "service", "service quality", "attitude"],
                matter: .rating(VisitScale.service.scale)),
            SurveyQuestion(
                id: "awareness", names: [.zhHans: "产品的知名度", .zhHant: "產品的知名度", .en: "Product renown"],
                aliases: [
                    "产品知名度", "知名度", "品牌知名度", "renown", "awareness", "product awareness", "brand awareness",
                    "product's renown", "fame",
                ],
                matter: .rating(VisitScale.awareness.scale)),
            SurveyQuestion(
                id: "suggestion", names: [.zhHans: "其它建议", .zhHant: "其它建議", .en: "Other suggestions"],
                aliases: [
                    "其他建议", "其它意见", "其他意见", "意见和建议", "意见与建议", "意见及建议", "意见建议", "建议和意见", "建议", "意见", "其它",
                    "其他",
                    "suggestions", "suggestion", "comments", "comment", "other comments", "other",
                ], matter: .suggestion),
            SurveyQuestion(
                id: "unit", names: [.zhHans: "客户单位名称", .zhHant: "客戶單位名稱", .en: "Name of your company"],
                aliases: [
                    "单位名称", "客户单位", "客户名称", "公司名称", "单位", "公司", "company name", "company", "name of company",
                    "customer",
                ], matter: .unit),
            SurveyQuestion(
                id: "person", names: [.zhHans: "填写人及职务", .zhHant: "填寫人及職務", .en: "Your name and position"],
                aliases: [
                    "填写人", "填表人", "姓名及职务", "姓名和职务", "姓名", "联系人", "职务", "name and position", "your name",
                    "name", "position",
                    "filled in by",
                ], matter: .person),
        ])
}
