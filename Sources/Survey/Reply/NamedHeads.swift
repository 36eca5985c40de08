import Casework

/// Heads by the question's name.
extension HeadScan {
    mutating func named(_ at: Int, startsClause: Bool, isLineStart: Bool) -> Head? {
        guard let (first, firstEnd) = words.name(in: text, at: at) else {
            return startsClause ? label(at) : nil
        }
        if isOfOthers(at) { return nil }
        let (questions, end) = furtherNames([first], firstEnd)
        let start = skipped(end)
        let isDelimited = start == text.count ? isLineStart : isMark(text.folded[start])
        if questions.count > 1 {
            guard questions.allSatisfy({ words.scales[$0] != nil }), isDelimited || rates(start, first) else {
                return nil
            }
            return Head(questions: questions, form: .group, range: at..<answerStart(end))
        }
        if words.scales[first] == nil {
            let isSpaced = isLineStart && start > end && words.matter(first) != .suggestion
            guard startsClause, isDelimited || isSpaced else { return nil }
            lastNumber = max(lastNumber ?? 0, first + 1)
            return Head(questions: [first], form: .name, range: at..<answerStart(end))
        }
        if startsClause, isDelimited {
            return Head(questions: [first], form: .name, range: at..<answerStart(end))
        }
        if let change = change(end, first) {
            return Head(questions: [first], form: .prose, range: at..<change)
        }
        guard rates(start, first) || startsClause && ratesLater(start, first) else { return nil }
        return Head(questions: [first], form: .prose, range: at..<answerStart(end))
    }

    /// `去年质量不合格`, `别家的服务优良`: what the clause says before the name speaks of another time or company.
    private func isOfOthers(_ at: Int) -> Bool {
        let start =
            text.folded[..<at].lastIndex { ",;.!?()\n".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
        return (start..<at).contains { place in
            HeadScan.others.contains { text.end(of: $0, at: place).map { $0 <= at } ?? false }
        }
    }

    private static let others = [
        "去年", "往年", "前年", "上一年", "上年", "以前", "从前", "别家", "别人", "人家", "他家", "他们家", "上家", "同行", "对手",
        "其他公司", "其它公司", "其他家", "其它家", "其他供应商", "其它供应商", "别的公司", "别的供应商", "last year", "other suppliers",
        "other companies", "competitors",
    ].map { Array($0.unicodeScalars) }

    /// `知名度高` is a label that names its question: the head is empty, the label the answer.
    private func label(_ at: Int) -> Head? {
        guard let question = words.nameInLabel(text, at: at),
            !heads.isEmpty || words.anyScale.units(of: text).count == 1
        else { return nil }
        if let last = heads.last, last.questions.contains(question),
            text[last.range.upperBound..<max(at, last.range.upperBound)].isBlank
        {
            return nil
        }
        return Head(questions: [question], form: .prose, range: at..<at)
    }

    /// `质量和服务`, `质量、服务态度`.
    private func furtherNames(_ first: [Int], _ end: Int) -> (questions: [Int], end: Int) {
        var questions = first
        var at = end
        while true {
            let joint = skipped(at)
            guard joint < text.count else { break }
            var next = joint
            if let word = HeadScan.joints.compactMap({ text.end(ofPrefix: $0, at: joint) }).first {
                next = word
            } else {
                break
            }
            guard let (index, nameEnd) = words.name(in: text, at: skipped(next)), !questions.contains(index)
            else { break }
            questions.append(index)
            at = nameEnd
        }
        return (questions, at)
    }

    private static let joints = ["和", "与", "及", "跟", "、", ",", "/", "&", "and ", "+"].map {
        Array($0.unicodeScalars)
    }

    /// `服务嘛，司机没得说，调度差点，合起来算个良`: the rating comes at the end of the sentence.
    private func ratesLater(_ at: Int, _ question: Int) -> Bool {
        guard at < text.count, let scale = words.scales[question] else { return false }
        let pauses = HeadScan.pauses.contains { text.end(ofPrefix: $0, at: at) != nil }
        return scale.readLast(text[at..<sentenceEnd(at)], onlyScored: !pauses) != .blank
    }

    /// `质量写错了，改为85`, `change service from Good to Average`: where the new answer begins.
    private func change(_ at: Int, _ question: Int) -> Int? {
        let sentence = text[at..<sentenceEnd(at)]
        guard let scale = words.scales[question] else { return nil }
        if scale.changes(sentence) { return scale.read(sentence) == .blank ? nil : answerStart(at) }
        guard text.plain.contains("change") || text.plain.contains("correct"),
            let to = sentence.lastPlace(of: Array("to ".unicodeScalars)),
            scale.beginsWithRating(sentence[to..<sentence.count], isSure: false)
        else { return nil }
        return at + to
    }

    private static let pauses = ["嘛,", "呢,", "么,", "方面,", "这块,", "这方面,", "上,", "来说,", "而言,", "的话,"].map {
        Array($0.unicodeScalars)
    }
}
