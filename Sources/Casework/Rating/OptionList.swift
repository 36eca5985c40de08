/// The printed options of a question as they stand in an answer, with what was done to them.
struct OptionList {
    /// One option of the list.
    struct Option {
        let value: Int
        /// The tokens that print it: the label, the value, or both.
        var tokens: Range<Int>
        var isMarked = false
    }

    /// The tokens of the list.
    let range: Range<Int>
    /// What was chosen in it.
    let reading: RatingReading

    /// So many options in printed order are a printed list; people who answer name one.
    static let least = 4

    /// The first printed list among the tokens.
    init?(in all: RatingTokens) {
        let tokens = all.tokens
        guard let options = OptionList.longestRun(tokens, all.scale) else { return nil }
        var list = options
        let range = OptionList.extended(list, tokens)
        OptionList.mark(&list, tokens, range, all.text)
        self.range = range
        reading = OptionList.reading(list, tokens, range)
    }

    /// The first run of at least ``least`` options, or of a short scale all of them, whose values only fall or only rise, with
    /// nothing between them but marks.
    private static func longestRun(
        _ tokens: [(token: RatingToken, range: Range<Int>)], _ scale: RatingScale
    ) -> [Option]? {
        var run: [Option] = []
        var falls: Bool?
        var best: [Option] = []
        func keep() { if run.count > best.count { best = run } }
        var index = 0
        while index < tokens.count {
            switch tokens[index].token {
            case .label(let value), .number(let value?):
                let end = valueEnd(tokens, index, value)
                let option = Option(value: value, tokens: index..<end)
                if let last = run.last {
                    let goesDown = value < last.value
                    if value == last.value || falls != nil && falls != goesDown {
                        keep()
                        run = [option]
                        falls = nil
                    } else {
                        falls = goesDown
                        run.append(option)
                    }
                } else {
                    run = [option]
                }
                index = end
            case .tick, .box, .cross, .open, .close, .separator, .gap, .link:
                index += 1
            case .filler where isScore(tokens, index): index += 1
            default:
                keep()
                (run, falls) = ([], nil)
                index += 1
            }
        }
        keep()
        return best.count >= least || isBoxed(best, tokens) || isWhole(best, scale) ? best : nil
    }

    /// Every step of a scale, each with label and value, as the form prints it.
    private static func isWhole(_ run: [Option], _ scale: RatingScale) -> Bool {
        run.count >= 2 && run.map(\.value).sorted() == scale.values.sorted()
            && run.allSatisfy { $0.tokens.count > 1 }
    }

    /// Three options each with a box are printed too, even if people shortened the list.
    private static func isBoxed(
        _ run: [Option], _ tokens: [(token: RatingToken, range: Range<Int>)]
    ) -> Bool {
        guard run.count == least - 1, let first = run.first, let last = run.last else { return false }
        let around = max(0, first.tokens.lowerBound - 1)..<min(tokens.count, last.tokens.upperBound + 1)
        let marks = tokens[around].map(\.token).filter { $0 == .box || $0 == .tick }
        return marks.count >= run.count && marks.contains(.box)
    }

    /// `优良90`, `优良 (90)`: the value behind a label belongs to it.
    private static func valueEnd(
        _ tokens: [(token: RatingToken, range: Range<Int>)], _ index: Int, _ value: Int
    ) -> Int {
        guard case .label = tokens[index].token else { return index + 1 }
        var at = index + 1
        var steps = 0
        while at < tokens.count, steps < 3 {
            switch tokens[at].token {
            case .gap, .link, .open("("), .open("["):
                at += 1
                steps += 1
            case .number(value): return at + 1
            default: return index + 1
            }
        }
        return index + 1
    }

    private static func isScore(_ tokens: [(token: RatingToken, range: Range<Int>)], _ index: Int) -> Bool {
        index > 0 && { if case .number = tokens[index - 1].token { true } else { false } }()
    }

    /// The list with the marks at its ends.
    private static func extended(
        _ list: [Option], _ tokens: [(token: RatingToken, range: Range<Int>)]
    ) -> Range<Int> {
        var start = list.first?.tokens.lowerBound ?? 0
        var end = list.last?.tokens.upperBound ?? 0
        func isMark(_ index: Int) -> Bool {
            switch tokens[index].token {
            case .tick, .box, .cross, .open, .gap: true
            default: false
            }
        }
        while start > 0, isMark(start - 1) { start -= 1 }
        while end < tokens.count {
            switch tokens[end].token {
            case .tick, .box, .cross, .close, .gap: end += 1
            case .filler where isScore(tokens, end): end += 1
            case .open where endsWithClose(tokens, end): end += 1
            default: return start..<end
            }
        }
        return start..<end
    }

    /// A quotation mark or star that closes what one before has opened.
    private static func endsWithClose(_ tokens: [(token: RatingToken, range: Range<Int>)], _ index: Int)
        -> Bool
    {
        guard case .open(let scalar) = tokens[index].token else { return false }
        return "*_\"'`".unicodeScalars.contains(scalar)
            || scalar == "("
                && index + 2 < tokens.count && tokens[index + 1].token == .tick
    }

    private static func reading(
        _ list: [Option], _ tokens: [(token: RatingToken, range: Range<Int>)], _ range: Range<Int>
    ) -> RatingReading {
        let marked = Set(list.filter(\.isMarked).map(\.value))
        if marked.count > 1 { return .contradictory }
        if let value = marked.first { return .ok(value) }
        let stray = tokens[range].contains { $0.token == .tick || $0.token == .cross }
        return stray ? .unreadable : .blank
    }
}
