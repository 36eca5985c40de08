import FoundationEssentials
public import MIME

extension WorkflowRules {
    /// Rules by the State Council's calendar: the promise and the inner target as ``WorkCalendar`` reckons them, the inner
    /// marks by shares of the office hours between receipt and target, and letters to staff in office hours.
    public init(offices: Offices, calendar: WorkCalendar) {
        self.init(
            offices: offices, deadline: { calendar.due(received: $0, workingDays: max(1, $1)) },
            milestones: { start, deadline in
                let span = calendar.workingSeconds(from: start, to: deadline.target)
                func mark(_ percent: Int) -> Date {
                    calendar.instant(workingSeconds: max(0, span) * percent / 100, after: start)
                }
                return Milestones(draftBy: mark(50), approveBy: mark(75), warnAt: mark(85))
            }, officeTime: { calendar.nextOpening(from: $0) })
    }
}

extension Offices {
    /// The offices by the roles of the directory on a day, absent people replaced by who stands in.
    ///
    /// Ordinary complaints and inquiries: the approvers and the supervising leader. Major ones: the supervising leader and the
    /// general manager, who speak for the managers' meeting. `chain` lists roles or addresses.
    public init(
        _ directory: Directory, chain: [String] = ["department_director", "supervising_leader"],
        on day: LocalDate
    ) {
        func people(_ roles: EmployeeRole...) -> [Mailbox] {
            var found: [Mailbox] = []
            for role in roles {
                for person in directory.acting(as: role, on: day).map(\.mailbox) where !found.contains(person)
                {
                    found.append(person)
                }
            }
            return found
        }
        let ordinary = people(.approver, .supervisingLeader)
        self.init(
            approvers: [
                .ordinary: ordinary, .inquiry: ordinary, .major: people(.supervisingLeader, .generalManager),
            ], chain: directory.chain(chain, on: day).map(\.mailbox),
            desk: people(.departmentDirector, .handler).first)
    }
}

extension Employee {
    /// The name and address letters go to.
    public var mailbox: Mailbox { Mailbox(name: name, address: address) }
}
