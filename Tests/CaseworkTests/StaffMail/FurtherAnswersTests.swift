import Casework
import Testing

/// Answers of people who write otherwise than the others: from the phone, in haste, in two languages, with forms.
struct FurtherAnswersTests {
    static let names = CommandTests.names

    @Test(arguments: [
        "同意，发给客户吧", "同意，辛苦各位。", "同意！请立即答复客户。", "批准，按此执行。", "核准发出", "已审阅，批准。", "同意。\n姜海涛\n2026年12月3日",
        "同意\n------\n姜海涛 副经理", "海涛：同意。", "同意，谢谢雪莹。", "同意該意見。", "Agreed, thanks.",
        "Approved - please send to the customer.",
        "APPROVED", "approve\n\nBest regards,\nFang Yuan", "同意\n（手机回复）", "同意。【发自手机邮箱大师】",
    ])
    func aPlainYesInAnyDressApproves(text: String) {
        let reply = StaffReply.read(newText: text, notice: .approval, names: Self.names)
        #expect(reply.command == .approve, "\(text) → \(reply.command)")
    }

    @Test(arguments: [
        "同意，但别写承担全部责任", "同意，只是第二段太长", "可以同意，前提是客户先签确认单", "同意赔付，免运费那句删掉", "同意，请把“全额”改为“部分”",
        "同意，金额以财务核定为准", "原则上没有意见", "我个人同意，最好再问一下宋总", "同意，客户若不接受再议", "同意发，称呼改一下", "同意\n附件不要发",
        "同意\nP.S. 运费由客户承担", "Agreed, however cut the last sentence", "Approved pending legal review",
        "Yes, but lower the amount",
        "Approve only the first paragraph", "OK with me if 方远 agrees", "同意（赔偿款分两次付）", "同意，按八折赔", "基本没问题，同意",
    ])
    func aYesThatSaysMoreThanYesNeverApproves(text: String) {
        let reply = StaffReply.read(newText: text, notice: .approval, names: Self.names)
        #expect(["ask_again", "return"].contains(reply.command.name), "\(text) → \(reply.command)")
    }

    @Test(arguments: [
        "退回，措辞太生硬", "退：数量没写清", "不同意赔这么多", "先不批，材料不全", "请退回重写", "此稿不妥，退回。", "不行，事实没查清楚。", "驳回：未附过磅单",
        "Rejected: the facts are not checked", "Please return it to the handler, the date is missing",
        "I cannot approve this version.",
        "不予同意，请与调度核对后再报",
    ])
    func aNoInAnyDressReturns(text: String) {
        let reply = StaffReply.read(newText: text, notice: .approval, names: Self.names)
        #expect(reply.command.name == "return", "\(text) → \(reply.command)")
    }

    @Test(arguments: [
        "收到，下午批", "我在路上，到单位再看", "这个是哪家客户？", "先放着", "材料发我看看", "稍等，我问下财务", "知道了，明早处理", "Will get back to you",
        "Who is the customer?", "正在开会", "请假中，请找姜海涛", "电话联系我",
    ])
    func nothingIsDecidedByADelayOrAQuestion(text: String) {
        let reply = StaffReply.read(newText: text, notice: .approval, names: Self.names)
        #expect(["none", "ask_again"].contains(reply.command.name), "\(text) → \(reply.command)")
    }

    @Test(arguments: [
        ("申请延期到第7个工作日，理由：第三方检测机构排期", 7 as Int?, "第三方检测机构排期"), ("请求延长办理时限至5个工作日：等厂家回函", 5, "等厂家回函"),
        ("申请延期7天，设备要送外地检定", 7, "设备要送外地检定"), ("申请延期2天：客户下周才回", 2, "客户下周才回"),
        ("申请延期。原因：事故报告未出", nil, "事故报告未出"), ("extension request: 7 working days, lab closed", 7, "lab closed"),
        ("extend until 6 working days because the expert is ill", 6, "the expert is ill"),
        ("延期申请：等待保险公司定损", nil, "等待保险公司定损"),
        ("因化验未出，申请延期至7个工作日", 7, "化验未出"),
    ])
    func moreTimeIsAskedForInManyWays(text: String, days: Int?, reason: String) {
        guard case .extend(let found, let why) = CommandTests.read(text) else {
            Issue.record("\(text) → \(CommandTests.read(text))")
            return
        }
        #expect(found == days, "\(text)")
        #expect(why.contains(reason), "\(text) → \(why)")
    }

