import Casework
import FoundationEssentials
import Letters
import MIME
import Reading
import Settings
import Store
import Survey

extension Desk {
    /// Puts a service improvement plan (article 13) on its way: a case of its own whose draft is the plan and whose readers
    /// are the company leaders, so that nothing leaves before a leader approved exactly its text. Tells about the case.
    public func openPlan(_ text: String, of year: Int, by clerk: Clerk) throws -> ActReport {
        let now = world.now()
        let number = try transacting { transaction in
            try check(clerk)
            let readers = planReaders(besides: clerk, at: now)
            guard !readers.isEmpty else { throw Refusal.noLeader }
            let number = try Lookup(desk: self, transaction: transaction, now: now).nextNumber(now)
            let receipt = planReceipt(number, of: year, for: readers, by: clerk, at: now)
            try begin(
                receipt, acknowledged: .silence(rule: "P1", reason: "drafted in the house"), by: clerk,
                in: transaction, at: now)
            let events: [CaseEvent] = [
                .graded(Grading(.plan, reason: receipt.proposal?.reason ?? "")),
                .assigned(Assignment(handler: clerk.person.mailbox)),
            ]
            for event in events { try step(number, event, by: clerk, in: transaction, at: now) }
            return number
        }
        return try carryOut(
            [.draft(text: text, opinion: nil, files: []), .submit(to: nil)], on: number, by: clerk)
    }

    private func planReceipt(
        _ number: CaseNumber, of year: Int, for readers: [Mailbox], by clerk: Clerk, at now: Date
    ) -> Receipt {
        let language = rules.staffLanguage
        let subject = language.isChinese ? "\(year)年度服务改进方案" : "Service improvement plan \(year)"
        return Receipt(
            number: number, receivedAt: now,
            customer: Correspondent(mailbox: clerk.person.mailbox, unit: house.names(in: language).company),
            language: language, subject: subject, excerpt: subject, form: .manual,
            proposal: Proposal(
                caseClass: .plan, reason: language.isChinese ? "客户管理办法第十三条" : "article 13",
                rule: "improvement-plan", handler: clerk.person.mailbox), readers: readers)
    }

    /// The company leaders, whoever stands in for those away; the drafter has read it.
    private func planReaders(besides clerk: Clerk, at now: Date) -> [Mailbox] {
        directory.chain(survey.plan.reviewers, on: calendar.zone.date(at: now)).map(\.mailbox).filter {
            $0.address.lowercased() != clerk.person.address.lowercased()
        }
    }
}
