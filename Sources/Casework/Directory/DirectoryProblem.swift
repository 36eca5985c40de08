/// Something found in a customer table before it is taken in.
public struct DirectoryProblem: Hashable, Sendable, Codable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable, Codable {
        /// The table must not be imported.
        case error
        /// The cell was left out, or a person should look.
        case warning
    }

    /// How bad it is.
    public let severity: Severity
    /// The line of the table, counted from 1; the heading is a line.
    public let line: Int
    /// The heading of the column, nil when the whole row is at fault.
    public let column: String?
    /// What is wrong.
    public let what: String
    /// What a person can do.
    public let remedy: String

    /// One line for a terminal.
    public var description: String {
        let place = column.map { "line \(line), \($0)" } ?? "line \(line)"
        return "\(severity.rawValue): \(place): \(what). \(remedy)"
    }
}
