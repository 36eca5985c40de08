import TestSupport
import Testing

/// What somebody answers to a notice, and what heed must make of it.
struct StaffSample: Sendable, CustomTestStringConvertible {
    enum Author: Sendable {
        /// Who got the notice.
        case asked
        /// Who drafted the text.
        case drafter
        /// Another colleague.
        case director
        /// Somebody from outside with the leader's name.
        case outsider
    }

    /// What heed must say. Lists name what is allowed; nil is not looked at.
    struct Expected: Sendable {
        var actions: [String]
        var reason: String?
        var texts: [String] = []
        var excludes: [String] = []
        var to: String?
        var days: Int?
        var isComplete: Bool?
        var attendees: [String] = []
        var refusal: String?
        /// Files of the request for approval that follows.
        var letterFiles: [String]?
        /// Every action, of an answer with several.
        var commands: [String]?
    }

    let note: String
    var stage = Setup.Stage.approval
    var isMajor = false
    var author = Author.asked
    var reply: Reply
    var expected: Expected

    var testDescription: String { note }

    init(
        _ note: String, _ text: String, _ client: Client = .qq, stage: Setup.Stage = .approval,
        isMajor: Bool = false, by author: Author = .asked, is actions: [String], reason: String? = nil,
        texts: [String] = [], to: String? = nil, days: Int? = nil,
        change: (inout StaffSample) -> Void = { _ in }
    ) {
        self.note = note
        self.stage = stage
        self.isMajor = isMajor
        self.author = author
        reply = Reply(text: text, client: client)
        expected = Expected(actions: actions, reason: reason, texts: texts, to: to, days: days)
        change(&self)
    }
}

extension StaffSample {
    /// Takes all samples through one desk and tells what heed got wrong, by sample.
    static func faults(_ samples: [StaffSample], _ bench: Bench) throws -> [String] {
        let setups = samples.enumerated().map { index, sample in
            Setup(
                stage: sample.stage, customer: ("客户\(index)", "k\(index)@kehu\(index).example"),
                subject: "送货差了\(index + 3)桶", text: "我要投诉：第\(index)车送货少了\(index + 3)桶，至今没人管。",
                isMajor: sample.isMajor)
        }
        let standing = try bench.establish(setups)
        let sent = bench.letters.count
        let mails = zip(samples, standing).map { $0.mail(in: $1, bench.company) }
        try bench.take(mails)
        let ledger = try bench.ledger()
        return try zip(zip(samples, standing), mails).flatMap { pair, mail in
            let (sample, standing) = pair
            guard let row = ledger[mail.messageID] else { return ["\(sample.note): not taken"] }
            let back = bench.letters.dropFirst(sent).filter { $0.caseNumber == standing.number }
            return sample.faults(
                try bench.shown(row.id).outcome, try bench.file(standing.number), back
            )
            .map { "\(sample.note): \($0)" }
        }
    }

    func mail(in standing: Standing, _ company: Company) -> MailDraft {
        let letter = standing.letter
        let (name, address) =
            switch author {
            case .asked: (company.name(of: letter.to), letter.to)
            case .drafter: (company.name(of: standing.handler), standing.handler)
            case .director: (company.staff[0].name, company.staff[0].address)
            case .outsider: (company.name(of: letter.to), "boss@elsewhere.example")
            }
        return reply.mail(to: letter, name: name, address: address, company: company)
    }

    /// What heed got wrong: what it read, and where the case stands.
    func faults(_ outcome: ShownMail.Outcome, _ file: ShownCase, _ back: [Letter]) -> [String] {
        var faults: [String] = []
        func check(_ isRight: Bool, _ what: @autoclosure () -> String) {
            if !isRight { faults.append(what()) }
        }
        let action = outcome.action ?? "none"
        check(expected.actions.contains(action), "action \(action), refusal \(outcome.refusal ?? "-")")
        if let reason = expected.reason {
            check(outcome.reason?.contains(reason) == true, "reason \(outcome.reason ?? "-")")
        }
        for text in expected.texts {
            check(outcome.text?.contains(text) == true, "text \(outcome.text ?? "-")")
        }
        for text in expected.excludes {
            check(outcome.text?.contains(text) != true, "text holds \(text): \(outcome.text ?? "")")
        }
        if let to = expected.to { check(outcome.to == to, "to \(outcome.to ?? "-")") }
        if let days = expected.days { check(outcome.days == days, "days \(outcome.days ?? 0)") }
        if let complete = expected.isComplete { check(outcome.complete == complete, "complete is wrong") }
        for name in expected.attendees {
            check(outcome.attendees?.contains(name) == true, "attendees \(outcome.attendees ?? [])")
        }
        if let refusal = expected.refusal {
            check(outcome.refusal == refusal, "refusal \(outcome.refusal ?? "-")")
        }
        if let commands = expected.commands {
            check(outcome.commands?.map(\.action) == commands, "commands \(outcome.commands ?? [])")
        }
        if let files = expected.letterFiles {
            let request = back.last { $0.kind == "approval-request" }
            check(request?.attachments == files, "files \(request?.attachments ?? [])")
        }
        if stage == .approval {
            let isTold = ["approved", "told"].contains(file.case.status)
            check(isTold == (action == "approve" && outcome.done == true), "the case is \(file.case.status)")
        }
        if action == "ask_again" {
            check(back.contains { $0.kind != "transcript" }, "nobody was asked again: \(back.map(\.kind))")
        }
        check(back.count { $0.kind == "transcript" } <= 1, "more than one transcript")
        return faults
    }
}
