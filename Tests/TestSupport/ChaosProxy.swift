import Glibc

/// A TCP proxy on loopback that adds delay and faults to the way between a client and a server.
/// Delay holds each byte up for the same time; it does not bound how much is on its way.
public final class ChaosProxy: Sendable {
    /// What happens to one connection. Counts are in bytes.
    public struct Faults: Sendable {
        /// Seconds added to each direction (half of the round trip).
        public var delay = 0.0
        /// Closes both sides once the server has said so much.
        public var cutAfterServerSaid: Int?
        /// Closes both sides once the client has said so much.
        public var cutAfterClientSaid: Int?
        /// Cuts by a reset instead of an orderly end.
        public var cutsByReset = false
        /// Passes nothing on from the server once it has said so much, and keeps the connection open.
        public var silentAfterServerSaid: Int?
        /// Tells the client the server's side has ended once the server has said so much.
        public var halfCloseAfterServerSaid: Int?
        /// Passes on what the server says in packets of one byte.
        public var byteAtATime = false
        /// Closes at once.
        public var refuses = false

        /// No faults.
        public init() {}
        /// Only a delay in each direction, in seconds.
        public init(delay: Double) { self.delay = delay }
    }

    /// Where it listens.
    public var port: UInt16 { listener.port }
    private let listener: Listener
    private let rules: Shared<@Sendable (Int) -> Faults>
    private let open = Shared<[Int: (Int32, Int32)]>([:])

    /// Starts a proxy to a port on 127.0.0.1.
    /// - Parameter faults: what happens to a connection, by its number from 0.
    public init(to target: UInt16, faults: @escaping @Sendable (Int) -> Faults) throws {
        let rules = Shared(faults)
        self.rules = rules
        listener = try Listener { [open] wire, number in
            let faults = rules.now(number)
            guard !faults.refuses, let server = try? Loopback.connect(to: target) else { return }
            open.change { $0[number] = (wire.descriptor, server) }
            var pump = ChaosPump(client: wire.descriptor, server: server, faults)
            pump.run()
            if faults.cutsByReset { wire.resetAtClose() }
            open.change { $0[number] = nil }
            shutdown(server, Int32(SHUT_RDWR))
            close(server)
        }
    }

    /// Starts a proxy with the same faults for every connection.
    public convenience init(to target: UInt16, faults: Faults = Faults()) throws {
        try self.init(to: target) { _ in faults }
    }

    deinit { stop() }

    /// Changes what happens to connections made from now on.
    public func change(to faults: Faults) { rules.change { $0 = { _ in faults } } }

    /// Cuts every connection that is open now.
    public func cutAll() {
        open.change { open in
            for (client, server) in open.values {
                shutdown(client, Int32(SHUT_RDWR))
                shutdown(server, Int32(SHUT_RDWR))
            }
        }
    }

    /// Cuts every connection and closes the port.
    public func stop() {
        cutAll()
        listener.stop()
    }

    /// How many connections there were.
    public var connections: Int { listener.accepted }
}
