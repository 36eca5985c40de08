/// Makes lines of any mail program comparable.
///
/// Lower case, one half-width space for any run of white space, no invisible characters, Western digits, and
/// half-width forms of the punctuation that Chinese and Western programs use for the same purpose. Linear in the
/// length of the line.
enum Fold {
    /// Longer lines are prose, no marker is that long; only this many bytes of them are compared.
    static let limit = 600

    /// The folded form of `line`.
    static func line(_ line: some StringProtocol) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(min(line.utf8.count, 3 * limit))
        var taken = 0
        for scalar in line.unicodeScalars {
            append(scalar, to: &folded)
            if scalar == ";", folded[...].hasSuffix("&nbsp;") {
                folded.removeLast(6)
                append(" ", to: &folded)
            }
            taken += 1
            if taken == limit { break }
        }
        while folded.last == UInt8(ascii: " ") { folded.removeLast() }
        return folded
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0x41...0x5A: folded.append(UInt8(truncatingIfNeeded: scalar.value) + 32)
        case 0x09, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
            if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
        case 0x21...0x7E: folded.append(UInt8(truncatingIfNeeded: scalar.value))
        case 0...0x1F, 0x7F, 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
            0xFEFF:
            break
        case 0xC0...0x24F, 0x370...0x52F: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        case 0x660...0x669, 0x6F0...0x6F9, 0xE50...0xE59:
            folded.append(0x30 + UInt8(truncatingIfNeeded: scalar.value & 0xF))
        case 0xFF01...0xFF5E:
            guard let half = Unicode.Scalar(scalar.value - 0xFEE0) else { return }
            append(half, to: &folded)
        default: folded.append(utf8: half(scalar))
        }
    }

    private static func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2501: "-"
        case 0x2018, 0x2019: "'"
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: "\""
        case 0xFE55, 0x2236: ":"
        case 0x3001, 0x60C: ","
        case 0x2502, 0x2503: "|"
        default: scalar
        }
    }
}
