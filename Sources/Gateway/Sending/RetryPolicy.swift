import FoundationEssentials

/// When a letter that was refused for now is tried again, and when heed gives up (RFC 5321 §4.5.4.1).
struct RetryPolicy: Sendable, Hashable {
    /// Seconds to wait after the first, second … try; the last one repeats.
    var gaps: [Double]
    /// Seconds after which a letter is given up, counted from its making.
    var giveUpAfter: Double
    /// How far a gap is moved at random, as a share of it, so that letters do not return in step.
    var jitter: Double

    /// A policy; `gaps` must not be empty.
    init(gaps: [Double], giveUpAfter: Double, jitter: Double = 0.2) {
        precondition(!gaps.isEmpty, "a retry policy has gaps")
        self.gaps = gaps
        self.giveUpAfter = giveUpAfter
        self.jitter = jitter
    }

    /// The next try after `attempts` tries of a letter made at `made`; nil to give up.
    func next(after attempts: Int, made: Date, now: Date, random: UInt64) -> Date? {
        let gap = gaps[min(max(attempts, 1), gaps.count) - 1]
        let share = Double(random >> 11) / Double(1 << 53)
        let next = now.addingTimeInterval(gap * (1 + jitter * (2 * share - 1)))
        return next.timeIntervalSince(made) <= giveUpAfter ? next : nil
    }
}
