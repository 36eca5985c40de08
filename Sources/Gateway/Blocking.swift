import ServiceLifecycle

/// Blocking work on a thread of its own, which ends when it is told to.
struct Blocking: Sendable {
    let name: String
    let stop: @Sendable () -> Void
    let work: @Sendable () -> Void

    init(_ name: String, stop: @escaping @Sendable () -> Void, work: @escaping @Sendable () -> Void) {
        self.name = name
        self.stop = stop
        self.work = work
    }
}

/// Several pieces of blocking work that start and stop together, as one service.
struct Together: Service {
    private let parts: [Blocking]
    private let before: @Sendable () -> Void

    /// - Parameter before: what is told to stop before the parts are.
    init(_ parts: [Blocking], before: @escaping @Sendable () -> Void = {}) {
        self.parts = parts
        self.before = before
    }

    func run() async throws {
        await withGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                for part in parts {
                    group.addTask { try? await onOwnThread(named: part.name) { part.work() } }
                }
                await group.waitForAll()
                // A service that returns before it is told to would end the whole group.
                try? await gracefulShutdown()
            }
        } onGracefulShutdown: {
            before()
            for part in parts { part.stop() }
        }
    }
}
