import Casework
import Foundation
import Store
import TestSupport
import Testing

@testable import Gateway

/// Cases that go on as one, and letters that a later event overtakes, on a desk with its store.
struct CaseJoiningTests {
    private static func clerk(_ office: SimulatedOffice) throws -> Clerk {
        try office.desk.directory.clerk(named: SimulatedOffice.handler, login: nil)
    }

    private static func numbers(_ office: SimulatedOffice) throws -> [CaseNumber] {
        try office.desk.store.look { try $0.caseNumbers() }.sorted { $0.rawValue < $1.rawValue }
    }

    @Test func aMajorCaseMergedIntoAnOrdinaryOneMakesItMajorWithTheEarlierReceipt() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        try office.receive(Mails.complaint(1, isMajor: true))
        office.clock.now = try at("2026-03-02 16:00")
        try office.receive(Mails.complaint(2, isMajor: false))
        let numbers = try Self.numbers(office)
        let (major, ordinary) = (numbers[0], numbers[1])
        _ = try office.desk.merge(major, into: ordinary, because: "同一件事", by: try Self.clerk(office))

        let file = try office.file(ordinary)
        #expect(file.caseClass == .major && file.classReason?.contains(major.rawValue) == true)
        #expect(file.periodStart == (try at("2026-03-02 09:00")))
        #expect(file.deadline == office.desk.rules.deadline(try at("2026-03-02 09:00"), 3))
        let events = try office.desk.store.look { try $0.events(of: ordinary) }
        let words = events.suffix(2).map { EventWords(in: .zhHans).line($0.record.event) }
        #expect(words[0].contains("并入了 \(major)（时限自 2026-03-02 09:00 起算）"))
        #expect(words[1].hasPrefix("定级为重大") && words[1].contains(major.rawValue))
        #expect(file.tasks.map(\.kind) == [.tellAlso] && file.tasks[0].subject == "li1@station1.example")
        let letters = try office.desk.store.look { try $0.letters(caseNumber: ordinary.rawValue, atMost: 99) }
        #expect(letters.contains { $0.kind == "meeting-request" && $0.state == .queued })
        let own = try office.desk.store.look { try $0.letters(caseNumber: major.rawValue, atMost: 99) }
        for letter in own {
            #expect((letter.state == .cancelled) == (letter.kind != "acknowledgement"), "\(letter.key)")
        }
        let rules = office.desk.rules
        #expect(try Workflow.replay(events.map(\.record), rules) == file)
    }

    @Test func ofTwoOrdinaryCasesTheEarlierReceiptHolds() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        try office.receive(Mails.complaint(1, isMajor: false))
        office.clock.now = try at("2026-03-03 10:00")
        try office.receive(Mails.complaint(2, isMajor: false))
        let numbers = try Self.numbers(office)
        _ = try office.desk.merge(numbers[1], into: numbers[0], because: "同一件事", by: try Self.clerk(office))
        #expect(try office.file(numbers[0]).periodStart == (try at("2026-03-02 09:00")))
        #expect(try office.file(numbers[0]).caseClass == .ordinary)
    }

    /// At night an ordinary case's letter waits for the morning; once the case is major its letters do not.
    @Test func aCaseThatBecomesMajorAtNightAsksForItsMeetingAtOnce() throws {
        let office = try SimulatedOffice(at("2026-03-02 20:00"))
        try office.receive(Mails.complaint(1, isMajor: false))
        let number = try #require(try Self.numbers(office).first)
        #expect(try office.send().map(\.kind) == ["acknowledgement"])
        try office.act(SimulatedOffice.handler, .grade(.major, reason: "停产"), on: number)
        #expect(Set(try office.send().map(\.kind)) == ["meeting-request", "promise-notice"])
        office.clock.now = try at("2026-03-03 09:00")
        #expect(try office.send().map(\.kind) == ["draft-request"])
    }
}
