import GRDB

/// What is known of letters that came back and of the addresses they went to.
enum ReturnTables {
    static func make(_ db: Database) throws {
        for statement in [recipient, recipientChange, recipientChangeGuard, returned, lookups] {
            try db.execute(sql: statement)
        }
    }

    /// Addresses that letters came back from, or that somebody blocked. The change in force stands here too.
    private static let recipient = """
        CREATE TABLE recipient (
            address TEXT PRIMARY KEY,
            standing TEXT NOT NULL CHECK (standing IN ('open', 'no-surveys', 'blocked')),
            reason TEXT,
            set_by TEXT,
            since INTEGER,
            score INTEGER NOT NULL DEFAULT 0 CHECK (score >= 0),
            scored_at INTEGER,
            CHECK (standing = 'open' OR (reason IS NOT NULL AND set_by IS NOT NULL AND since IS NOT NULL))
        ) STRICT;
        CREATE INDEX recipient_by_standing ON recipient (standing, since);
        """

    /// Every change of an address's standing: when, by whom, why.
    private static let recipientChange = """
        CREATE TABLE recipient_change (
            id INTEGER PRIMARY KEY,
            address TEXT NOT NULL REFERENCES recipient (address),
            at INTEGER NOT NULL,
            standing TEXT NOT NULL,
            reason TEXT NOT NULL,
            set_by TEXT NOT NULL,
            login TEXT
        ) STRICT;
        CREATE INDEX recipient_change_by_address ON recipient_change (address, id);
        """

    private static let recipientChangeGuard = """
        CREATE TRIGGER recipient_change_is_never_changed BEFORE UPDATE ON recipient_change
        BEGIN SELECT RAISE(ABORT, 'changes of recipients are append-only'); END;
        CREATE TRIGGER recipient_change_is_never_deleted BEFORE DELETE ON recipient_change
        BEGIN SELECT RAISE(ABORT, 'changes of recipients are append-only'); END;
        """

    /// Mails that report on letters, each with the letter it was found to be about.
    private static let returned = """
        CREATE TABLE returned (
            mail_id INTEGER PRIMARY KEY REFERENCES mail (id),
            at INTEGER NOT NULL,
            report TEXT NOT NULL,
            standing TEXT NOT NULL CHECK (standing IN ('matched', 'unmatched', 'forged')),
            found_by TEXT,
            outbox_id INTEGER REFERENCES outbox (id),
            recipient TEXT,
            status TEXT,
            reason TEXT,
            diagnostic TEXT,
            weight TEXT NOT NULL DEFAULT 'none',
            CHECK ((standing = 'matched') = (outbox_id IS NOT NULL)),
            CHECK ((outbox_id IS NULL) = (found_by IS NULL))
        ) STRICT;
        CREATE INDEX returned_by_standing ON returned (standing, mail_id);
        CREATE INDEX returned_by_letter ON returned (outbox_id) WHERE outbox_id IS NOT NULL;
        """

    /// By these the letter of a report is found, and a flood is seen.
    private static let lookups = """
        CREATE INDEX outbox_by_envelope ON outbox (envelope_from, id);
        CREATE INDEX mail_new_by_time ON mail (received_at) WHERE filing IN ('new-case', 'flood');
        """
}
