import Casework

/// Where a question is named in a line, so that its answer follows.
struct Head: Hashable {
    /// How it is named.
    enum Form: Hashable {
        /// By its number alone.
        case number
        /// By its name, with or without its number, and a mark before the answer.
        case name
        /// By its name inside a sentence.
        case prose
        /// Several questions at once, or all that are left.
        case group
    }

    /// The questions, by index; empty stands for all that nobody answered otherwise.
    let questions: [Int]
    let form: Form
    /// The naming itself.
    let range: Range<Int>
}

/// Finds the heads of one line.
struct HeadScan {
    let words: FormVocabulary
    let text: RatingText
    /// The number of the last question named by number, in this line or before.
    var lastNumber: Int?
    private(set) var heads: [Head] = []

    /// Finds the heads of a line.
    init(_ text: RatingText, _ words: FormVocabulary) {
        self.text = text
        self.words = words
        if !isRowOfMarks { scan() }
    }

    /// `5/5/5`: as many small numbers as questions are marks of ten, not the numbers of questions.
    private var isRowOfMarks: Bool {
        let units = words.anyScale.units(of: text)
        return units.count == words.ratings.count
            && units.allSatisfy { unit in Int(unit.plain).map { $0 <= 10 } ?? false }
            && text.folded.allSatisfy { !",;:()".unicodeScalars.contains($0) }
    }

    private mutating func scan() {
        var at = decorationEnd()
        var isLineStart = true
        while at < text.count {
            if let end = CodeScan.end(of: text.folded, at) {
                at = end
            } else if let head = head(at, isLineStart: isLineStart) {
                heads.append(head)
                at = max(at + 1, listEnd(behind: head))
            } else {
                at += 1
            }
            if at < text.count, text.folded[at] != " " { isLineStart = false }
        }
    }

    /// Behind quote marks, bullets and arrows at the beginning of the line.
    private func decorationEnd() -> Int {
        var at = 0
        while at < text.count, " >*•·-+|#\"→=●■◆▪".unicodeScalars.contains(text.folded[at]) { at += 1 }
        return at
    }

    /// Behind the printed list that follows a head: numbers in it are no questions.
    private func listEnd(behind head: Head) -> Int {
        let end = head.range.upperBound
        guard let question = head.questions.first, let scale = words.scales[question] else { return end }
        let rest = text[end..<min(text.count, end + 240)]
        guard let list = scale.printedList(in: rest), list.lowerBound <= 12 else { return end }
        return end + list.upperBound
    }

    private mutating func head(_ at: Int, isLineStart: Bool) -> Head? {
        if text.folded[at] == " " { return nil }
        let startsClause = isLineStart || isClauseStart(at)
        if startsClause, let group = group(at) { return group }
        if let numbered = numbered(at, isLineStart: isLineStart) { return numbered }
        return named(at, startsClause: startsClause, isLineStart: isLineStart)
    }

    // MARK: By number

    private mutating func numbered(_ at: Int, isLineStart: Bool) -> Head? {
        guard let numbering = Numbering.at(at, in: text, count: words.count), !answersByPosition(at) else {
            return nil
        }
        let questions = numbering.numbers.map { $0 - 1 }
        if let (name, end) = words.name(in: text, at: skipMarks(numbering.end)),
            mayStand(numbering, at, isLineStart)
        {
            guard !numbering.isGroup else { return nil }
            lastNumber = name + 1
            return Head(questions: [name], form: .name, range: at..<answerStart(end))
        }
        guard mayStand(numbering, at, isLineStart), let last = numbering.numbers.last else { return nil }
        if numbering.isGroup {
            guard questions.allSatisfy({ words.scales[$0] != nil }), rates(numbering.end, questions[0]) else {
                return nil
            }
            lastNumber = last
            return Head(questions: questions, form: .group, range: at..<answerStart(numbering.end))
        }
        if numbering.form == .digitsAlone, !isPlain(numbering, questions[0], isLineStart) { return nil }
        lastNumber = last
        return Head(questions: questions, form: .number, range: at..<answerStart(numbering.end))
    }

    /// `1. 第二项`: an ordinal right behind a question is its answer, by position.
    private func answersByPosition(_ at: Int) -> Bool {
        guard text.folded[at] == "第", let last = heads.last, last.form != .group else { return false }
        return text[last.range.upperBound..<max(at, last.range.upperBound)].isBlank
    }

    /// Inside a line a number names a question only as the next one, where something ends before it.
    private func mayStand(_ numbering: Numbering, _ at: Int, _ isLineStart: Bool) -> Bool {
        if isLineStart { return true }
        guard let first = numbering.numbers.first else { return false }
        if let lastNumber, first <= lastNumber { return false }
        switch numbering.form {
        case .certain: return text.folded[at] != "第" && lastNumber != nil || isClauseStart(at)
        case .marked: return first == (lastNumber ?? 0) + 1 && !isDigit(at - 1) || isClauseStart(at)
        case .digitsAlone: return first == (lastNumber ?? 0) + 1 && !isDigit(at - 1)
        }
    }

