import Foundation
import TestSupport
import Testing

@testable import Transport

struct POP3Tests {
    private func opened(_ capabilities: String = "UIDL PIPELINING TOP") -> [ScriptedServer.Step] {
        .pop3Login() + [.expect("CAPA"), .say("+OK")]
            + capabilities.split(separator: " ").map { .say(String($0)) } + [.say(".")]
    }

    private let listed: [ScriptedServer.Step] = [
        .expect("LIST"), .say("+OK"), .say("1 9"), .say("2 12"), .say("."), .expect("UIDL"), .say("+OK"),
        .say("1 aa"),
        .say("2 bb"), .say("."),
    ]

    @Test(arguments: [true, false])
    func aWholeSessionGoesByTheBook(pipelining: Bool) throws {
        let first: [ScriptedServer.Step] = [.say("+OK"), .raw("a: b\r\n\r\nc\r\n.\r\n")]
        let second: [ScriptedServer.Step] = [.say("+OK 12 octets"), .raw("..\r\n..x\r\n.\r\n")]
        let retrieval: [ScriptedServer.Step] =
            pipelining
            ? [.expect("RETR 1"), .expect("RETR 2")] + first + second
            : [.expect("RETR 1")] + first + [.expect("RETR 2")] + second
        let server = try ScriptedServer(
            opened(pipelining ? "UIDL PIPELINING" : "UIDL") + listed + retrieval + [
                .expect("DELE 1"), .say("+OK"), .expect("QUIT"), .say("+OK bye"),
            ])
        let client = try pop3Client(server)
        let mails = try client.list()
        #expect(mails.map(\.uidl) == ["aa", "bb"] && mails.map(\.size) == [9, 12] && client.offersUIDL)
        var texts: [String] = []
        let refused = try client.retrieve(mails, maximumSize: 100) {
            texts.append(String(decoding: $0.bytes, as: UTF8.self))
        }
        #expect(refused.isEmpty)
        #expect(texts == ["a: b\r\n\r\nc\r\n", ".\r\n.x\r\n"])
        try client.delete(mails[0])
        try client.quit()
        #expect(server.surprises.isEmpty, "\(server.surprises)")
    }

    @Test func aServerWithoutLastingNamesSaysSo() throws {
        let server = try ScriptedServer(
            opened("TOP") + [
                .expect("LIST"), .say("+OK"), .say("1 9"), .say("."), .expect("UIDL"), .say("-ERR what"),
            ])
        let client = try pop3Client(server)
        #expect(try client.list().map(\.uidl) == [nil])
        #expect(!client.offersUIDL)
    }

    @Test func aServerWithoutCapabilitiesIsTakenStepByStep() throws {
        let server = try ScriptedServer(
            .pop3Login() + [.expect("CAPA"), .say("-ERR what")] + listed + [
                .expect("RETR 1"), .say("-ERR gone"), .expect("RETR 2"), .say("+OK"), .raw("x\r\n.\r\n"),
            ])
        let client = try pop3Client(server)
        let mails = try client.list()
        var count = 0
        #expect(try client.retrieve(mails, maximumSize: 100) { _ in count += 1 } == [mails[0]])
        #expect(count == 1)
    }

    /// The text arrives in pieces cut anywhere; what is kept is always the same.
    @Test(arguments: 0...21)
    func textsAreUnstuffedHoweverTheyArrive(cut: Int) throws {
        let wire = Array("..a\r\n.\n.\r..\r\n..\r\n\r\n.\r\n+OK".utf8)
        let server = try ScriptedServer(
            opened() + listed + [
                .expect("RETR 1"), .raw("+OK\r\n"), .sayBytes(Array(wire[..<cut])), .wait(0.001),
                .sayBytes(Array(wire[cut...])),
                .raw("\r\n.\r\n"), .expect("*"),
            ])
        let client = try pop3Client(server)
        let mails = try client.list()
        var texts: [String] = []
        try client.retrieve([mails[0]], maximumSize: 100) {
            texts.append(String(decoding: $0.bytes, as: UTF8.self))
        }
        #expect(texts == [".a\r\n\n.\r..\r\n.\r\n\r\n"])
    }

