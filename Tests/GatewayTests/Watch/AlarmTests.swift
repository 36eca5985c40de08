import Casework
import Foundation
import Store
import TestSupport
import Testing

@testable import Gateway

/// Alarms are told once, again while they stand, and once more when they are over.
@Suite struct AlarmTests {
    let folder: PrivateFolder
    let office: SimulatedOffice
    var store: Store { office.desk.store }
    private var heard: [String] {
        let text = (try? String(contentsOfFile: folder.path("heard"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    init() throws {
        folder = try PrivateFolder("alarm")
        try folder.write(
            "#!/bin/sh\nprintf '%s\\n' \"$2\" >> '\(folder.path("heard"))'\n", to: "tell", mode: 0o700)
        office = try SimulatedOffice(
            try at("2026-06-01 23:00"),
            extra:
                "alarms: { addresses: [ops@eastshore.example], command: [\(folder.path("tell")), -n], repeat: 1d }\n"
        )
    }

    private func raise(_ key: String, _ text: String) throws {
        try store.transact { try $0.raise(key: key, text, remedy: "mend it", at: office.clock.now) }
    }

    private func mails() throws -> [Letter] {
        try store.look { try $0.letters(atMost: 999) }.filter { $0.kind == "alarm" }
    }

    @Test func eachIsToldOnceAndAgainAndOver() throws {
        try raise("relay", "the relay is down; $(reboot) `x`\u{1B}[31m")
        try office.desk.tellAlarms()
        try office.desk.tellAlarms()
        #expect(heard == ["heed alarm: the relay is down; $(reboot) `x` [31m - mend it"])
        #expect(try mails().map(\.recipient) == ["ops@eastshore.example"])
        #expect(try mails().first?.nextAt == office.clock.now, "an alarm leaves in quiet hours too")

        office.clock.now += 86_401
        try office.desk.tellAlarms()
        #expect(heard.count == 2 && heard[1].hasPrefix("heed alarm still: "))
        try store.transact { try $0.clear(key: "relay", at: office.clock.now) }
        try raise("relay", "down again")
        office.clock.now += 60
        try office.desk.tellAlarms()
        #expect(heard.count == 2, "what comes back at once was never gone")
        try store.transact { try $0.clear(key: "relay", at: office.clock.now) }
        try office.desk.tellAlarms()
        try office.desk.tellAlarms()
        #expect(heard.count == 3 && heard[2] == "heed alarm over: down again")
        #expect(try mails().count == 3)
    }

    @Test func whatIsOverBeforeItWasToldIsNotTold() throws {
        try raise("relay", "down")
        try store.transact { try $0.clear(key: "relay", at: office.clock.now) }
        try office.desk.tellAlarms()
        #expect(heard.isEmpty)
        #expect(try mails().isEmpty)
    }

    @Test func aHundredAlarmsAreOneMailAndFewCalls() throws {
        for index in 1...100 { try raise("k\(index)", "number \(index)") }
        try office.desk.tellAlarms()
        #expect(heard.count == AlarmNews.mostLines)
        #expect(heard.last == "heed alarm: 96 more - heed check")
        #expect(try mails().count == 1)
        try office.desk.tellAlarms()
        #expect(heard.count == AlarmNews.mostLines)
    }

    @Test func aProgramThatFailsLeavesTheMail() throws {
        let broken = try SimulatedOffice(
            try at("2026-06-01 23:00"),
            extra: "alarms: { addresses: [ops@eastshore.example], command: [/nowhere/tell] }\n")
        try broken.desk.store.transact { try $0.raise(key: "a", "b", remedy: "c", at: broken.clock.now) }
        try broken.desk.tellAlarms()
        #expect(try broken.desk.store.look { try $0.letters(atMost: 9) }.map(\.kind) == ["alarm"])
        #expect(try broken.desk.store.look { try $0.alarmsToTell() }.allSatisfy { $0.toldAt != nil })
        let alone = try SimulatedOffice(
            try at("2026-06-01 23:00"), extra: "alarms: { command: [/nowhere/tell] }\n")
        try alone.desk.store.transact { try $0.raise(key: "a", "b", remedy: "c", at: alone.clock.now) }
        try alone.desk.tellAlarms()
        #expect(
            try alone.desk.store.look { try $0.alarmsToTell() }.allSatisfy { $0.toldAt == nil },
            "it is tried again")
    }

    @Test func anAlarmOfACaseEndsWithWhatItToldOf() throws {
        try office.receive(Mails.complaint(1, isMajor: false))
        let letter = try #require(try office.send().last { $0.kind == "acknowledgement" })
        try office.receive(BounceForm.report(letter, to: letter.envelopeFrom))
        let number = CaseNumber(rawValue: try #require(letter.caseNumber))
        #expect(
            try store.look { try $0.standingAlarms(of: number.rawValue) }.map(\.key) == [
                "customer-unreachable:\(number):\(letter.key)"
            ])
        #expect(try office.act(SimulatedOffice.handler, .finish(TaskDone(kind: .reachCustomer)), on: number))
        #expect(try store.look { try $0.standingAlarms(of: number.rawValue) }.isEmpty)
    }

    @Test func aClerkClearsAnAlarm() throws {
        try raise("staff:7", "forged")
        let clerk = try office.desk.directory.clerk(named: SimulatedOffice.handler, login: nil)
        #expect(try office.desk.clearAlarm("staff:7", by: clerk))
        #expect(try !office.desk.clearAlarm("staff:7", by: clerk))
        #expect(try store.look { try $0.standingAlarms() }.isEmpty)
    }

    @Test func figuresAreLinesOfPrometheus() throws {
        try office.receive(Mails.complaint(1, isMajor: false))
        try raise("a", "b")
        let text = try Figures(store, at: office.clock.now).metrics(at: office.clock.now)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines.contains("heed_cases_open 1") && lines.contains("heed_alarms 1"))
        #expect(lines.contains("heed_letters{state=\"queued\"} 2"))
        #expect(lines.contains("heed_returned_mails{standing=\"backscatter\"} 0"))
        for line in lines {
            #expect(
                line.wholeMatch(of: /[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9.e+]+/) != nil,
                "\(line)")
        }
        #expect(MetricsText.escaped("a\"b\\c\nd") == "a\\\"b\\\\c\\nd")
        try WholeFile.write(Array(text.utf8), to: folder.path("heed.prom"))
        #expect(try String(contentsOfFile: folder.path("heed.prom"), encoding: .utf8) == text)
        #expect(!FileManager.default.fileExists(atPath: folder.path("heed.prom.new")))
    }
}
