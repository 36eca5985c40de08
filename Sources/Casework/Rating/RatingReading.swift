/// What an answer says on a scale.
public enum RatingReading: Hashable, Sendable {
    /// Nothing stands there.
    case blank
    /// One step of the scale, beyond doubt.
    case ok(Int)
    /// A number that is no step of this scale.
    case outOfRange
    /// More than one step, or a label and a value that disagree.
    case contradictory
    /// Something that is no answer on this scale.
    case unreadable
}

extension RatingVocabulary {
    /// What an answer says: the text behind a question, a printed list of options in it included. Nothing is
    /// rounded, nothing guessed: every word must be of the scale or say nothing.
    public func read(_ answer: RatingText) -> RatingReading {
        let tokens = RatingTokens(answer, self)
        guard let list = OptionList(in: tokens) else { return RatingClauses(tokens.tokens, self).reading }
        let rest =
            Array(tokens.tokens[..<list.range.lowerBound]) + [(.separator("\n"), 0..<0)]
            + tokens.tokens[list.range.upperBound...]
        return list.reading.joined(RatingClauses(rest, self).reading)
    }

    /// Whether the text is a printed list of this scale's options, marked or not.
    public func hasPrintedList(_ text: RatingText) -> Bool { OptionList(in: RatingTokens(text, self)) != nil }

    /// Where a printed list of options begins and ends.
    public func printedList(in text: RatingText) -> Range<Int>? {
        let tokens = RatingTokens(text, self)
        guard let range = OptionList(in: tokens)?.range, let first = tokens.tokens[range].first,
            let last = tokens.tokens[range].last
        else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// What a sentence rates in one clause of its own, after talk: `司机没得说，合起来算个良`. Blank when none or several do.
    ///
    /// - Parameter onlyScored: Whether the clause must begin with a word of rating: 给, 打.
    public func readLast(_ text: RatingText, onlyScored: Bool = false) -> RatingReading {
        let end = text.folded.firstIndex { ";.!?\n".unicodeScalars.contains($0) } ?? text.count
        let pieces = text[0..<end].split(at: ",")
        let first = pieces.firstIndex {
            RatingTokens($0, self).tokens.contains { $0.token != .filler && $0.token != .gap }
        }
        let rating = pieces.enumerated().filter { isRating($1) && ($1.count >= 2 || $0 == first) }.map(
            \.element)
        guard rating.count == 1, !onlyScored || isScored(rating[0]) else { return .blank }
        return read(rating[0])
    }

    private func isScored(_ clause: RatingText) -> Bool {
        let first = clause.folded.firstIndex { $0 != " " } ?? 0
        return ["只能给", "给", "打", "评", "填", "选", "算", "合"].contains {
            clause.end(ofWord: $0, at: first) != nil
        }
    }

    /// How many labels of the scale stand in the text.
    public func labelCount(in text: RatingText) -> Int {
        RatingTokens(text, self).tokens.count { if case .label = $0.token { true } else { false } }
    }

    /// Whether the text rates and says nothing else: `打90分吧`, `优良（90）`, also 95, which is out of range.
    public func isRating(_ text: RatingText) -> Bool {
        RatingClauses(RatingTokens(text, self).tokens, self).isRating
    }
}

extension RatingVocabulary {
    /// Whether an answer on this scale begins the text, behind words that say nothing. A sure one is no single
    /// character that people also say otherwise (好).
    public func beginsWithRating(_ text: RatingText, isSure: Bool) -> Bool {
        let tokens = RatingTokens(text[0..<min(text.count, 60)], self).tokens
        var index = 0
        while index < tokens.count {
            switch tokens[index].token {
            case .filler, .link, .gap, .open, .tick, .box, .change, .hedge, .negation: index += 1
            case .label, .number:
                if isSure, case .label = tokens[index].token, tokens[index].range.count == 1 { return false }
                return !runsOn(tokens, index + 1)
            case .foreign: return true
            default: return false
            }
        }
        return false
    }

