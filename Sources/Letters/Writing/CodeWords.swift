import Casework
import Reading

/// Puts the casework's short codes into the words of staff letters.
enum CodeWords {
    /// The words for the code of a fact, or nil if it is none.
    static func words(_ code: String, for name: String, in language: Language) -> String? {
        switch name {
        case "class": CaseClass(rawValue: code)?.words(in: language)
        case "status":
            code == "underReview"
                ? (language.isChinese ? "已报领导审阅" : "with the leaders for review")
                : CaseStatus(rawValue: code)?.words(in: language)
        case "field": fields(code).map { language.isChinese ? $0.zh : $0.en }
        case "what":
            (occasions(code) ?? duties(code)).map { language.isChinese ? $0.zh : $0.en }
                ?? CaseStatus(rawValue: code)?.words(in: language)
        default: nil
        }
    }

    /// What answering a notice of that occasion does.
    static func advice(_ occasion: String, in language: Language) -> String? {
        let pair: (zh: String, en: String)? =
            switch occasion {
            case TimerKind.draftBy.rawValue, "reopened":
                ("直接回复本邮件写出处理意见。", "Answer this mail with the handling opinion.")
            case TimerKind.meetingBy.rawValue:
                ("回复本邮件填写会议时间、出席人员、会议决定。", "Answer with time, attendees and decision of the meeting.")
            case TimerKind.approveBy.rawValue, TimerKind.extensionBy.rawValue:
                (
                    "请回复此前的审批邮件：“同意”，或“退回：理由”。",
                    "Answer the earlier request for approval: \"approve\", or \"return: reason\"."
                )
            case "customerWrote":
                ("请阅后在处理意见中一并答复。", "Read it and take it up in the opinion.")
            case "strangerWrote":
                ("请核实来信人身份；heed 未向其发送任何内容。", "Check who wrote; heed sent nothing there.")
            case "customerUnreachable":
                ("请改用电话等方式告知客户并登记。", "Tell the customer by telephone or otherwise, and record it.")
            case "customerTold":
                (
                    "客户如无异议，届时自动办结；现在就要办结，请回复“办结：理由”。",
                    "Without an objection the case closes by itself then; to close it now, answer \"close: reason\"."
                )
            case TimerKind.reviewBy.rawValue:
                (
                    "请阅此前送上的服务改进方案，回复本邮件写明审阅意见；没有意见请回复“已阅”。",
                    "Read the plan sent to you earlier and answer this mail with your remarks, or with \"reviewed\"."
                )
            case "planSubmitted":
                ("领导的审阅意见会转给您。", "What the leaders say of it will be passed on to you.")
            case "planReviewed":
                ("请按审阅意见落实；需要修改时重新受理后另行拟稿。", "Act on it; to change the plan, reopen it and draft it anew.")
            case "planNotReviewed":
                ("提醒已达次数，请当面请示。", "heed reminds no more: ask them in person.")
            case "deadlineMoved":
                ("放假安排已更新，请按新的时限办理。", "The calendar has changed: keep the new time.")
            case "flood":
                (
                    "这些来信未自动回复；请查看是谁在大量发信，其中如有投诉请另行登记。",
                    "None of them was answered: see who writes so much, and take up what is a complaint."
                )
            case "machineAnswers":
                ("请改用电话等方式联系客户。", "Reach the customer by telephone or otherwise.")
            case "extensionRefused":
                ("请按原时限办结。", "Finish within the original time.")
            default:
                ("请立即处理；需要时回复本邮件。", "Act now; answer this mail where needed.")
            }
        return pair.map { language.isChinese ? $0.zh : $0.en }
    }

    /// The fields of a customer's file.
    private static func fields(_ code: String) -> (zh: String, en: String)? {
        switch code {
        case "unit": ("客户单位名称", "name")
        case "short_names": ("简称", "short names")
        case "class": ("客户类别", "class")
        case "contacts": ("联系人", "contacts")
        case "domains": ("邮箱域名", "mail domains")
        case "address": ("客户地址", "address")
        case "representative": ("法人（负责人）", "representative")
        case "plant_office": ("驻厂办", "plant office")
        case "language": ("语言", "language")
        case "notes": ("备注", "notes")
        case "flags": ("标记", "flags")
        default: nil
        }
    }

