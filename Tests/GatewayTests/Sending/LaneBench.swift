import Foundation
import TestSupport

@testable import Gateway
@testable import Store
@testable import Transport

/// An outbox of letters without cases, and lanes that work on it through a relay on loopback, on a clock set by hand.
final class LaneBench {
    let office: SimulatedOffice
    let gate: RelayGate
    private(set) var desk: Desk

    var store: Store { desk.store }
    var clock: Clock { office.clock }

    /// Limits so small that a silent relay costs milliseconds.
    static let quick: TimeLimits = {
        var limits = TimeLimits.standard
        (limits.connect, limits.login) = (.seconds(5), .milliseconds(200))
        (limits.command, limits.stall, limits.envelope) = (
            .milliseconds(200), .milliseconds(200), .milliseconds(200)
        )
        (limits.data, limits.afterDot, limits.goodbye) = (
            .milliseconds(200), .milliseconds(200), .milliseconds(100)
        )
        return limits
    }()

    init(relay: String, isQuick: Bool = false) throws {
        office = try SimulatedOffice(at("2026-03-02 09:00"), relay: relay)
        desk = office.desk
        gate = RelayGate(ratePerMinute: desk.configuration.relay.ratePerMinute)
        if isQuick { desk.connecting.limits = Self.quick }
    }

    /// The relay's lines for a port on loopback.
    static func relay(
        _ port: UInt16, security: String = "plain", isLoggingIn: Bool = false, caFile: String? = nil
    ) -> String {
        let login = isLoggingIn ? "\nuser: desk@eastshore.example\npassword_file: secret" : ""
        let trust = caFile.map { "\nca_file: \($0)" } ?? ""
        return "host: localhost\nport: \(port)\nsecurity: \(security)\nlanes: 1\nenvelope: address" + login
            + trust
    }

    /// From now on letters go to another relay; its first try is not bound by the old one's trouble.
    func change(relay: String) throws { desk = try office.desk(relay: relay) }

    /// Puts a letter of each of these keys into the outbox.
    func enqueue(
        _ keys: [String], kind: String, from sender: (String) -> String = { _ in "desk@eastshore.example" },
        to recipient: (String) -> String
    ) throws {
        let now = clock.now
        try store.transact { transaction in
            for key in keys {
                try transaction.enqueue(
                    NewLetter(
                        key: key, kind: kind, caseNumber: nil, mail: nil, recipient: recipient(key),
                        envelopeFrom: sender(key), messageID: "\(key)@eastshore.example",
                        subject: key,
                        bytes: Array(
                            "Message-ID: <\(key)@eastshore.example>\r\nSubject: \(key)\r\n\r\n.text\r\n".utf8),
                        notBefore: now), at: now)
            }
        }
    }

    /// One lane sends what is due; false when the relay could not be used.
    @discardableResult
    func drain(_ gate: RelayGate? = nil) throws -> Bool {
        let lane = Lane(
            "outbox-1", desk: desk, gate: gate ?? self.gate, bell: Bell(), wakeup: try Wakeup())
        return lane.drain()
    }

    /// Lets time pass until nothing waits any more, for at most so many seconds.
    func drainAll(within seconds: Double, _ gate: RelayGate? = nil) throws {
        let end = clock.now + seconds
        while let due = try store.look({ try $0.nextLetterDue() }), clock.now < end {
            clock.now = max(due, clock.now + 30)
            try drain(gate)
        }
    }

    /// The state of each letter, by its key.
    func states() throws -> [String: String] {
        let letters = try store.look { try $0.letters(atMost: 10_000) }
        return Dictionary(uniqueKeysWithValues: letters.map { ($0.key, $0.state.rawValue) })
    }
}

extension SmtpSink {
    /// How often each letter came, by the key that is the local part of its Message-ID.
    var copies: [String: Int] {
        letters.reduce(into: [:]) { counts, letter in
            let id = letter.field("Message-ID") ?? ""
            counts[String(id.dropFirst().prefix { $0 != "@" }), default: 0] += 1
        }
    }
}
