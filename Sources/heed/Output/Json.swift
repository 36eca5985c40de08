import Foundation

/// JSON for programs: keys in one order, no escaped slashes.
enum Json {
    /// One object or list, indented.
    static func text(_ value: some Encodable) throws -> String { try text(value, [.prettyPrinted]) }

    /// One object on one line.
    static func line(_ value: some Encodable) throws -> String { try text(value, []) }

    private static func text(
        _ value: some Encodable, _ format: JSONEncoder.OutputFormatting
    ) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = format.union([.sortedKeys, .withoutEscapingSlashes])
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
