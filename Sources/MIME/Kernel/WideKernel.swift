extension Kernel {
    /// Decodes GB18030 to UTF-8 by the tables of `GB18030`; what means nothing becomes U+FFFD and is counted.
    static func gb18030(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], replaced: Int) {
        var replaced = 0
        let pairs = GB18030.pairs
        // One byte becomes at most three: a U+FFFD. Memory that is not written to is not used.
        let out = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { target, count in
            unsafe bytes.withUnsafeBufferPointer { source in
                unsafe pairs.withUnsafeBufferPointer { table in
                    unsafe count = decodePairs(source, target, table, &replaced)
                }
            }
        }
        return (out, replaced)
    }

    private static func decodePairs(
        _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>,
        _ table: UnsafeBufferPointer<UInt16>, _ replaced: inout Int
    ) -> Int {
        let end = source.count
        var at = 0
        var put = 0
        while at < end {
            let lead = unsafe source[at]
            if lead < 0x80 {
                unsafe target[put] = lead
                put += 1
                at += 1
                continue
            }
            let trail = unsafe at + 1 < end ? source[at + 1] : 0
            if lead > 0x80 && lead < 0xFF && trail >= 0x40 && trail != 0xFF {
                let value = unsafe table[(Int(lead) - 0x81) * 191 + Int(trail) - 0x40]
                if value >= 0x800 {
                    unsafe target[put] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
                    unsafe target[put + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
                    unsafe target[put + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
                    put += 3
                    at += 2
                    continue
                }
            }
            let rest = unsafe UnsafeBufferPointer(rebasing: source[at..<min(at + 4, end)])
            let (scalar, length) = GB18030.character(unsafe Array(rest)[...])
            if scalar == 0xFFFD { replaced += 1 }
            unsafe put += write(scalar, target, put)
            at += length
        }
        return put
    }

    /// Writes a scalar value as UTF-8; returns its length.
    private static func write(_ scalar: UInt32, _ target: UnsafeMutableBufferPointer<UInt8>, _ put: Int)
        -> Int
    {
        var length = 0
        for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
            unsafe target[put + length] = byte
            length += 1
        }
        return length
    }
}
