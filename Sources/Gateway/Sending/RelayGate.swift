import FoundationEssentials
import Transport

/// What all lanes to one relay know together: whether it is worth trying, and how fast letters may go.
///
/// A relay in trouble is tried by one lane with one letter, at growing gaps, until it has answered for a letter; no other
/// letter is blamed for it. The gate lives as long as the process: nothing of it needs to be kept.
final class RelayGate: Sendable {
    fileprivate struct State {
        var failures = 0
        var slowdowns = 0
        var closedUntil = Date.distantPast
        var isProbing = false
        var hasWorked = false
        var mayResend = true
        var suspicion: String?
        var tokens: Double
        var filledAt: Date?

        var isInTrouble: Bool { failures > 0 || slowdowns > 0 }
    }

    private let state: Locked<State>
    private let ratePerMinute: Double?

    /// Seconds between tries of a relay that cannot be used: 5, 10, 20 … half an hour.
    static let (firstGap, longestGap) = (5.0, 1800.0)
    /// Seconds until the next try when only a person can mend it.
    static let gapUntilMended = 900.0
    /// Seconds to keep still when the relay says that letters come too fast: minutes, hours, the next day.
    static let restings: [Double] = [120, 900, 3600, 4 * 3600, 12 * 3600, 24 * 3600]
    /// How far each is moved at random.
    static let jitter = 0.2

    /// A gate that lets at most `ratePerMinute` letters a minute through; nil for no limit.
    init(ratePerMinute: Int?) {
        self.ratePerMinute = ratePerMinute.map(Double.init)
        state = Locked(State(tokens: 1))
    }

    /// Whether letters whose fate is unknown may go once more: not before the mailboxes were looked into, where the proof
    /// may lie that they arrived.
    var mayResend: Bool { state.with(\.mayResend) }

    /// Says whether letters whose fate is unknown may go once more.
    func letResend(_ may: Bool) { state.with { $0.mayResend = may } }

    /// In which words the relay refused everybody, until it answers for a letter in another way.
    var suspicion: String? { state.with(\.suspicion) }

    /// Remembers in which words the relay refuses everybody.
    func suspect(_ words: String) { state.with { $0.suspicion = words } }

    /// Whether the relay answered for no letter since it failed.
    var isInTrouble: Bool { state.with(\.isInTrouble) }

    /// Whether the relay is to be left alone at the moment.
    func isClosed(at now: Date) -> Bool { state.with { $0.closedUntil > now } }

    /// Asks to connect: nil to go on now, else the seconds to wait. In trouble only one lane is let through, and it must say
    /// how it went by ``worked(at:)``, ``failed(_:at:random:)``, ``slowed(at:random:)`` or ``leave()``.
    func enter(at now: Date) -> Double? {
        state.with { state in
            let left = state.closedUntil.timeIntervalSince(now)
            if left > 0 { return left }
            guard state.isInTrouble else { return nil }
            if state.isProbing { return 1 }
            state.isProbing = true
            return nil
        }
    }

    /// Whether connections that are open must end as well: letters come too fast.
    func isResting(at now: Date) -> Bool { state.with { $0.slowdowns > 0 && $0.closedUntil > now } }

    /// The relay answered for a letter. True when that is news: the first time, or the end of trouble. While it rests from
    /// letters that came too fast, one that was on its way before changes nothing.
    func worked(at now: Date) -> Bool {
        state.with { state in
            if state.slowdowns > 0, state.closedUntil > now { return false }
            let isNews = !state.hasWorked || state.isInTrouble
            (state.failures, state.slowdowns, state.isProbing, state.hasWorked) = (0, 0, false, true)
            state.closedUntil = .distantPast
            state.suspicion = nil
            return isNews
        }
    }

    /// A person has mended something and asks for a try now, by one lane with one letter. A relay that wants fewer letters is
    /// left in peace all the same.
    func tryAgain() {
        state.with { state in
            guard state.slowdowns == 0 else { return }
            state.closedUntil = .distantPast
        }
    }

    /// A connection ended without anything to tell about the relay.
    func leave() { state.with { $0.isProbing = false } }

    /// The relay could not be used; returns how often in a row that happened. Lanes that fail together count as one.
    func failed(_ failure: TransportFailure, at now: Date, random: UInt64) -> Int {
        state.with { state in
            state.isProbing = false
            guard state.closedUntil <= now else { return state.failures }
            state.failures += 1
            let growing = min(
                Self.longestGap, Self.firstGap * Double(1 << min(state.failures - 1, 9)))
            state.close(for: failure.retry == .never ? Self.gapUntilMended : growing, at: now, random)
            return state.failures
        }
    }

    /// The relay says that letters come too fast: all of them rest, each time longer until one is accepted.
    func slowed(at now: Date, random: UInt64) {
        state.with { state in
            state.isProbing = false
            guard state.closedUntil <= now else { return }
            let rest = Self.restings[min(state.slowdowns, Self.restings.count - 1)]
            state.slowdowns += 1
            state.close(for: rest, at: now, random)
        }
    }

    /// How many of `wanted` letters may go now; the rest of a minute's share fills up with time. One in trouble.
    func permit(_ wanted: Int, at now: Date) -> Int {
        state.with { state in
            let wanted = state.isInTrouble ? min(1, wanted) : wanted
            guard let ratePerMinute else { return wanted }
            let elapsed = state.filledAt.map { max(0, now.timeIntervalSince($0)) } ?? 60
            // One second's share at most may go at once: a slow provider counts bursts too.
            state.tokens = min(max(1, ratePerMinute / 60), state.tokens + elapsed * ratePerMinute / 60)
            state.filledAt = now
            let granted = min(wanted, Int(state.tokens))
            state.tokens -= Double(granted)
            return granted
        }
    }

    /// Gives back what was granted and not used.
    func giveBack(_ count: Int) {
        guard count > 0, ratePerMinute != nil else { return }
        state.with { $0.tokens += Double(count) }
    }
}

extension RelayGate.State {
    fileprivate mutating func close(for gap: Double, at now: Date, _ random: UInt64) {
        closedUntil = now.addingTimeInterval(
            RetryPolicy.varied(gap, by: RelayGate.jitter, random))
    }
}
