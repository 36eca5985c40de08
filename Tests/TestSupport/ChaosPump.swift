import Glibc

/// Carries the bytes of one connection both ways in one thread, until both sides have ended or it is cut.
struct ChaosPump {
    private var fromClient: Lane
    private var fromServer: Lane
    private let delay: Double

    init(client: Int32, server: Int32, _ faults: ChaosProxy.Faults) {
        fromClient = Lane(source: client, target: server)
        fromServer = Lane(source: server, target: client)
        delay = faults.delay
        if faults.byteAtATime { fromServer.step = 1 }
        if let count = faults.cutAfterClientSaid { fromClient.limit = (count, .cut) }
        if let count = faults.silentAfterServerSaid { fromServer.limit = (count, .silence) }
        if let count = faults.halfCloseAfterServerSaid { fromServer.limit = (count, .end) }
        if let count = faults.cutAfterServerSaid { fromServer.limit = (count, .cut) }
    }

    mutating func run() {
        while !(fromClient.isDone && fromServer.isDone) {
            let now = monotonicSeconds()
            var sockets = [
                Self.interest(reading: fromClient, writing: fromServer, now),
                Self.interest(reading: fromServer, writing: fromClient, now),
            ]
            let wait = min(fromClient.wait(now), fromServer.wait(now))
            guard poll(&sockets, 2, wait) >= 0 || errno == EINTR else { return }
            let due = monotonicSeconds() + delay
            if sockets[0].revents != 0, !fromClient.take(due) { return }
            if sockets[1].revents != 0, !fromServer.take(due) { return }
            guard fromClient.give(), fromServer.give() else { return }
        }
    }

    /// Both lanes meet at one socket: one reads from it, the other writes to it.
    private static func interest(reading: Lane, writing: Lane, _ now: Double) -> pollfd {
        var events: Int16 = 0
        if reading.wantsToRead { events |= Int16(POLLIN) }
        if writing.isDue(now) { events |= Int16(POLLOUT) }
        return pollfd(fd: events == 0 ? -1 : reading.source, events: events, revents: 0)
    }
}

/// One direction: what was read and waits for its time.
private struct Lane {
    enum Then { case cut, silence, end }

    let source: Int32
    let target: Int32
    /// The most bytes in one packet.
    var step = 262_144
    /// How many bytes pass, and what comes then.
    var limit: (bytes: Int, then: Then)?
    /// Whether nothing will pass any more.
    private(set) var isDone = false
    /// In the order of their times; the last is empty once the source has ended.
    private var queue: [(due: Double, bytes: ArraySlice<UInt8>)] = []
    private var head = 0
    private var queued = 0
    private var sourceEnded = false
    private var isMute = false

    init(source: Int32, target: Int32) {
        self.source = source
        self.target = target
    }

    var wantsToRead: Bool { !sourceEnded && queued < 64 << 20 }

    func isDue(_ now: Double) -> Bool { head < queue.count && queue[head].due <= now }

    /// Milliseconds until something is due.
    func wait(_ now: Double) -> Int32 {
        guard head < queue.count, queue[head].due > now else { return 3_600_000 }
        return Int32((queue[head].due - now) * 1_000) + 1
    }

    /// Reads what has come; false when the connection broke.
    mutating func take(_ due: Double) -> Bool {
        guard wantsToRead else { return true }
        var chunk = [UInt8](repeating: 0, count: 262_144)
        let count = recv(source, &chunk, chunk.count, Int32(MSG_DONTWAIT))
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        sourceEnded = count == 0
        if isMute {
            isDone = isDone || sourceEnded
        } else {
            queue.append((due, chunk[..<count]))
            queued += count
        }
        return true
    }

    /// Writes what is due; false when the connection broke or is to be cut.
    mutating func give() -> Bool {
        let now = monotonicSeconds()
        while isDue(now) {
            let chunk = queue[head].bytes
            if chunk.isEmpty {
                end()
                return true
            }
            let allowed = min(step, chunk.count, limit?.bytes ?? .max)
            let count = chunk.withUnsafeBytes {
                send(target, $0.baseAddress, allowed, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
            }
            if count < 0 { return errno == EAGAIN || errno == EINTR }
            if !pass(count) { return false }
        }
        return true
    }

    /// Notes that so many bytes of the first chunk went out; false when the connection is to be cut.
    private mutating func pass(_ count: Int) -> Bool {
        queue[head].bytes = queue[head].bytes.dropFirst(count)
        queued -= count
        if queue[head].bytes.isEmpty { head += 1 }
        if head == queue.count { (queue, head) = ([], 0) }
        guard let (bytes, then) = limit else { return true }
        limit = (bytes - count, then)
        guard bytes == count else { return true }
        switch then {
        case .cut: return false
        case .silence: isDone = sourceEnded
        case .end: end()
        }
        (queue, head, queued, isMute) = ([], 0, 0, true)
        return true
    }

    /// Tells the target that nothing more comes.
    private mutating func end() {
        isDone = true
        (queue, head) = ([], 0)
        shutdown(target, Int32(SHUT_WR))
    }
}
