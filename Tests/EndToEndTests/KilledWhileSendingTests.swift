import Foundation
import Synchronization
import TestSupport
import Testing

/// heed is killed while it tells a relay of letters, at each point from the claim to the commit of the result. The relay holds
/// the conversation there, so that the moment is the same each time.
@Suite struct KilledWhileSendingTests {
    static let address = "desk@eastshore.example"

    enum Point: String, CaseIterable {
        /// The claim is committed, MAIL has been said.
        case claimed
        /// RCPT has been accepted.
        case recipientTaken
        /// The final dot has been sent; the relay keeps the letter and says nothing.
        case dotSent
        /// The relay's yes to the first letter has been read and is not committed; the second is at MAIL.
        case answerRead
        /// All is committed; QUIT has been said.
        case resultKept

        func reply(_ moment: SmtpSink.Moment) -> SmtpSink.Reply {
            switch (self, moment.verb) {
            case (.claimed, .mail), (.recipientTaken, .data), (.resultKept, .quit): .hang
            case (.dotSent, .dot): .keepThenHang
            case (.answerRead, .mail) where moment.earlier == 1: .hang
            default: .usual
            }
        }

        var verb: (SmtpSink.Verb, Int) {
            switch self {
            case .claimed: (.mail, 1)
            case .recipientTaken: (.data, 1)
            case .dotSent: (.dot, 1)
            case .answerRead: (.mail, 2)
            case .resultKept: (.quit, 1)
            }
        }
    }

    /// Two acknowledgements wait for a relay that is not there yet; then it is, and heed is killed at the point.
    private func killed(at point: Point) throws -> (HeedDesk, SmtpSink, Dovecot) {
        let dovecot = try Dovecot([Dovecot.User(Self.address)])
        let port = try Loopback.freePort()
        let desk = try HeedDesk(
            mailboxes: [(Self.address, .mailbox(dovecot, dovecot.users[0]))],
            relay: .init("smtp", port: port, keys: ["lanes": "1"]), extra: HeedDesk.noCaps)
        try dovecot.deliver((1...2).map { complaint($0, to: Self.address) }, to: Self.address)
        #expect(try desk.start("poll").wait(within: 60) == .exited(69))
        #expect(try desk.letters().map(\.state) == ["queued", "queued"])
        let sink = try SmtpSink(port: port) { moment in
            moment.connection == 0 ? point.reply(moment) : .usual
        }
        let service = try desk.start("poll")
        let (verb, count) = point.verb
        #expect(sink.wait(for: verb, count, within: 30))
        if point == .answerRead { #expect(eventually { desk.hasNotedAcceptance }) }
        service.signal(SIGKILL)
        #expect(service.wait(within: 10) == .signal(SIGKILL))
        return (desk, sink, dovecot)
    }

    @Test(arguments: Point.allCases)
    func eachLetterArrivesOnceWhateverThePoint(point: Point) throws {
        let (desk, sink, dovecot) = try killed(at: point)
        try desk.heed("poll")
        let letters = try desk.letters()
        let copies = sink.copies
        for letter in letters { #expect(copies[letter.message_id] == 1, "\(letter.state)") }
        #expect(copies.count == letters.count)
        let uncertain = letters.filter { $0.state == "uncertain" }.count
        #expect(
            uncertain == (point == .dotSent ? 1 : 0), "an acknowledgement that may have left stays uncertain")
        #expect(letters.filter { $0.state == "sent" }.count == letters.count - uncertain)
        try desk.heed("poll")
        #expect(sink.count == letters.count, "nothing is sent again")
        withExtendedLifetime(dovecot) {}
    }

    /// A desk with a staff that sends results again after a second.
    private func office(_ port: UInt16) throws -> (HeedDesk, Dovecot) {
        let dovecot = try Dovecot([Dovecot.User(Self.address)])
        let desk = try HeedDesk(
            mailboxes: [(Self.address, .mailbox(dovecot, dovecot.users[0]))],
            relay: .init("smtp", port: port, keys: ["lanes": "1"]),
            extra: HeedDesk.noCaps + Office.staff + "outbox: { resend_uncertain: 1s }\n")
        return (desk, dovecot)
    }

    /// Puts a result with a file of that many bytes into the outbox; every other letter that may leave has left.
    private func approveResult(_ desk: HeedDesk, _ dovecot: Dovecot, bytes: Int) throws {
        try dovecot.deliver([complaint(1, to: Self.address)], to: Self.address)
        try desk.heed("poll")
        let number = try #require(try desk.cases().first?.number)
        let file = desk.path + "/measurement.bin"
        try Data((0..<bytes).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: URL(filePath: file))
        func act(_ arguments: String..., as person: String = Office.handler) throws {
            try ProcessHandle.run(
                BuiltProduct.path("heed"),
                ["cases"] + arguments + ["--as", person, "--config", desk.configFile],
                environment: HeedDesk.environment)
        }
        try act("grade", number, "ordinary", "--reason", "数量差异")
        try act("assign", number, "陆平")
        try act("draft", number, "--text", "经复核，补送二百升。", "--attach", file)
        try act("submit", number)
        try desk.heed("poll")
        try act("approve", number, as: Office.leader)
    }

    @Test(arguments: [Point.dotSent, .recipientTaken])
    func aResultThatMayHaveLeftGoesOnceMore(point: Point) throws {
        let held = Held()
        let sink = try SmtpSink { held.isOn ? point.reply($0) : .usual }
        let (desk, dovecot) = try office(sink.port)
        try approveResult(desk, dovecot, bytes: 1000)
        let before = sink.count(of: point.verb.0)
        held.set(true)
        let service = try desk.start("poll")
        #expect(sink.wait(for: point.verb.0, before + 1, within: 30))
        service.signal(SIGKILL)
        #expect(service.wait(within: 10) == .signal(SIGKILL))
        held.set(false)
        #expect(
            try eventually(within: 30) {
                try desk.heed("poll")
                return try desk.result().state == "sent"
            })
        let result = try desk.result()
        #expect(sink.copies[result.message_id] == (point == .dotSent ? 2 : 1))
        let same = sink.letters.filter { $0.field("Message-ID") == "<\(result.message_id)>" }.map(\.bytes)
        #expect(Set(same).count == 1, "byte for byte the same")
        let tries = try desk.heed("outbox", "show", "\(result.id)")
        #expect(tries.contains("heed ended while it was being sent") == (point == .dotSent))
        #expect(tries.contains("sent once more") == (point == .dotSent))
    }

