import Foundation
import Testing

@testable import Store

/// The bytes of letters, which lie apart from what becomes of them.
@Suite struct LetterBytesTests {
    let folder = TestFolder()

    @Test func theBytesOfALetterAreFinal() throws {
        let store = try folder.open()
        _ = try store.transact { try $0.enqueue(letter("one"), at: monday) }
        let failure = #expect(throws: StoreFailure.self) {
            try store.transact { try $0.db.execute(sql: "UPDATE letter_bytes SET bytes = x'00'") }
        }
        #expect(failure?.detail.contains("final") == true)
    }

    @Test func aLetterWithoutBytesIsNeverSentEmpty() throws {
        let store = try folder.open()
        try store.transact { transaction in
            try transaction.enqueue(letter("one"), at: monday)
            try transaction.db.execute(sql: "DELETE FROM letter_bytes")
        }
        let failure = #expect(throws: StoreFailure.self) {
            try store.transact { try $0.claim(atMost: 1, by: "lane", until: monday, at: monday) }
        }
        #expect(failure?.kind == .corrupt)
    }
}
