import GRDB

/// What the office keeps beside the cases: rules of past days, customers, holiday notices.
enum OfficeTables {
    static func make(_ db: Database) throws {
        for statement in [rules, setting, customer, customerChange, customerChangeGuard, notice] {
            try db.execute(sql: statement)
        }
    }

    /// The offices and calendars that events were taken under, by the digest of each.
    private static let rules = """
        CREATE TABLE rules (name TEXT PRIMARY KEY, body TEXT NOT NULL, since INTEGER NOT NULL) STRICT;
        """

    /// Single facts to remember, such as which version of a file was taken in.
    private static let setting = """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        """

    /// The customers' file as it stands; it can be made anew from its changes.
    private static let customer = """
        CREATE TABLE customer (code TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
        """

    /// Every change of the customers' file: when, by whom, from where. Those of one import share a batch.
    private static let customerChange = """
        CREATE TABLE customer_change (
            id INTEGER PRIMARY KEY,
            batch INTEGER NOT NULL,
            code TEXT NOT NULL,
            at INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX customer_change_by_code ON customer_change (code);
        """

    private static let customerChangeGuard = """
        CREATE TRIGGER customer_change_is_never_changed BEFORE UPDATE ON customer_change
        BEGIN SELECT RAISE(ABORT, 'changes of customers are append-only'); END;
        CREATE TRIGGER customer_change_is_never_deleted BEFORE DELETE ON customer_change
        BEGIN SELECT RAISE(ABORT, 'changes of customers are append-only'); END;
        """

    /// Holiday notices brought in by command; the latest of a year that is in force counts before the folder's.
    private static let notice = """
        CREATE TABLE notice (
            id INTEGER PRIMARY KEY,
            year INTEGER NOT NULL,
            body TEXT NOT NULL,
            imported_by TEXT NOT NULL,
            imported_at INTEGER NOT NULL,
            signed_off_by TEXT,
            in_force_since INTEGER
        ) STRICT;
        CREATE INDEX notice_by_year ON notice (year, id);
        """
}
