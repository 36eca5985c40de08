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
        // No character grows by more than half.
        bytes = [UInt8](repeating: 0x20, count: min(units.count * 3 / 2, Self.cap + 4) + 2)
        let count = Self.write(units, to: &bytes)
        bytes.removeLast(bytes.count - count)
    }

    /// The folded text as a string, without the spaces at its ends.
    var string: String { String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self) }

    /// Writes the folded form of a text behind one space; returns where it ends.
    private static func write(_ units: Span<UInt8>, to bytes: inout [UInt8]) -> Int {
        var out = bytes.mutableSpan
        var (at, count) = (0, 1)
        while at < units.count, count < cap {
            let unit = units[at]
            if unit < 0x80 {
                at += 1
                add(ascii: unit, &out, &count)
            } else {
                add(units.character(at: &at), &out, &count)
            }
        }
        if out[count - 1] != 0x20 { put(0x20, &out, &count) }
        return count
    }

    @inline(__always)
    private static func put(_ byte: UInt8, _ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        out[count] = byte
        count += 1
    }

    @inline(__always)
    private static func add(ascii unit: UInt8, _ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        if unit == 0x20 || unit >= 0x09 && unit <= 0x0D {
            addSpace(&out, &count)
        } else {
            put(lower(unit), &out, &count)
        }
    }

    @inline(__always)
    private static func addSpace(_ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        if out[count - 1] != 0x20 { put(0x20, &out, &count) }
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    private static func add(_ value: UInt32, _ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        switch value {
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: addSpace(&out, &count)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: break
        case 0x2018, 0x2019, 0xB4: put(0x27, &out, &count)
        case 0x201C, 0x201D: put(0x22, &out, &count)
        case 0x2013, 0x2014: put(0x2D, &out, &count)
        case 0xFF01...0xFF5E: put(lower(UInt8(truncatingIfNeeded: value - 0xFEE0)), &out, &count)
        case 0x2E80...0xD7FF: put(wide: Simplified.form(of: value), &out, &count)
        default: addCased(value, &out, &count)
        }
    }

    /// A character of three bytes.
    private static func put(wide value: UInt32, _ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        put(0xE0 | UInt8(truncatingIfNeeded: value >> 12), &out, &count)
        put(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F), &out, &count)
        put(0x80 | UInt8(truncatingIfNeeded: value & 0x3F), &out, &count)
    }

    private static func addCased(_ value: UInt32, _ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        guard let scalar = Unicode.Scalar(value) else { return }
        if scalar.properties.isUppercase {
            for byte in scalar.properties.lowercaseMapping.utf8 { put(byte, &out, &count) }
        } else if let bytes = UTF8.encode(scalar) {
            for byte in bytes { put(byte, &out, &count) }
        }
    }
}
