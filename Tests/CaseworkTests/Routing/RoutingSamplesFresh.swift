import Casework

/// Further mails of every kind, in the words of further people.
extension RoutingSamples {
    static let further: [RoutingSample] = [
        .init(.complaint, .ordinary, "油卡充值没到账", "上午转账两万充值，下午还显示余额不足，车在你们站上干等着，财务电话没人接。"),
        .init(.complaint, .ordinary, "化验单造假？", "同一张化验单我们收到两次，批号日期都一样，油却是两个月前后的。请解释。"),
        .init(.complaint, .ordinary, "乱停车", "罐车把消防通道堵死了，让他挪，他说两分钟，一停四十分钟。"),
        .init(
            .complaint, .ordinary, "关于结算价格异议",
            "10月份结算单价与合同约定的公式计算结果相差每吨86元，请复核。合同编号：TS-2025-1107\n同顺运业 财务部 方圆", unit: "同顺运业",
            order: "TS-2025-1107"),
        .init(.complaint, .ordinary, "桶没退", "押金交了，空桶拉回去两个月，押金条也给你们了，钱呢？"),
        .init(.complaint, .ordinary, "尿素加进油箱", "你们新来的加油员把尿素加到柴油箱里了，还好没打火，拖去清洗花了三千。"),
        .init(.complaint, .ordinary, "短信轰炸", "一天收你们八条催款短信，我款上周就付清了，流水发过两次。"),
        .init(.complaint, .ordinary, "麻烦核对", "11月2日晚上那车，你们系统里是夜间加价，可车七点就到了，不该算夜间。"),
        .init(.complaint, .ordinary, "请尽快回复", "已经是第三封邮件，前两封都没有人回。"),
        .init(.complaint, .ordinary, "阀门没关严", "司机走了以后我们发现卸油口的阀门没关严，地上湿了一片，我们自己用锯末处理了。以后能不能走之前检查一遍？"),
        .init(.complaint, .ordinary, "柴油味道不对", "这次的柴油有股煤油味，火力也不如以前，是不是换了炼厂？没人告诉我们。"),
        .init(
            .complaint, .ordinary, "关于延迟开具增值税专用发票的投诉",
            "贵司财务部：我单位9月、10月共计四笔货款已付，发票至今未开具，影响我单位申报。恳请三日内办理。\n东篱农场 陶渊\n电话：0571-88886666", unit: "东篱农场",
            phone: "0571-88886666"),
        .init(
            .complaint, .ordinary, "Seal broken",
            "The seal on compartment 2 was already broken when the truck arrived. Your driver co"
                + "uld not explain it. We accepted under protest, delivery note DN-88213.",
            order: "DN-88213"),
        .init(.complaint, .ordinary, "客訴", "加油站廁所髒到不行，反映過兩次都沒改善。"),
        .init(
            .complaint, .ordinary, "計價錯誤", "優惠價沒有套用，一公升多收了兩元，請退差額。訂單編號 TW-20261103-07",
            order: "TW-20261103-07"),
        .init(.complaint, .major, "出大事了", "你们的车在我们矿上翻了，司机腿断了，柴油淌了一路，赶紧来人！"),
        .init(.complaint, .major, "食品厂投诉", "锅炉因燃油不合格熄火，全厂停工，一批半成品报废，损失约12万元。"),
        .init(.complaint, .major, "住院", "老爷子给拖拉机加你们送的油，油桶盖子突然崩开打到脸上，缝了七针。"),
        .init(.complaint, .major, "12345转办", "我已经打了12345，市场监管局也登记了，你们再拖就等着执法的人上门。"),
        .init(
            .complaint, .major, "Contaminated well",
            "Since your tanker overturned near our farm, our well water smells of diesel and the"
                + " cattle refuse to drink."
        ),
        .init(.inquiry, nil, "结账方式", "以后能不能月结？需要提供什么担保？"),
        .init(.inquiry, nil, "你好", "请问在你们那买油是不是要先办卡，个人可以办吗"),
        .init(.inquiry, nil, "了解产品", "我厂锅炉要烧轻质柴油，想了解热值和含硫量，有没有产品说明。"),
        .init(
            .inquiry, nil, "参观学习", "我校师生拟于12月到贵公司油库参观学习，不知是否方便，请与我联系：13912345678 李老师", phone: "13912345678"),
        .init(
            .inquiry, nil, "Fuel additive",
            "Does your diesel already contain an anti-gel additive, or do we need to add one below -15?"),
        .init(.inquiry, nil, "補發收據", "請問遺失的收據可以補發嗎？需要什麼手續？"),
        .init(.inquiry, nil, "年底对账", "年底了，麻烦安排对个账，什么时候方便我们派人过去？"),
        .init(.inquiry, nil, "投诉箱", "你们现在投诉是打电话还是发邮件？我们统计供应商信息用。"),
        .init(.inquiry, nil, "请确认到货时间", "合同 LF-2026-77 的第二批什么时候发？我们好安排人卸。", order: "LF-2026-77"),
        .init(.customerChange, nil, "通知", "我司自2026年12月1日起启用新公章，旧章作废，特此通知。"),
        .init(.customerChange, nil, "新开户行", "我公司开户行由建设银行东区支行改为农业银行西区支行，账号见附件，请以新账号为准。"),
        .init(.customerChange, nil, "接手", "我是新来的采购小周，以后柴油的事由我对接，微信同手机 13811223344。", phone: "13811223344"),
        .init(
            .customerChange, nil, "Name change",
            "Please note that as of 1 January our company will trade under the name Westlake Min"
                + "erals Ltd. VAT number unchanged."
        ),
        .init(.spamlike, nil, "增值税发票", "本公司可开具各类发票，点数优惠，先验后付，长期有效。"),
        .init(.spamlike, nil, "参展邀请", "诚邀贵司参加国际石油装备展览会，展位火热预订中，早鸟价优惠，咨询请加微信。"),
        .init(
            .spamlike, nil, "Final notice: mailbox full",
            "Your mailbox has reached its quota. Click here to verify your account within 24 hours."),
    ]
}
