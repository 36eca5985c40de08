/// A text laid out for word rules: sentences of folded characters.
///
/// Blanks stay only where they part Latin words.
struct Prose {
    /// One sentence or line.
    struct Sentence {
        /// Where its characters stand in ``Prose/scalars``, without the mark at its end.
        let range: Range<Int>
        /// Whether it ends in a question mark.
        let isMarkedQuestion: Bool
        /// Whether it stood in the subject.
        let isSubject: Bool
    }

    /// All sentences, a line end behind each.
    private(set) var scalars: [Unicode.Scalar] = []
    /// The sentences in order.
    private(set) var sentences: [Sentence] = []

    private var start = 0

    /// Lays out a subject and a text.
    init(subject: RuleText, text: RuleText) {
        scalars.reserveCapacity(subject.folded.count + text.folded.count + 32)
        lay(subject, isSubject: true)
        lay(text, isSubject: false)
    }

    private mutating func lay(_ text: RuleText, isSubject: Bool) {
        for (written, folded) in zip(text.written, text.folded) {
            switch folded {
            case Fold.nothing: continue
            case "\n", "!", ";", "…": close(asQuestion: false, isSubject)
            case "?": close(asQuestion: true, isSubject)
            case "." where written == "。": close(asQuestion: false, isSubject)
            case " ": appendBlank(isSubject)
            default: append(folded)
            }
        }
        close(asQuestion: false, isSubject)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        let count = scalars.count
        if scalar.isHan, count - start >= 2, scalars[count - 1] == " ", scalars[count - 2].isHan {
            scalars.removeLast()
        }
        scalars.append(scalar)
    }

    /// A full stop ends a sentence before a blank; `3.5` and `a.cn` go on.
    private mutating func appendBlank(_ isSubject: Bool) {
        guard scalars.count > start, let last = scalars.last else { return }
        if last == "." {
            scalars.removeLast()
            close(asQuestion: false, isSubject)
        } else if last != " " {
            scalars.append(" ")
        }
    }

    private mutating func close(asQuestion isQuestion: Bool, _ isSubject: Bool) {
        while scalars.count > start, scalars.last == " " { scalars.removeLast() }
        guard scalars.count > start else { return }
        sentences.append(
            Sentence(range: start..<scalars.count, isMarkedQuestion: isQuestion, isSubject: isSubject))
        scalars.append("\n")
        start = scalars.count
    }
}