    @Test func aLetterCutOffWithinItsTextIsSentOnceAndNotInDoubt() throws {
        let held = Held()
        let sink = try SmtpSink { moment in
            held.isOn && moment.verb == .data ? .hangWithinText(100_000) : .usual
        }
        let (desk, dovecot) = try office(sink.port)
        try approveResult(desk, dovecot, bytes: 16 << 20)
        let before = sink.count(of: .data)
        held.set(true)
        let service = try desk.start("poll")
        #expect(sink.wait(for: .data, before + 1, within: 30))
        service.signal(SIGKILL)
        #expect(service.wait(within: 10) == .signal(SIGKILL))
        held.set(false)
        try desk.heed("poll")
        let result = try desk.result()
        #expect(result.state == "sent" && sink.copies[result.message_id] == 1)
        #expect(try !desk.heed("outbox", "show", "\(result.id)").contains("sent once more"))
    }
}

/// A switch that the test's thread turns and the server's thread reads.
private final class Held: Sendable {
    private let state = Mutex(false)

    var isOn: Bool { state.withLock { $0 } }

    func set(_ on: Bool) { state.withLock { $0 = on } }
}

extension SmtpSink {
    /// How often each letter came, by its Message-ID without brackets.
    fileprivate var copies: [String: Int] {
        letters.reduce(into: [:]) { counts, letter in
            let id = letter.field("Message-ID")?.trimmingCharacters(in: ["<", ">"]) ?? ""
            counts[id, default: 0] += 1
        }
    }
}

extension HeedDesk {
    /// The letter with the result.
    fileprivate func result() throws -> LetterRow {
        try #require(try letters().first { $0.kind == "resolution" })
    }

    /// Whether the lane has noted that the relay took a letter: records of 16 bytes behind a head of 256, fate 2.
    fileprivate var hasNotedAcceptance: Bool {
        [0, 1].contains { turn in
            guard let notes = FileManager.default.contents(atPath: "\(dataFolder)/lanes/outbox-1.\(turn)"),
                notes.count >= 256
            else { return false }
            let records = Array(notes.dropFirst(256))
            return stride(from: 8, to: records.count - 7, by: 16).contains { records[$0] == 2 }
        }
    }
}
