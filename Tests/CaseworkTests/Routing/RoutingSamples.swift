import Casework
import MIME
import Reading

/// A mail of a routing table and what it must become; nil means that nothing of the kind is named.
struct RoutingSample: Sendable, CustomStringConvertible {
    let kind: MailKind
    let severity: Severity?
    let subject: String
    let text: String
    var unit: String?
    var order: String?
    var phone: String?
    var from = "a@customer.example"
    /// The departments concerned; nil leaves them open.
    var departments: [String]?

    init(
        _ kind: MailKind, _ severity: Severity?, _ subject: String, _ text: String, unit: String? = nil,
        order: String? = nil, phone: String? = nil, from: String = "a@customer.example",
        departments: [String]? = nil
    ) {
        (self.kind, self.severity, self.subject, self.text) = (kind, severity, subject, text)
        (self.unit, self.order, self.phone, self.from) = (unit, order, phone, from)
        self.departments = departments
    }

    var description: String { subject }

    var reading: Reading {
        let head =
            "From: \(from)\r\nTo: kefu@oil.example\r\nSubject: \(subject)\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        return Reading(Message(Array((head + text.replacing("\n", with: "\r\n") + "\r\n").utf8)))
    }

    /// What the delivered rules make of it.
    var report: RouteReport {
        let context = RoutingContext(directory: RoutingSamples.directory, day: LocalDate("2026-11-23"))
        return RouteReport(file: "x.eml", reading, context, by: .standard)
    }
}

enum RoutingSamples {
    static let directory = Directory(
        customers: [
            Customer(
                code: "C001", unit: "青禾纸业有限公司", customerClass: .a,
                contacts: [Contact(name: "沈棠", addresses: ["shen@qinghe.example"])],
                domains: ["qinghe.example"])
        ],
        employees: [
            Employee(
                name: "周敏", address: "zhou.min@oil.example", department: "企业发展部", roles: [.handler],
                absences: [
                    Absence(
                        from: LocalDate("2026-11-30"), to: LocalDate("2026-12-01"), deputy: "wu@oil.example")
                ]),
            Employee(name: "吴海涛", address: "wu@oil.example", department: "企业发展部", roles: [.handler]),
        ],
        divisions: [
            Division(name: "企业发展部", aliases: ["企发"]), Division(name: "财务资产部", aliases: ["财务"]),
            Division(name: "调度管理部", aliases: ["调度"]), Division(name: "驻厂办"),
        ],
        ownDomains: ["oil.example"])

    static let grave: [RoutingSample] = [
        .init(
            .complaint, .major, "卸油时工人被烫伤",
            "贵公司车辆11月3日卸油时胶管爆开，我厂一名工人手臂烫伤，已送县医院治疗。请负责人立即到场。\n云岭水泥 高工 13800001111", unit: "云岭水泥",
            phone: "13800001111"),
        .init(.complaint, .major, "油罐车着火", "昨晚十点你们的罐车在我们场院里起火，消防队来了两辆车才扑灭。损失还在统计。"),
        .init(.complaint, .major, "漏油进了鱼塘", "你们的车在村口翻沟，柴油流进我家鱼塘，鱼死了一大半，怎么赔？"),
        .init(.complaint, .major, "紧急", "我厂因油品含水造成两条生产线停产，每小时损失三万元。"),
        .init(.complaint, .major, "最后通知", "再不退款我就找记者曝光，也会去法院起诉。"),
        .init(.complaint, .major, "环保局来查", "因贵司卸油洒漏，区生态环境局已立案调查，要求我们停业整改。"),
        .init(
            .complaint, .major, "Diesel spill at our quay",
            "Your hose came off and about 300 litres of diesel spilled into the harbour. The coa"
                + "st guard took samples."
        ),
        .init(
            .complaint, .major, "Plant down",
            "Because your delivery failed to arrive, our plant has been shut down since 6 am. We"
                + " hold you liable."
        ),
        .init(.complaint, .major, "家属来信", "我是受伤司机李某的妻子，他在你们油库装车时从罐顶摔下骨折，现在还在医院。单位不管，你们也不管。"),
        .init(.complaint, .major, "律師函", "貴公司拒不賠償，本所律師受當事人委託，將依法提起訴訟。"),
        .init(.complaint, .major, "罐車漏油", "貴司罐車今早在我司廠門口漏油，油污流入排水溝，環保局已到場採樣。"),
    ]

