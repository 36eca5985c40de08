public import Casework
public import FoundationEssentials
public import Settings
public import Store
import Survey

/// Whether the record of a case holds.
public struct AuditFinding: Sendable, Hashable {
    /// The case.
    public let number: CaseNumber
    /// How many events it has.
    public let events: Int
    /// The sequence of the first event whose hash is wrong; nil when the chain is whole.
    public let brokenAt: Int?
    /// Whether the log, replayed, gives the case as it is kept.
    public let isReplayed: Bool
    /// What is wrong, in words; nil when all is well.
    public let fault: String?
}

/// Checks the record: the chain of hashes, and that each case is what its log says.
public struct Audit: Sendable {
    private let store: Store
    private let present: WorkflowRules

    /// An audit of a store. The rules of the configuration stand in for events of a time when rules were not kept.
    public init(_ configuration: Configuration, _ store: Store, at now: Date) throws {
        self.store = store
        let office = try OfficeFiles(configuration, store, at: now)
        present =
            Standing(configuration, .standard, office.calendar, office.directory, office.marks, at: now)
            .view(at: now).rules
    }

    /// The finding on one case; nil when there is none of that number.
    public func check(_ number: CaseNumber) throws(StoreFailure) -> AuditFinding? {
        try store.look { transaction in
            guard let file = try transaction.caseFile(number) else { return nil }
            let records = try transaction.events(of: number).map(\.record)
            let broken = try transaction.firstBreak(in: number)
            var rules: [String: WorkflowRules] = [:]
            for name in Set(records.compactMap(\.rules)) {
                rules[name] = try transaction.rules(named: name)?.workflow
            }
            let fault = broken.map { "event \($0) is not what was recorded" } ?? replay(records, rules, file)
            return AuditFinding(
                number: number, events: records.count, brokenAt: broken, isReplayed: fault == nil,
                fault: fault)
        }
    }

    /// What the replay finds; nil when it gives the case.
    private func replay(
        _ records: [EventRecord], _ rules: [String: WorkflowRules], _ file: Case
    ) -> String? {
        do throws(Refusal) {
            let again = try Workflow.replay(records) { record in
                record.rules.flatMap { rules[$0] } ?? present
            }
            return again == file ? nil : "the log gives another case than the one kept"
        } catch {
            return "the log cannot be replayed: \(error)"
        }
    }
}
