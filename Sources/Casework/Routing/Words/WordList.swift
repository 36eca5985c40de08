/// A named list of words that speak for something.
///
/// A word may hold `*`, which stands for up to eight characters of the same sentence. Latin words stand
/// alone; one that ends in `~` is the beginning of a word.
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

        static let gap = 8

        init(_ word: String) {
            let folded = Prose.fold(word)
            isStem = folded.hasSuffix("~")
            let body = isStem ? folded.dropLast() : folded[...]
            pieces = body.split(separator: "*").map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
        }

        /// Where the word stands for the first time at or behind `start`.
        func find(in text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
            guard let head = pieces.first?.first else { return nil }
            var at = start
            while at < text.count {
                if text[at] == head, let end = match(text, at) { return at..<end }
                at += 1
            }
            return nil
        }

        private func match(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
            var end = start
            for (index, piece) in pieces.enumerated() {
                let latest = index == 0 ? start : min(end + Pattern.gap, text.count)
                guard let at = (end...max(end, latest)).first(where: { stands(piece, in: text, at: $0) })
                else {
                    return nil
                }
                end = at + piece.count
            }
            return end
        }

        private func stands(_ piece: [Unicode.Scalar], in text: [Unicode.Scalar], at: Int) -> Bool {
            guard at + piece.count <= text.count, text[at..<at + piece.count].elementsEqual(piece) else {
                return false
            }
            let end = at + piece.count
            if at > 0, Pattern.runOn(text[at - 1], piece[0]) { return false }
            return isStem || end == text.count || !Pattern.runOn(piece[piece.count - 1], text[end])
        }

        /// Whether two characters are of one word or one number.
        private static func runOn(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
            isLatin(left) && isLatin(right) || PhoneFinder.isDigit(left) && PhoneFinder.isDigit(right)
        }

        static func isLatin(_ scalar: Unicode.Scalar) -> Bool { (97...122).contains(scalar.value) }
    }
}
