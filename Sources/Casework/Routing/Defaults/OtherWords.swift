/// Words of people who ask, report a change or want to sell, and of the departments.
enum OtherWords {
    static let lists: [WordList] = [
        WordList("asking", .inquiry, weight: 2, always: true, asking),
        WordList("complaint-asked", .inquiry, weight: 2, always: true, aboutComplaints),
        WordList("change", .customerChange, weight: 3, always: true, changes),
        WordList("advert", .spamlike, weight: 5, always: true, adverts),
        WordList("advert-hint", .spamlike, weight: 2, always: true, hints),
        WordList("phishing", .spamlike, weight: 6, always: true, phishing),
        WordList("money", nil, money), WordList("delivery", nil, delivery), WordList("plant", nil, plant),
        WordList("quality", nil, quality),
        WordList("data", nil, data),
    ]

    private static let asking = """
        咨询|请问|想问|问一下|问下|请教|打听|想了解|了解一下|想咨询|想知道|请告知|烦请告知|麻烦告知|请告诉|请提供|麻烦提供|请发一份|发一份|发我一份|给我发|能否|可否|能不能
        可不可以|是否可以|可以*吗|能*吗|有*吗|行吗|怎么办理|怎么开户|怎么申请|怎么收费
        怎么算|怎么填|怎么联系|怎么预约|怎么买|怎么订|怎么走|怎么弄|如何办理|如何申请|如何开户|如何预约|如何收费|如何计算|如何|什么价|啥价|多少钱|价格是|什么价格|报个价|报价|询价
        多久能|几天能|几点|哪位|找谁|哪里|哪儿|什么时候|需要*材料|要*材料|什么材料|什么手续|流程是|办理流程
        什么流程|有没有|打算|准备*采购|想从|想订|想买|想进|想加|想办|需要订|计划采购|预计*用油|用量*左右|合作意向|洽谈|索取|请安排|预订|订购|求购|招标|投标|比选|邀请函
        inquir~|enquir~|quotation|quote|price of|how much|could you|can you|would you|please advise
        please send
        please let us know|please let me know|we would like to know|would like to order|is it possible
        do you|what is the|when can|how do|may we|could we|availability|interested in buying|想参考|参考一下|发一下
        麻烦发|方便的话|想请贵|想请问|能否安排|是否有|是否能|多长时间|怎么兑换|怎么用|怎么处理比较|收不收|有什么要求|多久校准|补打|什么时间|哪一天|哪天|在不在|有没有货|有货
        how long|how many|do you also|are you able|could we get|please quote|please confirm whether
        would it be possible|是否|参观|拟于|不知是否|方便*联系|还是*？|对个账|安排对账|可以办|要不要|does your|do your|is there
        are there|or do we|shall we
        """

    private static let aboutComplaints = """
        投诉电话|投诉渠道|投诉热线|投诉流程|怎么投诉|如何投诉|投诉*找谁|投诉邮箱|投诉方式|投诉处理制度|投诉管理办法|投诉率|投诉*期限|投诉*多久|向哪*投诉
        complaint procedure|complaints procedure|complaint policy|how to complain|where to complain
        """

    private static let changes = """
        变更函|变更通知|变更告知|变更的函|变更的通知|信息变更|资料变更|联系人变更|联系人更换|联系人变动|更换联系人|更改联系人|变更联系人|对接人*变更|对接人*换|对接人*改|由*变更为
        变更为|更名为|更名函|更名通知|公司更名|名称变更|已更名|改名|更改*邮箱|更改*信箱|更改*地址|更改*电话|更换*邮箱|更换*电话|更换手机|更改收件|更换收件
        邮箱*改为|邮箱*改成|邮箱*变更|邮箱*停用|信箱*改|改寄|改发到|改送*地址|请改寄|地址*改为|地址*变更|地址*改成|迁址|搬迁|搬到|搬至|迁至|迁到|乔迁|新址|新地址|电话*改为
        电话*变更|电话*改成|号码*变更|号码*改为|换号|新号码|手机号*换|账户变更|账号变更|帐号变更|帐户变更|银行账户*变|开户行*变|开户行*改|收款账户|收款账号|新账户|新账号
        开票信息*变
        开票信息*更|开票资料*变|开票资料*更|开票抬头*改|税号*变更|税号*改|法人变更|法人*变更|法定代表人*变更|负责人*变更|负责人*换成|负责人*换了|更新*通讯录|更新*联系
        更新*资料|更新*档案|更新*信息|更新贵|修改*资料|更改*资料|接替|接手*工作|由我负责|由我对接|今后由|以后由|后续由|以后*联系*找|离职|调离|调岗|退休|交接给|移交给|启用新
        停用|合并为|吸收合并|改制
        以后*寄|以后*发到|之后*寄|之后*发到|今后*寄|今后*发到|changed our name|change of name|name change|new name|new address
        change of address|moved to|moving to|relocat~|new bank|bank details|bank account|account details
        change of contact|contact person|new contact|has taken over|will take over|taking over from
        no longer with|has left the company
        update your records|update our|please update|new phone number|new email|new e-mail
        email address has changed|e-mail address has changed|new vat|effective immediately
        new delivery address|to our new|new yard|new premises|new site|new office|instead of*deliver~
        不再负责|对账联系人*改|总机*改|总机*起改|旧号码|原邮箱|原联系人|原电话|舊號碼|以新*为准|按新*信息|敬请惠存|惠予更新
        """

