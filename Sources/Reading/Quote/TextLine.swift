/// One line of a body on its way to being told apart: new, quoted, or signature.
struct TextLine: Sendable {
    /// More quote marks than this tell a reader nothing.
    private static let marks = 20

    /// Lines of a body that are told apart: people write hundreds. What stands below stays in the text as one line.
    static let most = 100_000

    /// What an HTML program says of the line by its mark-up.
    enum Mark: Sendable {
        /// Nothing special.
        case none
        /// From this line on the old mail stands, to the end of the enclosing block.
        case quoteBegins
        /// Part of a signature.
        case signature
        /// Part of a line like "On Monday X wrote:".
        case attribution
    }

    /// The line without its quote marks.
    var content: String
    /// How many times the line is quoted (`>`), by text or by mark-up.
    var depth = 0
    /// How deep the line stands in blocks that may be quotes (`blockquote` without a word of its meaning).
    var block = 0
    var mark = Mark.none
    /// The line as it stood, with its quote marks.
    var whole: String

    /// A line of plain text; its `>` marks are counted and taken off.
    init(plain: Substring) {
        whole = String(plain)
        guard let first = plain.utf8.first, first == UInt8(ascii: " ") || first == UInt8(ascii: ">") else {
            content = whole
            return
        }
        var rest = plain.utf8[...]
        var level = 0
        while true {
            var probe = rest
            var spaces = 0
            while probe.first == UInt8(ascii: " "), spaces < (level == 0 ? 3 : 1) {
                probe.removeFirst()
                spaces += 1
            }
            guard probe.first == UInt8(ascii: ">") else { break }
            level += 1
            rest = probe.dropFirst()
        }
        depth = level
        if level > 0, rest.first == UInt8(ascii: " ") { rest.removeFirst() }
        content = level == 0 ? whole : String(Substring(rest))
    }

    /// A line made from HTML.
    init(content: String, depth: Int, block: Int, mark: Mark) {
        self.content = content
        self.depth = depth
        self.block = block
        self.mark = mark
        let marks = String(repeating: ">", count: min(depth, Self.marks))
        whole = depth == 0 ? content : marks + (content.isEmpty ? "" : " " + content)
    }

    /// Whether nothing can be seen in the line.
    var isBlank: Bool {
        content.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0...0x20, 0x7F, 0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
                0x205F...0x206F, 0x3000,
                0xFEFF:
                true
            default: false
            }
        }
    }

    /// The lines of `text`, whose lines end with LF.
    static func lines(of text: String) -> [TextLine] {
        var lines: [TextLine] = []
        var rest = text[...]
        while lines.count < most {
            let length = rest.utf8.span.place(of: 0x0A)
            let end = rest.utf8.index(rest.startIndex, offsetBy: length)
            lines.append(TextLine(plain: rest[..<end]))
            guard end < rest.endIndex else { return lines }
            rest = rest[rest.utf8.index(after: end)...]
        }
        lines.append(TextLine(plain: rest))
        return lines
    }

    /// The same line with another one below it.
    mutating func append(_ line: TextLine) {
        content += "\n" + line.content
        whole += "\n" + line.whole
    }
}
