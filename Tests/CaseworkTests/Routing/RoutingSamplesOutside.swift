import Casework

/// Mails of trades and tempers that the word lists were not written for.
extension RoutingSamples {
    static let outside: [RoutingSample] = accidents + troubles + quarrels + errands + matters

    private static let accidents: [RoutingSample] = [
        .init(
            .complaint, .major, "情况紧急请马上来人",
            "贵公司今天下午给我场冷库机房送油，司机倒车时撞断了输油管，油顺着坡淌到下面的水渠里，村民已经围上来了。\n晴川冷链 仓储部 洪波 16100003456",
            unit: "晴川冷链", phone: "16100003456"),
        .init(
            .complaint, .major, "关于11月6日装卸事故的函",
            "油品调运分公司：\n11月6日上午，贵司押运员在我码头操作输油臂时未确认连接状态即开泵，致使约80公斤柴油喷溅，我方水手长面部及手部灼伤，现住院观察。请贵司于三日内就赔偿与整改书面答复。\n\n"
                + "长礁港务有限公司 安全环保部\n2026年11月7日", unit: "长礁港务有限公司"),
        .init(
            .complaint, .major, "窑炉熄了",
            "昨晚说好十一点到的重油到今早六点才来，两座窑都灭了，重新点火要三天，一窑瓷砖全报废。你们谁来给我算这个账？"),
        .init(
            .complaint, .major, "关于供油中断造成损失的通知",
            "贵司自10月29日起连续两日未供油，我公司被迫停止烘干线生产，直接损失约21万元，保留追究法律责任的权利。\n丰源粮油 综合办", unit: "丰源粮油"),
        .init(.complaint, .major, "我父亲住院了", "我爸昨天在你们加油点等着加油，油枪突然崩出来砸到他的头，缝了五针，你们的人就说了句不好意思。"),
        .init(.complaint, .major, "油罐车侧翻后的事", "上礼拜你们的车翻在我们村口，消防泡沫和柴油全进了我家稻田，秧全黄了，找镇里，镇里让找你们。"),
        .init(.complaint, .major, "再不解决我就上12345", "三个月了，押金八千块，一推再推。我已经写好材料，明天就递到市场监管局，再顺便给电视台打个电话。"),
        .init(
            .complaint, .major, "Explosion in generator room",
            "Yesterday at 17:40 the day tank in our generator room exploded shortly after your technician had refilled it. "
                + "Two of our staff suffered burns. The room is sealed by the police. We expect a call from your management today.\n\n"
                + "Ingrid Solheim\nFacility Manager"),
        .init(
            .complaint, .major, "Oil in the marina",
            "Your barge overfilled our tank on Saturday. There is an oil film over the whole marina and the harbour master "
                + "has opened an investigation. Who pays for the clean-up?"),
        .init(.complaint, .major, "加油站卸油起火", "貴公司油罐車今日凌晨卸油時起火，所幸火勢十分鐘內撲滅，但雨棚燒毀，請派員會勘。"),
        .init(
            .complaint, .major, "請正視污染問題",
            "貴司儲槽滲漏，附近三口水井都有油味，里民已向環保局陳情，並聯絡了記者。請於一週內說明。"),
        .init(
            .complaint, .major, "律师告知", "受渔光养殖合作社委托，就贵司延误送油致虾苗死亡一事，限七日内赔付，否则将向人民法院提起诉讼。",
            unit: "渔光养殖合作社"),
    ]

