/// Cuts header text into pieces that can be written with a space or a fold between them, and that read back
/// as the same text.
enum TextPieces {
    /// The longest plain word that is written as it is; longer ones are cut into encoded words.
    private static let longestWord = 900

    /// Free text. Words in ASCII at either end stay readable, so that a tag in brackets survives programs
    /// that do not decode; all from the first to the last word that needs it is encoded.
    static func pieces(of text: String, column: Int) -> [String] {
        let clean = trimmed(HeaderText.clean(text))
        let words = clean.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let first = words.firstIndex(where: needsEncoding),
            let last = words.lastIndex(where: needsEncoding)
        else { return words }
        let middle = words[first...last].joined(separator: " ")
        let room = first == 0 ? 74 - column : 75
        return Array(words[..<first]) + WordEncoder.words(for: middle, first: room)
            + Array(words[(last + 1)...])
    }

    /// A display name: atoms, a quoted string, or encoded words (RFC 2047 §5 rule 3).
    static func phrase(_ name: String, column: Int) -> [String] {
        let clean = trimmed(HeaderText.clean(name))
        guard !clean.isEmpty else { return [] }
        if needsEncoding(clean) || clean.utf8.count > 200 {
            return WordEncoder.words(for: clean, first: 74 - column)
        }
        let words = clean.split(separator: " ", omittingEmptySubsequences: false)
        if words.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isAtomCharacter) }) {
            return words.map(String.init)
        }
        let escaped = clean.utf8.flatMap { $0 == .quote || $0 == .backslash ? [.backslash, $0] : [$0] }
        return ["\"\(String(decoding: escaped, as: UTF8.self))\""]
    }

    /// Empty words stand for spaces in a row, which folding would lose: they are encoded.
    private static func needsEncoding(_ word: String) -> Bool {
        word.isEmpty || word.utf8.count > longestWord || word.contains("=?")
            || word.utf8.contains { $0 > 0x7E || $0 < 0x20 }
    }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }

    static func isAtomCharacter(_ byte: UInt8) -> Bool {
        if byte.isDigit || byte.isLetter { return true }
        return "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}
