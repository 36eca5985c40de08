import Synchronization

/// A value that threads share, touched by one at a time.
final class Locked<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    /// Holds `value`.
    init(_ value: Value) { mutex = Mutex(value) }

    /// Touches the value alone.
    func with<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        mutex.withLock { value in body(&value) }
    }
}
