extension [UInt8] {
    /// Appends a character in UTF-8.
    @inline(__always)
    mutating func append(utf8 scalar: Unicode.Scalar) { append(utf8: scalar.value) }

    /// Appends the character of that number in UTF-8.
    @inline(__always)
    mutating func append(utf8 value: UInt32) {
        func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift & 0x3F) }
        switch value {
        case 0..<0x80: append(UInt8(truncatingIfNeeded: value))
        case 0x80..<0x800:
            append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
            append(tail(0))
        case 0x800..<0x1_0000:
            append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
            append(tail(6))
            append(tail(0))
        default:
            append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
            append(tail(12))
            append(tail(6))
            append(tail(0))
        }
    }
}

/// A string's bytes, read in place.
extension Span<UInt8> {
    /// The number of the character of valid UTF-8 that begins at `place`, which moves behind it.
    @inline(__always)
    func character(at place: inout Int) -> UInt32 {
        let lead = UInt32(self[place])
        guard lead >= 0x80 else {
            place += 1
            return lead
        }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var value = lead & (0x7F >> UInt32(length))
        for next in (place + 1)..<Swift.min(place + length, count) {
            value = value << 6 | UInt32(self[next] & 0x3F)
        }
        place += length
        return value
    }

    /// Where `byte` first stands at or after `start`; the length where it does not.
    @inline(__always)
    func place(of byte: UInt8, from start: Int = 0) -> Int {
        var place = start
        while place < count, self[place] != byte { place += 1 }
        return place
    }

    /// Whether `byte` occurs.
    func contains(_ byte: UInt8) -> Bool { place(of: byte) < count }

    /// Whether `word` begins at `place`.
    @inline(__always)
    func holds(_ word: Span<UInt8>, at place: Int) -> Bool {
        guard word.count <= count - place else { return false }
        for offset in word.indices where self[place + offset] != word[offset] { return false }
        return true
    }

    /// Where `word` first begins; nil when it does not occur, or is empty.
    func place(of word: Span<UInt8>) -> Int? {
        guard !word.isEmpty else { return nil }
        let head = word[0]
        var start = place(of: head)
        while start < count {
            if holds(word, at: start) { return start }
            start = place(of: head, from: start + 1)
        }
        return nil
    }

    /// Whether `word` occurs.
    func contains(_ word: Span<UInt8>) -> Bool { place(of: word) != nil }
}
