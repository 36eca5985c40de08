import Casework
import FoundationEssentials
import MIME
import Reading

/// Invented people and events for the tests of the casework.
enum Samples {
    static let number = CaseNumber(prefix: "KS", year: 2026, sequence: 123)
    static let other = CaseNumber(prefix: "KS", year: 2026, sequence: 124)
    static let customer = Mailbox(name: "陈立", address: "chen.li@hexi-quarry.example.com")
    static let handler = Mailbox(name: "白雪", address: "bai.xue@heed.example.cn")
    static let colleague = Mailbox(name: "杜衡", address: "du.heng@heed.example.cn")
    static let leader = Mailbox(name: "方远", address: "fang.yuan@heed.example.cn")
    static let deputy = Mailbox(name: "高岩", address: "gao.yan@heed.example.cn")
    static let director = Mailbox(name: "何川", address: "he.chuan@heed.example.cn")
    static let manager = Mailbox(name: "姜海", address: "jiang.hai@heed.example.cn")
    static let start = Moment.parse("2026-11-02T01:00:00Z") ?? Date(timeIntervalSince1970: 0)

    static func receipt(
        _ caseClass: CaseClass? = nil, form: ReceiptForm = .mail, at: Date = start
    ) -> Receipt {
        Receipt(
            number: number, mail: "m1", account: "kefu", receivedAt: at,
            messageID: "first@hexi-quarry.example.com",
            customer: Correspondent(mailbox: customer, unit: "河西采石场", customerClass: "A", isKnown: true),
            language: .zhHans, subject: "柴油少送", excerpt: "昨天送来的柴油少了二百升。",
            attachments: [AttachmentNote(name: "磅单.jpg", type: "image/jpeg", size: 1200)], form: form,
            orderReference: "D-77", phone: "0360-555",
            proposal: caseClass.map { Proposal(caseClass: $0, reason: "数量", rule: "quantity") },
            readers: caseClass == .plan ? [leader, manager] : nil)
    }

    static func content(
        _ text: String = "补送二百升，并致歉。", opinion: String? = nil, to readers: [Mailbox] = [customer]
    ) -> ApprovedContent {
        ApprovedContent(recipients: readers.map(\.address), opinion: opinion, text: text)
    }

    static let minutes = Minutes(
        time: "2026-11-02 09:00", attendees: ["姜海", "方远"], decision: "补送并赔偿停工损失", text: "会议纪要")

    /// One event of every name.
    static let everyEvent: [CaseEvent] = [
        .received(receipt(.ordinary)),
        .acknowledged(.letter(to: customer)),
        .acknowledged(.silence(rule: "A2", reason: "automatic mail")),
        .graded(Grading(.major, reason: "停产")),
        .assigned(Assignment(handler: handler, department: "调度管理部", reason: nil)),
        .drafted(Draft(revision: 1, drafter: handler.address, content: content(opinion: "赔偿"))),
        .submitted(Submission(revision: 1, approver: leader)),
        .meetingRecorded(minutes),
        .approved(Approval(revision: 1, hash: "00ff", approver: leader.address)),
        .returned(ReturnedDraft(revision: 1, approver: leader.address, reason: "数额不对")),
        .answeredUnclearly(
            UnclearAnswer(notice: .approval, revision: 1, person: leader.address, words: "同意，但…")),
        .extensionRequested(ExtensionPlea(workingDays: 7, reason: "等化验", chain: [director, leader])),
        .extensionDecided(ExtensionVoice(leader: director.address, agrees: true)),
        .letterEnded(
            LetterOutcome(
                key: "res:KS-2026-000123:1", kind: .resolution, ending: .accepted, messageID: "a@b",
                approvedHash: "00ff")),
        .toldInPerson(Telling(means: "telephone", note: "陈立已知悉")),
        .mailAttached(
            FurtherMail(mail: "m2", from: customer.address, meaning: .news, reason: "F9", excerpt: "补充照片")),
        .asked(Question(number: 1, text: "请提供磅单号")),
        .contactChanged(NewContact(letterTo: customer, reason: "电话核实")),
        .customerFiled(CustomerOnFile(code: "C001", unit: "河西采石场", customerClass: "A")),
        .reopened(Reopening(mail: "m3", receivedAt: start, reason: "还是没解决")),
        .closed(Remark("无异议")),
        .withdrawn(Remark("客户撤回")),
        .merged(Merging(into: other, reason: "同一件事")),
        .unmerged(Remark("两件事")),
        .linked(Link(other: other, relation: .related)),
        .noted(Remark("已电话联系")),
        .taskDone(TaskDone(kind: .readMail, subject: "m2")),
        .timerFired(TimerFiring(kind: .overdue, due: start)),
        .recalculated(Recalculation(cause: "2027 notice")),
        .reviewed(Review(person: manager.address, words: "第二条要写明完成日期")),
    ]
}
