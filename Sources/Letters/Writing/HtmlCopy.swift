import Reading

/// The HTML form of a plain text: the same words, escaped, blank lines between paragraphs.
func htmlCopy(of text: String, in language: Language) -> String {
    var body = ""
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    for paragraph in lines.split(whereSeparator: \.isEmpty) {
        body += "<p>\(paragraph.map { escaped($0) }.joined(separator: "<br>\n"))</p>\n"
    }
    let tag =
        switch language {
        case .zhHans: "zh-CN"
        case .zhHant: "zh-TW"
        case .en, .other: "en"
        }
    return """
        <!DOCTYPE html>
        <html lang="\(tag)"><head><meta charset="utf-8"></head>
        <body style="font-family: sans-serif; line-height: 1.6">
        \(body)</body></html>

        """
}

/// Text for the inside of an HTML element; several blanks in a row, and those at a line's beginning, stay visible.
private func escaped(_ text: Substring) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var wasBlank = true
    for byte in text.utf8 {
        switch byte {
        case 0x26: out += "&amp;".utf8
        case 0x3C: out += "&lt;".utf8
        case 0x3E: out += "&gt;".utf8
        case 0x22: out += "&quot;".utf8
        case 0x27: out += "&#39;".utf8
        case 0x20 where wasBlank: out += "&nbsp;".utf8
        default: out.append(byte)
        }
        wasBlank = byte == 0x20
    }
    return String(decoding: out, as: UTF8.self)
}
