import Foundation
import GRDB
import Testing

@testable import Store

/// Data folders of earlier versions.
@Suite struct MigrationTests {
    let folder = TestFolder()

    /// Leaves the folder as a heed left it that knew the first schema alone.
    private func makeOld() throws {
        _ = try folder.open().transact { try $0.enqueue(letter("before"), at: monday) }
        try DatabaseQueue(path: folder.data.database).write { db in
            try db.execute(
                sql: """
                    ALTER TABLE outbox DROP COLUMN planned_at;
                    ALTER TABLE outbox ADD COLUMN bytes BLOB NOT NULL DEFAULT x'';
                    UPDATE outbox SET bytes = (SELECT bytes FROM letter_bytes WHERE outbox_id = outbox.id);
                    DROP TABLE letter_bytes;
                    """)
            try db.execute(
                sql: "DELETE FROM grdb_migrations WHERE identifier <> ?", arguments: [FirstSchema.name])
        }
    }

    @Test func theServiceBringsAnOldFolderUpToDateAndItsLettersLeave() throws {
        try makeOld()
        let failure = #expect(throws: StoreFailure.self) { try folder.open(as: .reader) }
        #expect(failure?.kind == .schema && failure?.description.contains("older heed") == true)
        let store = try folder.open()
        let claimed = try store.transact { transaction in
            try transaction.enqueue(letter("after"), at: monday)
            return try transaction.claim(atMost: 9, by: "lane", until: monday, at: monday)
        }
        #expect(claimed.map(\.key) == ["before", "after"])
        #expect(claimed.map(\.bytes) == [letter("before").bytes, letter("after").bytes])
        #expect(try folder.open(as: .reader).look { try $0.letters(atMost: 9) }.count == 2)
    }
}
