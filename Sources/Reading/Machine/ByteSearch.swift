/// Looks for bytes in bytes.
enum ByteSearch {
    /// Where a needle first begins at or after a place; nil when it does not occur.
    static func first(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let head = needle.first, start >= 0, bytes.count - start >= needle.count else { return nil }
        var at = start
        let last = bytes.count - needle.count
        while at <= last {
            if bytes[at] == head && starts(needle, in: bytes, at) { return at }
            at += 1
        }
        return nil
    }

    private static func starts(_ needle: [UInt8], in bytes: [UInt8], _ at: Int) -> Bool {
        for offset in needle.indices where bytes[at + offset] != needle[offset] { return false }
        return true
    }
}
