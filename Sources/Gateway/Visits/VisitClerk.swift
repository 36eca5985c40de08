public import Casework
import FoundationEssentials
import Store

extension Desk {
    /// Vouches for a report from an unregistered address; nil when there is no such visit.
    public func confirmVisit(_ id: VisitID, by clerk: Clerk) throws -> Visit? {
        try change(id, by: clerk) { visit in
            visit.isVerified ? nil : .confirmed(by: clerk.person.address)
        }
    }

    /// Files a visit under a customer of that code; nil when there is no such visit.
    public func assignVisit(_ id: VisitID, to code: String, by clerk: Clerk) throws -> Visit? {
        guard let customer = directory.customer(code: code) else { throw Refusal.unknownTarget(code) }
        return try change(id, by: clerk) { visit in
            let found = VisitedCustomer(customer)
            return visit.report.customer == found ? nil : .filed(under: found, by: clerk.person.address)
        }
    }

    private func change(
        _ id: VisitID, by clerk: Clerk, _ event: (Visit) -> VisitEvent?
    ) throws -> Visit? {
        try check(clerk)
        let now = world.now()
        return try transacting { transaction in
            guard let visit = try transaction.visit(id) else { return nil }
            guard let event = event(visit) else { return visit }
            return try transaction.append(event, to: visit, at: now)
        }
    }
}