    /// `1 90`, `1优良`: a bare digit names a question only right before its answer.
    private func isPlain(_ numbering: Numbering, _ question: Int, _ isLineStart: Bool) -> Bool {
        let end = numbering.end
        guard end < text.count else { return false }
        if let scale = words.scales[question] {
            return rates(end, question)
                || scale.beginsWithRating(text[end..<nextDigit(end, numbering.numbers[0] + 1)], isSure: false)
        }
        if isLineStart { return text.folded[end] == " " }
        return isPlainRow && lastNumber == question && text.folded[end] != " " && !isDigit(end)
    }

    /// Whether the line begins with a bare digit and its answer, so that further ones may follow: `1优良 2良`.
    private var isPlainRow: Bool {
        guard let first = heads.first, first.form == .number else { return false }
        return text[first.range].plain.allSatisfy { $0.isNumber || $0 == " " }
    }

    /// Where the next number stands alone behind a place.
    private func nextDigit(_ at: Int, _ number: Int) -> Int {
        let digits = Array("\(number)".unicodeScalars)
        return (at..<text.count).first { place in
            text.folded[place...].starts(with: digits) && !isDigit(place - 1)
                && !(place + digits.count < text.count && isDigit(place + digits.count))
        } ?? text.count
    }

    // MARK: Together

    /// `三项都打90分`, `前两项优良`, `全部90`, `其余都是良`.
    private func group(_ at: Int) -> Head? {
        let ratings = words.ratings
        guard let (pick, end) = GroupWords.find(in: text, at: at, ratings: ratings.count), end < text.count,
            pick != .all || heads.isEmpty
        else { return nil }
        let questions: [Int] =
            switch pick {
            case .all: ratings
            case .first(let count): Array(ratings.prefix(count))
            case .last(let count): Array(ratings.suffix(count))
            case .rest: []
            }
        let start = skipped(end)
        guard let scale = words.scales[questions.first ?? ratings.first ?? 0] else { return nil }
        let isMarked = start < text.count && ":=".unicodeScalars.contains(text.folded[start])
        guard scale.beginsWithRating(text[start..<text.count], isSure: !isMarked) else { return nil }
        return Head(questions: questions, form: .group, range: at..<answerStart(end))
    }

    // MARK: Places

    func rates(_ at: Int, _ question: Int) -> Bool {
        guard at < text.count, let scale = words.scales[question] else { return false }
        let answer = text[at..<nextName(at)]
        return scale.beginsWithRating(answer, isSure: false)
            || words.anyScale.beginsWithRating(answer, isSure: true)
    }

    func sentenceEnd(_ at: Int) -> Int {
        let end = (at..<text.count).first { ";.!?\n".unicodeScalars.contains(text.folded[$0]) } ?? text.count
        return min(end, (at + 1..<max(at + 1, end)).first { words.name(in: text, at: $0) != nil } ?? end)
    }

    /// Where the next question is named behind a place, at most some characters away.
    func nextName(_ at: Int) -> Int {
        let end = min(text.count, at + 40)
        return (at + 1..<max(at + 1, end)).first { words.name(in: text, at: $0) != nil } ?? end
    }

    private func isClauseStart(_ at: Int) -> Bool {
        var before = at - 1
        while before >= 0, text.folded[before] == " " || text.folded[before] == "\u{FEFF}" { before -= 1 }
        guard before >= 0 else { return true }
        if before < at - 1 { return true }
        if text.folded[before] == ":", before > 0, isDigit(before - 1) { return false }
        return ",;.|/!?()[]【】:\n\"".unicodeScalars.contains(text.folded[before])
    }

    func isMark(_ scalar: Unicode.Scalar) -> Bool { ":=-→>()[]【】|~".unicodeScalars.contains(scalar) }

    private func isDigit(_ at: Int) -> Bool { at >= 0 && (48...57).contains(text.folded[at].value) }

    func skipped(_ at: Int) -> Int {
        var place = at
        while place < text.count, text.folded[place] == " " || text.folded[place] == "\u{FEFF}" { place += 1 }
        return place
    }

    private func skipMarks(_ at: Int) -> Int {
        var place = at
        while place < text.count, " \u{FEFF}.,:)(【】|\"*-".unicodeScalars.contains(text.folded[place]) {
            place += 1
        }
        return place
    }

    /// Behind the marks that part a question from its answer.
    func answerStart(_ at: Int) -> Int {
        var place = at
        while place < text.count,
            " \u{FEFF}:=→>】|,.、".unicodeScalars.contains(text.folded[place])
                || text.folded[place] == "-" || text.folded[place] == ")"
        { place += 1 }
        return place
    }
}
