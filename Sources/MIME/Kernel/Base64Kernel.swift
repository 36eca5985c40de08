extension Kernel {
    /// The length that clean base64 decodes to; nil if anything but its alphabet, line ends and padding at the
    /// end is there.
    static func base64Length(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = bytes.span
        var (count, at) = cleanBlocks(bytes)
        while at < bytes.count {
            let byte = bytes[at]
            if Base64.table[Int(byte)] < 64 {
                count += 1
            } else if byte != .lineFeed && byte != .carriageReturn {
                break
            }
            at += 1
        }
        while at < bytes.count, bytes[at] == .equals || bytes[at].isWhite { at += 1 }
        return at == bytes.count ? count * 6 / 8 : nil
    }

    /// How many characters of the alphabet stand at the beginning, and where the first block begins that holds
    /// something beside them and line ends.
    private static func cleanBlocks(_ bytes: Span<UInt8>) -> (count: Int, end: Int) {
        var (count, at) = (0, 0)
        while at < bytes.count {
            // Small enough for the counts of a block to be bytes themselves.
            let end = min(at + 240, bytes.count)
            let (letters, breaks) = counts(bytes.extracting(at..<end))
            guard letters + breaks == end - at else { break }
            count += letters
            at = end
        }
        return (count, at)
    }

    /// The characters of the alphabet and of line ends. No branch: the compiler then takes many bytes at a time.
    @inline(__always)
    private static func counts(_ block: Span<UInt8>) -> (letters: Int, breaks: Int) {
        var letters: UInt8 = 0
        var breaks: UInt8 = 0
        for at in block.indices {
            let byte = block[at]
            let isLetter: UInt8 = (byte | 0x20) &- 0x61 < 26 ? 1 : 0
            let isDigit: UInt8 = byte &- 0x30 < 10 ? 1 : 0
            let isPlus: UInt8 = byte == 0x2B ? 1 : 0
            let isSlash: UInt8 = byte == 0x2F ? 1 : 0
            letters &+= isLetter | isDigit | isPlus | isSlash
            let isLineFeed: UInt8 = byte == .lineFeed ? 1 : 0
            let isReturn: UInt8 = byte == .carriageReturn ? 1 : 0
            breaks &+= isLineFeed | isReturn
        }
        return (Int(letters), Int(breaks))
    }

    /// Four tables of 256: the value of a base64 character in each of a group's four places, shifted so that
    /// the three bytes come out in memory order on a little-endian machine; above 0xFFFFFF for others.
    private static let places: [UInt32] = {
        var table = [UInt32](repeating: foreign, count: 1024)
        for (byte, value) in Base64.table.enumerated() where value < 64 {
            let value = UInt32(value)
            table[byte] = value << 2
            table[256 + byte] = value >> 4 | (value & 15) << 12
            table[512 + byte] = (value >> 2) << 8 | (value & 3) << 22
            table[768 + byte] = value << 16
        }
        return table
    }()

    private static let foreign: UInt32 = 0x0100_0000

    /// Decodes whole groups of four base64 characters, line after line, as long as each line is made of such
    /// groups alone. Returns where the first line begins that is not, or the end.
    static func base64Lines(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) -> Int {
        let length = bytes.count
        let start = out.count
        var consumed = 0
        // Each group writes four bytes, of which three count: one byte of slack.
        let room = start + (length / 4 + 1) * 3 + 4
        let before = out
        out = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
            unsafe _ = target.update(fromContentsOf: before)
            var written = start
            unsafe bytes.withUnsafeBytes { source in
                unsafe places.withUnsafeBufferPointer { table in
                    unsafe consumed = decodeLines(source, target, table, &written)
                }
            }
            count = written
        }
        return bytes.startIndex + consumed
    }

    private static func decodeLines(
        _ source: UnsafeRawBufferPointer, _ target: UnsafeMutableBufferPointer<UInt8>,
        _ table: UnsafeBufferPointer<UInt32>, _ written: inout Int
    ) -> Int {
        guard let input = source.baseAddress, let output = target.baseAddress, let places = table.baseAddress
        else {
            return 0
        }
        var line = 0
        while line < source.count {
            var at = line
            var put = written
            while at + 4 <= source.count {
                let word = unsafe input.loadUnaligned(fromByteOffset: at, as: UInt32.self)
                let group =
                    unsafe places[Int(word & 0xFF)] | places[256 + Int(word >> 8 & 0xFF)]
                    | places[512 + Int(word >> 16 & 0xFF)] | places[768 + Int(word >> 24)]
                if group >= foreign { break }
                unsafe UnsafeMutableRawPointer(output + put).storeBytes(
                    of: group.littleEndian, as: UInt32.self)
                put += 3
                at += 4
            }
            while at < source.count, unsafe source[at] == .carriageReturn { at += 1 }
            guard at < source.count, unsafe source[at] == .lineFeed else {
                if at == source.count { written = put; return at }
                return line
            }
            line = at + 1
            written = put
        }
        return line
    }
}
