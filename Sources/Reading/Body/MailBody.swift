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

    /// Reads the pieces that `finder` found.
    init(_ finder: BodyFinder, in message: Message) {
        var texts: [String] = []
        let isSingle = finder.pieces.count == 1
        for piece in finder.pieces {
            let words = read(piece, isSingle: isSingle, in: message)
            guard words.contains(where: { !$0.isBlank }) else { continue }
            if !lines.isEmpty { lines.append(TextLine(plain: "")) }
            lines.append(contentsOf: words)
            texts.append(words.map(\.whole).joined(separator: "\n"))
        }
        text = texts.joined(separator: "\n\n").trimmingLineEnds
    }

    private mutating func read(_ piece: BodyFinder.Piece, isSingle: Bool, in message: Message) -> [TextLine] {
        if let unpacked = piece.unpacked { return unpacked }
        if let plain = piece.plain {
            let words = plainLines(plain, in: message)
            if words.contains(where: { !$0.isBlank }) || piece.html == nil {
                if isSingle, let html = piece.html { htmlLines = readHtml(html, in: message) }
                return words
            }
        }
        return piece.html.map { readHtml($0, in: message) } ?? []
    }

    private mutating func plainLines(_ part: Part, in message: Message) -> [TextLine] {
        let decoded = message.text(of: part)
        defects += decoded.defects.map(\.rawValue)
        let type = part.contentType
        var words = decoded.string
        if type["format"]?.lowercased() == "flowed" {
            words = FlowedText.unfolded(words, deletesSpace: type["delsp"]?.lowercased() == "yes")
        }
        if type.subtype == "enriched" || type.subtype == "richtext" {
            return HtmlText.lines(of: Array(words.utf8)).lines
        }
        return TextLine.lines(of: words)
    }

    private mutating func readHtml(_ part: Part, in message: Message) -> [TextLine] {
        var decoded = message.text(of: part)
        if part.contentType["charset"] == nil {
            let bytes = message.content(of: part)
            if let label = HtmlCharset.declared(in: bytes) { decoded = Charset.decode(bytes, label: label) }
        }
        defects += decoded.defects.map(\.rawValue)
        let (lines, pictures) = HtmlText.lines(of: Array(decoded.string.utf8))
        self.pictures += pictures
        return lines
    }
}

extension String {
    /// Without blank lines at the beginning and white space at the end.
    var trimmingLineEnds: String {
        var view = self[...]
        while let last = view.last, last.isWhitespace { view.removeLast() }
        while let end = view.firstIndex(of: "\n"), view[..<end].allSatisfy(\.isWhitespace) {
            view = view[view.index(after: end)...]
        }
        return String(view)
    }
}
