import Glibc
import Synchronization

/// glibc's charset converter. Opening one may load a library, so that those done with are kept for others.
@safe struct Converter: ~Copyable {
    private let handle: iconv_t
    private let key: String

    /// Opens the converter; nil if glibc does not know a charset.
    init?(from charset: String, to target: String) {
        key = "\(charset) \(target)"
        if let kept = ConverterStock.take(key) {
            unsafe handle = kept.handle
            return
        }
        guard let opened = unsafe iconv_open(target, charset), Int(bitPattern: opened) != -1 else {
            return nil
        }
        unsafe handle = opened
    }

    deinit {
        if !ConverterStock.keep(unsafe KeptConverter(handle: handle), key) { unsafe _ = iconv_close(handle) }
    }

    /// Converts all bytes; each that cannot be converted becomes U+FFFD, and their number is told.
    func convert(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], replaced: Int) {
        var source = Array(bytes)
        var out: [UInt8] = []
        out.reserveCapacity(source.count + source.count / 2 + 16)
        var replaced = 0
        unsafe source.withUnsafeMutableBytes { raw in
            unsafe withUnsafeTemporaryAllocation(byteCount: 16384, alignment: 16) { room in
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
        var isFlushing = false
        while true {
            var output = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
            var free = room.count
            let result =
                unsafe isFlushing
                ? iconv(handle, nil, nil, &output, &free) : iconv(handle, &input, &left, &output, &free)
            let why = errno
            unsafe out.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<(room.count - free)]))
            if result != -1 {
                if isFlushing { return replaced }
                isFlushing = true
            } else if why == E2BIG {
                continue
            } else if isFlushing {
                return replaced
            } else {
                replaced += 1
                out.append(contentsOf: [0xEF, 0xBF, 0xBD])
                // EINVAL: the text ends inside a character.
                guard why == EILSEQ, left > 0 else {
                    isFlushing = true
                    continue
                }
                unsafe input = input.map { unsafe $0 + 1 }
                left -= 1
            }
        }
    }
}

/// A converter nobody uses now.
@safe private struct KeptConverter: @unchecked Sendable {
    let handle: iconv_t
}

/// Converters that are open and not in use, by "from to".
private enum ConverterStock {
    private static let stock = Mutex<[String: [KeptConverter]]>([:])
    /// As many as threads may need at a time; each holds a few hundred bytes.
    private static let most = 4

    static func take(_ key: String) -> KeptConverter? { stock.withLock { $0[key]?.popLast() } }

    static func keep(_ converter: KeptConverter, _ key: String) -> Bool {
        stock.withLock { kept in
            guard kept[key, default: []].count < most else { return false }
            kept[key, default: []].append(converter)
            return true
        }
    }
}