    private static let adverts = """
        代开*发票|代开|开具*各类发票|点数低|点数优惠|验证后付款|先验票|限时优惠|免费领取|招商加盟|诚招代理|招代理|诚邀代理|低息|无抵押|信用贷|网贷|企业贷|炒股|荐股|股票群|彩票
        博彩|娱乐城|色情|约会|壮阳|总裁班|群发软件|邮件群发|seo|网站优化|百度推广|公众号代运营|专利代理|资质代办|代办资质|代理记账|我司专业生产|我司专业从事|我公司专业生产
        专业生产*厂家|厂家直销|退订请回复|(ad)|[ad]|best price|competitive price|lowest price|professional manufacturer
        leading manufacturer|valve manufacturer|factory price|we are a supplier|wholesale|limited offer
        free sample~|free trial|lottery|million dollars|inheritance|viagra|crypto|bitcoin
        investment opportunity|increase your traffic|rank~ on google|web design|mailing list for sale
        unsubscribe here|to unsubscribe|business proposal|beneficiary|dear purchas~|参展|展览会|展会|展位|博览会|早鸟
        """

    private static let hints = """
        加微信|加v信|加qq|优惠促销|促销活动|免费试用|贷款|融资|理财|赌|培训班|公开课|课程*报名|研讨会*报名|猎头|网站建设|商标注册|注册公司|公司注册|出口*认证|专业制造
        欢迎来电咨询|欢迎选购|欢迎订购|样品免费|价格优惠|质优价廉|诚信合作|期待与您合作|产品目录|宣传册|广告|our catalogue|our catalog|catalogue
        catalog|manufacturer of|manufacturer|we can offer|we offer|we supply|supplier of|special offer
        discount|loan|winner|casino|app development|click here|purchasing manager|dear buyer|账号*异常*验证
        点击*验证|点击*激活|点击下方|点击链接|点此|立即验证|重新登录|密码*过期|密码*到期|备案*升级|oa*升级|扫描二维码*领|待签收|password*expire~
        """

    private static let phishing = """
        邮箱*容量|邮箱*已满|邮箱*升级|邮箱*停用*验证|邮箱*异常登录|工资补贴|个人劳动补贴|补贴*领取|财政补贴|扫码*领取|mailbox*full|mailbox*quota
        verify your account|confirm your account|account*suspended|unusual sign-in
        """

    private static let money = """
        发票|专票|开票|账单|对账|结算|扣款|扣了|押金|保证金|预付款|付款|退款|多收|重复收|重复扣|价格|单价|价差|汇款|欠款|货款|余额|税|账户|账号|invoice|billing
        billed|credit note|refund|payment|overcharg~|deposit|statement
        """

    private static let delivery = """
        送油|配送|送货|油罐车|罐车|司机|驾驶员|押运|送到|送达|没送|晚到|迟到|卸油|卸了|卸车|调度|派车|车队|少了*升|短少|数量|计量|流量计|磅|超速|路上|deliver~
        truck|tanker|driver|dispatch|bunker~|hose
        """

    private static let plant = """
        油库|库区|提油|自提|装车|装油|门卫|保安|排队|鹤位|驻厂|厂区提货|开单窗口|发油|depot|terminal|loading|gate
        """

    private static let quality = """
        油质|质量|化验|检测|水分|有水|杂质|沉淀|铁锈|滤芯|冒黑烟|熄火|标号|密度|结蜡|闪点|劣质|假油|quality|water in|contaminat~|rust|off-spec
        density|certificate
        """

    private static let data = """
        账户|账号|开户行|收款|bank|iban|swift
        """
}
