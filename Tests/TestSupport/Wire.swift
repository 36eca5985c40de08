import Glibc
import Synchronization

/// One connection, read by lines and by counts. It belongs to the thread that serves it.
public final class Wire {
    /// The connection's number at its server, from 0.
    public let number: Int
    let descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 65_536)
    private var start = 0
    private var end = 0
    private var pending: [UInt8] = []
    private static let closing: Int16 = 0x2000  // POLLRDHUP, which Glibc does not import

    init(_ descriptor: Int32, number: Int) {
        self.descriptor = descriptor
        self.number = number
        Loopback.setNoDelay(descriptor)
    }

    /// Whether bytes have come that were not read yet.
    var hasInput: Bool { start < end }

    /// The next line without its line end; nil when the other side has closed.
    func readLine() throws(TestFailure) -> String? {
        guard let line = try readLineBytes() else { return nil }
        return String(decoding: line, as: UTF8.self)
    }

    /// The next line without its line end; nil when the other side has closed before its end.
    func readLineBytes() throws(TestFailure) -> [UInt8]? {
        var searched = start
        while true {
            if let newline = newline(from: searched) {
                let stop = newline > start && buffer[newline - 1] == 13 ? newline - 1 : newline
                defer { start = newline + 1 }
                return Array(buffer[start..<stop])
            }
            let unread = end - start
            guard try fill() else { return nil }
            searched = start + unread
        }
    }

    /// A mail's text up to the line that is a single dot, with the doubled dots made single (RFC 5321 §4.5.2);
    /// nil when the other side has closed within it.
    func readText(atMost limit: Int = .max) throws(TestFailure) -> [UInt8]? {
        var text: [UInt8] = []
        var searched = start
        while text.count <= limit {
            guard let newline = newline(from: searched) else {
                let unread = end - start
                guard try fill() else { return nil }
                searched = start + unread
                continue
            }
            if buffer[start] == UInt8(ascii: ".") {
                let isEnd = newline == start + 2 && buffer[start + 1] == 13
                start += isEnd ? 3 : 1
                if isEnd { return text }
            }
            text += buffer[start...newline]
            start = newline + 1
            searched = start
        }
        return nil
    }

    /// Exactly so many bytes.
    func read(_ count: Int) throws(TestFailure) -> [UInt8] {
        while end - start < count {
            guard try fill() else { throw TestFailure("closed within \(count) bytes") }
        }
        defer { start += count }
        return Array(buffer[start..<start + count])
    }

    /// Sends text at once.
    func write(_ text: String) throws(TestFailure) { try write(Array(text.utf8)) }

    /// Sends bytes at once, after what was put aside.
    func write(_ bytes: [UInt8]) throws(TestFailure) {
        pending += bytes
        try flush()
    }

    /// Puts text aside; it goes out with the next write or before the next wait for input.
    func put(_ text: String) { pending += text.utf8 }

    /// Sends what was put aside.
    func flush() throws(TestFailure) {
        var sent = 0
        while sent < pending.count {
            let count = pending.withUnsafeBytes { bytes in
                send(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw TestFailure.system("send", "", errno) }
            sent += count
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Says and reads nothing until the other side closes, or the server is stopped, or `seconds` have passed.
    func hang(seconds: Double = 3_600) {
        var poller = pollfd(fd: descriptor, events: Self.closing, revents: 0)
        _ = poll(&poller, 1, Int32(seconds * 1_000))
    }

    /// Makes the coming close a reset (RST) and not an orderly end.
    func resetAtClose() {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    }

    /// Ends our direction only.
    func endOutput() throws(TestFailure) {
        try flush()
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// The next line feed at or after a place. memchr, as an unoptimised Swift loop takes a hundred times as long.
    private func newline(from place: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + place, 10, end - place) else {
                return nil
            }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Reads more; false at the end of the stream.
    private func fill() throws(TestFailure) -> Bool {
        try flush()
        if start > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                guard let base = bytes.baseAddress else { return }
                memmove(base, base + start, end - start)
            }
            (start, end) = (0, end - start)
        }
        if end == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
        while true {
            let count = buffer.withUnsafeMutableBytes { bytes in
                recv(descriptor, bytes.baseAddress.map { $0 + end }, bytes.count - end, 0)
            }
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno != ECONNRESET { throw TestFailure.system("recv", "", errno) }
            guard count > 0 else { return false }
            end += count
            return true
        }
    }
}

/// Accepts connections on 127.0.0.1 and serves each on a thread of its own, until it is stopped.
final class Listener: Sendable {
    let port: UInt16
    private let state: Shared<State>

    private struct State: Sendable {
        var socket: Int32
        var open: Set<Int32> = []
        var threads = 0
        var accepted = 0
        var isStopped = false
    }

    /// - Parameter serve: serves one connection; the connection is closed when it returns or throws.
    init(port: UInt16 = 0, _ serve: @escaping @Sendable (Wire, _ number: Int) throws -> Void) throws {
        let socket = try Loopback.listen(on: port)
        self.port = try Loopback.port(of: socket)
        let state = Shared(State(socket: socket, threads: 1))
        self.state = state
        onOwnThread { Listener.acceptAll(socket, state, serve) }
    }

    /// How many connections there were so far.
    var accepted: Int { state.now.accepted }
    /// How many connections are open now.
    var open: Int { state.now.open.count }

    /// Closes the port and every connection, and waits until their threads are done.
    func stop() {
        state.change { state in
            guard !state.isStopped else { return }
            state.isStopped = true
            shutdown(state.socket, Int32(SHUT_RDWR))
            for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
        }
        _ = state.wait(within: 10) { $0.threads == 0 }
    }

    private static func acceptAll(
        _ socket: Int32, _ state: Shared<State>, _ serve: @escaping @Sendable (Wire, Int) throws -> Void
    ) {
        while true {
            let connection = accept(socket, nil, nil)
            if connection < 0 && (errno == EINTR || errno == ECONNABORTED) { continue }
            guard connection >= 0, let number = admit(connection, state) else { break }
            onOwnThread {
                let wire = Wire(connection, number: number)
                try? serve(wire, number)
                try? wire.flush()
                leave(connection, state)
            }
        }
        state.change { state in
            close(state.socket)
            state.threads -= 1
        }
    }

    private static func admit(_ connection: Int32, _ state: Shared<State>) -> Int? {
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        return state.change { state in
            guard !state.isStopped else {
                close(connection)
                return nil
            }
            state.open.insert(connection)
            state.threads += 1
            state.accepted += 1
            return state.accepted - 1
        }
    }

    private static func leave(_ connection: Int32, _ state: Shared<State>) {
        state.change { state in
            state.open.remove(connection)
            var linger = Glibc.linger()
            var size = socklen_t(MemoryLayout<Glibc.linger>.size)
            getsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, &size)
            // A child process may hold a copy of the descriptor; shutdown tells the other side all the same.
            if linger.l_onoff == 0 { shutdown(connection, Int32(SHUT_RDWR)) }
            close(connection)
            state.threads -= 1
        }
    }
}
