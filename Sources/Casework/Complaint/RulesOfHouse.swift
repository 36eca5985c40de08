import FoundationEssentials
public import MIME

/// By which shares of the office time to the inner target the steps of a period should be done, in percent.
public struct PeriodShares: Hashable, Sendable {
    /// The opinion should be drafted, or the meeting recorded.
    public var draftBy: Int
    /// The approval should be there.
    public var approveBy: Int
    /// Staff are warned that the end is near.
    public var warnAt: Int

    /// Shares in percent; by default a half, three quarters, 85 %.
    public init(draftBy: Int = 50, approveBy: Int = 75, warnAt: Int = 85) {
        self.draftBy = draftBy
        self.approveBy = approveBy
        self.warnAt = warnAt
    }
}

extension WorkflowRules {
    /// Rules by the State Council's calendar: the promise and the inner target as ``WorkCalendar`` reckons them, the
    /// inner marks by shares of the office hours between receipt and target, and letters to staff in office hours.
    public init(offices: Offices, calendar: WorkCalendar, shares: PeriodShares = PeriodShares()) {
        self.init(
            offices: offices, deadline: { calendar.due(received: $0, workingDays: max(1, $1)) },
            milestones: { start, deadline in
                let span = max(0, calendar.workingSeconds(from: start, to: deadline.target))
                func mark(_ percent: Int) -> Date {
                    calendar.instant(workingSeconds: span * percent / 100, after: start)
                }
                let warnAt = mark(shares.warnAt)
                return Milestones(
                    draftBy: mark(shares.draftBy), approveBy: mark(shares.approveBy),
                    warnAt: min(warnAt, calendar.caution(start, deadline) ?? warnAt))
            }, officeTime: { calendar.isOfficeTime($0) ? $0 : calendar.nextOpening(from: $0) })
    }
}

extension WorkCalendar {
    /// When to warn of a provisional deadline that may come earlier; nil when it cannot.
    fileprivate func caution(_ start: Date, _ deadline: Deadline) -> Date? {
        guard deadline.isProvisional else { return nil }
        let (first, last) = (zone.date(at: start), zone.date(at: deadline.promise))
        guard first < last else { return nil }
        let days = (first.advanced(by: 1)..<last.advanced(by: 1)).count(where: isWorkingDay)
        return days > 0 ? warning(received: start, workingDays: days) : nil
    }
}

extension Offices {
    /// The offices by the roles of the directory on a day, absent people replaced by who stands in.
    ///
    /// Ordinary complaints: the approvers and the supervising leader; inquiries and plans the director as well. Major ones: the
    /// supervising leader and the general manager, who speak for the managers' meeting, and the approvers only where the
    /// directory names neither. The chains list roles or addresses.
    public init(
        _ directory: Directory, extensionChain: [String], escalationChain: [String], on day: LocalDate
    ) {
        func people(_ roles: EmployeeRole...) -> [Mailbox] {
            var seen: Set<String> = []
            return roles.flatMap { directory.acting(as: $0, on: day) }
                .filter { seen.insert($0.address).inserted }.map(\.mailbox)
        }
        let managers = people(.supervisingLeader, .generalManager)
        self.init(
            approvers: [
                .ordinary: people(.approver, .supervisingLeader),
                .inquiry: people(.approver, .supervisingLeader, .departmentDirector),
                .plan: people(.approver, .supervisingLeader, .departmentDirector),
                .major: managers.isEmpty ? people(.approver) : managers,
            ], chain: directory.chain(extensionChain, on: day).map(\.mailbox),
            escalation: directory.chain(escalationChain, on: day).map(\.mailbox),
            desk: people(.departmentDirector, .handler).first)
    }
}

extension Employee {
    /// The name and address letters go to.
    public var mailbox: Mailbox { Mailbox(name: name, address: address) }
}
