/// How something is said.
public enum Mood: String, Hashable, Sendable, Codable {
    /// It happened, or is so.
    case asserted
    /// It is said not to be so.
    case negated
    /// It is only thought of: feared, possible, to be avoided.
    case feared
    /// It is asked.
    case asked
}

/// Reads the mood of the words of one sentence from the signs that stand around them.
struct MoodReader {
    /// A word that tells of moods.
    struct Sign {
        let start: Int
        let end: Int
        let word: Int
    }

    private let text: [Unicode.Scalar]
    private let sentence: Prose.Sentence
    private var negations: [Sign] = []
    private var exceptions: [Sign] = []
    private var causes: [Sign] = []
    private var fears: [Sign] = []
    private var afterthoughts: [Sign] = []
    /// Where the first supposition ends.
    private var supposedFrom = Int.max
    /// Where the first clause begins that asks.
    private var askedFrom = Int.max
    private var isPolite = false
    private var holdsQuestionWord = false
    private var endsAsQuestion = false
    private var accuses = false

    init(_ text: [Unicode.Scalar], _ sentence: Prose.Sentence) {
        self.text = text
        self.sentence = sentence
    }

    /// Takes a sign found in the sentence, in a clause that begins at `clause`; they come by where they begin.
    mutating func take(_ sign: Sign, _ meaning: MoodSign, clause: Int) {
        // Only what stands behind a word may lean on it: `leak` and `age risk` of `leakage risk`.
        if meaning.contains(.afterthought) { afterthoughts.append(sign) }
        guard isWhole(sign, in: sentence.range) else { return }
        if meaning.contains(.negation) { negations.append(sign) }
        if meaning.contains(.exception) { exceptions.append(sign) }
        if meaning.contains(.cause) { causes.append(sign) }
        if meaning.contains(.fear) { fears.append(sign) }
        if meaning.contains(.supposition) { supposedFrom = min(supposedFrom, sign.end) }
        if !meaning.isDisjoint(with: [.politeQuestion, .questionWord]) { askedFrom = min(askedFrom, clause) }
        if meaning.contains(.politeQuestion) { isPolite = true }
        if meaning.contains(.questionWord) { holdsQuestionWord = true }
        if meaning.contains(.accusation) { accuses = true }
        if meaning.contains(.questionEnd), sign.end == sentence.range.upperBound { endsAsQuestion = true }
    }

    /// The mood of a word whose clause begins at `clause`.
    func mood(of range: Range<Int>, clause: Int) -> Mood {
        if isNegated(range.lowerBound, clause) { return .negated }
        // A supposition may stand inside a word with gaps: 油…, 假如…漏了.
        if isFeared(range.lowerBound, clause) || supposedFrom < range.upperBound { return .feared }
        if isDoubted(range.upperBound) { return .feared }
        return isAsked && range.lowerBound >= askedFrom ? .asked : .asserted
    }

    /// Whether the sentence asks for something instead of accusing.
    var isAsked: Bool {
        guard isPolite || sentence.isMarkedQuestion || endsAsQuestion, !accuses else { return false }
        return isPolite || holdsQuestionWord || text[sentence.range.upperBound - 1] == "吗"
    }

    // MARK: What stands before

    private func isNegated(_ place: Int, _ clause: Int) -> Bool {
        var seen: [Int] = []
        var index = MoodReader.count(of: negations, before: place)
        while index > 0, negations[index - 1].start >= max(clause, place - 16) {
            index -= 1
            let negation = negations[index]
            guard negation.end <= place, !seen.contains(negation.word) else { continue }
            seen.append(negation.word)
            if denies(negation, place, clause) { return true }
        }
        return isNegatedInLatin(place, clause)
    }

    /// A negation denies what follows within five characters, or within twelve when it denies a cause: 没有造成….
    private func denies(_ negation: Sign, _ place: Int, _ clause: Int) -> Bool {
        if any(exceptions, from: max(clause, negation.end - 4), to: place) { return false }
        let isCaused = causes.contains { $0.start == negation.end && $0.end <= place }
        guard place - negation.end <= (isCaused ? 12 : 5) else { return false }
        return isCaused || !any(causes, from: negation.end, to: place)
    }

    private func isNegatedInLatin(_ place: Int, _ clause: Int) -> Bool {
        let before = text[max(clause, place - 40)..<place]
        guard before.contains(where: \.isLatin) else { return false }
        return before.split(separator: " ").suffix(4).contains { word in
            word.ends(in: MoodReader.shortNot) || MoodWords.latinNegations.contains { word.elementsEqual($0) }
        }
    }

    private static let shortNot: [Unicode.Scalar] = ["n", "'", "t"]

    private func isFeared(_ place: Int, _ clause: Int) -> Bool { any(fears, from: clause, to: place) }

    // MARK: What stands behind

    private func isDoubted(_ place: Int) -> Bool {
        let slice = place..<min(place + 8, sentence.range.upperBound)
        var index = MoodReader.count(of: afterthoughts, before: place)
        while index < afterthoughts.count, afterthoughts[index].start < slice.upperBound {
            let sign = afterthoughts[index]
            if sign.end <= slice.upperBound, isWhole(sign, in: slice) { return true }
            index += 1
        }
        return false
    }

    // MARK: Signs

    /// Whether a sign lies between two places.
    private func any(_ signs: [Sign], from start: Int, to end: Int) -> Bool {
        var index = MoodReader.count(of: signs, before: end)
        while index > 0, signs[index - 1].start >= start {
            index -= 1
            if signs[index].end <= end { return true }
        }
        return false
    }

    /// How many of the signs begin before a place.
    private static func count(of signs: [Sign], before place: Int) -> Int {
        var (low, high) = (0, signs.count)
        while low < high {
            let middle = (low + high) / 2
            if signs[middle].start < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a Latin word stands alone in a part of the text.
    private func isWhole(_ sign: Sign, in part: Range<Int>) -> Bool {
        guard text[sign.start].isLatin else { return true }
        if sign.start > part.lowerBound, text[sign.start - 1].isLatin { return false }
        return sign.end == part.upperBound || !text[sign.end - 1].isLatin || !text[sign.end].isLatin
    }
}
