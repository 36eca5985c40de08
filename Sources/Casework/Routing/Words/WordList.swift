/// A named list of words that speak for something.
///
/// A word may hold `*`, which stands for up to eight characters of the same sentence. Latin words stand
/// alone; one that ends in `~` is the beginning of a word. A word behind `!` is harmless: where it stands, no
/// word of the list begins.
public struct WordList: Hashable, Sendable {
    /// The name by which rules and traces call it.
    public let name: String
    /// What a mail with these words leans to, if to anything.
    public let speaksFor: MailKind?
    /// How much each word weighs for that.
    public let weight: Int
    /// Whether the words weigh also where something is only asked, feared or threatened.
    public let countsAlways: Bool
    /// The words as written.
    public let words: [String]

    let patterns: [Pattern]

    /// A list of words.
    public init(
        name: String, speaksFor: MailKind? = nil, weight: Int = 1, countsAlways: Bool = false, words: [String]
    ) {
        self.name = name
        self.speaksFor = speaksFor
        self.weight = weight
        self.countsAlways = countsAlways
        self.words = words.filter { !Pattern($0).pieces.isEmpty }
        patterns = self.words.map(Pattern.init)
    }

    /// A list whose words are parted by `|` or line ends.
    init(_ name: String, _ speaksFor: MailKind? = nil, weight: Int = 1, always: Bool = false, _ table: String)
    {
        let words = table.split { $0 == "|" || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
        self.init(name: name, speaksFor: speaksFor, weight: weight, countsAlways: always, words: words)
    }

    /// A word laid out for the search.
    struct Pattern: Hashable, Sendable {
        let pieces: [[Unicode.Scalar]]
        let isStem: Bool
        let isHarmless: Bool

        static let gap = 8

        init(_ word: String) {
            let folded = Fold.array(word)
            isStem = folded.last == "~"
            isHarmless = folded.first == "!"
            pieces = folded.dropFirst(isHarmless ? 1 : 0).dropLast(isStem ? 1 : 0)
                .split(separator: "*").map(Array.init)
        }

        /// Where the word ends that begins at `start` of a sentence that ends at `limit`, when its first piece
        /// stands there; nil when it does not stand alone or the other pieces do not follow.
        func end(in text: [Unicode.Scalar], at start: Int, to limit: Int) -> Int? {
            var end = start + pieces[0].count
            guard Pattern.stands(start..<end, isStem: isStem, in: text, to: limit) else { return nil }
            for piece in pieces.dropFirst() {
                let latest = min(end + Pattern.gap, limit - piece.count)
                var at = end
                while at <= latest, !isAt(at, piece, text, limit) { at += 1 }
                guard at <= latest else { return nil }
                end = at + piece.count
            }
            return end
        }

        private func isAt(_ at: Int, _ piece: [Unicode.Scalar], _ text: [Unicode.Scalar], _ limit: Int)
            -> Bool
        {
            text[at] == piece[0]
                && text[at..<at + piece.count].elementsEqual(piece)
                && Pattern.stands(at..<at + piece.count, isStem: isStem, in: text, to: limit)
        }

        /// Whether a piece that was found is no part of a longer Latin word or number.
        @inline(__always)
        static func stands(_ piece: Range<Int>, isStem: Bool, in text: [Unicode.Scalar], to limit: Int)
            -> Bool
        {
            if piece.lowerBound > 0, runOn(text[piece.lowerBound - 1], text[piece.lowerBound]) {
                return false
            }
            return isStem || piece.upperBound == limit
                || !runOn(text[piece.upperBound - 1], text[piece.upperBound])
        }

        /// Whether two characters are of one word or one number.
        private static func runOn(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
            left.isLatin && right.isLatin || left.isDigit && right.isDigit
        }
    }
}
