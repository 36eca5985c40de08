import Casework
import FoundationEssentials
import MIME
import Reading

/// SplitMix64: small, quick, the same everywhere.
struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
    mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
}

/// A random history of one case, half sensible, half nonsense, that checks the rules after every step.
struct RandomHistory {
    var dice: Dice
    var file: Case?
    var log: [EventRecord] = []
    var at = Samples.start
    var acknowledgements = 0
    var approvals: Set<String> = []
    var reached: Set<CaseStatus> = []
    var letters: Set<LetterKind> = []

    init(seed: UInt64) { dice = Dice(state: seed) }

    /// The history in short, for the report of a fault.
    var told: String { log.map { "\($0.sequence) \($0.event.name.rawValue)" }.joined(separator: "\n") }

    /// Runs and says which rule was broken, if one was.
    mutating func run(steps: Int) throws -> String? {
        for _ in 0..<steps {
            at = at.addingTimeInterval(Double(dice.roll(40_000)))
            let event = nextEvent()
            let record = EventRecord(
                caseNumber: Samples.number, sequence: log.count + 1, at: at, actor: .system("random"),
                event: event)
            let before = file
            let step: Step
            do throws(Refusal) { step = try Workflow.step(before, record, Bench.rules) } catch { continue }
            log.append(record)
            file = step.file
            reached.insert(step.file.status)
            if let fault = fault(before, step, event) { return fault }
        }
        return try replayFault()
    }

    private mutating func fault(_ before: Case?, _ step: Step, _ event: CaseEvent) -> String? {
        let now = step.file
        if case .approved(let approval) = event {
            if approval.approver == now.draft?.drafter { return "the drafter approved" }
            if approval.hash != now.draft?.content.digest { return "another text was approved" }
            if now.caseClass == .major, now.minutes?.isComplete != true { return "major without minutes" }
            approvals.insert(approval.hash)
        }
        for case .letter(let order) in step.effects {
            letters.insert(order.kind)
            if let fault = fault(order, now) { return fault }
        }
        if before?.status == .closed, now.status != .closed {
            guard event.name == .reopened || event.name == .letterEnded else {
                return "closed did not stay closed"
            }
        }
        if let days = now.workingDays {
            if days > 7 { return "an eighth working day" }
            if now.deadline != Bench.rules.deadline(now.periodStart, days) { return "a deadline of its own" }
            if now.caseClass == .ordinary, days != 1 { return "an ordinary case was extended" }
        }
        if let before, before.status.isOpen, now.status == .told, approvals.isEmpty {
            return "told without approval"
        }
        return acknowledgements > 1 ? "two acknowledgements" : nil
    }

    private mutating func fault(_ order: LetterOrder, _ now: Case) -> String? {
        if order.kind == .acknowledgement { acknowledgements += 1 }
        guard order.kind.needsApproval else { return nil }
        guard let hash = order.approvedHash, approvals.contains(hash) else {
            return "a letter nobody approved"
        }
        do throws(Refusal) { try Approvals.check(order, of: now) } catch {
            return "the gate refuses: \(error)"
        }
        var forged = order
        forged.facts["text"] = "其他内容"
        do throws(Refusal) { try Approvals.check(forged, of: now) } catch { return nil }
        return "the gate lets another text pass"
    }

    /// Every fourth history is rebuilt from its log, every 64th from the log as it is kept.
    private func replayFault() throws -> String? {
        guard let file, dice.state % 4 == 0 else { return nil }
        guard try Workflow.replay(log, Bench.rules) == file else { return "replay differs" }
        guard dice.state % 64 == 0 else { return nil }
        let kept = try log.map {
            try CanonicalJSON.decode(EventRecord.self, from: try CanonicalJSON.encode($0))
        }
        return try Workflow.replay(kept, Bench.rules) == file ? nil : "replay of the kept log differs"
    }
}
