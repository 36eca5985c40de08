import Casework

/// Mails of further trades: odd grievances, near misses, notices of machines and sellers.
extension RoutingSamples {
    static let trades: [RoutingSample] = accidentsAndThreats + troublesAndQuarrels + otherMails

    private static let accidentsAndThreats: [RoutingSample] = [
        .init(
            .complaint, .major, "烘房起火",
            "今天凌晨一点四十，我厂烘房燃烧器回火引燃管沟里的柴油，火烧了半小时，消防中队到场才扑灭，初步看是你们上午送的油里混了汽油。\n\n紫藤家具 生产部 苗工 16400007711",
            unit: "紫藤家具",
            phone: "16400007711"),
        .init(
            .complaint, .major, "紧急",
            "我司吊装工王师傅被你们卸车时甩过来的鹤管砸中肩膀，现在骨科住院，麻烦贵司派人来医院。"),
        .init(
            .complaint, .major, "全线停摆",
            "因贵方迟迟不放行提货单，我公司两条烧结线今早7:10全部停产，按合同每小时损失4.6万元。合同 SJ-GF-26/118\n\n望城耐材有限公司\n供应处",
            unit: "望城耐材有限公司",
            order: "SJ-GF-26/118"),
        .init(
            .complaint, .major, "我们已委托律师",
            "因贵司拒付运费赔偿，我方已委托衡准律师事务所，若 12 月 20 日前无书面回复，将依法起诉。"),
        .init(
            .complaint, .major, "曝光",
            "再不把油钱退我，我就把视频发抖音，还要找都市频道记者来拍。"),
        .init(
            .complaint, .major, "煤气味和头晕",
            "你们在小区地下车库旁边卸油，好几位住户闻到油味头晕恶心，两个小孩送急诊了。"),
        .init(
            .complaint, .major, "污染海域",
            "贵公司加油船昨晚给我轮供油时溢油约0.5立方，海事处已登轮调查，拖轮和围油栏费用由谁承担？\n\n“海润19”轮 船长"),
        .init(
            .complaint, .major, "Crew member burned",
            "During bunkering this morning the hose burst and hot fuel sprayed our second engineer. He has second-degree burns and was taken to hospital.\n\nCapt. R. Okafor\nMV Selkie Star"
        ),
        .init(
            .complaint, .major, "Production halted",
            "Our asphalt plant has been standing still since Tuesday noon because your tanker never turned up. We are losing 9,000 USD a day.\n\nTomas Lindqvist, Kettlebrook Paving (Asia) Ltd, tel. +86 164 0000 5521",
            unit: "Kettlebrook Paving (Asia) Ltd",
            phone: "8616400005521"),
        .init(
            .complaint, .major, "漏油汙染",
            "貴站地下油槽滲漏，附近水圳浮一層油，環保局昨日已開單，請出面說明。"),
        .init(
            .complaint, .major, "孩子误食",
            "你们加油站发的赠品清洁剂没有标签，孩子当饮料喝了，洗胃住院三天。"),
        .init(
            .complaint, .major, "断供",
            "养鸡场发电机没油停了六个小时，通风停了，死了四千多只鸡，你们说送的油呢？"),
        .init(
            .complaint, .major, "群众堵门",
            "因你们罐车泄漏的油味太大，周边群众把厂门堵了，派出所和街道都来人了。"),
    ]

