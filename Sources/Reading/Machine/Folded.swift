/// Text made comparable: lower case, blanks run together, one kind of quote, colon, comma and bracket, simplified
/// characters, UTF-8.
struct Folded: Sendable {
    /// The bytes, with one space at either end so that a phrase can ask for a word's edge.
    private(set) var bytes: [UInt8]

    /// At most this many bytes of a text are looked at; reports say what they have to say before that.
    static let cap = 48_000

    init(_ text: some StringProtocol) {
        bytes = [0x20]
        bytes.reserveCapacity(min(text.utf8.count, Self.cap) + 2)
        var units = text.utf8.makeIterator()
        while let unit = units.next(), bytes.count < Self.cap {
            if unit < 0x80 { add(ascii: unit) } else { add(Self.scalar(unit, &units)) }
        }
        if bytes.last != 0x20 { bytes.append(0x20) }
    }

    /// The folded text as a string, without the spaces at its ends.
    var string: String { String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self) }

    private mutating func add(ascii unit: UInt8) {
        if unit == 0x20 || unit >= 0x09 && unit <= 0x0D {
            if bytes.last != 0x20 { bytes.append(0x20) }
        } else {
            bytes.append(Self.lower(unit))
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// The rest of a scalar that begins with a lead byte.
    private static func scalar(_ lead: UInt8, _ units: inout some IteratorProtocol<UInt8>) -> UInt32 {
        let count = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
        var value = UInt32(lead) & (count == 3 ? 0x07 : count == 2 ? 0x0F : 0x1F)
        for _ in 0..<count { value = value << 6 | UInt32((units.next() ?? 0x80) & 0x3F) }
        return value
    }

    private mutating func add(_ value: UInt32) {
        switch value {
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: add(ascii: 0x20)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: break
        case 0x2018, 0x2019, 0xB4: bytes.append(0x27)
        case 0x201C, 0x201D: bytes.append(0x22)
        case 0x2013, 0x2014: bytes.append(0x2D)
        case 0xFF01...0xFF5E: bytes.append(Self.lower(UInt8(truncatingIfNeeded: value - 0xFEE0)))
        case 0x2E80...0xD7FF: append(Simplified.form(of: value))
        default: addCased(value)
        }
    }

    private mutating func addCased(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        if scalar.properties.isUppercase {
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
            append(value)
        }
    }

    private mutating func append(_ value: UInt32) {
        if let scalar = Unicode.Scalar(value) { bytes.append(utf8: scalar) }
    }
}
