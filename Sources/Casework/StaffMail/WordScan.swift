/// A line cut into the words the lists know, longest first, and what lies between.
struct WordScan {
    /// What the lists say a word may be.
    struct Kinds: OptionSet, Hashable {
        let rawValue: UInt8
        static let approve = Kinds(rawValue: 1)
        static let refuse = Kinds(rawValue: 2)
        static let harmless = Kinds(rawValue: 4)
        static let hedge = Kinds(rawValue: 8)
        static let casual = Kinds(rawValue: 16)
        static let delay = Kinds(rawValue: 32)
    }

    /// One piece of the line; empty kinds mean words the lists do not know.
    struct Piece: Hashable {
        var text: String
        var kinds: Kinds
    }

    let pieces: [Piece]

    var kinds: Kinds { pieces.reduce(into: Kinds()) { $0.formUnion($1.kinds) } }
    var hasUnknown: Bool { pieces.contains { $0.kinds.isEmpty } }

    /// The first piece that decides, and its position.
    var firstDecision: Int? {
        pieces.firstIndex { !$0.kinds.isDisjoint(with: [.approve, .refuse]) }
    }

    func has(_ kind: Kinds) -> Bool { pieces.contains { $0.kinds.contains(kind) } }

    /// Whether every piece is one of these kinds.
    func isOnly(_ allowed: Kinds) -> Bool { pieces.allSatisfy { !$0.kinds.isDisjoint(with: allowed) } }
}

/// The lists of ``StaffWords`` arranged for scanning.
struct WordBook {
    private let byFirst: [Character: [(word: [Character], kinds: WordScan.Kinds)]]

    init(_ words: StaffWords, names: [String]) {
        var kinds: [String: WordScan.Kinds] = [:]
        func add(_ list: [String], _ kind: WordScan.Kinds) {
            for word in list { kinds[word, default: []].insert(kind) }
        }
        add(words.approve, .approve)
        add(words.refuse, .refuse)
        add(words.harmless, .harmless)
        add(words.hedges, .hedge)
        add(words.casual, .casual)
        add(words.delays, .delay)
        add(names.map { PlainText.fold($0) }.filter { $0.count > 1 }, .harmless)
        var book: [Character: [(word: [Character], kinds: WordScan.Kinds)]] = [:]
        for (word, kind) in kinds {
            guard let first = word.first else { continue }
            book[first, default: []].append((Array(word), kind))
        }
        byFirst = book.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }

    /// Cuts a folded line. Punctuation, emoji and dates are left out: they say nothing.
    func scan(_ line: String) -> WordScan {
        let text = Array(line)
        var pieces: [WordScan.Piece] = []
        var unknown: [Character] = []
        func flush() {
            let left = String(unknown).filter { $0.isLetter || $0.isNumber }
            if !left.isEmpty { pieces.append(WordScan.Piece(text: left, kinds: [])) }
            unknown = []
        }
        var at = 0
        while at < text.count {
            if let entry = entry(in: text, at: at) {
                flush()
                pieces.append(WordScan.Piece(text: String(entry.word), kinds: entry.kinds))
                at += entry.word.count
            } else if let length = dateLength(in: text, at: at) {
                flush()
                at += length
            } else {
                if !text[at].isLetter && !text[at].isNumber { flush() } else { unknown.append(text[at]) }
                at += 1
            }
        }
        flush()
        return WordScan(pieces: pieces)
    }

    private func entry(in text: [Character], at: Int) -> (word: [Character], kinds: WordScan.Kinds)? {
        byFirst[text[at]]?.first { entry in
            let end = at + entry.word.count
            guard end <= text.count, text[at..<end].elementsEqual(entry.word) else { return false }
            guard entry.word[0].isASCII, entry.word[0].isLetter else { return true }
            let glued = (at > 0 && isLatin(text[at - 1])) || (end < text.count && isLatin(text[end]))
            return !glued
        }
    }

    /// "11月12日", "2026-11-12", "14:30": at least a digit followed by a date mark.
    private func dateLength(in text: [Character], at: Int) -> Int? {
        guard text[at].isASCII, text[at].isNumber else { return nil }
        var end = at
        while end < text.count, text[end].isASCII, text[end].isNumber || "-/.:年月日号".contains(text[end]) {
            end += 1
        }
        while end < text.count, "年月日号".contains(text[end]) || (text[end].isASCII && text[end].isNumber) {
            end += 1
        }
        let length = end - at
        let marks = text[at..<end].filter { "-/:年月日号".contains($0) }
        return marks.isEmpty || length < 3 ? nil : length
    }

    private func isLatin(_ character: Character) -> Bool { character.isASCII && character.isLetter }
}
