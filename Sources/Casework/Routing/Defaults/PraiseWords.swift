/// Words of people who write to thank and to praise, or on everyday business, and of those who want something beside
/// it.
enum PraiseWords {
    static let lists: [WordList] = [
        WordList("praise", nil, praise), WordList("wish", nil, wishes), WordList("business", nil, business),
        WordList("aside", nil, asides),
    ]

    /// The lists of which nothing may stand in a letter of thanks.
    static let others = [
        "wish", "asking", "complaint-asked", "change", "grievance", "demand", "outrage", "fault", "fuel",
        "shortage",
        "delay", "conduct", "damage", "english-grievance", "injury", "leak", "fire", "pollution", "stoppage",
        "media",
        "lawsuit", "authority", "advert", "advert-hint", "phishing",
    ]

    /// The lists of which nothing may stand in an order, a notice of payment or a confirmation; these may wish.
    static let besideBusiness = others.filter { $0 != "wish" && $0 != "asking" } + ["aside"]

    private static let praise = """
        感谢信|表扬信|致谢信|感谢函|锦旗|特此感谢|特此致谢|特此表扬|特来感谢|特意感谢|衷心感谢|衷心的感谢|由衷感谢|由衷的感谢|诚挚感谢|诚挚的感谢|诚挚的谢意
        深表感谢|深表谢意|表示感谢|表示衷心|表示诚挚|表达*谢意|感谢贵|感谢你们|感谢您们|点赞|点个赞|值得表扬|提出表扬|予以表扬|表扬一下|高度赞扬|赞扬|高度评价
        服务*好评|十分满意|非常满意|特别满意|很满意|特致谢忱|letter of thanks|letter of appreciation|thank you letter
        sincere thanks|our thanks to|thank you for the excellent|excellent service|great service|we appreciate
        much appreciated|very pleased|very satisfied|compliments to|commend|well done
        写信感谢|来信感谢|特地感谢|专门感谢|谢谢*师傅|多谢*师傅|真诚感谢|衷心谢谢|万分感谢|不胜感激|感激不尽|帮了大忙|真是及时雨|pass on our thanks
        pass on my thanks|please thank|thanks to your driver|thanks to your team|real gentleman|first class|first-class|grateful|kudos|impressed
        keep up the good work
        """

    /// Any of these leaves a doubt, in which a mail stays a complaint.
    private static let wishes = """
        但|不过|然而|可是|只是|可惜|遗憾|唯一|美中不足|就是|希望|建议|要是|如果|假如|能否|是否|请|!请*转达|!请*转告|!请代|!请*接受|!请*表扬|!请*嘉奖|!敬请*收下
        盼|望|!展望|!期望*合作|!看望|需要|还要|再次|!再次感谢|!再次表示|!再次致谢|另外|此外|顺便|反映|投诉|问题|!有问必答|处理|解决|麻烦|改进|改善|改正|不足|不满|不好|不行|不够|差
        !出差|退|赔|补|少了|没有|没|未|迟|晚|!昨晚|!当晚|!夜晚|!今晚|坏|漏|错|however|but|wish|hope|please|suggest~|unfortunately|although|though|except|only|if|could|would|should
        need~|problem~|issue~|complain~|late|wrong|not|never
        !please pass on|!please convey|!please thank|!please tell him|!please tell her|!not only|!没的说|!没得说|!没话说|!还是|!特地|!只是想说*谢
        """

    /// Orders, appointments, payments, papers, applications: what is no complaint where nothing is amiss.
    private static let business = """
        订货单|订油单|订货|订油|订单确认|确认订单|老地方|老规矩|预约送|预约*送油|送油预约|提货预约|预约提货|照旧送|照常送|安排*送*吨|送*吨*油|吨,*到|吨*送|周*送*吨
        号*送*吨|月度计划|用油计划|按计划*执行|安排人*接车|安排*卸车|同意*时间|按*时间来|时间没问题|可以,周|可以,明天|可以,后天|可以,上午|可以,下午|确认*送油时间|确认无误
        确认收到|已收到货|油已收到|货已收到|收货确认|验收合格|数量*没问题|质量*没问题|单子已签|货款*汇出|货款*支付|款*已汇|已汇出|已汇款|已转账|已打款|付款通知|水单
        汇款凭证|付款凭证|回单见附件|请查收附件|查收后回寄|已盖章寄|盖章寄出|寄回一份|回寄一份|开出来|开具*发票|请开*发票|请开*专票|开票申请|申请开票|发到这个邮箱|发到本邮箱|往来明细
        询证函|对账函|复印件一份|停止收油|暂停收油|暂停供油|停止供油通知|暂停送油|请勿送|暂不*送|先不用送|暂时不用送|不用送了|恢复时间*通知|放假通知|放假安排
        年底检修|停电检修|先取消|取消订单|取消明天|取消后天|取消这|改到明天|改到后天|改到周|改到下周|改成明天|改成后天|改约|提货计划|提货人|提货车号|提货车辆|车号报备|司机信息|派车单
        委托书*附件|附件*委托书|合同*已盖章|合同*签好|合同*寄出|签好的合同|投标*文件|招标文件|中标通知|应聘|求职|简历|面试|采访|建议*增加|建议*增设|建议*开通|建议*开发|小建议
        一点建议|提个建议|合理化建议|purchase order|please find our order|please deliver|please schedule|please arrange|please book|please confirm receipt|please confirm the order
        please find attached our order|we confirm|confirmed for|order confirmation|confirm the delivery|payment has been made|payment was made|we have transferred|remittance advice
        payment advice|received in good order|received with thanks|well received|please postpone|please cancel|please hold|no deliveries|no delivery needed|stocktaking
        please find attached the signed|signed contract|signed copy|curriculum vitae|my cv|my resume|apply for|application for|suggestion: |one suggestion|small suggestion
        正本|审完|没有修改意见|盖章*寄|寄*合同*来|提油车辆|车辆报备|办理入库|入库手续|麻烦*推迟到|请*推迟到|麻烦*改到|请*改到|推迟到周|推迟到下周|改期
        收到,明|收到,周|收到,后天|收到,上午|收到,下午|在*门等|核对无误|款项将|将于*支付|将于*付款|不用安排送|无需送油|无需送货
        """

    /// Behind these comes what a mail on business is really about.
    private static let asides = """
        但|!但凡|不过|!不过*日|然而|可是|只是|顺便|顺带|另:|另,|还有一件|还有个事|说一句|说一下|提醒一句|上次|!同上次|!按上次|!照上次|!跟上次一样|!和上次一样|上回|前几次|这回|老样子|以后别|下次*别|别再|怎么|为什么|凭
        but|however|although|though|by the way|last time|last week|last month|this time|one more thing
        next time|why
        """
}
