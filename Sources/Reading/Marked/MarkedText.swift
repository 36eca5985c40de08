public import MIME

/// The body of a mail line by line, with what the writer marked in it: for readers who look for answers in a form.
public struct MarkedText: Sendable {
    /// Whose a line is.
    public enum Standing: Sendable, Hashable {
        /// The writer's.
        case new
        /// Of the mail that he answers, as far as his program tells; he may have written into it.
        case quoted
        /// Signature, notice, or added by a program.
        case signature
    }

    /// One line.
    public struct Line: Sendable, Hashable {
        /// The line without quote marks, with ``StyleMark``s; the cells of a table are parted by ` | `.
        public let text: String
        /// Whose it is.
        public let standing: Standing

        /// A line.
        public init(_ text: String, _ standing: Standing) {
            self.text = text
            self.standing = standing
        }
    }

    /// The lines in order.
    public let lines: [Line]
    /// Whether it was made from HTML, so that marks and tables can be seen.
    public let isRich: Bool

    /// A text made of its lines.
    public init(lines: [Line], isRich: Bool) {
        self.lines = lines
        self.isRich = isRich
    }

    /// The renditions of a mail's body: the plain one, and the one of HTML, as far as there are any.
    public static func renditions(of message: Message) -> [MarkedText] {
        let pieces = BodyFinder(message, root: message.parts[0]).pieces
        var renditions: [MarkedText] = []
        for isRich in [false, true] where pieces.contains(where: { isRich ? $0.isHtml : $0.isPlain }) {
            var lines: [TextLine] = []
            for piece in pieces {
                if !lines.isEmpty { lines.append(TextLine(plain: "")) }
                lines += MailBody.marked(piece, prefersHtml: isRich, in: message)
            }
            renditions.append(MarkedText(lines, isRich: isRich))
        }
        return renditions
    }

    private init(_ lines: [TextLine], isRich: Bool) {
        let bare = lines.map { line in
            var bare = line
            bare.content = StyleMark.without(line.content)
            bare.whole = StyleMark.without(line.whole)
            return bare
        }
        let roles = Trimmer.roles(of: bare)
        self.lines = zip(lines, roles).map { line, role in
            switch role {
            case .new: Line(line.content, .new)
            case .quote: Line(line.content, .quoted)
            case .signature: Line(line.content, .signature)
            }
        }
        self.isRich = isRich
    }
}

extension BodyFinder.Piece {
    fileprivate var isPlain: Bool { plain != nil || unpacked != nil }
    fileprivate var isHtml: Bool { html != nil }
}
