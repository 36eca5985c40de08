/// The form of an address by which people are compared: lower case, without what a relay put around it.
///
/// Return paths change from mail to mail: BATV writes `prvs=<tag>=user@domain`, SRS writes
/// `SRS0=<hash>=<day>=domain=user@relay` or `SRS1=<hash>=relay==<hash>=<day>=domain=user@relay`. Compare by
/// this form, but write to the address as it stood.
public enum AddressKey {
    /// The comparable form; empty when the text is no address.
    public static func of(_ address: some StringProtocol) -> String {
        if isComparable(address.utf8) { return String(address) }
        let folded = address.trimmed.lowercased()
        guard let at = folded.lastIndex(of: "@"), at != folded.startIndex else { return "" }
        var domain = folded[folded.index(after: at)...]
        while domain.last == "." { domain.removeLast() }
        guard !domain.isEmpty else { return "" }
        return unwrapped(local: folded[..<at], domain: domain)
    }

    /// The domain of an address in its comparable form; empty when there is none.
    public static func domain(of address: some StringProtocol) -> String {
        let key = of(address)
        return key.utf8.lastIndex(of: UInt8(ascii: "@")).map { String(key[key.index(after: $0)...]) } ?? ""
    }

    /// Whether an address is its own comparable form, as most are: ASCII in lower case, one `@` within, no dot at the
    /// end, and no beginning that a relay may have put there.
    private static func isComparable(_ address: some Collection<UInt8>) -> Bool {
        var (first, before, signs): (UInt8?, UInt8, Int) = (nil, 0, 0)
        for byte in address {
            guard 0x21...0x7E ~= byte, !(0x41...0x5A ~= byte) else { return false }
            if byte == UInt8(ascii: "@") { signs += 1 }
            first = first ?? byte
            before = byte
        }
        switch first {
        case UInt8(ascii: "@"), nil: return false
        case UInt8(ascii: "b") where address.starts(with: "btv1==".utf8),
            UInt8(ascii: "p") where address.starts(with: "prvs=".utf8),
            UInt8(ascii: "s") where address.starts(with: "srs".utf8):
            return false
        default: return signs == 1 && before != UInt8(ascii: "@") && before != UInt8(ascii: ".")
        }
    }

    private static func unwrapped(local: Substring, domain: Substring) -> String {
        if local.hasPrefix("prvs="), let cut = local.dropFirst(5).firstIndex(of: "=") {
            return "\(local[local.index(after: cut)...])@\(domain)"
        }
        if local.hasPrefix("btv1=="), let range = local.dropFirst(6).firstRange(of: "==") {
            return "\(local[range.upperBound...])@\(domain)"
        }
        let rest = local.dropFirst(5)
        guard let mark = local.dropFirst(4).first, "=+-".contains(mark) else { return "\(local)@\(domain)" }
        if local.hasPrefix("srs0") { return sender(rest) ?? "\(local)@\(domain)" }
        guard local.hasPrefix("srs1"), let range = rest.firstRange(of: "==") else {
            return "\(local)@\(domain)"
        }
        return sender(rest[range.upperBound...]) ?? "\(local)@\(domain)"
    }

    /// `hash=day=domain=user`
    private static func sender(_ text: Substring) -> String? {
        let parts = text.split(separator: "=", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, !parts[2].isEmpty, !parts[3].isEmpty else { return nil }
        return "\(parts[3])@\(parts[2])"
    }
}
