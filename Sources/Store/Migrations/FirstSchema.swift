import GRDB

/// The tables heed began with. A migration is never edited once released; the next change is the next migration.
///
/// Instants are milliseconds since 1970-01-01 UTC.
enum FirstSchema {
    static let name = "001-first-schema"

    static func migrate(_ db: Database) throws {
        for statement in [mailbox, mail, cases, event, eventGuard, outbox, attempt, timer, alarm, counter] {
            try db.execute(sql: statement)
        }
        try OfficeTables.make(db)
        try ReturnTables.make(db)
        try SurveyTables.make(db)
        try OutboxTables.make(db)
    }

    /// How each mailbox of each account stands with its server.
    private static let mailbox = """
        CREATE TABLE mailbox (
            account TEXT NOT NULL,
            mailbox TEXT NOT NULL,
            uidvalidity INTEGER,
            first_seen_at INTEGER NOT NULL,
            last_success_at INTEGER,
            failing_since INTEGER,
            failure TEXT,
            remedy TEXT,
            PRIMARY KEY (account, mailbox)
        ) STRICT;
        """

    /// The ledger: one row for every mail ever taken, named as the server names it.
    private static let mail = """
        CREATE TABLE mail (
            id INTEGER PRIMARY KEY,
            account TEXT NOT NULL,
            mailbox TEXT NOT NULL,
            uidvalidity INTEGER,
            uid INTEGER,
            uidl TEXT,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            size INTEGER NOT NULL,
            is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
            path TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            admitted_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('admitted', 'filed', 'quarantined')),
            attempts INTEGER NOT NULL DEFAULT 0,
            settled_at INTEGER,
            filing TEXT,
            kind TEXT,
            case_number TEXT REFERENCES cases (number),
            silence_rule TEXT,
            silence_reason TEXT,
            message_id TEXT,
            sender TEXT,
            subject TEXT,
            content_digest TEXT,
            outcome TEXT,
            failure TEXT,
            CHECK ((uid IS NULL) = (uidvalidity IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX mail_by_uid ON mail (account, mailbox, uidvalidity, uid) WHERE uid IS NOT NULL;
        CREATE UNIQUE INDEX mail_by_uidl ON mail (account, mailbox, coalesce(uidl, ''), sha256) WHERE uid IS NULL;
        CREATE INDEX mail_by_bytes ON mail (sha256);
        CREATE INDEX mail_by_message_id ON mail (message_id) WHERE message_id IS NOT NULL;
        CREATE INDEX mail_by_content ON mail (content_digest) WHERE content_digest IS NOT NULL;
        CREATE INDEX mail_by_case ON mail (case_number) WHERE case_number IS NOT NULL;
        CREATE INDEX mail_by_sender ON mail (sender, received_at) WHERE sender IS NOT NULL;
        CREATE INDEX mail_undone ON mail (state) WHERE state = 'admitted';
        CREATE INDEX mail_unsettled ON mail (account, mailbox) WHERE settled_at IS NULL;
        """

    /// What the event log says each case is now; it can be made anew from it at any time.
    private static let cases = """
        CREATE TABLE cases (
            number TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            status TEXT NOT NULL,
            severity TEXT,
            subject TEXT NOT NULL,
            customer TEXT,
            complainant TEXT,
            handler TEXT,
            received_at INTEGER NOT NULL,
            promise_at INTEGER,
            target_at INTEGER,
            sequence INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX cases_by_status ON cases (status, promise_at);
        CREATE INDEX cases_by_complainant ON cases (complainant, received_at);
        """

    /// Everything that ever happened to a case, in order, each row bound to the one before by its hash.
    private static let event = """
        CREATE TABLE event (
            id INTEGER PRIMARY KEY,
            case_number TEXT NOT NULL REFERENCES cases (number) DEFERRABLE INITIALLY DEFERRED,
            sequence INTEGER NOT NULL CHECK (sequence >= 1),
            at INTEGER NOT NULL,
            body TEXT NOT NULL,
            hash TEXT NOT NULL,
            UNIQUE (case_number, sequence)
        ) STRICT;
        """

    private static let eventGuard = """
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
        CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
        """

    /// Letters to send. The bytes and the Message-ID never change once the row is made.
    private static let outbox = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            case_number TEXT REFERENCES cases (number),
            mail_id INTEGER REFERENCES mail (id),
            recipient TEXT NOT NULL,
            domain TEXT NOT NULL,
            envelope_from TEXT NOT NULL,
            message_id TEXT NOT NULL UNIQUE,
            subject TEXT NOT NULL,
            bytes BLOB NOT NULL,
            approved_hash TEXT,
            state TEXT NOT NULL CHECK (state IN
                ('queued', 'claimed', 'sending', 'sent', 'refused', 'uncertain', 'held', 'cancelled')),
            reason TEXT,
            attempts INTEGER NOT NULL DEFAULT 0,
            resends INTEGER NOT NULL DEFAULT 0,
            next_at INTEGER NOT NULL,
            resend_at INTEGER CHECK (resend_at IS NULL OR state = 'uncertain'),
            answered_at INTEGER,
            claimed_by TEXT,
            claimed_until INTEGER,
            stage TEXT,
            code INTEGER,
            enhanced TEXT,
            reply TEXT,
            created_at INTEGER NOT NULL,
            finished_at INTEGER
        ) STRICT;
        CREATE INDEX outbox_due ON outbox (next_at, id) WHERE state = 'queued';
        CREATE INDEX outbox_to_resend ON outbox (resend_at) WHERE resend_at IS NOT NULL;
        CREATE INDEX outbox_claimed ON outbox (claimed_until) WHERE state IN ('claimed', 'sending');
        CREATE INDEX outbox_by_case ON outbox (case_number, id) WHERE case_number IS NOT NULL;
        CREATE INDEX outbox_by_recipient ON outbox (recipient, kind, created_at);
        CREATE INDEX outbox_by_domain ON outbox (domain, kind, created_at);
        CREATE INDEX outbox_by_time ON outbox (kind, created_at);
        """

    /// Each try at a letter that did not end in acceptance at once.
    private static let attempt = """
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            outbox_id INTEGER NOT NULL REFERENCES outbox (id),
            at INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            stage TEXT,
            code INTEGER,
            enhanced TEXT,
            reply TEXT
        ) STRICT;
        CREATE INDEX attempt_by_letter ON attempt (outbox_id);
        """

    /// Duties that fall due: each key fires once.
    private static let timer = """
        CREATE TABLE timer (
            key TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            case_number TEXT REFERENCES cases (number),
            due_at INTEGER NOT NULL,
            body TEXT NOT NULL,
            fired_at INTEGER
        ) STRICT;
        CREATE INDEX timer_due ON timer (due_at) WHERE fired_at IS NULL;
        CREATE INDEX timer_by_case ON timer (case_number) WHERE case_number IS NOT NULL;
        """

    /// What an operator should know; a key stays one row until it is cleared.
    private static let alarm = """
        CREATE TABLE alarm (
            key TEXT PRIMARY KEY,
            text TEXT NOT NULL,
            remedy TEXT NOT NULL,
            since INTEGER NOT NULL,
            cleared_at INTEGER,
            told_at INTEGER,
            case_number TEXT
        ) STRICT;
        CREATE INDEX alarm_of_case ON alarm (case_number) WHERE cleared_at IS NULL AND case_number IS NOT NULL;
        """

    /// Number sequences, such as the case numbers of a year.
    private static let counter = """
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
        """
}
