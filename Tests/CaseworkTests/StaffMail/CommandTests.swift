import Casework
import Testing

struct CommandTests {
    static let names = StaffNames(
        departments: [
            .init(name: "财务资产部", aliases: ["财务", "财务部", "finance"]),
            .init(name: "调度管理部", aliases: ["调度", "dispatch"]),
            .init(name: "驻厂办", aliases: ["驻厂"]),
        ], people: ["方远", "姜海涛", "白雪莹"])

    static func read(_ text: String, _ kind: NoticeKind = .draft) -> StaffCommand {
        StaffReply.read(newText: text, notice: kind, names: names).command
    }

    @Test(arguments: [
        "补送二百升，并上门致歉。", "退回多收货款1,200元，三日内到账。", "同意客户要求，按合同赔偿。", "转账1,200元已办理。", "转告司机道歉并停岗三天。",
        "改为每周二送油，并提前一天电话通知。",
        "已查实，司机当天未带备用滤芯，\n改为随车配备。", "不同意赔偿，流量计检定合格，附检定证书。",
        "We will deliver the missing 200 litres on Friday.", "已退款。",
        "批准手续已补，油已于今天上午送到。", "收到投诉后已核查：磅差系地磅未归零，差额下次补足。", "申诉成立，退款。",
    ])
    func aTextIsADraft(text: String) {
        #expect(Self.read(text) == .draft(text))
    }

    @Test(arguments: [
        "我正在休假，下周一回来。", "您好，您的邮件我已收到，我会尽快回复您。", "本人出差在外，11月8日返回，急事请联系值班室。",
        "来信收悉，我会尽快答复。", "I am out of the office until Monday and will answer as soon as I am back.",
        "Thank you for your message. I will get back to you shortly.",
    ])
    func whatAVacationProgramWritesIsNoDraft(text: String) {
        guard case .none = Self.read(text) else {
            Issue.record("\(Self.read(text))")
            return
        }
    }

    @Test(arguments: [
        "司机休假期间由他人代班，漏送一车，今日补送。", "客户邮件已收到，尽快答复客户并退款。",
        "The driver was on leave until Monday; we deliver the rest today.",
    ])
    func anOpinionMaySpeakOfAbsence(text: String) { #expect(Self.read(text) == .draft(text)) }

    @Test(arguments: [
        ("申请延期至7个工作日：等化验结果", 7 as Int?, "等化验结果"), ("申请延期至七个工作日，化验未出", 7, "化验未出"),
        ("申请延期，客户出差。", nil, "客户出差。"),
        ("申請延期至5個工作日：等待客戶回覆", 5, "等待客戶回覆"), ("申请延期到10天：事故调查", 10, "事故调查"),
        ("申请延期至十二个工作日 理由：设备送检", 12, "设备送检"),
        ("申请延长至6个工作日：复检", 6, "复检"), ("extend to 7 working days: lab report pending", 7, "lab report pending"),
        ("Extend to 5 days, waiting for parts", 5, "waiting for parts"),
        ("申请延期\n化验结果周五才出", nil, "化验结果周五才出"), ("申请延期至7个工作日", 7, ""),
    ])
    func moreTimeIsAskedFor(text: String, days: Int?, reason: String) {
        #expect(Self.read(text) == .extend(days: days, reason: reason))
    }

    @Test(arguments: [
        ("改为重大：客户已停产", Severity.major, "客户已停产"), ("改为较大，环保局已到场。", .major, "环保局已到场。"),
        ("改為重大：媒體報導", .major, "媒體報導"),
        ("改为 一般：仅为咨询性质", .ordinary, "仅为咨询性质"), ("升级为重大投诉：有人受伤", .major, "有人受伤"), ("改为严重", .major, ""),
        ("change to major: a person was hurt", .major, "a person was hurt"),
        ("severity ordinary: no harm done", .ordinary, "no harm done"), ("请改为重大：泄漏", .major, "泄漏"),
    ])
    func theClassIsChanged(text: String, to: Severity, reason: String) {
        #expect(Self.read(text) == .severity(to, reason: reason))
    }

    @Test(arguments: [
        ("转 财务部", "财务资产部" as String?, nil as String?, ""), ("转财务资产部：开票归财务。", "财务资产部", nil, "开票归财务。"),
        ("assign finance", "财务资产部", nil, ""),
        ("assign to dispatch: not our truck", "调度管理部", nil, "not our truck"),
        ("转调度管理部姜海涛处理，车辆不归我们管。", "调度管理部", "姜海涛", "车辆不归我们管。"),
        ("轉 調度管理部", "调度管理部", nil, ""), ("转给方远", nil, "方远", ""), ("请转驻厂办处理", "驻厂办", nil, ""),
        ("转 市场部", nil, nil, ""), ("转市场部处理：他们签的合同", nil, nil, "他们签的合同"),
    ])
    func theCaseIsPassedOn(text: String, department: String?, person: String?, reason: String) {
        guard case .assign(let target, let why) = Self.read(text) else {
            Issue.record("\(text) → \(Self.read(text))")
            return
        }
        #expect(target.department == department)
        #expect(target.person == person)
        #expect(why == reason)
    }

    @Test(arguments: ["收到", "好的，马上办", "明天给意见", "收到，下午回复", "这单是谁送的？", "OK", ""])
    func aReceiptIsNoDraft(text: String) {
        #expect(Self.read(text).name == "none")
        #expect(Self.read(text, .meeting).name == "none")
    }

    @Test func severalCommandsStandBelowEachOther() {
        let reply = StaffReply.read(
            newText: "改为重大：有人受伤\n申请延期至7个工作日：\n事故调查未完", notice: .draft, names: Self.names)
        #expect(
            reply.commands == [.severity(.major, reason: "有人受伤"), .extend(days: 7, reason: "事故调查未完")])
    }

