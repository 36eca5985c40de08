extension Refusal {
    var english: String {
        switch self {
        case .noSuchCase: "There is no such case. Check the number."
        case .alreadyReceived: "This case is recorded already."
        case .outOfOrder: "The case has changed meanwhile. Look at it again, then repeat."
        case .notNow(let event, let status): Self.notNowEnglish(event, status)
        case .mergedElsewhere(let number):
            "The case goes on in \(number). Do it there, or undo the merge first."
        case .sameCase: "A case cannot be merged with or linked to itself. Name another case."
        case .acknowledgedAlready: "The acknowledgement is decided already; there is never a second."
        case .needsHandler: "The case has no handler. Assign it first."
        case .needsMinutes:
            "A major case needs the managers' meeting first: record its time, attendees and decision."
        case .minutesIncomplete(let missing):
            "The minutes lack \(missing.joined(separator: ", ")). Send them again in full."
        case .meetingAhead(let time):
            "The meeting of \(time) lies ahead. Record its minutes once it has been held."
        case .meetingOfOne(let people):
            "The minutes name \(people.first ?? "nobody") alone. A managers' meeting has at least two people, a leader "
                + "and another: name everybody who was there."
        case .downgradeNeedsLeader(let person):
            "\(person) may not make a case a lesser one. Whoever approves the results of its present class does, of a "
                + "major one the supervising leader or the general manager: heed cases grade, or an answer to a letter of "
                + "the case."
        case .minutesOnlyForMajor:
            "Only a major case has a managers' meeting. Change the class to major first."
        case .emptyText: "The text is empty. Write what is to be said."
        case .needsOpinion: "A major case also tells the customer the meeting's opinion. Add it to the draft."
        case .staleRevision(let given, let latest):
            "Revision \(given) is no longer the latest, \(latest) is. Read that one and answer its notice."
        case .wrongRevision(let given, let expected):
            "Revision \(given) cannot follow; the next one is \(expected)."
        case .wrongRecipients: "The draft is addressed to an old contact. Draft it again for the present one."
        case .drafterMayNotApprove(let person):
            "\(person) wrote this text and may not approve it. Submit it to another leader."
        case .notAsked(let person): "\(person) was not asked, or has answered already. Nothing was changed."
        case .wrongOffice(let person):
            "\(person) holds no office that may decide this. The configuration says who does."
        case .otherContent:
            "The approval is for another text than the one submitted. Read the present text and approve that."
        case .askedAlready(let person): "\(person) has been asked already. Wait, or ask another leader."
        case .extensionOnlyForMajor:
            "Only a major case can be extended. An ordinary one can be changed to major, with a reason."
        case .extensionDays(let asked, let least, let most):
            "\(asked) working days cannot be asked for; from \(least) to at most \(most) in all."
        case .extensionTooLate: "The period is over; an extension has to be asked for before it ends."
        case .extensionAlreadyAsked: "An extension has been asked for already in this period."
        case .noExtensionPending: "No request for an extension is waiting."
        case .notYourTurn(let person, let next): "\(person) is not the one to speak now; \(next) is."
        case .noLeader: "The configuration names no leader for this. Add one."
        case .customerNotTold:
            "The customer has not been told yet. Tell the result first, or withdraw the case."
        case .needsReason: "Say why."
        case .noSuchMail(let mail): "Mail \(mail) does not belong to this case."
        case .noSuchTask: "No such task is open."
        case .unknownTarget(let name):
            "No department or colleague is called \(name). Use a name of the directory."
        case .filesTooLarge(let limit):
            "The files are larger than \(limit) MB together, more than mail takes. Send fewer or smaller ones."
        case .letterNotApproved: "No leader has approved exactly this letter. It does not leave."
        case .notOfAPlan: "That is for the cases of customers; a service improvement plan has no such step."
        case .noSurvey(let year):
            "There is no survey\(year.map { " of \($0)" } ?? ""). Create one: heed survey create."
        case .surveyExists(let year): "\(year) has its survey already; there is one a calendar year."
        case .surveyClosed(let year): "The survey of \(year) is over. Its results stand."
        case .surveyNotOpen(let year):
            "Nobody has been invited to the survey of \(year) yet. Begin it: heed survey invite."
        case .surveyYear(let year): "A survey of \(year) cannot be held now. Name this year or the next one."
        case .nobodyToInvite:
            "Nobody of the directory can be invited. heed survey preview says why each customer is left out."
        }
    }

    var chinese: String {
        switch self {
        case .noSuchCase: "没有这个案件，请核对编号。"
        case .alreadyReceived: "该案件已经登记。"
        case .outOfOrder: "案件已有新的变化，请重新查看后再操作。"
        case .notNow(let event, let status): Self.notNowChinese(event, status)
        case .mergedElsewhere(let number): "该案件已并入 \(number)，请在那里办理，或先撤销合并。"
        case .sameCase: "案件不能与自身合并或关联，请指定另一案件。"
        case .acknowledgedAlready: "受理通知已经决定，不会再发第二次。"
        case .needsHandler: "案件还没有经办人，请先分派。"
        case .needsMinutes: "重大投诉须先召开经理办公会，请先登记会议时间、出席人员和会议决定。"
        case .minutesIncomplete(let missing): "会议纪要缺少：\(missing.joined(separator: "、"))，请补全后重新发送。"
        case .meetingAhead(let time): "会议时间（\(time)）尚未到，请在会议召开之后再登记纪要。"
        case .meetingOfOne(let people):
            "会议纪要的出席人员只有\(people.first ?? "零")一人。经理办公会至少须有两人出席（公司领导和其他人员），请写明全部出席人员后重新发送。"
        case .downgradeNeedsLeader(let person):
            "\(person) 无权降低案件等级。须由有权批准本等级处理结果的领导决定（重大投诉为主管领导或总经理）：执行 heed cases grade，或回复本案的通知邮件。"
        case .minutesOnlyForMajor: "只有重大投诉才需要经理办公会，请先改为重大。"
        case .emptyText: "内容为空，请写明内容。"
        case .needsOpinion: "重大投诉还须告知客户会议的处理意见，请补充。"
        case .staleRevision(let given, let latest): "第 \(given) 稿已被第 \(latest) 稿取代，请阅读并答复最新一稿。"
        case .wrongRevision(let given, let expected): "稿次 \(given) 不对，下一稿应为第 \(expected) 稿。"
        case .wrongRecipients: "草稿的收件人已变更，请按现在的联系人重新拟稿。"
        case .drafterMayNotApprove(let person): "\(person) 是拟稿人，不能审批自己的稿件，请报其他领导。"
        case .notAsked(let person): "没有请 \(person) 答复，或已答复过；未作任何更改。"
        case .wrongOffice(let person): "\(person) 无权决定此事，权限见配置。"
        case .otherContent: "所批准的不是现在提交的内容，请阅读最新内容后再批准。"
        case .askedAlready(let person): "已经请 \(person) 审批，请等候或改请其他领导。"
        case .extensionOnlyForMajor: "只有重大投诉可以延期；一般投诉可说明理由改为重大。"
        case .extensionDays(let asked, let least, let most):
            "不能申请 \(asked) 个工作日；总共为 \(least) 至 \(most) 个工作日。"
        case .extensionTooLate: "办理期限已过，延期须在期限届满前申请。"
        case .extensionAlreadyAsked: "本次期限内已经申请过延期。"
        case .noExtensionPending: "没有待审批的延期申请。"
        case .notYourTurn(let person, let next): "现在还轮不到 \(person)，应由 \(next) 先审批。"
        case .noLeader: "配置中没有指定负责的领导，请补充。"
        case .customerNotTold: "尚未告知客户，请先告知处理结果，或撤销案件。"
        case .needsReason: "请写明理由。"
        case .noSuchMail(let mail): "来信 \(mail) 不属于该案件。"
        case .noSuchTask: "没有这项待办。"
        case .unknownTarget(let name): "没有名为“\(name)”的部门或同事，请使用通讯录中的名称。"
        case .filesTooLarge(let limit): "附件合计超过 \(limit) MB，邮件无法发送，请减少或压缩后重发。"
        case .letterNotApproved: "该信函未经领导批准，不能发出。"
        case .notOfAPlan: "这一步只适用于客户的案件，不适用于服务改进方案。"
        case .noSurvey(let year): "没有\(year.map { "\($0)年度的" } ?? "")调查，请先创建：heed survey create。"
        case .surveyExists(let year): "\(year)年度的调查已经创建，每个日历年只开展一次。"
        case .surveyClosed(let year): "\(year)年度的调查已经结束，结果不再变化。"
        case .surveyNotOpen(let year): "\(year)年度的调查尚未发出邀请，请先执行：heed survey invite。"
        case .surveyYear(let year): "现在不能开展\(year)年度的调查，请指定本年或下一年。"
        case .nobodyToInvite: "客户档案中没有可以邀请的客户；heed survey preview 会说明每个客户未被邀请的原因。"
        }
    }
}
