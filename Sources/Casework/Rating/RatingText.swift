internal import Reading

/// A piece of an answer: each character as written and folded, with the emphasis it stands in. What is struck out is
/// not in it.
public struct RatingText: Hashable, Sendable {
    /// The characters as written.
    public private(set) var written: [Unicode.Scalar] = []
    /// The same characters half width, lower case and simplified.
    public private(set) var folded: [Unicode.Scalar] = []
    /// The emphasis of each.
    public private(set) var emphasis: [UInt8] = []
    /// Whether something was struck out of it.
    public private(set) var hasStrikes = false

    /// Longer lines are cut; no answer is that long.
    static let limit = 4_000

    /// The text of a line, with ``StyleMark``s.
    public init(_ line: some StringProtocol) {
        var active = Emphasis()
        for scalar in line.unicodeScalars {
            if let (kind, begins) = StyleMark.meaning(of: scalar) {
                if begins { active.insert(kind) } else { active.remove(kind) }
                if kind == .struck, begins { append(" ", " ", []) }
                hasStrikes = hasStrikes || kind == .struck
            } else if !active.contains(.struck) {
                if scalar == "\n" { append(scalar, scalar, active) } else { fold(scalar, active) }
            }
            if folded.count >= RatingText.limit { break }
        }
        removeStruckByTildes()
    }

    /// A text of parts that follow each other.
    public init(_ parts: [RatingText]) {
        written = parts.flatMap(\.written)
        folded = parts.flatMap(\.folded)
        emphasis = parts.flatMap(\.emphasis)
        hasStrikes = parts.contains(where: \.hasStrikes)
    }

    private init(
        _ written: ArraySlice<Unicode.Scalar>, _ folded: ArraySlice<Unicode.Scalar>,
        _ emphasis: ArraySlice<UInt8>
    ) {
        self.written = Array(written)
        self.folded = Array(folded)
        self.emphasis = Array(emphasis)
    }

    /// Circled and bracketed numbers stand for `(1)`; all else for itself.
    private mutating func fold(_ scalar: Unicode.Scalar, _ active: Emphasis) {
        if let number = RatingText.enclosedNumber(scalar) {
            append(scalar, "(", active)
            for digit in "\(number))".unicodeScalars { append("\u{FEFF}", digit, active) }
        } else if scalar == "\u{20E3}" {
            append(scalar, ")", active)
        } else {
            let folded = Fold.of(scalar)
            if folded != Fold.nothing, folded != "\n" { append(scalar, folded, active) }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ fold: Unicode.Scalar, _ active: Emphasis) {
        written.append(scalar)
        folded.append(fold)
        emphasis.append(active.rawValue)
    }

    /// `~~85~~`, as programs without other means write it.
    private mutating func removeStruckByTildes() {
        var at = 0
        while let open = RatingText.tildes(written, from: at),
            let close = RatingText.tildes(written, from: open + 2)
        {
            guard close - open <= 20, written[open + 2] != " ", written[close - 1] != " " else {
                at = close
                continue
            }
            written.removeSubrange(open..<close + 2)
            folded.removeSubrange(open..<close + 2)
            emphasis.removeSubrange(open..<close + 2)
            hasStrikes = true
            at = open
        }
    }

    private static func tildes(_ text: [Unicode.Scalar], from start: Int) -> Int? {
        guard start + 1 < text.count else { return nil }
        return (start..<text.count - 1).first { text[$0] == "~" && text[$0 + 1] == "~" }
    }

    /// `①`, `⑴`, `⒈`, `❶`, `㈠` and their like, up to ten.
    private static func enclosedNumber(_ scalar: Unicode.Scalar) -> Int? {
        for base: UInt32 in [0x2460, 0x2474, 0x2488, 0x2776, 0x2780, 0x278A, 0x3220, 0x3280, 0x24F5, 0x2160]
        where (base..<base + 10).contains(scalar.value) {
            return Int(scalar.value - base) + 1
        }
        return nil
    }

    /// How many characters it has.
    public var count: Int { folded.count }

    /// Whether nothing can be seen in it.
    public var isBlank: Bool { folded.allSatisfy { $0 == " " || $0 == "\n" } }

    /// A part of it.
    public subscript(_ range: Range<Int>) -> RatingText {
        let range = range.clamped(to: 0..<count)
        var part = RatingText(written[range], folded[range], emphasis[range])
        part.hasStrikes = hasStrikes
        return part
    }

    /// Where a word ends, whatever follows it.
    func end(ofWord word: String, at start: Int) -> Int? {
        let scalars = Array(word.unicodeScalars)
        guard start + scalars.count <= count, folded[start..<start + scalars.count].elementsEqual(scalars)
        else { return nil }
        return start + scalars.count
    }

    /// The parts between the places of a folded character.
    func split(at separator: Unicode.Scalar) -> [RatingText] {
        var parts: [RatingText] = []
        var start = 0
        for end in 0...count where end == count || folded[end] == separator {
            parts.append(self[start..<end])
            start = end + 1
        }
        return parts
    }

    /// The characters as written, without blanks at both ends.
    public var string: String {
        String(String.UnicodeScalarView(written.filter { $0 != "\u{FEFF}" })).trimmed
    }

    /// Where a folded word ends that stands at `start`; in `spaced` ones blanks may part Chinese characters.
    public func end(of word: [Unicode.Scalar], at start: Int, isSpaced: Bool = false) -> Int? {
        var at = start
        for (index, scalar) in word.enumerated() {
            if isSpaced, index > 0, scalar.isHan {
                var skipped = 0
                while at < count, folded[at] == " ", skipped < 3 {
                    at += 1
                    skipped += 1
                }
            }
            guard at < count, folded[at] == scalar else { return nil }
            at += 1
        }
        guard let first = word.first, let last = word.last else { return nil }
        if start > 0, RatingText.runOn(folded[start - 1], first) { return nil }
        if at < count, RatingText.runOn(last, folded[at]) { return nil }
        return at
    }

    /// Latin letters of one word do not part.
    private static func runOn(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        left.isLatin && right.isLatin
    }
}
