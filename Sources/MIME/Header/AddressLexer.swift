/// Cuts an unfolded address field into its tokens (RFC 5322 §3.2), in one pass and without failing.
struct AddressLexer {
    /// A run of characters, or a quoted string without its quotes.
    struct Word {
        var bytes: [UInt8]
        var isQuoted = false
        var isEncoded = false
        /// Whether white space stands before it.
        var isSpaced = false

        /// As it stands in an address.
        var written: [UInt8] { isQuoted ? [.quote] + bytes + [.quote] : bytes }

        var hasAt: Bool { !isQuoted && !isEncoded && bytes.contains(UInt8(ascii: "@")) }
    }

    enum Token {
        case word(Word)
        case comment(Bytes)
        case angle(Bytes)
        case comma, colon, semicolon
    }

    private let bytes: Bytes
    private var at: Int
    /// After a quote or parenthesis that is never closed, others are not searched for their ends again.
    private var hasOpenQuote = false
    private var hasOpenComment = false

    init(_ bytes: Bytes) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    var isAtEnd: Bool { at >= bytes.endIndex }

    /// The next token; nil at the end.
    mutating func next() -> Token? {
        let start = at
        while at < bytes.endIndex && bytes[at].isWhite { at += 1 }
        guard at < bytes.endIndex else { return nil }
        let spaced = at > start
        switch bytes[at] {
        case .quote: return .word(quoted(spaced))
        case UInt8(ascii: "("): return comment(spaced)
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
        var here = at + 1
        while !hasOpenQuote && here < bytes.endIndex && bytes[here] != .quote {
            if bytes[here] == .backslash && here + 1 < bytes.endIndex { here += 1 }
            out.append(bytes[here])
            here += 1
        }
        guard !hasOpenQuote, here < bytes.endIndex else {
            hasOpenQuote = true
            at += 1
            return at < bytes.endIndex ? word(spaced) : Word(bytes: [], isSpaced: spaced)
        }
        at = here + 1
        return Word(bytes: out, isQuoted: true, isSpaced: spaced)
    }

    private mutating func comment(_ spaced: Bool) -> Token {
        var here = at
        var depth = 0
        while !hasOpenComment && here < bytes.endIndex {
            switch bytes[here] {
            case .backslash: here += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            here += 1
            if depth == 0 {
                let inside = bytes[(at + 1)..<(here - 1)]
                at = here
                return .comment(inside)
            }
        }
        hasOpenComment = true
        at += 1
        return .word(at < bytes.endIndex ? word(spaced) : Word(bytes: [], isSpaced: spaced))
    }

    /// What stands between angle brackets. A bracket that is not closed ends at the next comma.
    private mutating func angle() -> Bytes {
        while at < bytes.endIndex, bytes[at] == UInt8(ascii: "<") || bytes[at].isWhite { at += 1 }
        let start = at
        let isRoute = at < bytes.endIndex && bytes[at] == UInt8(ascii: "@")
        var quoted = false
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte == .quote { quoted.toggle() }
            if !quoted && (byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")) { break }
            if !quoted && !isRoute && byte == UInt8(ascii: ",") { break }
            at += 1
        }
        let inside = bytes[start..<at]
        while at < bytes.endIndex && bytes[at] == UInt8(ascii: ">") { at += 1 }
        return inside
    }

    private mutating func word(_ spaced: Bool) -> Word {
        let start = at
        if bytes[at...].starts(with: [.equals, .question]), let word = EncodedWord.word(in: bytes, at: at) {
            at = word.range.upperBound
            return Word(bytes: Array(bytes[start..<at]), isEncoded: true, isSpaced: spaced)
        }
        while at < bytes.endIndex, !ends(bytes[at]) {
            if bytes[at] == UInt8(ascii: "["), at > start, bytes[at - 1] == UInt8(ascii: "@") {
                skipLiteral()
            }
            at += 1
        }
        if at == start { at += 1 }
        return Word(bytes: Array(bytes[start..<min(at, bytes.endIndex)]), isSpaced: spaced)
    }

    /// A domain literal may hold colons (RFC 5321 §4.1.3).
    private mutating func skipLiteral() {
        let close = bytes[at...].prefix(80).firstIndex(of: UInt8(ascii: "]"))
        if let close { at = close }
    }

    private func ends(_ byte: UInt8) -> Bool {
        switch byte {
        case .quote: !hasOpenQuote
        case UInt8(ascii: "("): !hasOpenComment
        case .colon, UInt8(ascii: "<"), UInt8(ascii: ","), UInt8(ascii: ";"): true
        default: byte.isWhite
        }
    }
}