    private static let troublesAndQuarrels: [RoutingSample] = [
        .init(
            .complaint, .ordinary, "滑石粉厂送油事宜",
            "贵司12月4号的车到我们滑石粉厂时没有带计量尺，押运员说估个大概就行。我们不同意按估数签收，请派人带尺来重新量。"),
        .init(
            .complaint, .ordinary, "开票信息总写错",
            "开票抬头少了“有限”两个字，上月退过一次，这月又是老样子，财务没法入账。订单号 DD-20261207-19",
            order: "DD-20261207-19"),
        .init(
            .complaint, .ordinary, "客户经理失联",
            "负责我们的客户经理从上周二起微信不回、电话关机，年底计划没人对接，请换人或者给个说法。"),
        .init(
            .complaint, .ordinary, "车辆乱按喇叭",
            "幼儿园门口午睡时间，你们的罐车天天鸣笛，老师出去说过两次，司机摇下窗骂人。"),
        .init(
            .complaint, .ordinary, "加注量与小票不符",
            "11月29日傍晚在二号机加油，小票打的 41.7 升，我的车油箱才 38 升，而且当时还没见底。"),
        .init(
            .complaint, .ordinary, "退款",
            "你们小程序重复扣了我两笔 299，客服让等 7 天，今天第 12 天了。"),
        .init(
            .complaint, .ordinary, "服务跟不上",
            "续签合同时说一小时响应，实际打报修电话两天没人来，撬装站的枪一直漏气加不出油。"),
        .init(
            .complaint, .ordinary, "你们的人收红包",
            "卸油工每次都要我们给包烟才肯快点卸，不给就拖。请查，别说是我们说的。"),
        .init(
            .complaint, .ordinary, "请解释",
            "同样的油，隔壁厂每吨便宜 130，问销售说是系统定的，我们合作七年了，这样合适吗？希望给个书面解释。"),
        .init(
            .complaint, .ordinary, "关于罐车驾驶员违章的举报",
            "本人昨日16:20在环城南路目击贵公司罐车闯红灯并逆行，车牌尾数 7T3，有行车记录仪视频，请严肃处理。"),
        .init(
            .complaint, .ordinary, "信息泄露",
            "刚在你们那办完卡，当天就接到三个推销保险的，能叫出我名字和车牌，你们怎么保管客户信息的？"),
        .init(
            .complaint, .ordinary, "签单被改",
            "回执上我签的是 6.8 吨，寄回来的复印件变成 7.1 吨，字迹不一样。单据号 HZ0091827",
            order: "HZ0091827"),
        .init(
            .complaint, .ordinary, "等了一天",
            "说好上午来的加油车，从九点拖到十一点，再拖到三点，最后说车坏了改明天。我们二十几个工人干等。"),
        .init(
            .complaint, .ordinary, "油桶变形",
            "收到的四桶液压油有一桶鼓包，盖子拧不开，怕开了喷出来，请安排换。"),
        .init(
            .complaint, .ordinary, "库区管理混乱",
            "提油司机排队没遮阳没厕所，喝口水还要自己跑两公里，窗口的人中午关门睡觉到两点半。"),
        .init(
            .complaint, .ordinary, "差一点出事",
            "卸油时师傅没垫三角木，车往后溜了两米，幸好后面没人，只蹭坏了护栏。"),
        .init(
            .complaint, .ordinary, "Overcharged on surcharge",
            "Dear team,\n\nWe were billed a \"night delivery surcharge\" on delivery note DN 77-3391 although the truck came at 2 pm. Please credit it.\n\nRegards,\nHelga Brandt\nNordwind Drilling Services GmbH",
            unit: "Nordwind Drilling Services GmbH",
            order: "77-3391"),
        .init(
            .complaint, .ordinary, "No reply for two weeks",
            "I have written three times about the missing certificate of quality and nobody answers. Is anyone reading this mailbox?"
        ),
        .init(
            .complaint, .ordinary, "Rude driver",
            "Your driver shouted at our receptionist and blocked the fire lane for half an hour. Nobody was injured, but this cannot happen again."
        ),
        .init(
            .complaint, .ordinary, "油品短少",
            "貴公司12月2日交運之柴油，驗收少了180公升，司機不肯簽認，請儘速派員會同複磅。\n\n宏穗農機行 廖先生 0910-000-555",
            unit: "宏穗農機行",
            phone: "0910000555"),
        .init(
            .complaint, .ordinary, "發票遲遲未寄",
            "十月份三張發票至今未收到，會計師催件，麻煩本週內寄出。訂單 TW-1026-88",
            order: "TW-1026-88"),
        .init(
            .complaint, .ordinary, "怕出事",
            "你们那辆车的接地线断了一截还在用，我们怕哪天打火把库房点了，赶紧换。"),
        .init(
            .complaint, .ordinary, "假如漏了谁负责",
            "昨天师傅把软管搭在我们雨水井盖上卸油，假如漏了就直接进河，虽然这次没漏，请你们规范一下。"),
        .init(
            .complaint, .ordinary, "客服说要起诉我",
            "你们客服打电话说我不付款就起诉我，可款我11月就付了！请查清并道歉。"),
        .init(
            .complaint, .ordinary, "停车场",
            "贵司车辆长期停在我公司停车场过夜，影响我们生产车辆进出，请挪走。"),
        .init(
            .complaint, .ordinary, "同行",
            "听说隔壁站着过火，我们不想也那样。你们的灭火器压力表都在红区，三个月没换。"),
        .init(
            .complaint, .ordinary, "送错油号",
            "你好，订的92号送来95号，价格还按95号算，请处理。\n\n\n\n\n此邮件及附件可能包含保密信息，如误收请立即删除并通知发件人。"),
        .init(
            .complaint, .ordinary, "加油枪漏油",
            "3 号枪枪头一直滴油，滴到我裤子上，洗都洗不掉，工作人员说正常。"),
        .init(
            .complaint, .ordinary, "说两句",
            "我是个跑运输的，不太会写。上礼拜六在你们库装油，叫号叫到我了，窗口那女的让后面一个认识的先装，我说凭啥，她说爱装不装。"),
        .init(
            .complaint, .ordinary, "油卡补办",
            "丢卡补办要跑三趟，第一趟说系统坏了，第二趟说公章在外地，第三趟说要法人到场，你们能不能一次说清楚！"),
        .init(
            .complaint, .ordinary, "桶装水变柴油味",
            "你们的送油车和送水车用同一个卸货口，我们食堂的桶装水一股柴油味，已经换了一批，请换地方卸。"),
    ]

