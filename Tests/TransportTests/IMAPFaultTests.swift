import Foundation
import TestSupport
import Testing

@testable import Transport

/// What the client does with servers that lie, stumble, stall or vanish.
struct IMAPFaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        let steps: [ScriptedServer.Step]
        let kind: TransportFailure.Kind
        var testDescription: String { name }

        init(_ name: String, _ kind: TransportFailure.Kind, _ steps: ScriptedServer.Step...) {
            self.name = name
            self.steps = steps
            self.kind = kind
        }
    }

    @Test(arguments: [
        Fault(
            "literal longer than sent", .timeout, fetched(1, uid: 10, "abc", literal: 500),
            .say("$tag OK done"), .hang),
        Fault(
            "literal longer than sent, then the end", .disconnected, fetched(1, uid: 10, "abc", literal: 500),
            .drop),
        Fault(
            "literal shorter than sent", .protocolViolation, fetched(1, uid: 10, "abcdef", literal: 3),
            .say("$tag OK done")),
        Fault("literal of 99 GB", .tooLarge, fetched(1, uid: 10, "abc", literal: 99_000_000_000), .hang),
        Fault("literal over the limit", .tooLarge, fetched(1, uid: 10, "abc", literal: 1001), .hang),
        Fault(
            "literal beyond numbers", .tooLarge, .say("* 1 FETCH (UID 10 BODY[] {99999999999999999999999}"),
            .hang),
        Fault(
            "negative literal", .protocolViolation, .say("* 1 FETCH (UID 10 BODY[] {-3}"), .say("abc)"), .hang
        ),
        Fault("UID 0", .protocolViolation, fetched(1, uid: 0, "abc")),
        Fault("UID beyond 32 bits", .protocolViolation, fetched(1, uid: 4_294_967_296, "abc")),
        Fault("a body not asked for", .protocolViolation, fetched(1, uid: 11, "abc")),
        Fault("a body twice", .protocolViolation, fetched(1, uid: 10, "abc"), fetched(1, uid: 10, "abc")),
        Fault("wrong tag", .protocolViolation, .say("h99 OK done")),
        Fault("no tag", .protocolViolation, .say("OK done")),
        Fault("continuation", .protocolViolation, .say("+ go on")),
        Fault("NUL", .protocolViolation, .raw("* OK a\u{0}b\r\n")),
        Fault("CR inside a line", .protocolViolation, .raw("* OK a\rb\r\n")),
        Fault("no CR", .protocolViolation, .raw("* OK a\n")),
        Fault("garbage", .protocolViolation, .raw("\u{1}\u{2}<html>\r\n")),
        Fault("HTTP", .protocolViolation, .say("HTTP/1.1 400 Bad Request")),
        Fault("EXISTS falls", .protocolViolation, .say("* 2 EXISTS")),
        Fault("EXPUNGE of no mail", .protocolViolation, .say("* 9 EXPUNGE")),
        Fault("BAD", .protocolViolation, .say("$tag BAD what")),
        Fault("BYE", .serverBusy, .say("* BYE shutting down"), .drop),
        Fault("drop", .disconnected, .drop), Fault("reset", .disconnected, .reset),
        Fault("silence", .timeout, .hang),
        Fault("drop inside a literal", .disconnected, .raw("* 1 FETCH (UID 10 BODY[] {500}\r\nabc"), .drop),
        Fault("silence inside a literal", .timeout, .raw("* 1 FETCH (UID 10 BODY[] {500}\r\nabc"), .hang),
        Fault(
            "a line of 1.2 MB", .protocolViolation,
            .raw("* OK " + String(repeating: "x", count: 1_200_000) + "\r\n"), .hang),
        Fault(
            "a line without end", .protocolViolation, .raw(String(repeating: "x", count: 1_200_000)), .hang),
        Fault(
            "a thousand literals", .tooLarge,
            .raw("* 1 FETCH (X (" + String(repeating: "{1}\r\na ", count: 200) + ") UID 10)\r\n"), .hang),
        Fault(
            "parts that add up", .tooLarge,
            .raw("* 1 FETCH (BODY[1] {600}\r\n" + String(repeating: "x", count: 600) + " BODY[2] {600}\r\n"),
            .hang),
        Fault(
            "nested lists", .protocolViolation,
            .say("* 1 FETCH (X " + String(repeating: "(", count: 10_000) + ")")),
    ])
    func aBrokenAnswerToAFetchEndsTheSession(fault: Fault) throws {
        let server = try ScriptedServer(.imapOpened() + [.expect("* UID FETCH 10 *")] + fault.steps + [.hang])
        let client = try imapClient(server, limits: fault.kind == .timeout ? quick : patient)
        try client.select("INBOX")
        var bodies: [[UInt8]] = []
        let failure = failure { try client.fetch([10], maximumSize: 1000) { bodies.append($0.bytes) } }
        #expect(failure?.kind == fault.kind, "\(failure?.description ?? "no failure")")
        if fault.name.contains("literal of") || fault.name.contains("literal over") {
            #expect(failure?.mail == 10)
        }
        #expect(bodies.allSatisfy { $0 == Array("abc".utf8) })
    }

    @Test(arguments: [
        Fault(
            "repeated", .protocolViolation, .say("* 1 FETCH (UID 5 RFC822.SIZE 1)"),
            .say("* 2 FETCH (UID 5 RFC822.SIZE 1)")),
        Fault(
            "descending", .protocolViolation, .say("* 1 FETCH (UID 5 RFC822.SIZE 1)"),
            .say("* 2 FETCH (UID 4 RFC822.SIZE 1)")),
        Fault("zero", .protocolViolation, .say("* 1 FETCH (UID 0 RFC822.SIZE 1)")),
        Fault("beyond 32 bits", .protocolViolation, .say("* 1 FETCH (UID 4294967296 RFC822.SIZE 1)")),
        Fault("more mails than there are", .protocolViolation, .say("* 4 FETCH (UID 5 RFC822.SIZE 1)")),
        Fault("a literal", .tooLarge, .say("* 1 FETCH (UID 5 BODY[] {70000}"), .hang),
        Fault("NO", .refused, .say("$tag NO not now")),
        Fault(
            "dripping", .timeout,
            .sayByByte(Array("* OK dripping on and on and on and on and on and on".utf8), pause: 0.01)),
    ])
    func aBrokenListIsRefused(fault: Fault) throws {
        let server = try ScriptedServer(
            .imapOpened() + [.expect("* UID FETCH 1:* *")] + fault.steps + [.hang])
        let client = try imapClient(server, limits: fault.kind == .timeout ? quick : patient)
        try client.select("INBOX")
        #expect(failure { _ = try client.list() }?.kind == fault.kind)
    }

    /// Bytes keep coming, so it is never silent; only the least rate catches it.
    @Test func aMailThatDripsIsTooSlow() throws {
        let body = String(repeating: "x", count: 400)
        let head = Array("* 1 FETCH (UID 10 BODY[] {400}\r\n".utf8)
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("* UID FETCH 10 *"), .sayBytes(head), .sayByByte(Array(body.utf8), pause: 0.004),
                .hang,
            ])
        var limits = patient
        limits.rateWindow = .milliseconds(60)
        limits.minimumRate = 2000
        let client = try imapClient(server, limits: limits)
        try client.select("INBOX")
        let failure = failure { try client.fetch([10], maximumSize: 1000) { _ in } }
        #expect(failure?.kind == .timeout && failure?.detail.contains("only") == true)
    }

    @Test func aMailMayNotTakeForEver() throws {
        let head = Array("* 1 FETCH (UID 10 BODY[] {100000}\r\n".utf8)
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("* UID FETCH 10 *"), .sayBytes(head),
                .again(1000, [.sayBytes(Array("0123456789".utf8)), .wait(0.002)]),
                .hang,
            ])
        var limits = patient
        limits.mail = .milliseconds(80)
        let client = try imapClient(server, limits: limits)
        try client.select("INBOX")
        #expect(failure { try client.fetch([10], maximumSize: 1_000_000) { _ in } }?.kind == .timeout)
    }

    /// A whole session's answers, cut after each byte: never a mail that is not whole, never a crash.
    @Test func aConnectionThatEndsAtAnyByteGivesWholeMailsOrNone() throws {
        let list = "* 1 FETCH (UID 10 RFC822.SIZE 11)\r\nh3 OK done\r\n"
        let mail = "* 1 FETCH (UID 10 BODY[] {11}\r\na: b\r\n\r\nc\r\n)\r\nh4 OK done\r\n"
        let open = "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\nh2 OK [READ-ONLY] open\r\n"
        let capability = "* CAPABILITY IMAP4rev1\r\nh1 OK done\r\n"
        let parts = [capability, open, list, mail]
        let total = parts.joined().utf8.count
        let scripts = (0...total).map { cut in IMAPFaultTests.cutScript(parts, after: cut) }
        let server = try ScriptedServer(scripts: scripts)
        for cut in 0...total {
            var bodies: [[UInt8]] = []
            let failure = failure {
                let client = try imapClient(server)
                try client.select("INBOX")
                let uids = try client.list().map(\.uid)
                try client.fetch(uids, maximumSize: 100) { bodies.append($0.bytes) }
            }
            #expect(
                failure == nil ? cut == total : failure?.kind == .disconnected,
                "cut after \(cut): \(failure as Any)")
            #expect(bodies.allSatisfy { $0 == Array("a: b\r\n\r\nc\r\n".utf8) }, "cut after \(cut)")
        }
    }

    private static func cutScript(_ parts: [String], after cut: Int) -> [ScriptedServer.Step] {
        var left = cut
        var steps: [ScriptedServer.Step] = .imapLogin()
        for part in parts {
            steps.append(.expect("*"))
            let piece = Array(part.utf8.prefix(left))
            steps.append(.sayBytes(piece))
            left -= piece.count
            if piece.count < part.utf8.count { return steps + [.drop] }
        }
        return steps + [.drop]
    }

    @Test func aFailureOfTheTakerEndsTheFetch() throws {
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("*"), fetched(1, uid: 10, "abc"), fetched(2, uid: 11, "def"), .say("$tag OK done"),
            ])
        let client = try imapClient(server)
        try client.select("INBOX")
        var count = 0
        let failure = failure {
            try client.fetch([10, 11], maximumSize: 100) { _ throws(TransportFailure) in
                count += 1
                throw .stopped
            }
        }
        #expect(failure?.kind == .stopped && count == 1)
    }

    /// What libcurl read of a line behind the login's answer stays with it; the rest of that line is passed over.
    @Test func aCutFirstLineIsPassedOver() throws {
        let server = try ScriptedServer(
            [
                .say("* OK ready"), .expect("* CAPABILITY"), .say("* CAPABILITY IMAP4rev1"),
                .say("$tag OK done"),
                .expect("* LOGIN *"), .sayBytes(Array("A002 OK in\r\n* OK a line cut by ".utf8)),
                .expect("h1 CAPABILITY"),
                .sayBytes(Array("the login\r\n* CAPABILITY IMAP4rev1\r\nh1 OK done\r\n".utf8)),
                .expect("h2 NOOP"), .say("h2 OK done"),
            ])
        #expect(try !imapClient(server).noop())
    }
}
