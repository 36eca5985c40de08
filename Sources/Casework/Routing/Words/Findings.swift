/// What word lists find in a mail.
public struct Findings: Hashable, Sendable {
    /// One word found.
    public struct Hit: Hashable, Sendable {
        /// The list it is of.
        public let list: String
        /// The word as it stands in the list.
        public let word: String
        /// How it is said.
        public let mood: Mood
    }

    /// Every hit, each word of a list at most once a mood.
    public let hits: [Hit]
    /// What the words lean to, in points.
    public let points: [MailKind: Int]

    /// Searches a text for the words that the rules have for one kind of mail.
    public init(_ text: String, _ rules: RuleSet) {
        self.init(Prose(subject: RuleText(""), text: RuleText(text)), rules.lexicon)
    }

    /// Searches a text for the words of a lexicon. A sentence that asks is a point for an inquiry, two at
    /// most.
    init(_ prose: Prose, _ lexicon: Lexicon) {
        var found: [Found] = []
        var questions = Questions()
        for (index, sentence) in prose.sentences.enumerated() {
            var reader = MoodReader(prose.scalars, sentence)
            let finds = lexicon.meant(lexicon.search(prose.scalars, sentence.range, &reader))
            questions.count(sentence, isAsked: reader.isAsked)
            Findings.add(finds, of: index, reader, to: &found)
        }
        found.sort { ($0.entry, $0.sentence) < ($1.entry, $1.sentence) }
        var tally = Tally(lexicon)
        for (index, one) in found.enumerated() {
            if index == 0 || found[index - 1].entry != one.entry { tally.begin(one.entry) }
            tally.add(one.mood)
        }
        tally.begin(nil)
        tally.points[.inquiry, default: 0] += questions.points
        hits = tally.hits
        points = tally.points
    }

    private struct Found {
        let entry: Int
        let sentence: Int
        var mood: Mood
    }

    /// Adds each word of one sentence with the strongest mood it has there: what is asserted once is asserted, else
    /// the first counts.
    private static func add(
        _ finds: [Lexicon.Find], of sentence: Int, _ reader: MoodReader, to found: inout [Found]
    ) {
        let first = found.count
        for find in finds {
            let place = found[first...].firstIndex { $0.entry == find.entry }
            if let place, found[place].mood == .asserted { continue }
            let mood = reader.mood(of: find.range, clause: find.clause)
            if let place {
                if mood == .asserted { found[place].mood = mood }
            } else {
                found.append(Found(entry: find.entry, sentence: sentence, mood: mood))
            }
        }
    }

    /// The first hit of a list in one of the moods.
    public func first(_ list: String, in moods: Set<Mood>) -> Hit? {
        hits.first { $0.list == list && moods.contains($0.mood) }
    }
}

/// Sums up the moods word by word.
private struct Tally {
    let lexicon: Lexicon
    var hits: [Findings.Hit] = []
    var points: [MailKind: Int] = [:]
    private var entry: Int?
    private var moods: MoodBits = []
    private var counted: [Int]

    /// So many words of a list count: saying one thing in many words makes it no truer.
    private static let most = 3

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        counted = [Int](repeating: 0, count: lexicon.lists.count)
    }

    /// Ends with the word before and begins with another, if any.
    mutating func begin(_ next: Int?) {
        if let entry { weigh(lexicon.entries[entry].list) }
        entry = next
        moods = []
    }

    mutating func add(_ mood: Mood) {
        guard let entry, moods.insert(MoodBits(mood)).inserted else { return }
        let (list, word) = (lexicon.entries[entry].list, lexicon.entries[entry].word)
        hits.append(
            Findings.Hit(list: lexicon.lists[list].name, word: lexicon.lists[list].words[word], mood: mood))
    }

    private mutating func weigh(_ index: Int) {
        let list = lexicon.lists[index]
        guard let kind = list.speaksFor, counted[index] < Tally.most else { return }
        guard moods.contains(.asserted) || list.countsAlways && moods != [.negated] else { return }
        points[kind, default: 0] += list.weight
        counted[index] += 1
    }
}

/// Some moods.
private struct MoodBits: OptionSet {
    let rawValue: UInt8

    static let asserted = MoodBits(rawValue: 1)
    static let negated = MoodBits(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ mood: Mood) {
        switch mood {
        case .asserted: self = .asserted
        case .negated: self = .negated
        case .feared: self.init(rawValue: 4)
        case .asked: self.init(rawValue: 8)
        }
    }
}

/// Counts the sentences that ask: a point each, two at most; one more when half of the text asks.
private struct Questions {
    private var asked = 0
    private var body = 0
    private var askedInBody = 0

    mutating func count(_ sentence: Prose.Sentence, isAsked: Bool) {
        asked += isAsked ? 1 : 0
        guard !sentence.isSubject else { return }
        body += 1
        askedInBody += isAsked ? 1 : 0
    }

    var points: Int { min(asked, 2) + (askedInBody > 0 && askedInBody * 2 >= body ? 1 : 0) }
}
