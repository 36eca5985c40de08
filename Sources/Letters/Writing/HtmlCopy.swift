import Reading

/// The HTML form of a plain text: the same words, escaped, blank lines between paragraphs.
func htmlCopy(of text: String, in language: Language) -> String {
    var body = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
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

/// Text for the inside of an HTML element; several blanks in a row stay visible.
private func escaped(_ text: some StringProtocol) -> String {
    var out = ""
    var wasBlank = true
    for character in text {
        switch character {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        case "'": out += "&#39;"
        case " " where wasBlank: out += "&nbsp;"
        default: out.append(character)
        }
        wasBlank = character == " "
    }
    return out
}
