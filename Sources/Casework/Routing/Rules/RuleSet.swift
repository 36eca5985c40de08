/// The rules with the words they speak of, laid out once for all mails.
public struct RuleSet: Hashable, Sendable {
    /// The word lists.
    public let words: [WordList]
    /// The rules, the first first.
    public let rules: [Rule]

    let lexicon: Lexicon
    /// The rules that decide an aspect, by aspect.
    private let deciding: [RuleAspect: [Rule]]

    /// A rule set.
    public init(words: [WordList], rules: [Rule]) {
        self.words = words
        self.rules = rules
        lexicon = Lexicon(words)
        deciding = Dictionary(
            uniqueKeysWithValues: RuleAspect.allCases.map { aspect in
                (aspect, rules.filter { $0.aspects.contains(aspect) })
            })
    }

    /// The rules that decide an aspect, the first first.
    func deciding(_ aspect: RuleAspect) -> [Rule] { deciding[aspect] ?? [] }

    /// Equal when words and rules are.
    public static func == (left: RuleSet, right: RuleSet) -> Bool {
        left.words == right.words && left.rules == right.rules
    }

    /// Hashes words and rules.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words)
        hasher.combine(rules)
    }
}
