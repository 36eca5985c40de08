/// Reads "90s", "5m", "72h", "3d", "2w" or several joined ("1h30m"); nil if it is no length of time.
func readTime(_ text: String) -> Duration? {
    let units: [UInt8: Int] = [0x73: 1, 0x6D: 60, 0x68: 3600, 0x64: 86_400, 0x77: 604_800]
    if text == "0" { return .zero }
    var total = 0
    var digits: Int?
    for byte in text.utf8 {
        if isDigit(byte) {
            let (grown, over) = (digits ?? 0).multipliedReportingOverflow(by: 10)
            guard !over, grown < 1_000_000_000 else { return nil }
            digits = grown + Int(byte - 0x30)
        } else {
            guard let number = digits, let unit = units[byte] else { return nil }
            total += number * unit
            digits = nil
        }
    }
    return digits == nil && !text.isEmpty ? .seconds(total) : nil
}

extension Duration {
    /// Reads a length of time as settings are written: "90s", "5m", "72h", "3d", "2w" or several joined.
    public init?(written text: String) {
        guard let time = readTime(text) else { return nil }
        self = time
    }
}

/// Prints a length of time the way it is written: the largest units first, "1h30m".
func printedTime(_ time: Duration) -> String {
    var rest = time.components.seconds
    if rest == 0 { return "0s" }
    var parts: [String] = []
    let units: [(String, Int64)] = [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)]
    for (unit, seconds) in units where rest >= seconds {
        parts.append("\(rest / seconds)\(unit)")
        rest %= seconds
    }
    return parts.joined()
}

/// Reads "800KB", "50MB", "2GB", "50 MB" or a plain number of bytes; units are powers of 1024.
func readSize(_ text: String) -> Int? {
    let upper = text.uppercased()
    let units: [(String, Int)] = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30), ("B", 1)]
    let unit = units.first { upper.hasSuffix($0.0) }
    var digits = upper.dropLast(unit?.0.count ?? 0)
    while digits.last == " " { digits.removeLast() }
    guard digits.utf8.allSatisfy(isDigit), let number = Int(digits) else { return nil }
    let (bytes, over) = number.multipliedReportingOverflow(by: unit?.1 ?? 1)
    return over ? nil : bytes
}

/// Prints a number of bytes the way it is written.
func printedSize(_ bytes: Int) -> String {
    let units: [(String, Int)] = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)]
    for (unit, size) in units where bytes >= size && bytes.isMultiple(of: size) {
        return "\(bytes / size)\(unit)"
    }
    return "\(bytes)B"
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

/// Whether `text` is local@domain with a dot-atom local part (RFC 5321 §4.5.3.1: at most 64 and 255 octets).
func isAddress(_ text: String) -> Bool {
    guard let at = text.lastIndex(of: "@") else { return false }
    let (local, domain) = (text[..<at], text[text.index(after: at)...])
    let atoms = local.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    let special = Set("!#$%&'*+-/=?^_`{|}~".utf8)
    let isPlain = atoms.allSatisfy { atom in
        !atom.isEmpty
            && atom.allSatisfy { isDigit($0) || isLower($0) || isUpper($0) || special.contains($0) }
    }
    return isPlain && local.utf8.count <= 64 && isHost(String(domain)) && !domain.contains(":")
}

/// Whether `text` is a name of dot-separated labels of letters, digits and hyphens, or an IPv6 address.
func isHost(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 253 else { return false }
    if text.contains(":") { return text.utf8.allSatisfy { isHex($0) || $0 == 0x3A || $0 == 0x2E } }
    return text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
            && label.allSatisfy { isDigit($0) || isLower($0) || isUpper($0) || $0 == 0x2D }
    }
}

private func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
}
