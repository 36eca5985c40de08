import Foundation
import TestSupport
import Testing

@testable import Transport

/// A small generator whose seed stands in the test's name.
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }

    mutating func pick<T>(_ choices: [T]) -> T { choices[roll(choices.count)] }
}

struct RandomTests {
    private static let pieces = [
        "* ", "1 ", "0 ", "4294967295 ", "99999999999 ", "FETCH ", "EXISTS", "EXPUNGE", "(", ")", " ", "UID ",
        "10", "BODY[] ",
        "BODY[]<0> ", "RFC822.SIZE ", "INTERNALDATE ", "\" 1-Jul-2026 09:30:00 +0800\"", "\"", "\\", "{3}",
        "{0}", "NIL", "FLAGS ",
        "\\Seen", "\\*", "OK ", "NO ", "BAD ", "BYE ", "[ALERT] ", "[COPYUID 1 2 3] ", "+", "h1 ",
        "CAPABILITY ", "LIST ",
        "\u{1}", "é", "[", "]", "<", ">", "ENVELOPE ",
    ]

    /// Any line is either understood or breaks the protocol; nothing else may happen.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func noLineConfusesTheParser(seed: UInt64) {
        var dice = Dice(seed)
        for _ in 0..<60 {
            let text = (0...dice.roll(14)).map { _ in dice.pick(RandomTests.pieces) }.joined()
            let response = IMAPResponse(
                line: Array(text.utf8), literals: [Array("abc".utf8), [], Array("abc".utf8)])
            let failure = failure {
                guard case .numbered(let sequence, "FETCH", var cursor) = try IMAPEvent(response) else {
                    return
                }
                _ = try FetchItems(sequence: sequence, &cursor)
            }
            #expect(failure == nil || failure?.kind == .protocolViolation, "\(text)")
        }
    }

    private static let session = """
        * 2 EXISTS\r
        * OK [UIDVALIDITY 7] x\r
        h2 OK [READ-ONLY] open\r
        * 1 FETCH (UID 10 RFC822.SIZE 5 INTERNALDATE " 1-Jul-2026 09:30:00 +0800")\r
        * 2 FETCH (UID 11 RFC822.SIZE 3)\r
        h3 OK done\r
        * 1 FETCH (UID 10 BODY[] {5}\r
        abcde)\r
        * 2 FETCH (BODY[] "xyz" UID 11)\r
        h4 OK done\r

        """

    /// A session's answers with bytes changed, cut out, doubled: it ends, by itself, without a crash and within bounds.
    @Test(arguments: 0..<150 as Range<UInt64>)
    func aSpoiltSessionEndsInOrder(seed: UInt64) throws {
        var dice = Dice(seed)
        var bytes = Array(RandomTests.session.utf8)
        for _ in 0...dice.roll(4) {
            let at = dice.roll(bytes.count)
            switch dice.roll(4) {
            case 0: bytes[at] = UInt8(dice.roll(256))
            case 1: bytes.remove(at: at)
            case 2:
                bytes.insert(
                    contentsOf: bytes[at..<min(bytes.count, at + dice.roll(40))], at: dice.roll(bytes.count))
            default: bytes.insert(contentsOf: Array(dice.pick(RandomTests.pieces).utf8), at: at)
            }
        }
        let server = try ScriptedServer(
            .imapLogin() + [
                .expect("h1 CAPABILITY"), .raw("* CAPABILITY IMAP4rev1\r\nh1 OK done\r\n"), .expect("*"),
                .sayBytes(bytes), .endOutput,
                .serve([.init("*", [])]),
            ])
        var kept = 0
        let failure = failure {
            let client = try imapClient(server)
            try client.select("INBOX")
            let uids = try client.list().map(\.uid)
            try client.fetch(uids, maximumSize: 1000) { kept += $0.bytes.count }
        }
        #expect(failure?.kind != .timeout && kept < 3000)
    }

    /// The same for a relay: each letter has exactly one outcome.
    @Test(arguments: 0..<150 as Range<UInt64>)
    func aSpoiltRelayLeavesOneOutcomeForEachLetter(seed: UInt64) throws {
        var dice = Dice(seed)
        var bytes = Array(
            "250 ok\r\n250 ok\r\n354 go\r\n250 kept\r\n250 ok\r\n550 no\r\n503 no\r\n250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n250 x\r\n"
                .utf8)
        for _ in 0...dice.roll(3) {
            let at = dice.roll(bytes.count)
            switch dice.roll(3) {
            case 0: bytes[at] = UInt8(dice.roll(256))
            case 1: bytes.remove(at: at)
            default:
                bytes.insert(
                    contentsOf: Array(dice.pick(["421 x\r\n", "\r\n", "2", "250-a\r\n", "354 go\r\n"]).utf8),
                    at: at)
            }
        }
        let server = try ScriptedServer(
            .smtpGreeting(extensions: ["PIPELINING"]) + [
                .expect("EHLO *"), .raw("250-x\r\n250 PIPELINING\r\n"), .expect("MAIL *"), .sayBytes(bytes),
                .endOutput,
                .serve([.init("*", [])]),
            ])
        var outcomes = [Int](repeating: 0, count: 4)
        _ = try smtpClient(server.port).submit((1...4).map(SMTPCellTests.letter)) { index, _ in
            outcomes[index] += 1
        }
        #expect(outcomes == [1, 1, 1, 1])
    }

    @Test func aLineLongerThanTheFirstBufferIsRead() throws {
        let long = "* OK " + String(repeating: "x", count: 900_000)
        let server = try ScriptedServer(
            .imapOpened() + [
                .expect("h4 NOOP"), .say(long), .say("* 4 EXISTS"), .say("h4 OK done"), .expect("h5 NOOP"),
                .say("h5 OK done"),
            ])
        let client = try imapClient(server)
        try client.select("INBOX")
        #expect(try client.noop())
        #expect(try !client.noop())
        #expect(client.bytesReceived > 900_000)
    }

    @Test func patienceEndsBySilenceByRateAndByTotal() throws {
        let start = ContinuousClock.now
        var silent = Patience(stall: .seconds(10))
        #expect(try silent.deadline(now: start) == start + .seconds(10))
        #expect(try silent.deadline(now: start + .seconds(5)) == start + .seconds(10))
        silent.received(1)
        #expect(try silent.deadline(now: start + .seconds(5)) == start + .seconds(15))

        var limits = TimeLimits.standard
        limits.minimumRate = 100
        limits.rateWindow = .seconds(10)
        limits.stall = .seconds(1000)
        limits.mail = .seconds(2000)
        var slow = Patience(mailWithin: limits)
        _ = try slow.deadline(now: start)
        slow.received(1000)
        _ = try slow.deadline(now: start + .seconds(10))
        slow.received(999)
        _ = try slow.deadline(now: start + .seconds(19))
        #expect(failure { _ = try slow.deadline(now: start + .seconds(20)) }?.kind == .timeout)

        var long = Patience(answerWithin: .seconds(30), what: "the reply")
        #expect(
            failure { _ = try long.deadline(now: start + .seconds(31)) }?.detail.contains("the reply") == true
        )
    }
}
