import Casework

/// Words that look graver, or more like a question or a complaint, than they are, and their neighbours that are it.
extension RoutingSamples {
    static let misleading: [RoutingSample] = seeminglyGrave + reallyGrave + seeminglyAsking

    /// A report (报告上) is no lawsuit (告上), a valve cap no plant, Sue no verb.
    private static let seeminglyGrave: [RoutingSample] = [
        .init(.complaint, .ordinary, "化验报告上的数", "随车化验报告上的密度和我们自己测的对不上，请解释。"),
        .init(.complaint, .ordinary, "小票", "小票字迹模糊看不清，想报销都报不了，换了两次纸还是这样。"),
        .init(.complaint, .ordinary, "罐车停门口", "你们的罐车昨晚在我家门口停了一夜，冷藏机响到天亮。"),
        .init(.complaint, .ordinary, "炉子", "换了这批油后锅炉燃烧不充分，冒黑烟，滤网两天堵一次。"),
        .init(.complaint, .ordinary, "客服", "打电话反映少油，主管直接挂断，再打就关机。"),
        .init(.complaint, .ordinary, "加油员说谎", "加油员撒谎，明明没加满，非说跳枪了，少加了六升。"),
        .init(.complaint, .ordinary, "喷油嘴", "用了三个月，柴油把喷油嘴堵了两回，修理工说油不干净。"),
        .init(.complaint, .ordinary, "漏记", "10月对账单漏记了我们退回的300升，请更正。"),
        .init(.complaint, .ordinary, "医院送油", "你们给我们医院送油，送到医院锅炉房门口就走了，两次都没人卸。"),
        .init(.complaint, .ordinary, "手机停机", "业务员电话停机了，公司座机没人接，我们预付款怎么办？"),
        .init(.complaint, .ordinary, "照片", "短少的那车我们已拍照取证，请过来对质。"),
        .init(.complaint, .ordinary, "日报表", "贵司发来的送油日报表数量和送货单不一致，已经连续三天了。"),
        .init(.complaint, .ordinary, "雨水沟盖板", "罐车把厂里雨水沟盖板压断了两块，请来修。"),
        .init(.complaint, .ordinary, "草坪", "司机掉头把草坪压死一大片，说了他还不认。"),
        .init(.complaint, .ordinary, "路面", "罐车把刚铺的水泥路压裂了，请派人修复。"),
        .init(.complaint, .ordinary, "编号12345", "送货单号12345的那车少了120升。", order: "12345"),
        .init(
            .complaint, .ordinary, "Engines",
            "Since your last delivery two trucks have lost power uphill and the filters are black."),
        .init(
            .complaint, .ordinary, "Valve",
            "Your driver forgot to shut the valve cap and drove off with our adapter."),
        .init(
            .complaint, .ordinary, "Label",
            "The label fell off the drum, so we cannot tell what is in it. Wrong paperwork as well."),
        .init(
            .complaint, .ordinary, "Dear Sue",
            "Hi Sue, the statement is wrong again, please correct the second line."),
        .init(
            .complaint, .ordinary, "Exploration camp",
            "Our exploration camp received 40 litres less than the ticket shows. Please check the meter."),
        .init(
            .complaint, .ordinary, "Bridge",
            "Your tanker blocked the bridge over the river for an hour and the driver was rude."),
        .init(
            .complaint, .ordinary, "Burner",
            "The burner flame is yellow and smoky since we use your last load. Please send someone."),
    ]

    /// The same words where they are meant.
    private static let reallyGrave: [RoutingSample] = [
        .init(.complaint, .major, "看不清了", "油溅到眼睛里，现在视线模糊，人在急诊。"),
        .init(.complaint, .major, "管子断了", "卸油时输油管断了，柴油流了一地，进了雨水沟。"),
        .init(.complaint, .major, "罐裂", "你们送的储罐罐体开裂，油漏了一地。"),
        .init(.complaint, .major, "停了一天", "断油，我们车间停了一天。"),
        .init(
            .complaint, .major, "Plant dark",
            "We lost power for six hours because the generator fuel never came."),
        .init(.complaint, .major, "River", "About fifty litres of diesel reached the river behind our yard."),
        .init(.complaint, .major, "We will sue", "If you do not pay for the damage by Friday, we will sue."),
        .init(.complaint, .major, "Blast", "The drum exploded when our man opened it."),
        .init(.complaint, .major, "告你们", "再不退钱我就告你们。"),
    ]

    /// Questions that complain, complaints that ask.
    private static let seeminglyAsking: [RoutingSample] = [
        .init(.complaint, .ordinary, "几点意见", "对贵司的服务我们有几点意见：一是送油老晚，二是单子填不全。"),
        .init(.complaint, .ordinary, "有人管吗", "卡里的钱少了两百，有人管吗？"),
        .init(.complaint, .ordinary, "还要等多久", "充值三天不到账，还要等多久？"),
        .init(.inquiry, nil, "改期", "麻烦把明天的送油推迟到周五上午，罐还有半罐。"),
        .init(
            .inquiry, nil, "Thanks again",
            "Thanks again for the offer. Could you also quote for 5,000 litres of AdBlue?"),
        .init(.inquiry, nil, "老客户", "我们用贵司的油五年了，一直很满意，想问下年底能不能做月结？"),
        .init(.inquiry, nil, "再次确认", "再次确认一下明天上午九点送油，请安排。"),
        .init(.inquiry, nil, "供应商评审", "请提供近三年有无重大诉讼和安全事故的说明，评审用。"),
        .init(
            .inquiry, nil, "Twice a week",
            "From January we need deliveries twice a week. Could you confirm that you have capacity?"),
        .init(.customerChange, nil, "换号", "我原来的电话换了，新号码 16800001122，请更新。", phone: "16800001122"),
        .init(.complaint, .ordinary, "货款", "货款已汇出两周，油一车也没见着。"),
        .init(.complaint, .ordinary, "订油", "订油的电话是空号吗？打不进去。"),
        .init(.complaint, .ordinary, "感谢信", "感谢信是写给老司机的，新来的那位我可不敢恭维，油味熏得整层楼都跑光了。"),
    ]
}
