import Glibc

/// glibc's charset converter.
@safe struct Converter: ~Copyable {
    private let handle: iconv_t

    /// Opens the converter; nil if glibc does not know a charset.
    init?(from charset: String, to target: String) {
        guard let opened = unsafe iconv_open(target, charset), Int(bitPattern: opened) != -1 else {
            return nil
        }
        unsafe handle = opened
    }

    deinit { unsafe _ = iconv_close(handle) }

    /// Converts all bytes; each that cannot be converted becomes U+FFFD, and their number is told.
    func convert(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], replaced: Int) {
        var source = Array(bytes)
        var out: [UInt8] = []
        out.reserveCapacity(source.count + source.count / 2 + 16)
        var replaced = 0
        var block = [UInt8](repeating: 0, count: 16384)
        unsafe source.withUnsafeMutableBytes { raw in
            unsafe block.withUnsafeMutableBytes { room in
                unsafe replaced = run(raw, room, &out)
            }
        }
        return (out, replaced)
    }

    private func run(
        _ raw: UnsafeMutableRawBufferPointer, _ room: UnsafeMutableRawBufferPointer, _ out: inout [UInt8]
    ) -> Int {
        var replaced = 0
        unsafe _ = iconv(handle, nil, nil, nil, nil)
        var input = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = raw.count
        var flushing = false
        while true {
            var output = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
            var free = room.count
            let result =
                unsafe flushing
                ? iconv(handle, nil, nil, &output, &free) : iconv(handle, &input, &left, &output, &free)
            let why = errno
            unsafe out.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<(room.count - free)]))
            if result != -1 {
                if flushing { return replaced }
                flushing = true
            } else if why == E2BIG {
                continue
            } else if flushing {
                return replaced
            } else {
                replaced += 1
                out.append(contentsOf: [0xEF, 0xBF, 0xBD])
                guard why == EILSEQ, left > 0 else {
                    flushing = true
                    continue
                }
                unsafe input = input.map { unsafe $0 + 1 }
                left -= 1
            }
        }
    }
}
