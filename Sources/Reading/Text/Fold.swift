/// Makes lines of any mail program comparable.
///
/// Lower case, one half-width space for any run of white space, no invisible characters, Western digits, and
/// half-width forms of the punctuation that Chinese and Western programs use for the same purpose. Linear in the
/// length of the line.
enum Fold {
    /// Longer lines are prose, no marker is that long; only this many bytes of them are compared.
    static let limit = 600

    /// The folded form of `line`.
    static func line(_ line: String) -> [UInt8] { self.line(line[...]) }

    /// The folded form of `line`.
    static func line(_ line: Substring) -> [UInt8] {
        let bytes = line.utf8.span
        var folded: [UInt8] = []
        folded.reserveCapacity(min(bytes.count, 3 * limit))
        var taken = 0
        var at = 0
        while at < bytes.count, taken < limit {
            let byte = bytes[at]
            if byte < 0x80 {
                at += 1
                append(ascii: byte, to: &folded)
            } else {
                append(bytes.character(at: &at), to: &folded)
            }
            taken += 1
        }
        while folded.last == UInt8(ascii: " ") { folded.removeLast() }
        return folded
    }

    @inline(__always)
    private static func append(ascii byte: UInt8, to folded: inout [UInt8]) {
        switch byte {
        case 0x41...0x5A: folded.append(byte + 32)
        case 0x09, 0x0B, 0x0C, 0x0D, 0x20: appendSpace(to: &folded)
        case UInt8(ascii: ";"): appendSemicolon(to: &folded)
        case 0x21...0x7E: folded.append(byte)
        default: break
        }
    }

    private static func appendSpace(to folded: inout [UInt8]) {
        if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
    }

    /// Some programs leave HTML's blanks in plain text.
    private static func appendSemicolon(to folded: inout [UInt8]) {
        folded.append(UInt8(ascii: ";"))
        if folded[...].hasSuffix(blankEntity) {
            folded.removeLast(blankEntity.count)
            appendSpace(to: &folded)
        }
    }

    private static let blankEntity = Array("&nbsp;".utf8)

    private static func append(_ value: UInt32, to folded: inout [UInt8]) {
        switch value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: appendSpace(to: &folded)
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: break
        case 0xC0...0x24F, 0x370...0x52F:
            guard let scalar = Unicode.Scalar(value) else { return }
            folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        case 0x660...0x669, 0x6F0...0x6F9, 0xE50...0xE59:
            folded.append(0x30 + UInt8(truncatingIfNeeded: value & 0xF))
        case 0xFF01...0xFF5E: append(half: UInt8(truncatingIfNeeded: value - 0xFEE0), to: &folded)
        default: folded.append(utf8: half(value))
        }
    }

    /// The half-width form of a mark; a full-width semicolon ends no entity.
    private static func append(half byte: UInt8, to folded: inout [UInt8]) {
        if byte == UInt8(ascii: ";") { folded.append(byte) } else { append(ascii: byte, to: &folded) }
    }

    private static func half(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2501: 0x2D
        case 0x2018, 0x2019: 0x27
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: 0x22
        case 0xFE55, 0x2236: 0x3A
        case 0x3001, 0x60C: 0x2C
        case 0x2502, 0x2503: 0x7C
        default: value
        }
    }
}
