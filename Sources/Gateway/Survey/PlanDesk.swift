import Casework
import FoundationEssentials
import Letters
import MIME
import Reading
import Settings
import Store
import Survey

extension Desk {
    /// Puts a service improvement plan (article 13) on its way: a case of its own whose draft is the plan and whose reader
    /// is the company leader who reviews it, so that nothing leaves before a leader approved exactly its text. Tells about
    /// the case.
    public func openPlan(_ text: String, of year: Int, by clerk: Clerk) throws -> ActReport {
        let now = world.now()
        let rules = rules
        let number = try transacting { transaction in
            try check(clerk)
            guard let reviewer = planReviewer(besides: clerk) else { throw Refusal.noLeader }
            let number = try Lookup(desk: self, transaction: transaction, now: now).nextNumber(now)
            let isChinese = rules.staffLanguage.isChinese
            let subject = isChinese ? "\(year)年度服务改进方案" : "Service improvement plan \(year)"
            let reason = isChinese ? "客户管理办法第十三条" : "article 13"
            let receipt = Receipt(
                number: number, receivedAt: now,
                customer: Correspondent(
                    mailbox: reviewer, unit: house.names(in: rules.staffLanguage).company),
                language: rules.staffLanguage, subject: subject, excerpt: subject, form: .manual,
                proposal: Proposal(
                    caseClass: .inquiry, reason: reason, rule: Proposal.improvementPlan,
                    handler: clerk.person.mailbox))
            try begin(
                receipt, acknowledged: .silence(rule: "P1", reason: "drafted in the house"), by: clerk,
                in: transaction, at: now)
            let events: [CaseEvent] = [
                .graded(Grading(.inquiry, reason: reason)),
                .assigned(Assignment(handler: clerk.person.mailbox)),
            ]
            for event in events { try step(number, event, by: clerk, in: transaction, at: now) }
            return number
        }
        return try carryOut(
            [.draft(text: text, opinion: nil, files: []), .submit(to: nil)], on: number, by: clerk)
    }

    /// The leader who reviews: of those configured the last who neither drafts nor approves, as the chain climbs.
    private func planReviewer(besides clerk: Clerk) -> Mailbox? {
        let today = calendar.zone.date(at: world.now())
        let chain = directory.chain(survey.plan.reviewers, on: today).map(\.mailbox)
        let approver = rules.offices.approver(of: .inquiry, drafter: clerk.person.address)
        let others = chain.filter {
            $0.address != clerk.person.address && $0.address.lowercased() != approver?.address.lowercased()
        }
        return others.last ?? chain.last { $0.address != clerk.person.address }
    }
}
