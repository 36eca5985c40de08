import Glibc

/// The few loops that work on bare memory, for speed: each takes positions inside an array, checks them
/// first, and touches nothing outside.
enum Kernel {
    /// The position after the next line feed at or after `start`, or `end` if there is none.
    static func lineEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        precondition(start >= 0 && end <= bytes.count, "positions are inside the mail")
        guard start < end else { return end }
        return unsafe bytes.withUnsafeBufferPointer { all in
            guard let base = all.baseAddress,
                let hit = unsafe memchr(base + start, Int32(UInt8.lineFeed), end - start)
            else { return end }
            return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
        }
    }

    /// The start of the next line that begins with two hyphens, `start` being a line's start.
    static func dashedLine(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        precondition(start >= 0 && end <= bytes.count, "positions are inside the mail")
        return unsafe bytes.withUnsafeBufferPointer { all in
            guard let base = all.baseAddress else { return nil }
            var at = start
            while at + 1 < end {
                if unsafe base[at] == .hyphen && base[at + 1] == .hyphen { return at }
                guard let hit = unsafe memchr(base + at, Int32(UInt8.lineFeed), end - at) else { return nil }
                unsafe at = UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
            }
            return nil
        }
    }

    /// Whether the bytes from `start` on begin with `pattern`.
    static func matches(_ pattern: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
        guard start >= 0, pattern.count <= bytes.count - start else { return false }
        return unsafe bytes.withUnsafeBytes { all in
            unsafe pattern.withUnsafeBytes { wanted in
                guard let base = all.baseAddress, let other = wanted.baseAddress else { return true }
                return unsafe memcmp(base + start, other, wanted.count) == 0
            }
        }
    }

    /// Whether no byte is above 0x7F.
    static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { raw in
            var at = 0
            while at + 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                if word & 0x8080_8080_8080_8080 != 0 { return false }
                at += 8
            }
            while at < raw.count {
                if unsafe raw[at] & 0x80 != 0 { return false }
                at += 1
            }
            return true
        }
    }

    /// Whether `byte` occurs.
    static func contains(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { raw in
            guard let base = raw.baseAddress else { return false }
            return unsafe memchr(base, Int32(byte), raw.count) != nil
        }
    }

    /// The bytes with CRLF and CR made LF, and without NUL. A byte order mark of UTF-16 keeps all as it is.
    static func normalizedLines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return Array(bytes) }
        return unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
            unsafe bytes.withUnsafeBufferPointer { source in
                var put = 0
                for at in 0..<source.count {
                    let byte = unsafe source[at]
                    if byte == 0 { continue }
                    if byte == .carriageReturn {
                        if unsafe at + 1 < source.count && source[at + 1] == .lineFeed { continue }
                        unsafe target[put] = .lineFeed
                    } else {
                        unsafe target[put] = byte
                    }
                    put += 1
                }
                count = put
            }
        }
    }
}
