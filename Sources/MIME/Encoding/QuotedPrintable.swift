/// Quoted-printable (RFC 2045 §6.7) and the Q encoding of header words (RFC 2047 §4.2).
enum QuotedPrintable {
    /// Decodes a body; an equals sign that is no escape stays as it is.
    static func decode(_ bytes: Bytes) -> (bytes: [UInt8], defects: [Defect]) {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var invalid = false
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte == .equals {
                at = escape(bytes, at, &out, &invalid)
            } else if byte.isBlank || byte == .carriageReturn {
                at = blanks(bytes, at, &out)
            } else {
                out.append(byte)
                at += 1
            }
        }
        return (out, invalid ? [.invalidQuotedPrintable] : [])
    }

    /// An escape or soft line break at `at`; returns the position after it.
    private static func escape(_ bytes: Bytes, _ at: Int, _ out: inout [UInt8], _ invalid: inout Bool) -> Int
    {
        let left = bytes.endIndex - at
        if left > 2, let high = bytes[at + 1].hexValue, let low = bytes[at + 2].hexValue {
            out.append(high << 4 | low)
            return at + 3
        }
        var next = at + 1
        while next < bytes.endIndex && (bytes[next].isBlank || bytes[next] == .carriageReturn) { next += 1 }
        if next == bytes.endIndex { return next }
        if bytes[next] == .lineFeed { return next + 1 }
        invalid = true
        out.append(.equals)
        return at + 1
    }

    /// Blanks at a line's end were added on the way and go (RFC 2045 §6.7 rule 3); others stay.
    private static func blanks(_ bytes: Bytes, _ at: Int, _ out: inout [UInt8]) -> Int {
        var next = at
        while next < bytes.endIndex && bytes[next].isBlank { next += 1 }
        let gap = bytes[at..<next]
        var end = next
        while end < bytes.endIndex && bytes[end] == .carriageReturn { end += 1 }
        if end < bytes.endIndex && bytes[end] == .lineFeed {
            if end > next { out.append(.carriageReturn) }
            return end
        }
        out.append(contentsOf: gap)
        out.append(contentsOf: bytes[next..<end])
        return end
    }
}
