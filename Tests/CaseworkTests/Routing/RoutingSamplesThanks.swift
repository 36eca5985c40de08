import Casework

/// Letters of thanks, and mails that thank and want something all the same.
extension RoutingSamples {
    static let thanks: [RoutingSample] = pure + doubtful

    private static let pure: [RoutingSample] = [
        .init(
            .inquiry, nil, "感谢信",
            "尊敬的油品调运分公司：\n昨夜大雪封山，贵公司司机老周连夜把油送到我们工地，保障了施工。在此向老周和贵公司表示衷心的感谢！\n此致敬礼"),
        .init(.inquiry, nil, "表扬信", "加油站小李服务热情周到，耐心细致，值得表扬，给她点赞！"),
        .init(.inquiry, nil, "感谢", "感谢你们今天及时送油，司机师傅非常敬业，我们非常满意。请向他转达我们的谢意。"),
        .init(.inquiry, nil, "送锦旗", "贵公司调度员全力保供，助我们渡过难关，特送锦旗一面，以表谢意。特此致谢。"),
        .init(.inquiry, nil, "感謝函", "貴公司同仁服務親切、專業敬業，謹此表示誠摯的感謝。"),
        .init(
            .inquiry, nil, "Letter of appreciation",
            "Your driver went out of his way to reach our site through the snow last night. Excellent service. "
                + "Our thanks to the whole team."),
    ]

    private static let doubtful: [RoutingSample] = [
        .init(.complaint, .ordinary, "感谢", "感谢你们送油，但是这次油量和单子对不上，差了两百升。"),
        .init(.complaint, .ordinary, "感谢信", "感谢贵公司多年服务。昨天的油送晚了一整天，请给个说法。"),
        .init(.complaint, .ordinary, "谢谢", "真是太感谢你们了，让我们白等了三天。"),
        .init(.complaint, .ordinary, "服务", "非常满意？我一点也不满意，服务态度太差。"),
        .init(
            .complaint, .ordinary, "Thanks",
            "Thank you for the excellent service, but the invoice is wrong again."),
    ]
}
