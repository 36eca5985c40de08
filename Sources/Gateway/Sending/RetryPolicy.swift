import FoundationEssentials

/// When a letter that was refused for now is tried again, and when heed gives up (RFC 5321 §4.5.4.1).
struct RetryPolicy: Sendable, Hashable {
    /// Seconds to wait after the first, second … try; the last one repeats.
    var gaps: [Double]
    /// Seconds after which a letter is given up, counted from the relay's first answer to it: time in which the relay was
    /// down counts against no letter.
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

    /// The next try after `attempts` tries of a letter that the relay first answered at `first`; nil to give up. The last
    /// try comes when the time is up, not a gap before.
    func next(after attempts: Int, first: Date, now: Date, random: UInt64) -> Date? {
        let end = first.addingTimeInterval(giveUpAfter)
        return now < end ? min(end, next(after: attempts, now: now, random: random)) : nil
    }

    /// The next try, without an end.
    func next(after attempts: Int, now: Date, random: UInt64) -> Date {
        let gap = gaps[min(max(attempts, 1), gaps.count) - 1]
        return now.addingTimeInterval(Self.varied(gap, by: jitter, random))
    }

    /// A gap moved at random by up to `jitter` of itself.
    static func varied(_ gap: Double, by jitter: Double, _ random: UInt64) -> Double {
        let share = Double(random >> 11) / Double(1 << 53)
        return gap * (1 + jitter * (2 * share - 1))
    }
}
