import CCurl
import Glibc
import Logging

/// One connection, used by one thread: libcurl connects, secures and logs in, then bytes go both ways.
///
/// Every wait has a limit and can be ended by a ``Wakeup``. After any thrown failure the connection is dead.
final class Connection {
    let handle: CurlHandle
    let limits: TimeLimits
    let log: Logger
    private let wakeup: Wakeup
    var buffer = ReceiveBuffer()
    /// Bytes received since the login, whatever the server says their number is.
    private(set) var received: UInt64 = 0
    private var stopSeen: ContinuousClock.Instant?
    /// Set once something failed: a goodbye would only wait for an answer that cannot come.
    private(set) var isDead = false

    /// What the server said while libcurl connected, oldest first.
    var dialogue: Dialogue { handle.dialogue }

    /// Connects, secures and logs in.
    ///
    /// Throws `unreachable`, `timeout`, `tls`, `authentication`, `serverBusy`, `protocolViolation`, `disconnected`,
    /// `configuration` or `stopped`. `helloName` is the name that SMTP's EHLO gives.
    init(
        to endpoint: Endpoint, login: Login?, helloName: String = "", limits: TimeLimits, wakeup: Wakeup,
        log: Logger
    ) throws(TransportFailure) {
        if wakeup.isStopping { throw .stopped }
        handle = try CurlHandle(endpoint.proto, wakeup: wakeup)
        self.limits = limits
        self.wakeup = wakeup
        self.log = log
        let url = try endpoint.url(helloName: helloName)
        let code = handle.connect(endpoint, login: login, url: url, limits: limits)
        if code != CURLE_OK {
            throw ConnectFailure(code: code, handle: handle, endpoint: endpoint, login: login).failure
        }
        try ConnectFailure.checkSession(handle.dialogue, endpoint, login)
        log.debug("connected", metadata: ["server": "\(endpoint)"])
    }

    // MARK: Receiving

    /// Reads at least one more byte into ``buffer``.
    func fill(_ patience: inout Patience) throws(TransportFailure) {
        while true {
            let count = try take(into: buffer.room())
            if let count {
                buffer.added(count)
                patience.received(count)
                return
            }
            try wait(POLLIN, &patience)
        }
    }

    /// Reads between 1 and `room.count` bytes to where they are wanted, past the buffer, which must be empty.
    func read(into room: UnsafeMutableRawBufferPointer, _ patience: inout Patience) throws(TransportFailure)
        -> Int
    {
        while true {
            if let count = try take(into: room) {
                patience.received(count)
                return count
            }
            try wait(POLLIN, &patience)
        }
    }

    /// Bytes that are there, or `nil` when none are. TLS may hold bytes that poll(2) knows nothing of, so this
    /// always comes before a wait.
    func take(into room: UnsafeMutableRawBufferPointer) throws(TransportFailure) -> Int? {
        if wakeup.isStopping { try checkStop() }
        switch handle.receive(room) {
        case .success(0): throw ended("the server closed the connection")
        case .success(let count):
            received += UInt64(count ?? 0)
            return count
        case .failure(let error):
            throw ended("receiving failed: \(curlText(error.code))")
        }
    }

    // MARK: Sending

    /// Sends all bytes. While the server does not take them, what it says is read, so that neither side waits for
    /// the other. `attempting` is told, before each try, how many bytes from the start may leave with it; what it throws
    /// ends the sending before that.
    func send(
        _ bytes: [UInt8], attempting: (Int) throws(TransportFailure) -> Void = { _ in }
    ) throws(TransportFailure) {
        var sent = 0
        var patience = Patience(stall: limits.stall)
        while sent < bytes.count {
            let end = min(bytes.count, sent + Connection.mostPerWrite)
            try attempting(end)
            let result = bytes.withUnsafeBytes {
                handle.send(UnsafeRawBufferPointer(rebasing: $0[sent..<end]))
            }
            switch result {
            case .success(let count?):
                sent += count
                patience.received(count)
            case .success(nil): try waitToSend(&patience)
            case .failure(let error): throw ended("sending failed: \(curlText(error.code))")
            }
        }
    }

    private static let mostPerWrite = 256 * 1024

    /// What a server may say unread while it takes no more of ours.
    private static let mostUnread = 1024 * 1024

    private func waitToSend(_ patience: inout Patience) throws(TransportFailure) {
        try wait(POLLIN | POLLOUT, &patience)
        guard buffer.count < Connection.mostUnread else {
            throw .violation("the server talks but does not listen")
        }
        if let count = try take(into: buffer.room()) { buffer.added(count) }
    }

    // MARK: Waiting

    /// Waits for the socket, at most as long as `patience` has; a stop shortens the wait to the grace time.
    private func wait(_ events: Int32, _ patience: inout Patience) throws(TransportFailure) {
        let deadline = try patience.deadline(now: ContinuousClock.now)
        switch try waitOnce(events, until: deadline, endedByNudge: false) {
        case .ready: return
        case .woken:
            isDead = true
            throw .stopped
        case .late:
            isDead = true
            throw patience.lateness
        }
    }

    /// Ends a flow of bytes that never waits, once the grace time after a stop is over.
    private func checkStop() throws(TransportFailure) {
        let seen = stopSeen ?? .now
        stopSeen = seen
        guard seen.duration(to: .now) > limits.stopGrace else { return }
        isDead = true
        throw .stopped
    }

    private func ended(_ detail: String) -> TransportFailure {
        isDead = true
        return .disconnected(detail)
    }

    /// Gives the connection up, whatever it could still do.
    func abandon() { isDead = true }

    enum Waited {
        case ready, late, woken
    }

    /// Waits for the socket until `deadline`, or for a nudge where that ends the wait. A stop ends it too, at once or
    /// after the grace time.
    func waitOnce(
        _ events: Int32, until deadline: ContinuousClock.Instant, endedByNudge: Bool
    ) throws(TransportFailure) -> Waited {
        while true {
            if wakeup.isStopping {
                if endedByNudge { return .woken }
                stopSeen = stopSeen ?? .now
            }
            let end = stopSeen.map { min($0 + limits.stopGrace, deadline) } ?? deadline
            var polled = [pollfd(fd: handle.socket, events: Int16(events), revents: 0)]
            // A stop that has been seen would end every poll at once.
            if stopSeen == nil { polled.append(pollfd(fd: wakeup.stops, events: Int16(POLLIN), revents: 0)) }
            if endedByNudge { polled.append(pollfd(fd: wakeup.nudges, events: Int16(POLLIN), revents: 0)) }
            let count = poll(&polled, nfds_t(polled.count), milliseconds(until: end))
            if count < 0, errno != EINTR { throw ended("poll: \(systemError(errno))") }
            if polled[0].revents != 0 { return .ready }
            if endedByNudge, polled[polled.count - 1].revents != 0 {
                wakeup.consume()
                return .woken
            }
            if count == 0, ContinuousClock.now >= end { return end == deadline ? .late : .woken }
        }
    }
}