    private static func occasions(_ code: String) -> (zh: String, en: String)? {
        switch code {
        case TimerKind.draftBy.rawValue: ("处理意见尚未拟出", "the opinion is not drafted yet")
        case TimerKind.meetingBy.rawValue: ("专题会议纪要尚未登记", "the meeting is not recorded yet")
        case TimerKind.approveBy.rawValue: ("处理意见尚未审批", "the opinion is not approved yet")
        case TimerKind.dueSoon.rawValue: ("办结时限将到", "the promised time is near")
        case TimerKind.overdue.rawValue: ("已超过办结时限", "the promised time has passed")
        case TimerKind.escalate.rawValue: ("超过办结时限仍未办结", "still not finished after the promised time")
        case TimerKind.extensionBy.rawValue: ("延期申请尚未审批", "the extension is not decided yet")
        case TimerKind.reviewBy.rawValue: ("服务改进方案尚待审阅", "the service improvement plan awaits your review")
        case "planSubmitted": ("服务改进方案已送领导审阅", "the service improvement plan has gone to the leaders")
        case "planReviewed": ("领导已审阅服务改进方案", "a leader reviewed the service improvement plan")
        case "planNotReviewed": ("服务改进方案仍有领导未审阅", "leaders have not reviewed the service improvement plan")
        case "extensionRefused": ("延期申请未获批准", "the extension was refused")
        case "customerUnreachable": ("给客户的信件未能送达", "a letter did not reach the customer")
        case "customerWrote": ("客户又来信", "the customer wrote again")
        case "strangerWrote": ("其他人以客户编号来信", "somebody else wrote with the customer's number")
        case "flood": ("短时间内来信过多，已集中登记在本案", "too many mails come: they gather in this case")
        case "machineAnswers":
            ("本案连续收到自动回复，客户可能未看到来信", "only machines answer: the customer may not read our letters")
        case "customerTold": ("处理结果已发给客户", "the result has left for the customer")
        case "deadlineMoved": ("办结时限已按放假安排重新计算", "the promised time was reckoned anew")
        case "reopened": ("客户有异议，重新办理", "the customer objects: the case is open again")
        default: nil
        }
    }

    /// What somebody has to do, as the lists say it.
    private static func duties(_ code: String) -> (zh: String, en: String)? {
        switch code {
        case NoticeKind.draft.rawValue: ("请拟处理意见", "draft the handling opinion")
        case NoticeKind.approval.rawValue: ("请审批处理意见", "approve the handling opinion")
        case NoticeKind.meeting.rawValue: ("请登记专题会议纪要", "record the managers' meeting")
        case NoticeKind.extensionApproval.rawValue: ("请审批延期申请", "decide on the extension")
        case NoticeKind.review.rawValue: ("请审阅服务改进方案", "review the service improvement plan")
        case NoticeKind.attention.rawValue: ("请查看案件", "look at the case")
        case CaseTask.Kind.readMail.rawValue: ("请阅客户来信", "read the customer's mail")
        case CaseTask.Kind.reachCustomer.rawValue: ("信件未送达，请另行联系客户", "reach the customer another way")
        case CaseTask.Kind.checkSender.rawValue: ("请核实来信人身份", "find out who wrote")
        case CaseTask.Kind.openMailbox.rawValue: ("请在邮箱中打开原邮件", "open the mail in the mailbox")
        case CaseTask.Kind.tellAlso.rawValue:
            ("请将结果告知并入案件的客户", "tell the result to the customer whose case was merged")
        case CaseTask.Kind.checkLetter.rawValue: ("请核实信件是否已送达", "find out whether the letter arrived")
        case "nobody": ("无经办人，请指派", "nobody has it: assign it")
        default: nil
        }
    }
}
