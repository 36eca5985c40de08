/// Text made comparable: lower case, blanks run together, one kind of quote, colon, comma and bracket, UTF-8.
struct Folded: Sendable {
    /// The bytes, with one space at either end so that a phrase can ask for a word's edge.
    let bytes: [UInt8]

    /// At most this many characters of a text are looked at; reports say what they have to say before that.
    static let cap = 48_000

    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = [0x20]
        bytes.reserveCapacity(min(text.utf8.count, Self.cap) + 2)
        var blank = true
        for scalar in text.unicodeScalars {
            if bytes.count > Self.cap { break }
            if Self.isBlank(scalar) {
                if !blank { bytes.append(0x20) }
                blank = true
            } else if scalar.isASCII {
                bytes.append(Self.lower(UInt8(truncatingIfNeeded: scalar.value)))
                blank = false
            } else if !Self.isInvisible(scalar) {
                Self.append(scalar, to: &bytes)
                blank = false
            }
        }
        if bytes.last != 0x20 { bytes.append(0x20) }
        self.bytes = bytes
    }

    /// The folded text as a string, without the spaces at its ends.
    var string: String { String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self) }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: true
        default: false
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar.value {
        case 0x2018, 0x2019, 0x00B4: bytes.append(0x27)
        case 0x201C, 0x201D: bytes.append(0x22)
        case 0x2013, 0x2014: bytes.append(0x2D)
        case 0xFF01...0xFF5E: bytes.append(lower(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
        default: bytes.append(contentsOf: String(scalar).lowercased().utf8)
        }
    }
}
