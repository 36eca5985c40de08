/// Whether somebody asks for the blank form of a report on a visit.
public enum VisitFormRequest {
    /// Longer texts are about something else.
    private static let longest = 400
    private static let names = ["走访报告单", "走访客户报告单", "客户走访报告单", "走访报告表", "走访单", "走访表", "走访报告"]
    private static let wishes = [
        "索取", "领取", "索要", "申请", "空白", "请发", "发给我", "发我", "给我", "要一份", "下载", "获取", "模板", "表格",
    ]
    private static let english = ["visit form", "visit report form", "blank visit report"]

    /// Judges a mail by its subject and its own words.
    public static func isOne(subject: String?, text: String) -> Bool {
        let subject = plain(subject ?? "")
        if isAnswer(subject) { return false }
        let body = plain(text)
        return asks(subject) || body.count <= longest && asks(body)
    }

    private static func asks(_ text: String) -> Bool {
        if english.contains(where: text.contains) { return true }
        return names.contains(where: text.contains) && wishes.contains(where: text.contains)
    }

    private static func isAnswer(_ subject: String) -> Bool {
        ["re:", "回复:", "答复:", "fw:", "fwd:", "转发:"].contains(where: subject.hasPrefix)
    }

    private static func plain(_ text: String) -> String {
        Fold.text(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
