internal import Reading

/// Finds which options of a printed list are marked.
extension OptionList {
    typealias Tokens = [(token: RatingToken, range: Range<Int>)]

    /// Marks by ticks first; without any, by brackets around single options; without those, by emphasis.
    static func mark(_ list: inout [Option], _ tokens: Tokens, _ range: Range<Int>, _ text: RatingText) {
        if tokens[range].contains(where: { $0.token == .tick || $0.token == .cross }) {
            let wanted: RatingToken = tokens[range].contains { $0.token == .tick } ? .tick : .cross
            return tick(&list, tokens, range, wanted)
        }
        let enclosed = list.map { isEnclosed($0, tokens) }
        if enclosed.contains(true), enclosed.contains(false) {
            for (index, flag) in enclosed.enumerated() where flag { list[index].isMarked = true }
            return
        }
        let standing = list.map { stands($0, tokens, text) }
        if standing.contains(true), standing.contains(false) {
            for (index, flag) in standing.enumerated() where flag { list[index].isMarked = true }
        }
    }

    /// A tick belongs to the option in whose segment it stands; where nothing parts the options, boxes tell on which
    /// side marks stand, or the blank on its other side does.
    private static func tick(
        _ list: inout [Option], _ tokens: Tokens, _ range: Range<Int>, _ wanted: RatingToken
    ) {
        let isParted = areParted(list, tokens)
        let marks = range.filter { tokens[$0].token == wanted }
        let all = range.filter { [.tick, .box, .cross].contains(tokens[$0].token) }
        let first = list.first?.tokens.lowerBound ?? 0
        let standsBefore = all.count >= list.count ? all.first.map { $0 < first } : nil
        for mark in marks {
            let before = list.lastIndex { $0.tokens.upperBound <= mark }
            let after = list.firstIndex { $0.tokens.lowerBound > mark }
            let choice: Int? =
                if isParted {
                    parted(mark, before, after, list, tokens)
                } else if let standsBefore {
                    standsBefore ? after : before
                } else {
                    adjacent(mark, before, after, tokens)
                }
            if let choice { list[choice].isMarked = true }
        }
    }

    /// Whether a separator or a line end stands between any two options.
    private static func areParted(_ list: [Option], _ tokens: Tokens) -> Bool {
        zip(list, list.dropFirst()).allSatisfy { left, right in
            tokens[left.tokens.upperBound..<right.tokens.lowerBound].contains { isSeparator($0.token) }
        }
    }

    private static func isSeparator(_ token: RatingToken) -> Bool {
        if case .separator = token { true } else { false }
    }

    private static func parted(_ mark: Int, _ before: Int?, _ after: Int?, _ list: [Option], _ tokens: Tokens)
        -> Int?
    {
        if let before,
            !tokens[list[before].tokens.upperBound..<mark].contains(where: { isSeparator($0.token) })
        {
            return before
        }
        if let after, !tokens[mark..<list[after].tokens.lowerBound].contains(where: { isSeparator($0.token) })
        {
            return after
        }
        return nil
    }

    private static func adjacent(_ mark: Int, _ before: Int?, _ after: Int?, _ tokens: Tokens) -> Int? {
        guard let before else { return after }
        guard let after else { return before }
        let touchesBefore = mark > 0 && tokens[mark - 1].token != .gap
        let touchesAfter = mark + 1 < tokens.count && tokens[mark + 1].token != .gap
        return touchesBefore == touchesAfter ? nil : touchesBefore ? before : after
    }

    /// Whether brackets stand around this option alone.
    private static func isEnclosed(_ option: Option, _ tokens: Tokens) -> Bool {
        func visible(_ indices: some Sequence<Int>) -> RatingToken? {
            indices.lazy.map { tokens[$0].token }.first { $0 != .gap && $0 != .filler }
        }
        guard case .open(let open)? = visible((0..<option.tokens.lowerBound).reversed()) else { return false }
        switch visible(option.tokens.upperBound..<tokens.count) {
        case .close?: return true
        case .open(let close)?: return open == close
        default: return false
        }
    }

    private static func stands(_ option: Option, _ tokens: Tokens, _ text: RatingText) -> Bool {
        let marks = Emphasis.bold.rawValue | Emphasis.underlined.rawValue
        return option.tokens.contains { index in
            switch tokens[index].token {
            case .label, .number: tokens[index].range.allSatisfy { text.emphasis[$0] & marks != 0 }
            default: false
            }
        }
    }
}
