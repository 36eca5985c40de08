/// Uuencode, the way of sending files before MIME (POSIX `uuencode`, historical algorithm).
enum Uuencode {
    /// Decodes the lines between "begin" and "end".
    static func decode(_ bytes: Bytes) -> (bytes: [UInt8], defects: [Defect]) {
        var out: [UInt8] = []
        var inside = false
        var ended = false
        var short = false
        for line in bytes.split(separator: .lineFeed) {
            let line = line.withoutLineEnd
            if !inside {
                inside = line.starts(with: Array("begin ".utf8))
            } else if line.elementsEqual("end".utf8) {
                ended = true
                break
            } else {
                short = !decodeLine(line, &out) || short
            }
        }
        return (out, ended && !short ? [] : [.invalidUuencode])
    }

    /// One line: its first character tells how many bytes it holds. What lacks of them is left out, or taken for zeros,
    /// whose spaces the way has eaten.
    static func decodeLine(_ line: Bytes, _ out: inout [UInt8], fillsUp: Bool = false) -> Bool {
        guard let first = line.first else { return true }
        var left = Int((first &- .space) & 0x3F)
        let whole = line.count - 1 >= (left + 2) / 3 * 4 - 3
        var at = line.startIndex + 1
        while left > 0 && (fillsUp || at < line.endIndex) {
            var group: UInt32 = 0
            for step in 0..<4 {
                let byte = at + step < line.endIndex ? line[at + step] : .space
                group = group << 6 | UInt32((byte &- .space) & 0x3F)
            }
            for shift in [16, 8, 0] where left > 0 {
                out.append(UInt8(truncatingIfNeeded: group >> UInt32(shift)))
                left -= 1
            }
            at += 4
        }
        return whole
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without the line feeds and carriage returns at the end.
    var withoutLineEnd: Bytes {
        var high = endIndex
        while high > startIndex && (self[high - 1] == .carriageReturn || self[high - 1] == .lineFeed) {
            high -= 1
        }
        return self[startIndex..<high]
    }
}
