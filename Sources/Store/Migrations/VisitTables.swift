import GRDB

/// The visits to customers (article 10 of the regulation).
enum VisitTables {
    static func make(_ db: Database) throws {
        for statement in [visit, event, eventGuard] { try db.execute(sql: statement) }
    }

    /// What its events say each visit is now.
    private static let visit = """
        CREATE TABLE visit (
            id INTEGER PRIMARY KEY,
            customer_code TEXT,
            unit TEXT NOT NULL,
            customer_class TEXT,
            plant_office TEXT,
            visited_on TEXT,
            author TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            quality INTEGER CHECK (quality IN (100, 90, 85, 80, 70, 60, 50)),
            service INTEGER CHECK (service IN (100, 90, 85, 80, 70, 30, 0)),
            awareness INTEGER CHECK (awareness IN (100, 90, 85, 80, 70, 60, 50)),
            is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
            case_number TEXT REFERENCES cases (number),
            sequence INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX visit_by_customer ON visit (customer_code, visited_on);
        CREATE INDEX visit_by_author ON visit (author, received_at);
        CREATE INDEX visit_by_day ON visit (visited_on);
        """

    /// Everything that ever happened to a visit's record, in order.
    private static let event = """
        CREATE TABLE visit_event (
            id INTEGER PRIMARY KEY,
            visit_id INTEGER NOT NULL REFERENCES visit (id),
            sequence INTEGER NOT NULL CHECK (sequence >= 1),
            at INTEGER NOT NULL,
            body TEXT NOT NULL,
            UNIQUE (visit_id, sequence)
        ) STRICT;
        """

    private static let eventGuard = """
        CREATE TRIGGER visit_event_is_never_changed BEFORE UPDATE ON visit_event
        BEGIN SELECT RAISE(ABORT, 'the history of visits is append-only'); END;
        CREATE TRIGGER visit_event_is_never_deleted BEFORE DELETE ON visit_event
        BEGIN SELECT RAISE(ABORT, 'the history of visits is append-only'); END;
        """
}
