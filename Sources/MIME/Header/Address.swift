/// A mailbox: an address and perhaps a name (RFC 5322 §3.4).
public struct Mailbox: Hashable, Sendable, Codable {
    /// The display name, decoded; nil if there is none.
    public var name: String?
    /// The address, as written but for white space and comments.
    public var address: String

    /// Makes a mailbox as given.
    public init(name: String? = nil, address: String) {
        self.name = name
        self.address = address
    }

    /// What follows the last at sign, in lower case; empty if there is none.
    public var domain: String {
        guard let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return "" }
        return address[address.utf8.index(after: at)...].lowercased()
    }
}

/// An entry of an address list.
public enum Address: Hashable, Sendable {
    /// One mailbox.
    case mailbox(Mailbox)
    /// A named group, perhaps without members ("undisclosed-recipients:;").
    case group(name: String, members: [Mailbox])
}
