public import Casework
public import FoundationEssentials
import GRDB

/// Which cases to look for; nothing said means all of them.
public struct CaseQuery: Sendable, Hashable {
    /// In which order they come.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// Those received last first.
        case received
        /// Those due first first; those without a deadline last.
        case due
        /// By number.
        case number
    }

    /// Only of this status.
    public var status: CaseStatus?
    /// Only those whose customer still waits for an answer.
    public var openOnly = false
    /// Only open ones whose promise lay before this instant.
    public var overdueAt: Date?
    /// Only this handler's, by address.
    public var handler: String?
    /// Only of a customer: part of the unit's name or of the complainant's address.
    public var customer: String?
    /// Only received at or after this instant.
    public var since: Date?
    /// Only received before this instant.
    public var until: Date?
    /// Only those with a greater number, to go on in order of numbers.
    public var after: CaseNumber?
    /// In which order.
    public var order = Order.received

    /// All cases.
    public init() {}

    func bodies(in db: Database, atMost limit: Int) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT body FROM cases
                WHERE (?1 IS NULL OR status = ?1)
                AND (?2 = 0 OR status IN (\(Self.open)))
                AND (?3 IS NULL OR (promise_at < ?3 AND status IN (\(Self.open))))
                AND (?4 IS NULL OR lower(handler) = lower(?4))
                AND (?5 IS NULL OR instr(lower(coalesce(customer, '')), lower(?5)) > 0
                    OR instr(lower(coalesce(complainant, '')), lower(?5)) > 0)
                AND (?6 IS NULL OR received_at >= ?6) AND (?7 IS NULL OR received_at < ?7)
                AND (?8 IS NULL OR number > ?8)
                ORDER BY \(ordering) LIMIT ?9
                """,
            arguments: [
                status?.rawValue, openOnly, overdueAt?.milliseconds, handler, customer, since?.milliseconds,
                until?.milliseconds, after?.rawValue, limit,
            ])
    }

    private var ordering: String {
        switch order {
        case .received: "received_at DESC, number DESC"
        case .due: "promise_at IS NULL, promise_at, number"
        case .number: "number"
        }
    }

    private static let open = CaseStatus.allCases.filter(\.isOpen).map { "'\($0.rawValue)'" }
        .joined(separator: ", ")
}
