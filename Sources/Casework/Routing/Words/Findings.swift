/// What word lists find in a mail.
public struct Findings: Hashable, Sendable {
    /// One word found.
    public struct Hit: Hashable, Sendable {
        /// The list it is of.
        public let list: String
        /// The word as it stands in the list.
        public let word: String
        /// The sentence it stands in, folded and shortened.
        public let sentence: String
        /// How it is said.
        public let mood: Mood
    }

    /// Every hit, each word of a list at most once a mood.
    public let hits: [Hit]
    /// What the words lean to, in points.
    public let points: [MailKind: Int]

    /// Searches a text for the words of the lists. A sentence that asks is a point for an inquiry, two at
    /// most.
    public init(_ prose: Prose, lists: [WordList]) {
        var hits: [Hit] = []
        var points: [MailKind: Int] = [:]
        for list in lists {
            var counted = 0
            for (pattern, word) in zip(list.patterns, list.words) {
                var moods: Set<Mood> = []
                for sentence in prose.sentences {
                    guard let mood = Findings.mood(pattern, sentence), moods.insert(mood).inserted else {
                        continue
                    }
                    let text = String(sentence.text.prefix(40))
                    hits.append(Hit(list: list.name, word: word, sentence: text, mood: mood))
                }
                guard let kind = list.speaksFor, counted < Findings.most else { continue }
                if moods.contains(.asserted) || list.countsAlways && !moods.isEmpty && moods != [.negated] {
                    points[kind, default: 0] += list.weight
                    counted += 1
                }
            }
        }
        points[.inquiry, default: 0] += Findings.askedPoints(prose)
        self.hits = hits
        self.points = points
    }

    /// So many words of a list count: saying one thing in many words makes it no truer.
    private static let most = 3

    /// A sentence that asks is a point, two at most; one more when half of the text asks.
    private static func askedPoints(_ prose: Prose) -> Int {
        let body = prose.sentences.filter { !$0.isSubject }
        let asked = prose.sentences.filter { MoodReader.isAsked($0) }.count
        let share = body.filter { MoodReader.isAsked($0) }.count * 2
        return min(asked, 2) + (share > 0 && share >= body.count ? 1 : 0)
    }

    /// The strongest mood in which a sentence holds a word: what is asserted once is asserted.
    private static func mood(_ pattern: WordList.Pattern, _ sentence: Prose.Sentence) -> Mood? {
        var found: Mood?
        var start = 0
        while let range = pattern.find(in: sentence.scalars, from: start) {
            let mood = MoodReader.mood(of: range, in: sentence)
            if mood == .asserted { return mood }
            found = found ?? mood
            start = range.lowerBound + 1
        }
        return found
    }

    /// The first hit of a list in one of the moods.
    public func first(_ list: String, in moods: Set<Mood>) -> Hit? {
        hits.first { $0.list == list && moods.contains($0.mood) }
    }
}
