import Foundation
import TestSupport
import Testing

@testable import Gateway
@testable import Store

/// Every verb answered in every wrong way, seen from the outbox: each letter ends where it should, none is sent twice
/// unless its kind allows it, none is lost.
struct OutboxCellTests {
    enum Answer: String, CaseIterable, Sendable {
        case temporary, permanent, busy, drop, silence, garbage, kept

        func reply(at verb: SmtpSink.Verb) -> SmtpSink.Reply {
            switch self {
            case .temporary: .say("451 4.3.0 not now")
            case .permanent: .say("550 5.7.1 never")
            case .busy: .sayThenDrop("421 4.3.2 too busy")
            case .drop: .drop
            case .silence: .hang
            case .garbage: .sayBytes(Array("\u{1}garbage\r\n".utf8))
            case .kept: .keepThenDrop
            }
        }
    }

    /// What three letters come to when the verb is answered wrongly once: at once, and when the relay is well again.
    struct Cell: Sendable, CustomTestStringConvertible {
        let verb: SmtpSink.Verb
        let answer: Answer
        let states: [String]
        var testDescription: String { "\(verb) \(answer)" }

        init(_ verb: SmtpSink.Verb, _ answer: Answer, _ states: String) {
            self.verb = verb
            self.answer = answer
            self.states = states.split(separator: " ").map(String.init)
        }

        /// The second letter is met at its own verbs, the connection at its first.
        var occurrence: Int {
            switch verb {
            case .mail, .rcpt, .data, .dot: 1
            case .connect, .ehlo, .startTLS, .auth, .rset, .noop, .quit, .other: 0
            }
        }
    }

    private static func row(_ verb: SmtpSink.Verb, _ answers: [Answer: String]) -> [Cell] {
        Answer.allCases.compactMap { answer in answers[answer].map { Cell(verb, answer, $0) } }
    }

    private static let (none, all) = ("queued queued queued", "sent sent sent")
    private static let rest = "sent queued queued"

    private static let cells: [Cell] =
        [SmtpSink.Verb.connect, .startTLS, .auth].flatMap { verb in
            row(
                verb,
                [
                    .temporary: none, .permanent: none, .busy: none, .drop: none, .silence: none,
                    .garbage: none,
                ])
        }
        // A relay that refuses EHLO is greeted the old way, and asked once more.
        + row(
            .ehlo,
            [.temporary: all, .permanent: all, .busy: none, .drop: none, .silence: none, .garbage: none])
        + row(
            .mail,
            [
                .temporary: "sent queued sent", .permanent: "sent queued sent", .busy: rest, .drop: rest,
                .silence: rest, .garbage: rest,
            ])
        + [SmtpSink.Verb.rcpt, .data].flatMap { verb in
            row(
                verb,
                [
                    .temporary: "sent queued sent", .permanent: "sent refused sent", .busy: rest, .drop: rest,
                    .silence: rest, .garbage: rest,
                ])
        }
        + row(
            .dot,
            [
                .temporary: "sent queued sent", .permanent: "sent refused sent", .busy: rest,
                .drop: "sent uncertain queued", .silence: "sent uncertain queued",
                .garbage: "sent uncertain queued", .kept: "sent uncertain queued",
            ])
        + row(
            .quit,
            [
                .temporary: all, .permanent: all, .busy: all, .drop: all, .silence: all, .garbage: all,
            ])

    private static let keys = ["a", "b", "c"]

