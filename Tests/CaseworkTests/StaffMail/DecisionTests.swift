import Casework
import Testing

struct DecisionTests {
    static let names = StaffNames(people: ["方远", "姜海涛", "白雪莹"])

    static let yes = [
        "同意", "同意。", "同意！", "  同意  ", "同意。\n\n方远", "同意\n\n方远\n副经理\n油品调运分公司\n电话：0360-5550000",
        "同意，请按此答复。", "同意，请尽快发给客户。", "同意处理意见。", "同意该处理意见，请办理。", "同意上述意见", "已阅，同意。", "已阅同意",
        "我同意。", "完全同意", "批准", "批准。", "同意批准", "准予", "审批通过", "审核通过，请发出。", "照准", "核准。",
        "同意发出，谢谢！", "同意，辛苦了", "同意  发自我的iPhone", "同意 Sent from my iPhone", "同意👍", "同意 方远", "同意。方远 11月12日",
        "雪莹：\n同意。", "雪莹，同意。", "小白：同意", "白雪莹 您好：\n同意，请发。", "你好，\n\n同意。", "同 意".filter { $0 != " " },
        "同意，請按此答覆。", "批准，請儘快發出。", "核可", "已閱，同意。", "Approve", "Approved.", "approved, thanks", "I approve.",
        "Agreed.", "I agree, please send it.", "Approved. Please go ahead.", "Yes, approved.", "OK, approved",
        "Hi Xue,\n\nApproved.",
        "同意\n\n祝好", "同意\n此客户很重要，大家辛苦了。", "审批意见：同意。", "方远：同意", "同意延期", "同意延期至7个工作日。", "批准延期申请", "ＡＰＰＲＯＶＥ",
    ]

    static let no = [
        "不同意", "不同意。", "不批准。", "不予批准", "退回", "退回：金额不对", "退回，请核实后重报。", "退回修改", "退回:同意的标准写错了",
        "驳回", "打回重写", "不行，赔得太多", "不通过", "不同意，第二条没有依据。", "不同意延期", "暂不同意，等化验结果。", "不妥，请重新拟定。",
        "退回：\n1. 数量没有核实；\n2. 没有致歉。", "請退回重擬", "退回：理由不充分", "return: wrong amount",
        "Return - please check the ticket",
        "Rejected.", "Not approved", "I don't agree.", "I do not approve this.", "Declined: too expensive",
        "不同意。\n\n方远\n副经理",
        "第三条改成五日内再报", "赔偿太多了，重新算", "不认可这个方案", "没通过", "Disapproved",
    ]

    static let again = [
        "同意，但金额再核一下", "同意，但是要先打电话", "原则同意", "原则上同意", "基本同意", "同意第一条", "同意第1、2条，第3条不同意", "同意前两条",
        "同意，不过先等财务确认", "同意。但先别发。", "同意\n但第二条改为三日内", "同意。\n另外把司机名字去掉。", "如果财务没意见，我同意", "同意，待宋经理审定后发出",
        "部分同意", "大体同意，措辞再改改", "同意补偿，金额减半", "同意退回货款18720元", "同意，把200改成150", "没有不同意", "同意按第二套方案", "OK，但先沟通",
        "可以", "可以。", "好的", "OK", "行", "没问题", "没意见", "可以发", "Fine", "Go ahead", "yes", "看了一遍。\n同意。",
        "Approved, but change item 2",
        "Approved subject to finance confirming", "Agreed in principle", "approve if the customer accepts",
        "Approved except item 3", "approved once corrected",
        "同意，除第三条外", "除第三条外同意", "同意，请先与客户电话沟通", "同意\n\n请把称呼改为女士", "有条件同意", "同意赔偿，不同意停岗", "赔少点，同意",
        "同意。金额请财务核实。", "原則同意，金額再議", "同意，請先致電客戶", "同意一半", "口头同意", "同意。不要提保险的事。", "同意。第二条我有疑问", "同意（需补盖章）",
        "同意吧，不过下不为例", "Approved. Please add an apology.", "Agree with items 1 and 2 only", "我没意见，但要经理定", "赞成",
        "发吧", "照办",
    ]

    static let nothing = [
        "", "   ", "收到", "收到，谢谢", "已收到，明天答复", "我明天看", "先放一放，等我明天回来看", "在开会，晚点看", "稍后回复", "同意吗？", "是否同意？",
        "第2条的违约金是多少？", "为什么要赔这么多？", "老宋，这个你看看，同不同意你定。", "Received, will read tonight",
        "I'm in a meeting, later", "What is the amount?",
        "出差中，周一处理", "知道了", "已阅", "？", "这个客户是谁", "-- \n方远", "发自我的iPhone", "转给姜总看看", "Let me check tomorrow",
    ]

    @Test(arguments: yes) func anUnconditionalYesApproves(text: String) {
        for kind in [NoticeKind.approval, .extensionApproval] {
            let reply = StaffReply.read(newText: text, notice: kind, names: Self.names)
            #expect(reply.command == .approve, "\(text) → \(reply.command)")
        }
    }

    @Test(arguments: no) func aNoReturnsTheText(text: String) {
        let reply = StaffReply.read(newText: text, notice: .approval, names: Self.names)
        #expect(reply.command.name == "return", "\(text) → \(reply.command)")
    }

    @Test(arguments: again) func aConditionOrAnEverydayYesIsAskedAgain(text: String) {
        let reply = StaffReply.read(newText: text, notice: .approval, names: Self.names)
        #expect(reply.command.name == "ask_again", "\(text) → \(reply.command)")
    }

    @Test(arguments: nothing) func receiptDelayAndQuestionDecideNothing(text: String) {
        let reply = StaffReply.read(newText: text, notice: .approval, names: Self.names)
        #expect(reply.command.name == "none", "\(text) → \(reply.command)")
    }

    @Test(arguments: no + again) func aYesFurtherDownHealsNothing(text: String) {
        let reply = StaffReply.read(newText: text + "\n同意", notice: .approval, names: Self.names)
        #expect(reply.command != .approve, "\(text)")
    }

    @Test(arguments: yes) func aYesInOurQuotedNoticeDoesNotCount(text: String) {
        let notice = "方远 您好：\n\n白雪莹 已拟好处理意见，请审批。\n回复“同意”即批准，处理结果随后发给客户；回复“退回：理由”则退回修改。\n\(text)"
        let reply = StaffReply.read(
            newText: "明天看\n" + notice, notice: .approval, noticeText: notice, names: Self.names)
        #expect(reply.command != .approve)
    }

    @Test(arguments: [
        ("退回：金额不对", "金额不对"), ("退回，请核实后重报。", "请核实后重报。"), ("退回：\n1. 数量没有核实；\n2. 没有致歉。", "1. 数量没有核实；\n2. 没有致歉。"),
        ("return: wrong amount", "wrong amount"), ("不同意", ""), ("Return - please check", "please check"),
    ])
    func theReasonIsWhatFollowsTheNo(text: String, reason: String) {
        let reply = StaffReply.read(newText: text, notice: .approval)
        #expect(reply.command == .sendBack(reason: reason))
    }
}
