import Foundation

/// Seconds on the monotonic clock: only differences mean something.
public func monotonicSeconds() -> Double {
    Double(DispatchTime.now().uptimeNanoseconds) / 1e9
}

/// Asks again every few milliseconds until the condition holds; false when `seconds` have passed without it.
/// Blocks the calling thread.
public func eventually(within seconds: Double = 10, _ condition: () throws -> Bool) rethrows -> Bool {
    let end = monotonicSeconds() + seconds
    var pause: UInt32 = 1_000
    while true {
        if try condition() { return true }
        if monotonicSeconds() >= end { return false }
        usleep(pause)
        pause = min(pause * 2, 20_000)
    }
}

/// A value that several threads change and wait for.
final class Shared<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var value: Value

    init(_ value: Value) { self.value = value }

    /// Changes the value and wakes everyone who waits for it.
    @discardableResult
    func change<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        condition.lock()
        defer {
            condition.broadcast()
            condition.unlock()
        }
        return try body(&value)
    }

    /// A copy of the value as it is now.
    var now: Value { change { $0 } }

    /// Waits until the condition holds for the value; false when `seconds` have passed without it.
    func wait(within seconds: Double, until holds: (Value) -> Bool) -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        condition.lock()
        defer { condition.unlock() }
        while !holds(value) {
            if !condition.wait(until: end) { return holds(value) }
        }
        return true
    }
}

/// Runs a body that blocks on a thread of its own, so that Swift's shared pool is never held up.
func onOwnThread(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 1 << 20
    thread.start()
}

/// Holds the calling thread up for so many seconds.
func pauseThread(_ seconds: Double) {
    if seconds > 0 { usleep(UInt32(min(seconds, 4_000) * 1_000_000)) }
}
