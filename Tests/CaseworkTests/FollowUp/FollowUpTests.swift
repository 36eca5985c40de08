import Casework
import FoundationEssentials
import Testing

struct FollowUpTests {
    static let end = Date(timeIntervalSince1970: 1_800_000_000)
    static let soon = end.addingTimeInterval(86_400)
    static let late = end.addingTimeInterval(200 * 86_400)

    static func judge(
        _ text: String, status: CaseStatus = .closed, bond: SenderBond = .customer, isAuto: Bool = false,
        attachments: Bool = false, awaits: Bool = false, at: Date = soon
    ) -> FollowUpVerdict {
        FollowUp.judge(
            FollowUpFacts(
                newText: text, hasAttachments: attachments, isAuto: isAuto, bond: bond, status: status,
                endedAt: status.isOpen ? nil : end, awaitsAnswer: awaits), at: at)
    }

    static let thanks = [
        "谢谢", "谢谢！", "收到", "收到，谢谢。", "好的", "好的，谢谢", "OK", "ok 谢谢", "行吧", "行", "可以了", "👍", "🙏🙏", "", "  \n ",
        "发自我的iPhone",
        "感谢处理。", "好的，感谢处理。\n\n宁远\n采购部 | 河西采石场有限公司\n本邮件（含附件）包含保密信息，仅供指定收件人使用。", "辛苦了", "非常满意，谢谢你们！",
        "处理得很好，给你们点赞",
        "問題已解決，謝謝。", "已收到发票，谢谢", "钱到账了，谢谢".replacing("钱", with: "款"), "没问题了", "没有异议，可以结案。", "Thanks",
        "Thank you very much!", "Thanks, all good now.",
        "Great, thanks for your help.", "Received with thanks.", "Noted, case can be closed.", "服务态度很好，速度很快",
        "知道了", "嗯", "好滴，辛苦啦".replacing("啦", with: "了"), "满意",
        "No further issues, thank you.", "Perfect.", "谢谢，没有再发生。", "感谢，问题解决了。",
    ]

    static let trouble = [
        "还是没解决", "问题还是没有解决！", "还是没有人来处理", "今天又漏了", "又来了！昨晚又少了两百升", "不满意", "我不接受这个结果", "这个处理我不认可",
        "不同意你们的处理意见",
        "谢谢，不过油还是有水", "谢谢回复，但钱到现在没有退", "說好的整改呢？", "至今无人联系我", "赔得太少了", "凭什么只赔一半？", "你们这是敷衍", "再不处理我就打12345了",
        "同样的问题昨天再次发生",
        "退款一直没到账", "还没收到", "发票至今未收到", "我要投诉到总公司，继续投诉".replacing("我要投诉到总公司，", with: ""), "你们说的与事实不符",
        "请重新核实数量", "要求重新处理",
        "Still not solved.", "The problem is not resolved", "It happened again today",
        "I do not accept this result", "Nobody has contacted us", "Thanks, but the pump is still leaking",
        "This is unacceptable.", "We have not received the refund.", "仍然没有人联系我们。", "昨夜又停了两个小时", "不行，你们的人根本没来",
        "？？？", "油還是有水，沒有解決", "没解决，司机态度更恶劣",
        "处理结果我不能接受，请重新调查。", "你们的承诺没有兑现", "已经三天了，没消息", "好的，但是款还没退",
    ]

    static let other = [
        "请把清污单位的联系方式发给我们备案", "满意。请将处理单盖章后寄一份给我们，谢谢。", "另外一件事：今天的车把大门撞弯了，请处理。", "下个月的送油计划能提前两天吗",
        "Please send us the certificate for our files.", "请问发票什么时候开",
    ]

    @Test(arguments: thanks) func thanksNeverReopen(text: String) {
        let verdict = Self.judge(text)
        guard case .attach = verdict else {
            Issue.record("\(text) → \(verdict)")
            return
        }
    }

    @Test(arguments: trouble) func troubleReopens(text: String) {
        let verdict = Self.judge(text)
        guard case .reopen = verdict else {
            Issue.record("\(text) → \(verdict)")
            return
        }
    }

    @Test(arguments: other) func anythingElseIsReadBySomebody(text: String) {
        switch Self.judge(text) {
        case .attachForReading, .reopen: break
        case .attach, .newLinkedCase, .hold: Issue.record("\(text) → \(Self.judge(text))")
        }
    }

    @Test(arguments: thanks + trouble + other) func aStrangerWithTheTokenIsHeld(text: String) {
        guard case .hold = Self.judge(text, bond: .stranger) else {
            Issue.record("\(text)")
            return
        }
    }

    @Test(arguments: trouble) func aVacationNoteNeverReopens(text: String) {
        guard case .attach = Self.judge(text, isAuto: true) else {
            Issue.record("\(text)")
            return
        }
    }

    @Test(arguments: trouble) func aLateReplyOpensALinkedCase(text: String) {
        guard case .newLinkedCase = Self.judge(text, at: Self.late) else {
            Issue.record("\(text)")
            return
        }
    }

    @Test(arguments: trouble + other) func newsForAnOpenCaseIsRead(text: String) {
        for status in CaseStatus.allCases where status.isOpen {
            guard case .attachForReading = Self.judge(text, status: status) else {
                Issue.record("\(text) → \(Self.judge(text, status: status))")
                return
            }
        }
    }

    @Test func anAnswerToOurQuestionIsReadEvenIfShort() {
        guard case .attachForReading = Self.judge("好的", status: .assigned, awaits: true) else {
            Issue.record("short answer lost")
            return
        }
        guard case .attachForReading = Self.judge("", attachments: true) else {
            Issue.record("a file alone lost")
            return
        }
    }
}
