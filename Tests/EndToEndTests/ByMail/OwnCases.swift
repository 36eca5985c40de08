import TestSupport
import Testing

/// Answers of customers and staff, taken through real servers.
@Suite(.serialized) struct OwnCases {
    @Test func whatCustomersAnswerJoinsTheRightCaseInTheRightWay() throws {
        let faults = try FollowUpSample.faults(FollowUpSample.all, try Bench(.ours))
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test func onlyAClearYesOfTheOneWhoWasAskedApproves() throws {
        let faults = try StaffSample.faults(StaffSample.approvals, try Bench(.ours))
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test func whatStaffAnswerIsCarriedOutWholeOrNotAtAll() throws {
        let faults = try StaffSample.faults(StaffSample.commands, try Bench(.ours))
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }
}
