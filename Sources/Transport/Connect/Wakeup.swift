import CurlShims
import Glibc
import Synchronization

/// Lets another thread end a wait: a nudge ends an IDLE or a pause, a stop also ends a command under way.
public final class Wakeup: Sendable {
    /// Readable while a nudge is waiting to be seen (eventfd(2)).
    let nudges: Int32
    /// Readable once a stop has been asked for, for ever.
    let stops: Int32
    private let stopping = Atomic<Bool>(false)

    /// Makes a wake-up; fails only when the process has no file descriptor left.
    public init() throws(TransportFailure) {
        nudges = heed_eventfd()
        stops = heed_eventfd()
        guard nudges >= 0, stops >= 0 else {
            throw TransportFailure(
                .configuration, "no eventfd: \(systemError(errno))", remedy: "Raise the limit of open files.",
                retry: .later)
        }
    }

    deinit {
        close(nudges)
        close(stops)
    }

    /// Whether a stop has been asked for.
    public var isStopping: Bool { stopping.load(ordering: .acquiring) }

    /// Ends the present or next pause or IDLE once. Safe from any thread and from a signal handler.
    public func wake() { Wakeup.signal(nudges) }

    /// Ends every wait from now on. Safe from any thread and from a signal handler.
    public func stop() {
        stopping.store(true, ordering: .releasing)
        Wakeup.signal(stops)
    }

    private static func signal(_ descriptor: Int32) {
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    /// Waits for a nudge, a stop or the end of `duration`; says whether it was woken.
    public func wait(for duration: Duration) -> Bool {
        let deadline = ContinuousClock.now + duration
        while true {
            if isStopping { return true }
            var waiting = [
                pollfd(fd: nudges, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stops, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&waiting, 2, milliseconds(until: deadline))
            if count > 0 {
                consume()
                return true
            }
            if count == 0, ContinuousClock.now >= deadline { return false }
        }
    }

    /// Takes back a nudge that has been seen. A stop stays.
    func consume() {
        var count: UInt64 = 0
        _ = read(nudges, &count, 8)
    }
}

/// What poll(2) takes: whole milliseconds, rounded up so that a wait is never cut short.
func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
}

/// The system's words for an error number.
func systemError(_ number: Int32) -> String {
    var text = [CChar](repeating: 0, count: 128)
    return text.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return "error \(number)" }
        return strerror_r(number, base, buffer.count) == 0 ? String(cString: base) : "error \(number)"
    }
}
