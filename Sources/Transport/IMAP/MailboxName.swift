/// Folder names on the wire: modified UTF-7 (RFC 3501 §5.1.3), then a quoted string.
enum MailboxName {
    /// The name as a quoted string for a command. The result is ASCII without CR, LF or NUL, whatever the name holds.
    static func quoted(_ name: String) -> String {
        var result = "\""
        for character in encode(name).unicodeScalars {
            if character == "\"" || character == "\\" { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }

    /// Modified UTF-7: printable ASCII as it is, `&` as `&-`, the rest as base64 of UTF-16 between `&` and `-`.
    static func encode(_ name: String) -> String {
        var result = ""
        var units: [UInt16] = []
        for scalar in name.unicodeScalars {
            if scalar.value >= 0x20, scalar.value <= 0x7E {
                flush(&units, to: &result)
                result += scalar == "&" ? "&-" : String(scalar)
            } else {
                units += String(scalar).utf16
            }
        }
        flush(&units, to: &result)
        return result
    }

    /// The name that modified UTF-7 stands for; what is not well formed is kept as it came.
    static func decode(_ bytes: [UInt8]) -> String {
        var result = String.UnicodeScalarView()
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == .ampersand else {
                result.append(Unicode.Scalar(byte))
                continue
            }
            guard let end = rest.firstIndex(of: .minus), let text = unshift(rest[..<end]) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            result.append(contentsOf: text.unicodeScalars)
            rest = rest[(end + 1)...]
        }
        return bytes.contains { $0 >= 0x80 } ? String(decoding: bytes, as: UTF8.self) : String(result)
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

    private static func flush(_ units: inout [UInt16], to result: inout String) {
        guard !units.isEmpty else { return }
        var bits: UInt32 = 0
        var count = 0
        var coded: [UInt8] = [.ampersand]
        for byte in units.flatMap({ [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                coded.append(alphabet[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { coded.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
        coded.append(.minus)
        result += String(decoding: coded, as: UTF8.self)
        units = []
    }

    private static func unshift(_ coded: ArraySlice<UInt8>) -> String? {
        if coded.isEmpty { return "&" }
        var units: [UInt16] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in coded {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 16 else { continue }
            count -= 16
            units.append(UInt16(truncatingIfNeeded: bits >> UInt32(count)))
        }
        guard count < 6, bits & ((1 << UInt32(count)) - 1) == 0 else { return nil }
        return String(validating: units, as: UTF16.self)
    }
}
