/// The words that stand around answers.
enum RatingWords {
    /// The longest word at a place and what it is.
    static func find(in text: RatingText, at start: Int) -> (RatingToken, Int)? {
        guard let words = byFirst[text.folded[start]] else { return nil }
        for (word, token) in words {
            if let end = text.end(of: word, at: start) { return (token, end) }
        }
        return nil
    }

    private static let byFirst: [Unicode.Scalar: [(word: [Unicode.Scalar], token: RatingToken)]] = {
        var table: [Unicode.Scalar: [(word: [Unicode.Scalar], token: RatingToken)]] = [:]
        for (token, list) in lists {
            for word in list.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
                let scalars = Array(word.unicodeScalars)
                if let first = scalars.first { table[first, default: []].append((scalars, token)) }
            }
        }
        return table.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }()

    private static let lists: [(RatingToken, String)] = [
        (.foreign, judgements), (.filler, fillers), (.hedge, hedges), (.negation, negations),
        (.change, changes), (.tick, ticks),
    ]

    private static let fillers = """
        只能给|只能打|分|分数|得分|评分|打分|评价|评为|评|打|给|给你们|给予|给了|打了|选|选择|填|填写|为|是|算是|算|属于|属|的|吧|啊|嘛|呢|哈|哦|嗯|恩|我|我们|我司|我方|本人
        我觉得|我们觉得|我认为|我们认为|觉得|认为|感觉|应该|应|可以|都|都是|均|均为|全|全部|皆|各|也|也是|也打|也给|一律|统一|同样|同样是|一样|就|就是|那就|方面|这块|这方面|这一项|这项|一项|项|答|答案|回答
        答复|我的评价|我的答案|目前|现在|总体|整体|总的来说|整体上|基本|档|这个|这档|那档|等级|级别|水平|选项|合起来|加起来|综合|综合起来|得|可得|得到|依次|依次为|依次是|分别|分别为|分别是|分别打|分别给|如下|打分如下|评分如下|评价如下|按顺序|respectively|平均|平均下来|满分100分|满分100|满分一百分|对我来说|个|来说|来讲|而言|上|上面|嘿|呀|在
        a:|ans:|answer|answer:|points|point|pts|pt|score|scores|rating|ratings|rate|rated|i|we|would|say|give|gave|is|was|are|it|it's|as|at|the|be|think
        my|our|all|both|each|for|also|of|option|level|grade
        """
    /// Words that rate, but by no step of any scale.
    private static let judgements = """
        满意|很满意|非常满意|十分满意|比较满意|较满意|基本满意|不满意|很不满意|很好|非常好|挺好|蛮好|较好|比较好|不错|很不错|挺不错|还行|还可以|还不错|过得去|马马虎虎|一般般|凑合|非常棒|很棒|棒|很高|较高|比较高|不高|高|低|较低|有名|很有名|出名|很出名
        satisfied|very satisfied|satisfactory|very good|fine|ok|okay|great|nice|not bad|perfect|pretty good|quite good|really good|good enough|so-so|so so|well known|quite known|okay-ish
        """
    private static let hedges = """
        左右|大概|大约|约|上下|差不多|大致|可能|也许|或许|不到|以上|以下|至少|最多|起码|勉强|偏|略|或|或者|还是|到|至|之间|介于|多一点|少一点|about|around|roughly|approximately
        or|between|maybe|perhaps|almost|nearly|at least|at most|to
        """
    private static let negations =
        "不是|不算|不打|不给|不选|并非|非|而不是|not|instead of|rather than|从|由|原来|原来是|原来想打|原先|之前|本来|本来是|本来想打|上次|去年|previously|was previously"
    private static let changes =
        "改为|改成|改|更改为|更正为|修改为|变更为|换成|换为|变为|调整为|订正为|纠正为|应为|应该是|应该为|应该改为|正确的是|正确是|正确应为|should be|should read|changed to|change to|correct to|corrected to"
    private static let ticks = "打勾|打钩|打√|画勾|划勾|画圈|勾选|勾|已选|选中|圈选|圈"
}
