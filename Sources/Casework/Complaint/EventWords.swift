import FoundationEssentials
import MIME
public import Reading

/// Says what an event did, in one line for a person who reads a case's history.
public struct EventWords: Sendable {
    private let language: Language
    private let zone: Zone

    /// Words in Chinese or English; instants are shown in `zone`.
    public init(in language: Language, zone: Zone = .china) {
        self.language = language.isChinese ? .zhHans : .en
        self.zone = zone
    }

    /// The line of an event.
    public func line(_ event: CaseEvent) -> String {
        switch event {
        case .received(let receipt): words(receipt)
        case .acknowledged(let decision): words(decision)
        case .graded(let grading): words(grading)
        case .assigned(let assignment): words(assignment)
        case .drafted(let draft): words(draft)
        case .submitted(let submission): words(submission)
        case .meetingRecorded(let minutes):
            say("登记经理办公会：\(minutes.time)", "managers' meeting of \(minutes.time)", minutes.decision)
        case .approved(let approval): words(approval)
        case .returned(let back):
            say(
                "\(back.approver) 退回第 \(back.revision) 稿",
                "\(back.approver) returned revision \(back.revision)",
                back.reason)
        case .answeredUnclearly(let answer):
            say(
                "\(answer.person) 的答复不明确，再次请示", "\(answer.person) was unclear and is asked again",
                answer.words)
        case .extensionRequested(let plea):
            say(
                "申请延期至 \(plea.workingDays) 个工作日", "asked for \(plea.workingDays) working days in all",
                plea.reason)
        case .extensionDecided(let voice): words(voice)
        case .letterEnded(let outcome): words(outcome)
        case .toldInPerson(let telling):
            say("已告知客户（\(telling.means)）", "customer told by \(telling.means)", telling.note)
        case .mailAttached(let mail): words(mail)
        case .asked(let question): say("询问客户", "asked the customer", question.text)
        case .contactChanged(let contact):
            say("联系人改为 \(contact.letterTo.shown)", "letters go to \(contact.letterTo.shown)", contact.reason)
        case .customerFiled(let customer):
            say(
                "客户已建档：\(customer.unit)" + (customer.customerClass.map { "（\($0)类）" } ?? ""),
                "customer on file: \(customer.unit)" + (customer.customerClass.map { " (\($0))" } ?? ""),
                customer.code)
        case .reopened(let reopening): say("重新受理", "reopened", reopening.reason)
        case .closed(let remark): say("办结", "closed", remark.text)
        case .withdrawn(let remark): say("撤销", "withdrawn", remark.text)
        case .merged(let merging): say("并入 \(merging.into)", "merged into \(merging.into)", merging.reason)
        case .unmerged(let remark): say("撤销合并", "merge undone", remark.text)
        case .linked(let link): words(link)
        case .noted(let remark): say("备注", "note", remark.text)
        case .taskDone(let done):
            say("完成待办 \(done.kind.rawValue)", "task done: \(done.kind.rawValue)", done.subject ?? "")
        case .timerFired(let firing):
            say("到时：\(firing.kind.rawValue)", "timer \(firing.kind.rawValue)", zone.display(firing.due))
        case .recalculated(let change): words(change)
        case .reviewed(let review): say("\(review.person) 已审阅", "reviewed by \(review.person)", review.words)
        }
    }

    private func say(_ chinese: String, _ english: String, _ more: String = "") -> String {
        let head = language.isChinese ? chinese : english
        let words = PlainText.trim(more)
        return words.isEmpty ? head : head + (language.isChinese ? "：" : ": ") + words
    }

    private func words(_ receipt: Receipt) -> String {
        let (who, form) = (receipt.customer.mailbox.shown, receipt.form.rawValue)
        return say("收到 \(who) 的来件（\(form)）", "received from \(who) (\(form))", receipt.subject)
    }

    private func words(_ decision: AcknowledgementDecision) -> String {
        if let to = decision.to { return say("向 \(to.address) 发受理通知", "acknowledged to \(to.address)") }
        let rule = decision.silentBy ?? "-"
        return say("不发受理通知（\(rule)）", "not acknowledged (\(rule))", decision.reason ?? "")
    }

