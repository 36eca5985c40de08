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

/// Reads the mood of a word from what stands around it in its sentence.
enum MoodReader {
    static func mood(of range: Range<Int>, in sentence: Prose.Sentence) -> Mood {
        let text = sentence.scalars
        let clause = clauseStart(text, range.lowerBound)
        let before = text[clause..<range.lowerBound]
        if isNegated(before) { return .negated }
        if fears.contains(where: { contains(before, $0) }) { return .feared }
        if suppositions.contains(where: { contains(text[..<range.lowerBound], $0) }) { return .feared }
        let after = text[range.upperBound...].prefix(8)
        if afterwards.contains(where: { contains(after, $0) }) { return .feared }
        return isAsked(sentence) ? .asked : .asserted
    }

    /// Whether a sentence asks for something instead of accusing.
    static func isAsked(_ sentence: Prose.Sentence) -> Bool {
        let text = sentence.scalars[...]
        let polite = politeQuestions.contains { contains(text, $0) }
        guard polite || sentence.isMarkedQuestion || questionEnds.contains(where: { ends(text, $0) }) else {
            return false
        }
        if accusations.contains(where: { contains(text, $0) }) { return false }
        return polite || questionWords.contains { contains(text, $0) } || ends(text, words("吗")[0])
    }

    /// The comma before the word, or the sentence's beginning.
    private static func clauseStart(_ text: [Unicode.Scalar], _ at: Int) -> Int {
        var start = at
        while start > 0, !",，:：".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        return start
    }

    private static func isNegated(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        for negation in negations {
            guard let end = lastEnd(of: negation, in: before) else { continue }
            let between = before[end...]
            let isException = exceptions.contains { contains(before.suffix(between.count + 4), $0) }
            if isException { continue }
            let caused = causes.contains { between.starts(with: $0) }
            if between.count <= 5 || caused && between.count <= 12 {
                if caused || !causes.contains(where: { contains(between, $0) }) { return true }
            }
        }
        let latin = String(String.UnicodeScalarView(before.suffix(40))).split(separator: " ").suffix(4)
        return latin.contains {
            ["no", "not", "nobody", "nothing", "without", "never", "none", "neither", "nor", "zero"].contains(
                $0) || $0.hasSuffix("n't")
        }
    }

    private static func lastEnd(of word: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard text.count >= word.count else { return nil }
        var at = text.endIndex - word.count
        while at >= text.startIndex {
            if text[at..<at + word.count].elementsEqual(word) { return at + word.count }
            at -= 1
        }
        return nil
    }

    private static func ends(_ text: ArraySlice<Unicode.Scalar>, _ word: [Unicode.Scalar]) -> Bool {
        text.count >= word.count && text.suffix(word.count).elementsEqual(word)
    }

    static func contains(_ text: ArraySlice<Unicode.Scalar>, _ word: [Unicode.Scalar]) -> Bool {
        guard let head = word.first, text.count >= word.count else { return false }
        var at = text.startIndex
        let last = text.endIndex - word.count
        while at <= last {
            if text[at] == head, text[at..<at + word.count].elementsEqual(word), isWhole(text, at, word) {
                return true
            }
            at += 1
        }
        return false
    }

    private static func isWhole(_ text: ArraySlice<Unicode.Scalar>, _ at: Int, _ word: [Unicode.Scalar])
        -> Bool
    {
        guard let first = word.first, let last = word.last, WordList.Pattern.isLatin(first) else {
            return true
        }
        let end = at + word.count
        return !(at > text.startIndex && WordList.Pattern.isLatin(text[at - 1]))
            && !(end < text.endIndex && WordList.Pattern.isLatin(last) && WordList.Pattern.isLatin(text[end]))
    }

    static func words(_ table: String) -> [[Unicode.Scalar]] {
        table.split { $0 == "|" || $0.isNewline }.map { Array($0.unicodeScalars) }
    }

    private static let negations = words("没有|没|未|无|不是|并非|不会|不曾|免于|从未|不存在")
    /// Words that hold a negation and say nothing of the kind.
    private static let exceptions = words(
        """
        没关|没拧|没盖|没接|没装|没固定|没人管|没及时|没有及时|未及时|没有按|未按|未关|未拧|未接|无人看守|没人看|没检查|未检查|没有检查|没处理|未处理|没戴|未戴|无法|没办法|没系
        没注意
        """)
    private static let causes = words("造成|导致|引起|发生|出现|酿成|引发|致使|使得|害得|有")
    private static let fears = words(
        """
        担心|恐怕|害怕|生怕|可能|容易|会不会|避免|防止|预防|以免|以防|杜绝|差点|险些|差一点|几乎|怕|隐患|风险|严防|risk of|could have|could|might
        may|avoid|prevent|nearly|almost|in case|would have|danger of|afraid
        """)
    private static let suppositions = words(
        """
        万一|假如|倘若|假设|要是|如果发生|如发生|一旦|哪天|what if|if there is|in the event
        """)
    private static let afterwards = words(
        """
        隐患|风险|怎么办|应急|处理流程|管理制度|处理制度|管理办法|处理办法|流程|制度|渠道|预案|演练|处置流程|事故处理流程|检测仪|报警器|的可能|保险|risk|drill
        emergency plan
        """)
    private static let politeQuestions = words(
        """
        请问|咨询|想问|问一下|问下|请教|打听|想了解|想知道|是否|能否|可否|有没有|could you tell|do you|would you|may i ask|can you tell
        please advise whether|please let us know whether
        """)
    private static let questionEnds = words("吗|么|呢|是不是|对吗|行不行|可以吗")
    private static let questionWords = words(
        """
        吗|么|呢|还是|是否|会不会|能不能|有没有|多少|怎么|怎样|如何|哪|什么|几|谁|是不是|可不可以|行不行|what|how|which|when|where|who|can|could|do
        does|is|are
        """)
    private static let accusations = words(
        """
        到底|究竟|怎么可能|钱呢|人呢|油呢|车呢|票呢|货呢|结果呢|规定在哪|谁签|谁让|哪去了|凭什么|为什么|为啥|怎么回事|怎么搞|怎么办事|怎么赔|怎么还|怎么又|怎么能|怎么可以|怎么这
        都多久|多久没|管不管|有没有人管|谁负责|谁来负责|谁赔|还要拖|还要等
        什么时候才|几时才|是不是骗|就这样|就这么|这叫|像话|何在|还有没有|这是什么|什么态度|什么服务|什么管理|什么意思|几个意思|讲不讲理|说法呢|why|how come
        what is going on|who will pay|who pays
        """)
}
