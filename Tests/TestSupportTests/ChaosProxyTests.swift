import TestSupport
import Testing

@Suite struct ChaosProxyTests {
    private func echoing(_ count: Int) throws -> ScriptedServer {
        let text = [UInt8](repeating: UInt8(ascii: "x"), count: count)
        return try ScriptedServer([
            .serve([.init("again", say: "ok"), .init("*", [.sayBytes(text + [13, 10])])])
        ])
    }

    @Test func delayHoldsBytesUpWithoutThrottlingThem() throws {
        let server = try echoing(4_000_000)
        let proxy = try ChaosProxy(to: server.port, faults: .init(delay: 0.05))
        let client = try TestClient(proxy.port)
        let start = monotonicSeconds()
        #expect(try client.ask("again") == "ok")
        let roundTrip = monotonicSeconds() - start
        #expect(roundTrip >= 0.1 && roundTrip < 0.5)
        try client.say("go")
        #expect(try client.bytes(4_000_000).count == 4_000_000)
        #expect(monotonicSeconds() - start - roundTrip < 2)
    }

    @Test(arguments: [false, true]) func cutsAfterACount(byReset: Bool) throws {
        var faults = ChaosProxy.Faults()
        faults.cutAfterServerSaid = 5
        faults.cutsByReset = byReset
        let server = try echoing(10)
        let proxy = try ChaosProxy(to: server.port, faults: faults)
        let client = try TestClient(proxy.port)
        try client.say("go")
        #expect(throws: (any Error).self) { try client.bytes(6) }
    }

    @Test func fallsSilentAndKeepsTheConnection() throws {
        var faults = ChaosProxy.Faults()
        faults.silentAfterServerSaid = 4
        let server = try echoing(10)
        let proxy = try ChaosProxy(to: server.port, faults: faults)
        let client = try TestClient(proxy.port)
        #expect(try client.ask("again") == "ok")
        try client.say("again")
        #expect(eventually { server.heard.count == 2 })
        #expect(!client.hears(within: 0.1))
    }

    @Test func halfCloseLeavesTheOtherDirectionOpen() throws {
        var faults = ChaosProxy.Faults()
        faults.halfCloseAfterServerSaid = 4
        let server = try echoing(10)
        let proxy = try ChaosProxy(to: server.port, faults: faults)
        let client = try TestClient(proxy.port)
        #expect(try client.ask("again") == "ok")
        #expect(try client.line() == nil)
        try client.say("still here")
        #expect(server.waitToHear("still here"))
    }

    @Test func passesOneByteAtATime() throws {
        var faults = ChaosProxy.Faults()
        faults.byteAtATime = true
        let server = try echoing(10_000)
        let proxy = try ChaosProxy(to: server.port, faults: faults)
        let client = try TestClient(proxy.port)
        try client.say("go")
        #expect(try client.line()?.count == 10_000)
    }

    @Test func cutsAllAtOnce() throws {
        let server = try echoing(1)
        let proxy = try ChaosProxy(to: server.port)
        let client = try TestClient(proxy.port)
        #expect(try client.ask("again") == "ok")
        proxy.cutAll()
        #expect(try client.line() == nil)
        proxy.stop()
        #expect(!Loopback.answers(proxy.port))
    }
}
