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
        var out: [UInt8] = []
        var replaced = 0
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            guard byte == UInt8(ascii: "+") else {
                if byte > 0x7F { replaced += 1 }
                out += byte > 0x7F ? [0xEF, 0xBF, 0xBD] : [byte]
                continue
            }
            let run = bytes[at...].prefix { Base64.value($0) != nil }
            at = run.endIndex
            let closed = at < bytes.endIndex && bytes[at] == .hyphen
            if closed { at += 1 }
            if run.isEmpty {
                out.append(byte)
            } else {
                replaced += appendRun(run, to: &out)
            }
        }
        return (out, replaced)
    }

    private static func appendRun(_ run: Bytes, to out: inout [UInt8]) -> Int {
        let raw = Base64.decodeRun(run)
        var units: [UInt16] = []
        for at in stride(from: 0, to: raw.count - 1, by: 2) {
            units.append(UInt16(raw[at]) << 8 | UInt16(raw[at + 1]))
        }
        let text = String(decoding: units, as: UTF16.self)
        out += Array(text.utf8)
        return text.unicodeScalars.count { $0.value == 0xFFFD }
    }
}
