import Casework

/// Whether somebody wants no more of these mails.
enum OptOut {
    /// Judges the respondent's own lines. Beside answers only plain words count: who answers and is tired of reminders
    /// has not left.
    static func isMeant(_ lines: [String], texts: [String], hasAnswers: Bool) -> Bool {
        let all = (lines + texts).flatMap { $0.split { "\n。！!;；".contains($0) } }.map { Fold.text($0) }
        return all.contains { sentence in
            let bare = sentence.filter { !$0.isWhitespace && !".,!\"'()-:".contains($0) }
            if commands.contains(bare) { return true }
            if isCondition(sentence) || denials.contains(where: { sentence.contains($0) }) { return false }
            if cancelsGoods(sentence) { return false }
            if ["退订", "取消订阅", "unsubscribe", "opt out", "opt-out"].contains(where: { sentence.contains($0) })
            {
                return true
            }
            if asksForRemoval(sentence) { return true }
            return !hasAnswers && asksForSilence(sentence)
        }
    }

    /// Judges a subject: nothing but the command, a tag of ours and the marks of an answer aside.
    static func isMeant(subject: String) -> Bool {
        let withoutTag = subject.split(separator: "[", omittingEmptySubsequences: false).enumerated().map {
            $0.offset == 0 ? $0.element : $0.element.drop { $0 != "]" }.dropFirst()
        }.joined()
        let bare = Fold.text(withoutTag).filter { !$0.isWhitespace && !".,!\"'()-".contains($0) }
        return commands.contains(String(bare.split(separator: ":").last ?? ""))
    }

    /// Whether a line is the command alone. Our letters name it too, but never alone on a line.
    static func isCommand(_ line: RatingText) -> Bool { commands.contains(line.plain.filter { $0 != " " }) }

    private static let commands: Set<String> = [
        "td", "t", "退", "退订", "退訂", "退订谢谢", "取消", "取消订阅", "unsubscribe", "stop", "remove", "optout", "退订邮件",
        "退出", "quit",
    ]
    private static let denials = [
        "不退订", "不要退订", "请勿退订", "勿退订", "别退订", "别把我们退订", "不用退订", "无需退订", "不必退订", "do not unsubscribe",
        "不是退订", "不是要退订", "不想退订", "没有退订", "为什么", "退订选项", "退订链接", "not unsubscribe", "don't unsubscribe",
        "not want to unsubscribe",
    ]

    /// 退订 is also said of an order: 我们想退订两车柴油.
    private static func cancelsGoods(_ sentence: String) -> Bool {
        guard let word = sentence.firstRange(of: "退订") else { return false }
        let rest = sentence[word.upperBound...]
        let goods = ["油", "车", "吨", "升", "桶", "货", "订单", "合同", "计划"]
        let mails = ["邮件", "调查", "问卷", "订阅", "短信", "这类", "此类"]
        return goods.contains { rest.contains($0) } && !mails.contains { rest.contains($0) }
    }

    /// The footer of an invitation offers it; nobody asks for it so.
    private static func isCondition(_ sentence: String) -> Bool {
        ["如不", "如果不", "若不", "如您", "如需", "若您", "if you"].contains { sentence.contains($0) }
            && ["回复", "回覆", "reply", "answer", "click", "点击"].contains { sentence.contains($0) }
    }

    private static func asksForRemoval(_ sentence: String) -> Bool {
        let lists = ["名单", "列表", "邮件组", "通讯录", "收件人", "群发", "mailing list", "list", "distribution"]
        let verbs = [
            "删", "去掉", "去除", "移除", "移出", "剔除", "拿掉", "划掉", "取消", "踢", "除名", "remove", "take me off",
            "take us off", "delete",
        ]
        return lists.contains { sentence.contains($0) } && verbs.contains { sentence.contains($0) }
    }

    private static func asksForSilence(_ sentence: String) -> Bool {
        let stops = [
            "不要", "别", "勿", "不想", "不再", "停止", "不愿", "拒绝", "不希望", "不用", "do not", "don't", "stop", "no more",
            "no longer wish", "cease",
        ]
        let acts = [
            "发", "寄", "收到", "打扰", "参加", "接收", "收", "推送", "send", "receive", "mail", "contact", "invit",
        ]
        let things = [
            "调查", "问卷", "邮件", "这种", "这类", "此类", "这些东西", "信息", "survey", "questionnaire", "e-mail", "email",
            "mails", "such",
        ]
        return stops.contains { sentence.contains($0) } && acts.contains { sentence.contains($0) }
            && things.contains { sentence.contains($0) } && !sentence.contains("催")
            && !sentence.contains("提醒")
    }
}
