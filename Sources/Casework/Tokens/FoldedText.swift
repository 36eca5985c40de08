/// A text made fit for finding tags in it: full-width letters, brackets and dashes as ASCII, capitals, and
/// without what mail programs put into the middle of a tag: line ends, blanks, quote marks, zero-width marks.
struct FoldedText {
    let scalars: [Unicode.Scalar]
    /// For each scalar, whether something was taken out before it.
    let gapBefore: [Bool]

    /// The most that is looked at; a tag of ours never stands deeper in a letter than this.
    static let limit = 2_000_000

    init(_ text: some StringProtocol) {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(min(text.utf8.count, FoldedText.limit))
        var gapBefore: [Bool] = []
        var isAfterGap = false
        for scalar in text.unicodeScalars.prefix(FoldedText.limit) {
            if let kept = FoldedText.fold(scalar) {
                folded.append(kept)
                gapBefore.append(isAfterGap)
                isAfterGap = false
            } else {
                isAfterGap = true
            }
        }
        scalars = folded
        self.gapBefore = gapBefore
    }

    /// Whether a dash stands behind one of these ASCII characters in what a text is folded to, told without keeping it.
    static func holdsDash(in text: some StringProtocol, behind ends: [Unicode.Scalar]) -> Bool {
        var isEnd = [Bool](repeating: false, count: 128)
        for end in ends where end.isASCII { isEnd[Int(end.value)] = true }
        var isBehind = false
        for scalar in text.unicodeScalars.prefix(FoldedText.limit) {
            // Chinese characters, of which most of a text may consist, stay themselves.
            guard !(0x4E00...0x9FFF).contains(scalar.value) else {
                isBehind = false
                continue
            }
            guard let kept = fold(scalar) else { continue }
            if isBehind, kept == "-" { return true }
            isBehind = kept.isASCII && isEnd[Int(kept.value)]
        }
        return false
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x61...0x7A: Unicode.Scalar(scalar.value - 0x20)
        case 0x3E, 0x7C: nil  // quote marks at the beginning of lines
        case 0x21...0x7E: scalar
        case 0...0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
            0xFE00...0xFE0F,
            0xFEFF:
            nil
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
        case 0xFF01...0xFF5E: fullWidth(scalar.value - 0xFEE0)
        case 0x3010, 0x3014, 0xFE5D: "["
        case 0x3011, 0x3015, 0xFE5E: "]"
        default: scalar
        }
    }

    private static func fullWidth(_ value: UInt32) -> Unicode.Scalar? {
        Unicode.Scalar(value).flatMap(fold)
    }
}