    /// Whether a word follows at once, so that the label is part of a sentence: 好的很, 90吨.
    private func runsOn(_ tokens: [(token: RatingToken, range: Range<Int>)], _ next: Int) -> Bool {
        var index = next
        while index < tokens.count {
            switch tokens[index].token {
            case .filler, .label, .number, .link: index += 1
            case .word, .foreign: return !tokens[index].range.isEmpty
            default: return false
            }
        }
        return false
    }
}

extension RatingReading {
    /// Two readings of the same question together: what differs contradicts itself, what is blank says nothing.
    public func joined(_ other: RatingReading) -> RatingReading {
        switch (self, other) {
        case (.blank, let reading), (let reading, .blank): reading
        case (let left, let right) where left == right: left
        default: .contradictory
        }
    }
}

/// The clauses of an answer: the first one that holds anything must rate; later ones may be remarks.
struct RatingClauses {
    private struct Clause {
        var labels: [Int] = []
        var numbers: [Int?] = []
        var isHedged = false
        var isNegated = false
        var isForeign = false
        var hasWords = false
        var changes = false
        /// Numbers that are given as a score in a clause of other words.
        var scores: [Int] = []
        /// Whether it stands in brackets of its own.
        var isEnclosed = false

        var isEmpty: Bool {
            labels.isEmpty && numbers.isEmpty && !isForeign && !hasWords && !isHedged && !isNegated
        }
        var rates: Bool { !hasWords && !isForeign && (!labels.isEmpty || !numbers.isEmpty) }
    }

    private let clauses: [Clause]
    private let values: Set<Int>

    init(_ tokens: [(token: RatingToken, range: Range<Int>)], _ vocabulary: RatingVocabulary) {
        values = Set(vocabulary.scale.values)
        var clauses = [Clause()]
        func part(isEnclosed: Bool) {
            if clauses[clauses.count - 1].isEmpty { clauses.removeLast() }
            var clause = Clause()
            clause.isEnclosed = isEnclosed
            clauses.append(clause)
        }
        for (index, (token, _)) in tokens.enumerated() {
            let last = clauses.count - 1
            switch token {
            case .label(let value): clauses[last].labels.append(value)
            case .number(let value):
                clauses[last].numbers.append(value)
                let isScore = [index - 1, index + 1].contains {
                    tokens.indices.contains($0) && tokens[$0].token == .filler
                }
                if isScore, let value { clauses[last].scores.append(value) }
            case .foreign: clauses[last].isForeign = true
            case .hedge: clauses[last].isHedged = true
            case .negation: clauses[last].isNegated = true
            case .word: clauses[last].hasWords = true
            case .change:
                clauses[last] = Clause()
                clauses[last].changes = true
            case .open: part(isEnclosed: true)
            case .separator(let mark):
                // Who asks behind an answer doubts it: 优良？
                if mark == "?", clauses[last].rates { clauses[last].isHedged = true }
                part(isEnclosed: false)
            case .close: part(isEnclosed: false)
            case .tick, .box, .cross, .link, .gap, .filler: break
            }
        }
        if clauses.last?.isEmpty == true { clauses.removeLast() }
        self.clauses = clauses
    }

    var isRating: Bool {
        !clauses.isEmpty && clauses.allSatisfy(\.rates) && !clauses.contains { $0.isHedged || $0.isNegated }
    }

    /// The reading of all clauses. A leading name in brackets, as Outlook writes it before remarks, is passed over;
    /// words of change make what stands before them void.
    var reading: RatingReading {
        var rest = clauses[...]
        if let change = rest.lastIndex(where: \.changes) {
            if rest[..<change].contains(where: { $0.rates && !$0.isNegated }) { return .contradictory }
            rest = rest[change...]
        }
        if let first = rest.first, first.isEnclosed, first.hasWords, first.labels.isEmpty,
            first.numbers.isEmpty, rest.count > 1,
            !first.isHedged
        {
            rest = rest.dropFirst()
        }
        guard let first = rest.first else { return .blank }
        guard first.rates, !first.isNegated, !first.isHedged else { return hedged(first) }
        var reading = self.reading(of: first)
        let isCorrected = rest.contains(where: \.changes)
        for clause in rest.dropFirst() where !(isCorrected && clause.isNegated) {
            if clause.isHedged || clause.isNegated, clause.rates { return .contradictory }
            reading = reading.joined(clause.rates ? self.reading(of: clause) : remark(clause))
        }
        return reading
    }

