/// Answers of staff, invented for this company.
extension StaffSample {
    static let approvals: [StaffSample] = [
        StaffSample("a plain yes in QQ Mail", "同意", is: ["approve"]),
        StaffSample("a yes from the phone", "批准。", .iPhone, is: ["approve"]),
        StaffSample(
            "an English yes in Outlook", "Approved. Please send it.", .outlookEnglish, is: ["approve"]),
        StaffSample(
            "a yes with name and office below", "同意，请按此答复客户。\n\n裴知远\n副经理\n电话：0360-5551234", .outlook,
            is: ["approve"]),
        StaffSample("a yes in HTML only", "已阅，同意。", .htmlOnly, is: ["approve"]),
        StaffSample("traditional characters", "核准，請儘快發出。", .gmailTraditional, is: ["approve"]),
        StaffSample("yes, but", "同意，但赔偿金额先和财务核对一下", .netease, is: ["ask_again"]),
        StaffSample("yes above a line that changes a figure", "同意\n桶数改成五桶", .gmail, is: ["ask_again"]),
        StaffSample(
            "yes above an instruction the lists do not know", "同意。\n赔付按采购价八折计算", .thunderbird,
            is: ["ask_again"]),
        StaffSample("in principle", "原则同意，措辞再斟酌", is: ["ask_again"]),
        StaffSample("an everyday yes", "行", .iPhone, is: ["approve", "ask_again"]),
        StaffSample("no with a reason", "退回：数量还没和司机核对", is: ["return"], reason: "数量还没和司机核对"),
        StaffSample("no without a reason", "不同意", .gmail, is: ["return"]),
        StaffSample(
            "an English no", "Return: the ticket number is wrong", .outlookEnglish, is: ["return"],
            reason: "ticket"),
        StaffSample("received", "收到，晚上看", .iPhone, is: ["none"]),
        StaffSample("a question", "这家去年是不是也投诉过？", is: ["none", "ask_again"]),
        StaffSample("nothing but the quote", "", is: ["none", "ask_again"]),
        StaffSample("a forwarded notice with a copy to us", "屠经理，您看同意吗", .outlook, is: ["none"]) {
            $0.reply.cc = "fuwu@linjiang-fuel.example"
            $0.reply.to = "tu.hai@linjiang-fuel.example"
            $0.expected.refusal = "not-to-us"
        },
        StaffSample("yes to somebody else, a copy to us", "同意", is: ["none"]) {
            $0.reply.cc = "fuwu@linjiang-fuel.example"
            $0.reply.to = "bai.xiaoman@linjiang-fuel.example"
            $0.expected.refusal = "not-to-us"
        },
        StaffSample("the drafter approves", "同意", by: .drafter, is: ["none"]) {
            $0.expected.refusal = "other-person"
        },
        StaffSample("the director was not asked", "同意", .gmail, by: .director, is: ["none"]) {
            $0.expected.refusal = "other-person"
        },
        StaffSample("the leader's name at a foreign address", "同意", by: .outsider, is: ["none"]) {
            $0.expected.refusal = "not-staff"
        },
        StaffSample("a forged sender", "同意", is: ["none"]) {
            $0.reply.voucher = .fail
            $0.expected.refusal = "forged-sender"
        },
        StaffSample("nobody vouches", "同意", is: ["none"]) {
            $0.reply.voucher = .silent
            $0.expected.refusal = "no-proof"
        },
        StaffSample("another server vouches", "同意", is: ["none"]) {
            $0.reply.voucher = .elsewhere
            $0.expected.refusal = "no-proof"
        },
        StaffSample("the sender vouches for himself", "同意", is: ["none"]) {
            $0.reply.voucher = .forged
            $0.expected.refusal = "no-proof"
        },
        StaffSample("a damaged code", "同意", is: ["none"]) { $0.reply.isDamaged = true },
        StaffSample("nothing of the notice left but the address", "同意", .bare, is: ["approve"]) {
            $0.reply.traces = .address
            $0.reply.subject = { _ in "同意" }
        },
        StaffSample("a remark inside the quoted notice", "同意", .qq, is: ["ask_again"]) {
            $0.reply.edit = { $0.replacing("收件人：", with: "这一句不要写\n收件人：") }
        },
        StaffSample("the yes inside the quoted notice", "", .outlook, is: ["ask_again"]) {
            $0.reply.edit = { $0.replacing("收件人：", with: "同意\n收件人：") }
        },
    ]

