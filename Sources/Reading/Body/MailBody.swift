internal import MIME

/// The words of a mail, and its lines with what is known of each.
struct MailBody: Sendable {
    /// All words, as a reader sees them.
    private(set) var text = ""
    private(set) var lines: [TextLine] = []
    /// The lines of the HTML rendition, where the plain one was taken.
    private(set) var htmlLines: [TextLine] = []
    private(set) var defects: [String] = []
    private(set) var pictures = 0
    /// Whether words stood in a cleartext signature.
    private(set) var isSigned = false

    /// Reads the pieces that `finder` found.
    init(_ finder: BodyFinder, in message: Message) {
        var texts: [String] = []
        let isSingle = finder.pieces.count == 1
        for piece in finder.pieces {
            let words = read(piece, isSingle: isSingle, in: message)
            guard words.contains(where: { !$0.isBlank }) else { continue }
            if !lines.isEmpty { lines.append(TextLine(plain: "")) }
            lines.append(contentsOf: words)
            texts.append(String(lines: words.map(\.whole)))
        }
        text = texts.joined(separator: "\n\n").trimmingLineEnds
    }

    /// Whether a line begins with `words`.
    func hasLine(_ words: String) -> Bool { lines.contains { $0.content.utf8.starts(with: words.utf8) } }

    private mutating func read(_ piece: BodyFinder.Piece, isSingle: Bool, in message: Message) -> [TextLine] {
        if let unpacked = piece.unpacked { return unpacked }
        if let plain = piece.plain {
            let words = plainLines(plain, piece.words, in: message)
            guard let html = piece.html else { return words }
            let rich = readHtml(html, in: message)
            if isSingle { htmlLines = rich }
            switch Renditions.choice(plain: words, rich: rich) {
            case .plain: return words
            case .rich:
                htmlLines = []
                return rich
            case .both:
                htmlLines = []
                return words + [TextLine(plain: "")] + rich
            }
        }
        return piece.html.map { readHtml($0, in: message) } ?? []
    }

    /// The lines of a piece in one rendition, or in the other where there is only that; HTML with its emphasis.
    static func marked(_ piece: BodyFinder.Piece, prefersHtml: Bool, in message: Message) -> [TextLine] {
        var body = MailBody()
        if let html = piece.html, prefersHtml || piece.plain == nil {
            return body.readHtml(html, in: message, keepsEmphasis: true)
        }
        return piece.plain.map { body.plainLines($0, piece.words, in: message) } ?? piece.unpacked ?? []
    }

    private init() {}

    private mutating func plainLines(_ part: Part, _ rest: DecodedText?, in message: Message) -> [TextLine] {
        let decoded = rest ?? message.text(of: part)
        defects += decoded.defects.map(\.rawValue)
        let type = part.contentType
        var words = decoded.string
        if words.utf8.span.contains(0) {
            words = String(words.unicodeScalars.filter { $0.value != 0 }.map(Character.init))
        }
        if let signed = ClearSigned.words(in: words) {
            isSigned = true
            words = signed
        }
        if type["format"]?.lowercased() == "flowed" {
            words = FlowedText.unfolded(words, deletesSpace: type["delsp"]?.lowercased() == "yes")
        }
        if type.subtype == "enriched" || type.subtype == "richtext" {
            return HtmlText.lines(of: Array(words.utf8)).lines
        }
        return TextLine.lines(of: words)
    }

    private mutating func readHtml(_ part: Part, in message: Message, keepsEmphasis: Bool = false)
        -> [TextLine]
    {
        var decoded = message.text(of: part)
        if part.contentType["charset"] == nil {
            let bytes = message.content(of: part)
            if let label = HtmlCharset.declared(in: bytes) { decoded = Charset.decode(bytes, label: label) }
        }
        defects += decoded.defects.map(\.rawValue)
        let (lines, pictures) = HtmlText.lines(
            of: Array(decoded.string.utf8), keepsEmphasis: keepsEmphasis)
        self.pictures += pictures
        return lines
    }
}

extension String {
    /// The lines with a line feed between each two.
    init(lines: [String]) {
        self.init()
        reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
        for (number, line) in lines.enumerated() {
            if number > 0 { append("\n") }
            append(line)
        }
    }

    /// Without blank lines at the beginning and white space at the end.
    var trimmingLineEnds: String {
        var view = self[...]
        while let last = view.last, last.isWhitespace { view.removeLast() }
        // Most texts begin with a letter.
        if let first = view.utf8.first, first > 0x20, first < 0x7F { return String(view) }
        while let end = view.firstIndex(of: "\n"), view[..<end].allSatisfy(\.isWhitespace) {
            view = view[view.index(after: end)...]
        }
        return String(view)
    }
}
