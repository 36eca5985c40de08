/// What a vacation program writes, when it does not say that it is a program: somebody is away, or has the mail and will
/// answer. In answer to a request it is no opinion.
enum AbsenceNote {
    /// Whether folded text says no more than that.
    static func isOne(_ folded: String) -> Bool {
        guard folded.count <= 160, !matter.contains(where: folded.contains) else { return false }
        return says(away, folded) && says(until, folded) || says(mail, folded) && says(answer, folded)
    }

    private static func says(_ words: [String], _ folded: String) -> Bool {
        words.contains(where: folded.contains)
    }

    private static let away = [
        "休假", "年假", "病假", "产假", "度假", "出差", "外出", "不在办公室", "放假", "out of office", "out of the office",
        "on leave", "on vacation", "on holiday", "away from my desk", "away from the office", "am travelling",
        "am traveling",
    ]
    private static let until = [
        "回来", "返回", "返岗", "回公司", "上班", "期间", "无法", "不能", "尽快", "请联系", "紧急", "急事", "until", "back on",
        "be back", "return", "urgent", "limited access", "please contact",
    ]
    private static let mail = [
        "邮件", "来信", "来函", "来件", "your mail", "your e-mail", "your email", "your message",
    ]
    private static let answer = [
        "尽快回复", "尽快答复", "尽快处理", "尽快给您", "稍后回复", "会回复", "尽快与您联系", "as soon as", "reply shortly",
        "get back to you",
    ]
    /// What opinions speak of, and such notes do not.
    private static let matter = [
        "客户", "顾客", "用户", "补", "退", "赔", "核实", "核查", "查明", "查实", "油", "车", "罐", "司机", "磅", "发票", "致歉",
        "道歉", "整改", "customer", "refund", "deliver", "litre", "invoice", "driver", "truck", "apolog",
    ]
}
