/// What a customer's further words say about a result: thanks, trouble, or a wish.
///
/// Courtesies and words of content are taken out first; what trouble is left over decides.
enum FollowUpTone: Hashable {
    /// Nothing of its own: empty, or a signature.
    case empty
    /// Thanks, received, fine, praise, an emoji.
    case content(String)
    /// Not solved, refused, happened again.
    case trouble(String)
    /// Something else that somebody must read.
    case other
}

enum FollowUpWords {
    static func tone(of text: String, hasAttachments: Bool) -> FollowUpTone {
        let own = withoutSignature(OwnText(text, notice: nil).lines).joined(separator: "\n")
        var folded = PlainText.fold(own).map { $0.isNewline ? " " : $0 }.reduce(into: "") { $0.append($1) }
        if !folded.contains(where: { $0.isLetter || $0.isNumber }) {
            if hasAttachments { return .other }
            return PlainText.trim(folded).isEmpty ? .empty : signTone(folded)
        }
        let turn = turns.contains { PlainText.contains(folded, $0) }
        for word in settled { folded = without(word, folded) }
        if let word = troubles.first(where: { PlainText.contains(folded, $0) }) { return .trouble(word) }
        if let word = pattern(folded) { return .trouble(word) }
        var left = folded
        for word in courtesies { left = without(word, left) }
        let rest = left.filter { $0.isLetter || $0.isNumber }
        if hasAttachments { return .other }
        if rest.count <= shortRest(rest) {
            return turn && !rest.isEmpty ? .other : .content("thanks or received")
        }
        if turn { return .trouble("thanks, but") }
        return .other
    }

    /// Leaves out what stands below the words: names, offices, numbers, notes on confidence.
    private static func withoutSignature(_ lines: [String]) -> [String] {
        let offices = [
            "公司", "集团", "采购部", "销售部", "办公室", "经理", "主任", "电话", "手机", "传真", "邮箱", "地址", "保密", "免责", "tel",
            "mobile", "phone", "fax",
            "confidential", "disclaimer", "ltd", "@", "http", "www", "manager", "director",
        ]
        return lines.enumerated().filter { index, line in
            guard index > 0 else { return true }
            let folded = PlainText.fold(line)
            if folded.contains("保密") || folded.contains("confidential") { return false }
            if folded.contains(where: { "。;!?".contains($0) }) || folded.count > 40 { return true }
            if offices.contains(where: { folded.contains($0) }) { return false }
            return folded.count > 4 || folded.utf8.allSatisfy { $0 < 128 } && folded.count > 20
        }.map(\.element)
    }

    /// How much may be left of thanks once the courtesies are gone: a name, an office, particles.
    private static func shortRest(_ rest: String) -> Int { rest.utf8.allSatisfy { $0 < 128 } ? 6 : 3 }

    /// "？？？" asks; anything else without letters, an emoji say, is taken as thanks.
    private static func signTone(_ folded: String) -> FollowUpTone {
        folded.contains("?") ? .trouble("a question mark alone") : .content("a sign")
    }

    private static func without(_ word: String, _ text: String) -> String {
        guard word.utf8.allSatisfy({ $0 < 128 }) else { return text.replacing(word, with: " ") }
        var text = text
        for range in PlainText.wordRanges(text, word).reversed() { text.replaceSubrange(range, with: " ") }
        return text
    }

