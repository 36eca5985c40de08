/// Enhanced status codes and reply codes in text (RFC 3463, RFC 5321 §4.2), and what they mean.
enum StatusCode {
    /// Every code `c.s.d` with class 2, 4 or 5 in a text, in order. Network addresses, versions and dates are not codes.
    static func all(in text: some StringProtocol) -> [String] {
        let bytes = Array(text.utf8)
        var found: [String] = []
        var at = 0
        while at + 4 < bytes.count {
            if let end = code(in: bytes, at) {
                found.append(String(decoding: bytes[at..<end], as: UTF8.self))
                at = end
            } else {
                at += 1
            }
        }
        return found
    }

    private static func code(in bytes: [UInt8], _ at: Int) -> Int? {
        guard bytes[at] == 0x32 || bytes[at] == 0x34 || bytes[at] == 0x35, bytes[at + 1] == 0x2E else {
            return nil
        }
        if at > 0, isWord(bytes[at - 1]) || bytes[at - 1] == 0x2E { return nil }
        var end = at + 2
        guard let subject = digits(in: bytes, &end), end < bytes.count, bytes[end] == 0x2E else { return nil }
        end += 1
        guard digits(in: bytes, &end) != nil else { return nil }
        if end < bytes.count, isWord(bytes[end]) && !(bytes[end] == 0x5A) { return nil }
        if end + 1 < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x2D, isDigit(bytes[end + 1]) {
            return nil
        }
        return subject <= 7 || subject >= 10 ? end : nil
    }

    private static func digits(in bytes: [UInt8], _ at: inout Int) -> Int? {
        let start = at
        var value = 0
        while at < bytes.count, isDigit(bytes[at]), at - start < 4 {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at > start && at - start <= 3 ? value : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    /// The first SMTP reply code of class 4 or 5, 400 to 559, that stands as a word of its own.
    static func reply(in text: some StringProtocol) -> Int? {
        let bytes = Array(text.utf8)
        var at = 0
        while at + 2 < bytes.count {
            if let value = replyCode(in: bytes, at) { return value }
            at += 1
        }
        return nil
    }

    private static func replyCode(in bytes: [UInt8], _ at: Int) -> Int? {
        guard bytes[at] == 0x34 || bytes[at] == 0x35, isDigit(bytes[at + 1]), isDigit(bytes[at + 2]) else {
            return nil
        }
        let value =
            (Int(bytes[at]) - 0x30) * 100 + (Int(bytes[at + 1]) - 0x30) * 10 + Int(bytes[at + 2]) - 0x30
        guard value % 100 < 60 else { return nil }
        if at > 0, !isOpening(bytes[at - 1]) { return nil }
        if at + 3 < bytes.count, !isClosing(bytes[at + 3]) { return nil }
        return value
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x23, 0x27, 0x22, 0x3A, 0x3B, 0x3C, 0x28, 0x5B, 0x2E, 0x3D: true
        default: byte >= 0x80
        }
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x2D, 0x3A, 0x3B, 0x2C, 0x5D, 0x29, 0x27, 0x22: true
        default: byte >= 0x80
        }
    }

    /// A code that says only success, failure or "gave up": a more telling one may stand beside it.
    static func isVague(_ status: String) -> Bool {
        status.hasSuffix(".0.0") || status == "4.4.7" || status == "5.4.7"
    }

    /// What a code means by RFC 3463, RFC 5248's registry and RFC 7372, 7505; nil for the vague ones.
    static func meaning(of status: String) -> BounceReason? {
        let parts = status.split(separator: ".")
        guard parts.count == 3 else { return nil }
        return exact[status] ?? general["\(parts[1]).\(parts[2])"]
    }

    private static let exact = parse(
        """
        4.2.1 blocked
        5.1.10 userunknown
        4.4.1 expired
        4.7.1 blocked
        5.3.0 systemerror
        5.4.0 networkerror
        """)

    private static let general = parse(
        """
        1.0 userunknown
        1.1 userunknown
        1.2 hostunknown
        1.3 userunknown
        1.4 filtered
        1.6 hasmoved
        1.7 rejected
        1.8 rejected
        1.9 systemerror
        2.0 filtered
        2.1 filtered
        2.2 mailboxfull
        2.3 exceedlimit
        2.4 filtered
        3.1 systemfull
        3.2 notaccept
        3.3 systemerror
        3.4 mesgtoobig
        3.5 systemerror
        4.1 networkerror
        4.2 networkerror
        4.3 systemerror
        4.4 hostunknown
        4.5 systemfull
        4.6 networkerror
        4.7 expired
        4.310 hostunknown
        4.8 networkerror
        5.1 syntaxerror
        5.2 syntaxerror
        5.3 toomanyconn
        5.4 syntaxerror
        5.5 systemerror
        6.0 contenterror
        6.1 contenterror
        6.2 contenterror
        6.3 contenterror
        6.5 contenterror
        6.6 contenterror
        6.7 contenterror
        6.8 contenterror
        6.9 contenterror
        7.2 securityerror
        7.9 policyviolation
        7.10 failedstarttls
        7.13 suspend
        7.20 authfailure
        7.21 authfailure
        7.22 authfailure
        7.23 authfailure
        7.24 authfailure
        7.25 requireptr
        7.26 authfailure
        7.27 notaccept
        7.28 speeding
        7.509 authfailure
        """)

    private static func parse(_ table: String) -> [String: BounceReason] {
        var entries: [String: BounceReason] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2 { entries[String(words[0])] = BounceReason(rawValue: String(words[1])) }
        }
        return entries
    }
}
