extension Reading {
    /// What is new when the text that we sent is known: the new text, and all that was written into or below our
    /// text where the mail program marked nothing. Lines of ours are known by their characters, however wrapped.
    public func newText(besides sent: String) -> String {
        ([newText] + insertions(into: sent)).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The lines that were written into or below the text that we sent, where that is what the mail quotes.
    ///
    /// A quote that lacks much of our text is another one, or an edition of ours that we do not know: nothing in it is
    /// taken for new.
    public func insertions(into sent: String) -> [String] {
        let lines = quotedText.prefix(Squeezed.limit).split(separator: "\n")
        guard !lines.isEmpty else { return [] }
        let ours = Squeezed(sent)
        guard Squeezed(quotedText.prefix(Squeezed.limit)).covers(ours) else { return [] }
        var added: [String] = []
        var place: Int?
        for line in lines {
            let bytes = Squeezed.bytes(of: line)
            if bytes.isEmpty { continue }
            if let end = ours.end(of: bytes, after: place) {
                place = max(place ?? 0, end)
            } else if place != nil {
                added.append(String(line.drop { $0 == ">" || $0 == " " }))
            }
        }
        return added
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

    init(_ text: some StringProtocol) {
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

    static func bytes(of line: some StringProtocol) -> [UInt8] {
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

    /// Whether three quarters of the other text's lines stand in this one.
    func covers(_ other: Squeezed) -> Bool {
        let lines = other.ends.keys
        let missing = lines.count { !bytes.contains($0) }
        return !lines.isEmpty && missing * 4 <= lines.count
    }
}