    /// Two words of one meaning with something between: "又…了", "说好的…呢", "还…没".
    private static func pattern(_ text: String) -> String? {
        let pairs = [
            ("又", "了"), ("又", "来"), ("又", "差"), ("又", "少"), ("又", "漏"), ("还", "没"), ("还", "未"), ("仍", "未"),
            ("仍", "没"),
            ("至今", "没"), ("至今", "未"), ("到现在", "没"), ("一直", "没"), ("说好", "呢"), ("答应", "呢"), ("承诺", "呢"),
            ("没有", "联系我"),
            ("没人", "来"), ("没人", "联系"), ("为什么", "还"), ("怎么", "还"), ("凭", "什么"), ("太", "少"), ("太", "轻"),
            ("太", "低"), ("不", "接受"), ("不能", "接受"),
            ("不", "认可"), ("无法", "认可"), ("要求", "重新"), ("请", "重新"), ("再", "处理"), ("不", "满意"), ("没", "改"),
            ("没", "解决"), ("未", "解决"), ("没有", "兑现"), ("still", "not"), ("still", "no"),
            ("has", "not"), ("have", "not"), ("again", "today"), ("happened", "again"),
            ("no one", "contacted"), ("nobody", "contacted"),
        ]
        for (first, second) in pairs {
            let isLatin = first.utf8.allSatisfy { $0 < 128 }
            let starts = isLatin ? PlainText.wordRanges(text, first) : text.ranges(of: first)
            for start in starts {
                let after = text[start.upperBound...].prefix(isLatin ? 24 : 10)
                if PlainText.contains(String(after), second) { return "\(first)…\(second)" }
            }
        }
        return nil
    }

