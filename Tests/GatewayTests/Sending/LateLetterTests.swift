import Casework
import Foundation
import TestSupport
import Testing

@testable import Gateway
@testable import Store

/// A letter is late by what its case has left of the working time, not by how often it was tried.
struct LateLetterTests {
    private static let calendar: WorkCalendar? = try? CalendarFolder.read(
        folder: HeedDesk.checkout + "/Config/calendar", overlay: nil, zone: .china, hours: .standard)

    private func isLate(since: String, promise: String?, now: String, state: LetterState = .queued) throws
        -> Bool
    {
        let calendar = try #require(Self.calendar)
        let letter = WaitingLetter(
            letter: LetterID(rawValue: 1), kind: "resolution", caseNumber: "KS-2026-000001", state: state,
            since: try at(since), promise: try promise.map(at), word: nil)
        return !LateLetters(calendar: calendar, now: try at(now)).find(in: [letter]).isEmpty
    }

    /// 2026-03-02 is a Monday; the office works 9:00-12:00 and 13:30-18:00.
    @Test(arguments: [
        ("09:00", "2026-03-05 09:00", "2026-03-02 11:00", false),  // 22.5 h given, 2 h waited
        ("09:00", "2026-03-05 09:00", "2026-03-02 15:30", true),  // a quarter of what is left
        ("09:00", "2026-03-02 11:00", "2026-03-02 09:14", false),
        ("09:00", "2026-03-02 11:00", "2026-03-02 09:24", true),
        ("09:00", "2026-03-02 09:30", "2026-03-02 09:14", false),
        ("09:00", "2026-03-02 09:30", "2026-03-02 09:15", true),
        ("09:00", "2026-03-02 09:02", "2026-03-02 09:06", true),  // the promise has passed
        ("09:00", "2026-03-02 09:02", "2026-03-02 09:04", false),  // but minutes are allowed
        ("17:59", "2026-03-03 18:00", "2026-03-03 08:59", false),  // a night is no waiting
        ("17:59", "2026-03-03 18:00", "2026-03-03 10:31", true),
    ])
    func itDependsOnTheWorkingTimeLeft(since: String, promise: String, now: String, isLate: Bool) throws {
        #expect(try self.isLate(since: "2026-03-02 \(since)", promise: promise, now: now) == isLate)
    }

    @Test func aLetterOfACaseWithoutAPromiseHasAWorkingDay() throws {
        #expect(try !isLate(since: "2026-03-02 09:00", promise: nil, now: "2026-03-02 10:00"))
        #expect(try isLate(since: "2026-03-02 09:00", promise: nil, now: "2026-03-02 10:31"))
    }

    @Test func aHeldLetterIsNotForgotten() throws {
        #expect(
            try isLate(
                since: "2026-03-02 09:00", promise: "2026-03-02 11:00", now: "2026-03-02 09:30", state: .held)
        )
    }

    @Test func theAlarmNamesTheMostUrgentAndEndsWithIt() throws {
        let office = try SimulatedOffice(at("2026-03-02 09:00"))
        for number in 1...3 { try office.receive(Mails.complaint(number, isMajor: false)) }
        try office.desk.watchLetters()
        #expect(try office.alarm("letters-late") == nil)
        office.clock.now = try at("2026-03-05 08:59")
        try office.desk.watchLetters()
        let text = try #require(try office.alarm("letters-late"))
        #expect(
            text.contains("letter 1 (acknowledgement) of KS-2026-000001 is queued since 2026-03-02 09:00"))
        #expect(text.contains("more)"))
        _ = try office.send()
        try office.desk.watchLetters()
        #expect(try office.alarm("letters-late") == nil)
    }
}

extension SimulatedOffice {
    /// The text of a standing alarm.
    func alarm(_ key: String) throws -> String? {
        try desk.store.look { try $0.standingAlarms() }.first { $0.key == key }?.text
    }
}
