/// What a stretch of an answer is.
enum RatingToken: Hashable, Sendable {
    /// A label of the scale, with its value.
    case label(Int)
    /// A whole number; nil for one that no scale has, such as a decimal.
    case number(Int?)
    /// A mark that chooses.
    case tick
    /// An empty box.
    case box
    /// A cross, which may choose or strike out.
    case cross
    /// Stars, percent and other ways to rate that no scale knows.
    case foreign
    case open(Unicode.Scalar)
    case close(Unicode.Scalar)
    /// What parts options and sentences.
    case separator(Unicode.Scalar)
    /// What joins a question and its answer, and says nothing.
    case link
    case gap
    /// A word around an answer that says nothing: 打, 分, points.
    case filler
    /// A word that makes an answer uncertain: 左右, about.
    case hedge
    /// 不是 and its like.
    case negation
    /// A word by which an answer is changed: 改为.
    case change
    /// Any other word.
    case word
}

/// The labels of one scale, folded, longest first.
public struct RatingVocabulary: Hashable, Sendable {
    /// The scale.
    public let scale: RatingScale
    let labels: [(word: [Unicode.Scalar], value: Int)]

    /// The words of a scale.
    public init(_ scale: RatingScale) {
        self.scale = scale
        var known: Set<String> = []
        var labels: [(word: [Unicode.Scalar], value: Int)] = []
        for step in scale.steps {
            for name in Array(step.labels.values) + step.aliases {
                let folded = Fold.text(name)
                if !folded.isEmpty, known.insert(folded).inserted {
                    labels.append((Array(folded.unicodeScalars), step.value))
                }
            }
        }
        self.labels = labels.sorted { $0.word.count > $1.word.count }
    }

    /// Scales are equal with the same steps.
    public static func == (left: RatingVocabulary, right: RatingVocabulary) -> Bool {
        left.scale == right.scale
    }

    /// Hashes the scale.
    public func hash(into hasher: inout Hasher) { hasher.combine(scale) }

    /// Where the longest label at a place ends.
    public func labelEnd(in text: RatingText, at start: Int) -> Int? { label(in: text, at: start)?.end }

    /// The longest label at a place.
    func label(in text: RatingText, at start: Int) -> (end: Int, value: Int)? {
        guard start < text.count else { return nil }
        for (word, value) in labels where text.folded[start] == word[0] {
            if let end = text.end(of: word, at: start) { return (end, value) }
        }
        return nil
    }
}

/// A text cut into tokens after one scale.
struct RatingTokens {
    let text: RatingText
    private(set) var tokens: [(token: RatingToken, range: Range<Int>)] = []
    private let vocabulary: RatingVocabulary
    /// The scale by which it is cut.
    var scale: RatingScale { vocabulary.scale }

    init(_ text: RatingText, _ vocabulary: RatingVocabulary) {
        self.text = text
        self.vocabulary = vocabulary
        var at = 0
        while at < text.count {
            let (token, end) = next(at)
            if token == .word, case .word? = tokens.last?.token {
                let start = tokens[tokens.count - 1].range.lowerBound
                tokens[tokens.count - 1].range = start..<end
            } else {
                tokens.append((token, at..<end))
            }
            at = end
        }
    }

