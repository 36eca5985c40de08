/// One encoded word, `=?charset?B?text?=` (RFC 2047 §2), where it stands in a field.
struct EncodedWord {
    var range: Range<Int>
    var charset: Bytes
    var isBase64: Bool
    var text: Bytes

    /// The next encoded word at or after `start`.
    static func next(in bytes: Bytes, from start: Int) -> EncodedWord? {
        var at = start
        while at + 6 < bytes.endIndex {
            guard let mark = bytes[at...].firstIndex(of: .equals), mark + 6 < bytes.endIndex else {
                return nil
            }
            if bytes[mark + 1] == .question, let word = word(in: bytes, at: mark) { return word }
            at = mark + 1
        }
        return nil
    }

    /// The encoded word that begins at `start` with "=?", if it is one.
    static func word(in bytes: Bytes, at start: Int) -> EncodedWord? {
        guard start + 6 < bytes.endIndex else { return nil }
        let name = bytes[(start + 2)...].prefix(longestCharset)
        guard let charsetEnd = name.firstIndex(of: .question), charsetEnd > start + 2,
            bytes[start + 2..<charsetEnd].allSatisfy({ $0 > .space && $0 < 0x7F }),
            charsetEnd + 2 < bytes.endIndex, bytes[charsetEnd + 2] == .question
        else { return nil }
        let kind = bytes[charsetEnd + 1].lowered
        guard kind == UInt8(ascii: "b") || kind == UInt8(ascii: "q") else { return nil }
        let textStart = charsetEnd + 3
        let (textEnd, end) = end(of: bytes, from: textStart)
        let charset = bytes[start + 2..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }
        return EncodedWord(
            range: start..<end, charset: charset, isBase64: kind == UInt8(ascii: "b"),
            text: bytes[textStart..<textEnd])
    }

    /// No charset's name is longer, and a limit keeps the search linear.
    private static let longestCharset = 80

    /// Where the text ends and the word ends: at "?=", else, for a word cut off, before the next word or at
    /// the first white space. Blanks before a "?=" are let pass, for some programs leave them unencoded.
    private static func end(of bytes: Bytes, from start: Int) -> (text: Int, word: Int) {
        var at = start
        var white: Int?
        while at < bytes.endIndex {
            let next = at + 1 < bytes.endIndex ? bytes[at + 1] : 0
            if bytes[at] == .question && next == .equals { return (at, at + 2) }
            let isPadding = at + 2 < bytes.endIndex && bytes[at + 2] == .equals
            if bytes[at] == .equals && next == .question && !isPadding { break }
            if bytes[at].isWhite && white == nil { white = at }
            at += 1
        }
        let stop = white ?? at
        return (stop, stop)
    }

    /// The word's bytes, before its charset is applied.
    var decoded: [UInt8] {
        if isBase64 { return Base64.decodeRun(text) }
        var out: [UInt8] = []
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            if byte == .equals, at + 2 < text.endIndex, let high = text[at + 1].hexValue,
                let low = text[at + 2].hexValue
            {
                out.append(high << 4 | low)
                at += 3
            } else {
                out.append(byte == UInt8(ascii: "_") ? .space : byte)
                at += 1
            }
        }
        return out
    }
}

/// Encoded words in a row of one charset: their bytes are joined before the charset is applied, for many
/// programs cut in the middle of a character.
struct WordRun {
    private var words: [EncodedWord] = []

    var isEmpty: Bool { words.isEmpty }

    /// Adds a word; false if it is of another charset.
    mutating func append(_ word: EncodedWord) -> Bool {
        if let first = words.first, !first.charset.isSame(as: word.charset.loweredString) { return false }
        words.append(word)
        return true
    }

    /// The text of all the words. A base64 group cut in two by the end of a word is joined as well.
    func text() -> String {
        guard let first = words.first else { return "" }
        var bytes: [UInt8] = []
        var open: [UInt8] = []
        for word in words {
            guard word.isBase64 else {
                bytes += Base64.decodeRun(open[...])
                open = []
                bytes += word.decoded
                continue
            }
            open += word.text
            if open.count % 4 == 0 || word.text.last == .equals {
                bytes += Base64.decodeRun(open[...])
                open = []
            }
        }
        bytes += Base64.decodeRun(open[...])
        return decoded(bytes[...], label: String(decoding: first.charset, as: UTF8.self))
    }

    /// A word whose charset is not known is shown as it stands (RFC 2047 §6.2), unless its bytes are UTF-8.
    private func decoded(_ bytes: Bytes, label: String) -> String {
        Charset.decode(slice: bytes, label: label).string
    }
}