    static let ordinary: [RoutingSample] = [
        .init(.complaint, .ordinary, "没送油", "约好上午九点送油，等到下午三点还没来，打电话没人接。请给个说法。"),
        .init(
            .complaint, .ordinary, "发票开错了", "10月的发票税号写错了，说了三次还没改，会计天天催。\n订单号：DY20261018-021",
            order: "DY20261018-021"),
        .init(.complaint, .ordinary, "少了油", "送货单写3000升，我们罐里只多了2870升，少了130升，第二次了。"),
        .init(.complaint, .ordinary, "态度太差", "打电话问结算单，接电话的人不耐烦，说完就挂断。"),
        .init(.complaint, .ordinary, "车堵住我们小区门口", "我是隔壁小区的，你们罐车天天早上停在路口占道，噪音很大，孩子没法睡觉。"),
        .init(.complaint, .ordinary, "反映你们司机", "今天在高速上跟在你们一辆罐车后面，司机一边开车一边玩手机，太危险了。车牌尾号88321。"),
        .init(.complaint, .ordinary, "万幸", "卸油的时候你们师傅没接静电线，幸好没有起火，也没人受伤，但这样违规操作必须整改。"),
        .init(.complaint, .ordinary, "担心", "你们的车每次都不熄火卸油，我担心万一着火整个厂都没了。请管管。"),
        .init(.complaint, .ordinary, "沒收到發票", "上個月的發票到現在都沒收到，打了三次電話都說在處理，請盡快解決。"),
        .init(
            .complaint, .ordinary, "Invoice still wrong",
            "We have asked twice for a corrected invoice and have not received one. Order no. 26"
                + "-5520. Please explain.",
            order: "26-5520"),
        .init(
            .complaint, .ordinary, "Late again",
            "Delivery was promised for 8 am and arrived at 2 pm. Nobody was hurt and nothing was"
                + " spilled, but this is the third time."
        ),
        .init(
            .complaint, .ordinary, "加油卡被锁",
            "卡里还有两千多块，突然不能用了，客服说让等，等了一个星期没动静。卡号9000123456789，联系电话 13900002222", phone: "13900002222"),
        .init(
            .complaint, .ordinary, "油价怎么又涨了", "合同写的是按月定价，你们十五号擅自加价，也没通知我们。合同编号 HT-2026-0188。",
            order: "HT-2026-0188"),
        .init(.complaint, .ordinary, "对账", "账单上11月多算了一车，请核实更正。\n\n鼎盛路桥三分部 财务 王芳", unit: "鼎盛路桥三分部"),
        .init(.complaint, .ordinary, "推销电话", "你们是不是把我的信息泄露了，这几天一直有推销柴油的骚扰电话。"),
        .init(.complaint, .ordinary, "油桶", "送来的十桶润滑油有三桶封口坏了，颜色发黑，让你们换货一直不来换。"),
    ]

