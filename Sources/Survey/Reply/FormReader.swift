import Casework
import Reading

/// Walks the lines of a reply and gives each stretch of it to the question it answers.
struct FormReader {
    private let words: FormVocabulary
    private(set) var contents = FormContents()
    private var region: Region?
    /// Whether we are behind the end of our quoted letter, where the respondent writes again.
    private var isBehindForm = false
    /// Whether the respondent has written between the quoted questions.
    private var isInterleaved = false

    /// The stretch that follows a head.
    private struct Region {
        let head: Head
        let isQuoted: Bool
        var parts: [RatingText]
        var sawBlank = false

        var isBlank: Bool { parts.allSatisfy(\.isBlank) }
    }

    /// Reads the lines; what only stands in quoted ones is left out on request.
    init(_ marked: MarkedText, _ words: FormVocabulary, _ known: KnownText, ownOnly: Bool = false) {
        self.words = words
        var lines = FormLines(marked, words, known).lines
        if ownOnly { lines.removeAll(where: \.isQuoted) }
        var grid = GridScan(words)
        for line in lines {
            if !line.isOurs, grid.take(line.text) {
                close()
            } else {
                take(line)
            }
        }
        close()
        contents.attempts += grid.attempts
    }

    private mutating func take(_ line: FormLine) {
        if line.isOurs {
            close()
            isBehindForm = isBehindForm || line.isQuoted && KnownText.offersToLeave(line.text)
        } else if line.text.isBlank {
            region?.sawBlank = true
        } else {
            if line.isQuoted, region?.isQuoted == false { close() }
            if line.heads.isEmpty || isListInSuggestion(line) { goOn(line) } else { begin(line) }
        }
    }

    // MARK: Lines with heads

    private mutating func begin(_ line: FormLine) {
        let first = line.heads[0].range.lowerBound
        leave(line.text[0..<first], of: line)
        for (index, head) in line.heads.enumerated() {
            close()
            let end = index + 1 < line.heads.count ? line.heads[index + 1].range.lowerBound : line.text.count
            region = Region(
                head: head, isQuoted: line.isQuoted,
                parts: [line.text[head.range.upperBound..<max(end, head.range.upperBound)]])
        }
    }

    /// Suggestions are often numbered themselves: such a number goes back and no rating follows it.
    private func isListInSuggestion(_ line: FormLine) -> Bool {
        guard let region, let current = region.head.questions.first, words.scales[current] == nil,
            line.heads.allSatisfy({ $0.form == .number })
        else { return false }
        return line.heads.allSatisfy { head in
            guard let question = head.questions.first, question <= current else { return false }
            let answer = line.text[head.range.upperBound..<line.text.count]
            return !(words.scales[question]?.beginsWithRating(answer, isSure: false) ?? false)
        }
    }

    // MARK: Lines without

    private mutating func goOn(_ line: FormLine) {
        guard let region, let question = region.head.questions.first ?? words.ratings.first else {
            return leave(line.text, of: line)
        }
        if words.scales[question] != nil
            ? belongs(line, to: region, question) : belongsToText(line, region, question)
        {
            self.region?.parts.append(line.text)
            isInterleaved = isInterleaved || region.isQuoted && !line.isQuoted
        } else {
            close()
            leave(line.text, of: line)
        }
    }

    /// Below a question without an answer the answer stands; below an answer only more of the kind.
    private func belongs(_ line: FormLine, to region: Region, _ question: Int) -> Bool {
        let rates = words.scales[question]?.isRating(line.text) ?? false
        if region.isBlank || isPrintedOnly(region, question) {
            return rates || !region.sawBlank
                || line.text.count <= 12 && BareRun.units(of: line.text, words).count < 2
        }
        return rates && !region.sawBlank
    }

    private func isPrintedOnly(_ region: Region, _ question: Int) -> Bool {
        words.scales[question]?.read(RatingText(region.parts)) == .blank
    }

    private func belongsToText(_ line: FormLine, _ region: Region, _ question: Int) -> Bool {
        if BareRun.units(of: line.text, words).count >= words.ratings.count { return false }
        if region.isBlank {
            guard region.sawBlank else { return true }
            return !line.isQuoted && (!region.isQuoted || isInterleaved || question + 1 < words.count)
        }
        let isNone = NoWords.contains(region.parts.map(\.string).joined())
        return words.matter(question) == .suggestion && !region.sawBlank && !isNone
    }

    /// Keeps what answers no question, if the respondent wrote it.
    private mutating func leave(_ text: RatingText, of line: FormLine) {
        guard !text.isBlank, !line.isQuoted || isBehindForm || BareRun.units(of: text, words).count >= 2
        else { return }
        contents.leftovers.append(text)
    }

    private mutating func close() {
        guard let region else { return }
        self.region = nil
        guard let first = region.head.questions.first, words.scales[first] == nil else {
            let form: Attempt.Form =
                switch region.head.form {
                case .number: .number
                case .prose: .prose
                case .name, .group: .plain
                }
            let text = lines(region.parts)
            let units = BareRun.pieces(text, words).flatMap { BareRun.units(of: $0, words) }
            if region.head.questions.count > 1, units.count == region.head.questions.count {
                for (question, unit) in zip(region.head.questions, units) {
                    contents.attempts.append(Attempt(questions: [question], text: unit, form: form))
                }
            } else {
                contents.attempts.append(Attempt(questions: region.head.questions, text: text, form: form))
            }
            return
        }
        let text = region.parts.map(\.string).filter { !$0.isEmpty }.joined(separator: "\n")
        if !text.isEmpty { contents.texts[first, default: []].append(text) }
    }

    private func lines(_ parts: [RatingText]) -> RatingText {
        RatingText(Array(parts.map { [$0] }.joined(separator: [RatingText("\n")])))
    }
}
