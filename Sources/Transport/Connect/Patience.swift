/// How long one answer or one mail may take: no silence over `stall`, no rate under the minimum, no more than `total`.
struct Patience {
    private let stall: Duration
    private let end: ContinuousClock.Instant?
    private let window: Duration
    private let leastPerWindow: Int
    private var silentSince: ContinuousClock.Instant?
    private var windowStart: ContinuousClock.Instant?
    private var inWindow = 0
    private(set) var lateness = TransportFailure.timeout("the server was silent")

    /// Patience for one answer: `total` from now on, however the bytes drip.
    init(answerWithin total: Duration, what: String = "the answer") {
        self.init(stall: total, total: total)
        lateness = .timeout("\(what) did not come within \(total)")
    }

    /// Patience for a flow of bytes, without a least rate.
    init(stall: Duration, total: Duration? = nil) {
        self.stall = stall
        end = total.map { ContinuousClock.now + $0 }
        window = .zero
        leastPerWindow = 0
    }

    /// Patience for one mail: stall limit, least rate and total time.
    init(mailWithin limits: TimeLimits) {
        stall = limits.stall
        end = ContinuousClock.now + limits.mail
        window = limits.rateWindow
        let (seconds, attoseconds) = limits.rateWindow.components
        let span = Double(seconds) + Double(attoseconds) / 1e18
        leastPerWindow = Int(Double(limits.minimumRate) * span)
    }

    /// Notes that bytes came or went: the silence is over.
    mutating func received(_ count: Int) {
        silentSince = nil
        inWindow += count
    }

    /// Until when to wait from `now` on. Throws `timeout` when the rate is too low or the total is used up.
    mutating func deadline(now: ContinuousClock.Instant) throws(TransportFailure) -> ContinuousClock.Instant {
        if silentSince == nil { silentSince = now }
        try checkRate(now)
        if let end, now >= end { throw lateness }
        let silenceEnd = (silentSince ?? now) + stall
        return end.map { min($0, silenceEnd) } ?? silenceEnd
    }

    private mutating func checkRate(_ now: ContinuousClock.Instant) throws(TransportFailure) {
        guard leastPerWindow > 0 else { return }
        guard let start = windowStart else {
            windowStart = now
            inWindow = 0
            return
        }
        guard start.duration(to: now) >= window else { return }
        if inWindow < leastPerWindow { throw .timeout("the server sent only \(inWindow) bytes in \(window)") }
        windowStart = now
        inWindow = 0
    }
}
