extension Reading {
    /// What is new when the text that we sent is known: the new text, and all that was written into or below our
    /// text where the mail program marked nothing. Lines of ours are known by their characters, however wrapped.
    public func newText(besides sent: String) -> String {
        let parts = parts(besides: sent)
        return ([parts.newText] + parts.inserted).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// What stands above or beside the text that we sent, and the lines that were written into or below it.
    ///
    /// A quote that lacks much of our text is another one, or an edition of ours that we do not know: nothing in it is
    /// taken for new. Our text in what seemed new, as in a mail that does not look like an answer, is taken out.
    public func parts(besides sent: String) -> (newText: String, inserted: [String]) {
        let ours = Squeezed(sent)
        guard !ours.isEmpty else { return (newText, []) }
        if quotes(ours, in: quotedText) { return (newText, ours.foreign(in: quotedText)) }
        guard quotes(ours, in: newText) else { return (newText, []) }
        let split = Trimmer.split(TextLine.lines(of: newText), .reply)
        guard quotes(ours, in: split.newText) else {
            return (
                split.newText, quotes(ours, in: split.quotedText) ? ours.foreign(in: split.quotedText) : []
            )
        }
        let lines = newText.split(separator: "\n", omittingEmptySubsequences: false)
        let own = lines.prefix { ours.end(of: Squeezed.bytes(of: $0), after: nil) == nil }
        return (own.joined(separator: "\n"), ours.foreign(in: newText))
    }

    /// Whether the mail holds most of the text that we sent.
    public func quotes(_ sent: String) -> Bool { quotes(Squeezed(sent), in: text) }

    private func quotes(_ ours: Squeezed, in text: String) -> Bool {
        !text.isEmpty && Squeezed(text.prefix(Squeezed.limit)).covers(ours)
    }
}

/// Words without white space and quote marks, for comparing two renditions of the same.
struct Squeezed {
    /// Longer texts are compared as far as this many characters: letters of ours are a tenth of it.
    static let limit = 60_000
    /// Shorter pieces occur by chance.
    private static let telling = 12

    let bytes: [UInt8]
    /// Where each line ends, by its bytes.
    private let ends: [[UInt8]: Int]

    var isEmpty: Bool { bytes.isEmpty }

    init(_ text: String) { self.init(text[...]) }

    init(_ text: Substring) {
        var all: [UInt8] = []
        var ends: [[UInt8]: Int] = [:]
        for line in text.split(separator: "\n") {
            let squeezed = Self.bytes(of: line)
            all += squeezed
            if !squeezed.isEmpty { ends[squeezed] = all.count }
        }
        bytes = all
        self.ends = ends
    }

    static func bytes(of line: Substring) -> [UInt8] {
        Fold.line(line).filter { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }

    /// Where in this text `piece` ends: one of the lines, what goes on from `place`, or a telling part. Nil when it is not
    /// of this text.
    func end(of piece: [UInt8], after place: Int?) -> Int? {
        if let place, bytes[place...].starts(with: piece) { return place + piece.count }
        if let end = ends[piece] { return end }
        guard piece.count >= Self.telling, piece.count <= bytes.count else { return nil }
        return bytes.firstRange(of: piece)?.upperBound
    }

    /// The lines of a text from the first of this one on that are not of this one.
    func foreign(in text: String) -> [String] {
        var found: [String] = []
        var place: Int?
        for line in text.prefix(Self.limit).split(separator: "\n") {
            let bytes = Self.bytes(of: line)
            if bytes.isEmpty { continue }
            if let end = end(of: bytes, after: place) {
                place = max(place ?? 0, end)
            } else if place != nil {
                found.append(String(line.drop { $0 == ">" || $0 == " " }))
            }
        }
        return found
    }

    /// Whether three quarters of the other text's lines stand in this one.
    func covers(_ other: Squeezed) -> Bool {
        let lines = other.ends.keys
        let missing = lines.count { !bytes.contains($0) }
        return !lines.isEmpty && missing * 4 <= lines.count
    }
}
