/// The number a case is known by, such as "KS-2026-000123": prefix, year of receipt, running number.
public struct CaseNumber: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible {
    /// The number as it is printed and spoken.
    public let rawValue: String

    /// Takes the number as it stands; nothing is checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes the number of the `sequence`-th case of `year`; six digits or more.
    public init(prefix: String, year: Int, sequence: Int) {
        let digits = String(sequence)
        let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
        rawValue = "\(prefix)-\(year)-\(zeros)\(digits)"
    }

    /// Reads one text value.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes one text value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The number itself.
    public var description: String { rawValue }
}
