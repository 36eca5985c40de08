/// Cuts an unfolded address field into its tokens (RFC 5322 §3.2), in one pass and without failing.
struct AddressLexer {
    /// A run of characters, or a quoted string without its quotes.
    struct Word {
        var bytes: [UInt8]
        var isQuoted: Bool
        /// Whether white space stands before it.
        var isSpaced: Bool

        /// As it stands in an address.
        var written: [UInt8] { isQuoted ? [.quote] + bytes + [.quote] : bytes }
    }

    enum Token {
        case word(Word)
        case comment(Bytes)
        case angle(Bytes)
        case comma, colon, semicolon
    }

    private let bytes: Bytes
    private var at: Int

    init(_ bytes: Bytes) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    var isAtEnd: Bool { at >= bytes.endIndex }

    /// The next token; nil at the end.
    mutating func next(hasPhrase: Bool) -> Token? {
        let start = at
        while at < bytes.endIndex && bytes[at].isWhite { at += 1 }
        guard at < bytes.endIndex else { return nil }
        let spaced = at > start
        switch bytes[at] {
        case .quote: return .word(quoted(spaced))
        case UInt8(ascii: "("): return .comment(comment())
        case UInt8(ascii: "<"): return .angle(angle())
        case UInt8(ascii: ","): return single(.comma)
        case UInt8(ascii: ";"): return single(.semicolon)
        case .colon: return single(.colon)
        default: return .word(word(spaced))
        }
    }

    private mutating func single(_ token: Token) -> Token {
        at += 1
        return token
    }

    private mutating func quoted(_ spaced: Bool) -> Word {
        var out: [UInt8] = []
        at += 1
        while at < bytes.endIndex && bytes[at] != .quote {
            if bytes[at] == .backslash && at + 1 < bytes.endIndex { at += 1 }
            out.append(bytes[at])
            at += 1
        }
        at += 1
        return Word(bytes: out, isQuoted: true, isSpaced: spaced)
    }

    private mutating func comment() -> Bytes {
        let start = at + 1
        var depth = 0
        while at < bytes.endIndex {
            switch bytes[at] {
            case .backslash: at += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            at += 1
            if depth == 0 { return bytes[start..<(at - 1)] }
        }
        at = bytes.endIndex
        return bytes[min(start, at)...]
    }

    private mutating func angle() -> Bytes {
        let start = at + 1
        at = start
        var quoted = false
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte == .quote { quoted.toggle() }
            if byte == UInt8(ascii: ">") && !quoted { break }
            at += 1
        }
        let inside = bytes[start..<at]
        at = min(at + 1, bytes.endIndex)
        return inside
    }

    private mutating func word(_ spaced: Bool) -> Word {
        let start = at
        if bytes[at...].starts(with: [.equals, .question]), let word = EncodedWord.word(in: bytes, at: at) {
            at = word.range.upperBound
            return Word(bytes: Array(bytes[start..<at]), isQuoted: false, isSpaced: spaced)
        }
        while at < bytes.endIndex, !AddressLexer.ends(bytes[at]) { at += 1 }
        return Word(bytes: Array(bytes[start..<at]), isQuoted: false, isSpaced: spaced)
    }

    private static func ends(_ byte: UInt8) -> Bool {
        switch byte {
        case .quote, .colon, UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: ","), UInt8(ascii: ";"): true
        default: byte.isWhite
        }
    }
}