    private func next(_ at: Int) -> (RatingToken, Int) {
        if let word = RatingWords.find(in: text, at: at), word.1 > vocabulary.labelEnd(in: text, at: at) ?? at
        {
            return word
        }
        if let (end, value) = vocabulary.label(in: text, at: at) {
            return isLoose(at, end) ? (.word, end) : (.label(value), end)
        }
        if let end = text.end(of: RatingTokens.full, at: at), let most = vocabulary.scale.values.max() {
            return (.label(most), end)
        }
        if let found = number(at) ?? mark(at) { return found }
        let scalar = text.folded[at]
        switch scalar {
        case " ": return (.gap, at + 1)
        case ",", ";", "/", "|", "\\", "\n", "!", "?", "…", "&", "+", ".", "·", "•":
            return (.separator(scalar), at + 1)
        case "(", "[", "{", "<", "《", "〈", "【", "〖", "〔": return (.open(scalar), at + 1)
        case ")", "]", "}", ">", "》", "〉", "】", "〗", "〕": return (.close(scalar), at + 1)
        case "*", "_", "\"", "'", "`": return (.open(scalar), at + 1)
        case "-" where isDash(at): return (.separator(scalar), at + 1)
        case ":", "=", "-", "~", "→", "➡", "⇒", "⟶", "←", "↓", "⬇", "➔", "➜", "▶", "►", "▷", "#", "^",
            "\u{FEFF}":
            return (.link, at + 1)
        default: return (.word, at + 1)
        }
    }

    /// A dash between blanks, or a double one, parts an answer from a remark; any other joins.
    private func isDash(_ at: Int) -> Bool {
        func scalar(_ place: Int) -> Unicode.Scalar? {
            text.folded.indices.contains(place) ? text.folded[place] : nil
        }
        return scalar(at - 1) == "-" || scalar(at + 1) == "-"
            || scalar(at - 1) == " " && scalar(at + 1) == " "
    }

    /// 好的, 好吧 and 好了 say yes and rate nothing.
    private func isLoose(_ start: Int, _ end: Int) -> Bool {
        guard end == start + 1, text.folded[start] == "好", end < text.count else { return false }
        return "的吧了嘞啊呀哦噢滴".unicodeScalars.contains(text.folded[end])
    }

    /// 满分 is the highest step, whatever it is called.
    private static let full = Array("满分".unicodeScalars)

    private func number(_ start: Int) -> (RatingToken, Int)? {
        guard let (value, numeral) = RatingNumeral.read(text.folded, at: start) else { return nil }
        var end = numeral
        while end < text.count, text.folded[end] == " " { end += 1 }
        if end < text.count, "%％星★⭐折成级".unicodeScalars.contains(text.folded[end]) {
            return (.foreign, end + 1)
        }
        return (.number(value), numeral)
    }

    /// Ticks, boxes and stars, in brackets or alone.
    private func mark(_ start: Int) -> (RatingToken, Int)? {
        let scalar = text.folded[start]
        if let token = RatingMarks.token(of: scalar) {
            if scalar == "x" || scalar == "v" {
                let isPartOfWord = [start - 1, start + 1].contains {
                    text.folded.indices.contains($0) && text.folded[$0].isLatin
                }
                if isPartOfWord { return nil }
            }
            return (token, start + 1)
        }
        guard let close = RatingMarks.brackets[scalar] else { return nil }
        var at = start + 1
        var inner: RatingToken?
        while at < text.count, at - start <= 4, text.folded[at] != close {
            if text.folded[at] != " " {
                guard inner == nil, let token = RatingMarks.token(of: text.folded[at]) else { return nil }
                inner = token
            }
            at += 1
        }
        guard at < text.count, text.folded[at] == close else { return nil }
        switch inner {
        case .box, nil: return (.box, at + 1)
        case .foreign: return nil
        default: return (.tick, at + 1)
        }
    }
}

/// Marks beside options.
enum RatingMarks {
    static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "(": ")", "【": "】", "〔": "〕"]

    static func token(of scalar: Unicode.Scalar) -> RatingToken? {
        switch scalar {
        case "√", "✓", "✔", "☑", "✅", "🗹", "■", "●", "◉", "◼", "⬛", "🔘", "◆", "v": .tick
        case "□", "☐", "○", "◯", "◻", "⬜", "◇", "▢", "⃝": .box
        case "×", "x", "✗", "✘", "✕", "✖", "☒", "❌": .cross
        case "★", "☆", "⭐", "🌟", "👍", "👎", "😊", "🙂", "💯": .foreign
        default: nil
        }
    }
}
