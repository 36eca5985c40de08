import Casework

/// Finds addresses and tags, whose letters and digits by chance look like anything: the number of a question, say.
enum CodeScan {
    /// Tags have so many characters between their brackets at least, and at most.
    private static let tag = 16...60

    /// The place behind the address or tag that begins at a place of a folded text; nil when none does.
    static func end(of text: [Unicode.Scalar], _ at: Int) -> Int? {
        if text[at] == "[" { return tagEnd(text, at) }
        guard isAddress(text[at]), at == 0 || !isAddress(text[at - 1]) else { return nil }
        let end = text[at...].firstIndex { !isAddress($0) } ?? text.count
        if let sign = text[at..<end].firstIndex(of: "@"), sign > at, sign < end - 1 { return end }
        // What a mail program broke off a tag stands on a line of its own.
        let isRest = at == 0 && end == text.count - 1 && text[end] == "]" && end >= 4
        return isRest ? text.count : nil
    }

    private static func tagEnd(_ text: [Unicode.Scalar], _ at: Int) -> Int? {
        let inner = text[(at + 1)...].prefix { isWord($0) || $0 == "-" }
        let end = inner.endIndex
        guard tag.contains(inner.count), inner.contains("-"), end == text.count || text[end] == "]" else {
            return nil
        }
        return min(end + 1, text.count)
    }

    private static func isAddress(_ scalar: Unicode.Scalar) -> Bool {
        isWord(scalar) || "+._-@".unicodeScalars.contains(scalar)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 48...57, 65...90, 97...122: true
        default: false
        }
    }
}
