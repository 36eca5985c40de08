internal import CZlib

/// Raw deflate (RFC 1951) and its checksum, by zlib.
enum Deflate {
    /// Unpacks exactly `size` bytes; what would give more, or ends early, is broken.
    static func inflate(_ packed: ArraySlice<UInt8>, size: Int) throws(DocumentFault) -> [UInt8] {
        guard size > 0 else { return [] }
        var isWhole = false
        let content = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = 0
            var stream = unsafe z_stream()
            let isReady = unsafe inflateInit2_(
                &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            guard isReady == Z_OK else { return }
            defer { unsafe inflateEnd(&stream) }
            unsafe packed.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = buffer.baseAddress
                unsafe stream.avail_out = UInt32(size)
                let result = unsafe CZlib.inflate(&stream, Z_FINISH)
                count = unsafe size - Int(stream.avail_out)
                isWhole = result == Z_STREAM_END && count == size
            }
        }
        guard isWhole else { throw .broken("a part does not unpack to what it says") }
        return content
    }

    /// CRC-32 (ISO 3309), as archives note it.
    static func crc(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(buffer.count)))
        }
    }
}
