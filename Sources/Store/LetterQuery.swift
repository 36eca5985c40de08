public import FoundationEssentials
import GRDB

/// Which letters of the outbox are wanted; what is nil or empty asks for nothing.
public struct LetterQuery: Sendable, Hashable {
    /// In one of these states.
    public var states: [LetterState] = []
    /// Of this kind.
    public var kind: String?
    /// Of this case.
    public var caseNumber: String?
    /// To this address, or to anybody of this domain ("@firm.example").
    public var recipient: String?
    /// Made at or after.
    public var since: Date?
    /// Made before.
    public var until: Date?

    /// Every letter.
    public init() {}
}

extension Transaction {
    /// The letters that fit, without their bytes, newest first, at most `limit`.
    public func letters(_ query: LetterQuery, atMost limit: Int) throws -> [Letter] {
        var conditions = ["1"]
        var arguments: StatementArguments = []
        func ask(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        if !query.states.isEmpty {
            let marks = query.states.map { _ in "?" }.joined(separator: ", ")
            conditions.append("state IN (\(marks))")
            arguments += StatementArguments(query.states.map(\.rawValue))
        }
        ask("kind = ?", query.kind)
        ask("case_number = ?", query.caseNumber)
        if let recipient = query.recipient {
            let isDomain = recipient.hasPrefix("@")
            ask(
                isDomain ? "domain = ?" : "recipient = ? COLLATE NOCASE",
                isDomain ? String(recipient.dropFirst()).lowercased() : recipient)
        }
        ask("created_at >= ?", query.since?.milliseconds)
        ask("created_at < ?", query.until?.milliseconds)
        arguments += [limit]
        return try Row.fetchAll(
            db,
            sql: """
                SELECT \(Letter.columns) FROM outbox WHERE \(conditions.joined(separator: " AND "))
                ORDER BY id DESC LIMIT ?
                """,
            arguments: arguments
        ).map { Letter($0, bytes: []) }
    }
}
