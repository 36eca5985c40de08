/// Which of two renditions of a text to read. They should say the same (RFC 2046 §5.1.4), and not all do.
enum Renditions {
    enum Choice: Sendable { case plain, rich, both }

    /// The plain one, unless it is empty, a stub ("your program shows no HTML"), cut short, or run into one line; both,
    /// where the HTML one says much more and something else, or the two have nothing in common.
    static func choice(plain: [TextLine], rich: [TextLine]) -> Choice {
        guard plain.contains(where: { !$0.isBlank }) else { return .rich }
        if isFlattened(plain), rich.count >= 5 { return .rich }
        let (short, long) = (words(of: plain), words(of: rich))
        if long.count > 3 * short.count + 300 { return .rich }
        guard long.count >= telling, long != short, missing(of: long, in: short) > 0.5 else { return .plain }
        let other = missing(of: short, in: long)
        if other < 0.3 { return .rich }
        return long.count > 2 * short.count || other > foreign ? .both : .plain
    }

    /// Newsletter programs run the whole text into one line.
    private static func isFlattened(_ plain: [TextLine]) -> Bool {
        let visible = plain.filter { !$0.isBlank }
        return visible.count == 1 && visible[0].content.utf8.count > 800
    }

    /// Fewer bytes may differ by chance.
    private static let telling = 12
    /// When so much of each is not in the other, no word may be lost of either.
    private static let foreign = 0.8
    /// As much of a text is compared.
    private static let most = 30_000
    private static let window = 4

    /// Letters and digits alone, without the addresses of links, which only one rendition may have.
    private static func words(of lines: [TextLine]) -> [UInt8] {
        let length = lines.reduce(0) { $0 + $1.content.utf8.count }
        var words = [UInt8](repeating: 0, count: min(length, most))
        var count = 0
        for line in lines where count < words.count { add(line.content, to: &words, &count) }
        return Array(words[..<count])
    }

    private static func add(_ line: String, to words: inout [UInt8], _ count: inout Int) {
        let bytes = line.utf8.span
        var words = words.mutableSpan
        var isAddress = false
        for at in bytes.indices {
            let byte = bytes[at]
            if byte == UInt8(ascii: "<") { isAddress = true }
            if byte == UInt8(ascii: ">") { isAddress = false }
            guard !isAddress, byte >= 0x80 || isWordByte(byte | 0x20) else { continue }
            guard count < words.count else { return }
            words[count] = byte < 0x80 ? byte | 0x20 : byte
            count += 1
        }
    }

    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
    }

    /// The share of a text's pieces of a few bytes that the other text does not have.
    private static func missing(of text: [UInt8], in other: [UInt8]) -> Double {
        guard text.count >= window else { return 0 }
        let known = Set(pieces(of: other))
        let own = pieces(of: text)
        return Double(own.count { !known.contains($0) }) / Double(own.count)
    }

    private static func pieces(of text: [UInt8]) -> [UInt32] {
        guard text.count >= window else { return [] }
        return (0...(text.count - window)).map { at in
            text[at..<(at + window)].reduce(0) { $0 << 8 | UInt32($1) }
        }
    }
}
