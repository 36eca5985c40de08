import Casework

/// The number of a question before its answer: `1、`, `（一）`, `①`, `Q1`, `第一项`, `1-3项`.
struct Numbering {
    /// How sure it is that this is a question's number.
    enum Form { case digitsAlone, marked, certain }

    let numbers: [Int]
    let end: Int
    let form: Form

    /// Whether several questions are named at once.
    var isGroup: Bool { numbers.count > 1 }

    /// The numbering at a place, of a questionnaire with `count` questions.
    static func at(_ start: Int, in text: RatingText, count: Int) -> Numbering? {
        Scan(text: text, count: count).numbering(start)
    }

    private struct Scan {
        let text: RatingText
        let count: Int

        func numbering(_ start: Int) -> Numbering? {
            certain(start) ?? bracketed(start) ?? plain(start)
        }

        /// `第一项`, `第1-2题`, `Q1`, `问题1`, `item 1`.
        private func certain(_ start: Int) -> Numbering? {
            if scalar(start) == "第", let (first, end) = numeral(start + 1) {
                let (numbers, next) = rest(of: first, end)
                guard let last = unit(next) else { return nil }
                return Numbering(numbers: numbers, end: last, form: .certain)
            }
            for word in Scan.prefixes {
                guard let end = text.end(ofPrefix: word, at: start) else { continue }
                let (digitStart, _) = skipped(end)
                guard let (number, next) = digits(digitStart) else { continue }
                return Numbering(numbers: [number], end: next, form: .certain)
            }
            return nil
        }

        private static let counted = ["问题", "题目", "题", "项目"].map { Array($0.unicodeScalars) }
        private static let prefixes = [
            "question ", "question", "item ", "item", "no.", "问题", "题目", "题", "问", "q",
        ].map {
            Array($0.unicodeScalars)
        }

        private func bracketed(_ start: Int) -> Numbering? {
            guard let open = scalar(start), "([【".unicodeScalars.contains(open),
                let (number, end) = numeral(start + 1),
                let close = scalar(end), ")]】".unicodeScalars.contains(close)
            else { return nil }
            return Numbering(numbers: [number], end: end + 1, form: .certain)
        }

        private func plain(_ start: Int) -> Numbering? {
            guard let (number, end) = numeral(start) else { return nil }
            if let group = group(number, end) { return group }
            if let unit = scalar(end), "项题".unicodeScalars.contains(unit), isDigit(text.folded[start]) {
                return Numbering(numbers: [number], end: end + 1, form: .certain)
            }
            let (next, skipped) = skipped(end)
            guard let mark = scalar(next) else { return digitsAlone(number, end, start) }
            if ",.:)=>-→/|、]】~".unicodeScalars.contains(mark) {
                return Numbering(numbers: [number], end: next + 1, form: .marked)
            }
            return skipped > 0 || !isCounter(mark) ? digitsAlone(number, end, start) : nil
        }

        private func digitsAlone(_ number: Int, _ end: Int, _ start: Int) -> Numbering? {
            guard let scalar = scalar(start), (48...57).contains(scalar.value) else { return nil }
            return Numbering(numbers: [number], end: end, form: .digitsAlone)
        }

        /// `1、2、3都是`, `1-3：`, `1和2均为`.
        private func group(_ first: Int, _ end: Int) -> Numbering? {
            let (numbers, next) = rest(of: first, end)
            guard numbers.count > 1 else { return nil }
            let after = unit(next) ?? next
            let (place, _) = skipped(after)
            guard let mark = scalar(place) else { return nil }
            let joins =
                after > next || ":=".unicodeScalars.contains(mark) || "都均全皆各也一同".unicodeScalars.contains(mark)
            return joins ? Numbering(numbers: numbers, end: after, form: .certain) : nil
        }

        /// The further numbers of a list or range.
        private func rest(of first: Int, _ end: Int) -> (numbers: [Int], end: Int) {
            var numbers = [first]
            var at = end
            while true {
                let (joint, _) = skipped(at)
                guard let mark = scalar(joint) else { break }
                let isRange = "-~到至".unicodeScalars.contains(mark)
                guard isRange || ",/&和及与跟、".unicodeScalars.contains(mark) else { break }
                var (place, _) = skipped(joint + 1)
                if scalar(place) == "第" { place += 1 }
                guard let (number, next) = numeral(place), let last = numbers.last, number > last else {
                    break
                }
                guard scalar(next).map({ !isDigit($0) }) ?? true else { break }
                numbers += isRange ? Array(last + 1...number) : [number]
                at = next
            }
            return (numbers, at)
        }

        private func unit(_ at: Int) -> Int? {
            guard let scalar = scalar(at), "项题条问个".unicodeScalars.contains(scalar) else { return nil }
            for word in Scan.counted {
                if let end = text.end(ofPrefix: word, at: at + 1) { return end }
            }
            return at + 1
        }

        private func numeral(_ at: Int) -> (number: Int, end: Int)? {
            if let found = digits(at) { return found }
            guard let scalar = scalar(at),
                let number = Array("一二三四五六七八九十".unicodeScalars).firstIndex(of: scalar).map({ $0 + 1 }),
                number <= count
            else { return nil }
            return (number, at + 1)
        }

        private func digits(_ at: Int) -> (number: Int, end: Int)? {
            var end = at
            while let scalar = scalar(end), isDigit(scalar), end - at < 3 { end += 1 }
            guard end > at, end - at <= 2, text.folded[at] != "0", at == 0 || !isPartOfNumber(at - 1),
                let number = Int(text[at..<end].plain), (1...count).contains(number)
            else { return nil }
            return (number, end)
        }

        /// What is counted with the number, and so makes it none of ours: 3月, 2车, 5吨.
        private func isCounter(_ scalar: Unicode.Scalar) -> Bool {
            "月日号年时点吨车次天个家元升万千百十公斤箱桶人台辆周小米岁楼%〇零折星级名张份瓶枪度".unicodeScalars.contains(scalar) || isDigit(scalar)
        }

        private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

        /// Whether a number goes on across the mark before: 10:02, 3.1, 2026-1.
        private func isPartOfNumber(_ at: Int) -> Bool {
            if isDigit(text.folded[at]) { return true }
            return ":.-/".unicodeScalars.contains(text.folded[at]) && at > 0 && isDigit(text.folded[at - 1])
                && (text.folded[at] != "-" && text.folded[at] != "/"
                    || at > 1 && isDigit(text.folded[at - 2]) && at > 2 && isDigit(text.folded[at - 3]))
        }

        private func scalar(_ at: Int) -> Unicode.Scalar? {
            at >= 0 && at < text.count ? text.folded[at] : nil
        }

        private func skipped(_ at: Int) -> (place: Int, count: Int) {
            var place = at
            while scalar(place) == " " || scalar(place) == "\u{FEFF}" { place += 1 }
            return (place, place - at)
        }
    }
}

extension RatingText {
    /// The folded characters.
    var plain: String { String(String.UnicodeScalarView(folded)) }

    /// Where the last such word ends.
    func lastPlace(of word: [Unicode.Scalar]) -> Int? {
        (0..<count).reversed().lazy.compactMap { end(ofPrefix: word, at: $0) }.first
    }

    /// Where a prefix ends that may be followed by anything.
    func end(ofPrefix word: [Unicode.Scalar], at start: Int) -> Int? {
        guard start + word.count <= count, folded[start..<start + word.count].elementsEqual(word) else {
            return nil
        }
        let isLatin = word.first.map { (97...122).contains($0.value) } ?? false
        if isLatin, start > 0, (97...122).contains(folded[start - 1].value) { return nil }
        return start + word.count
    }
}
