import Casework

/// Everyday mails of customers: quiet complaints, and business in which nothing is amiss.
extension RoutingSamples {
    static let everyday: [RoutingSample] = quiet + business + notices

    /// They complain in words of their own, beside thanks, orders and answers.
    private static let quiet: [RoutingSample] = [
        .init(
            .complaint, .ordinary, "昨天那车油", "师傅，昨天那车油到得比说好的晚了小半天，吊车和八个人都在那儿干坐着。台班费谁出？",
            departments: ["企业发展部", "调度管理部"]),
        .init(.complaint, .ordinary, "请问", "请问你们的司机是不是都不用看限速牌的？我们厂区限速十公里，今天那辆飞一样就过去了，门卫喊都喊不住。"),
        .init(
            .complaint, .ordinary, "结算", "十月结算单我们看了三遍，怎么算都比合同价多出来两分钱一升，一共多了一千七百多。财务那边让我直接找你们。",
            departments: ["企业发展部", "财务资产部"]),
        .init(
            .complaint, .ordinary, "关于11月12日到货",
            "各位好：\n11月12日到货的两车-10号柴油，第二车的出厂化验单上写的是0号。我们先没往罐里卸，车还在院里等着。请尽快给个处理意见。\n\n恒通机械 物资部 蒋文\n电话 0360-5557712",
            unit: "恒通机械", phone: "0360-5557712", departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "谢谢你们的小王",
            "先谢谢你们的小王，每次都帮我们跑前跑后。不过有件事想说说：夜班值班的那位，我们打三次电话他三次都说\"不归我管\"，最后我们自己找了别家应急。", departments: ["企业发展部"]),
        .init(
            .complaint, .ordinary, "油表", "我家压路机从你们那加完油以后油耗突然高了三成，师傅换了别处的油又正常了。我不是专家，但这事怎么解释？",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "等不到車", "約好早上九點送柴油，等到下午四點才來，整條生產線的堆高機都快沒油了。下次再這樣我們只好換供應商。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "Waiting time",
            "Your truck was booked for 07:00 and showed up at 11:40 without a word from anyone. Our crane crew stood idle for the whole morning. Who is going to pay for that?",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "Statement of account",
            "Hi,\nThe October statement lists a load on the 19th that we never ordered and never received. Please take it off. I already mentioned this to Ms Lin two weeks ago.\nRegards,\nOliver Tan"
        ),
        .init(
            .complaint, .ordinary, "Thanks and one more thing",
            "Thanks for the quick delivery on Monday. One more thing though: your driver left our gate open when he went out and our dogs ended up on the highway. Please have a word with him.",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "对11月8日送油的意见", "约的是柴油车走西门，司机非要走东门，把我们刚铺的水泥路面压裂了一块，大概两平米。要么修要么赔。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "你们的小程序", "小程序下单老是提示网络错误，换了三部手机都一样，下一单要试十几次。能不能修一修？",
            departments: ["企业发展部"]),
        .init(
            .complaint, .ordinary, "退货", "上周送来的两桶液压油型号发错了，L-HM46发成了68，电话里说第二天换，今天第六天了。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "不太对劲", "这两次的油颜色明显比以前深，静置一晚上瓶底有一层东西。还没出毛病，可心里不踏实，麻烦查查。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "Order 26-7719",
            "Please confirm the next drop for Thursday 8 am. By the way, last Thursday's drop was short by some 90 litres against our dip, same as the week before.",
            order: "26-7719", departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "收据", "现金交的三百块洗桶费，说收据过两天寄，一个月了也没寄来，会计不给我报销。",
            departments: ["企业发展部", "财务资产部"]),
        .init(
            .complaint, .ordinary, "回复: 送货通知", "不行，又改时间？这个月第四次改了，我们卸油工都是按小时雇的。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "贵公司服务真\"好\"", "贵公司服务真\"好\"，打五次电话换五个人接，每个人都让我从头说一遍，佩服。",
            departments: ["企业发展部"]),
        .init(
            .complaint, .ordinary, "设备损坏", "贵司司机拔管时用力过猛，把我们的快速接头卡爪掰断了，更换费用860元，发票附后，请承担。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "昨晚送油", "昨晚十一点你们的车进村，喇叭一路按到我家门口，老人心脏不好，被吓得一夜没睡。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "价格问题", "同一天的两张送货单，单价差了九毛，问了业务员说他也不清楚。这个差价我们先挂账，等你们说清楚再付。",
            departments: ["企业发展部", "财务资产部", "调度管理部"]),
        .init(.complaint, .ordinary, "答非所问", "我上周写信问的是为什么停我的卡，你们回的是怎么办新卡。看邮件了吗？", departments: ["企业发展部"]),
        .init(
            .complaint, .ordinary, "小孩都闻得出来", "这桶润滑油一打开一股馊味，跟我们以前用的完全两样，瓶身上批次号像是后贴的。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "Cards",
            "Three of our eleven fuel cards were switched off overnight without any notice. Our account is in credit. Drivers are paying out of their own pockets.",
            departments: ["企业发展部", "财务资产部"]),
        .init(
            .complaint, .ordinary, "Re: Delivery confirmation",
            "Confirmed for Tuesday. But please tell your driver to use the north gate this time; last week he tore up the lawn and then denied it."
        ),
        .init(
            .complaint, .major, "Fuel in the ditch",
            "Your hose coupling let go this afternoon and a couple of hundred litres ran into the drainage ditch behind our workshop before the driver noticed.",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "Wrong drum",
            "You sent hydraulic oil ISO 32 instead of 46. Collect it, please, and bring the right one before the weekend.",
            departments: ["企业发展部", "调度管理部"]),
        .init(.complaint, .ordinary, "帳務", "貴公司本月帳單將上期已付的兩萬元又列入應付，請更正並回覆。", departments: ["企业发展部", "财务资产部"]),
        .init(
            .complaint, .ordinary, "加油站", "在貴站加了五百元95，油表沒動，回去看明細是92，請給個說明。", departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .ordinary, "保证金", "投标保证金五万，没中标，按文件规定五天内退，今天是第二十三天。", departments: ["企业发展部", "财务资产部"]),
        .init(
            .complaint, .ordinary, "今天的油", "你好，油送到了，谢谢。但数量我们量出来只有4.6吨，单子5吨，司机说让我找公司。",
            departments: ["企业发展部", "调度管理部"]),
        .init(
            .complaint, .major, "高速上", "你们的油罐车在绕城高速上翻了，我的车被压在下面，我爱人现在还在重症监护室。",
            departments: ["企业发展部", "调度管理部"]),
        .init(.complaint, .ordinary, "你们的对账单", "第三行那车我们当场拒收退回去了，怎么还在账上？", departments: ["企业发展部", "财务资产部"]),
        .init(
            .complaint, .ordinary, "Re: your reply",
            "That is the same text you sent me in September. It still does not answer my question: why was the surcharge applied?",
            departments: ["企业发展部"]),
        .init(
            .complaint, .major, "Burns",
            "One of our fitters got hot oil over both hands when your man opened the valve without checking. Skin grafts are planned.",
            departments: ["企业发展部"]),
    ]

