/// A set of characters that tells quickly whether it holds one: a bit for each character of the Basic Multilingual
/// Plane, in pages of which those without any share the first.
struct ScalarSet: Sendable {
    private var pages = [UInt16](repeating: 0, count: 256)
    private var words = [UInt64](repeating: 0, count: 4)

    /// The characters of a text; those beyond the plane are left out.
    init(_ text: String) {
        for scalar in text.unicodeScalars where scalar.value <= 0xFFFF { insert(Int(scalar.value)) }
    }

    private mutating func insert(_ value: Int) {
        if pages[value >> 8] == 0 {
            pages[value >> 8] = UInt16(words.count)
            words += [0, 0, 0, 0]
        }
        words[Int(pages[value >> 8]) + value >> 6 & 3] |= 1 << UInt64(value & 63)
    }

    /// Whether a character is one of them.
    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = Int(scalar.value)
        guard value <= 0xFFFF else { return false }
        return words[Int(pages[value >> 8]) + value >> 6 & 3] >> UInt64(value & 63) & 1 != 0
    }
}
