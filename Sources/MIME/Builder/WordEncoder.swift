/// Makes encoded words (RFC 2047 §2): at most 75 characters each, each with whole characters only.
struct WordEncoder {
    private static let head = "=?UTF-8?"

    private let isMostlyPlain: Bool
    private let first: Int
    private let others: Int
    private var words: [String] = []
    private var chunk: [UInt8] = []
    /// The characters that `chunk` takes in Q encoding.
    private var width = 0

    /// The words for a text; they are to be written with a space or fold between them. The first word, and all others, may
    /// be given less room.
    static func words(for text: String, first: Int = 75, others: Int = 75) -> [String] {
        let plain = text.utf8.count { isPlain($0) }
        var encoder = WordEncoder(
            isMostlyPlain: plain * 10 > text.utf8.count * 7, first: first, others: others)
        for character in text {
            // A character stays whole if it is short enough (an emoji may be many scalars), else its scalars do.
            if character.utf8.count <= 18 {
                encoder.add(character.utf8)
            } else {
                character.unicodeScalars.forEach {
                    encoder.add(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
        encoder.endWord()
        return encoder.words
    }

    private init(isMostlyPlain: Bool, first: Int, others: Int) {
        self.isMostlyPlain = isMostlyPlain
        self.first = first
        self.others = others
    }

    private mutating func add(_ unit: some Collection<UInt8>) {
        let wider = unit.reduce(0) { $0 + (WordEncoder.isPlain($1) ? 1 : 3) }
        let text = isMostlyPlain ? width + wider : (chunk.count + unit.count + 2) / 3 * 4
        if WordEncoder.head.utf8.count + 2 + text + 2 > (words.isEmpty ? first : others) { endWord() }
        chunk += unit
        width += wider
    }

    private mutating func endWord() {
        guard !chunk.isEmpty else { return }
        let text = isMostlyPlain ? quoted : Base64.encode(chunk)
        words.append(
            "\(WordEncoder.head)\(isMostlyPlain ? "Q" : "B")?\(String(decoding: text, as: UTF8.self))?=")
        chunk = []
        width = 0
    }

    private var quoted: [UInt8] {
        var text: [UInt8] = []
        for byte in chunk {
            if WordEncoder.isPlain(byte) {
                text.append(byte == .space ? UInt8(ascii: "_") : byte)
            } else {
                text += QuotedPrintable.escaped(byte)
            }
        }
        return text
    }

    /// What may stand as it is in every place of a header (RFC 2047 §5 rule 3).
    private static func isPlain(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == .space }
}