    static let commands: [StaffSample] = [
        StaffSample(
            "a draft", "已补送三桶，司机当面致歉，运费减免。", stage: .draft, is: ["draft"], texts: ["补送三桶"]),
        StaffSample(
            "a draft of several lines with greeting and signature",
            "您好：\n\n一、少送的数量于本周补足；\n二、当班司机重新培训。\n\n柏小满\n客户部", .outlook, stage: .draft, is: ["draft"],
            texts: ["一、少送的数量于本周补足；", "二、当班司机重新培训。"]),
        StaffSample(
            "a draft that begins like a return", "退回多收的货款六百元，本周内到账。", .iPhone, stage: .draft, is: ["draft"],
            texts: ["退回多收的货款六百元"]),
        StaffSample(
            "a draft that says 同意", "同意客户换货要求，周四上门更换。", .gmail, stage: .draft, is: ["draft"],
            texts: ["同意客户换货要求"]),
        StaffSample(
            "an English draft", "We will refund the missing drums by Friday and apologise in person.",
            .gmailEnglish, stage: .draft, is: ["draft"], texts: ["refund the missing drums"]),
        StaffSample(
            "a draft with a file for the customer", "检定证书随附，差额已补。", .bare, stage: .draft, is: ["draft"],
            texts: ["检定证书随附"]
        ) {
            $0.reply.files = [("检定证书.pdf", Array("%PDF-1.4 certificate".utf8))]
            $0.expected.letterFiles = ["检定证书.pdf"]
        },
        StaffSample("received, no draft", "收到，马上处理", .iPhone, stage: .draft, is: ["none"]),
        StaffSample("passed to a department", "转 车队", stage: .draft, is: ["assign"], to: "车队"),
        StaffSample(
            "passed to a department by its other name, with a reason", "转财务处理，发票的事我们不清楚", .outlook,
            stage: .draft, is: ["assign"], to: "财务部"),
        StaffSample("passed to a person", "转给桑青跟进", .htmlOnly, stage: .draft, is: ["assign"], to: "桑青"),
        StaffSample(
            "passed on in English", "assign to fleet", .outlookEnglish, stage: .draft, is: ["assign"],
            to: "车队"),
        StaffSample("passed to nobody known", "转 市场拓展部", stage: .draft, is: ["assign"]) {
            $0.expected.refusal = "workflow"
        },
        StaffSample(
            "made major", "改为重大：客户工地已经停工", stage: .draft, is: ["severity"], reason: "客户工地已经停工",
            to: "major"),
        StaffSample(
            "made major in English", "severity major: the site has stopped", .gmailEnglish, stage: .draft,
            is: ["severity"], reason: "the site has stopped", to: "major"),
        StaffSample(
            "an ordinary case is not extended", "申请延期至5个工作日：等检测", stage: .draft, is: ["extend"], days: 5
        ) {
            $0.expected.refusal = "workflow"
        },
        StaffSample(
            "a major case is extended", "申请延期至六个工作日：等第三方检测报告", .netease, stage: .draft, isMajor: true,
            is: ["extend"], reason: "第三方检测报告", days: 6),
        StaffSample(
            "never more than seven days", "申请延期至10个工作日：等检测", stage: .draft, isMajor: true, is: ["extend"],
            days: 10
        ) { $0.expected.refusal = "workflow" },
        StaffSample(
            "several commands", "改为重大：车辆起火\n转 桑青\n备注：客户电话已接通", .qq, stage: .draft, is: ["severity"],
            reason: "车辆起火", to: "major"
        ) { $0.expected.commands = ["severity", "assign", "note"] },
        StaffSample(
            "several commands, one of them impossible", "备注：已电话联系\n申请延期至5个工作日：人手不够", .outlook,
            stage: .draft, is: ["note"]
        ) {
            $0.expected.commands = ["note", "extend"]
            $0.expected.refusal = "workflow"
        },
        StaffSample(
            "minutes", "会议时间：11月24日9:30\n出席人员：裴知远、屠海、殷正南\n会议决定：\n1. 全额赔付；\n2. 停用该车。",
            .outlook, stage: .meeting, isMajor: true, is: ["minutes"], texts: ["全额赔付", "停用该车"]
        ) {
            $0.expected.isComplete = true
            $0.expected.attendees = ["裴知远", "屠海"]
        },
        StaffSample(
            "minutes filled into our form", "", .qq, stage: .meeting, isMajor: true, is: ["minutes"],
            texts: ["更换整批油桶"]
        ) {
            $0.reply.edit = {
                $0.replacing("会议时间：", with: "会议时间：2026年11月24日下午两点")
                    .replacing("出席人员：", with: "出席人员：裴知远，屠海")
                    .replacing("会议决定：", with: "会议决定：更换整批油桶，并登门致歉。")
            }
            $0.expected.isComplete = true
            $0.expected.attendees = ["裴知远"]
        },
        StaffSample(
            "minutes without people", "会议时间：11月24日9:30\n会议决定：全额赔付。", stage: .meeting, isMajor: true,
            is: ["minutes", "ask_again"]
        ) { $0.expected.isComplete = false },
        StaffSample(
            "an extension is allowed", "同意延期", .iPhone, stage: .extensionAsked, isMajor: true, is: ["approve"]
        ),
        StaffSample(
            "an extension is refused", "不同意，三天够了", .gmail, stage: .extensionAsked, isMajor: true,
            is: ["return"],
            reason: "三天够了"),
        StaffSample("a forged draft", "赔偿客户十万元。", stage: .draft, is: ["none"]) {
            $0.reply.voucher = .fail
            $0.expected.refusal = "forged-sender"
        },
    ]
}
