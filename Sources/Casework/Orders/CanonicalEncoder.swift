import FoundationEssentials

/// Collects what a value says of itself, to be written as canonical JSON (after RFC 8785): keys in the order of their
/// bytes, nothing but what is needed, one way to write each character.
///
/// Our own, because a chain of hashes hangs on every byte: a library may write a slash or a number otherwise one day,
/// and the record would look forged.
struct CanonicalEncoder: Encoder {
    /// What has been said of one value so far.
    final class Slot {
        var node: CanonicalNode?
    }

    let slot = Slot()
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// A value as a node; throws only what the value's own coding throws, and for a number that is none.
    static func node<Value: Encodable>(of value: Value) throws -> CanonicalNode {
        // Types are compared first: a cast that fails costs more, and most values are made of others.
        if isSimple.contains(ObjectIdentifier(Value.self)), let node = try simple(value) { return node }
        let encoder = CanonicalEncoder()
        try value.encode(to: encoder)
        return encoder.slot.node ?? .object(CanonicalNode.Fields())
    }

    private static let isSimple: Set<ObjectIdentifier> = [
        ObjectIdentifier(String.self), ObjectIdentifier(Bool.self), ObjectIdentifier(Date.self),
        ObjectIdentifier(Data.self), ObjectIdentifier(Double.self), ObjectIdentifier(Float.self),
        ObjectIdentifier(Int.self), ObjectIdentifier(Int8.self), ObjectIdentifier(Int16.self),
        ObjectIdentifier(Int32.self), ObjectIdentifier(Int64.self), ObjectIdentifier(UInt.self),
        ObjectIdentifier(UInt8.self), ObjectIdentifier(UInt16.self), ObjectIdentifier(UInt32.self),
        ObjectIdentifier(UInt64.self),
    ]

    /// A value that is not made of others; nil for one that is.
    private static func simple(_ value: some Encodable) throws -> CanonicalNode? {
        switch value {
        case let text as String: .text(text)
        case let flag as Bool: .plain(flag ? "true" : "false")
        case let number as Int: .plain(String(number))
        case let instant as Date: .text(Moment.text(instant))
        case let number as any BinaryInteger: .plain(String(number))
        case let number as Double: .plain(try words(of: number))
        case let number as Float: .plain(try words(of: Double(number)))
        case let bytes as Data: .text(bytes.base64EncodedString())
        default: nil
        }
    }

    /// The shortest digits that read back as the same number; whole ones without a point.
    private static func words(of number: Double) throws -> String {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: [], debugDescription: "JSON has no such number"))
        }
        let words = number.description
        return words.hasSuffix(".0") ? String(words.dropLast(2)) : words
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyedValues<Key>(fields: slot.asFields()))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { ListedValues(items: slot.asItems()) }

    func singleValueContainer() -> any SingleValueEncodingContainer { SingleValue(slot: slot) }
}

/// A piece of JSON on its way to its bytes.
enum CanonicalNode {
    /// The members of an object, in the order of their names.
    final class Fields {
        private(set) var members: [(name: String, value: CanonicalNode)] = []

        /// A member named twice counts as it was told last.
        func add(_ name: String, _ value: CanonicalNode) {
            var place = members.endIndex
            while place > 0, name < members[place - 1].name { place -= 1 }
            if place > 0, members[place - 1].name == name {
                members[place - 1].value = value
            } else {
                members.insert((name, value), at: place)
            }
        }
    }

    /// The elements of an array.
    final class Items {
        var elements: [CanonicalNode] = []
    }

    /// Written as it stands: a number, `true`, `null`.
    case plain(String)
    case text(String)
    case object(Fields)
    case array(Items)
    /// Told later, by an encoder handed out.
    case open(CanonicalEncoder.Slot)
}

extension CanonicalEncoder.Slot {
    fileprivate func asFields() -> CanonicalNode.Fields {
        if case .object(let fields)? = node { return fields }
        let fields = CanonicalNode.Fields()
        node = .object(fields)
        return fields
    }

    fileprivate func asItems() -> CanonicalNode.Items {
        if case .array(let items)? = node { return items }
        let items = CanonicalNode.Items()
        node = .array(items)
        return items
    }
}

private struct KeyedValues<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let fields: CanonicalNode.Fields
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { add(.plain("null"), key) }

    mutating func encode(_ value: String, forKey key: Key) { add(.text(value), key) }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        add(try CanonicalEncoder.node(of: value), key)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        let inner = CanonicalNode.Fields()
        add(.object(inner), key)
        return KeyedEncodingContainer(KeyedValues<Nested>(fields: inner))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let inner = CanonicalNode.Items()
        add(.array(inner), key)
        return ListedValues(items: inner)
    }

    mutating func superEncoder() -> any Encoder { opened("super") }

    mutating func superEncoder(forKey key: Key) -> any Encoder { opened(key.stringValue) }

    private func add(_ node: CanonicalNode, _ key: Key) { fields.add(key.stringValue, node) }

    private func opened(_ name: String) -> any Encoder {
        let encoder = CanonicalEncoder()
        fields.add(name, .open(encoder.slot))
        return encoder
    }
}

private struct ListedValues: UnkeyedEncodingContainer {
    let items: CanonicalNode.Items
    var codingPath: [any CodingKey] { [] }
    var count: Int { items.elements.count }

    mutating func encodeNil() { items.elements.append(.plain("null")) }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        items.elements.append(try CanonicalEncoder.node(of: value))
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        let inner = CanonicalNode.Fields()
        items.elements.append(.object(inner))
        return KeyedEncodingContainer(KeyedValues<Nested>(fields: inner))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let inner = CanonicalNode.Items()
        items.elements.append(.array(inner))
        return ListedValues(items: inner)
    }

    mutating func superEncoder() -> any Encoder {
        let encoder = CanonicalEncoder()
        items.elements.append(.open(encoder.slot))
        return encoder
    }
}

private struct SingleValue: SingleValueEncodingContainer {
    let slot: CanonicalEncoder.Slot
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { slot.node = .plain("null") }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        slot.node = try CanonicalEncoder.node(of: value)
    }
}

extension CanonicalNode {
    /// Appends the bytes. Recursion follows the types of our own values, not anything from outside.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .plain(let words): bytes.append(contentsOf: words.utf8)
        case .text(let text): Self.write(text, to: &bytes)
        case .object(let fields): Self.write(fields, to: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in items.elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .open(let slot): (slot.node ?? .object(Fields())).write(to: &bytes)
        }
    }

    private static func write(_ fields: Fields, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in fields.members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// RFC 8259 §7: quotation mark, backslash and controls are escaped, nothing else.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
            return bytes.append(contentsOf: text.utf8)
        }
        for unit in text.utf8 {
            switch unit {
            case 0x22, 0x5C: bytes += [0x5C, unit]
            case 0x08: bytes += [0x5C, UInt8(ascii: "b")]
            case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
            case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
            case 0x0C: bytes += [0x5C, UInt8(ascii: "f")]
            case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(unit >> 4)], digits[Int(unit & 15)]]
            default: bytes.append(unit)
            }
        }
    }
}
