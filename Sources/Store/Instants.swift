import FoundationEssentials

extension Date {
    /// Milliseconds since 1970-01-01 UTC, as the store keeps instants.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    /// The instant so many milliseconds after 1970-01-01 UTC.
    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
