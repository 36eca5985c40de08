import GRDB

/// The bytes of letters, apart from what becomes of them.
///
/// A letter's row changes at each step of its way, and its bytes never: apart, a step writes a line and not a page.
enum LetterBytes {
    static let name = "003-letter-bytes"

    static func migrate(_ db: Database) throws {
        try db.execute(sql: table)
        try db.execute(sql: "INSERT INTO letter_bytes (outbox_id, bytes) SELECT id, bytes FROM outbox")
        try db.execute(sql: "ALTER TABLE outbox DROP COLUMN bytes")
    }

    private static let table = """
        CREATE TABLE letter_bytes (
            outbox_id INTEGER PRIMARY KEY REFERENCES outbox (id),
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER letter_bytes_are_never_changed BEFORE UPDATE ON letter_bytes
        BEGIN SELECT RAISE(ABORT, 'the bytes of a letter are final'); END;
        """
}
