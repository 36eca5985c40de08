/// Words inside a cleartext signature (RFC 9580 §7), which nobody here verifies.
struct ClearSigned {
    /// The line above what is signed.
    static let beginning = "-----BEGIN PGP SIGNED MESSAGE-----"

    private enum Place { case outside, header, words, signature }

    private var place = Place.outside
    private var output: [UInt8] = []

    /// The words without the armour around them and without the dashes put before lines; nil if nothing is so signed.
    static func words(in text: String) -> String? {
        guard text.utf8.span.contains(beginning.utf8.span) else { return nil }
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.contains(where: { isMark($0, beginning) }) else { return nil }
        var reader = ClearSigned()
        for line in lines { reader.take(line) }
        if reader.output.last == 0x0A { reader.output.removeLast() }
        return String(decoding: reader.output, as: UTF8.self)
    }

    private mutating func take(_ line: Substring.UTF8View) {
        switch place {
        case .outside:
            if Self.isMark(line, Self.beginning) { place = .header } else { write(line) }
        case .header:
            if Self.isHeader(line) { return }
            place = .words
            if !Self.isBlank(line) { take(line) }
        case .words:
            if Self.isMark(line, "-----BEGIN PGP SIGNATURE-----") {
                place = .signature
            } else {
                write(line.starts(with: "- ".utf8) ? line.dropFirst(2) : line)
            }
        case .signature:
            if Self.isMark(line, "-----END PGP SIGNATURE-----") {
                place = .outside
            } else if !Self.isArmour(line) {
                // The end was cut off: no word below it may be lost.
                place = .outside
                take(line)
            }
        }
    }

    private mutating func write(_ line: Substring.UTF8View) {
        output.append(contentsOf: line)
        output.append(0x0A)
    }

    private static func isBlank(_ line: Substring.UTF8View) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    private static func isMark(_ line: Substring.UTF8View, _ mark: String) -> Bool {
        line.starts(with: mark.utf8) && isBlank(line.dropFirst(mark.utf8.count))
    }

    /// "Hash: SHA256", and what old programs write there.
    private static func isHeader(_ line: Substring.UTF8View) -> Bool {
        ["Hash:", "Charset:", "Comment:", "Version:", "NotDashEscaped:", "MessageID:"].contains {
            line.starts(with: $0.utf8)
        }
    }

    /// Base64, its checksum, or a header of the armour.
    private static func isArmour(_ line: Substring.UTF8View) -> Bool {
        isHeader(line) || isBlank(line) || line.allSatisfy { (0x21...0x7E).contains($0) || $0 == 0x0D }
    }
}
