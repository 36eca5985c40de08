@testable import Casework

/// What the words of lists are found to say by the plainest search: every word tried at every place of every
/// sentence, every sign of a mood looked for anew. Slow, and short enough to be read.
enum NaiveFindings {
    struct Hit: Hashable, CustomStringConvertible {
        let list: String
        let word: String
        let mood: Mood

        var description: String { "\(list) \(word) \(mood)" }
    }

    static func hits(_ prose: Prose, _ lists: [WordList]) -> [Hit] {
        var hits: [Hit] = []
        let sentences = prose.sentences.map {
            NaiveSentence(Array(prose.scalars[$0.range]), $0.isMarkedQuestion)
        }
        for list in lists {
            let covered = sentences.map { harmless(list, $0.text) }
            for (pattern, word) in zip(list.patterns, list.words) where !pattern.isHarmless {
                var moods: Set<Mood> = []
                for (said, harmless) in zip(sentences, covered) {
                    guard let mood = mood(pattern, said, besides: harmless) else { continue }
                    if moods.insert(mood).inserted {
                        hits.append(Hit(list: list.name, word: word, mood: mood))
                    }
                }
            }
        }
        return hits
    }

    private static func harmless(_ list: WordList, _ text: [Unicode.Scalar]) -> [Range<Int>] {
        list.patterns.filter(\.isHarmless).flatMap { pattern in
            text.indices.compactMap { start in end(pattern, in: text, at: start).map { start..<$0 } }
        }
    }

    private static func mood(
        _ pattern: WordList.Pattern, _ sentence: NaiveSentence, besides harmless: [Range<Int>]
    ) -> Mood? {
        let text = sentence.text
        let starts = text.indices.filter { start in !harmless.contains { $0.contains(start) } }
        let moods = starts.compactMap { start in
            end(pattern, in: text, at: start).map { sentence.mood(of: start..<$0) }
        }
        return moods.contains(.asserted) ? .asserted : moods.first
    }

    private static func end(_ pattern: WordList.Pattern, in text: [Unicode.Scalar], at start: Int) -> Int? {
        var end = start
        for (index, piece) in pattern.pieces.enumerated() {
            let latest = index == 0 ? start : min(end + WordList.Pattern.gap, text.count)
            let place = (end...max(end, latest)).first { at in
                guard text[at...].starts(with: piece) else { return false }
                let next = at + piece.count
                if at > 0, runOn(text[at - 1], piece[0]) { return false }
                return pattern.isStem || next == text.count || !runOn(piece[piece.count - 1], text[next])
            }
            guard let place else { return nil }
            end = place + piece.count
        }
        return end
    }

    private static func runOn(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        left.isLatin && right.isLatin || left.isDigit && right.isDigit
    }
}

/// One sentence, asked for the mood of its words.
struct NaiveSentence {
    let text: [Unicode.Scalar]
    let isMarked: Bool

    init(_ text: [Unicode.Scalar], _ isMarked: Bool) { (self.text, self.isMarked) = (text, isMarked) }

    func mood(of range: Range<Int>) -> Mood {
        let clause = text[..<range.lowerBound].lastIndex { $0 == "," || $0 == ":" }.map { $0 + 1 } ?? 0
        let before = text[clause..<range.lowerBound]
        if isNegated(before) { return .negated }
        if holds(before, .fear) || holds(text[..<(range.upperBound - 1)], .supposition) { return .feared }
        if holds(text[range.upperBound...].prefix(8), .afterthought) { return .feared }
        return isAsked && asks(before: range.lowerBound) ? .asked : .asserted
    }

    /// The clause of a place, or one before, holds a word that asks.
    private func asks(before place: Int) -> Bool {
        let clauseEnd = text[place...].firstIndex { $0 == "," || $0 == ":" } ?? text.endIndex
        return holds(text[..<clauseEnd], .politeQuestion) || holds(text[..<clauseEnd], .questionWord)
    }

    var isAsked: Bool {
        let isPolite = holds(text[...], .politeQuestion)
        guard
            isPolite || isMarked
                || words(.questionEnd).contains(where: { text.suffix($0.count).elementsEqual($0) })
        else { return false }
        if holds(text[...], .accusation) { return false }
        return isPolite || holds(text[...], .questionWord) || text.last == "吗"
    }

    private func words(_ sign: MoodSign) -> [[Unicode.Scalar]] { NaiveSentence.table[sign] ?? [] }

    private static let table: [MoodSign: [[Unicode.Scalar]]] = Dictionary(
        grouping: MoodWords.tables.map(\.1), by: \.self
    ).mapValues { signs in MoodWords.signs.filter { $0.value.contains(signs[0]) }.map(\.key) }

    private func isNegated(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        for negation in words(.negation) {
            guard let start = before.indices.last(where: { before[$0...].starts(with: negation) }) else {
                continue
            }
            let between = before[(start + negation.count)...]
            if holds(before.suffix(between.count + 4), .exception) { continue }
            let isCaused = words(.cause).contains { between.starts(with: $0) }
            guard between.count <= 5 || isCaused && between.count <= 12 else { continue }
            if isCaused || !holds(between, .cause) { return true }
        }
        return before.suffix(40).split(separator: " ").suffix(4).contains { word in
            word.suffix(3).elementsEqual("n't".unicodeScalars)
                || MoodWords.latinNegations.contains { word.elementsEqual($0) }
        }
    }

    private func holds(_ part: ArraySlice<Unicode.Scalar>, _ sign: MoodSign) -> Bool {
        words(sign).contains { word in
            part.indices.contains { at in
                guard part[at...].starts(with: word) else { return false }
                let end = at + word.count
                guard word[0].isLatin else { return true }
                if at > part.startIndex, part[at - 1].isLatin { return false }
                return end == part.endIndex || !word[word.count - 1].isLatin || !part[end].isLatin
            }
        }
    }
}