    private static let troubles: [RoutingSample] = [
        .init(.complaint, .ordinary, "油里有东西", "桶底捞出来一把棉絮一样的东西，喷油泵都卡死了，你们自己来看吧，样我留了两瓶。"),
        .init(
            .complaint, .ordinary, "10月对账差异",
            "贵司10月对账单第14行（单号 YS261019-07）我方未收货，系统里也没有过磅记录，请核减。\n宏略重机 财务 16300008899", unit: "宏略重机",
            order: "YS261019-07", phone: "16300008899"),
        .init(.complaint, .ordinary, "师傅把我们院墙蹭了", "早上送油的大车掉头把院墙蹭掉一块，砖头掉了七八块，人说回去报公司，到现在没一个电话。"),
        .init(.complaint, .ordinary, "尿素液结晶", "买你们的车用尿素，开盖就是一层白渣，加进去仪表盘报警，4S店说喷嘴堵了要换，两千六。"),
        .init(.complaint, .ordinary, "预约好又取消", "提前三天订的，当天早上七点半才发短信说取消，我们铺路的沥青车都热好了，一帮人干耗。"),
        .init(.complaint, .ordinary, "润滑油标签", "收到的一箱齿轮油，外面贴的是220号，撕开里面那层是150号，这叫什么事？"),
        .init(.complaint, .ordinary, "加满了？", "皮卡油箱一共75升，昨天加了83升还没跳，请问贵司的计量器是神仙做的吗"),
        .init(
            .complaint, .ordinary, "关于贵司罐车进厂不遵守规定的通报",
            "贵司：\n11月9日，车牌尾号5521的罐车进入我司厂区后未按指定路线行驶，且驾驶员在禁烟区吸烟。现予以通报，并请贵司对责任人作出处理后复函。\n\n金梧制药有限公司 EHS部",
            unit: "金梧制药有限公司"),
        .init(.complaint, .ordinary, "没人理我", "微信发了没人回，电话转来转去最后断线，邮件这是第四封，请问你们客服部还在吗？"),
        .init(.complaint, .ordinary, "APP下单", "在你们小程序上付了款，订单一直显示“待确认”，五天了，打客服让我等，等到什么时候。"),
        .init(
            .complaint, .ordinary, "温度补偿", "11月3日那批货，你们按20℃折算，我们合同写的是15℃，差出来1.1吨，麻烦重新出结算单。合同 XB-G-2026-31",
            order: "XB-G-2026-31"),
        .init(.complaint, .ordinary, "味道太冲", "我们办公室隔壁就是你们的临时油罐，一开窗全是油味，两个孕妇同事天天头疼，能不能挪走？"),
        .init(.complaint, .ordinary, "司机抄近道", "你们司机为了抄近道天天从我们小学后门过，放学那会儿最吓人，校长说了他也不听。"),
        .init(.complaint, .ordinary, "票开成别人家的了", "这个月的票抬头是“顺昌”，我们是“顺畅”，退回去两次又寄来还是错的，会计说再不改就过不了账期。"),
        .init(.complaint, .ordinary, "优惠没了？", "办卡的时候说每升便宜三毛，用到第二个月变一毛五了，问就是活动调整。谁同意的？"),
        .init(.complaint, .ordinary, "仓管的疑问", "今天卸完油单子上写4.2吨，我们磅房4.05，司机不签字就跑了，打他电话说赶下一家。"),
        .init(.complaint, .ordinary, "夜班保安", "昨晚值班那位保安一身酒味，说话颠三倒四，还骂我们司机是要饭的。你们油库就是这么管的？"),
        .init(.complaint, .ordinary, "轮胎被扎", "在你们库区三号鹤位装车，地上一堆铁丝没人扫，一次扎了两条胎，共2800元，发票在。"),
        .init(
            .complaint, .ordinary, "Card declined",
            "The fuel card we topped up on Monday is still declined at every pump. Your app shows the money. Three drivers were stranded overnight."
        ),
        .init(
            .complaint, .ordinary, "Wrong hose, again",
            "For the second time this month your tanker came without the 3-inch camlock adapter, so it left without unloading. "
                + "Order PO-448120. Please make sure dispatch reads our notes.\n\nMartin Keller\nAlpenblick Mining Services GmbH",
            unit: "Alpenblick Mining Services GmbH", order: "PO-448120"),
        .init(
            .complaint, .ordinary, "Statement does not add up",
            "Your October statement lists delivery BL-20261013 twice. Kindly cancel one of them and send a revised statement.",
            order: "BL-20261013"),
        .init(.complaint, .ordinary, "押標金", "押標金說好驗收後七個工作天退還，現在第三週了，承辦人一直說簽呈還沒下來。"),
        .init(.complaint, .ordinary, "油槍不準", "加一千元，油表才動兩格，跟上個月差很多，你們的加油槍多久沒校正了？"),
        .init(
            .complaint, .ordinary, "司機態度", "貴公司送貨司機嫌我們動作慢，當著客人的面大聲罵人，這樣的服務我們很難接受。\n\n福記茶莊 林小姐 0987-000-111",
            unit: "福記茶莊", phone: "0987000111"),
    ]

    private static let quarrels: [RoutingSample] = [
        .init(.complaint, .ordinary, "谢谢你们啊", "谢谢你们让我们二十个人在工地上晒了一上午太阳，油呢？"),
        .init(.complaint, .ordinary, "别再打电话了", "我说过不买了，一天三个推销电话，换着号码打，再打我就报给工信部了。"),
        .init(.complaint, .ordinary, "两种说法", "业务员说含运费，财务说不含，到底以谁为准？多出来的4300元我不认。"),
        .init(.complaint, .ordinary, "照片里的签名", "回单上的章是假的，我们公司章是椭圆的，这个是圆的，谁盖的请你们说明白。"),
        .init(.complaint, .ordinary, "差一点", "卸油软管没有固定，甩起来差点打到我们的保管员，幸亏他躲得快，没受伤。请给司机上上课。"),
        .init(.complaint, .ordinary, "冬天到了", "去年冬天就因为你们的-10号冻过一次，今年十一月又送0号来，要我们拿火烤吗？"),
    ]

