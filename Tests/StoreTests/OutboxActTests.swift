import Foundation
import Testing

@testable import Store

@Suite struct OutboxActTests {
    let folder = TestFolder()
    let later = monday.addingTimeInterval(1800)

    /// A letter whose fate is unknown, to be sent once more at `again`.
    private func uncertain(_ store: Store, _ key: String = "a", again: Date?) throws -> Letter {
        try store.transact { transaction in
            try transaction.enqueue(letter(key), at: monday)
            let claimed = try transaction.claim(atMost: 1, by: "lane", until: later, at: monday)
            try transaction.beginSending(claimed.map(\.id))
            let result = SendingResult(
                letter: claimed[0].id, state: .uncertain, resendAt: again, reason: "no answer")
            try transaction.record(result, at: monday)
            return try #require(try transaction.letter(claimed[0].id))
        }
    }

    @Test func anUncertainLetterIsClaimedOnceMoreWhenItsTimeHasCome() throws {
        let store = try folder.open()
        let letter = try uncertain(store, again: later)
        #expect(try store.look { try $0.nextLetterDue() } == later)
        func claim(_ now: Date) throws -> [Letter] {
            try store.transact { try $0.claim(atMost: 9, by: "lane", until: now + 60, at: now) }
        }
        #expect(try claim(later - 1).isEmpty)
        let again = try #require(try claim(later).first)
        #expect(again.id == letter.id && again.resends == 1 && again.attempts == 2 && again.resendAt == nil)
        #expect(again.bytes == letter.bytes && again.messageID == letter.messageID)
    }

    @Test func aLetterLeftToAPersonIsNeverClaimedByItself() throws {
        let store = try folder.open()
        _ = try uncertain(store, again: nil)
        #expect(try store.look { try $0.nextLetterDue() } == nil)
        let claimed = try store.transact {
            try $0.claim(atMost: 9, by: "lane", until: later, at: later + 1_000_000)
        }
        #expect(claimed.isEmpty)
    }

    @Test func aChangeIsKeptWithWhoAndWhyAndNeverRewritten() throws {
        let store = try folder.open()
        let letter = try uncertain(store, again: later)
        let change = LetterChange(
            "settle-sent", to: .sent, reason: "he has it", actor: "lu.ping@own.example", login: "lu")
        #expect(try store.transact { try $0.change(letter, change, at: later) })
        let after = try #require(try store.look { try $0.letter(letter.id) })
        #expect(after.state == .sent && after.resendAt == nil && after.finishedAt == later)
        let acts = try store.look { try $0.acts(on: letter.id) }
        #expect(acts.count == 1 && acts[0].before == .uncertain && acts[0].after == .sent)
        #expect(
            acts[0].reason == "he has it" && acts[0].actor == "lu.ping@own.example" && acts[0].login == "lu")
        for sql in ["UPDATE outbox_act SET reason = ''", "DELETE FROM outbox_act"] {
            #expect(throws: StoreFailure.self) { try store.transact { try $0.db.execute(sql: sql) } }
        }
    }

    /// The letter has moved on between a person's look and the act, or a lane has it in hand.
    @Test func aChangeOfALetterThatMovedOnDoesNothing() throws {
        let store = try folder.open()
        let letter = try uncertain(store, again: later)
        let change = LetterChange("cancel", to: .cancelled, reason: "x", actor: "lu")
        _ = try store.transact { try $0.claim(atMost: 1, by: "lane", until: later + 60, at: later) }
        #expect(try !store.transact { try $0.change(letter, change, at: later) })
        let claimed = try #require(try store.look { try $0.letter(letter.id) })
        #expect(try !store.transact { try $0.change(claimed, change, at: later) })
        #expect(try store.look { try $0.acts(on: letter.id) }.isEmpty)
    }

    @Test func lettersAreFoundByStateKindReaderAndTime() throws {
        let store = try folder.open()
        try store.transact { transaction in
            try transaction.enqueue(letter("1", to: "li@firm.example"), at: monday)
            try transaction.enqueue(letter("2", to: "wang@FIRM.example"), at: later)
            var held = letter("3", to: "li@other.example")
            (held.kind, held.heldBecause) = ("resolution", "asked for")
            try transaction.enqueue(held, at: later)
        }
        func found(_ change: (inout LetterQuery) -> Void) throws -> [String] {
            var query = LetterQuery()
            change(&query)
            return try store.look { try $0.letters(query, atMost: 9) }.map(\.key)
        }
        #expect(try found { _ in } == ["3", "2", "1"])
        #expect(try found { $0.recipient = "LI@firm.example" } == ["1"])
        #expect(try found { $0.recipient = "@firm.example" } == ["2", "1"])
        #expect(try found { $0.states = [.held, .sent] } == ["3"])
        #expect(try found { $0.kind = "acknowledgement" } == ["2", "1"])
        #expect(try found { $0.since = later } == ["3", "2"])
        #expect(try found { $0.until = later } == ["1"])
    }
}
