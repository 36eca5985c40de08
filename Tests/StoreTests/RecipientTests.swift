import Casework
import Foundation
import Testing

@testable import Store

@Suite struct RecipientTests {
    let folder = TestFolder()

    @Test func anUnknownAddressIsOpen() throws {
        let store = try folder.open()
        let recipient = try store.look { try $0.recipient("Nobody@Firm.example") }
        #expect(recipient == Recipient("nobody@firm.example"))
        #expect(recipient.bar(.surveyInvitation) == nil)
        #expect(try store.look { try $0.recipients(atMost: 9) }.isEmpty)
    }

    @Test(arguments: [
        (RecipientStanding.noSurveys, LetterKind.surveyInvitation, true),
        (.noSurveys, .surveyReminder, true), (.noSurveys, .acknowledgement, false),
        (.noSurveys, .resolution, false), (.blocked, .acknowledgement, true), (.blocked, .resolution, true),
        (.blocked, .digest, true), (.open, .surveyInvitation, false),
    ])
    func aStandingBarsItsLetters(standing: RecipientStanding, kind: LetterKind, bars: Bool) throws {
        let store = try folder.open()
        try store.transact {
            try $0.change(
                "LI@firm.example", RecipientChange(standing, because: "why", by: "heed", at: monday))
        }
        let bar = try store.look { try $0.bar(kind, to: "li@FIRM.example") }
        #expect((bar != nil) == bars)
        if let bar { #expect(bar.hasSuffix(": why")) }
    }

    @Test func everyChangeIsKeptWithItsAuthor() throws {
        let store = try folder.open()
        var scored = Recipient("li@firm.example")
        (scored.score, scored.scoredAt) = (3, monday)
        let first = RecipientChange(.blocked, because: "5.1.1 no such user", by: "heed", at: monday)
        let second = RecipientChange(
            .open, because: "he rang", by: "zhou@own.example", login: "zhou", at: monday + 60)
        try store.transact { transaction in
            try transaction.keep(scored)
            try transaction.change("li@firm.example", first)
            #expect(try transaction.recipient("li@firm.example").score == 3)
            #expect(try transaction.recipients(.blocked, atMost: 9).map(\.address) == ["li@firm.example"])
            try transaction.change("Li@firm.example", second)
        }
        let found = try store.look {
            try ($0.recipient("li@firm.example"), $0.recipientChanges("li@firm.example"))
        }
        #expect(found.1 == [first, second])
        #expect(found.0.standing == .open && found.0.score == 0 && found.0.by == "zhou@own.example")
        #expect(throws: StoreFailure.self) {
            try store.transact { try $0.db.execute(sql: "DELETE FROM recipient_change") }
        }
    }

    @Test func lettersToABlockedAddressAreHeldAndComeBackWhenItIsOpen() throws {
        let store = try folder.open()
        let change = RecipientChange(.blocked, because: "5.1.1", by: "heed", at: monday)
        try store.transact { transaction in
            for (key, recipient) in [
                ("a", "Li@firm.example"), ("b", "li@firm.example"), ("c", "wu@firm.example"),
            ] {
                try transaction.enqueue(letter(key, to: recipient), at: monday)
            }
            try transaction.change("li@firm.example", change)
            let held = try transaction.holdLetters(
                to: try transaction.recipient("li@firm.example"), at: monday)
            #expect(held.map(\.key) == ["a", "b"])
        }
        let states = try store.look { try $0.letters(atMost: 9) }.map { ($0.key, $0.state) }
        #expect(states.map(\.1) == [.queued, .held, .held])
        #expect(try store.look { try $0.letter(key: "a") }?.reason == "the recipient is blocked: 5.1.1")
        let released = try store.transact { transaction in
            try (
                transaction.releaseLetters(to: "li@firm.example", madeSince: monday + 1, at: monday + 5),
                transaction.releaseLetters(to: "LI@firm.example", madeSince: monday, at: monday + 5)
            )
        }
        #expect(released == (0, 2))
        #expect(try store.look { try $0.letters(state: .queued, atMost: 9) }.count == 3)
    }

    @Test func aLetterPastItsClaimIsNotHeld() throws {
        let store = try folder.open()
        try store.transact { transaction in
            try transaction.enqueue(letter("a"), at: monday)
            let claimed = try transaction.claim(atMost: 1, by: "lane", until: monday + 9, at: monday)
            try transaction.beginSending(claimed.map(\.id))
            #expect(try !transaction.hold(claimed[0].id, because: "late", at: monday))
        }
        #expect(try store.look { try $0.letter(key: "a") }?.state == .sending)
    }
}
