/// The alphabet of check codes: digits and capitals without I, L, O and U, so that a code survives being read
/// aloud, typed and printed. Reading folds case, O to 0, and I and L to 1.
enum Base32 {
    private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".unicodeScalars)

    /// The value of a symbol, or nil for what is none.
    static func value(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.isASCII, let value = values[Int(scalar.value)] else { return nil }
        return value
    }

    private static let values: [UInt8?] = {
        var table = [UInt8?](repeating: nil, count: 128)
        for (value, symbol) in symbols.enumerated() {
            table[Int(symbol.value)] = UInt8(value)
            table[Int(symbol.properties.lowercaseMapping.unicodeScalars.first?.value ?? symbol.value)] =
                UInt8(value)
        }
        for (alias, value) in [("O", 0), ("o", 0), ("I", 1), ("i", 1), ("L", 1), ("l", 1)]
            as [(Unicode.Scalar, Int)]
        {
            table[Int(alias.value)] = UInt8(value)
        }
        return table
    }()

    /// Five bits a symbol, the first bits first; bits that do not fill a symbol are dropped.
    static func encode(_ bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(symbols[Int(buffer >> UInt32(bits) & 31)])
            }
            buffer &= 0xFF
        }
        return String(text)
    }

    /// The symbol of a value below 32.
    static func symbol(_ value: Int) -> Unicode.Scalar { symbols[value & 31] }

    /// The bytes of a text of symbols, or nil when one is none.
    static func decode(_ text: some Sequence<Unicode.Scalar>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for scalar in text {
            guard let value = value(scalar) else { return nil }
            buffer = (buffer << 5 | UInt32(value)) & 0xFFFF
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        }
        return bytes
    }
}
