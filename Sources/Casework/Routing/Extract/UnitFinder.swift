/// Finds the unit that the writer belongs to, where the text says so.
///
/// Chinese puts no blanks between words. A unit's name ends in its trade (水泥, 化工, 汽运…) or its form (公司, 厂…)
/// and is taken back to the nearest word that cannot belong to a name. It counts only where a text speaks of
/// its writer: in a label, behind 我司 or 我是, on the line of a signature, or as the place a delivery went to.
public enum UnitFinder {
    /// So many places that have the form of a name are weighed; what names the writer stands before that.
    private static let most = 300

    /// The unit a text names, as written, or nil. `own` are names of our own that never count.
    public static func unit(in text: String, own: [String]) -> String? { unit(in: RuleText(text), own: own) }

    /// The unit as written, or nil. `own` are names of our own that never count.
    static func unit(in text: RuleText, own: [String]) -> String? {
        let lines = UnitLine.lines(of: text)
        if let labelled = lines.lazy.compactMap(UnitLabel.value).first { return labelled }
        let own = own.map { Array($0.unicodeScalars) }
        var best: (score: Int, name: ArraySlice<Unicode.Scalar>)?
        var left = most
        for (index, line) in lines.enumerated() where left > 0 {
            for candidate in UnitScanner(line).candidates().prefix(left) {
                left -= 1
                let score = UnitContext(line: line, index: index, count: lines.count).score(candidate)
                let name = line.written[candidate]
                guard score >= 2, score > best?.score ?? 0, !own.contains(where: { name.holds($0) }) else {
                    continue
                }
                best = (score, name)
            }
        }
        return best?.name.string ?? SignedUnit.name(in: lines.suffix(3))
            ?? LatinUnit.name(in: lines.suffix(5))
    }
}

/// A line without quote marks, which stand there in a mail that was passed on, and without blanks at its ends.
struct UnitLine {
    /// Its characters as written.
    let written: [Unicode.Scalar]
    /// The folded ones at the same places.
    let folded: [Unicode.Scalar]

    /// The lines of a text that are not empty.
    static func lines(of text: RuleText) -> [UnitLine] {
        let written = text.written
        var lines: [UnitLine] = []
        var start = 0
        while start < written.count {
            let end = written[start...].firstIndex(of: "\n") ?? written.count
            let line = written[start..<end].drop { $0 == ">" || $0 == "|" || $0.isBlank }.bare
            if !line.isEmpty {
                lines.append(UnitLine(written: Array(line), folded: Array(text.folded[line.indices])))
            }
            start = end + 1
        }
        return lines
    }
}

/// `客户单位：…` and its like.
enum UnitLabel {
    /// The value of a labelled line, or nil.
    static func value(_ line: UnitLine) -> String? {
        guard let colon = line.folded.prefix(40).firstIndex(of: ":") else { return nil }
        let label = line.folded[..<colon].filter { $0 != " " && $0 != Fold.nothing }
        guard label.count <= 12, labels.contains(label) else { return nil }
        let value = line.written[(colon + 1)...].prefix { !"，,；;。".unicodeScalars.contains($0) }.bare
        return value.count >= 2 ? value.string : nil
    }

    private static let labels = Set(
        scalars(
            of: """
                客户单位名称 客户单位 客户名称 单位名称 单位 公司名称 公司 投诉单位 投诉客户 投诉人单位 报修单位 用户单位 收油单位                 用油单位 名称 抬头 户名 单位全称 公司全称 发票抬头 开票名称 变更后名称 新名称 购货单位 我方单位 来函单位 我单位                 company companyname customer unit
                """))
}

/// Finds spans of a line that have the form of a unit's name.
struct UnitScanner {
    private let folded: [Unicode.Scalar]

    init(_ line: UnitLine) { folded = line.folded }

    /// The spans by where their trade or form stands, that of the earlier word of the table first.
    func candidates() -> [Range<Int>] {
        let tree = UnitWords.endingTree
        var spans: [Range<Int>] = []
        var endings: [Int] = []
        for at in folded.indices {
            tree.walk(folded, at: at, to: folded.count) { word, _ in endings.append(word) }
            guard !endings.isEmpty else { continue }
            endings.sort()
            for place in endings {
                let ending = UnitWords.endings[place]
                guard let start = start(before: at), !isGeneric(start, at, ending) else { continue }
                let end = extended(at + ending.count)
                // 爆破工, 运输员: somebody's trade, and no unit.
                if end < folded.count, folded[end] == "工" || folded[end] == "员" { continue }
                spans.append(start..<end)
            }
            endings.removeAll(keepingCapacity: true)
        }
        return spans
    }

    /// A trade may be followed by a form: 化工有限公司, 铁路工程三分部.
    private func extended(_ end: Int) -> Int {
        var end = end
        let tree = UnitWords.continuationTree
        while let more = tree.firstWord(folded, at: end, to: folded.count) {
            end += UnitWords.continuations[more].count
        }
        return end
    }

