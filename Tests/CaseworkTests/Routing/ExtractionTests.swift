import Casework
import Testing

@Suite struct ExtractionTests {
    private func report(_ text: String, subject: String = "x") -> RouteReport {
        RoutingSample(.complaint, nil, subject, text).report
    }

    @Test(arguments: [
        ("电话 138 0000 1111", "13800001111"), ("+86 138-0000-1111", "8613800001111"),
        ("（010）5550 1234", "01055501234"),
        ("010-55501234 转 12", "01055501234"), ("联系电话：5550123", "5550123"), ("0912-345-678", "0912345678"),
        ("call me on +44 20 7946 0000", "442079460000"), ("手机１３８００００１１１１", "13800001111"),
        ("司机电话13800001111打不通，我的电话13900002222", "13900002222"), ("打你们客服电话 400-800-1234", nil),
        ("订单号 13800001111", nil), ("身份证 110101199001011234", nil), ("2026-11-03 08:30", nil),
        ("18,720 元", nil),
        ("税号91110000MA01ABCD2X", nil), ("GB00 0000 0000 0000", nil), ("卡号 6222 0000 1111 2222 333", nil),
        ("20261103", nil),
        ("第3号枪", nil), ("罐号 V-101", nil),
    ])
    func telephoneNumbersOfTheWriter(text: String, digits: String?) {
        #expect(report(text).phone?.filter(\.isNumber) == digits)
    }

    @Test(arguments: [
        ("订单号：DY20261018-021", "DY20261018-021"), ("合同 HT-2026-0188 第三条", "HT-2026-0188"),
        ("order no. 26-5520", "26-5520"),
        ("合同12月到期（LY-HB-2025-117）", "LY-HB-2025-117"), ("送货单２０２６１１０７００３", "20261107003"),
        ("PO#88213", "88213"),
        ("车牌京A88321", nil), ("尾号 G3317", nil), ("2026-11-03", nil), ("11/3", nil),
        (
            "IMG_2026110"
                + "3_142233.jpg", nil
        ),
        ("[KS-2026-000123-ABCDEFGHJKMNPQRS]", nil), ("138-0000-1111", nil), ("型号 XK3190-A9", nil),
        ("3,500 L", nil),
        ("a12345678@b.example", nil), ("95号 1000升", nil),
    ])
    func ordersContractsAndDeliveries(text: String, reference: String?) {
        #expect(report(text).orderReference == reference)
    }

    @Test(arguments: [
        ("客户单位：青石建材有限公司", "青石建材有限公司"), ("我司（鸿远电缆）安全员发现", "鸿远电缆"), ("我们是东山水泥的，油没到", "东山水泥"),
        ("油送到宏图路桥三分部的时候", "宏图路桥三分部"), ("请处理。北山化工 李工", "北山化工"), ("盼复\n云岭养护中心 材料科 赵丽", "云岭养护中心"),
        ("贵公司态度不好", nil), ("你们公司的罐车", nil), ("修理厂说油有水", nil), ("保险公司来定损", nil), ("县生态环境局来了", nil),
        ("送到开发区什么价", nil), ("我们农场想买油", nil), ("企业发展部：\n油没到", nil), ("此致\n敬礼", nil), ("老客户 张三", nil),
        ("Regards\nAnna Bell\nNorthgate Haulage Ltd.", "Northgate Haulage Ltd."),
    ])
    func unitsOfTheWriter(text: String, unit: String?) {
        #expect(report(text).customerUnit == unit)
    }

    @Test func theUnitOnFileStandsInWhenTheMailNamesNone() {
        let mail = RoutingSample(.complaint, nil, "x", "油有水，怎么办", from: "shen@qinghe.example")
        #expect(mail.report.customerUnit == "青禾纸业有限公司")
        #expect(mail.report.trace.contains { $0.rule == "key-customer-first" && $0.matched })
    }