    private static func list(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "|" || $0.isNewline }).map { PlainText.fold($0) }
            .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    private static let turns = list("不过|但是|但|可是|然而|只是|but|however|though")

    /// Words that contain a word of trouble and mean its absence.
    private static let settled = list(
        """
        没问题了|没有问题了|没问题|没有问题|没啥问题|没有异议|无异议|没异议|没意见|没有意见|没有其他意见|没有其它意见|没有别的意见|无其他意见|没其他意见|无意见|不再追究|没再出现|没有再出现|再没有出现|没再漏|没有再发生|没再发生|不用再处理
        不用处理了|不需要再|不用再|无需再|不必再|问题已解决|已经解决|已解决|解决了|都解决|得到解决|圆满解决|妥善解决|处理好了|处理得很好|处理很好|处理及时|已处理|处理完了|已收到|都收到|收到了|也收到
        不是投诉|不投诉了|撤回投诉|撤销投诉|撤诉|可以结案|可以关闭|不用再联系|不麻烦|没有不满|辛苦你们|不好意思|没关系|不客气|没事了|没事
        no problem|no problems|no further|nothing further|no more issues|no more problems|no issue|no issues|not a problem|has been resolved|is resolved|has been fixed
        has been solved|is solved|is fixed|has arrived|have received|has been received|no complaint|no complaints|no need|not needed|no objection|no objections|can stay closed|can be closed
        """)

    private static let troubles = list(
        """
        没有解决|没解决|未解决|未能解决|解决不了|没有处理|没处理|未处理|不满意|不接受|不认可|不同意|不服|拒绝接受|无法接受|不能接受|难以接受|敷衍|糊弄|推卸|推诿|踢皮球|打发|忽悠|骗人|欺骗|凭什么|不公平|不合理
        没人联系|没有人联系|无人联系|没人来|没有人来|无人来|没来|没到账|未到账|没有到账|没收到|未收到|没有收到|没退|未退|没赔|未赔|没换|未换|没修|没送|未送|没动静|没下文|没消息|没有消息|没回音|杳无音信
        还是老样子|老样子|老问题|还是不行|还是这样|还是那样|还是一样|还是有|还是没|还是漏|还是少|还是差|依然|依旧|仍然|仍旧|仍有|再次|再度|又一次|又出现|又发生|又来|又漏|又坏|又少|又差|又晚|又迟|又停|又有|又是|重复发生|复发|反复|同样的问题|同样问题|一样的问题|还在漏|还在
        说好的|说话不算|不算数|没兑现|未兑现|没有兑现|言而无信|要求重新|重新处理|重新调查|重新核实|重新检测|继续投诉|再投诉|升级投诉|向上级|向总公司|12315|12345|起诉|法院|律师|曝光|媒体|市场监管|举报|维权|讨个说法|给个说法|给说法
        与事实不符|和事实不符|跟事实不符|事实不符|与实际不符|还是错|仍是错|没影|不符合事实|不属实|不是事实|搞错|弄错|算错|数不对|数目不对|金额不对|不对吧|有异议|提出异议|异议|申诉|太少了|太轻|太低|差得远|差远了|什么态度|太慢|不了了之|整改呢|失望|气愤|愤怒|没有用|没用|没改|没有改|不管用|失效|恶化|更严重
        nothing has changed|nothing changed|no improvement|not solved|not resolved|not settled|not fixed|unsolved|unresolved|not satisfied|unsatisfied|dissatisfied|not happy|unhappy|not acceptable|unacceptable|cannot accept|can't accept|do not accept|don't accept|disagree
        do not agree|don't agree|reject|refuse|same problem|same issue|happened again|once again|yet again|has not|hasn't|have not|haven't|did not|didn't|was not|wasn't|were not|is not|isn't|never|nobody|no one|still waiting|still no|still not|still
        reopen|re-open|escalate|lawyer|court|wrong amount|incorrect|not true|not correct|again|worse|disappointed|broken promise|promised|not received|not arrived|objection|appeal
        """)

    private static let courtesies = list(
        """
        非常感谢|十分感谢|万分感谢|感谢处理|感谢回复|感谢答复|感谢支持|感谢|多谢|谢谢|谢了|谢谢你们|感激|辛苦了|辛苦|麻烦了|麻烦你们了|麻烦|收到|已收|知道了|知悉|明白了|明白|了解|清楚了|好的|好滴|好嘞|好吧|好了|好|行吧|行|可以了|可以|嗯嗯|嗯|哦|噢|ok|okay|k
        满意|很满意|非常满意|比较满意|认可|接受|同意|没毛病|点个赞|这次|得|不错|很好|挺好|真好|态度|服务|点赞|赞|给力|靠谱|专业|及时|速度|快|效率高|服务好|态度好|处理结果|处理意见|处理|结果|回复|答复|反馈|问题|事情|这件事|这事|此事|邮件|来信|信件|了|的|啊|呀|哈|吧|嘛|呢|哦|都|已|已经|也|就|这样|那就|先|我|我们|我方|我司|你|你们|您|贵公司|贵司|对|给|在|是|有|很|非常|十分|挺|太|真|大家|各位
        祝好|祝商祺|顺祝|商祺|此致|敬礼|祝工作顺利|工作顺利|生意兴隆|祝|再见|期待|合作|继续|以后|下次|愉快|一切|顺利|理解|体谅|支持|配合|帮助|帮忙|领导|同志|客服|公司|部门|部|采购部|经理|主任|先生|女士|师傅|老师|总|到账|到了|没事|款|发票|油|现在|目前|今天|刚刚|刚才|终于|总算|还|会|等|消息|通知|安排|放心|结案|关闭|办结|完毕|完成|解决
        本邮件|含附件|包含|保密信息|仅供|指定|收件人|使用
        thanks a lot|thank you very much|thank you|thanks|thx|many thanks|much appreciated|appreciate|appreciated|received|noted|got it|understood|ok|okay|fine|good|great|perfect|excellent|all good|well done|best regards|kind regards|regards|best|cheers
        yours|sincerely|for|your|you|the|help|prompt|quick|reply|response|handling|result|solution|resolution|this|that|it|is|was|are|we|i|am|my|our|us|now|case|closed|close|can|stay|be|satisfied|happy|with|very|much|so|all|everything|works|working|and|a|to|of|have|has|been|will|from|team|dear|hi|hello|sir|madam|sirs|look|forward|nice|job|service|matter|issue|problem|problems|resolved|solved|settled|sorted|sorted out|cleared|fixed|arrived|delivered|refunded|paid|done|yes|no|further
        """)
}
