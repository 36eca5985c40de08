extension Refusal {
    static func notNowEnglish(_ event: CaseEvent.Name, _ status: CaseStatus) -> String {
        if event == .unmerged { return "The case is not merged into another one." }
        if event == .reopened, status.isOpen { return "The case is open already. Work on it as it stands." }
        let act = event.rawValue.replacing("-", with: " ")
        return "Not possible now (\(act)): \(remedyEnglish(status))"
    }

    static func notNowChinese(_ event: CaseEvent.Name, _ status: CaseStatus) -> String {
        if event == .unmerged { return "该案件没有并入其他案件。" }
        if event == .reopened, status.isOpen { return "该案件尚未办结，请直接办理。" }
        return "现在不能“\(chineseName(event))”：\(remedyChinese(status))"
    }

    private static func remedyEnglish(_ status: CaseStatus) -> String {
        switch status {
        case .received: "the case has no class yet. Grade it first."
        case .graded: "the case has no handler yet. Assign it first."
        case .assigned: "no opinion has been drafted yet. Draft it first."
        case .drafting: "the draft has not been submitted yet. Submit it first."
        case .awaitingApproval: "a leader is reading the text. Wait for the answer, or draft a new revision."
        case .returned: "the text was sent back. Draft a new revision."
        case .approved: "the approved letter is on its way. Wait until it has left."
        case .told: "the customer has been told. Close the case, or reopen it."
        case .closed: "the case is closed. Reopen it first."
        case .reopened: "the case was reopened. Draft a new opinion, or assign it first."
        case .merged: "the case goes on in another one. Do it there, or undo the merge."
        case .withdrawn: "the case was withdrawn. Reopen it first."
        }
    }

    private static func remedyChinese(_ status: CaseStatus) -> String {
        switch status {
        case .received: "案件尚未定级，请先定级。"
        case .graded: "案件尚无经办人，请先分派。"
        case .assigned: "尚未拟定处理意见，请先拟稿。"
        case .drafting: "草稿尚未提交，请先报批。"
        case .awaitingApproval: "正在等待领导审批，请等候答复或重新拟稿。"
        case .returned: "稿件已被退回，请修改后重新拟稿。"
        case .approved: "已批准的信函正在发出，请等发出后再办。"
        case .told: "已告知客户，可以办结或重新受理。"
        case .closed: "案件已办结，请先重新受理。"
        case .reopened: "案件已重新受理，请重新拟稿或先分派。"
        case .merged: "案件已并入另一案件，请在那里办理或撤销合并。"
        case .withdrawn: "案件已撤销，请先重新受理。"
        }
    }

    private static func chineseName(_ event: CaseEvent.Name) -> String {
        switch event {
        case .received: "登记"
        case .acknowledged: "受理通知"
        case .graded: "定级"
        case .assigned: "分派"
        case .drafted: "拟稿"
        case .submitted: "报批"
        case .meetingRecorded: "登记会议纪要"
        case .approved: "批准"
        case .returned: "退回"
        case .answeredUnclearly: "请领导再次答复"
        case .extensionRequested: "申请延期"
        case .extensionDecided: "审批延期"
        case .letterEnded: "登记发信结果"
        case .toldInPerson: "登记口头告知"
        case .mailAttached: "归入来信"
        case .asked: "询问客户"
        case .contactChanged: "变更联系人"
        case .customerFiled: "客户建档"
        case .reopened: "重新受理"
        case .closed: "办结"
        case .withdrawn: "撤销"
        case .merged: "合并"
        case .unmerged: "撤销合并"
        case .linked: "关联"
        case .noted: "备注"
        case .taskDone: "完成待办"
        case .timerFired: "定时提醒"
        case .recalculated: "重算期限"
        case .reviewed: "审阅"
        }
    }
}
