/// One thing a template may show. Text is data: it is never read as a template (rule 6 of the design).
public indirect enum FactValue: Hashable, Sendable {
    /// Text, already in the words or figures to print.
    case string(String)
    /// Shows or hides a section.
    case bool(Bool)
    /// Repeats a section.
    case list([FactValue])
    /// A group of facts.
    case nested(Facts)
}

/// What a letter may show, by name.
public struct Facts: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The facts by name.
    public var values: [String: FactValue]

    /// Takes the facts.
    public init(_ values: [String: FactValue] = [:]) { self.values = values }

    /// Takes pairs; of two with one name the later counts.
    public init(dictionaryLiteral elements: (String, FactValue)...) {
        values = Dictionary(elements, uniquingKeysWith: { _, later in later })
    }

    /// The fact of that name.
    public subscript(_ name: String) -> FactValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// The text of that name, if it is text.
    public func text(_ name: String) -> String? {
        if case .string(let text) = values[name] { text } else { nil }
    }
}

extension FactValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    /// A text fact.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A fact that shows or hides.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension FactValue: Codable {
    /// Reads text, true or false, a list, or an object.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let list = try? container.decode([FactValue].self) {
            self = .list(list)
        } else {
            self = .nested(try container.decode(Facts.self))
        }
    }

    /// Writes the plain JSON value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let text): try container.encode(text)
        case .bool(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .nested(let facts): try container.encode(facts)
        }
    }
}

extension Facts: Codable {
    /// Reads a plain JSON object.
    public init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: FactValue].self)
    }

    /// Writes a plain JSON object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}
