import Glibc

/// A plain client for the servers of the test bench: it says lines and reads lines.
public final class TestClient {
    private let wire: Wire

    /// Connects to a port on 127.0.0.1.
    public init(_ port: UInt16) throws {
        wire = Wire(try Loopback.connect(to: port), number: 0)
    }

    deinit { close(wire.descriptor) }

    /// Sends a line; CRLF is added.
    public func say(_ line: String) throws { try wire.write(line + "\r\n") }

    /// Sends bytes as they are.
    public func say(_ bytes: [UInt8]) throws { try wire.write(bytes) }

    /// The next line without its line end; nil when the server has closed.
    public func line() throws -> String? { try wire.readLine() }

    /// Exactly so many bytes.
    public func bytes(_ count: Int) throws -> [UInt8] { try wire.read(count) }

    /// An SMTP or POP3 reply: its last line; nil when the server has closed.
    public func reply() throws -> String? {
        while let line = try line() {
            if !line.dropFirst(3).hasPrefix("-") { return line }
        }
        return nil
    }

    /// Says a line and returns the reply's last line.
    public func ask(_ line: String) throws -> String? {
        try say(line)
        return try reply()
    }

    /// Whether anything comes, or the server closes, within so many seconds.
    public func hears(within seconds: Double) -> Bool {
        var poller = pollfd(fd: wire.descriptor, events: Int16(POLLIN), revents: 0)
        return wire.hasInput || poll(&poller, 1, Int32(seconds * 1_000)) > 0
    }

    /// Ends our direction of the connection.
    public func endOutput() throws { try wire.endOutput() }
}