    /// Orders, appointments, payments, papers, applications.
    private static let business: [RoutingSample] = [
        .init(.inquiry, nil, "订货", "0号柴油 10吨，周五上午到，老地方。谢谢"),
        .init(.inquiry, nil, "回复：送油时间确认", "可以，周三上午九点，我们安排人在门口接车。"),
        .init(.inquiry, nil, "发票", "请把11月份的增值税专用发票开出来，抬头和税号按合同，电子版发到这个邮箱就行。"),
        .init(.inquiry, nil, "付款通知", "贵司11月货款186,200元已于今日汇出，请查收，水单见附件。"),
        .init(.inquiry, nil, "建议", "建议贵公司微信公众号增加电子对账功能，这样我们就不用每个月跑一趟了。"),
        .init(.inquiry, nil, "感谢", "冰雪天你们的司机张师傅还是准点把油送到，帮我们装上防滑链，特意写信感谢，请转告。"),
        .init(
            .inquiry, nil, "Thank you",
            "Just a quick note to say that the new driver is a real gentleman. Everything was clean, on time and safe. Please pass on our thanks."
        ),
        .init(.inquiry, nil, "停止供油通知", "因我司年底检修，12月10日至20日停止收油，期间请勿送货，恢复时间另行通知。"),
        .init(.inquiry, nil, "取消订单", "不好意思，明天的5吨先取消，罐里还够用。"),
        .init(.inquiry, nil, "采访", "您好，我是澜州日报经济版的记者，想就成品油保供采访贵公司负责人，不知何时方便？"),
        .init(.inquiry, nil, "收到了", "油已收到，数量质量都没问题，单子已签，谢谢。"),
        .init(.inquiry, nil, "稽查", "税务局让我们提供和贵司2025年的往来明细，麻烦财务配合出一份盖章的。"),
        .init(.inquiry, nil, "订油", "老客户，明天上午0号3吨，还是送到三号堆场，联系老秦。"),
        .init(.inquiry, nil, "变更送货日期", "我们周四临时盘点，原定周四的送油请改到周五，其他不变，谢谢配合。"),
        .init(.inquiry, nil, "申请开票", "请开具10月柴油款专票，金额128,400元，开票资料没有变化。"),
        .init(.inquiry, nil, "水单", "附件是今天付的30万预付款回单，请财务确认收款。"),
        .init(.inquiry, nil, "合同", "新年度合同我司已审完，没有修改意见，请寄两份正本过来签字。"),
        .init(.inquiry, nil, "车辆报备", "11月28日提油车辆：沪A·T5521，司机王强，电话16800009876，请办理入库手续。", phone: "16800009876"),
        .init(
            .inquiry, nil, "Order",
            "Please deliver 12,000 litres of diesel to our yard on Wednesday morning. PO 55-1093 attached. Same tank as usual.",
            order: "55-1093"),
        .init(.inquiry, nil, "訂油", "麻煩安排本週五上午送柴油兩千公升到二廠，謝謝。"),
        .init(.inquiry, nil, "送货通知收到", "收到，明早八点我们在南门等。"),
        .init(.inquiry, nil, "付款", "贵司11月对账单已核对无误，款项将于25日支付。"),
        .init(.inquiry, nil, "油罐检定", "我们的储罐下月要送检，停用一周，这段时间不用安排送油。"),
    ]

    /// Changed data and what is for sale.
    private static let notices: [RoutingSample] = [
        .init(.spamlike, nil, "证书代办", "安全员、特种作业、危化品押运员证书快速办理，不用考试，全国联网可查。"),
        .init(.customerChange, nil, "收货地址", "新仓库启用了，下月起柴油全部送到空港二路9号，老仓库不再收货。"),
        .init(.customerChange, nil, "銀行帳戶", "本公司往來銀行已更換，退款請匯新帳戶，存摺影本如附件。"),
        .init(.spamlike, nil, "2026行业通讯录", "石油化工采购负责人通讯录，含手机邮箱，12万条，支持试用，需要请加微信。"),
        .init(
            .customerChange, nil, "Moving",
            "As of 15 December our office is at 44 Quay Street. Please send invoices and statements there."),
        .init(
            .spamlike, nil, "Invoice factoring",
            "Get paid today! We finance your invoices at 1.2% per month. Reply for a free quote."),
        .init(.spamlike, nil, "防爆灯具", "本厂专做防爆灯具二十年，加油站专用，可寄样，量大价优。"),
    ]
}
