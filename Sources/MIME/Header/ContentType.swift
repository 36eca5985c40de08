/// What a part is: `text/plain; charset=utf-8` (RFC 2045 §5).
public struct ContentType: Sendable, Hashable {
    /// The type in lower case: "text".
    public var type: String
    /// The subtype in lower case: "plain".
    public var subtype: String
    /// The parameters in order, names in lower case, each once.
    public var parameters: [Parameter]

    /// Makes a content type as given.
    public init(type: String, subtype: String, parameters: [Parameter] = []) {
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    /// The value of the parameter of that name (in lower case).
    public subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// Whether this is the type `pattern`: "text/plain" or "text/*", in lower case.
    public func matches(_ pattern: String) -> Bool {
        let wanted = pattern.utf8
        guard let slash = wanted.firstIndex(of: UInt8(ascii: "/")), wanted[..<slash].elementsEqual(type.utf8)
        else { return false }
        let subtypeWanted = wanted[slash...].dropFirst()
        return subtypeWanted.elementsEqual("*".utf8) || subtypeWanted.elementsEqual(subtype.utf8)
    }

    /// "text/plain".
    public var name: String { "\(type)/\(subtype)" }

    /// A longer field is no name and no boundary, but an attack.
    static let longest = 16 * 1024

    /// What a part is that states nothing (RFC 2045 §5.2).
    static let plainText = ContentType(type: "text", subtype: "plain")

    /// Reads a field's body; nil if no type stands there.
    init?(_ body: Bytes, hint: String?) {
        let text = HeaderText.unfolded(body.prefix(ContentType.longest).trimmed)
        let head = text.prefix { $0 != UInt8(ascii: ";") }
        let marks = head.prefix { $0 != UInt8(ascii: "(") }.split(separator: UInt8(ascii: "/"), maxSplits: 1)
        guard marks.count == 2 else { return nil }
        let words = marks.map { $0.trimmed.prefix { !$0.isWhite }.filter { $0 > 0x20 && $0 != 0x7F } }.map {
            $0[...]
        }
        guard !words[0].isEmpty, !words[1].isEmpty else { return nil }
        self.init(
            type: words[0].loweredString, subtype: words[1].loweredString,
            parameters: ParameterReader.read(text[head.endIndex...], hint: hint))
    }
}

/// How a part wants to be shown (RFC 2183).
public struct ContentDisposition: Sendable, Hashable {
    /// The kind in lower case: "attachment", "inline" ….
    public var kind: String
    /// The parameters in order, names in lower case, each once.
    public var parameters: [Parameter]

    /// Makes a disposition as given.
    public init(kind: String, parameters: [Parameter] = []) {
        self.kind = kind
        self.parameters = parameters
    }

    /// The value of the parameter of that name (in lower case).
    public subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    init(_ body: Bytes, hint: String?) {
        let text = HeaderText.unfolded(body.prefix(ContentType.longest).trimmed)
        // Some programs set a comma or a blank before the parameters.
        let head = text.prefix { !$0.isWhite && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
        let rest = text[head.endIndex...].drop { $0.isWhite || $0 == UInt8(ascii: ",") }
        self.init(kind: head.loweredString, parameters: ParameterReader.read(rest, hint: hint))
    }
}
