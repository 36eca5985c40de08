/// One `{{…}}` in a template text.
struct Tag: Hashable {
    enum Kind: Hashable {
        /// `{{name}}`
        case show
        /// `{{#name}}`
        case open
        /// `{{^name}}`
        case openInverted
        /// `{{/name}}`
        case close
        /// `{{! … }}`
        case comment
        /// Anything else Mustache knows but letters do not use: partials, other delimiters, raw HTML.
        case foreign
        /// `{{` without `}}`.
        case unfinished
    }

    let kind: Kind
    let name: String
    let line: Int
    let column: Int
}

/// Every tag of `text` in order, with its place. `firstLine` is the number of the first line of the text.
func tags(in text: String, firstLine: Int = 1) -> [Tag] {
    var found: [Tag] = []
    let scalars = Array(text.unicodeScalars)
    var (line, column, at) = (firstLine, 1, 0)
    func isPair(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        index + 1 < scalars.count && scalars[index] == scalar && scalars[index + 1] == scalar
    }
    while at < scalars.count {
        guard isPair(at, "{") else {
            (line, column) = scalars[at] == "\n" ? (line + 1, 1) : (line, column + 1)
            at += 1
            continue
        }
        var end = at + 2
        while end < scalars.count, !isPair(end, "}"), scalars[end] != "\n" { end += 1 }
        guard isPair(end, "}") else {
            found.append(Tag(kind: .unfinished, name: "", line: line, column: column))
            (at, column) = (at + 2, column + 2)
            continue
        }
        let inside = String(String.UnicodeScalarView(scalars[(at + 2)..<end]))
        found.append(tag(inside, line: line, column: column))
        column += end + 2 - at
        at = end + 2
    }
    return found
}

private func tag(_ inside: String, line: Int, column: Int) -> Tag {
    let kinds: [Character: Tag.Kind] = ["#": .open, "^": .openInverted, "/": .close, "!": .comment]
    let kind = inside.first.flatMap { kinds[$0] }
    let name = trimmed(kind == nil ? inside : String(inside.dropFirst()))
    if kind == .comment { return Tag(kind: .comment, name: "", line: line, column: column) }
    let isName =
        name == "."
        || !name.isEmpty
            && name.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            }
    return Tag(kind: isName ? kind ?? .show : .foreign, name: name, line: line, column: column)
}
