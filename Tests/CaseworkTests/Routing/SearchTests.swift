import Testing

@testable import Casework

/// The one walk over a text finds what the plain search finds.
@Suite struct SearchTests {
    private static let lists = RuleSet.standard.words

    private func check(_ subject: String, _ text: String, _ lists: [WordList] = lists) {
        let prose = Prose(subject: RuleText(subject), text: RuleText(text))
        let found = Findings(prose, Lexicon(lists)).hits.map {
            NaiveFindings.Hit(list: $0.list, word: $0.word, mood: $0.mood)
        }
        #expect(found == NaiveFindings.hits(prose, lists), "\(subject)\n\(text)")
    }

    @Test func samplesHoldTheSameWordsInTheSameMoods() {
        let samples = RoutingSamples.all()
        for sample in stride(from: 0, to: samples.count, by: 9).map({ samples[$0] }) {
            check(sample.subject, sample.text)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func randomTextsOfWordsAndSignsToo(seed: UInt64) {
        var random = Dice(seed)
        let some = Self.lists.flatMap { list in
            list.words.indices.filter { _ in random.below(12) == 0 }.map { list.words[$0] }
        }
        let list = WordList(
            name: "some", words: some + ["a*b*c", "!x风险", "!没*戴", "12*3", "ri~", "风险~", "𠮷油", "p&i"])
        let marks = [
            "，", "。", "？", " ", "\n", ",", ": ", "! ", "的", "x", "7", "s", "ing", "、", "a", "b", "c", "1",
            "23", "",
        ]
        let signs = MoodWords.signs.keys.map(\.string).sorted()
        for _ in 0..<12 {
            var text = ""
            for _ in 0..<60 {
                switch random.below(5) {
                case 0, 1:
                    text += random.pick(list.words).replacing("*", with: random.pick(marks)).replacing(
                        "~", with: "")
                case 2: text += random.pick(signs)
                default: text += random.pick(marks)
                }
            }
            check("", text, [list])
        }
    }

    @Test(arguments: [
        ("12", "a 12 b", true), ("12", "a 123 b", false), ("12", "油12升", true), ("ri~", "rising", true),
        ("ri", "rising", false), ("ri~", "arise", false), ("少*升", "少了二百升", true),
        ("少*升", "少了一二三四五六七升", true),
        ("少*升", "少了一二三四五六七八升", false), ("少*升", "少了。两升", false), ("泄漏", "泄 漏", true), ("泄漏", "洩漏", true),
        ("无声", "無聲", true), ("ＡＢ", "ab", true), ("a b", "a  b", true), ("water in", "water\nin", false),
        ("喷油 | !喷油嘴", "喷油嘴坏了", false),
        ("喷油 | !喷油嘴", "喷油嘴往外喷油", true), ("报警 | !仪表*报警", "仪表盘报警", false), ("!安全", "不安全", false),
    ])
    func wordsStandAsTheListsSay(word: String, text: String, isFound: Bool) {
        let prose = Prose(subject: RuleText(""), text: RuleText(text))
        let hits = Findings(
            prose, Lexicon([WordList(name: "x", words: word.split(separator: " | ").map(String.init))])
        )
        .hits
        #expect(hits.isEmpty != isFound)
    }

    @Test(
        arguments: [
            ("化工 化", "化工厂", 0, 3, 0), ("化 化工", "化工厂", 0, 3, 0), ("厂 化工", "化工厂", 2, 3, 0),
            ("化工厂 化", "化工厂", 0, 2, 1), ("化工", "化工厂", 1, 3, nil), ("化工", "化工", 2, 2, nil),
            ("a", "", 0, 0, nil),
        ] as [(String, String, Int, Int, Int?)])
    func ofTheWordsAtAPlaceTheFirstOfTheTableIsGiven(
        table: String, text: String, start: Int, limit: Int, place: Int?
    ) {
        let tree = WordTree(scalars(of: table))
        #expect(tree.firstWord(Array(text.unicodeScalars), at: start, to: limit) == place)
    }

    @Test(arguments: [
        ("我司 司", "在我司", true), ("我司", "我司在", false), ("我司", "司", false), ("the", "see the", true),
    ])
    func aTreeOfWordsFromTheirEndsReadsATextTurnedRound(table: String, text: String, isFound: Bool) {
        let tree = WordTree(backwards: scalars(of: table))
        #expect(tree.begins(text.unicodeScalars.reversed()) == isFound)
    }

    @Test(
        arguments: [("的", true), ("a", true), ("白", false), ("𠮷", false), ("\0", false)]
            as [(Unicode.Scalar, Bool)])
    func aSetHoldsTheCharactersOfItsTextAlone(scalar: Unicode.Scalar, isHeld: Bool) {
        #expect(ScalarSet("的a了𠮷").contains(scalar) == isHeld)
    }

    @Test(arguments: [
        "没脏", "脏，", "公司", "1 ", "13800001111 ", "单位：", "质量 ", "少了", "没有造成", "怕漏油", "，公司，", "AB-1234 ",
    ])
    func whatRepeatsWithoutEndCostsNoMoreThanItsLength(piece: String) {
        let clock = ContinuousClock()
        func cost(_ count: Int) -> Duration {
            let text = String(repeating: piece, count: count)
            let sample = RoutingSample(.complaint, nil, "x", text)
            let reading = sample.reading
            let context = RoutingContext(directory: RoutingSamples.directory, day: LocalDate("2026-11-23"))
            return clock.measure { _ = RoutingFacts(reading, context, by: .standard) }
        }
        _ = cost(10)
        let (short, long) = (cost(2_000), cost(16_000))
        #expect(long < short * 40 + .milliseconds(200), "\(short) \(long)")
    }

    /// A small generator: the same seed throws the same numbers.
    private struct Dice {
        private var state: UInt64

        init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

        mutating func below(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33) % limit
        }

        mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
    }
}
