import Foundation

/// Wakes the threads that wait for work. Each of them hears each ring once, also one from before it began to wait.
final class Bell: Sendable {
    /// How many rings a waiting thread has heard; it belongs to that thread.
    struct Ear {
        fileprivate var heard = 0
    }

    private let condition = NSCondition()
    private let state = Locked((rings: 1, isStopped: false))

    /// Says that there may be work.
    func ring() { change { $0.rings += 1 } }

    /// Ends every wait, now and later.
    func stop() { change { $0.isStopped = true } }

    /// Whether `stop` was called.
    var isStopped: Bool { state.with(\.isStopped) }

    private func change(_ body: (inout (rings: Int, isStopped: Bool)) -> Void) {
        condition.lock()
        state.with { body(&$0) }
        condition.broadcast()
        condition.unlock()
    }

    /// Waits for a ring not heard yet, a stop, or `seconds`; false after a stop.
    func wait(_ ear: inout Ear, atMost seconds: Double) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        let end = Date(timeIntervalSinceNow: min(max(0, seconds), 3600))
        let heard = ear.heard
        while state.with({ $0.rings == heard && !$0.isStopped }) {
            if !condition.wait(until: end) { break }
        }
        let now = state.with { $0 }
        ear.heard = now.rings
        return !now.isStopped
    }
}
