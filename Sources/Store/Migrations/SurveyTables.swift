import GRDB

/// The yearly surveys: campaigns, whom each invited, and every reply that came.
enum SurveyTables {
    static func make(_ db: Database) throws {
        for statement in [campaign, invitee, reply, replyGuard] { try db.execute(sql: statement) }
    }

    /// One a calendar year; the body holds the questionnaire and the rules it was created with.
    private static let campaign = """
        CREATE TABLE survey_campaign (
            name TEXT PRIMARY KEY,
            year INTEGER NOT NULL UNIQUE,
            status TEXT NOT NULL CHECK (status IN ('created', 'open', 'closed')),
            body TEXT NOT NULL
        ) STRICT;
        """

    /// One a customer and campaign. The number is what the token is bound to; the body is the customer as the directory
    /// had it when the campaign chose; the other columns are what happened since.
    private static let invitee = """
        CREATE TABLE survey_invitee (
            campaign TEXT NOT NULL REFERENCES survey_campaign (name),
            number INTEGER NOT NULL CHECK (number >= 1),
            customer TEXT NOT NULL,
            address TEXT NOT NULL,
            body TEXT NOT NULL,
            invited_at INTEGER,
            delivered_at INTEGER,
            bounced_at INTEGER,
            bounce_reason TEXT,
            auto_answered_at INTEGER,
            opted_out_at INTEGER,
            reminders INTEGER NOT NULL DEFAULT 0,
            last_letter_at INTEGER,
            clarifications INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (campaign, number),
            UNIQUE (campaign, customer),
            UNIQUE (campaign, address)
        ) STRICT;
        CREATE INDEX survey_invitee_by_address ON survey_invitee (address);
        CREATE INDEX survey_invitee_waiting ON survey_invitee (campaign, number) WHERE invited_at IS NULL;
        """

    /// Every reply as it was read, in the order recorded. A ballot is the replies of its invitee.
    private static let reply = """
        CREATE TABLE survey_reply (
            id INTEGER PRIMARY KEY,
            mail_id INTEGER NOT NULL UNIQUE REFERENCES mail (id),
            campaign TEXT,
            number INTEGER,
            verdict TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            case_number TEXT REFERENCES cases (number) DEFERRABLE INITIALLY DEFERRED,
            body TEXT NOT NULL,
            CHECK ((campaign IS NULL) = (number IS NULL)),
            FOREIGN KEY (campaign, number) REFERENCES survey_invitee (campaign, number)
        ) STRICT;
        CREATE INDEX survey_reply_by_invitee ON survey_reply (campaign, number, id);
        """

    private static let replyGuard = """
        CREATE TRIGGER survey_reply_is_never_changed BEFORE UPDATE ON survey_reply
        BEGIN SELECT RAISE(ABORT, 'the replies of a survey are append-only'); END;
        CREATE TRIGGER survey_reply_is_never_deleted BEFORE DELETE ON survey_reply
        BEGIN SELECT RAISE(ABORT, 'the replies of a survey are append-only'); END;
        """
}
