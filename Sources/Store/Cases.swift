public import Casework
import GRDB
import MIME

/// A line of a case's log as it is kept: the event and the hash that binds it to all before it.
public struct KeptEvent: Sendable, Hashable {
    /// What happened.
    public let record: EventRecord
    /// Hex SHA-256 over the hash before and this record.
    public let hash: String
}

extension Transaction {
    /// A case as it stands.
    public func caseFile(_ number: CaseNumber) throws -> Case? {
        let statement = try db.cachedStatement(sql: "SELECT body FROM cases WHERE number = ?")
        return try String.fetchOne(statement, arguments: [number.rawValue])
            .map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// The cases that fit, at most `limit`.
    public func caseFiles(_ query: CaseQuery = CaseQuery(), atMost limit: Int) throws -> [Case] {
        try query.bodies(in: db, atMost: limit).map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// The numbers of all cases, in order.
    public func caseNumbers() throws -> [CaseNumber] {
        try String.fetchAll(db, sql: "SELECT number FROM cases ORDER BY number").map(
            CaseNumber.init(rawValue:))
    }

    /// How many cases are in each status.
    public func caseCounts() throws -> [CaseStatus: Int] {
        try Row.fetchAll(db, sql: "SELECT status, count(*) AS n FROM cases GROUP BY status")
            .reduce(into: [:]) { counts, row in
                if let status = CaseStatus(rawValue: row["status"]) { counts[status] = row["n"] }
            }
    }

    /// The sequence of the first event of a case's log whose hash is not what it must be; nil when the chain is whole.
    public func firstBreak(in number: CaseNumber) throws -> Int? {
        var previous = EventChain.root
        let rows = try Row.fetchAll(
            db, sql: "SELECT sequence, body, hash FROM event WHERE case_number = ? ORDER BY sequence",
            arguments: [number.rawValue])
        for row in rows {
            let body: String = row["body"]
            let hash = EventChain.hash(previous: previous, canonical: Array(body.utf8))
            guard hash == row["hash"] else { return row["sequence"] }
            previous = hash
        }
        return nil
    }

    /// The whole log of a case, in order.
    public func events(of number: CaseNumber) throws -> [KeptEvent] {
        try Row.fetchAll(
            db, sql: "SELECT body, hash FROM event WHERE case_number = ? ORDER BY sequence",
            arguments: [number.rawValue]
        ).map { row in
            let body: String = row["body"]
            return KeptEvent(record: try CanonicalJSON.decode(from: body.utf8), hash: row["hash"])
        }
    }

    /// Appends events to their case's log, in order, and keeps the case as it stands after them.
    ///
    /// Throws when the log has moved on since `state` was computed: then nothing is committed and the decision is
    /// taken anew.
    public func append(_ records: [EventRecord], leaving state: Case) throws {
        guard !records.isEmpty else { return }
        var hash = try lastHash(state.number) ?? EventChain.root
        try keep(state)
        for record in records {
            let body = try CanonicalJSON.encode(record)
            hash = EventChain.hash(previous: hash, canonical: body)
            try db.run(
                "INSERT INTO event (case_number, sequence, at, body, hash) VALUES (?, ?, ?, ?, ?)",
                record.caseNumber.rawValue, record.sequence, Moment.milliseconds(record.at),
                String(decoding: body, as: UTF8.self), hash)
        }
    }

    private func lastHash(_ number: CaseNumber) throws -> String? {
        try String.fetchOne(
            db.bound(
                "SELECT hash FROM event WHERE case_number = ? ORDER BY sequence DESC LIMIT 1", number.rawValue
            ))
    }

    private func keep(_ state: Case) throws {
        let receipt = state.receipt
        try db.run(
            """
            INSERT INTO cases (number, kind, status, severity, subject, customer, complainant, handler,
                received_at, promise_at, target_at, sequence, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (number) DO UPDATE SET kind = excluded.kind, status = excluded.status,
                severity = excluded.severity, subject = excluded.subject, customer = excluded.customer,
                complainant = excluded.complainant, handler = excluded.handler,
                promise_at = excluded.promise_at, target_at = excluded.target_at,
                sequence = excluded.sequence, body = excluded.body
            """,
            state.number.rawValue, (state.caseClass ?? receipt.proposal?.caseClass ?? .ordinary).rawValue,
            state.status.rawValue, state.caseClass?.severity?.rawValue, receipt.subject,
            receipt.customer.unit, receipt.customer.mailbox.address.lowercased(), state.handler?.address,
            receipt.receivedAt.milliseconds, state.deadline?.promise.milliseconds,
            state.deadline?.target.milliseconds, state.lastSequence, try CanonicalJSON.text(state))
    }
}
