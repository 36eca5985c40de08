/// Text from outside as it may stand in a letter: no control characters but line ends, and none of the marks
/// that turn the direction of writing (Unicode TR #9 §2) and so hide what a line says.
func harmless(_ text: String) -> String {
    if isHarmless(text) { return text }
    var scalars = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
        let value = scalar.value
        switch value {
        case 0x0A: scalars.append(scalar)
        case 0x0D: scalars.append("\n")
        case 0x09, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: scalars.append(" ")
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
        default: scalars.append(scalar)
        }
        if value == 0x0A, wasReturn { scalars.removeLast() }
        wasReturn = value == 0x0D
    }
    return String(scalars)
}

/// Whether ``harmless(_:)`` would change nothing. Looks at bytes: C1 controls begin with C2, the marks of
/// direction and the line separators with E2 80 or E2 81, the byte-order mark with EF BB BF.
private func isHarmless(_ text: String) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
        if byte < 0x20, byte != 0x0A { return false }
        if byte == 0x7F || last == 0xC2 && byte < 0xA0 { return false }
        if before == 0xE2 {
            if last == 0x80, (0x8E...0x8F).contains(byte) || (0xA8...0xAE).contains(byte) { return false }
            if last == 0x81, (0xA6...0xA9).contains(byte) { return false }
        }
        if before == 0xEF, last == 0xBB, byte == 0xBF { return false }
        (before, last) = (last, byte)
    }
    return true
}

/// At most `limit` characters, with "…" where something was cut.
func clipped(_ text: String, _ limit: Int) -> String {
    let plain = trimmed(text)
    // A character is at least a byte, and those are counted already.
    guard plain.utf8.count > limit,
        let cut = plain.index(plain.startIndex, offsetBy: limit - 1, limitedBy: plain.endIndex),
        cut < plain.endIndex, plain.index(after: cut) < plain.endIndex
    else { return plain }
    return trimmed(String(plain[..<cut])) + "…"
}

/// Without blanks, tabs and line ends at both ends.
func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
        let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    if first == bytes.startIndex, bytes.index(after: last) == bytes.endIndex { return text }
    return String(text[first...last])
}

/// On one line, with single blanks and none at the ends.
func oneLine(_ text: String) -> String {
    let words = harmless(text).utf8.split { isBlank($0) }
    return words.map { String(Substring($0)) }.joined(separator: " ")
}

/// With no blanks at line ends, never more than one empty line, none at the ends, and a line end at the end.
func tidy(_ text: String) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(text.utf8.count + 1)
    var emptyLines = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        guard let last = line.lastIndex(where: { !isBlank($0) }) else {
            emptyLines += 1
            continue
        }
        if emptyLines > 0, !lines.isEmpty { lines.append(0x0A) }
        emptyLines = 0
        lines += line[...last]
        lines.append(0x0A)
    }
    return lines.isEmpty ? "\n" : String(decoding: lines, as: UTF8.self)
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
