import TestSupport
import Testing

/// What a customer writes after a letter of ours, and what heed must make of it.
struct FollowUpSample: Sendable, CustomTestStringConvertible {
    enum Author: Sendable { case customer, stranger }

    let note: String
    var stage = Setup.Stage.closed
    var author = Author.customer
    var reply: Reply
    /// Whether it joins the case, waits for a person, opens the case again, leaves something to do; nil is not looked at.
    var attaches: Bool?
    var held: Bool?
    var reopens: Bool?
    var needsAction: Bool?
    var contains: [String]
    var excludes: [String] = ["请直接回复本邮件", "会重新办理", "保留主题中的编号"]

    var testDescription: String { note }

    init(
        _ note: String, _ text: String, _ client: Client = .qq, _ stage: Setup.Stage = .closed,
        by author: Author = .customer, attaches: Bool? = true, held: Bool? = false, reopens: Bool? = false,
        needsAction: Bool? = nil, contains: [String]? = nil, change: (inout FollowUpSample) -> Void = { _ in }
    ) {
        self.note = note
        self.stage = stage
        self.author = author
        reply = Reply(text: text, client: client)
        (self.attaches, self.held, self.reopens, self.needsAction) = (attaches, held, reopens, needsAction)
        self.contains = contains ?? (text.isEmpty ? [] : [text])
        change(&self)
    }

    /// Takes all samples through one desk and tells what heed got wrong, by sample.
    static func faults(_ samples: [FollowUpSample], _ bench: Bench) throws -> [String] {
        let setups = samples.enumerated().map { index, sample in
            Setup(
                stage: sample.stage, customer: ("客户\(index)", "k\(index)@kehu\(index).example"),
                subject: "送货差了\(index + 3)桶", text: "我要投诉：第\(index)车送货少了\(index + 3)桶，至今没人管。")
        }
        let standing = try bench.establish(setups)
        let sent = bench.letters.count
        let mails = zip(samples, standing).map { sample, standing in
            let isOwn = sample.author == .customer
            return sample.reply.mail(
                to: standing.letter, name: isOwn ? standing.customer.name : "旁人",
                address: isOwn ? standing.customer.address : "pangren@elsewhere.example",
                company: bench.company)
        }
        try bench.take(mails)
        let ledger = try bench.ledger()
        return try zip(zip(samples, standing), mails).flatMap { pair, mail in
            guard let row = ledger[mail.messageID] else { return ["\(pair.0.note): not taken"] }
            let told = bench.letters.dropFirst(sent).filter { $0.to == mail.address }
            return pair.0.faults(try bench.shown(row.id), pair.1, told).map { "\(pair.0.note): \($0)" }
        }
    }

    private func faults(_ shown: ShownMail, _ standing: Standing, _ told: [Letter]) -> [String] {
        var faults: [String] = []
        func check<T: Equatable>(_ expected: T?, _ actual: T, _ what: String) {
            if let expected, expected != actual { faults.append("\(what) is \(actual)") }
        }
        let outcome = shown.outcome
        check(attaches, outcome.attach_to_case && shown.mail.case == standing.number, "attaches")
        check(held, outcome.held_for_staff, "held")
        check(reopens, outcome.reopens, "reopens")
        check(needsAction, outcome.needs_action, "needs action")
        let own = outcome.new_text.filter { !$0.isWhitespace }
        for text in contains where !own.contains(text.filter { !$0.isWhitespace }) {
            faults.append("the new text lacks \(text): \(outcome.new_text)")
        }
        for text in excludes where own.contains(text) { faults.append("the new text holds \(text)") }
        if author == .stranger, outcome.attach_to_case, !told.isEmpty {
            faults.append("the stranger got a letter")
        }
        return faults
    }
}

extension FollowUpSample {
    static let all: [FollowUpSample] = [
        FollowUpSample("thanks", "谢谢，桶收到了", needsAction: false),
        FollowUpSample("thanks in English", "Thank you, all settled now.", .gmailEnglish, needsAction: false),
        FollowUpSample("thanks from a phone", "辛苦了🙏", .iPhone, needsAction: false),
        FollowUpSample("still not solved", "问题还是没解决，今天又少两桶", .outlook, reopens: true, needsAction: true),
        FollowUpSample("rejected", "这个结果我不接受，要求重新处理", .netease, reopens: true, needsAction: true),
        FollowUpSample("thanks, but", "謝謝，不過補送的油桶還是漏的", .gmailTraditional, reopens: true, needsAction: true),
        FollowUpSample(
            "an English objection", "This is still not resolved, nobody has called us.", .outlookEnglish,
            reopens: true, needsAction: true),
        FollowUpSample("an empty answer", "", .iPhone),
        FollowUpSample("a polite wish", "处理得不错。请把补送单的扫描件发我一份，谢谢", .htmlOnly, reopens: nil, needsAction: true),
        FollowUpSample(
            "news for an open case", "补充一下：差的是第二仓的货", .thunderbird, .acknowledged, needsAction: true),
        FollowUpSample("only the address is left", "等了一天了没人联系", .bare, .acknowledged, needsAction: true) {
            $0.reply.traces = .address
            $0.reply.subject = { _ in "没有消息" }
        },
        FollowUpSample("only the subject is left", "补充照片明天发", .bare, .acknowledged, needsAction: true) {
            $0.reply.traces = .subject
        },
        FollowUpSample("only the Message-ID is left", "请尽快回电", .bare, .acknowledged, needsAction: true) {
            $0.reply.traces = .messageID
            $0.reply.subject = { _ in "在吗" }
        },
        FollowUpSample(
            "only the marker in the quote is left", "请告知处理进度", .qq, .acknowledged, needsAction: true
        ) {
            $0.reply.traces = .body
            $0.reply.subject = { _ in "进度" }
        },
        FollowUpSample(
            "a stranger with the right token", "我是他律师，请三日内赔付", by: .stranger, attaches: nil, held: true,
            needsAction: true),
        FollowUpSample("a forged customer", "请把赔款打到新账户", attaches: nil, held: true) {
            $0.reply.voucher = .fail
        },
        FollowUpSample("a damaged code", "请问处理得怎么样", .bare, .acknowledged, attaches: false, held: nil) {
            $0.reply.isDamaged = true
            $0.reply.traces = [.subject, .address, .messageID]
        },
        FollowUpSample("a bare number", "我的投诉有结果了吗", .bare, .acknowledged, attaches: false, held: nil) {
            $0.reply.traces = []
            $0.reply.subject = { "关于 \($0.caseNumber ?? "")" }
        },
        FollowUpSample(
            "answers written into our letter", "见下", .outlook, .acknowledged, needsAction: true,
            contains: ["是6号仓的货"]
        ) { $0.reply.edit = { $0.replacing("需要补充情况", with: "是6号仓的货，不是5号仓\n需要补充情况") } },
    ]
}
