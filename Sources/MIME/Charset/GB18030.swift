/// GB18030, which holds GB2312 and GBK: the charset of mail from mainland China.
///
/// The tables are asked from glibc once, at first use; then decoding is two array look-ups a character.
enum GB18030 {
    /// Rows 0x81…0xFE times trail bytes 0x40…0xFE; 0 where nothing is assigned.
    static let pairs: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 126 * 191)
        guard let converter = Converter(from: "GB18030", to: "UTF-8") else { return table }
        var bytes: [UInt8] = []
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where trail != 0x7F {
                bytes.append(lead)
                bytes.append(trail)
                bytes.append(.lineFeed)
            }
        }
        var at = 0
        for line in converter.convert(bytes[...]).bytes.split(separator: .lineFeed) {
            let (lead, trail) = (bytes[at], bytes[at + 1])
            at += 3
            guard let value = character(utf8: line) else { continue }
            table[(Int(lead) - 0x81) * 191 + Int(trail) - 0x40] = value
        }
        return table
    }()

    /// The one character of the Basic Multilingual Plane that the bytes are; nil for others, and for U+FFFD and up.
    private static func character(utf8 bytes: Bytes) -> UInt16? {
        var value: UInt32
        switch (bytes.count, bytes.first ?? 0) {
        case (1, let lead): value = UInt32(lead)
        case (2, let lead): value = UInt32(lead & 0x1F)
        case (3, let lead): value = UInt32(lead & 0x0F)
        default: return nil
        }
        for byte in bytes.dropFirst() {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return value < 0xFFFD ? UInt16(value) : nil
    }

    /// The two-byte codes of row 0xFE that lie beyond the Basic Multilingual Plane, by their trail byte.
    private static let beyond: [UInt8: UInt32] = [
        0x51: 0x20087, 0x52: 0x20089, 0x53: 0x200CC, 0x6C: 0x215D7, 0x76: 0x2298F, 0x91: 0x241FE,
    ]

    /// The four-byte codes of the Basic Multilingual Plane, by their linear number.
    static let quads: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 39420)
        guard let converter = Converter(from: "GB18030", to: "UTF-8") else { return table }
        var bytes: [UInt8] = []
        for number in 0..<39420 {
            bytes.append(UInt8(0x81 + number / 12600))
            bytes.append(UInt8(0x30 + number / 1260 % 10))
            bytes.append(UInt8(0x81 + number / 10 % 126))
            bytes.append(UInt8(0x30 + number % 10))
            bytes.append(.lineFeed)
        }
        let lines = converter.convert(bytes[...]).bytes.split(
            separator: .lineFeed, omittingEmptySubsequences: false)
        for (number, line) in lines.prefix(39420).enumerated() {
            if let value = character(utf8: line) { table[number] = value }
        }
        return table
    }()

    /// Decodes to UTF-8; what means nothing becomes U+FFFD and is counted.
    static func decode(_ bytes: Bytes) -> (utf8: [UInt8], replaced: Int) { Kernel.gb18030(bytes) }

    /// One character that begins with a byte above 0x7F, and how many bytes it takes.
    static func character(_ bytes: Bytes) -> (scalar: UInt32, length: Int) {
        let at = bytes.startIndex
        let lead = bytes[at]
        if lead == 0x80 { return (0x20AC, 1) }
        guard lead != 0xFF, bytes.count > 1 else { return (0xFFFD, 1) }
        let second = bytes[at + 1]
        if second >= 0x40 && second != 0x7F && second != 0xFF {
            let value = pairs[(Int(lead) - 0x81) * 191 + Int(second) - 0x40]
            if value != 0 { return (UInt32(value), 2) }
            if lead == 0xFE, let far = beyond[second] { return (far, 2) }
            return (0xFFFD, second < 0x80 ? 1 : 2)
        }
        guard second.isDigit, bytes.count > 3, bytes[at + 2] >= 0x81, bytes[at + 2] != 0xFF,
            bytes[at + 3].isDigit
        else { return (0xFFFD, 1) }
        let high = (Int(lead) - 0x81) * 10 + Int(second) - 0x30
        let number = (high * 126 + Int(bytes[at + 2]) - 0x81) * 10 + Int(bytes[at + 3]) - 0x30
        if number < 39420, quads[number] != 0 { return (UInt32(quads[number]), 4) }
        if number >= 189_000 && number < 1_237_576 { return (UInt32(number - 189_000 + 0x10000), 4) }
        return (0xFFFD, 4)
    }
}
