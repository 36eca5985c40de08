import Casework

/// Mails that are hard to tell: spoken language, irony, hearsay, noise of numbers.
extension RoutingSamples {
    static let hard: [RoutingSample] = [
        .init(.complaint, .ordinary, "油不行", "你们这批油不行啊，车跑起来没劲还冒黑烟，换回原来那家就好了。"),
        .init(.complaint, .ordinary, "说好的呢", "上次说三天之内给我退多收的钱，这都半个月了一点动静没有，是不是打算不给了"),
        .init(.complaint, .ordinary, "呵呵", "服务真好，好到打了八个电话没有一个接的。"),
        .init(.complaint, .ordinary, "安全问题", "我是路过的司机，今天看到你们一辆油罐车在服务区加油时驾驶员下车抽烟，车号末三位619，建议你们查一查。"),
        .init(.complaint, .ordinary, "夜里太吵", "住在你们油库后面，半夜两三点还在倒车按喇叭，老人孩子都睡不好，反映过好几次了。"),
        .init(
            .complaint, .ordinary, "关于11月8日送油短少的函",
            "贵司：11月8日送达我站的0号柴油，单据数量5吨，实际过磅4.86吨，短少0.14吨。请核实并补足。\n河口加油站\n2026年11月9日", unit: "河口加油站"),
        .init(
            .complaint, .ordinary, "合同问题", "合同约定每月25日前开票，10月的票拖到今天，造成我们无法抵扣。合同号 LY-2026-0307，请财务尽快处理。",
            order: "LY-2026-0307"),
        .init(
            .complaint, .ordinary, "Wrong grade delivered",
            "We ordered winter diesel (order LF-220451) and received summer grade. Two trucks wo"
                + "uld not start this morning. Please collect it and deliver the right product."
                + "\n\nKind regards\nAnna Bell\nNorthgate Haulage Ltd.",
            unit: "Northgate Haulage Ltd.", order: "LF-220451"),
        .init(
            .complaint, .ordinary, "送错地方",
            "我们要的是送到二号工地，司机给送到一号工地去了，还说是我们写错了。发货单号20261107003。\n金盾安防工程 小赵 13511112222", unit: "金盾安防工程",
            order: "20261107003", phone: "13511112222"),
        .init(.complaint, .ordinary, "客服", "你们客服电话400-800-1234打了一上午都占线，最后通了又说系统维护。", phone: nil),
        .init(.complaint, .ordinary, "司机骂人", "今天送油的司机师傅进厂不肯戴安全帽，保安提醒两句他就骂人。华宁钢构的，你们问一下是谁。", unit: "华宁钢构"),
        .init(.complaint, .major, "被罚款", "你们开的危废转移联单有误，害我们被扣了分，要求书面说明。我司：东来印染有限公司", unit: "东来印染有限公司"),
        .init(.complaint, .ordinary, "加油枪", "3号枪跳得特别快，油箱50升的车加了58升，怎么可能？"),
        .init(
            .complaint, .ordinary, "補開發票", "九月的發票到現在還沒補開，每次打電話都換人接，麻煩盡快處理，謝謝。\n\n陳先生 0912-345-678",
            phone: "0912345678"),
        .init(.complaint, .ordinary, "收到的油顏色怪怪的", "昨天送來的柴油顏色很深，還有沉澱，機器不敢用，請派人來看。"),
        .init(.complaint, .ordinary, "又停供", "款都付了，系统还显示欠款，不给提油，车在库区门口等了四个小时。"),
        .init(.complaint, .ordinary, "地磅不准", "你们库里的地磅和我们的差了120公斤，三次都是这样，希望校准。"),
        .init(.complaint, .ordinary, "押车费", "因你们装车慢，我们的车排队7小时，产生押车费800元，应由你方承担。"),
        .init(.complaint, .ordinary, "会不会漏", "新换的软管接头一直在滴，会不会漏大了？师傅说没事，我们不放心，要求更换。"),
        .init(.complaint, .ordinary, "你们的车差点撞到孩子", "今天放学时间，你们的罐车在学校门口不减速，差点撞到孩子，没有人受伤，但必须处理。"),
        .init(.complaint, .major, "机器全趴窝了", "用了你们的油，六台挖机全部熄火，工地停工两天，谁负责？"),
        .init(.complaint, .major, "发电机", "断油导致医院备用发电机停机，手术推迟，太严重了。"),
        .init(
            .complaint, .major, "Employee hurt",
            "One of our dock workers slipped on fuel your driver left on the deck and broke his "
                + "arm. He is in hospital."
        ),
        .init(.complaint, .major, "加油站爆燃", "上午卸油口发生闪爆，员工面部灼伤，119已到场。"),
        .init(.complaint, .major, "投訴：柴油流入農田", "貴司油罐車翻車後柴油流入農田，秧苗大片枯死，請賠償。"),
        .init(.complaint, .major, "记者来了", "电视台记者今天来我们站里采访油品掺水的事，我们怎么回应？你们必须给说法。"),
        .init(.inquiry, nil, "求购", "贵公司你好，我们是做工程的，需要订10吨0号柴油，周四能送到吗？怎么付款？"),
        .init(.inquiry, nil, "关于安全培训", "我们想组织员工学习油品泄漏、起火的处置，贵司能否派人来讲一次课？费用怎么算？"),
        .init(.inquiry, nil, "问个事", "加油卡能不能异地用？挂失怎么办理？"),
        .init(.inquiry, nil, "电子发票", "请问电子发票是发到邮箱还是要自己下载？"),
        .init(
            .inquiry, nil, "招标邀请", "我院拟采购2027年度锅炉用柴油，邀请贵司参与投标，报名截止12月10日，联系人刘老师 010-66667777。",
            phone: "010-66667777"),
        .init(
            .inquiry, nil, "MSDS",
            "Hello, we need the MSDS and the latest quality certificate for diesel -10. Could yo"
                + "u send them by Friday?"
        ),
        .init(.inquiry, nil, "訂購", "您好，想請問最低訂購量是多少？可以送到山區嗎？"),
        .init(.inquiry, nil, "应聘", "您好，请问贵司还招驾驶员吗？我有危险品运输从业资格证。"),
        .init(.inquiry, nil, "12月计划", "12月计划用油40吨，请安排每周二送10吨，能否确认一下？"),
        .init(.customerChange, nil, "邮箱变更", "我司采购邮箱已改为 buy@newmail.example，原邮箱下月停用，敬请更新。"),
        .init(
            .customerChange, nil, "负责人更换", "各位合作伙伴：我公司调度负责人由陈刚变更为刘洋，电话13300001111，特此函告。\n安顺物流有限公司",
            unit: "安顺物流有限公司", phone: "13300001111"),
        .init(
            .customerChange, nil, "Bank details",
            "Our bank account has changed. Please use the new bank details below for all refunds"
                + ".\nIBAN GB00 0000 0000 0000"
        ),
        .init(.spamlike, nil, "RE: 产品目录", "您好，我司专业从事阀门生产二十年，现有促销活动，样品免费，期待与您合作。"),
        .init(.spamlike, nil, "贷款", "企业信用贷，低息无抵押，当天放款，详询微信。"),
        .init(
            .spamlike, nil, "Dear purchasing manager",
            "We are a leading manufacturer of fuel dispensers in Zhejiang. Please find our catal"
                + "ogue attached; best price guaranteed."
        ),
    ]

    @Sendable static func all() -> [RoutingSample] {
        grave + ordinary + questions + others + hard + tricky + further + outside + trades + thanks + everyday
            + misleading
    }
}