    @Test(arguments: [
        """
        会议时间：2026年11月3日 9:00-10:00
        会议地点：二楼
        出席人员：姜海涛、方远，白雪莹
        会议决定：
        1. 补送；
        2. 赔偿停工损失。
        记录：白雪莹
        """,
        "時間：11月3日上午\n參會人員：姜海涛 、 方远、白雪莹\n決議：1. 补送；\n2. 赔偿停工损失。",
        "1. 会议时间：11月3日\n2. 出席人员：姜海涛、方远、白雪莹\n3. 会议决定：1. 补送；\n2. 赔偿停工损失。",
        "Date: 3 Nov, 9:00\nAttendees: 姜海涛, 方远, 白雪莹\nDecision: 1. 补送；\n2. 赔偿停工损失。",
    ])
    func completeMinutesAreRead(text: String) throws {
        let notice = "会议时间：\n出席人员：\n会议决定："
        let reply = StaffReply.read(newText: text, notice: .meeting, noticeText: notice, names: Self.names)
        guard case .minutes(let minutes) = reply.command else {
            Issue.record("\(reply.command)")
            return
        }
        #expect(minutes.isComplete)
        #expect(minutes.attendees == ["姜海涛", "方远", "白雪莹"])
        #expect(minutes.decision == "1. 补送；\n2. 赔偿停工损失。")
        #expect(minutes.minutes?.isComplete == true)
    }

    @Test(arguments: [
        ("会议决定：同意赔偿六成", ["会议时间", "出席人员"]), ("纪要见附件。", ["会议时间", "出席人员", "会议决定"]),
        ("会议时间：待定\n出席人员：姜海涛\n会议决定：赔偿", ["会议时间"]), ("会议时间：11月3日\n出席人员：\n会议决定：赔偿", ["出席人员"]),
        ("会议时间：11月3日\n出席人员：姜海涛\n会议决定：见附件", ["会议决定"]), ("今天开会定了，赔偿客户全部损失，由调度执行。", ["会议时间", "出席人员", "会议决定"]),
    ])
    func incompleteMinutesSayWhatIsMissing(text: String, missing: [String]) {
        guard case .minutes(let minutes) = Self.read(text, .meeting) else {
            Issue.record("\(text) → \(Self.read(text, .meeting))")
            return
        }
        #expect(minutes.missing == missing)
        #expect(minutes.minutes == nil)
    }

    @Test func notesAndClosingAreCommandsToo() {
        #expect(Self.read("备注：已电话联系", .attention) == .note("已电话联系"))
        #expect(Self.read("客户说周五前有空", .attention) == .note("客户说周五前有空"))
        #expect(Self.read("办结：客户无异议", .attention) == .close(reason: "客户无异议"))
        #expect(Self.read("close", .attention) == .close(reason: ""))
    }
}
