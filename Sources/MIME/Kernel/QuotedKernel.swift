extension Kernel {
    /// Decodes quoted-printable; tells whether an equals sign was met that is no escape.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isInvalid: Bool) {
        var isInvalid = false
        let out = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
            unsafe bytes.withUnsafeBufferPointer { source in
                unsafe count = decodeQuoted(source, target, &isInvalid)
            }
        }
        return (out, isInvalid)
    }

    /// Decoding never lengthens, so `target` is as long as `source`. Returns the length written.
    private static func decodeQuoted(
        _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>,
        _ isInvalid: inout Bool
    ) -> Int {
        let end = source.count
        var at = 0
        var put = 0
        // Where the line ends without the blanks that stand bare at its end (RFC 2045 §6.7 rule 3).
        var solid = 0
        while at < end {
            let byte = unsafe source[at]
            if byte == .equals {
                let (value, length) = unsafe escape(source, at)
                if let value {
                    unsafe target[put] = value
                    put += 1
                }
                if length == 1 && value != nil { isInvalid = true }
                at += length
                solid = put
            } else if byte == .lineFeed {
                let isPaired = unsafe at > 0 && source[at - 1] == .carriageReturn
                put = solid
                if isPaired {
                    unsafe target[put] = .carriageReturn
                    put += 1
                }
                unsafe target[put] = byte
                put += 1
                at += 1
                solid = put
            } else {
                unsafe target[put] = byte
                put += 1
                at += 1
                let isLast = unsafe byte == .carriageReturn && at < end && source[at] == .lineFeed
                if !byte.isBlank && !isLast { solid = put }
            }
        }
        return put
    }

    /// The byte an escape at `at` means, nil for a soft line break, and its length. An equals sign that is
    /// no escape means itself.
    private static func escape(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> (
        value: UInt8?, length: Int
    ) {
        let end = source.count
        if at + 2 < end, let high = unsafe source[at + 1].hexValue, let low = unsafe source[at + 2].hexValue {
            return (high << 4 | low, 3)
        }
        var next = at + 1
        while next < end, unsafe source[next].isBlank || source[next] == .carriageReturn { next += 1 }
        if next == end { return (nil, next - at) }
        if unsafe source[next] == .lineFeed { return (nil, next + 1 - at) }
        return (.equals, 1)
    }
}
