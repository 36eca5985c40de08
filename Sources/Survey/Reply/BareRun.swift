import Casework

/// Answers that stand in a row without numbers or names: `90 85 70`, `优良、良、知名`. Their order tells whose they are,
/// if there are as many as questions.
struct BareRun {
    /// The answers, one a question.
    let units: [RatingText]
    /// What stands behind them, piece by piece.
    let rest: [RatingText]
    /// What stands elsewhere, as it was.
    let others: [RatingText]

    /// Whether the answers stand in lines of their own, not in sentences.
    let isAlone: Bool

    /// The first run among the pieces of the lines; nil when nothing rates.
    init?(_ lines: [RatingText], _ words: FormVocabulary) {
        if let leading = BareRun(leading: lines, words) {
            self = leading
            return
        }
        var units: [RatingText] = []
        var rest: [RatingText] = []
        var others: [RatingText] = []
        var isOver = false
        for line in lines {
            var before: [RatingText] = []
            for piece in BareRun.pieces(line, words) {
                let found = BareRun.units(of: piece, words)
                if !found.isEmpty, !isOver || found.count >= 2 {
                    // `分别90、85、70、81`: the row began behind words, so nobody can say which answer is whose.
                    if units.isEmpty, let last = before.last, BareRun.endsWithScore(last) { return nil }
                    units += found
                } else if units.isEmpty {
                    before.append(piece)
                } else {
                    isOver = true
                    rest.append(piece)
                }
            }
            if units.isEmpty, !before.isEmpty { others.append(line) }
        }
        guard !units.isEmpty, !(units.count == 1 && units[0].count == 1) else { return nil }
        let standsAlone = lines.allSatisfy { line in
            BareRun.pieces(line, words).allSatisfy { BareRun.units(of: $0, words).isEmpty }
                || !BareRun.units(of: line, words).isEmpty
        }
        isAlone = standsAlone || units.count > words.ratings.count
        (self.units, self.rest, self.others) = (units, rest, others)
    }

    /// As many lines in a row as questions, each with an answer before a remark: `优良，油挺好`.
    private init?(leading lines: [RatingText], _ words: FormVocabulary) {
        let count = words.ratings.count
        let firsts = lines.map { line in
            BareRun.pieces(line, words).first.map { BareRun.units(of: $0, words) } ?? []
        }
        guard count > 1, firsts.count(where: { $0.count == 1 }) == count,
            firsts.allSatisfy({ $0.count <= 1 }),
            let start = firsts.firstIndex(where: { $0.count == 1 }), start + count <= firsts.count,
            firsts[start..<start + count].allSatisfy({ $0.count == 1 }),
            lines[start..<start + count].contains(where: { BareRun.units(of: $0, words).isEmpty })
        else { return nil }
        units = firsts[start..<start + count].flatMap(\.self)
        let remarks = lines[start..<start + count].flatMap { BareRun.pieces($0, words).dropFirst() }
        guard remarks.allSatisfy({ BareRun.units(of: $0, words).isEmpty }) else { return nil }
        rest = []
        others = Array(lines[..<start]) + remarks + lines[(start + count)...]
        isAlone = true
    }

    /// Whether a piece of a sentence ends with a number that may be a score.
    private static func endsWithScore(_ piece: RatingText) -> Bool {
        let digits = piece.folded.reversed().drop { $0 == " " || $0 == "分" }.prefix {
            (48...57).contains($0.value)
        }
        return (1...3).contains(digits.count)
            && digits.reversed().reduce(0) { $0 * 10 + Int($1.value) - 48 } <= 100
    }

    /// Whether the row may be answers at all: dates and counts stand in rows, too.
    func isPlausible(_ words: FormVocabulary) -> Bool {
        guard units.count == words.ratings.count else { return true }
        let readings = zip(words.ratings, units).map { words.scales[$0]?.read($1) ?? .blank }
        let good = readings.count { if case .ok = $0 { true } else { false } }
        return good * 2 > readings.count
            || units.allSatisfy {
                $0.count <= 3 && $0.plain.allSatisfy { $0.isNumber || $0 == "分" } && $0.count <= 2
            }
    }

    /// A line cut at the marks that part answers; what leads to answers with a colon is a piece of its own.
    static func pieces(_ line: RatingText, _ words: FormVocabulary) -> [RatingText] {
        pieces(line).flatMap { piece -> [RatingText] in
            guard let colon = piece.folded.lastIndex(of: ":"), units(of: piece, words).isEmpty,
                !units(of: piece[colon + 1..<piece.count], words).isEmpty
            else { return [piece] }
            return [piece[0..<colon], piece[colon + 1..<piece.count]]
        }
    }

    /// A line cut at the marks that part answers.
    private static func pieces(_ line: RatingText) -> [RatingText] {
        var pieces: [RatingText] = []
        var start = 0
        for index in 0...line.count
        where index == line.count || ",;/|\n、".unicodeScalars.contains(line.folded[index])
            || isStop(line, index)
        {
            let piece = line[start..<index]
            if !piece.isBlank { pieces.append(piece) }
            start = index + 1
        }
        return pieces
    }

    private static func isStop(_ line: RatingText, _ index: Int) -> Bool {
        guard ".!?".unicodeScalars.contains(line.folded[index]) else { return false }
        if line.written[index] != "." { return true }
        return index + 1 == line.count || !(48...57).contains(line.folded[index + 1].value)
    }

    /// The answers of a piece that holds nothing else, a label with its value as one; none when it holds other words.
    static func units(of piece: RatingText, _ words: FormVocabulary) -> [RatingText] {
        words.anyScale.units(of: piece)
    }
}
