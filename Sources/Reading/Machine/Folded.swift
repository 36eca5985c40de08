/// Text made comparable: lower case, blanks run together, one kind of quote, colon, comma and bracket, simplified
/// characters, UTF-8.
struct Folded: Sendable {
    /// The bytes, with one space at either end so that a phrase can ask for a word's edge.
    private(set) var bytes: [UInt8]

    /// At most this many bytes of a text are looked at; reports say what they have to say before that.
    static let cap = 48_000

    init(_ text: String) { self.init(text[...]) }

    init(_ text: Substring) {
        let units = text.utf8.span
        bytes = [0x20]
        bytes.reserveCapacity(min(units.count, Self.cap) + 2)
        var at = 0
        while at < units.count, bytes.count < Self.cap {
            let unit = units[at]
            if unit < 0x80 {
                at += 1
                add(ascii: unit)
            } else {
                add(units.character(at: &at))
            }
        }
        if bytes.last != 0x20 { bytes.append(0x20) }
    }

    /// The folded text as a string, without the spaces at its ends.
    var string: String { String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self) }

    @inline(__always)
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

    private mutating func add(_ value: UInt32) {
        switch value {
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: add(ascii: 0x20)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: break
        case 0x2018, 0x2019, 0xB4: bytes.append(0x27)
        case 0x201C, 0x201D: bytes.append(0x22)
        case 0x2013, 0x2014: bytes.append(0x2D)
        case 0xFF01...0xFF5E: bytes.append(Self.lower(UInt8(truncatingIfNeeded: value - 0xFEE0)))
        case 0x2E80...0xD7FF: bytes.append(utf8: Simplified.form(of: value))
        default: addCased(value)
        }
    }

    private mutating func addCased(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        if scalar.properties.isUppercase {
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
            bytes.append(utf8: value)
        }
    }
}