    /// Back to the first character of the name; nil when there is none.
    private func start(before end: Int) -> Int? {
        var start = end
        var isInside = false
        while start > 0, end - start < 16 {
            let scalar = folded[start - 1]
            if scalar == ")" {
                isInside = true
            } else if scalar == "(" {
                guard isInside else { break }
                isInside = false
            } else if !scalar.isHan
                || UnitWords.stops.contains(scalar) && !UnitWords.isInName(folded, start - 1, end)
            {
                break
            }
            start -= 1
        }
        while let lead = UnitWords.leadTree.firstWord(folded, at: start, to: end) {
            start += UnitWords.leads[lead].count
        }
        return end - start >= 2 ? start : nil
    }

    private func isGeneric(_ start: Int, _ end: Int, _ ending: [Unicode.Scalar]) -> Bool {
        let stem = Array(folded[start..<end].reversed())
        var isGeneric = false
        UnitWords.genericStems.walk(stem, at: 0, to: stem.count) { _, end in
            if ending.count <= 2 || end == stem.count { isGeneric = true }
        }
        return isGeneric
    }
}

/// How much the place where a name stands speaks for its being the writer's.
struct UnitContext {
    let line: UnitLine
    let index: Int
    let count: Int

    func score(_ span: Range<Int>) -> Int {
        var before = line.folded[max(0, span.lowerBound - 8)..<span.lowerBound].filter { $0 != Fold.nothing }
        while let mark = before.last, mark == "\"" || mark == "'" || mark == "《" || mark == "【" {
            before.removeLast()
        }
        before.reverse()
        let after = line.folded[span.upperBound...].prefix(6).filter { $0 != Fold.nothing }
        if UnitWords.foreign.begins(before) || UnitWords.othersAfter.begins(after) { return 0 }
        var score = 0
        if UnitWords.selves.begins(before) { score += 4 }
        if UnitWords.selvesAfter.begins(after) { score += 3 }
        if UnitWords.ways.begins(before) { score += 2 }
        if isSigned(span) { score += index == 0 && count > 1 ? 2 : 3 }
        return score
    }

    /// A short line, or the end of one behind a full stop, with nothing but unit, department and person.
    private func isSigned(_ span: Range<Int>) -> Bool {
        let head = line.written[..<span.lowerBound]
        guard head.last.map({ $0.endsSentence || UnitContext.isGap($0) }) ?? true,
            head.last(where: { !UnitContext.isGap($0) })?.endsSentence ?? true
        else { return false }
        let tail = line.written[span.upperBound...]
        guard tail.count <= UnitContext.longest, !tail.contains(where: \.endsSentence) else { return false }
        return tail.count(where: \.isHan) <= 12 && !tail.dropLast().contains("，")
            && !UnitWords.verbs.contains { tail.holds($0) }
    }

    /// A signature's line is shorter.
    private static let longest = 400

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }
}

/// A unit on the line of a signature, `unit department person`, whatever its trade.
enum SignedUnit {
    /// The unit of the last such line, or nil.
    static func name(in lines: ArraySlice<UnitLine>) -> String? {
        lines.reversed().lazy.compactMap { unit($0.written) }.first
    }

    private static func unit(_ line: [Unicode.Scalar]) -> String? {
        let tail = line.split(whereSeparator: \.endsSentence).last ?? line[...]
        let words = tail.split { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }
        guard (2...5).contains(words.count), let first = words.first, (4...14).contains(first.count),
            first.allSatisfy(\.isHan)
        else { return nil }
        let folded = first.map(Fold.of)
        guard !UnitWords.noUnits.contains(where: { folded.holds($0) }),
            !UnitWords.departmentEndings.contains(where: { folded.ends(in: $0) }),
            !first.contains(where: { UnitWords.particles.contains($0) }),
            words.dropFirst().allSatisfy(isOfPerson)
        else { return nil }
        return first.string
    }

    /// A department, a title, a name of up to four characters, or a number.
    private static func isOfPerson(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if word.allSatisfy({ $0.isDigit || "-+()（）".unicodeScalars.contains($0) }) { return true }
        guard word.allSatisfy({ $0.isHan || "()（）".unicodeScalars.contains($0) }) else { return false }
        let folded = word.map(Fold.of)
        return word.count <= 4
            || word.count <= 9 && UnitWords.departmentEndings.contains { folded.ends(in: $0) }
    }
}

/// A company's name in Latin letters, on a line of its own as signatures have it.
enum LatinUnit {
    /// The last such line, or nil.
    static func name(in lines: ArraySlice<UnitLine>) -> String? {
        lines.reversed().lazy.filter { $0.written.count <= longest && $0.written.allSatisfy(\.isASCII) }
            .lazy.map(\.written.string).compactMap { line in
                isName(line)
                    ? line : line.split(separator: ",").map { PlainText.trim($0) }.first(where: isName)
            }.first
    }

    /// Longer lines are sentences.
    private static let longest = 200

    private static func isName(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard (2...8).contains(words.count), !line.contains("@") else { return false }
        let last = words.last?.lowercased().filter(\.isLetter) ?? ""
        guard forms.contains(last) else { return false }
        return words.allSatisfy { word in
            word.first.map { $0.isUppercase || !$0.isLetter } ?? false
                || ["and", "of", "the", "&"].contains(word)
        }
    }

    private static let forms: Set<String> = [
        "ltd", "limited", "inc", "llc", "gmbh", "corp", "corporation", "company", "co", "plc", "bv", "sa",
        "group",
    ]
}
