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

/// Makes encoded words (RFC 2047 §2): at most 75 characters each, each with whole characters only.
enum WordEncoder {
    private static let head = "=?UTF-8?"

    /// The words for a text; they are to be written with a space or fold between them. The first word may be
    /// given less room.
    static func words(for text: String, first: Int = 75) -> [String] {
        let bytes = Array(text.utf8)
        let plain = bytes.count { $0.isLetter || $0.isDigit || $0 == .space }
        let isMostlyPlain = plain * 10 > bytes.count * 7
        var words: [String] = []
        var chunk: [UInt8] = []
        for character in text {
            for unit in units(of: character) {
                if length(of: chunk + unit, isMostlyPlain) > (words.isEmpty ? first : 75) && !chunk.isEmpty {
                    words.append(word(chunk, isMostlyPlain))
                    chunk = []
                }
                chunk += unit
            }
        }
        if !chunk.isEmpty { words.append(word(chunk, isMostlyPlain)) }
        return words
    }

    /// A character stays whole if it is short enough (an emoji may be many scalars), else its scalars do.
    private static func units(of character: Character) -> [[UInt8]] {
        let whole = Array(character.utf8)
        if whole.count <= 18 { return [whole] }
        return character.unicodeScalars.map { Array(String($0).utf8) }
    }

    private static func length(of chunk: [UInt8], _ isMostlyPlain: Bool) -> Int {
        let text = isMostlyPlain ? chunk.reduce(0) { $0 + (isPlain($1) ? 1 : 3) } : (chunk.count + 2) / 3 * 4
        return head.utf8.count + 2 + text + 2
    }

    private static func word(_ chunk: [UInt8], _ isMostlyPlain: Bool) -> String {
        guard isMostlyPlain else {
            return "\(head)B?\(String(decoding: Base64.encode(chunk), as: UTF8.self))?="
        }
        var text: [UInt8] = []
        for byte in chunk {
            if isPlain(byte) {
                text.append(byte == .space ? UInt8(ascii: "_") : byte)
            } else {
                text += QuotedPrintable.escaped(byte)
            }
        }
        return "\(head)Q?\(String(decoding: text, as: UTF8.self))?="
    }

    /// What may stand as it is in every place of a header (RFC 2047 §5 rule 3).
    private static func isPlain(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == .space }
}
