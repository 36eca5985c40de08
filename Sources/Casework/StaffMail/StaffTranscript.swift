import MIME
import Reading

/// What the desk writes back.
extension StaffDesk {
    func lines(_ reply: StaffReply, _ refusal: Refusal?) -> [StaffResult] {
        if let refusal {
            let why = StaffResult(text: refusal.text(in: rules.staffLanguage), isDone: false)
            return [why] + (reply.commands.count > 1 ? [StaffResult(text: nothingDone, isDone: false)] : [])
        }
        return reply.commands.map { StaffResult(text: words($0), isDone: $0.decides) }
    }

    /// One letter back; an answer that decided nothing gets none, and so does one that heed asks about again, since the
    /// repeated question says it all.
    func transcript(_ results: [StaffResult], _ mail: Mail, _ file: Case) -> LetterOrder? {
        guard results.contains(where: { !$0.text.isEmpty }) else { return nil }
        var facts = Facts()
        facts["greeting"] = .string(mail.from.name ?? mail.from.address)
        facts["number"] = .string(file.number.rawValue)
        facts["subject"] = .string(mail.subject)
        facts["allDone"] = .bool(results.allSatisfy(\.isDone))
        facts["results"] = .list(
            results.map { .nested(["text": .string($0.text), "done": .bool($0.isDone)]) })
        return LetterOrder(
            key: "transcript:\(mail.id)", kind: .transcript, to: mail.from, language: rules.staffLanguage,
            facts: facts, caseNumber: file.number, inReplyTo: mail.messageID,
            references: mail.messageID.map { [$0] } ?? [])
    }

    private var isEnglish: Bool { rules.staffLanguage == .en || rules.staffLanguage == .other }

    private var nothingDone: String {
        isEnglish ? "So nothing of your mail was carried out." : "因此您邮件中的各项均未执行。"
    }

    /// What was done, in words; empty where a letter of its own says it.
    private func words(_ command: StaffCommand) -> String {
        switch command {
        case .approve: isEnglish ? "Approved." : "已批准。"
        case .sendBack: isEnglish ? "Returned to the handler." : "已退回经办人。"
        case .askAgain, .none: ""
        case .draft: isEnglish ? "The opinion is recorded and lies before the leader." : "处理意见已登记并报领导审批。"
        case .extend: isEnglish ? "The extension has been asked for." : "延期申请已提交。"
        case .severity(let to, _):
            isEnglish ? "The class is now \(to.rawValue)." : "等级已改为\(to == .major ? "重大" : "一般")。"
        case .assign(let target, _):
            isEnglish
                ? "Passed on to \(target.words)." : "已转\(target.department ?? "")\(target.person ?? "")。"
        case .minutes(let reading):
            reading.isComplete ? (isEnglish ? "The minutes are recorded." : "会议纪要已登记。") : ""
        case .note: isEnglish ? "Noted." : "已备注。"
        case .review: isEnglish ? "Your review is recorded." : "审阅意见已登记。"
        case .close: isEnglish ? "Closed." : "已办结。"
        }
    }
}
