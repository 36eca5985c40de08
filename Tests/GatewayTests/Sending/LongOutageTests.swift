import Casework
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Gateway
@testable import Store
@testable import Transport

/// The relay is away for seventy hours, in the middle of the work of some cases.
struct LongOutageTests {
    /// How the relay is away.
    enum Outage: String, CaseIterable, Sendable { case gone, turnsAway, refusesSender, postpones }

    private static func reply(_ outage: Outage, _ moment: SmtpSink.Moment) -> SmtpSink.Reply {
        switch (outage, moment.verb) {
        case (.turnsAway, .mail): .sayThenDrop("421 4.3.2 closing for maintenance")
        case (.refusesSender, .mail): .say("553 5.7.1 Mail from must equal authorized user")
        case (.postpones, .rcpt): .say("451 4.7.1 try again later")
        default: .usual
        }
    }

    @Test(arguments: Outage.allCases)
    func everyLetterLeavesAfterwardsInOrderForEachCase(outage: Outage) throws {
        let isDown = Locked(true)
        func sink(_ port: UInt16 = 0) throws -> SmtpSink {
            try SmtpSink(port: port) { isDown.with { $0 } ? Self.reply(outage, $0) : .usual }
        }
        let first = try sink()
        if outage == .gone { first.stop() }
        let office = try SimulatedOffice(at("2026-03-02 09:00"), relay: LaneBench.relay(first.port))
        let gate = RelayGate(ratePerMinute: nil)
        let lane = Lane("outbox-1", desk: office.desk, gate: gate, bell: Bell(), wakeup: try Wakeup())
        try Self.work(office, hours: 70) { _ = lane.drain() }
        let made = try office.desk.store.look { try $0.letters(atMost: 10_000) }
        #expect(made.count > 60 && made.allSatisfy { $0.state == .queued })
        #expect(try office.alarm("relay") != nil || outage == .postpones)
        try office.desk.watchLetters()
        #expect(try office.alarm("letters-late") != nil)

        isDown.with { $0 = false }
        let back = outage == .gone ? try sink(first.port) : first
        for _ in 0..<80 {
            office.clock.now += 300
            _ = lane.drain()
        }
        let letters = try office.desk.store.look { try $0.letters(atMost: 10_000) }
        #expect(letters.allSatisfy { $0.state == .sent })
        let arrived = back.letters.compactMap { $0.field("Message-ID")?.trimmingCharacters(in: ["<", ">"]) }
        #expect(arrived.count == letters.count && Set(arrived) == Set(letters.map(\.messageID)))
        let place = Dictionary(uniqueKeysWithValues: arrived.enumerated().map { ($1, $0) })
        for (_, thread) in Dictionary(grouping: letters, by: { "\($0.caseNumber ?? "-") \($0.recipient)" }) {
            let inOrder = thread.sorted { $0.id < $1.id }.compactMap { place[$0.messageID] }
            #expect(inOrder == inOrder.sorted(), "letters of a case to one reader keep their order")
        }
        #expect(try office.alarm("relay") == nil)
        try office.desk.watchLetters()
        #expect(try office.alarm("letters-late") == nil)
    }

    /// Complaints come in and questions go out, while a lane tries what it can every quarter of an hour.
    private static func work(_ office: SimulatedOffice, hours: Int, _ send: () -> Void) throws {
        let start = office.clock.now
        for quarter in 0..<(hours * 4) {
            try office.pass(until: start + Double(quarter) * 900)
            if quarter.isMultiple(of: 14) { try office.receive(Mails.complaint(quarter, isMajor: false)) }
            if quarter % 28 == 20 {
                for number in try office.desk.store.look({ try $0.caseNumbers() }) {
                    try office.act(SimulatedOffice.handler, .ask("请提供第 \(quarter) 号磅单"), on: number)
                }
            }
            send()
        }
        try office.pass(until: start + Double(hours) * 3600)
    }
}
