import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct OutboxTests {
    let folder = TestFolder()
    let later = monday.addingTimeInterval(60)

    private func claim(_ store: Store, _ limit: Int = 10, at now: Date = monday) throws -> [String] {
        try store.transact { try $0.claim(atMost: limit, by: "lane", until: later, at: now).map(\.key) }
    }

    private func states(_ store: Store) throws -> [String: LetterState] {
        let letters = try store.look { try $0.letters(atMost: 100) }
        return Dictionary(uniqueKeysWithValues: letters.map { ($0.key, $0.state) })
    }

    @Test func oneDutyIsOneLetter() throws {
        let store = try folder.open()
        let made = try store.transact { transaction in
            [
                try transaction.enqueue(letter("ack:1"), at: monday),
                try transaction.enqueue(letter("ack:1"), at: monday),
                try transaction.enqueue(letter("ack:2"), at: monday),
            ]
        }
        #expect(made == [true, false, true])
    }

    @Test func aPlaceThatIsReservedIsWrittenOrGivenUp() throws {
        let store = try folder.open()
        let (first, second) = try store.transact { transaction in
            let first = try #require(try transaction.reserve(letter("ack:1"), at: monday))
            let second = try #require(try transaction.reserve(letter("ack:2"), at: monday))
            #expect(try transaction.reserve(letter("ack:1"), at: monday) == nil)
            try transaction.write(first, subject: "Re: water", bytes: [1, 2, 3])
            try transaction.withdraw(first)
            try transaction.withdraw(second)
            return (first, second)
        }
        let (written, gone) = try store.look { (try $0.letter(first), try $0.letter(second)) }
        #expect(written?.subject == "Re: water" && written?.bytes == [1, 2, 3] && gone == nil)
        #expect(try store.transact { try $0.enqueue(letter("ack:2"), at: monday) })
        #expect(try claim(store) == ["ack:1", "ack:2"])
    }

    @Test func aLetterIsClaimedOnceAndNotBeforeItsTime() throws {
        let store = try folder.open()
        try store.transact { transaction in
            var late = letter("late")
            late.notBefore = later
            try transaction.enqueue(late, at: monday)
            try transaction.enqueue(letter("now"), at: monday)
        }
        #expect(try claim(store) == ["now"])
        #expect(try claim(store) == [])
        #expect(try claim(store, at: later) == ["late"])
    }

    @Test func aCaseHasOneLetterUnderWayAtATime() throws {
        let store = try open(withCase: "C")
        try store.transact { transaction in
            for key in ["first", "second"] {
                try transaction.enqueue(letter(key, caseNumber: "C"), at: monday)
            }
        }
        #expect(try claim(store) == ["first"])
        #expect(try claim(store) == [])
        let first = try #require(try store.look { try $0.letters(state: .claimed, atMost: 1).first })
        try store.transact {
            try $0.record(SendingResult(letter: first.id, state: .sent, code: 250), at: monday)
        }
        #expect(try claim(store) == ["second"])
    }

    /// Four letters being sent by a lane and one only claimed, as a crash leaves them; `noting` says what the lane noted.
    private func interrupted(
        claim: String = "lane x1", _ noting: (SendingNotes, [LetterID]) throws -> Void
    ) throws -> [String: String] {
        let store = try folder.open()
        try store.transact { transaction in
            for key in ["a", "b", "c", "d", "e"] { try transaction.enqueue(letter(key), at: monday) }
            let claimed = try transaction.claim(atMost: 5, by: claim, until: later, at: monday)
            try transaction.beginSending(claimed.prefix(4).map(\.id))
            try noting(SendingNotes(of: "lane", in: store.folder), claimed.map(\.id))
        }
        #expect(try store.transact { try $0.requeueClaimed() } == 1)
        return Dictionary(
            uniqueKeysWithValues: try store.interruptedLetters().map { ($0.letter.key, "\($0.fate)") })
    }

    @Test func afterACrashTheNotesOfALaneTellWhatWasOnItsWay() throws {
        let fates = try interrupted { notes, ids in
            try notes.begin("lane x1", letters: 4)
            for id in ids.prefix(3) { try notes.offers(id) }
            notes.ended(ids[0], accepted: true)
            notes.ended(ids[1], accepted: false)
        }
        #expect(fates == ["a": "accepted", "b": "notTaken", "c": "uncertain", "d": "notTaken"])
    }

    @Test func theNotesOfTheWindowBeforeCountUntilTheNextIsCommitted() throws {
        let fates = try interrupted { notes, ids in
            try notes.begin("lane x0", letters: 1)
            try notes.begin("lane x1", letters: 4)
            try notes.offers(ids[0])
            notes.ended(ids[0], accepted: true)
            try notes.begin("lane x2", letters: 4)
        }
        #expect(fates == ["a": "accepted", "b": "notTaken", "c": "notTaken", "d": "notTaken"])
    }

    @Test(arguments: ["", "lane x9"])
    func withoutNotesOfTheClaimEveryLetterBeingSentIsUncertain(noted: String) throws {
        let fates = try interrupted { notes, _ in
            if !noted.isEmpty { try notes.begin(noted, letters: 4) }
        }
        #expect(Set(fates.values) == ["uncertain"])
    }

    @Test func notesFromBeforeTheMachineStartedCountForNothing() throws {
        let fates = try interrupted { notes, _ in
            try notes.begin("lane x1", letters: 4)
            let path = folder.data.path + "/lanes/lane.1"
            var bytes = Array(try Data(contentsOf: URL(filePath: path)))
            bytes[0] = bytes[0] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
            try Data(bytes).write(to: URL(filePath: path))
        }
        #expect(Set(fates.values) == ["uncertain"])
    }

    @Test func aReleasedLetterWaitsAndItsClaimDoesNotCount() throws {
        let store = try folder.open()
        try store.transact { transaction in
            try transaction.enqueue(letter("a"), at: monday)
            let claimed = try transaction.claim(atMost: 1, by: "lane", until: later, at: monday)
            try transaction.release(claimed.map(\.id), until: later)
        }
        let row = try #require(try store.look { try $0.letters(atMost: 1).first })
        #expect(row.state == .queued && row.attempts == 0 && row.nextAt == later)
    }

    @Test(arguments: [LetterState.sent, .refused, .uncertain])
    func aFinishedLetterIsNeverClaimedAgain(end: LetterState) throws {
        let store = try folder.open()
        try store.transact { transaction in
            try transaction.enqueue(letter("a"), at: monday)
            let claimed = try transaction.claim(atMost: 1, by: "lane", until: later, at: monday)
            try transaction.record(
                SendingResult(letter: claimed[0].id, state: end, reason: "test"), at: monday)
        }
        #expect(try store.transact { try $0.requeueClaimed() } == 0)
        #expect(try store.interruptedLetters().isEmpty)
        #expect(try claim(store, at: later) == [])
        #expect(try states(store) == ["a": end])
    }

    @Test func cancellingGoesByKeyAndLeavesWhatHasLeft() throws {
        let store = try folder.open()
        try store.transact { transaction in
            for key in ["rem:1/x", "rem:1/y", "rem:12/x"] { try transaction.enqueue(letter(key), at: monday) }
            let sent = try transaction.claim(atMost: 1, by: "lane", until: later, at: monday)
            try transaction.record(SendingResult(letter: sent[0].id, state: .sent), at: monday)
            try transaction.cancelLetters(prefix: "rem:1/", because: "answered", at: monday)
        }
        #expect(try states(store) == ["rem:1/x": .sent, "rem:1/y": .cancelled, "rem:12/x": .queued])
    }

    private func open(withCase number: String) throws -> Store {
        let store = try folder.open()
        try store.transact { transaction in
            try transaction.db.execute(
                sql: """
                    INSERT INTO cases (number, kind, status, subject, received_at, sequence, body)
                    VALUES (?, 'ordinary', 'received', '', 0, 1, '{}')
                    """, arguments: [number])
        }
        return store
    }

    @Test func aLetterPutOffToTheMorningHoldsUpNoOtherOfItsCase() throws {
        let store = try open(withCase: "C")
        let morning = monday.addingTimeInterval(36_000)
        try store.transact { transaction in
            var ordinary = letter("draft", caseNumber: "C")
            ordinary.notBefore = morning
            try transaction.enqueue(ordinary, at: monday)
            try transaction.enqueue(letter("meeting", caseNumber: "C"), at: monday)
        }
        #expect(try store.look { try $0.waitingLetters(at: monday) }.map(\.letter.rawValue) == [2])
        #expect(try claim(store) == ["meeting"])
        #expect(try claim(store, at: morning) == ["draft"])
    }

    @Test func aLetterThatTheRelayPutOffHoldsUpTheLaterOnes() throws {
        let store = try open(withCase: "C")
        let tomorrow = monday.addingTimeInterval(86_400)
        try store.transact { transaction in
            var first = letter("first", caseNumber: "C")
            first.notBefore = later
            try transaction.enqueue(first, at: monday)
            let claimed = try transaction.claim(atMost: 9, by: "lane", until: tomorrow, at: later)
            try transaction.release(claimed.map(\.id), until: tomorrow)
            try transaction.enqueue(letter("second", caseNumber: "C"), at: later)
        }
        #expect(try claim(store, at: later.addingTimeInterval(60)) == [])
        #expect(try claim(store, at: tomorrow) == ["first"])
    }

    @Test func claimingAndCancellingSearchIndexes() throws {
        let store = try folder.open()
        func plan(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
            try store.transact { transaction in
                try Row.fetchAll(transaction.db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
                    .map { $0["detail"] }
            }
        }
        let plans =
            try plan(Transaction.due(orderedBy: "next_at, id"), [0, 1])
            + plan(Transaction.cancelling, ["", 0, "a"])
        #expect(!plans.contains { $0.hasPrefix("SCAN outbox") || $0 == "SCAN mine" }, "\(plans)")
        #expect(plans.count { $0.contains("USING INDEX") } >= 3, "\(plans)")
    }

    @Test func lettersAreCountedByAddressDomainAndTime() throws {
        let store = try folder.open()
        try store.transact { transaction in
            try transaction.enqueue(letter("1", to: "a@b.example"), at: monday)
            try transaction.enqueue(letter("2", to: "c@B.example"), at: later)
        }
        let counts = try store.look { transaction in
            [
                try transaction.lettersMade(kind: "acknowledgement", to: "a@b.example", since: monday),
                try transaction.lettersMade(kind: "acknowledgement", toDomain: "b.example", since: monday),
                try transaction.lettersMade(kind: "acknowledgement", since: later),
                try transaction.lettersMade(kind: "resolution", since: monday),
            ]
        }
        #expect(counts == [1, 2, 1, 0])
    }
}