    private static let otherMails: [RoutingSample] = [
        .init(
            .inquiry, nil, "请教",
            "想问一下，贵司的车用尿素是桶装还是散装？200升起送可以吗，能开专票吗？"),
        .init(
            .inquiry, nil, "春节期间供油安排",
            "各位好，请问贵司腊月二十九到初六是否照常配送？我们锅炉不能停，想提前报计划。\n\n玉泉医院 后勤保障科",
            unit: "玉泉医院"),
        .init(
            .inquiry, nil, "索要资料",
            "年底供应商评审，需要贵司提供：营业执照、危化品经营许可证、近三年有无安全事故及投诉处理情况说明。请周五前发我。"),
        .init(
            .inquiry, nil, "关于付款方式",
            "能否改为承兑汇票支付？期限半年，贴息怎么算？"),
        .init(
            .inquiry, nil, "应急预案",
            "我们新建油罐，想参考一下贵司防泄漏、防火的应急预案模板，方便分享吗？"),
        .init(
            .inquiry, nil, "想投诉但不知道找谁",
            "请问对贵司承运商的意见应该向哪个部门反映？是发这个邮箱还是打电话？"),
        .init(
            .inquiry, nil, "Bunker enquiry",
            "Good day, please quote 60 mt VLSFO delivered at anchorage around 18 December, and advise your minimum stem and payment terms.\n\nMarisa Teo\nOrchid Bay Shipping Pte Ltd",
            unit: "Orchid Bay Shipping Pte Ltd"),
        .init(
            .inquiry, nil, "合約續簽",
            "請問明年度供油合約何時可以續簽？合約編號 HY-2026-045，另請附新價格表。",
            order: "HY-2026-045"),
        .init(
            .inquiry, nil, "密度",
            "麻烦告知本月0号柴油的标准密度，我们做换算用，谢谢"),
        .init(
            .inquiry, nil, "对账",
            "请把11月的对账单和磅单扫描件发一下，合同号 YC20260415。",
            order: "YC20260415"),
        .init(
            .inquiry, nil, "会不会冻",
            "听说今年冷得早，现在送的-10号到了零下十五度会不会出问题，要不要换-20号？"),
        .init(
            .customerChange, nil, "关于变更送货联系人的函",
            "因人员调整，自即日起我公司柴油收货联系人由赵凯变更为阿依古丽，手机 16300004477，其他事项不变。\n\n天山脚下新材料有限公司",
            unit: "天山脚下新材料有限公司",
            phone: "16300004477"),
        .init(
            .customerChange, nil, "地址变了",
            "我们搬到临港产业园 B7 栋了，下个月起油送新地址，老厂房已经退租。"),
        .init(
            .customerChange, nil, "更名函",
            "经市场监督管理局核准，我公司名称由“沐阳建材厂”变更为“沐阳建材科技有限公司”，债权债务由更名后的公司承继，请贵司更新开票资料。",
            unit: "沐阳建材科技有限公司"),
        .init(
            .customerChange, nil, "Updated remittance e-mail",
            "Kindly note that remittance advices should go to treasury@orchidbay.example from now on; the old mailbox will be closed on 31 December."
        ),
        .init(
            .customerChange, nil, "新帳號通知",
            "本公司收款銀行改為永光銀行東湖分行，帳號如附件，舊帳號停用，敬請更新。"),
        .init(
            .spamlike, nil, "【税务稽查通知】",
            "尊敬的纳税人：您公司存在异常，请点击链接 http://tax-check.example.net 登录核验，逾期将冻结账户。",
            from: "notice@tax-check.example.net"),
        .init(
            .spamlike, nil, "短信群发平台",
            "106 通道直发，三网合一，到达率99%，首充送一万条，QQ 咨询 88001。",
            from: "sale@smsfast.example.org"),
        .init(
            .spamlike, nil, "Oil tank cleaning robots - factory price",
            "Dear Sir/Madam, We manufacture tank cleaning robots in Ningbo with CE certificates. Please find our price list. MOQ 1 set.",
            from: "amy@robotank.example.net"),
        .init(
            .spamlike, nil, "企业内训师认证",
            "《非人力资源经理的人力资源管理》12月18-19日上海，3800元/人，买二送一，回复报名。",
            from: "peixun@kecheng.example.net"),
        .init(
            .autoReply, nil, "自动回复：关于结算单",
            "您好，我正在休年假，12月12日返岗，紧急事务请联系同事小罗 16100008822。",
            from: "luo@kehu.example"),
        .init(
            .autoReply, nil, "Automatic reply: fuel statement",
            "I am out of the office until 14 December with no access to e-mail. For urgent matters please call the front desk.",
            from: "k.weiss@partner.example"),
        .init(
            .autoReply, nil, "【快递通知】您的包裹已签收",
            "您的快件 SF0099887766 已由前台签收，感谢使用。此邮件由系统自动发送，请勿回复。",
            from: "noreply@express.example"),
        .init(
            .autoReply, nil, "[监控告警] 服务器磁盘使用率 92%",
            "主机 db-03 磁盘使用率超过阈值，触发时间 2026-12-01 03:11:09。本邮件由监控平台自动发出。",
            from: "alert@ops.example"),
        .init(
            .surveyReply, nil, "满意度",
            "质量 优良，服务 好，知名度 较高。建议多备几辆小车。"),
        .init(
            .surveyReply, nil, "Re: 调查",
            "1、85\n2、90\n3、70\n4、无"),
    ]
}
