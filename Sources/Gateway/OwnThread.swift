import Foundation

/// Runs blocking work on a thread of its own and waits for it without holding one of Swift's shared threads.
func onOwnThread<T: Sendable>(named name: String, _ work: @escaping @Sendable () throws -> T) async throws
    -> T
{
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread { continuation.resume(with: Result { try work() }) }
        thread.name = name
        thread.stackSize = 1 << 21
        thread.start()
    }
}
