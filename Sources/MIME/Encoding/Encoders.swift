extension Base64 {
    /// Base64 in one piece.
    static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        var group: UInt32 = 0
        var held = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            held += 1
            if held == 3 {
                for shift in [18, 12, 6, 0] as [UInt32] { out.append(alphabet[Int(group >> shift & 63)]) }
                (group, held) = (0, 0)
            }
        }
        if held > 0 {
            group <<= UInt32(8 * (3 - held))
            for number in 0..<4 {
                out.append(number <= held ? alphabet[Int(group >> UInt32(18 - 6 * number) & 63)] : .equals)
            }
        }
        return out
    }

    /// Base64 in lines of 76 characters, each ended by CRLF.
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 57 * 78 + 80)
        var at = 0
        while at < bytes.count {
            let next = min(at + 57, bytes.count)
            out += encode(bytes[at..<next])
            out += [.carriageReturn, .lineFeed]
            at = next
        }
        return out
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

extension QuotedPrintable {
    /// "=E6" for a byte.
    static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [.equals, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// Text with CRLF line ends as quoted-printable, lines at most 76 characters (RFC 2045 §6.7).
    static func encode(_ text: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count * 2)
        var column = 0
        for (at, byte) in text.enumerated() {
            if byte == .carriageReturn || byte == .lineFeed {
                out.append(byte)
                column = 0
                continue
            }
            if column > 72 && column + (mustEscape(text, at, column) ? 3 : 1) > 75 {
                out += [.equals, .carriageReturn, .lineFeed]
                column = 0
            }
            let written = mustEscape(text, at, column) ? escaped(byte) : [byte]
            out += written
            column += written.count
        }
        return out
    }

    /// Beside what is no printable ASCII: blanks at a line's end, and a line's first "F" and "." and "-",
    /// which keep "From ", SMTP's dot and boundaries from being met.
    private static func mustEscape(_ text: [UInt8], _ at: Int, _ column: Int) -> Bool {
        let byte = text[at]
        if byte > 0x7E || byte == .equals || (byte < .space && byte != .tab) { return true }
        if byte.isBlank { return at + 1 == text.count || text[at + 1] == .carriageReturn }
        return column == 0 && (byte == UInt8(ascii: "F") || byte == UInt8(ascii: ".") || byte == .hyphen)
    }
}

extension MailDate {
    /// "Mon, 23 Nov 2026 10:00:00 +0800" (RFC 5322 §3.3).
    var rfc5322: String {
        let zone = zoneMinutes ?? 0
        let local = seconds + Int64(zone) * 60
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let time = Int(local - days * 86_400)
        let day = CivilDay(daysSince1970: Int(days))
        let weekday = Int((days % 7 + 11) % 7)
        let names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = "\(pad(time / 3600)):\(pad(time / 60 % 60)):\(pad(time % 60))"
        let offset = "\(zone < 0 ? "-" : "+")\(pad(abs(zone) / 60))\(pad(abs(zone) % 60))"
        return "\(names[weekday]), \(day.day) \(months[day.month - 1]) \(day.year) \(clock) \(offset)"
    }

    private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