    private func words(_ grading: Grading) -> String {
        let words = grading.caseClass.words(in: language)
        return say("定级为\(words)", "graded \(words)", grading.reason)
    }

    private func words(_ assignment: Assignment) -> String {
        let who = assignment.handler.shown
        let department = assignment.department ?? ""
        return say(
            "分派给 \(who)" + (department.isEmpty ? "" : "，\(department)"),
            "assigned to \(who)" + (department.isEmpty ? "" : ", \(department)"), assignment.reason ?? "")
    }

    private func words(_ draft: Draft) -> String {
        let (who, files) = (draft.drafter, draft.content.files.count)
        return say(
            "\(who) 拟第 \(draft.revision) 稿" + (files == 0 ? "" : "，附件 \(files) 个"),
            "\(who) wrote revision \(draft.revision)" + (files == 0 ? "" : ", files: \(files)"),
            draft.content.text)
    }

    private func words(_ submission: Submission) -> String {
        let (revision, who) = (submission.revision, submission.approver.shown)
        return say("第 \(revision) 稿报 \(who) 审批", "revision \(revision) put before \(who)")
    }

    private func words(_ approval: Approval) -> String {
        let (revision, who) = (approval.revision, approval.approver)
        return say(
            "\(who) 批准第 \(revision) 稿", "\(who) approved revision \(revision)",
            "SHA-256 \(approval.hash.prefix(12))…")
    }

    private func words(_ voice: ExtensionVoice) -> String {
        voice.agrees
            ? say("\(voice.leader) 同意延期", "\(voice.leader) agreed to more time")
            : say("\(voice.leader) 不同意延期", "\(voice.leader) refused more time", voice.reason ?? "")
    }

    private func words(_ outcome: LetterOutcome) -> String {
        let (kind, detail) = (outcome.kind.rawValue, outcome.detail ?? "")
        return switch outcome.ending {
        case .accepted: say("信函 \(kind) 已发出", "letter \(kind) has left")
        case .refused: say("信函 \(kind) 被拒收", "letter \(kind) was refused", detail)
        case .bounced: say("信函 \(kind) 被退回", "letter \(kind) came back", detail)
        case .uncertain: say("信函 \(kind) 是否发出不明", "letter \(kind) may or may not have left", detail)
        }
    }

    private func words(_ mail: FurtherMail) -> String {
        let head: (zh: String, en: String) =
            switch mail.meaning {
            case .nothing: ("归入来信，无需办理", "a mail that asks for nothing")
            case .news: ("客户又来信", "the customer wrote again")
            case .held: ("来信待核实", "a mail held: its writer is not the customer")
            case .duplicate: ("重复来信", "a copy of a mail already here")
            case .answer: ("客户答复了询问", "the customer answered the question")
            }
        return say(
            "\(head.zh)（\(mail.mail)，\(mail.from)）", "\(head.en) (\(mail.mail), \(mail.from))", mail.excerpt)
    }

    private func words(_ link: Link) -> String {
        let relation: (zh: String, en: String) =
            switch link.relation {
            case .splitInto: ("分出", "split into")
            case .splitFrom: ("分自", "split from")
            case .absorbed: ("并入了", "took in")
            case .continuedBy: ("后续案件", "continued by")
            case .continues: ("接续", "continues")
            case .related: ("关联", "related to")
            }
        let since = link.periodStart.map { zone.display($0) }
        return say(
            "\(relation.zh) \(link.other)" + (since.map { "（时限自 \($0) 起算）" } ?? ""),
            "\(relation.en) \(link.other)" + (since.map { " (the time counts from \($0))" } ?? ""))
    }

    private func words(_ change: Recalculation) -> String {
        let old = change.old.map { zone.display($0.promise) }
        return say(
            "重算时限" + (old.map { "（原为 \($0)）" } ?? ""),
            "deadline reckoned anew" + (old.map { " (it was \($0))" } ?? ""), change.cause)
    }
}

extension MIME.Mailbox {
    /// As a line shows a person.
    fileprivate var shown: String { name.map { "\($0) <\(address)>" } ?? address }
}
