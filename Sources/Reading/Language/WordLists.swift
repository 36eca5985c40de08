/// The kinds of words that tell of a language.
struct WordKinds: OptionSet, Sendable {
    let rawValue: UInt8
    static let english = WordKinds(rawValue: 1)
    static let furtherEnglish = WordKinds(rawValue: 2)
    static let foreign = WordKinds(rawValue: 4)
}

/// A word in lower case, held without an allocation as long as it is as short as the words of the lists.
struct LowerWord {
    /// Words of more bytes are in no list.
    static let longest = 15

    private(set) var count = 0
    private(set) var isASCII = true
    private(set) var beginsInASCII = false
    /// Its first sixteen bytes.
    private(set) var (low, high): (UInt64, UInt64) = (0, 0)

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) << UInt64(8 * count)
        } else if count < 16 {
            high |= UInt64(byte) << UInt64(8 * (count - 8))
        }
        if byte >= 0x80 { isASCII = false } else if count == 0 { beginsInASCII = true }
        count += 1
    }

    /// Appends a character's lower-case form in UTF-8.
    mutating func append(lowered value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        switch value {
        case 0x2E80...0xA4CF, 0xAC00...0xD7A3: for byte in UTF8.encode(scalar) ?? .init() { append(byte) }
        default: for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
        }
    }

    var string: String {
        let bytes = (0..<min(count, 16)).map {
            UInt8(truncatingIfNeeded: ($0 < 8 ? low : high) >> UInt64(8 * ($0 & 7)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Lists of words, for a look-up of all at once.
struct WordLists: Sendable {
    private struct Entry: Sendable {
        var (low, high): (UInt64, UInt64) = (0, 0)
        var kinds = WordKinds()
    }

    /// The words of ASCII letters, each at or behind the place that its bytes give.
    private var table = [Entry](repeating: Entry(), count: 1 << bits)
    private let lists: [(kind: WordKinds, words: Set<String>)]
    private static let bits = 11

    init(_ lists: [(kind: WordKinds, words: Set<String>)]) {
        self.lists = lists
        for list in lists {
            for text in list.words {
                var word = LowerWord()
                for byte in text.utf8 { word.append(byte) }
                if word.isASCII, word.count <= LowerWord.longest { add(word, list.kind) }
            }
        }
    }

    private mutating func add(_ word: LowerWord, _ kind: WordKinds) {
        let place = place(of: word)
        table[place].low = word.low
        table[place].high = word.high
        table[place].kinds.insert(kind)
    }

    /// Where the word stands, or where there is room for it.
    private func place(of word: LowerWord) -> Int {
        let mixed = (word.low &* 0x9E37_79B9_7F4A_7C15) ^ (word.high &* 0xC2B2_AE3D_27D4_EB4F)
        let spread = (mixed ^ (mixed >> 29)) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(spread >> UInt64(64 - Self.bits))
        while table[place].low != 0, table[place].low != word.low || table[place].high != word.high {
            place = (place + 1) & (table.count - 1)
        }
        return place
    }

    /// The lists that hold the word. Marks over letters may be written in two ways, which strings know to be the same.
    func kinds(of word: LowerWord) -> WordKinds {
        guard word.count <= LowerWord.longest else { return [] }
        if word.isASCII { return table[place(of: word)].kinds }
        let text = word.string
        return lists.reduce(into: []) { if $1.words.contains(text) { $0.insert($1.kind) } }
    }
}
