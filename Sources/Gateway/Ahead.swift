import Dispatch

/// Work begun on another thread, for who has other things to do before its result is needed.
final class Ahead<Value: Sendable, Failure: Error>: Sendable {
    private let work: @Sendable () throws(Failure) -> Value
    private let ended = Locked<Result<Value, Failure>?>(nil)

    /// Begins.
    init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
        self.work = work
        DispatchQueue.global().async { _ = self.result() }
    }

    /// The result, or what the work threw; waits for it, or does the work where no thread has begun yet.
    func value() throws(Failure) -> Value { try result().get() }

    private func result() -> Result<Value, Failure> {
        ended.with { ended in
            let result = ended ?? Result { () throws(Failure) in try work() }
            ended = result
            return result
        }
    }
}
