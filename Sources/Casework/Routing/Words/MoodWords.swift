/// What a word tells of the mood of the words around it; one word may tell several things.
struct MoodSign: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// Says that something is not so.
    static let negation = MoodSign(rawValue: 1)
    /// Holds a negation and says nothing of the kind.
    static let exception = MoodSign(rawValue: 2)
    /// Stands between a negation and what it denies.
    static let cause = MoodSign(rawValue: 4)
    /// Fears or wants to prevent what follows in its clause.
    static let fear = MoodSign(rawValue: 8)
    /// Supposes what follows in its sentence.
    static let supposition = MoodSign(rawValue: 16)
    /// Behind a word: speaks of it as of something that could be.
    static let afterthought = MoodSign(rawValue: 32)
    /// Asks politely.
    static let politeQuestion = MoodSign(rawValue: 64)
    /// Asks when it ends a sentence.
    static let questionEnd = MoodSign(rawValue: 128)
    /// Asks where the sentence is marked as a question.
    static let questionWord = MoodSign(rawValue: 256)
    /// Accuses in the form of a question.
    static let accusation = MoodSign(rawValue: 512)
}

/// The words by which moods are told; folded.
enum MoodWords {
    /// Each word with what it tells.
    static let signs: [[Unicode.Scalar]: MoodSign] = {
        var signs: [[Unicode.Scalar]: MoodSign] = [:]
        for (table, sign) in tables {
            for word in table.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
                signs[Array(word.unicodeScalars), default: []].insert(sign)
            }
        }
        return signs
    }()

    /// The tables, words parted by `|` or line ends.
    static let tables: [(String, MoodSign)] = [
        ("没有|没|未|无|不用|不必|无需|无须|不是|并非|不会|不曾|免于|从未|不存在", .negation), (exceptions, .exception),
        ("造成|导致|引起|发生|出现|酿成|引发|致使|使得|害得|有", .cause), (fears, .fear), (suppositions, .supposition),
        (afterthoughts, .afterthought), (politeQuestions, .politeQuestion),
        ("吗|么|呢|是不是|对吗|行不行|可以吗", .questionEnd), (questionWords, .questionWord), (accusations, .accusation),
    ]

    /// Latin words of which one among the last four before a word denies it, as does one in `n't`.
    static let latinNegations: [[Unicode.Scalar]] = scalars(
        of: "no not nobody nothing without never none neither nor zero")

    private static let exceptions = """
        没关|没拧|没盖|没接|没装|没固定|没人管|没及时|没有及时|未及时|没有按|未按|未关|未拧|未接|无人看守|没人看|没检查|未检查|没有检查|没处理|未处理|没戴|未戴|无法|没办法|没系
        没注意
        """
    private static let fears = """
        担心|恐怕|害怕|生怕|可能|容易|会不会|避免|防止|预防|以免|以防|杜绝|差点|险些|差一点|几乎|怕|隐患|风险|严防|risk of|could have|could|might
        may|avoid|prevent|nearly|almost|in case|would have|danger of|afraid
        """
    private static let suppositions = """
        万一|假如|倘若|假设|要是|如果发生|如发生|一旦|哪天|听说|据说|据悉|假使|若是|如果以后|想组织|想学习|员工学习
        学习如何|what if|if there is|if there were|if there was|should there be|in the event|in case of|suppose|hypothetical
        """
    private static let afterthoughts = """
        隐患|风险|怎么办|应急|处理流程|管理制度|处理制度|管理办法|处理办法|流程|制度|渠道|预案|演练|处置流程|事故处理流程|检测仪|报警器|的可能|保险|risk|drill
        emergency plan
        """
    private static let politeQuestions = """
        请问|咨询|想问|问一下|问下|请教|打听|想了解|想知道|是否|能否|可否|有没有|could you tell|do you|would you|may i ask|can you tell
        please advise whether|please let us know whether
        """
    private static let questionWords = """
        吗|么|呢|还是|是否|会不会|能不能|有没有|多少|怎么|怎样|如何|哪|什么|几|谁|是不是|可不可以|行不行|what|how|which|when|where|who|can|could|do
        does|is|are
        """
    private static let accusations = """
        到底|究竟|怎么可能|钱呢|人呢|油呢|车呢|票呢|货呢|结果呢|规定在哪|谁签|谁让|哪去了|凭什么|为什么|为啥|怎么回事|怎么搞|怎么办事|怎么赔|怎么还|怎么又|怎么能|怎么可以|怎么这
        都多久|多久没|管不管|有没有人管|谁负责|谁来负责|谁赔|还要拖|还要等
        什么时候才|几时才|是不是骗|就这样|就这么|这叫|像话|何在|还有没有|这是什么|什么态度|什么服务|什么管理|什么意思|几个意思|讲不讲理|说法呢|why|how come
        what is going on|who will pay|who pays
        难道|莫非|是不是都不|是不是不用|就不能|算什么|算怎么回事
        看邮件了吗|看邮件吗|看了吗|有人看|有人管|有人在吗|听懂了吗
        """
}
