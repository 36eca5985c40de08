/// The lines of a text, cut at line feeds, at most `cap` of them; the rest is left out.
func textLines(_ text: String, cap: Int, keepsEmpty: Bool) -> [Substring] {
    var reader = LineReader(text, keepsEmpty: keepsEmpty)
    var lines: [Substring] = []
    while lines.count < cap, let line = reader.next() { lines.append(line) }
    return lines
}

/// Cuts a text at its line feeds, a line at a time.
struct LineReader {
    private var rest: Substring
    private let keepsEmpty: Bool

    init(_ text: String, keepsEmpty: Bool) {
        rest = text[...]
        self.keepsEmpty = keepsEmpty
    }

    /// The next line; nil at the end.
    mutating func next() -> Substring? {
        while !rest.isEmpty {
            let length = rest.utf8.span.place(of: 0x0A)
            let end = rest.utf8.index(rest.startIndex, offsetBy: length)
            let line = rest[..<end]
            rest = rest[end...]
            if !rest.isEmpty { rest = rest[rest.utf8.index(after: end)...] }
            if keepsEmpty || length > 0 { return line }
        }
        return nil
    }
}

/// Text without white space at its ends.
func trimmed(_ text: String) -> String { trimmed(text[...]) }

/// Text without white space at its ends.
func trimmed(_ whole: Substring) -> String {
    let units = whole.utf8
    let isBlank = { (unit: UInt8) in unit == 0x20 || unit >= 0x09 && unit <= 0x0D }
    guard let start = units.firstIndex(where: { !isBlank($0) }),
        let last = units.lastIndex(where: { !isBlank($0) })
    else { return "" }
    let body = whole[start..<units.index(after: last)]
    guard
        body.unicodeScalars.first.map(isWideBlank) == true
            || body.unicodeScalars.last.map(isWideBlank) == true
    else { return String(body) }
    let scalars = body.unicodeScalars
    let isEdge = { (scalar: Unicode.Scalar) in isWideBlank(scalar) || scalar.value <= 0x20 }
    guard let first = scalars.firstIndex(where: { !isEdge($0) }),
        let end = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(body[first...end])
}

private func isWideBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x3000 || scalar.value == 0xA0 }
