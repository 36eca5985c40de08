internal import FoundationEssentials

/// The company's own exceptions: extra closures and own make-up days. They have precedence over every notice
/// and carry their own version.
public struct CompanyOverlay: Hashable, Sendable, Codable {
    /// The version its author gave it, shown in the record of a deadline.
    public let version: String
    /// Days that differ, in the form of a notice.
    public let days: [YearNotice.Day]

    /// An overlay of the given version.
    public init(version: String, days: [YearNotice.Day]) {
        self.version = version
        self.days = days
    }

    /// Both overlays together; where they speak of one day the other's word holds.
    func joined(with other: CompanyOverlay) -> CompanyOverlay {
        if days.isEmpty { return other }
        if other.days.isEmpty { return self }
        return CompanyOverlay(version: "\(version)+\(other.version)", days: days + other.days)
    }

    /// No exceptions.
    public static let none = CompanyOverlay(version: "0", days: [])

    /// Reads `{"version", "days": [{"name", "date", "isOffDay"}]}`.
    public init(json bytes: [UInt8], place: String) throws(CalendarFailure) {
        do {
            self = try JSONDecoder().decode(CompanyOverlay.self, from: Data(bytes))
        } catch {
            throw CalendarFailure(
                place: place, what: "not a company calendar (\(CalendarFailure.brief(error)))",
                remedy: "Give {\"version\", \"days\": [{\"name\", \"date\", \"isOffDay\"}]}.")
        }
    }
}
