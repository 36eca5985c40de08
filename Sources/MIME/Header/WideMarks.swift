/// Full-width marks in raw UTF-8 fields, which Chinese keyboards write in the place of commas and angle brackets.
enum WideMarks {
    private static let open: [UInt8] = [0xEF, 0xBC, 0x9C]
    private static let close: [UInt8] = [0xEF, 0xBC, 0x9E]
    private static let at: [UInt8] = [0xEF, 0xBC, 0xA0]
    /// "，", "；" and "、".
    private static let separators: [[UInt8]] = [
        [0xEF, 0xBC, 0x8C], [0xEF, 0xBC, 0x9B], [0xE3, 0x80, 0x81],
    ]
    /// Longer than any address (RFC 5321 §4.5.3.1).
    private static let longest = 330

    /// The field with the marks of RFC 5322 where the full-width ones part or enclose addresses. In names and in quoted
    /// strings they stay what they are.
    static func narrowed(_ field: Bytes) -> Bytes {
        guard Kernel.contains(0xEF, in: field) || Kernel.contains(0xE3, in: field),
            String(validating: field, as: UTF8.self) != nil
        else { return field }
        var reader = Reader(field)
        while reader.position < field.endIndex { reader.step() }
        return reader.out[...]
    }

    private struct Reader {
        let field: Bytes
        var position: Int
        var out: [UInt8] = []
        /// Whether the entry so far holds an address.
        var hasAddress = false
        var isQuoted = false
        var isOpen = false
        /// A field without any at sign may have full-width ones.
        let lacksAt: Bool

        init(_ field: Bytes) {
            self.field = field
            position = field.startIndex
            lacksAt = !Kernel.contains(UInt8(ascii: "@"), in: field)
        }

        mutating func step() {
            let byte = field[position]
            guard byte == 0xEF || byte == 0xE3, !isQuoted, let mark = mark() else { return take(byte) }
            out.append(mark)
            position += 3
            if mark == UInt8(ascii: ",") { hasAddress = false }
            if mark == UInt8(ascii: "@") { hasAddress = true }
        }

        private mutating func take(_ byte: UInt8) {
            switch byte {
            case .backslash where isQuoted && position + 1 < field.endIndex:
                out.append(byte)
                position += 1
            case .quote: isQuoted.toggle()
            case UInt8(ascii: "@") where !isQuoted: hasAddress = true
            case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: ";") where !isQuoted: hasAddress = false
            default: break
            }
            out.append(field[position])
            position += 1
        }

        /// The mark to be written in the place of the full-width one here, if it is one that counts.
        private mutating func mark() -> UInt8? {
            let here = field[position...].prefix(3)
            if separators.contains(where: { here.elementsEqual($0) }) {
                return hasAddress ? UInt8(ascii: ",") : nil
            }
            if lacksAt, here.elementsEqual(at) { return UInt8(ascii: "@") }
            if isOpen, here.elementsEqual(close) {
                isOpen = false
                return UInt8(ascii: ">")
            }
            guard here.elementsEqual(open), !isOpen, enclosesAddress() else { return nil }
            isOpen = true
            return UInt8(ascii: "<")
        }

        private func enclosesAddress() -> Bool {
            var here = position + 3
            var hasAt = false
            let end = min(field.endIndex, here + longest)
            while here < end, field[here] != UInt8(ascii: "<") {
                if field[here] == UInt8(ascii: "@") { hasAt = true }
                if field[here] == 0xEF {
                    let mark = field[here...].prefix(3)
                    if mark.elementsEqual(close) { return hasAt }
                    if lacksAt, mark.elementsEqual(at) { hasAt = true }
                }
                here += 1
            }
            return false
        }
    }
}
