import Glibc

/// A letter's text checked and dot-stuffed for DATA (RFC 5321 §4.5.2).
///
/// A bare CR or LF would let one server see two letters where another sees one, so such a text is refused.
struct LetterText {
    /// The text with dots doubled at line begins, ending in CRLF, dot, CRLF.
    let stuffed: [UInt8]
    /// Whether any byte is beyond ASCII.
    let isEightBit: Bool

    /// Without CRLF, by RFC 5321 §4.5.3.1.6.
    private static let longestLine = 998

    init(_ bytes: [UInt8]) throws(Unfit) {
        var breaks: [Int] = []
        var fault: Unfit?
        bytes.withUnsafeBytes { fault = LetterText.check($0, &breaks) }
        if let fault { throw fault }
        isEightBit = bytes.reduce(0, |) >= 0x80
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + breaks.count + 5)
        var from = 0
        for at in breaks {
            result += bytes[from..<at]
            result.append(.dot)
            from = at
        }
        result += bytes[from...]
        if bytes.last != .lf, !bytes.isEmpty { result += [.cr, .lf] }
        result += [.dot, .cr, .lf]
        stuffed = result
    }

    /// Walks the lines; notes where one begins with a dot.
    private static func check(_ text: UnsafeRawBufferPointer, _ dots: inout [Int]) -> Unfit? {
        guard let base = text.baseAddress else { return nil }
        if memchr(base, 0, text.count) != nil { return Unfit(554, "5.6.0", "the letter holds a NUL") }
        var start = 0
        while start < text.count {
            if text[start] == .dot { dots.append(start) }
            let rest = text.count - start
            let found = memchr(base + start, Int32(UInt8.lf), rest).map { UnsafeRawPointer($0) - base }
            let end = found.map { $0 - 1 } ?? text.count
            guard end >= start, found == nil || text[end] == .cr,
                memchr(base + start, Int32(UInt8.cr), end - start) == nil
            else {
                return Unfit(
                    554, "5.6.0", "the letter holds a line end that is not CRLF, after byte \(start)")
            }
            guard end - start <= longestLine else {
                return Unfit(
                    554, "5.6.0", "the letter holds a line of over \(longestLine) bytes, after byte \(start)")
            }
            start = end + 2
        }
        return nil
    }
}
