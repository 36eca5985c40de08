/// How single elements of HTML read as text.
extension HtmlText {
    mutating func item(_ attributes: HtmlAttributes) {
        guard let list = frames.lastIndex(where: { $0.counter != nil }), let counter = frames[list].counter
        else {
            return append("- ")
        }
        if counter >= 0 {
            let number = attributes.number.map { max(0, min($0, 999_999)) } ?? counter + 1
            frames[list].counter = number
            append("\(number).")
        } else {
            append("-")
        }
        wantsSpace = true
    }

    mutating func row() {
        guard let row = cells else { return }
        cells = nil
        guard row.contains(where: { !$0.isEmpty }) else { return }
        requestBreak(1)
        flushBreaks()
        if current.isEmpty { note() }
        for (index, text) in row.enumerated() {
            if index > 0 { current.append(contentsOf: " | ".utf8) }
            current.append(contentsOf: text)
        }
        hasWords = true
    }

    mutating func image(_ attributes: HtmlAttributes) {
        if attributes.width == "1" || attributes.height == "1" || attributes.width == "0" { return }
        pictures += 1
        let name = attributes.alternative.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !name.isEmpty, name.utf8.count <= 300 { append("[\(name)]") }
    }

    mutating func input(_ attributes: HtmlAttributes) {
        if attributes.type == "checkbox" || attributes.type == "radio" {
            append(attributes.checked ? "[x]" : "[ ]")
        }
    }

    /// Keeps the address of a link that its words do not tell: a mailbox beside its name, others at the line's end.
    mutating func link(_ frame: Frame) {
        let words = (cell ?? current).dropFirst(frame.textStart)
        let href = frame.href.trimmingSpaces
        guard !href.isEmpty, href.utf8.count <= 1000, !words.isEmpty else { return }
        let lower = href.lowercased()
        if lower.hasPrefix("mailto:") {
            let address = href.dropFirst(7).prefix { $0 != "?" }
            if !words.contains(UInt8(ascii: "@")), !address.isEmpty { append(" <\(address)>") }
        } else if lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("tel:") {
            let bare = Array(lower.utf8.drop { $0 != UInt8(ascii: ":") }.drop { $0 == 0x3A || $0 == 0x2F })
            let told = String(decoding: words, as: UTF8.self).lowercased().utf8
            if !Array(told)[...].contains(text: String(decoding: bare.prefix(24), as: UTF8.self)),
                links.count < 20
            {
                links.append(href)
            }
        }
    }

    /// The words of HTML that was too large to be read as a tree.
    mutating func appendPlain(_ html: ArraySlice<UInt8>) {
        endLine()
        var rest = html
        while let less = rest.firstIndex(of: UInt8(ascii: "<")) {
            append(rest[..<less])
            guard let end = rest[less...].firstIndex(of: UInt8(ascii: ">")) else { return endLine() }
            requestBreak(1)
            rest = rest[(end + 1)...]
        }
        append(rest)
        endLine()
    }
}