    /// "90或85" names two steps and chooses none; "85左右" names none.
    private func hedged(_ clause: Clause) -> RatingReading {
        let named = Set(clause.labels + clause.numbers.compactMap(\.self))
        return !clause.hasWords && clause.isHedged && named.count > 1 ? .contradictory : .unreadable
    }

    private func reading(of clause: Clause) -> RatingReading {
        let labels = Set(clause.labels)
        let numbers = Set(clause.numbers)
        if labels.count > 1 || numbers.count > 1 { return .contradictory }
        guard let number = numbers.first else { return labels.first.map(RatingReading.ok) ?? .blank }
        guard let label = labels.first else {
            return number.map { values.contains($0) ? .ok($0) : .outOfRange } ?? .outOfRange
        }
        return number == label ? .ok(label) : .contradictory
    }

    /// A remark beside the answer says nothing on the scale, unless it gives a step of it as a score.
    private func remark(_ clause: Clause) -> RatingReading {
        let scores = Set(clause.scores).intersection(values)
        return scores.count == 1
            ? scores.first.map(RatingReading.ok) ?? .blank : scores.isEmpty ? .blank : .contradictory
    }
}

extension RatingVocabulary {
    /// The answers of a text that holds nothing but answers and words that say nothing, in order; a label and the value
    /// beside it are one. None when anything else stands in it.
    public func units(of text: RatingText) -> [RatingText] {
        var units: [Range<Int>] = []
        var isLabel = false
        var joins = false
        for (token, range) in RatingTokens(text, self).tokens {
            switch token {
            case .label:
                units.append(range)
                (isLabel, joins) = (true, true)
            case .number:
                if isLabel, joins, let last = units.popLast() {
                    units.append(last.lowerBound..<range.upperBound)
                } else {
                    units.append(range)
                }
                isLabel = false
            case .open, .close, .gap, .link, .filler, .tick, .box: break
            case .separator: joins = false
            case .cross, .foreign, .hedge, .negation, .change, .word: return []
            }
        }
        return units.map { text[$0] }
    }
}

extension RatingVocabulary {
    /// Whether a text is a mark that chooses, and nothing else.
    public func isMark(_ text: RatingText) -> Bool {
        let tokens = RatingTokens(text, self).tokens.map(\.token).filter { $0 != .gap }
        return tokens == [.tick] || tokens == [.cross] || tokens == [.foreign] && text.folded.contains("★")
    }

    /// Whether a mark that chooses, or a box for one, stands in a text.
    public func hasMark(_ text: RatingText) -> Bool {
        RatingTokens(text, self).tokens.contains { [.tick, .cross, .box].contains($0.token) }
    }
}

extension RatingVocabulary {
    /// Whether the text says that an answer is changed: `改为`.
    public func changes(_ text: RatingText) -> Bool {
        RatingTokens(text, self).tokens.contains { $0.token == .change }
    }

    /// What stands behind the answer in its text: a remark; nil when there is none.
    public func remark(in text: RatingText) -> String? {
        var rest = text
        if let list = printedList(in: text) { rest = text[list.upperBound..<text.count] }
        let tokens = RatingTokens(rest, self).tokens
        guard let word = tokens.firstIndex(where: { $0.token == .word }) else { return nil }
        let start = tokens[..<word].lastIndex {
            switch $0.token {
            case .separator, .open, .close: true
            default: false
            }
        }
        let from = start.map { tokens[$0].range.upperBound } ?? 0
        let remark = rest[from..<rest.count].string
        return remark.isEmpty ? nil : remark
    }
}
