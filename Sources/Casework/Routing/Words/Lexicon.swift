/// The words of a rule set and those that tell moods in one tree: made once, used for every mail.
struct Lexicon: Sendable {
    /// A word of a list.
    struct Entry: Sendable {
        let list: Int
        let word: Int
        let pattern: WordList.Pattern
    }

    /// What a word of the tree stands for.
    private struct Meaning: Sendable {
        /// Words of lists that begin with it, in `begun`.
        let begun: Range<Int>
        let sign: MoodSign
        /// Whether other pieces have to follow in one of them.
        let goesOn: Bool
    }

    /// A word of a list whose first piece was found.
    private struct Begun: Sendable {
        let entry: Int
        let isStem: Bool
        /// Whether other pieces have to follow.
        let goesOn: Bool
        /// The bit of the character that the next piece begins with; none when there is no other piece.
        let next: UInt64
    }

    /// The lists the words are of.
    let lists: [WordList]
    /// Every word of every list, in the order of the lists.
    let entries: [Entry]
    private let tree: WordTree
    /// The Latin words that mean something also where they begin inside another one, and their places in
    /// `meanings`.
    private let inner: (tree: WordTree, words: [Int])
    private let meanings: [Meaning]
    private let begun: [Begun]

    /// Lays out the words of some lists.
    init(_ lists: [WordList]) {
        var entries: [Entry] = []
        for (list, words) in lists.enumerated() {
            for (word, pattern) in words.patterns.enumerated() {
                entries.append(Entry(list: list, word: word, pattern: pattern))
            }
        }
        var beginnings: [[Unicode.Scalar]: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            beginnings[entry.pattern.pieces[0], default: []].append(index)
        }
        let signs = MoodWords.signs
        let words = Array(Set(beginnings.keys).union(signs.keys))
        var begun: [Begun] = []
        meanings = words.map { word in
            let first = begun.count
            for index in beginnings[word] ?? [] {
                let pattern = entries[index].pattern
                let next = pattern.pieces.dropFirst().first?.first
                begun.append(
                    Begun(
                        entry: index, isStem: pattern.isStem, goesOn: next != nil,
                        next: next.map(WordTree.bit) ?? 0))
            }
            return Meaning(
                begun: first..<begun.count, sign: signs[word] ?? [],
                goesOn: begun[first...].contains(where: \.goesOn))
        }
        self.lists = lists
        self.entries = entries
        self.begun = begun
        tree = WordTree(words)
        let inside = words.indices.filter {
            words[$0].first?.isLatin == true && signs[words[$0]]?.contains(.afterthought) == true
        }
        inner = (WordTree(inside.map { words[$0] }), inside)
    }

    /// A word of a list found in a sentence.
    struct Find {
        let entry: Int
        let range: Range<Int>
        /// Where its clause begins.
        let clause: Int
    }

    /// Every word of the lists in a sentence, by where it begins; the signs of moods go to `reader`.
    func search(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ reader: inout MoodReader) -> [Find] {
        var finds: [Find] = []
        var clause = sentence.lowerBound
        for at in sentence {
            if text[at].isLatin, at > sentence.lowerBound, text[at - 1].isLatin {
                // What begins inside a Latin word is no word of a list and tells a mood only as an afterthought.
                inner.tree.walk(text, at: at, to: sentence.upperBound) { place, end in
                    let word = inner.words[place]
                    reader.take(
                        MoodReader.Sign(start: at, end: end, word: word), meanings[word].sign, clause: clause)
                }
                continue
            }
            tree.walk(text, at: at, to: sentence.upperBound) { word, end in
                let meaning = meanings[word]
                if !meaning.sign.isEmpty {
                    reader.take(
                        MoodReader.Sign(start: at, end: end, word: word), meaning.sign, clause: clause)
                }
                let near = meaning.goesOn ? Lexicon.bits(text, from: end, to: sentence.upperBound) : 0
                for place in meaning.begun {
                    let one = begun[place]
                    guard one.next & ~near == 0,
                        let end = ending(of: one, at..<end, in: text, to: sentence.upperBound)
                    else { continue }
                    finds.append(Find(entry: one.entry, range: at..<end, clause: clause))
                }
            }
            if text[at] == "," || text[at] == ":" { clause = at + 1 }
        }
        return finds
    }

    /// The bits of the characters among which the next piece of a word begins, if it follows.
    private static func bits(_ text: [Unicode.Scalar], from start: Int, to limit: Int) -> UInt64 {
        var bits: UInt64 = 0
        for at in start..<min(start + WordList.Pattern.gap + 1, limit) { bits |= WordTree.bit(text[at]) }
        return bits
    }

    @inline(__always)
    private func ending(of one: Begun, _ first: Range<Int>, in text: [Unicode.Scalar], to limit: Int) -> Int?
    {
        if one.goesOn { return entries[one.entry].pattern.end(in: text, at: first.lowerBound, to: limit) }
        return WordList.Pattern.stands(first, isStem: one.isStem, in: text, to: limit)
            ? first.upperBound : nil
    }

    /// The finds without harmless words, and without those that begin where a harmless word of their list stands.
    func meant(_ finds: [Find]) -> [Find] {
        let harmless = finds.filter { entries[$0.entry].pattern.isHarmless }
        guard !harmless.isEmpty else { return finds }
        var covered = [Int](repeating: 0, count: lists.count)
        var next = 0
        return finds.filter { find in
            while next < harmless.count, harmless[next].range.lowerBound <= find.range.lowerBound {
                let list = entries[harmless[next].entry].list
                covered[list] = max(covered[list], harmless[next].range.upperBound)
                next += 1
            }
            let entry = entries[find.entry]
            return !entry.pattern.isHarmless && find.range.lowerBound >= covered[entry.list]
        }
    }
}