    @Test func theBeginningOfALongMailIsCutAndTheRestReadAway() throws {
        let server = try ScriptedServer(
            opened() + listed + [
                .expect("TOP 2 *"), .say("+OK"), .raw(String(repeating: "0123456\r\n", count: 100) + ".\r\n"),
                .expect("TOP 1 *"), .say("-ERR what"),
            ])
        let client = try pop3Client(server)
        let mails = try client.list()
        #expect(try client.retrieveHead(mails[1], bytes: 100)?.bytes.count == 100)
        #expect(try client.retrieveHead(mails[0], bytes: 100) == nil)
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: TransportFailure.Kind
        let steps: [ScriptedServer.Step]
        var testDescription: String { name }

        init(_ name: String, _ kind: TransportFailure.Kind, _ steps: ScriptedServer.Step...) {
            self.name = name
            self.kind = kind
            self.steps = steps
        }
    }

    @Test(arguments: [
        Fault(
            "longer than its limit", .tooLarge, .say("+OK"), .raw(String(repeating: "x", count: 200)), .hang),
        Fault("drop in the text", .disconnected, .say("+OK"), .raw("abc\r\n"), .drop),
        Fault("silence in the text", .timeout, .say("+OK"), .raw("abc\r\n"), .hang),
        Fault("silence at the dot", .timeout, .say("+OK"), .raw("abc\r\n."), .hang),
        Fault("garbage", .protocolViolation, .say("220 what"), .hang), Fault("drop", .disconnected, .drop),
        Fault("silence", .timeout, .hang), Fault("NUL", .protocolViolation, .raw("+OK \u{0}\r\n"), .hang),
    ])
    func aBrokenMailEndsTheSession(fault: Fault) throws {
        let server = try ScriptedServer(opened() + listed + [.expect("RETR 1")] + fault.steps)
        let client = try pop3Client(server, limits: fault.kind == .timeout ? quick : patient)
        let mails = try client.list()
        var count = 0
        let found = failure { try client.retrieve([mails[0]], maximumSize: 100) { _ in count += 1 } }
        #expect(found?.kind == fault.kind && count == 0)
    }

    @Test(arguments: [
        Fault("numbers fall", .protocolViolation, .say("+OK"), .say("2 1"), .say("1 1"), .hang),
        Fault("number 0", .protocolViolation, .say("+OK"), .say("0 1"), .hang),
        Fault("number beyond 32 bits", .protocolViolation, .say("+OK"), .say("4294967296 1"), .hang),
        Fault("no size", .protocolViolation, .say("+OK"), .say("1"), .hang),
        Fault("odd size", .protocolViolation, .say("+OK"), .say("1 -4"), .hang),
        Fault("refused", .refused, .say("-ERR no"), .hang),
        Fault("busy", .serverBusy, .say("-ERR [SYS/TEMP] no"), .hang),
        Fault("no end", .timeout, .say("+OK"), .say("1 5"), .hang),
        Fault(
            "a long line", .protocolViolation, .say("+OK"), .raw(String(repeating: "1", count: 10_000)), .hang
        ),
    ])
    func aBrokenListingIsRefused(fault: Fault) throws {
        let server = try ScriptedServer(opened() + [.expect("LIST")] + fault.steps)
        let client = try pop3Client(server, limits: fault.kind == .timeout ? quick : patient)
        #expect(failure { _ = try client.list() }?.kind == fault.kind)
    }

    @Test func oddLastingNamesAreNoNames() throws {
        let long = String(repeating: "x", count: 71)
        let server = try ScriptedServer(
            opened() + [
                .expect("LIST"), .say("+OK"), .say("1 9"), .say("2 9"), .say("3 9"), .say("."),
                .expect("UIDL"), .say("+OK"),
                .say("1 \(long)"), .say("2 中"), .say("3 ok"), .say("."),
            ])
        #expect(try pop3Client(server).list().map(\.uidl) == [nil, nil, "ok"])
    }

    @Test(arguments: [
        Fault("refused", .refused, .say("-ERR some not removed")), Fault("drop", .disconnected, .drop),
    ])
    func deletionCountsOnlyWhenTheGoodbyeIsAnswered(fault: Fault) throws {
        let server = try ScriptedServer(
            opened() + listed + [.expect("DELE 1"), .say("+OK"), .expect("QUIT")] + fault.steps)
        let client = try pop3Client(server)
        try client.delete(try client.list()[0])
        #expect(failure { try client.quit() }?.kind == fault.kind)
    }
}
