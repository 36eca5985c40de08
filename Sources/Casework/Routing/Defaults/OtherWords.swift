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
        咨询|请问|想问|问一下|问下|请教|打听|想了解|了解一下|想咨询|想知道|请告知|烦请告知|麻烦告知|请告诉|请提供|麻烦提供|请发一份|发一份|发我一份|给我发|能否
        可否|能不能|可不可以|是否可以|可以*吗|能*吗|有*吗|行吗|怎么办理|怎么开户|怎么申请|怎么收费|怎么算|怎么填|怎么联系|怎么预约|怎么买|怎么订|怎么走|怎么弄
        如何办理|如何申请|如何开户|如何预约|如何收费|如何计算|如何|什么价|啥价|多少钱|价格是|什么价格|报个价|报价|询价|多久能|几天能|几点|哪位|找谁|哪里|哪儿
        什么时候|需要*材料|要*材料|什么材料|什么手续|流程是|办理流程|什么流程|有没有|打算|准备*采购|想从|想订|想买|想进|想加|想办|需要订|计划采购|预计*用油
        用量*左右|合作意向|洽谈|索取|请安排|预订|订购|求购|招标|投标|比选|邀请函|inquir~|enquir~|quotation|quote|price of
        how much|could you|can you|would you|please advise|please send|please let us know
        please let me know|we would like to know|would like to order|is it possible|do you
        what is the|when can|how do|may we|could we|availability|interested in buying|想参考|参考一下
        发一下|麻烦发|方便的话|想请贵|想请问|能否安排|是否有|是否能|多长时间|怎么兑换|怎么用|怎么处理比较|收不收|有什么要求|多久校准|补打|什么时间|哪一天|哪天|在不在
        有没有货|有货|how long|how many|do you also|are you able|could we get|please quote
        please confirm whether|would it be possible|是否|参观|拟于|不知是否|方便*联系|对个账|安排对账|可以办|要不要
        does your|do your|is there|are there|or do we|shall we|想请教|可否告知|能否告知|方便告知|怎么约|如何约|怎么收
        怎么办卡|办卡|有没有能力|请回复报价|收费标准|营业时间|上班时间|几点上班|几点下班|几点关门|在哪儿|在哪办|地址在哪|怎么去|怎么过去|需要提前|提前几天|几天前|多久
        起送|起订|最少|最低*多少|最小量|优惠政策|有没有优惠|有优惠|能开*票|可以开|能送|送不送|包不包|含不含|含税|含运费吗|要多少|哪种|哪个型号|哪一款|用几号|用哪
        招实习|招聘|还招|应聘|实习|索要|寄一份|发我|发来|寄来|传一份|传过来|邮寄一份|提供*报告|提供*资料|提供*证明|提供*合同|样品|支持*吗|支不支持|是不是要
        是不是需要|需不需要|用不用|有无|能否提供|可否提供|能提供|请协助提供|劳烦|有劳|请问贵|贵司是否|贵公司是否|贵司能|贵公司能|贵司有没有|贵公司有没有|是否提供
        是否支持|是否可|是否需|怎么计算|怎么计价|如何计价|如何结算|怎么结算|怎么付款|付款方式|账期|结算方式|月结|价目表|价格表|报价单|询价函|询价单|采购计划|用油计划
        需求计划|新项目|新开|新厂|新公司|准备用|准备从|考虑*合作|希望*合作|想合作|有意|意向|了解*产品|了解*服务|了解*流程|学习*参考|参考*制度|调研|考察
        采访*企业文化|培训*能否|讲一次课|讲课|证书*更新|许可证*到期|许可证*发|年审*用|存档|备案用|备查|审计*用|招标*用|投标*用|which days
        which grade|which diesel|what grade|what is your|what are your|what does|what would
        what documents|how do we|how can we|how soon|how early|how often|how far|when do you
        when does|when is|where can|where do|who should|whom should|who is the right
        do you deliver|do you sell|do you have|do you offer|do you accept|do you provide
        do you supply|can we|can i|may i|is your|are your|does it|will you|would like a
        would like to|request for quotation|rfq|rfp|tender|invitation to bid|msds|sds
        certificate of analysis|price list for|minimum order|lead time|payment terms
        opening hours|interested in|looking for a supplier|looking to buy|kindly advise
        kindly send|kindly let|kindly provide|please provide|please share|could you share
        could you send|let us know if|let us know whether|wondering if|wondering whether|curious
        !月结算|!月结单|!月结账|!怎么算都|!怎么看都|!怎么说都|!怎么打都|!怎么问都|!怎么联系都|!有意见|!有意思|!有意为难|!有意拖|!几点意见|!几点建议|!几点问题
        !几点不满|!等多久|!拖多久|!都多久|!多久没|!无论如何|!不管如何|!如何是好|!如何解释|!如何赔|!如何交代|!有没有人|!有没有搞错|!有没有王法|!有没有责任
        !就不能*吗|!能这样*吗|!能这么*吗|!有这样*吗|!有这么*吗|!可以这样*吗|!可以这么*吗|!还能*信|!有人*吗|!什么时候才|!到什么时候|!什么时候是个头|!哪里去了
        !哪儿去了|!跑哪里|!跑哪儿|!寄来的|!发来的|!传过来的|!样品*留|!留*样品|!取*样品|!封*样品|!样品送检|!没有人*吗
        !投标保证金|!没中标|!问的是|!说好*几点
        """

    private static let aboutComplaints = """
        投诉电话|投诉渠道|投诉热线|投诉流程|怎么投诉|如何投诉|投诉*找谁|投诉邮箱|投诉方式|投诉处理制度|投诉管理办法|投诉率|投诉*期限|投诉*多久|向哪*投诉
        complaint procedure|complaints procedure|complaint policy|how to complain|where to complain
        """

    private static let changes = """
        变更函|变更通知|变更告知|变更的函|变更的通知|信息变更|资料变更|联系人变更|联系人更换|联系人变动|更换联系人|更改联系人|变更联系人|对接人*变更|对接人*换
        对接人*改|由*变更为|变更为|更名为|更名函|更名通知|公司更名|名称变更|已更名|改名|更改*邮箱|更改*信箱|更改*地址|更改*电话|更换*邮箱|更换*电话|更换手机
        更改收件|更换收件|邮箱*改为|邮箱*改成|邮箱*变更|邮箱*停用|信箱*改|改寄|改发到|改送*地址|请改寄|地址*改为|地址*变更|地址*改成|迁址|搬迁|搬到|搬至|迁至
        迁到|乔迁|新址|新地址|电话*改为|电话*变更|电话*改成|号码*变更|号码*改为|换号|新号码|手机号*换|账户变更|账号变更|帐号变更|帐户变更|银行账户*变|开户行*变
        开户行*改|收款账户|收款账号|新账户|新账号|开票信息*变|开票信息*更|开票资料*变|开票资料*更|开票抬头*改|税号*变更|税号*改|法人变更|法人*变更
        法定代表人*变更|负责人*变更|负责人*换成|负责人*换了|更新*通讯录|更新*联系|更新*资料|更新*档案|更新*信息|更新贵|修改*资料|更改*资料|接替|接手*工作
        由我负责|由我对接|今后由|以后由|后续由|以后*联系*找|离职|调离|调岗|退休|交接给|移交给|启用新|停用|合并为|吸收合并|改制|以后*寄|以后*发到|之后*寄
        之后*发到|今后*寄|今后*发到|changed our name|change of name|name change|new name|new address
        change of address|moved to|moving to|relocat~|new bank|bank details|bank account
        account details|change of contact|contact person|new contact|has taken over
        will take over|taking over from|no longer with|has left the company|update your records
        update our|please update|new phone number|new email|new e-mail|email address has changed
        e-mail address has changed|new vat|effective immediately|new delivery address|to our new
        new yard|new premises|new site|new office|instead of*deliver~|不再负责|对账联系人*改|总机*改|总机*起改
        旧号码|原邮箱|原联系人|原电话|舊號碼|以新*为准|按新*信息|敬请惠存|惠予更新|迁往|迁入|搬往|搬去|迁移至|改由|由*接替|由*接任|接任|继任|接手|休产假|产假
        休假期间|长期病假|更换为|更改为|调整为|变动为|改成|新任|新增*联系人|增加*联系人|新联系人|指定*联系人|授权*变更|授权委托*变|印章*变|公章*变|新公章
        启用*公章|启用*印章|旧章|换发*执照|执照*变|执照*换|注册地址|办公地址*变|办公地址*改|收票地址|邮寄地址*变|邮寄地址*改|收货地址*变|收货地址*改
        送货地址*改|送货地址*变|地址*改变|地址*更新|改送到|改到*收|账号*更换|账户*更换|账号更换|账户更换|账号*调整|账户*调整|开户行*更|银行*变更|撤并
        信用代码*变|分立|并入|划归|改组|重组*为|股权变更|简称*改|名称*改为|名称改|更名|公司名*改|改用*邮箱|改用*号码|改用*账|邮箱*更换|邮箱更换|新邮箱|新电话
        新手机|新座机|新传真|电话*更换|电话*换成|电话*换|手机*换成|号码换|停止使用|不再使用|作废|以*新*为准|请*更新*记录|请*更新*信息|请*修改*记录|请知悉*变
        请惠存|今后*请联系|今后*联系|以后*请联系|以后*找|后续*联系|后续*找|之后*请联系|以后*由*对接|对账*找|开票*找|请找*对接|对接人为|对接人是|对接*调整
        工作交接|工作调整*由|岗位*调整|人事变动|人员调整|不在*公司*了|已从*离开|已不在|已离开|不负责*了|future invoices
        future statements|future deliveries|all future|instead of my|instead of me
        instead of our|from now on|going forward|with effect from|effective from|as of january
        as of 1|has been replaced|replaced by|will be replaced|successor|new colleague
        is my successor|retire~|leaving the company|left the company|is leaving|will be leaving
        merge~|merged with|acquired by|rename~|rebrand~|formerly known as|formerly|trading as
        will trade under|trade under|registered office|registered address|our address|have moved
        has moved|we moved|we are moving|will move|will be moving|changed to|has changed
        have changed|is changing|will change|new account|new iban|new tax|new phone|new mobile
        new number|new mailing|correspondence address|maternity leave|takes over|took over
        taking over|please note our|please note that our|kindly update|kindly note|please amend
        update the contact|update your|change the contact|change the e-mail|change the email
        change our|!价格*调整为|!更名换姓|!改成*号油|!地点改成|!油*改成|!时间改成|!时间*改到|!作废*发票
        !打*电话*换|!电话*换*人|!电话*换了*个人|!电话*换*接
        !开票*没有变|!开票*没变|!开票*不变|!资料*不变|!资料*没有变|!地址*不变|!地址*没变|!账号*不变|!账户*不变|!电话*不变|!信息*没有变|!信息*没变|!信息*不变
        !邮箱*不变|新仓库*启用|新厂区*启用|新料场*启用|不再收货|银行*更换|银行*更改|银行*已换|下月起*送到|月起*改送
        !停用一|!停用两|!停用*天|!停用*周|!停用期间|office is at|office is now|office will be|offices are at|offices are now|we are now at
        you will find us at
        """

    private static let adverts = """
        代开*发票|代开|开具*各类发票|点数低|点数优惠|验证后付款|先验票|限时优惠|免费领取|招商加盟|诚招代理|招代理|诚邀代理|低息|无抵押|信用贷|网贷|企业贷|炒股|荐股
        股票群|彩票|博彩|娱乐城|色情|约会|壮阳|总裁班|群发软件|邮件群发|seo|网站优化|百度推广|公众号代运营|专利代理|资质代办|代办资质|代理记账|我司专业生产
        我司专业从事|我公司专业生产|专业生产*厂家|厂家直销|退订请回复|(ad)|[ad]|best price|competitive price|lowest price
        professional manufacturer|leading manufacturer|valve manufacturer|factory price
        we are a supplier|wholesale|limited offer|free sample~|free trial|lottery
        million dollars|inheritance|viagra|crypto|bitcoin|investment opportunity
        increase your traffic|rank~ on google|web design|mailing list for sale|unsubscribe here
        to unsubscribe|business proposal|beneficiary|dear purchas~|参展|展览会|展会|展位|博览会|早鸟|高价回收|回收*卡
        回收*油卡|量大从优|支持对公|快速出证|三体系|体系认证*出|包出证|全国最低价|最低价|投标加分|代办*证|代办*资质|挂靠|资质转让|转让*公司|收购*公司|税务筹划
        节税|避税|核定征收|返税|增值税*优惠点|发票*点|先票后款|先开后付|资料包|免费试听|讲师|名师|开班|元/人|买二送一|买一送一|回复报名|内训师|学费|结业证|团购价|批发价|出厂价|源头厂家|工厂直供|厂家供应
        定制礼品|礼品*团购|月饼|粽子|大闸蟹|年会|团建|旅游*特惠|机票*特价|保健品|客户名单|企业名录|数据采集|引流|推广|排名优化|关键词|小程序开发|软件开发*外包
        网站*建设|域名*到期|400电话*办理|短信平台|短信群发|群发平台|通道直发|到达率|首充|群呼|vpn|服务器*特惠|云主机|信用卡*提额|pos机|征信修复|快速放款|当天放款|秒批|抵押贷|过桥|垫资|摆账
        承兑|贴现|股票|期货开户|外汇|数字货币|虚拟币|稳赚|日赚|兼职|刷单|返利|中奖|领奖|大奖|彩金|论文|职称|代发|征稿|学历提升|出国|移民|留学
        we are factory|we are a factory|are a factory|we are manufacturer|we are a manufacturer
        we manufacture|our factory|factory of|years experience|years of experience in
        good quality good price|good price|hello friend|dear friend|hot sale|moq|oem|price list
        sample available|cooperate with you|long-term cooperation|business cooperation
        looking for agents|distributor~ wanted|guest post|backlink~|followers|email list
        leads for|b2b|webinar|newsletter|gift card|invest in|funding|prize|claim your
        congratulations|selected winner|million usd|next of kin|deceased|confidential business
        transfer of funds|hot girls|dating|weight loss|seo service~|rank your
        first page of google|mobile app|website design|redesign your|outsourc~|freelance
        logo design|!发票*点*错|!我们*厂家
        不用考试|免考|包过|全国联网可查|联网可查|证书*快速办理|全国联保|有意请回电|有意者
        行业通讯录|采购*通讯录|负责人*通讯录|万条
        factoring|free quote|get paid today|本厂专做|本厂专业|我厂专做|我厂专业生产|量大价优|可寄样|可免费寄样
        """

    private static let hints = """
        加微信|加v信|加qq|优惠促销|促销活动|免费试用|贷款|融资|理财|赌|培训班|公开课|课程*报名|研讨会*报名|猎头|网站建设|商标注册|注册公司|公司注册|出口*认证
        专业制造|欢迎来电咨询|欢迎选购|欢迎订购|样品免费|价格优惠|质优价廉|诚信合作|期待与您合作|产品目录|宣传册|广告|our catalogue|our catalog
        catalogue|catalog|manufacturer of|manufacturer|we can offer|we offer|we supply
        supplier of|special offer|discount|loan|winner|casino|app development|click here
        purchasing manager|dear buyer|账号*异常*验证|点击*验证|点击*激活|点击下方|点击链接|点此|立即验证|重新登录|密码*过期|密码*到期
        备案*升级|oa*升级|扫描二维码*领|待签收|password*expire~|详情加|加我微信|微信同号|详询|欢迎咨询|欢迎来电|欢迎联系|专业团队|一站式|优质服务
        竭诚|服务商|供应商库|长期供应|大量供应|现货|货源充足|品质保证|保质保量|假一赔|限量|限额|抢购|秒杀|特惠|特价|促销|折起|打折|大促|活动价|扫码|二维码
        回复td|退订|td退订|回t退订|链接|戳|点我|验证码|free shipping|best quality|competitive|reliable supplier
        quality assurance|visit our website|our products|our company is|introduce our
        introducing our|trial order|feel free to contact|opt out|unsubscribe|limited time
        act now|risk free|guaranteed|100%
        !点我们|!点我方|!点我司|!点我厂|!点我家|!点我这
        """

    private static let phishing = """
        邮箱*容量|邮箱*已满|邮箱*升级|邮箱*停用*验证|邮箱*异常登录|工资补贴|个人劳动补贴|补贴*领取|财政补贴|扫码*领取|mailbox*full
        mailbox*quota|verify your account|confirm your account|account*suspended|unusual sign-in
        异常登录|邮箱*到期|邮箱*过期|邮箱*迁移|邮箱*安全验证|账号*将被|账户*将被|将被*停用|将被*冻结|将被*关闭|实名认证*更新|社保*更新|医保*停用|个税*退
        退税*领取|补贴*申领|津贴*领取|工资*补贴|etc*认证|etc*失效|快递*理赔|包裹*滞留|mailbox*storage|mailbox*expire
        mailbox*suspend~|quota exceeded|password will expire|password expires
        reset your password|verify your|validate your|re-activate|reactivate your
        account has been suspended|account will be|unusual activity|undelivered messages
        pending messages|shared a document|docusign|wire transfer*urgent|gift cards
        """

    private static let money = """
        发票|专票|开票|账单|对账|结算|扣款|扣了|押金|保证金|预付款|付款|退款|多收|重复收|重复扣|价格|单价|价差|汇款|欠款|货款|余额|税|账户|账号|invoice|billing
        billed|credit note|refund|payment|overcharg~|deposit|statement
        收据|报销|涨价|新价|圈存|充值|到账|扣钱|多算|两分钱|合同价|洗桶费|收费|overcharged|reminder~|paid|price~|!发票附后|!发票在|!收据附|!发票*留|!有发票
        加油卡|油卡|副卡|主卡|卡里|应付|红冲|fuel card~|cards|in credit|account|!开票窗口|!开票员
        """

    private static let delivery = """
        送油|配送|送货|油罐车|罐车|司机|驾驶员|押运|送到|送达|没送|晚到|迟到|卸油|卸了|卸车|调度|派车|车队|少了*升|短少|数量|计量|流量计|磅|超速|路上|deliver~
        truck|tanker|driver|dispatch|bunker~|hose
        到货|等不到车|送来|送柴油|送汽油|送机油|还没来|还没到|没来|才来|才到|来送|半天|拔管|卸下|装卸|发错|送错|错发|押运员|送货员|油呢|改时间|drop|load
        short by|turned up|showed up|booked
        联系*司机|卸不|不卸
        """

    private static let plant = """
        油库|库区|提油|自提|装车|装油|门卫|保安|排队|鹤位|驻厂|厂区提货|开单窗口|发油|depot|terminal|loading|gate
        !our gate|!my gate|!our main gate|!factory gate|!our terminal|!our depot|!我们*门卫|!我厂*门卫|!我司*门卫|!我们*保安|!我厂*保安|!我司*保安
        """

    private static let quality = """
        油质|质量|化验|检测|水分|有水|杂质|沉淀|铁锈|滤芯|冒黑烟|熄火|标号|密度|结蜡|闪点|劣质|假油|quality|water in|contaminat~|rust|off-spec
        density|certificate
        油耗|颜色|浑|发黑|一层东西|含硫|型号|牌号|冒烟|喷油|掺水|油品|异味*油|有味|油*不对|jelly|gelled|filter~|winter grade|summer grade
        馊|怪味|气味|批次|批号|润滑油|液压油|齿轮油|机油|油枪|油表|闻|hydraulic oil|lubricant~|lube|iso 32|iso 46|wrong one|wrong grade
        """

    private static let data = """
        账户|账号|开户行|收款|bank|iban|swift
        """
}
