import GRDB

/// What is kept of letters beside the outbox itself.
enum OutboxTables {
    static func make(_ db: Database) throws {
        for statement in [act, actGuard, letterMail] { try db.execute(sql: statement) }
    }

    /// What people did to letters, and what settled those whose fate was unknown.
    private static let act = """
        CREATE TABLE outbox_act (
            id INTEGER PRIMARY KEY,
            outbox_id INTEGER NOT NULL REFERENCES outbox (id),
            at INTEGER NOT NULL,
            act TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            reason TEXT NOT NULL,
            actor TEXT NOT NULL,
            login TEXT
        ) STRICT;
        CREATE INDEX outbox_act_by_letter ON outbox_act (outbox_id);
        """

    private static let actGuard = """
        CREATE TRIGGER outbox_act_is_never_changed BEFORE UPDATE ON outbox_act
        BEGIN SELECT RAISE(ABORT, 'acts on letters are append-only'); END;
        CREATE TRIGGER outbox_act_is_never_deleted BEFORE DELETE ON outbox_act
        BEGIN SELECT RAISE(ABORT, 'acts on letters are append-only'); END;
        """

    /// Which mails name a letter of ours: it came back whole, is reported on, or is answered.
    private static let letterMail = """
        CREATE TABLE letter_mail (
            outbox_id INTEGER NOT NULL REFERENCES outbox (id),
            mail_id INTEGER NOT NULL REFERENCES mail (id),
            relation TEXT NOT NULL CHECK (relation IN ('copy', 'report', 'receipt', 'answer')),
            at INTEGER NOT NULL,
            PRIMARY KEY (outbox_id, mail_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX letter_mail_by_mail ON letter_mail (mail_id);
        """
}
