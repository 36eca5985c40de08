/// Base64 (RFC 2045 §6.8), read from whatever mails hold.
enum Base64 {
    /// 0…63 for a character of the alphabet; also of the URL-safe one.
    static func value(_ byte: UInt8) -> UInt8? {
        let value = table[Int(byte)]
        return value < 64 ? value : nil
    }

    static let table: [UInt8] = {
        var all = [UInt8](repeating: 0xFF, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, letter) in alphabet.utf8.enumerated() { all[Int(letter)] = UInt8(value) }
        return all
    }()

    /// Decodes; other characters are skipped, padding ends a group.
    static func decode(_ bytes: Bytes) -> (bytes: [UInt8], defects: [Defect]) {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 4 * 3 + 3)
        var group: UInt32 = 0
        var held = 0
        var invalid = false
        for byte in bytes {
            let value = table[Int(byte)]
            if value < 64 {
                group = group << 6 | UInt32(value)
                held += 1
                if held == 4 {
                    out.append(UInt8(truncatingIfNeeded: group >> 16))
                    out.append(UInt8(truncatingIfNeeded: group >> 8))
                    out.append(UInt8(truncatingIfNeeded: group))
                    (group, held) = (0, 0)
                }
            } else if byte == .equals {
                flush(&group, &held, &out)
            } else if !byte.isWhite {
                invalid = true
            }
        }
        let truncated = held != 0
        flush(&group, &held, &out)
        return (out, (truncated ? [.truncatedBase64] : []) + (invalid ? [.invalidBase64] : []))
    }

    private static func flush(_ group: inout UInt32, _ held: inout Int, _ out: inout [UInt8]) {
        if held == 2 { out.append(UInt8(truncatingIfNeeded: group >> 4)) }
        if held == 3 {
            out.append(UInt8(truncatingIfNeeded: group >> 10))
            out.append(UInt8(truncatingIfNeeded: group >> 2))
        }
        (group, held) = (0, 0)
    }
}
