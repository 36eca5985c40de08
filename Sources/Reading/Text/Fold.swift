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
        // No character has more than four bytes, and none grows by more than half.
        var folded = [UInt8](repeating: 0, count: min(bytes.count, 4 * limit) * 3 / 2)
        let count = write(bytes, to: &folded)
        folded.removeLast(folded.count - count)
        return folded
    }

    /// Writes the folded form of a line and returns its length.
    private static func write(_ bytes: Span<UInt8>, to folded: inout [UInt8]) -> Int {
        var out = folded.mutableSpan
        var (at, taken, count) = (0, 0, 0)
        while at < bytes.count, taken < limit {
            taken += 1
            let byte = bytes[at]
            if byte < 0x80 {
                at += 1
                add(ascii: byte, &out, &count)
            } else if byte >= 0xE4, byte <= 0xE9 {
                // Chinese characters stay as they are.
                for next in at..<(at + 3) { put(bytes[next], &out, &count) }
                at += 3
            } else {
                add(bytes.character(at: &at), &out, &count)
            }
        }
        while count > 0, out[count - 1] == UInt8(ascii: " ") { count -= 1 }
        return count
    }

    @inline(__always)
    private static func put(_ byte: UInt8, _ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        out[count] = byte
        count += 1
    }

    @inline(__always)
    private static func add(ascii byte: UInt8, _ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        switch byte {
        case 0x41...0x5A: put(byte + 32, &out, &count)
        case 0x09, 0x0B, 0x0C, 0x0D, 0x20: addSpace(&out, &count)
        case 0x21...0x7E:
            put(byte, &out, &count)
            if byte == UInt8(ascii: ";") { endEntity(&out, &count) }
        default: break
        }
    }

    private static func addSpace(_ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        if count > 0, out[count - 1] != UInt8(ascii: " ") { put(UInt8(ascii: " "), &out, &count) }
    }

    /// Some programs leave HTML's blanks in plain text.
    private static func endEntity(_ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        let start = count - blankEntity.count
        guard start >= 0, blankEntity.indices.allSatisfy({ blankEntity[$0] == out[start + $0] }) else {
            return
        }
        count = start
        addSpace(&out, &count)
    }

    private static let blankEntity = Array("&nbsp;".utf8)

    private static func add(_ value: UInt32, _ out: inout MutableSpan<UInt8>, _ count: inout Int) {
        switch value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: addSpace(&out, &count)
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: break
        case 0xC0...0x24F, 0x370...0x52F:
            guard let scalar = Unicode.Scalar(value) else { return }
            for byte in scalar.properties.lowercaseMapping.utf8 { put(byte, &out, &count) }
        case 0x660...0x669, 0x6F0...0x6F9, 0xE50...0xE59:
            put(0x30 + UInt8(truncatingIfNeeded: value & 0xF), &out, &count)
        case 0xFF1B: put(UInt8(ascii: ";"), &out, &count)
        case 0xFF01...0xFF5E: add(ascii: UInt8(truncatingIfNeeded: value - 0xFEE0), &out, &count)
        default:
            guard let scalar = Unicode.Scalar(half(value)), let bytes = UTF8.encode(scalar) else { return }
            for byte in bytes { put(byte, &out, &count) }
        }
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
