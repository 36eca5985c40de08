/// A text laid out for word rules: sentences of folded characters.
///
/// Folded means half width, lower case, simplified characters, one kind of quotation mark, no invisible
/// marks, and blanks only where they part Latin words or lines.
public struct Prose: Hashable, Sendable {
    /// One sentence or line.
    public struct Sentence: Hashable, Sendable {
        /// Its folded characters, without the mark at its end.
        public let scalars: [Unicode.Scalar]
        /// Whether it ends in a question mark.
        public let isMarkedQuestion: Bool
        /// Whether it stood in the subject.
        public let isSubject: Bool

        /// The folded text.
        public var text: String { String(String.UnicodeScalarView(scalars)) }
    }

    /// The sentences in order.
    public let sentences: [Sentence]

    /// So many characters are looked at; what decides about a mail stands before that.
    static let limit = 60_000

    /// Lays out a subject and a text.
    public init(subject: String?, text: String) {
        sentences = Prose.split(subject ?? "", isSubject: true) + Prose.split(text, isSubject: false)
    }

    /// The folded form of one scalar, or nil for what is left out.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 32)
        case 0x21...0x7E: scalar
        case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
            nil
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).flatMap(fold)
        case 0x201C, 0x201D, 0x300C...0x300F: "\""
        case 0x2018, 0x2019: "'"
        case 0x2010...0x2015, 0x2212: "-"
        case 0x3001: ","
        case 0x3002: "."
        default: Simplified.of(scalar) ?? scalar
        }
    }

    /// A whole text folded, line ends kept.
    static func fold(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                folded.append(scalar)
            } else if let kept = fold(scalar) {
                folded.append(kept)
            }
        }
        return String(folded)
    }

    private static func split(_ text: String, isSubject: Bool) -> [Sentence] {
        var splitter = Splitter(isSubject: isSubject)
        for scalar in text.unicodeScalars.prefix(limit) { splitter.take(scalar) }
        splitter.close(asQuestion: false)
        return splitter.sentences
    }

    private struct Splitter {
        let isSubject: Bool
        var sentences: [Sentence] = []
        private var current: [Unicode.Scalar] = []

        init(isSubject: Bool) { self.isSubject = isSubject }

        mutating func take(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "\n", "。", "！", "!", "；", ";", "…": close(asQuestion: false)
            case "？", "?": close(asQuestion: true)
            default: append(scalar)
            }
        }

        mutating func close(asQuestion isQuestion: Bool) {
            while current.last == " " { current.removeLast() }
            if !current.isEmpty {
                sentences.append(
                    Sentence(scalars: current, isMarkedQuestion: isQuestion, isSubject: isSubject))
            }
            current = []
        }

        /// A full stop ends a sentence before a blank; `3.5` and `a.cn` go on. Blanks between characters go.
        private mutating func append(_ scalar: Unicode.Scalar) {
            guard let folded = Prose.fold(scalar) else { return }
            if folded == " " {
                if current.last == "." {
                    current.removeLast()
                    close(asQuestion: false)
                } else if !current.isEmpty, current.last != " " {
                    current.append(folded)
                }
                return
            }
            if isHan(folded), current.last == " ", current.dropLast().last.map(isHan) ?? false {
                current.removeLast()
            }
            current.append(folded)
        }

        private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
    }
}