    static let answers: [(VisitScale, String, Int?)] = [
        (.quality, "非常优良", 100), (.quality, "优良", 90), (.quality, "優", 90), (.quality, "良", 85),
        (.quality, "良好", 80),
        (.quality, "好", 80), (.quality, "一般", 70), (.quality, "合格", 60), (.quality, "不合格", 50),
        (.quality, "90分", 90),
        (.quality, "优良 90", 90), (.quality, "优良（85）", nil), (.quality, "95", nil), (.quality, "9分", nil),
        (.quality, "满意", nil),
        (.quality, "良、好", nil), (.quality, "", nil), (.quality, "非常优良□ 优良☑ 良□", 90),
        (.quality, "非常优良 优良 良√ 好 一般", 85),
        (.quality, "□非常优良 ☑优良 □良", 90), (.quality, "优良√ 良√", nil), (.quality, "优良(liáng)", 90),
        (.service, "不好", 30), (.service, "恶劣", 0), (.service, "惡劣", 0),
        (.service, "60", nil),
        (.service, "30", 30), (.service, "好", 80), (.awareness, "知名度较高", 80), (.awareness, "知名度高", 85),
        (.awareness, "知名", 70),
        (.awareness, "知道", 60), (.awareness, "不知道", 50), (.awareness, "非常驰名", 100), (.awareness, "馳名", 90),
        (.awareness, "優良", nil), (.awareness, "85", 85),
    ]

    @Test(arguments: answers)
    func answersOnTheThreeScales(scale: VisitScale, answer: String, value: Int?) {
        #expect(scale.value(of: answer) == value)
    }

    @Test func aFormIsReadHoweverItIsLaidOut() throws {
        let lines = """
            今天走访，报告如下。

            走访客户报告单
            客户单位名称：远山钢铁有限公司
            客户地址：北路1号
            客户单位法人(负责人)：李四
            用户意见：质量 优良 / 服务态度 不好 / 产品的知名度 知名度较高
            其它建议：夜间送油请提前电话
            客户单位盖章(签名)：王五  2026年11月9日
            """
        let table = """
            客户单位名称\n远山钢铁有限公司\n客户地址\n北路1号\n客户单位法人(负责人)\n李四\n用户意见\n质量\n非常优良\n优良 √\n良\n好
            服务态度\n非常优良\n优良\n良\n好\n一般\n不好 √\n恶劣\n产品的知名度\n非常驰名\n驰名\n知名度高\n知名度较高 √\n知名
            其它建议\n夜间送油请提前电话\n客户单位盖章(签名)\n王五\n2026年11月9日
            """
        for text in [lines, table] {
            let form = try #require(VisitForm(text))
            #expect(form.unit == "远山钢铁有限公司" && form.address == "北路1号" && form.representative == "李四")
            #expect(form.quality == 90 && form.service == 30 && form.awareness == 80)
            #expect(form.suggestion == "夜间送油请提前电话" && form.contacts.first == "王五")
            #expect(form.date?.description == "2026-11-09")
        }
    }

    @Test(arguments: ["质量：好\n服务态度：好", "客户单位名称：甲乙公司\n请尽快送油", "", "地址：北路1号"])
    func otherTextsAreNoForms(text: String) { #expect(VisitForm(text) == nil) }

    @Test func aStaffForwardIsTakenForTheCustomersMail() {
        let text =
            "请登记\n\n发件人: 沈棠 <shen@qinghe.example>\n发送时间: 2026年11月2日 10:00\n收件人: 周敏\n主题: 少"
            + "油\n\n少了两百升，请补足。\n"
        let mail = RoutingSample(.complaint, nil, "转发: 少油", text, from: "zhou.min@oil.example")
        #expect(mail.report.kind == .complaint)
        #expect(mail.report.forwardedFrom == "shen@qinghe.example")
        #expect(mail.report.customerUnit == "青禾纸业有限公司")
    }
}
