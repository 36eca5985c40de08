/// Finds the unit that the writer belongs to, where the text says so.
///
/// Chinese puts no blanks between words. A unit's name ends in its trade (水泥, 化工, 汽运…) or its form (公司, 厂…)
/// and is taken back to the nearest word that cannot belong to a name. It counts only where a text speaks of
/// its writer: in a label, behind 我司 or 我是, on the line of a signature, or as the place a delivery went to.
enum UnitFinder {
    /// The unit as written, or nil. `own` are names of our own that never count.
    static func unit(in text: String, own: [String]) -> String? {
        let lines = text.split(separator: "\n").map(unquoted).filter { !$0.isEmpty }
        if let labelled = lines.lazy.compactMap(UnitLabel.value).first { return labelled }
        var best: (score: Int, name: String)?
        for (index, line) in lines.enumerated() {
            for candidate in UnitScanner(line).candidates() {
                let score = UnitContext(line: line, index: index, count: lines.count).score(candidate)
                let name = String(String.UnicodeScalarView(line[candidate]))
                guard score >= 2, !own.contains(where: { name.contains($0) }), score > best?.score ?? 0 else {
                    continue
                }
                best = (score, name)
            }
        }
        return best?.name ?? SignedUnit.name(in: lines.suffix(3)) ?? LatinUnit.name(in: lines.suffix(5))
    }

    /// The characters of a line without quote marks: a mail that was passed on comes quoted.
    private static func unquoted(_ line: Substring) -> [Unicode.Scalar] {
        Array(line.drop { $0 == ">" || $0 == "|" || $0.isWhitespace }.trimmed.unicodeScalars)
    }
}

/// `客户单位：…` and its like.
enum UnitLabel {
    /// The value of a labelled line, or nil.
    static func value(_ line: [Unicode.Scalar]) -> String? {
        let text = String(String.UnicodeScalarView(line))
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let label = Prose.fold(text[..<colon]).filter { !$0.isWhitespace }
        guard labels.contains(label) else { return nil }
        let value = text[text.index(after: colon)...].prefix { !"，,；;。".contains($0) }.trimmed
        return value.count >= 2 ? value : nil
    }

    private static let labels: Set<String> = [
        "客户单位名称", "客户单位", "客户名称", "单位名称", "单位", "公司名称", "公司", "投诉单位", "投诉客户", "投诉人单位", "报修单位", "用户单位",
        "收油单位", "用油单位", "名称", "抬头", "户名", "单位全称", "公司全称", "发票抬头", "开票名称", "变更后名称", "新名称", "购货单位", "我方单位",
        "来函单位", "company", "company name", "customer", "unit", "我单位",
    ]
}

/// Finds spans of a line that have the form of a unit's name.
struct UnitScanner {
    let line: [Unicode.Scalar]
    private let folded: [Unicode.Scalar]

    init(_ line: [Unicode.Scalar]) {
        self.line = line
        folded = line.map { Prose.fold($0) ?? $0 }
    }

    /// The spans, longest first at each place.
    func candidates() -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for at in folded.indices {
            for ending in UnitWords.endings where stands(ending, at) {
                let end = extended(at + ending.count)
                guard let start = start(before: at), !isGeneric(start, at, ending) else { continue }
                spans.append(start..<end)
            }
        }
        return spans
    }

    private func stands(_ word: [Unicode.Scalar], _ at: Int) -> Bool {
        at + word.count <= folded.count && folded[at] == word[0]
            && folded[at..<at + word.count].elementsEqual(word)
    }

    /// A trade may be followed by a form: 化工有限公司, 铁路工程三分部.
    private func extended(_ end: Int) -> Int {
        var end = end
        var moved = true
        while moved {
            moved = false
            for more in UnitWords.continuations where stands(more, end) {
                end += more.count
                moved = true
                break
            }
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
            } else if !UnitWords.isHan(scalar)
                || UnitWords.stops.contains(scalar) && !UnitWords.isInName(folded, start - 1, end)
            {
                break
            }
            start -= 1
        }
        while start < end, UnitWords.leads.contains(where: { stands($0, start) && start + $0.count <= end }) {
            start += UnitWords.leads.first { stands($0, start) && start + $0.count <= end }?.count ?? 1
        }
        return end - start >= 2 ? start : nil
    }

    private func isGeneric(_ start: Int, _ end: Int, _ ending: [Unicode.Scalar]) -> Bool {
        let stem = String(String.UnicodeScalarView(folded[start..<end]))
        return UnitWords.genericStems.contains { stem == $0 || stem.hasSuffix($0) && ending.count <= 2 }
    }
}

