public import Casework
public import FoundationEssentials
import GRDB

extension Transaction {
    /// The customers on file, by code.
    public func customers() throws -> [Customer] {
        try String.fetchAll(db, sql: "SELECT body FROM customer ORDER BY code").map {
            try CanonicalJSON.decode(from: $0.utf8)
        }
    }

    /// Changes the customers' file and records each change. Returns the number of the batch.
    public func apply(_ events: [DirectoryEvent]) throws -> Int {
        let batch = try Int.fetchOne(db, sql: "SELECT coalesce(max(batch), 0) + 1 FROM customer_change") ?? 1
        for event in events {
            let customer = event.change.customer
            if case .removed = event.change {
                try db.execute(sql: "DELETE FROM customer WHERE code = ?", arguments: [customer.code])
            } else {
                try db.execute(
                    sql: """
                        INSERT INTO customer (code, body) VALUES (?1, ?2)
                        ON CONFLICT (code) DO UPDATE SET body = ?2
                        """,
                    arguments: [customer.code, try CanonicalJSON.text(customer)])
            }
            try db.cachedStatement(
                sql: "INSERT INTO customer_change (batch, code, at, body) VALUES (?, ?, ?, ?)"
            ).execute(
                arguments: [batch, customer.code, event.at.milliseconds, try CanonicalJSON.text(event)])
        }
        return batch
    }

    /// The recorded changes, newest first; only those of a customer when asked.
    public func customerChanges(of code: String? = nil, atMost limit: Int) throws -> [DirectoryEvent] {
        try String.fetchAll(
            db,
            sql: """
                SELECT body FROM customer_change WHERE ?1 IS NULL OR code = ?1 ORDER BY id DESC LIMIT ?2
                """,
            arguments: [code, limit]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// Grows with every change of the customers' file; 0 when nothing was ever taken in.
    public func customersMark() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM customer_change") ?? 0
    }

    /// Who wrote mails of the given kinds: address, how many, first and last arrival.
    public func senders(ofKinds kinds: [String]) throws -> [SenderCount] {
        let marks = databaseQuestionMarks(count: kinds.count)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT sender, count(*) AS mails, min(received_at) AS first, max(received_at) AS last,
                    max(case_number) AS case_number
                FROM mail WHERE sender IS NOT NULL AND sender <> '' AND kind IN (\(marks)) GROUP BY sender
                """,
            arguments: StatementArguments(kinds)
        ).map { row in
            SenderCount(
                address: row["sender"], mails: row["mails"], first: Date(milliseconds: row["first"]),
                last: Date(milliseconds: row["last"]),
                lastCase: (row["case_number"] as String?).map(CaseNumber.init(rawValue:)))
        }
    }
}

/// How often an address wrote.
public struct SenderCount: Sendable, Hashable {
    /// The address, lower case.
    public let address: String
    /// How many mails came.
    public let mails: Int
    /// When the first came.
    public let first: Date
    /// When the last came.
    public let last: Date
    /// The last case they belong to.
    public let lastCase: CaseNumber?
}
