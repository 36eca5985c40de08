/// Base64 and quoted-printable that no field tells of: programs exist that state 7bit and send them all the same.
enum UnstatedEncoding {
    /// Shorter bodies may be a code that somebody sends.
    private static let shortest = 24
    /// As many bytes above 0x7F are no chance.
    private static let telling = 6

    /// The bytes that a text's body stands for. Only if nothing but base64 in lines of one length stands there, or every
    /// equals sign is an escape, and plain words come out of it: no mail about an encoding is read so.
    static func decoded(_ body: Bytes, label: String?) -> [UInt8]? {
        if let bytes = quotedPrintable(body), isText(bytes[...], label) { return bytes }
        let body = body.trimmed
        guard body.count >= shortest, isBase64(body) else { return nil }
        let (bytes, defects) = Base64.decode(body)
        return defects.isEmpty && isText(bytes[...], label) ? bytes : nil
    }

    private static func quotedPrintable(_ body: Bytes) -> [UInt8]? {
        guard Kernel.contains(.equals, in: body) else { return nil }
        var high = 0
        var at = body.startIndex
        while let mark = body[at...].firstIndex(of: .equals) {
            at = mark + 1
            let next = body[at...].prefix(2)
            if next.first == .lineFeed || next.elementsEqual([.carriageReturn, .lineFeed]) { continue }
            guard next.count == 2, next.allSatisfy({ $0.isDigit || (0x41...0x46).contains($0) }) else {
                return nil
            }
            if next.first.map({ $0 > 0x37 }) == true { high += 1 }
        }
        guard high >= telling, body.isASCII else { return nil }
        return QuotedPrintable.decode(body).bytes
    }

    /// All lines are as long as the first, but for the last.
    private static func isBase64(_ body: Bytes) -> Bool {
        var width: Int?
        var at = body.startIndex
        while at < body.endIndex {
            let line = body[at...].prefix { $0 != .lineFeed }
            at = min(line.endIndex + 1, body.endIndex)
            let text = line.last == .carriageReturn ? line.dropLast() : line
            let isLast = at == body.endIndex
            guard !text.isEmpty, text.count % 4 == 0, isGroups(text, mayEnd: isLast) else { return false }
            let whole = width ?? text.count
            guard text.count == whole || (isLast && text.count < whole) else { return false }
            width = whole
        }
        return true
    }

    private static func isGroups(_ line: Bytes, mayEnd: Bool) -> Bool {
        let letters = line.prefix { Base64.table[Int($0)] < 64 }
        let padding = line[letters.endIndex...]
        return padding.isEmpty || (mayEnd && padding.count < 3 && padding.allSatisfy { $0 == .equals })
    }

    /// Words in the stated charset: no control characters, and no characters that it may be by chance.
    private static func isText(_ bytes: Bytes, _ label: String?) -> Bool {
        guard bytes.allSatisfy({ $0 >= .space && $0 != 0x7F || $0.isWhite }) else { return false }
        if bytes.isASCII { return bytes.contains { $0.isWhite } }
        let stated = label.flatMap { CharsetName(label: $0) } ?? .utf8
        if stated == .utf8 || stated == .usASCII { return String(validating: bytes, as: UTF8.self) != nil }
        return CharsetEvidence.best(for: bytes) == stated
    }
}
