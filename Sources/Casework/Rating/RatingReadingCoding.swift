extension RatingReading {
    /// The name in JSON and in the store.
    public var state: String {
        switch self {
        case .blank: "missing"
        case .ok: "ok"
        case .outOfRange: "out_of_range"
        case .contradictory: "contradictory"
        case .unreadable: "unreadable"
        }
    }

    /// The value, when there is one.
    public var value: Int? {
        if case .ok(let value) = self { value } else { nil }
    }
}

extension RatingReading: Codable {
    private static let withoutValue: [RatingReading] = [.blank, .outOfRange, .contradictory, .unreadable]

    /// Reads a value, or the name of a state without one.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if let value = try? box.decode(Int.self) {
            self = .ok(value)
            return
        }
        let name = try box.decode(String.self)
        guard let reading = Self.withoutValue.first(where: { $0.state == name }) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a rating: \(name)")
        }
        self = reading
    }

    /// Writes the value, or the name of the state.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        if let value { try box.encode(value) } else { try box.encode(state) }
    }
}
