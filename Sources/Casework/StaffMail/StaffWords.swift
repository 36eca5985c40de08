/// The words by which a member of staff decides. Configuration may replace any list; all are compared folded
/// (``PlainText``), so simplified, traditional, full and half width are one.
public struct StaffWords: Codable, Hashable, Sendable {
    /// Yes, in so many words.
    public var approve: [String]
    /// No, in so many words.
    public var refuse: [String]
    /// What may stand around a yes without adding anything: courtesies, "please send it".
    public var harmless: [String]
    /// What turns a yes into a condition.
    public var hedges: [String]
    /// A yes of everyday talk: heed asks back.
    public var casual: [String]
    /// Neither yes nor no: received, later, a question.
    public var delays: [String]

    private enum CodingKeys: String, CodingKey { case approve, refuse, harmless, hedges, casual, delays }

    /// Word lists of one's own.
    public init(
        approve: [String], refuse: [String], harmless: [String], hedges: [String], casual: [String],
        delays: [String]
    ) {
        self.approve = Self.ordered(approve)
        self.refuse = Self.ordered(refuse)
        self.harmless = Self.ordered(harmless)
        self.hedges = Self.ordered(hedges)
        self.casual = Self.ordered(casual)
        self.delays = Self.ordered(delays)
    }

    /// The lists with words of the house's own. Where `approve` names any, exactly those approve; what else would have done
    /// is everyday talk, about which heed asks back. `refuse` only adds: a no in other words stays a no.
    public func deciding(by approve: [String], or refuse: [String]) -> StaffWords {
        let yes = approve.isEmpty ? self.approve : Self.ordered(approve)
        let isYes = Set(yes)
        return StaffWords(
            approve: yes, refuse: (self.refuse + refuse).filter { !isYes.contains(PlainText.fold($0)) },
            harmless: harmless, hedges: hedges, casual: casual + self.approve.filter { !isYes.contains($0) },
            delays: delays)
    }

    /// Folded, longest first, so that 不同意 is found before 同意.
    private static func ordered(_ words: [String]) -> [String] {
        Array(Set(words.map { PlainText.fold($0) }.filter { !$0.isEmpty })).sorted {
            $0.count != $1.count ? $0.count > $1.count : $0 < $1
        }
    }

    /// The lists that ship.
    public static let standard = StaffWords(
        approve: list(approveWords), refuse: list(refuseWords), harmless: list(harmlessWords),
        hedges: list(hedgeWords), casual: list(casualWords), delays: list(delayWords))

    private static func list(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(PlainText.trim)
    }

    private static let approveWords = """
        同意|批准|准予|照准|核准|核可|审批通过|审核通过|审批同意|审核同意|同意批准|予以批准|准许|获准
        approve|approved|agree|agreed|i approve|i agree|consent
        """

    private static let refuseWords = """
        不同意|不批准|不予批准|不予同意|不能同意|不能批准|不准|不通过|不予通过|未批准|未通过|不认可|不行|不可以|不妥|不合适
        退:|退,|退回|驳回|打回|返回修改|退回修改|重新拟|重拟|重写|重做|返工|否决|不批|不可|拒绝|没通过|无法同意|难以同意|暂不同意|暂不批准
        disagree|do not agree|don't agree|not agreed|not approved|do not approve|don't approve|cannot approve
        can't approve|not approve|return|returned|reject|rejected|decline|declined|refuse|refused|send back|sent back
        disapprove|disapproved|denied|deny
        """

