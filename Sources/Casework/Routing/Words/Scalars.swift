extension Unicode.Scalar {
    /// 0 to 9.
    var isDigit: Bool { (48...57).contains(value) }
    /// A small Latin letter, as folded texts have them.
    var isLatin: Bool { (97...122).contains(value) }
    /// A Chinese character of the two common blocks.
    var isHan: Bool { (0x3400...0x9FFF).contains(value) }

    /// White space of any kind.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// White space, or a mark of no width that programs leave at the ends of lines.
    var isBlankOrMark: Bool { isBlank || value == 0x200B || value == 0xFEFF }

    /// A mark that ends a Chinese or Latin sentence, the full stop left out, which Latin text has in words too.
    var endsSentence: Bool {
        switch self {
        case "。", "！", "？", "!", "?", "；", ";": true
        default: false
        }
    }
}

extension Collection<Unicode.Scalar> {
    /// The text they make.
    var string: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}

extension BidirectionalCollection<Unicode.Scalar> {
    /// Whether they end in a word.
    func ends(in word: [Unicode.Scalar]) -> Bool {
        var at = endIndex
        for scalar in word.reversed() {
            guard at != startIndex else { return false }
            formIndex(before: &at)
            guard self[at] == scalar else { return false }
        }
        return true
    }
}

extension RandomAccessCollection<Unicode.Scalar> where Index == Int {
    /// Whether a word stands somewhere among them.
    func holds(_ word: [Unicode.Scalar]) -> Bool {
        guard let head = word.first, count >= word.count else { return false }
        return (startIndex...(endIndex - word.count)).contains {
            self[$0] == head && self[$0...].starts(with: word)
        }
    }

    /// Without white space and marks of no width at both ends.
    var bare: SubSequence {
        guard let first = firstIndex(where: { !$0.isBlankOrMark }) else { return self[endIndex...] }
        var end = endIndex
        while self[end - 1].isBlankOrMark { end -= 1 }
        return self[first..<end]
    }
}

/// Words as a table writes them, parted by blanks or line ends.
func scalars(of table: String) -> [[Unicode.Scalar]] {
    table.split { $0 == " " || $0.isNewline }.map { Array($0.unicodeScalars) }
}
