import Foundation
import TestSupport
import Testing

@testable import Gateway
@testable import Store

/// A relay that refuses us, whatever the letter: all of them wait, and operators hear of it.
struct RefusalOfUsTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        let verb: SmtpSink.Verb
        let words: String
        /// How many letters wait, each for another domain.
        let letters: Int
        var testDescription: String { "\(verb) \(words)" }
    }

    private static func table(_ letters: Int, _ rows: [(SmtpSink.Verb, String)]) -> [Refusal] {
        rows.map { Refusal(verb: $0.0, words: $0.1, letters: letters) }
    }

    /// Words that say whom they mean, and some that do not but are said to everybody.
    static let refusals =
        table(
            1,
            [
                (.rcpt, "554 5.7.1 <unknown[127.0.0.1]>: Client host rejected: Access denied"),
                (.rcpt, "553 5.7.1 <desk@eastshore.example>: Sender address rejected: not owned by user x"),
                (.rcpt, "554 5.7.1 <a@a.example>: Relay access denied"),
                (.rcpt, "550 5.7.1 Unable to relay"), (.data, "530 5.7.0 Authentication required"),
                (.rcpt, "530 5.7.1 Client was not authenticated"), (.mail, "553 5.1.8 bad sender"),
            ])
        + table(
            4,
            [
                (.rcpt, "550 5.7.1 Service refused"), (.data, "554 5.7.0 no"),
                (.dot, "554 5.7.1 Message rejected as spam"),
            ])

    @Test(arguments: refusals)
    func noLetterIsLostByIt(refusal: Refusal) throws {
        let isIll = Locked(true)
        let sink = try SmtpSink { moment in
            moment.verb == refusal.verb && isIll.with(\.self) ? .say(refusal.words) : .usual
        }
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        let keys = (0..<refusal.letters).map { "k\($0)" }
        try bench.enqueue(keys, kind: "acknowledgement") { "a@\($0).example" }
        for _ in 1...3 {
            #expect(try !bench.drain(), "the relay could not be used")
            #expect(try bench.orderedStates(keys) == keys.map { _ in "queued" })
            bench.clock.now += 3600
        }
        let alarm = try #require(try bench.store.look { try $0.standingAlarms() }.first { $0.key == "relay" })
        #expect(alarm.text.contains("refuses us") && !alarm.remedy.isEmpty)
        isIll.with { $0 = false }
        try bench.drainAll(within: 86_400)
        #expect(sink.copies == Dictionary(uniqueKeysWithValues: keys.map { ($0, 1) }))
        #expect(try bench.store.look { try $0.standingAlarms() }.isEmpty)
    }

    @Test(arguments: [
        "550 5.1.1 no such user here", "550 5.2.1 mailbox disabled", "550 Recipient unknown",
        "550 5.7.1 <a@k1.example>: Recipient address rejected: host mx said: 550 Client host rejected",
    ])
    func whatIsSaidOfReadersIsFinal(words: String) throws {
        let sink = try SmtpSink { $0.verb == .rcpt ? .say(words) : .usual }
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        let keys = (0..<4).map { "k\($0)" }
        try bench.enqueue(keys, kind: "acknowledgement") { "a@\($0).example" }
        #expect(try bench.drain())
        #expect(try bench.orderedStates(keys) == keys.map { _ in "refused" })
    }

    @Test func twoRefusalsAmongManyAreAboutTheirLetters() throws {
        let sink = try SmtpSink {
            $0.verb == .rcpt && $0.argument.hasPrefix("a@k1") ? .say("550 5.7.1 never") : .usual
        }
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        let keys = (0..<4).map { "k\($0)" }
        try bench.enqueue(keys, kind: "acknowledgement") { "a@\($0).example" }
        #expect(try bench.drain())
        #expect(try bench.orderedStates(keys) == ["sent", "refused", "sent", "sent"])
    }

    /// Recipients at whom the relay always turns us away must not hold up the others.
    @Test func aFreshLetterGoesBeforeThoseAtWhichTheRelayIsIll() throws {
        let sink = try SmtpSink {
            $0.verb == .rcpt && $0.argument.hasPrefix("ill@") ? .sayThenDrop("421 4.7.0 later") : .usual
        }
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        let keys = (0..<8).map { "k\($0)" }
        try bench.enqueue(keys, kind: "acknowledgement") { "ill@\($0).example" }
        for _ in 1...6 {
            try bench.drain()
            bench.clock.now += 400
        }
        try bench.enqueue(["well"], kind: "acknowledgement") { "a@\($0).example" }
        try bench.drain()
        #expect(sink.copies == ["well": 1])
        let ill = try bench.store.look { try $0.letters(atMost: 99) }.filter { $0.key != "well" }
        #expect(ill.contains { $0.stage == "rcpt" && $0.code == 421 }, "it can be seen where")
    }

    @Test func aLetterOfUnknownFateWaitsUntilTheMailboxesWereLookedInto() throws {
        let sink = try SmtpSink { $0.verb == .dot && $0.earlier == 0 ? .keepThenDrop : .usual }
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        try bench.enqueue(["a"], kind: "resolution") { "\($0)@station.example" }
        try bench.drain()
        bench.gate.letResend(false)
        bench.clock.now += 7200
        try bench.drain()
        #expect(sink.count == 1)
        bench.gate.letResend(true)
        try bench.drain()
        #expect(sink.copies == ["a": 2])
    }
}