/// How much the place where a name stands speaks for its being the writer's.
struct UnitContext {
    let line: [Unicode.Scalar]
    let index: Int
    let count: Int

    func score(_ span: Range<Int>) -> Int {
        let before = Prose.fold(
            String(String.UnicodeScalarView(line[max(0, span.lowerBound - 8)..<span.lowerBound])))
        let after = Prose.fold(String(String.UnicodeScalarView(line[span.upperBound...].prefix(6))))
        if UnitWords.foreign.contains(where: { before.hasSuffix($0) }) { return 0 }
        if UnitWords.othersAfter.contains(where: { after.hasPrefix($0) }) { return 0 }
        var score = 0
        if UnitWords.selves.contains(where: { before.hasSuffix($0) }) { score += 4 }
        if UnitWords.selvesAfter.contains(where: { after.hasPrefix($0) }) { score += 3 }
        if UnitWords.ways.contains(where: { before.hasSuffix($0) }) { score += 2 }
        if isSigned(span) { score += index == 0 && count > 1 ? 2 : 3 }
        return score
    }

    /// A short line, or the end of one behind a full stop, with nothing but unit, department and person.
    private func isSigned(_ span: Range<Int>) -> Bool {
        var start = span.lowerBound
        while start > 0, !"。！？!?；;，, 　".unicodeScalars.contains(line[start - 1]) { start -= 1 }
        guard start == span.lowerBound else { return false }
        let mark = line[..<start].last { !" 　".unicodeScalars.contains($0) }
        guard mark == nil || "。！？!?；;".unicodeScalars.contains(mark ?? ",") else { return false }
        let tail = line[span.upperBound...]
        let han = tail.filter(UnitWords.isHan).count
        return han <= 12 && !tail.contains { "。！？!?；;".unicodeScalars.contains($0) }
            && !tail.dropLast().contains("，")
            && !UnitWords.verbs.contains { String(String.UnicodeScalarView(tail)).contains($0) }
    }
}

/// A unit on the line of a signature, `unit department person`, whatever its trade.
enum SignedUnit {
    /// The unit of the last such line, or nil.
    static func name(in lines: ArraySlice<[Unicode.Scalar]>) -> String? {
        lines.reversed().lazy.compactMap(unit).first
    }

    private static func unit(_ line: [Unicode.Scalar]) -> String? {
        let tail = line.split { "。！？!?；;".unicodeScalars.contains($0) }.last ?? line[...]
        let words = tail.split { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }.map(Array.init)
        guard (2...5).contains(words.count), let first = words.first, (4...14).contains(first.count),
            first.allSatisfy(UnitWords.isHan)
        else { return nil }
        let folded = Prose.fold(String(String.UnicodeScalarView(first)))
        guard !UnitWords.noUnits.contains(where: { folded.contains($0) }),
            !UnitWords.departmentEndings.contains(where: { folded.hasSuffix($0) }),
            !first.contains(where: { UnitWords.particles.contains($0) }),
            words.dropFirst().allSatisfy({ isOfPerson($0) })
        else { return nil }
        return String(String.UnicodeScalarView(first))
    }

    /// A department, a title, a name of up to four characters, or a number.
    private static func isOfPerson(_ word: [Unicode.Scalar]) -> Bool {
        if word.allSatisfy({ PhoneFinder.isDigit($0) || "-+()（）".unicodeScalars.contains($0) }) {
            return true
        }
        guard word.allSatisfy({ UnitWords.isHan($0) || "()（）".unicodeScalars.contains($0) }) else {
            return false
        }
        let folded = Prose.fold(String(String.UnicodeScalarView(word)))
        return word.count <= 4
            || word.count <= 9 && UnitWords.departmentEndings.contains { folded.hasSuffix($0) }
    }
}

/// A company's name in Latin letters, on a line of its own as signatures have it.
enum LatinUnit {
    /// The last such line, or nil.
    static func name(in lines: ArraySlice<[Unicode.Scalar]>) -> String? {
        lines.reversed().lazy.map { String(String.UnicodeScalarView($0)) }.first(where: isName)
    }

    private static func isName(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard (2...8).contains(words.count), line.utf8.allSatisfy({ $0 < 128 }), !line.contains("@") else {
            return false
        }
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
