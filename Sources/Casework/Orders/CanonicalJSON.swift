import FoundationEssentials

/// The one JSON form of what heed keeps: keys sorted, slashes plain, instants as RFC 3339 text in UTC with
/// milliseconds. The same value always gives the same bytes, so that bytes can be hashed and compared.
public enum CanonicalJSON {
    /// The bytes of a value; throws only what the value's own coding throws.
    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        try CanonicalSheet.bytes(of: value)
    }

    /// The text of a value.
    public static func text(_ value: some Encodable) throws -> String {
        String(decoding: try encode(value), as: UTF8.self)
    }

    /// Reads a value back.
    public static func decode<Value: Decodable>(
        _ type: Value.Type = Value.self, from bytes: some Sequence<UInt8>
    ) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let date = Moment.parse(text) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "not an instant: \(text)")
            }
            return date
        }
        return try decoder.decode(Value.self, from: Data(bytes))
    }
}