    static let questions: [RoutingSample] = [
        .init(.inquiry, nil, "问价", "你好，请问92号汽油送到厂里现在多少钱一吨？两吨起送吗？"),
        .init(.inquiry, nil, "投诉流程", "请问如果以后对服务不满意，投诉电话是多少？一般几天能答复？"),
        .init(.inquiry, nil, "应急", "安监来检查，要我们提供供应商的泄漏应急预案和演练记录，能不能发一份给我们？"),
        .init(.inquiry, nil, "万一", "请问卸油的时候万一泄漏，应该先联系谁？你们多久能到？"),
        .init(.inquiry, nil, "油品咨询", "零下二十度应该用哪种柴油？-10号会不会结蜡？"),
        .init(.inquiry, nil, "开户", "我们想长期从贵司采购柴油，月用量大约30吨，需要什么手续？联系人王工 13700003333", phone: "13700003333"),
        .init(.inquiry, nil, "發票抬頭", "請問發票抬頭要怎麼改？需要提供哪些資料？"),
        .init(
            .inquiry, nil, "Price request",
            "Could you please send us a quotation for 20 tonnes of diesel delivered to our yard?"
                + " What payment terms do you offer?"
        ),
        .init(.inquiry, nil, "春节送油", "请问春节期间还送油吗？我们初三要用，需要提前几天预约？"),
        .init(.inquiry, nil, "资质", "请提供贵司的危化品经营许可证和营业执照复印件，我们年审要用，谢谢。"),
        .init(
            .inquiry, nil, "Complaints procedure",
            "For our audit, could you tell us what your complaints procedure is and how long a r"
                + "eply usually takes?"
        ),
        .init(.inquiry, nil, "对账单", "麻烦把10月份的对账单发我一份，邮箱就是这个。"),
    ]

    static let others: [RoutingSample] = [
        .init(
            .customerChange, nil, "开票信息变更",
            "各供应商：我公司开票信息变更如下，请自下月起按新信息开票。\n名称：青石建材有限公司\n税号：91110000MA01ABCD2X",
            unit: "青石建材有限公司"),
        .init(.customerChange, nil, "收款账户变更通知", "因业务需要，我司收款账户自12月1日起变更，旧账户停用，新账户见附件。"),
        .init(
            .customerChange, nil, "搬家了", "我们厂已经搬到新址：东环路18号，以后送油请送到新地址。电话 010-55501234",
            phone: "010-55501234"),
        .init(.customerChange, nil, "人员变动", "采购部李强已离职，今后由张伟负责柴油采购，手机 13600004444。", phone: "13600004444"),
        .init(
            .customerChange, nil, "Change of contact",
            "Please update your records: Jane Doe has left the company and Tom Roe will take ove"
                + "r from Monday."
        ),
        .init(.customerChange, nil, "公司更名", "經主管機關核准，本公司自即日起更名為青山工業股份有限公司，統一編號不變。", unit: "青山工業股份有限公司"),
        .init(.spamlike, nil, "诚邀参加总裁班", "企业管理培训班限时优惠，公开课名额有限，加微信报名。"),
        .init(.spamlike, nil, "邮箱升级通知", "您的邮箱容量已满，请点击下方链接验证账号，否则将停用。"),
        .init(
            .spamlike, nil, "Ranking",
            "We offer SEO services and can increase your traffic. Reply for a free trial."),
        .init(.spamlike, nil, "您好", "我司专业生产各类储油罐、加油机，厂家直销，质优价廉，欢迎来电咨询。"),
        .init(.surveyReply, nil, "回复：满意度调查", "质量：优良\n服务态度：一般\n产品的知名度：知名度高\n其它建议：无"),
        .init(.surveyReply, nil, "问卷", "1. 90\n2. 85\n3. 80\n4. 希望加快开票"),
        .init(.surveyReply, nil, "Survey", "1 Excellent\n2 Good\n3 Famous"),
        .init(.staff, nil, "周五例会", "大家好，周五下午两点开例会，请准备本月投诉汇总。", from: "zhou.min@oil.example"),
        .init(
            .visitReport, nil, "走访报告",
            "走访客户报告单\n客户单位名称：远山钢铁\n客户地址：北路1号\n法人：李四\n质量：良\n服务态度：不好\n产品的知名度：不知道\n其它建议：无",
            unit: "远山钢铁", from: "zhou.min@oil.example"),
    ]
}
