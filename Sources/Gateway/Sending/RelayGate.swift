import FoundationEssentials
import Transport

/// What all lanes to one relay know together: whether it is worth trying, and how fast letters may go.
///
/// A relay that is down is tried by one lane at growing gaps; no letter is blamed for it.
final class RelayGate: Sendable {
    private struct State {
        var failures = 0
        var closedUntil = Date.distantPast
        var isProbing = false
        var tokens: Double
        var filledAt: Date?
    }

    private let state: Locked<State>
    private let ratePerMinute: Double?

    /// A gate that lets at most `ratePerMinute` letters a minute through; nil for no limit.
    init(ratePerMinute: Int?) {
        self.ratePerMinute = ratePerMinute.map(Double.init)
        state = Locked(State(tokens: 1))
    }

    /// Whether the relay is held to be down at the moment.
    func isClosed(at now: Date) -> Bool {
        state.with { $0.failures > 0 && $0.closedUntil > now }
    }

    /// Asks to connect: nil to go on now, else the seconds to wait. After a failure only one lane is let through, and it
    /// must say how it went by ``opened()`` or ``failed(_:at:)``.
    func enter(at now: Date) -> Double? {
        state.with { state in
            guard state.failures > 0 else { return nil }
            let left = state.closedUntil.timeIntervalSince(now)
            if left > 0 { return left }
            if state.isProbing { return 1 }
            state.isProbing = true
            return nil
        }
    }

    /// The relay let us in.
    func opened() {
        state.with { state in
            (state.failures, state.isProbing) = (0, false)
        }
    }

    /// The relay could not be used; returns how often in a row that happened.
    func failed(_ failure: TransportFailure, at now: Date) -> Int {
        state.with { state in
            state.failures += 1
            state.isProbing = false
            let gap = failure.retry == .never ? 900 : min(1800, 5 * Double(1 << min(state.failures - 1, 9)))
            state.closedUntil = now.addingTimeInterval(gap)
            return state.failures
        }
    }

    /// How many of `wanted` letters may go now; the rest of a minute's share fills up with time.
    func permit(_ wanted: Int, at now: Date) -> Int {
        guard let ratePerMinute else { return wanted }
        return state.with { state in
            let elapsed = state.filledAt.map { max(0, now.timeIntervalSince($0)) } ?? 60
            state.tokens = min(max(1, ratePerMinute / 6), state.tokens + elapsed * ratePerMinute / 60)
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
