public import Casework
public import FoundationEssentials
import GRDB
import MIME

/// An event of a visit with its time.
public struct KeptVisitEvent: Sendable, Hashable {
    /// When.
    public let at: Date
    /// What.
    public let event: VisitEvent
}

/// Which visits are wanted.
public struct VisitQuery: Sendable, Hashable {
    /// Of this customer, by code.
    public var customer: String?
    /// On this day or later; of a visit without a day the arrival of its report counts.
    public var from: LocalDate?
    /// On this day or earlier.
    public var to: LocalDate?
    /// Reported by this address.
    public var author: String?
    /// Only those nobody has vouched for.
    public var isUnverified = false

    /// All visits.
    public init() {}
}

/// Visits: each change is an event, and the visit is kept as its events leave it.
extension Transaction {
    /// Files a visit that is reported for the first time.
    public func file(_ report: VisitReport, at now: Date) throws -> Visit {
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM visit") ?? 0
        let visit = Visit(VisitID(rawValue: last + 1), report)
        try keep(visit)
        try add(.reported(report), to: visit, at: now)
        return visit
    }

    /// Adds an event to a visit; returns the visit after it.
    public func append(_ event: VisitEvent, to visit: Visit, at now: Date) throws -> Visit {
        let next = visit.after(event)
        try add(event, to: next, at: now)
        try keep(next)
        return next
    }

    /// A visit by its number.
    public func visit(_ id: VisitID) throws -> Visit? {
        try String.fetchOne(db, sql: "SELECT body FROM visit WHERE id = ?", arguments: [id.rawValue])
            .map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// The visits that fit, newest first, at most `limit`.
    public func visits(_ query: VisitQuery = VisitQuery(), atMost limit: Int) throws -> [Visit] {
        let day = "coalesce(visited_on, date(received_at / 1000, 'unixepoch', '+8 hours'))"
        return try String.fetchAll(
            db,
            sql: """
                SELECT body FROM visit WHERE (?1 IS NULL OR customer_code = ?1) AND (?2 IS NULL OR \(day) >= ?2)
                AND (?3 IS NULL OR \(day) <= ?3) AND (?4 IS NULL OR author = ?4)
                AND (?5 = 0 OR is_verified = 0) ORDER BY \(day) DESC, id DESC LIMIT ?6
                """,
            arguments: [
                query.customer, query.from?.description, query.to?.description, query.author?.lowercased(),
                query.isUnverified, limit,
            ]
        ).map { try CanonicalJSON.decode(from: $0.utf8) }
    }

    /// Everything that happened to a visit's record, in order.
    public func events(of id: VisitID) throws -> [KeptVisitEvent] {
        try Row.fetchAll(
            db, sql: "SELECT at, body FROM visit_event WHERE visit_id = ? ORDER BY sequence",
            arguments: [id.rawValue]
        ).map { row in
            let body: String = row["body"]
            return KeptVisitEvent(
                at: Date(milliseconds: row["at"]), event: try CanonicalJSON.decode(from: body.utf8))
        }
    }

    private func add(_ event: VisitEvent, to visit: Visit, at now: Date) throws {
        try db.execute(
            sql: "INSERT INTO visit_event (visit_id, sequence, at, body) VALUES (?, ?, ?, ?)",
            arguments: [
                visit.id.rawValue, visit.lastSequence, now.milliseconds, try CanonicalJSON.text(event),
            ])
    }

    private func keep(_ visit: Visit) throws {
        let report = visit.report
        try db.execute(
            sql: """
                INSERT INTO visit (id, customer_code, unit, customer_class, plant_office, visited_on, author,
                    received_at, quality, service, awareness, is_verified, case_number, sequence, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET customer_code = excluded.customer_code, unit = excluded.unit,
                    customer_class = excluded.customer_class, plant_office = excluded.plant_office,
                    visited_on = excluded.visited_on, author = excluded.author,
                    received_at = excluded.received_at, quality = excluded.quality,
                    service = excluded.service, awareness = excluded.awareness,
                    is_verified = excluded.is_verified, case_number = excluded.case_number,
                    sequence = excluded.sequence, body = excluded.body
                """,
            arguments: [
                visit.id.rawValue, report.customer?.code, report.unitName, report.customer?.customerClass,
                report.customer?.plantOffice, report.date?.description, report.author.address.lowercased(),
                report.receivedAt.milliseconds, report[.quality].value, report[.service].value,
                report[.awareness].value, visit.isVerified, visit.caseNumber?.rawValue, visit.lastSequence,
                try CanonicalJSON.text(visit),
            ])
    }
}
