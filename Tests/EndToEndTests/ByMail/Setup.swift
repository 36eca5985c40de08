import Foundation
import TestSupport

/// A case as a test wants it: how far it has come, and which of heed's letters is then answered.
struct Setup {
    /// The letter that is answered, which says how far the case has come.
    enum Stage { case acknowledged, draft, approval, meeting, extensionAsked, told, closed }

    var stage: Stage
    /// Whose complaint it is; each case has a customer of its own.
    var customer: (name: String, address: String)
    var subject: String
    var text: String
    var isMajor = false
    /// Who handles it; the first handler of the company unless given.
    var handler: String?
    /// What the handler drafts.
    var draft = "已安排专人核实并当面致歉。"
}

/// A case that stands as its setup says.
struct Standing {
    let number: String
    let customer: (name: String, address: String)
    let handler: String
    /// The letter to be answered.
    let letter: Letter
}

extension Bench {
    private static let minutes = "会议时间：昨天15:00\n出席人员：裴知远、屠海\n会议决定：登门致歉并照合同赔付。"

    /// Brings all cases to where their setups want them, by mail alone but for the closing.
    func establish(_ setups: [Setup]) throws -> [Standing] {
        try take(setups.map(complaint))
        let numbers = try numbers(of: setups)
        try gradeAndAssign(setups, numbers)
        let requests = try zip(setups, numbers).map { setup, number in
            try letter(number, ["draft-request", "assignment"], to: handler(setup))
        }
        try writeOpinions(setups, numbers, requests)
        try decide(setups, numbers)
        return try zip(setups, numbers).map { setup, number in
            Standing(
                number: number, customer: setup.customer, handler: handler(setup),
                letter: try letter(number, kinds(setup.stage), to: reader(setup)))
        }
    }

    func handler(_ setup: Setup) -> String {
        setup.handler ?? company.staff.first { $0.roles.contains("handler") }?.address ?? ""
    }

    private func complaint(_ setup: Setup) -> MailDraft {
        var mail = MailDraft(
            setup.customer.name, setup.customer.address, to: company.gateway_address, setup.subject,
            setup.text)
        mail.trace = Voucher.pass.fields(setup.customer.address, company)
        return mail
    }

    private func numbers(of setups: [Setup]) throws -> [String] {
        let rows = try desk.json([ShownCase.File].self, "cases", "list", "--limit", "10000")
        return try setups.map { setup in
            guard let row = rows.first(where: { $0.from.address == setup.customer.address }) else {
                throw TestFailure("no case of \(setup.customer.address) (\(setup.subject))\n\(desk.log)")
            }
            return row.number
        }
    }

    private func gradeAndAssign(_ setups: [Setup], _ numbers: [String]) throws {
        let rows = try desk.json([ShownCase.File].self, "cases", "list", "--limit", "10000")
        var mails: [MailDraft] = []
        for (setup, number) in zip(setups, numbers) {
            guard let row = rows.first(where: { $0.number == number }), let present = row.handler else {
                throw TestFailure("\(number) has no handler")
            }
            var lines: [String] = []
            if row.severity != "major", setup.isMajor { lines.append("改为重大：已核实，影响很大") }
            if row.severity == "major", !setup.isMajor {
                let leader = company.approver(major: true)?.address ?? ""
                try desk.heed(
                    "cases", "grade", number, "ordinary", "--reason", "已核实，影响有限", "--as", leader)
            }
            if present.address != handler(setup) { lines.append("转 " + company.name(of: handler(setup))) }
            guard !lines.isEmpty else { continue }
            let request = try letter(number, ["draft-request"], to: present.address)
            mails.append(answer(request, lines.joined(separator: "\n")))
        }
        if !mails.isEmpty { try take(mails) }
    }

    private func writeOpinions(_ setups: [Setup], _ numbers: [String], _ requests: [Letter]) throws {
        let all = Array(zip(zip(setups, numbers), requests)).map { ($0.0.0, $0.0.1, $0.1) }
        var first: [MailDraft] = []
        for (setup, number, request) in all {
            if setup.stage == .extensionAsked {
                first.append(answer(request, "申请延期至7个工作日：需要第三方检测"))
            } else if setup.isMajor, wantsDraft(setup) {
                let meeting = try letter(number, ["meeting-request"], to: handler(setup))
                first.append(answer(meeting, Self.minutes))
            }
        }
        if !first.isEmpty { try take(first) }
        let drafts = all.filter { wantsDraft($0.0) }.map { answer($0.2, $0.0.draft) }
        if !drafts.isEmpty { try take(drafts) }
    }

    private func wantsDraft(_ setup: Setup) -> Bool {
        switch setup.stage {
        case .approval, .told, .closed: true
        case .acknowledged, .draft, .meeting, .extensionAsked: false
        }
    }

    private func decide(_ setups: [Setup], _ numbers: [String]) throws {
        let ended = zip(setups, numbers).filter { $0.0.stage == .told || $0.0.stage == .closed }
        guard !ended.isEmpty else { return }
        try take(ended.map { answer(try letter($0.1, ["approval-request"]), "同意") })
        for (setup, number) in ended where setup.stage == .closed {
            try desk.heed("cases", "close", number, "--as", handler(setup))
        }
    }

    private func kinds(_ stage: Setup.Stage) -> [String] {
        switch stage {
        case .acknowledged: ["acknowledgement"]
        case .draft: ["draft-request", "assignment"]
        case .approval: ["approval-request"]
        case .meeting: ["meeting-request"]
        case .extensionAsked: ["extension-request"]
        case .told, .closed: ["resolution"]
        }
    }

    private func reader(_ setup: Setup) -> String? {
        switch setup.stage {
        case .acknowledged, .told, .closed: setup.customer.address
        case .draft, .meeting: handler(setup)
        case .approval, .extensionAsked: nil
        }
    }
}