    @Test(arguments: [
        ("转调度处理", "调度管理部" as String?), ("转 财务部 白雪莹", "财务资产部"), ("请转财务资产部核对付款", "财务资产部"), ("此件转驻厂办", "驻厂办"),
        ("建议转调度管理部办理，属配送问题", "调度管理部"), ("转交财务", "财务资产部"), ("Assign: dispatch", "调度管理部"),
        ("please assign to finance, it is about the invoice", "财务资产部"), ("forward to dispatch", "调度管理部"),
        ("改派驻厂办", "驻厂办"),
        ("移交调度", "调度管理部"), ("不归我们管，转财务", "财务资产部"),
    ])
    func theCaseIsPassedOnInManyWays(text: String, department: String?) {
        guard case .assign(let target, _) = CommandTests.read(text) else {
            Issue.record("\(text) → \(CommandTests.read(text))")
            return
        }
        #expect(target.department == department, "\(text)")
    }

    @Test(arguments: [
        ("改为重大，现场有人受伤", Severity.major), ("建议改为重大投诉：媒体已到", .major), ("请升级为重大：环保介入", .major),
        ("此件应定为较大", .major),
        ("降为一般：客户已澄清", .ordinary), ("severity: major, two people in hospital", .major),
        ("Please change to ordinary: no damage", .ordinary),
        ("等级改为一般投诉", .ordinary),
    ])
    func theClassIsChangedInManyWays(text: String, to: Severity) {
        guard case .severity(let found, _) = CommandTests.read(text) else {
            Issue.record("\(text) → \(CommandTests.read(text))")
            return
        }
        #expect(found == to, "\(text)")
    }

    @Test(arguments: [
        "转账凭证已收到，同意退款 3,200 元，三日内到账。", "改为夜间送油，司机已换，向客户致歉。", "延期三天送货的违约金按合同支付。", "经核实，客户所述属实，同意赔偿滤芯费用 460 元。",
        "驳回客户的索赔：检测合格，报告随附。", "申请延期付款的要求不予支持，按合同执行。", "转运过程中密封圈老化，已更换，补送 80 升。",
        "Return of the deposit was made on 2 December.",
        "Approved claims are paid within five days; this one will be paid on Friday.",
        "assigned driver has been replaced; we apologise.",
    ])
    func anOpinionThatBeginsLikeACommandIsADraft(text: String) {
        #expect(CommandTests.read(text) == .draft(text), "→ \(CommandTests.read(text))")
    }

    @Test(arguments: [
        "会议时间：12月3日（周四）下午3点\n参会：姜海涛、方远\n决定：按合同赔付，车辆停运整改。",
        "一、时间：2026.12.3 15:00\n二、参加人员：姜海涛 方远\n三、会议决定：按合同赔付，车辆停运整改。",
        "【会议时间】12月3日 15:00\n【出席人员】姜海涛，方远\n【会议决定】按合同赔付，车辆停运整改。",
        "会议时间 12月3日15时\n出席人员 姜海涛、方远\n会议决定 按合同赔付，车辆停运整改。",
        "Time: 3 Dec 15:00\nPresent: 姜海涛, 方远\nDecided: 按合同赔付，车辆停运整改。",
        "经理办公会纪要\n时间：昨天下午三点\n地点：二楼\n出席：姜海涛、方远\n决议：按合同赔付，车辆停运整改。",
    ])
    func minutesInAnyLayoutAreRead(text: String) {
        guard case .minutes(let minutes) = CommandTests.read(text, .meeting) else {
            Issue.record("\(text) → \(CommandTests.read(text, .meeting))")
            return
        }
        #expect(minutes.isComplete, "\(text) lacks \(minutes.missing)")
        #expect(minutes.attendees == ["姜海涛", "方远"], "\(minutes.attendees)")
        #expect(minutes.decision == "按合同赔付，车辆停运整改。")
    }
}
