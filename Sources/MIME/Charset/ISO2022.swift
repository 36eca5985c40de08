/// ISO-2022: escape sequences switch between sets of seven-bit codes. Text is turned into the eight-bit
/// charset that holds the same sets, and more: ISO-2022-JP into Shift-JIS as Windows has it, so that the
/// vendor characters are read which mail programs send under that name.
enum ISO2022 {
    /// The charset that unstated seven-bit text announces by its first escape sequence.
    static func announced(in bytes: Bytes) -> CharsetName? {
        guard let escape = bytes.firstIndex(of: 0x1B) else { return nil }
        let rest = bytes[(escape + 1)...].prefix(3)
        if rest.starts(with: Array("$)C".utf8)) { return CharsetName(name: "iso-2022-kr") }
        if rest.starts(with: Array("$)A".utf8)) || rest.starts(with: Array("$)G".utf8)) {
            return CharsetName(name: "iso-2022-cn")
        }
        if rest.starts(with: Array("$B".utf8)) || rest.starts(with: Array("$@".utf8)) {
            return CharsetName(name: "iso-2022-jp")
        }
        return rest.starts(with: Array("$A".utf8)) ? CharsetName(name: "iso-2022-jp-2") : nil
    }

    /// Japanese as Shift-JIS; nil if it uses sets that this lacks.
    static func shiftJIS(_ bytes: Bytes) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var set = UInt8(ascii: "B")
        var isWide = false
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte == 0x1B, let (length, wide, next) = escape(bytes[(at + 1)...].prefix(3)) {
                guard wide ? "B@".utf8.contains(next) : "BJIH".utf8.contains(next) else { return nil }
                (isWide, set) = (wide, next)
                at += 1 + length
            } else if isWide, byte > .space, byte < 0x7F, at + 1 < bytes.endIndex, bytes[at + 1] > .space {
                out += pair(byte, bytes[at + 1] & 0x7F)
                at += 2
            } else {
                if byte == .lineFeed { isWide = false }
                let isKana = !isWide && set == UInt8(ascii: "I") && byte > .space && byte < 0x60
                let isForeign = byte > 0x7F && !(0xA1...0xDF).contains(byte)
                // 0xFF means nothing in Shift-JIS.
                out.append(isForeign ? 0xFF : isKana ? byte | 0x80 : byte)
                at += 1
            }
        }
        return out
    }

    /// After the escape character: how long, whether two-byte, and the set's final letter.
    private static func escape(_ rest: Bytes) -> (length: Int, isWide: Bool, set: UInt8)? {
        let codes = Array(rest)
        guard codes.count > 1 else { return nil }
        if codes[0] == UInt8(ascii: "(") { return (2, false, codes[1]) }
        guard codes[0] == UInt8(ascii: "$") else { return nil }
        if codes.count > 2 && codes[1] == UInt8(ascii: "(") { return (3, true, codes[2]) }
        return (2, true, codes[1])
    }

    /// A JIS X 0208 code as Shift-JIS.
    private static func pair(_ row: UInt8, _ cell: UInt8) -> [UInt8] {
        let lead = (row - 0x21) / 2 + (row < 0x5F ? 0x81 : 0xC1)
        if row % 2 == 0 { return [lead, cell + 0x7E] }
        return [lead, cell + (cell < 0x60 ? 0x1F : 0x20)]
    }

    /// Korean between shift-out and shift-in as eight-bit codes.
    static func eucKR(_ bytes: Bytes) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var isWide = false
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte == 0x1B && bytes[(at + 1)...].starts(with: Array("$)C".utf8)) {
                at += 4
                continue
            }
            if byte == 0x0E || byte == 0x0F {
                isWide = byte == 0x0E
            } else {
                if byte == .lineFeed { isWide = false }
                out.append(isWide && byte > .space && byte < 0x7F ? byte | 0x80 : byte)
            }
            at += 1
        }
        return out
    }
}
