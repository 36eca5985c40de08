import Casework
import Foundation
import MIME
import Testing

/// Random histories by seed. Ten thousand by default, a million when HEED_LONG_TESTS is set.
struct WorkflowPropertyTests {
    static let share: UInt64 =
        ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] == nil ? 1_250 : 125_000

    @Test(arguments: 0..<8 as Range<UInt64>)
    func noHistoryBreaksTheRules(part: UInt64) throws {
        for seed in (part * Self.share)..<((part + 1) * Self.share) {
            var history = RandomHistory(seed: seed)
            if let fault = try history.run(steps: 8 + Int(seed % 9)) {
                Issue.record("seed \(seed): \(fault)\n\(history.told)")
                return
            }
        }
    }

    /// The random walks reach everything the rules speak of; else they would prove nothing.
    @Test func theHistoriesReachEveryStatus() throws {
        var reached: Set<CaseStatus> = []
        var letters: Set<LetterKind> = []
        for seed in 0..<1_000 as Range<UInt64> {
            var history = RandomHistory(seed: seed)
            _ = try history.run(steps: 40)
            reached.formUnion(history.reached)
            letters.formUnion(history.letters)
        }
        #expect(reached == Set(CaseStatus.allCases))
        #expect(
            letters.isSuperset(of: [
                .acknowledgement, .resolution, .opinion, .extensionNotice, .reopening, .overdue,
            ]))
    }
}
