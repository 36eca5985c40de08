/// The lines of a text, cut at line feeds, at most `cap` of them; the rest is left out.
func textLines(_ text: some StringProtocol, cap: Int, keepsEmpty: Bool) -> [Substring] {
    var lines: [Substring] = []
    let whole = Substring(text)
    let units = whole.utf8
    var start = units.startIndex
    while start < units.endIndex, lines.count < cap {
        let end = units[start...].firstIndex(of: 0x0A) ?? units.endIndex
        if keepsEmpty || end > start { lines.append(whole[start..<end]) }
        start = end == units.endIndex ? end : units.index(after: end)
    }
    return lines
}

/// Text without white space at its ends.
func trimmed(_ text: some StringProtocol) -> String {
    let whole = Substring(text)
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