    private static let harmlessWords = """
        请|按此|照此|按|照|以上|上述|此|该|本|这个|这样|这份|这|你们|你部|贵部|你|部门|企业发展部|经办人|拟定|拟办|所拟|拟|所|的
        处理意见|处理方案|处理结果|处理办法|办理意见|意见|方案|稿件|稿子|文稿|草稿|稿|内容|文本|措施|做法|处理|办理|办|执行|实施|落实|答复|回复|回覆|告知|通知
        给客户|对客户|向客户|客户|发送|发出|发给|发出去|发|寄出|寄|即可|就行|就可以|尽快|抓紧|速|马上|立即|及时|今天|今日|现在|可以|可|能|为|好的|好|行|嗯|是的|是
        已阅|阅|已审阅|已审|已看|看过|看过了|看了|已知悉|知悉|我|本人|完全|非常|均|都|全部|一致|谢谢|感谢|多谢|辛苦|辛苦了|大家|各位|了|吧|予|予以|并
        延期|延长|延期申请|申请|至|到|七|7|个|工作日|天|办理时限|时限|期限|投诉|重要|主要|批示|审批意见|审批结果|结果|领导|本次|此次|该件|此件|件|流程|审批|审核|通过|无误|没问题|没有问题|无意见|没意见|没有意见|无异议
        yes|ok|okay|please|send|sending|it|this|that|the|to|customer|client|as|is|drafted|draft|proposed|written|go|ahead|proceed
        thanks|thank|you|well|done|text|reply|opinion|proposal|i|we|with|fully|and|release|out|letter|answer|extension|request|sure
        best|regards|kind|good|great|fine|issue|now|today|a|an|for|me|by|my|our|all|of|them|am|are
        """

    private static let hedgeWords = """
        但|不过|然而|只是|可是|除了|除外|以外|前提|条件|如果|假如|如无|若|要是|只要|只有|除非|先|待|等|等到|之后再|以后再|后再|再发|再报|再说|再议|再定
        原则|基本|大体|大致|总体|部分|一部分|初步|暂时|暂|口头|倾向|勉强|改|修改|调整|补充|增加|加上|加一|删|去掉|换成|重新|核实|确认|沟通|请示|商量|征求|讨论
        第一条|第二条|第三条|第四条|第五条|第1|第2|第3|第4|第5|第一|第二|第三|第四|另外|另|还要|还需|还应|需要|需|须|必须|应当|应该|应|要|注意|不要|别|勿|不|没|未|缓|慢|仅|只
        其他|其它|其余|前两|后两|上面|下面|是否|吗|呢|么|为什么|怎么|多少|谁|何时|哪|?
        but|however|except|provided|if|once|after|unless|until|change|revise|amend|correct|add|remove|delete|only|subject
        condition|conditional|first|pending|principle|partly|partially|part|mostly|although|though|need|needs|must|should
        want|instead|replace|wait|before|not|no|don't|point|item|paragraph|also|make sure|ensure|check|verify|rather|hold|why|what|who|when|how
        """

    private static let casualWords = """
        可以|可|好的|好|行|ok|okay|没问题|没有问题|没意见|没有意见|无意见|无异议|没有异议|不反对|就这样|就这样吧|发吧|发出吧|办吧|中|嗯|好吧|行吧|赞成|赞同|支持|认可|通过|照办|准|妥
        没有不同意|不是不同意|并非不同意|可行|就这么办|按此办理|按此执行|照此办理|照此执行|按此答复|请按此答复|尽快发出|请发出|请发
        yes|fine|go ahead|sure|good|looks good|lgtm|no objection|no objections|fine with me|sounds good|send it|please send|please proceed|proceed|right|great|done
        """

    private static let delayWords = """
        收到|已收到|收悉|知道|知悉|明白|已阅|阅|了解|稍后|稍等|晚点|晚些|回头|等我|等一下|等下|明天|明日|后天|下午|下周|周一|周二|周三|周四|周五|改天|有空|出差|开会|会议中|在外|休假|路上|正在看|在看|看看|看一下|看完|研究|考虑|想想|斟酌
        放一放|先放|先等|缓一缓|容后|抽空|转给|你定|你看|请你定|同不同意|批不批|是否同意|请宋|请示|你来定|再看|过目
        received|noted|later|tomorrow|will look|let me|will check|will review|will read|reading|in a meeting|travelling|traveling|on leave|next week|monday|busy|your call|you decide|thinking|consider
        """
}