    @Test(arguments: cells, ["acknowledgement", "resolution"])
    func everyWrongAnswerHasItsOutcome(cell: Cell, kind: String) throws {
        let offers = SmtpSink.usualExtensions + ["STARTTLS", "AUTH PLAIN LOGIN"]
        let sink = try SmtpSink(extensions: offers) { moment in
            moment.verb == cell.verb && moment.earlier == cell.occurrence
                ? cell.answer.reply(at: cell.verb) : .usual
        }
        let relay = LaneBench.relay(
            sink.port, security: cell.verb == .startTLS ? "starttls" : "plain",
            isLoggingIn: cell.verb == .auth)
        let bench = try LaneBench(relay: relay, isQuick: true)
        try bench.enqueue(Self.keys, kind: kind) { "\($0)@station.example" }
        try bench.drain()
        #expect(try bench.orderedStates(Self.keys) == cell.states)
        if cell.states.allSatisfy({ $0 == "queued" }) { #expect(sink.count == 0) }

        try bench.change(relay: LaneBench.relay(sink.port))
        try bench.drainAll(within: 7200)
        let isResent = kind == "resolution"
        let last = cell.states.map { $0 == "queued" || ($0 == "uncertain" && isResent) ? "sent" : $0 }
        #expect(try bench.orderedStates(Self.keys) == last)
        let copies = sink.copies
        for (key, (first, state)) in zip(Self.keys, zip(cell.states, last)) {
            let isKept = cell.answer == .kept && first == "uncertain"
            #expect(copies[key, default: 0] == (state == "sent" ? 1 : 0) + (isKept ? 1 : 0), "\(key)")
        }
        let twice = sink.letters.filter { $0.field("Message-ID") == "<b@eastshore.example>" }.map(\.bytes)
        #expect(Set(twice).count <= 1, "the second copy is the first, byte for byte")
    }

    /// What can go wrong before the first byte.
    enum Silence: String, CaseIterable, Sendable { case closedPort, closedAtOnce, reset, nothing }

    @Test(arguments: Silence.allCases)
    func aRelayThatCannotBeReachedKeepsEveryLetter(silence: Silence) throws {
        let sink = try SmtpSink()
        var faults = ChaosProxy.Faults()
        switch silence {
        case .closedPort: break
        case .closedAtOnce: faults.refuses = true
        case .reset: (faults.cutsByReset, faults.cutAfterServerSaid) = (true, 1)
        case .nothing: faults.silentAfterServerSaid = 0
        }
        let proxy = try ChaosProxy(to: sink.port, faults: faults)
        if silence == .closedPort { proxy.stop() }
        let bench = try LaneBench(relay: LaneBench.relay(proxy.port), isQuick: true)
        try bench.enqueue(Self.keys, kind: "acknowledgement") { "\($0)@station.example" }
        #expect(try !bench.drain())
        let waiting = try bench.store.look { try $0.letters(atMost: 9) }
        #expect(waiting.allSatisfy { $0.state == .queued && $0.attempts == 0 }, "no letter is blamed")
        try bench.change(relay: LaneBench.relay(sink.port))
        try bench.drainAll(within: 3600)
        #expect(sink.copies == ["a": 1, "b": 1, "c": 1])
        withExtendedLifetime(proxy) {}
    }

    @Test func aResentLetterBearsTheMarksOfBothTries() throws {
        let sink = try SmtpSink { $0.verb == .dot && $0.earlier == 0 ? .keepThenDrop : .usual }
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        try bench.enqueue(["a"], kind: "approval-request") { "\($0)@station.example" }
        try bench.drain()
        let first = try #require(try bench.store.look { try $0.letter(key: "a") })
        #expect(first.state == .uncertain && first.resendAt == bench.clock.now + 1800 && first.resends == 0)
        bench.clock.now += 1790
        try bench.drain()
        #expect(sink.count == 1, "not before its time")
        try bench.drainAll(within: 3600)
        let second = try #require(try bench.store.look { try $0.letter(key: "a") })
        #expect(second.state == .sent && second.resends == 1 && second.attempts == 2)
        #expect(second.reason == OutcomePolicy.second)
        let tries = try bench.store.look { try $0.attempts(at: second.id) }
        #expect(tries.count == 2 && tries[1].code == 250 && tries[1].stage == "text")
        #expect(sink.copies == ["a": 2])
        try bench.drainAll(within: 86_400)
        #expect(sink.count == 2)
    }

    @Test func aSecondDoubtIsLeftToAPerson() throws {
        let sink = try SmtpSink { $0.verb == .dot ? .drop : .usual }
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        try bench.enqueue(["a"], kind: "resolution") { "\($0)@station.example" }
        try bench.drain()
        try bench.drainAll(within: 86_400)
        let letter = try #require(try bench.store.look { try $0.letter(key: "a") })
        #expect(letter.state == .uncertain && letter.resends == 1 && letter.resendAt == nil)
        #expect(sink.count(of: .dot) == 2)
    }

    /// A letter at which the relay always hangs up must not hold up the others.
    @Test func aLetterThatEndsEveryConnectionHoldsUpNoOther() throws {
        let sink = try SmtpSink { $0.verb == .rcpt && $0.argument.hasPrefix("b@") ? .drop : .usual }
        let bench = try LaneBench(relay: LaneBench.relay(sink.port), isQuick: true)
        try bench.enqueue(["b", "a", "c"], kind: "resolution") { "\($0)@station.example" }
        try bench.drain()
        try bench.drainAll(within: 600)
        #expect(sink.copies == ["a": 1, "c": 1])
        #expect(try bench.states()["b"] == "queued")
    }
}

extension LaneBench {
    func orderedStates(_ keys: [String]) throws -> [String] {
        let states = try states()
        return keys.map { states[$0] ?? "missing" }
    }
}
