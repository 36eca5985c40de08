/// HZ (RFC 1843): GB2312 in seven bits, between "~{" and "~}".
enum HZ {
    /// The same text as GB2312 in eight bits.
    static func unwrapped(_ bytes: Bytes) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var wide = false
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            let next = at + 1 < bytes.endIndex ? bytes[at + 1] : 0
            if byte == UInt8(ascii: "~"), let skip = escape(next, &wide, &out) {
                at += skip
            } else if wide && byte > .space && byte < 0x7F && next > .space && next < 0x7F {
                out += [byte | 0x80, next | 0x80]
                at += 2
            } else {
                if byte == .lineFeed { wide = false }
                out.append(byte)
                at += 1
            }
        }
        return out
    }

    /// Whether text that does not say so is plainly HZ: between the marks stand pairs alone, and they are common
    /// characters.
    static func isUsed(in bytes: Bytes) -> Bool {
        guard Kernel.contains(UInt8(ascii: "~"), in: bytes) else { return false }
        var at = bytes.startIndex
        var inside: [UInt8] = []
        while at + 1 < bytes.endIndex, inside.count < 4000 {
            guard bytes[at] == UInt8(ascii: "~"), bytes[at + 1] == UInt8(ascii: "{") else {
                at += 1
                continue
            }
            let run = bytes[(at + 2)...].prefix { $0 != UInt8(ascii: "~") && $0 != .lineFeed }
            let pairs = run.last == .carriageReturn ? run.dropLast() : run
            guard pairs.count % 2 == 0, pairs.allSatisfy({ $0 > .space && $0 < 0x7F }) else { return false }
            inside += pairs.map { $0 | 0x80 }
            at = run.endIndex
        }
        let guess = Guess(.gb18030, inside[...])
        return guess.count > 1 && guess.bad == 0 && guess.score > 0.4
    }

    private static func escape(_ next: UInt8, _ wide: inout Bool, _ out: inout [UInt8]) -> Int? {
        switch next {
        case UInt8(ascii: "{"): wide = true
        case UInt8(ascii: "}"): wide = false
        case UInt8(ascii: "~") where !wide: out.append(next)
        case .lineFeed where !wide: break
        default: return nil
        }
        return 2
    }
}

/// UTF-7 (RFC 2152): UTF-16 as base64 between "+" and "-".
enum UTF7 {
    /// Decodes to UTF-8; what means nothing becomes U+FFFD and is counted.
    static func decode(_ bytes: Bytes) -> (utf8: [UInt8], replaced: Int) {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        var replaced = 0
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "+") {
                appendRun(bytes, &at, to: &units)
            } else {
                if byte > 0x7F { replaced += 1 }
                units.append(byte > 0x7F ? 0xFFFD : UInt16(byte))
            }
        }
        let text = String(decoding: units, as: UTF16.self)
        return (Array(text.utf8), replaced)
    }

    /// The base64 after a plus sign; "+-" is the sign itself.
    private static func appendRun(_ bytes: Bytes, _ at: inout Int, to units: inout [UInt16]) {
        let start = at
        var held: UInt32 = 0
        var bits = 0
        while at < bytes.endIndex, let value = Base64.value(bytes[at]) {
            held = held << 6 | UInt32(value)
            bits += 6
            if bits >= 16 {
                bits -= 16
                units.append(UInt16(truncatingIfNeeded: held >> UInt32(bits)))
            }
            at += 1
        }
        if at == start { units.append(UInt16(UInt8(ascii: "+"))) }
        if at < bytes.endIndex && bytes[at] == .hyphen { at += 1 }
    }
}
