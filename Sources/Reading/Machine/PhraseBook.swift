/// Many phrases sought in one pass over a text.
///
/// A book is written as a table: a line without indent names a label, the indented lines below it hold the label's
/// phrases, parted by `|`. In a phrase `*` stands for up to `gap` bytes of anything, `_` for a space at its edge, `^` at the start
/// for the beginning of the text and `$` at the end for its end. A piece between stars has three bytes or more.
struct PhraseBook: Sendable {
    /// A phrase that was found.
    struct Hit: Sendable, Equatable {
        /// Index into `labels`: labels that come first in the table weigh more.
        let label: Int
        /// Where the phrase begins, in bytes of the folded text.
        let position: Int
    }

    /// The labels in the order of the table.
    let labels: [String]
    private let pieces: [Piece]
    /// The bytes of all pieces, end to end.
    private let words: [UInt8]
    private let phraseLabels: [Int]
    private let heads: [Int32]
    private let nexts: [Int32]
    private static let gap = 100
    private static let buckets = 4096

    /// Holds no array of its own: the search looks at thousands a mail.
    private struct Piece: Sendable {
        /// Where its bytes begin in `words`.
        var start: Int
        var count: Int
        var phrase: Int
        var order: Int
        var isLast: Bool
        var atStart: Bool
        var atEnd: Bool
    }

    init(_ table: String) {
        var labels: [String] = []
        var pieces: [Piece] = []
        var bytes: [UInt8] = []
        var phraseLabels: [Int] = []
        for line in table.utf8.split(separator: 0x0A) {
            let words = line.drop { $0 == 0x20 }
            if words.isEmpty { continue }
            if words.startIndex == line.startIndex {
                labels.append(String(Substring(words)))
            } else if !labels.isEmpty {
                for phrase in words.split(separator: UInt8(ascii: "|")) {
                    pieces += Self.pieces(of: Self.bare(phrase), phrase: phraseLabels.count, &bytes)
                    phraseLabels.append(labels.count - 1)
                }
            }
        }
        var heads = [Int32](repeating: -1, count: Self.buckets)
        var nexts = [Int32](repeating: -1, count: pieces.count)
        for index in pieces.indices {
            let key = Self.key(bytes.span, pieces[index].start)
            nexts[index] = heads[key]
            heads[key] = Int32(index)
        }
        self.labels = labels
        self.pieces = pieces
        words = bytes
        self.phraseLabels = phraseLabels
        self.heads = heads
        self.nexts = nexts
    }

    private static func bare(_ phrase: Substring.UTF8View) -> Substring.UTF8View {
        let start = phrase.drop { $0 == 0x20 }
        guard let last = start.lastIndex(where: { $0 != 0x20 }) else { return start }
        return start[...last]
    }

    private static func pieces(
        of phrase: Substring.UTF8View, phrase number: Int, _ bytes: inout [UInt8]
    ) -> [Piece] {
        let atStart = phrase.first == UInt8(ascii: "^")
        let atEnd = phrase.last == UInt8(ascii: "$")
        let body = phrase.dropFirst(atStart ? 1 : 0).dropLast(atEnd ? 1 : 0)
        var pieces: [Piece] = []
        for part in body.split(separator: UInt8(ascii: "*")) {
            let start = bytes.count
            append(part, to: &bytes)
            guard bytes.count - start >= 3 else {
                bytes.removeLast(bytes.count - start)
                continue
            }
            pieces.append(
                Piece(
                    start: start, count: bytes.count - start, phrase: number, order: pieces.count,
                    isLast: false,
                    atStart: atStart && pieces.isEmpty, atEnd: false))
        }
        if let last = pieces.indices.last {
            pieces[last].isLast = true
            pieces[last].atEnd = atEnd
        }
        return pieces
    }

    /// A piece as it stands in folded text.
    private static func append(_ part: Substring.UTF8View, to bytes: inout [UInt8]) {
        let part = part.span
        var at = 0
        while at < part.count {
            let value = part.character(at: &at)
            bytes.append(utf8: value == 0x5F ? 0x20 : Simplified.form(of: value))
        }
    }

    @inline(__always)
    private static func key(_ bytes: Span<UInt8>, _ at: Int) -> Int {
        (Int(bytes[at]) &* 31 &+ Int(bytes[at + 1]) &* 7 &+ Int(bytes[at + 2]) &* 257) & (buckets - 1)
    }

    /// Every label found in the text with the place of its first phrase, weightiest label first.
    func hits(in text: Folded) -> [Hit] {
        var first = [Int](repeating: -1, count: labels.count)
        scan(text) { label, start in
            if first[label] < 0 || start < first[label] { first[label] = start }
            return true
        }
        return first.indices.compactMap { first[$0] < 0 ? nil : Hit(label: $0, position: first[$0]) }
    }

    /// The weightiest label found.
    func best(in text: Folded) -> String? { hits(in: text).first.map { labels[$0.label] } }

    /// Whether any phrase is found.
    func matches(_ text: Folded) -> Bool {
        var found = false
        scan(text) { _, _ in
            found = true
            return false
        }
        return found
    }

    /// How far a phrase of several pieces has been seen.
    private struct Progress {
        var order: Int
        var end: Int
        var start: Int
    }

    /// Calls back for each phrase found, until told to stop.
    private func scan(_ text: Folded, _ found: (_ label: Int, _ start: Int) -> Bool) {
        let bytes = text.bytes.span
        guard bytes.count >= 3 else { return }
        let heads = heads.span
        var progress: [Int: Progress] = [:]
        var at = -1
        while at < bytes.count - 3 {
            at += 1
            var entry = heads[Self.key(bytes, at)]
            while entry >= 0 {
                let piece = pieces[Int(entry)]
                entry = nexts[Int(entry)]
                guard matches(piece, bytes, at), let start = advance(piece, at, &progress) else { continue }
                if !found(phraseLabels[piece.phrase], start) { return }
            }
        }
    }

    /// Where a phrase begins whose last piece stands here; nil when more is to come or this piece does not fit.
    private func advance(_ piece: Piece, _ at: Int, _ progress: inout [Int: Progress]) -> Int? {
        if piece.order == 0 && piece.isLast { return at }
        var start = at
        if piece.order > 0 {
            guard let state = progress[piece.phrase], state.order == piece.order - 1, at >= state.end,
                at - state.end <= Self.gap
            else { return nil }
            start = state.start
        }
        progress[piece.phrase] = Progress(order: piece.order, end: at + piece.count, start: start)
        return piece.isLast ? start : nil
    }

    private func matches(_ piece: Piece, _ bytes: Span<UInt8>, _ at: Int) -> Bool {
        guard at + piece.count <= bytes.count else { return false }
        let words = words.span
        for offset in 0..<piece.count where bytes[at + offset] != words[piece.start + offset] { return false }
        if piece.atStart && at > 1 { return false }
        return !(piece.atEnd && at + piece.count < bytes.count - 1)
    }
}