    private static let errands: [RoutingSample] = [
        .init(.inquiry, nil, "有个事想麻烦一下", "我们新装了一台3立方的撬装罐，想知道贵司能不能上门验收接口，怎么约时间？"),
        .init(
            .inquiry, nil, "供货能力", "我公司承接了环湖路改造，工期14个月，柴油需求约600吨，贵司有没有能力保供？请回复报价及付款条件。\n昊成路桥 采购科",
            unit: "昊成路桥"),
        .init(.inquiry, nil, "关于发票", "电子专票的版式文件能直接入账吗？要不要另外盖章？"),
        .init(.inquiry, nil, "想咨询下调和油", "听同行说有人卖调和油出过事故，烧坏发动机，贵公司的油是炼厂直供吗？有证明吗？"),
        .init(.inquiry, nil, "送货时间段", "我们这边下午两点到四点限行，贵司车辆能不能避开？需要我们提供通行证吗？"),
        .init(.inquiry, nil, "油库实习", "您好，我是石化学院大三学生，请问贵公司寒假招实习生吗？"),
        .init(.inquiry, nil, "催办流程", "请问客户提交的投诉你们多长时间回复？有没有查询进度的入口？我们要写进供应商评价表。"),
        .init(
            .inquiry, nil, "Delivery slots",
            "Which days do you deliver to the eastern islands in December, and what is the cut-off time for orders?"
        ),
        .init(
            .inquiry, nil, "Spill kit",
            "Do you sell spill kits for 1000-litre tanks? If there were a leak, whom should we call first outside office hours?"
        ),
        .init(.inquiry, nil, "請教", "請問柴油桶裝最小量是多少？可以貨到付款嗎？"),
        .init(.inquiry, nil, "资质续期", "贵司的危险货物道路运输许可证我们存档的那份下月到期，请把新证发来。\n中澜检测", unit: nil),
    ]

    private static let matters: [RoutingSample] = [
        .init(
            .customerChange, nil, "搬家通知", "我公司自12月5日起由老城区迁往高新区软件园二期，收票地址相应改变，详见附件。联系人不变。\n启明自动化设备有限公司",
            unit: "启明自动化设备有限公司"),
        .init(
            .customerChange, nil, "换人对接", "各位好，陈会计休产假，12月起对账开票请找小唐，电话16800004321，邮箱不变。", phone: "16800004321"),
        .init(.customerChange, nil, "关于银行账号更换的说明", "原开户银行网点撤并，我司基本户账号变更，请从下月起按附件新账号汇款。"),
        .init(.customerChange, nil, "公司名稱變更", "本公司自115年1月1日起更名為「海岳能源股份有限公司」，請更新貴公司資料。", unit: "海岳能源股份有限公司"),
        .init(
            .customerChange, nil, "New invoice e-mail",
            "Please send all future invoices to ap@harbourline.example instead of my address. Thank you."),
        .init(.spamlike, nil, "加油卡 8 折回收", "高价回收加油卡、充值8折起，量大从优，支持对公，详情加微信 oilcard88。"),
        .init(.spamlike, nil, "ISO三体系快速出证", "无需现场审核，7天出证，ISO9001/14001/45001 全国最低价，招投标加分必备，欢迎咨询李经理。"),
        .init(
            .spamlike, nil, "Re: Re: outstanding payment",
            "Your account has been suspended due to unusual sign-in. Verify your account within 12 hours by clicking here."
        ),
        .init(
            .spamlike, nil, "Industrial pumps from factory",
            "Hello friend, we are factory of gear pump and oil transfer pump 15 years. Good quality good price. Can I send you price list?"
        ),
        .init(.surveyReply, nil, "回执", "质量：良好；服务态度：优良；产品的知名度：知名。其他建议：夜间能送就更好了。"),
        .init(
            .surveyReply, nil, "Re: questionnaire",
            "Quality: excellent\nService: good\nRenown: well known\nNo suggestions."),
        .init(.staff, nil, "明天调休", "主任，我明天调休一天，手上的两件投诉已转给周敏跟进。", from: "wu@oil.example"),
        .init(
            .visitReport, nil, "走访-晨曦玻璃",
            "客户单位名称：晨曦玻璃有限公司\n客户地址：工业园纬三路\n客户单位法人（负责人）：韩冬\n质量：非常优良\n服务态度：优良\n产品的知名度：知名度高\n其它建议：希望增加周末配送\n"
                + "客户单位盖章（签名）：韩冬 2026年11月12日", unit: "晨曦玻璃有限公司", from: "zhou.min@oil.example"),
    ]
}
