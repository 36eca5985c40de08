/// Who did something.
public enum Actor: Hashable, Sendable {
    /// heed itself: a rule, a timer, the outbox. The text names which.
    case system(String)
    /// A member of staff by mail, by address.
    case staff(String)
    /// A member of staff at the command line, by the name given there.
    case command(String)
    /// The customer, by address.
    case customer(String)
    /// Somebody else, by address.
    case stranger(String)

    /// The kind of actor, as kept.
    public var kind: String {
        switch self {
        case .system: "system"
        case .staff: "staff"
        case .command: "command"
        case .customer: "customer"
        case .stranger: "stranger"
        }
    }

    /// The name or address, as kept.
    public var name: String {
        switch self {
        case .system(let name), .staff(let name), .command(let name), .customer(let name),
            .stranger(let name):
            name
        }
    }
}

extension Actor: Codable {
    private enum CodingKeys: String, CodingKey { case kind, name }

    /// Reads {"kind": …, "name": …}.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(String.self, forKey: .kind)
        let name = try container.decode(String.self, forKey: .name)
        switch kind {
        case "system": self = .system(name)
        case "staff": self = .staff(name)
        case "command": self = .command(name)
        case "customer": self = .customer(name)
        case "stranger": self = .stranger(name)
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: container, debugDescription: "no such kind of actor: \(kind)")
        }
    }

    /// Writes {"kind": …, "name": …}.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(name, forKey: .name)
    }
}
