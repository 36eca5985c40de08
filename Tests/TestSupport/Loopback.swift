import Glibc
import Synchronization

/// TCP ports and sockets on 127.0.0.1.
public enum Loopback {
    private static let given = Mutex<Set<UInt16>>([])

    /// A port on which nothing listens, given out once by this process. It lies below the range from which the
    /// kernel takes ports for outgoing connections, so that no client can take it before its server does.
    public static func freePort() throws -> UInt16 {
        for _ in 0..<1_000 {
            let port = UInt16.random(in: 10_240..<32_000)
            let isNew = given.withLock { $0.insert(port).inserted }
            guard isNew, let socket = try? listen(on: port) else { continue }
            close(socket)
            return port
        }
        throw TestFailure("no free port on 127.0.0.1")
    }

    /// Whether something accepts connections on the port.
    public static func answers(_ port: UInt16) -> Bool {
        guard let socket = try? connect(to: port) else { return false }
        close(socket)
        return true
    }

    /// Whether something accepts connections on the port and greets with this text within two seconds.
    static func greets(_ port: UInt16, _ text: String) -> Bool {
        guard let socket = try? connect(to: port) else { return false }
        defer { close(socket) }
        var limit = timeval(tv_sec: 2, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var greeting = [UInt8](repeating: 0, count: text.utf8.count)
        let count = recv(socket, &greeting, greeting.count, Int32(MSG_WAITALL))
        return count == greeting.count && greeting == Array(text.utf8)
    }

    static func listen(on port: UInt16) throws(TestFailure) -> Int32 {
        let socket = try stream()
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        do {
            try withAddress(port) { address, length throws(TestFailure) in
                try Errors.check("bind", "port \(port)") { bind(socket, address, length) }
            }
            try Errors.check("listen", "port \(port)") { Glibc.listen(socket, 128) }
        } catch {
            close(socket)
            throw error
        }
        return socket
    }

    static func connect(to port: UInt16) throws(TestFailure) -> Int32 {
        let socket = try stream()
        do {
            try withAddress(port) { address, length throws(TestFailure) in
                try Errors.check("connect", "port \(port)") { Glibc.connect(socket, address, length) }
            }
        } catch {
            close(socket)
            throw error
        }
        setNoDelay(socket)
        return socket
    }

    static func port(of socket: Int32) throws(TestFailure) -> UInt16 {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
        }
        guard status == 0 else { throw TestFailure.system("getsockname", "", errno) }
        return UInt16(bigEndian: address.sin_port)
    }

    static func setNoDelay(_ socket: Int32) {
        var yes: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func stream() throws(TestFailure) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        return try Errors.check("socket") { socket(AF_INET, kind, 0) }
    }

    @discardableResult
    private static func withAddress<Result>(
        _ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) throws(TestFailure) -> Result
    ) throws(TestFailure) -> Result {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let outcome = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                Swift.Result { () throws(TestFailure) -> Result in
                    try body(pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
        }
        return try outcome.get()
    }
}
