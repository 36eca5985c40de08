/// One form for characters that say the same: half width, lower case, simplified, one kind of quotation mark and
/// hyphen, one kind of blank.
public enum Fold {
    /// Stands where a character is left out: invisible marks, controls.
    static let nothing: Unicode.Scalar = "\0"

    /// The folded form of every character of the Basic Multilingual Plane.
    static let table: [Unicode.Scalar] = (0...0xFFFF).map { value in
        Unicode.Scalar(UInt32(value)).map(compute) ?? nothing
    }

    /// The folded form of a character, or ``nothing``. Line ends stay.
    static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value <= 0xFFFF ? table[Int(scalar.value)] : compute(scalar)
    }

    /// A whole text folded.
    public static func text(_ text: some StringProtocol) -> String { array(text).string }

    /// A whole text folded, what is left out left out.
    static func array(_ text: some StringProtocol) -> [Unicode.Scalar] {
        text.unicodeScalars.map(of).filter { $0 != nothing }
    }

    private static func compute(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x0A: scalar
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 32) ?? scalar
        case 0x21...0x7E: scalar
        case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
            nothing
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map(compute) ?? scalar
        case 0x201C, 0x201D, 0x300C...0x300F: "\""
        case 0x2018, 0x2019: "'"
        case 0x2010...0x2015, 0x2212: "-"
        case 0x3001: ","
        case 0x3002: "."
        default: Simplified.table[scalar] ?? scalar
        }
    }
}

/// A text as it was written and as it is folded, character by character.
struct RuleText {
    /// The characters as written.
    let written: [Unicode.Scalar]
    /// The folded ones at the same places, ``Fold/nothing`` where one is left out.
    let folded: [Unicode.Scalar]

    /// So many characters are looked at; what decides about a mail stands before that.
    static let limit = 60_000

    /// Folds the beginning of a text.
    init(_ text: String) {
        let table = Fold.table
        var written: [Unicode.Scalar] = []
        var folded: [Unicode.Scalar] = []
        // A character of Chinese text is three bytes long.
        let expected = min(text.utf8.count / 2, RuleText.limit)
        written.reserveCapacity(expected)
        folded.reserveCapacity(expected)
        for scalar in text.unicodeScalars {
            guard written.count < RuleText.limit else { break }
            written.append(scalar)
            folded.append(scalar.value <= 0xFFFF ? table[Int(scalar.value)] : Fold.of(scalar))
        }
        self.written = written
        self.folded = folded
    }

    /// The folded characters without those left out.
    var plain: [Unicode.Scalar] {
        folded.contains(Fold.nothing) ? folded.filter { $0 != Fold.nothing } : folded
    }
}
