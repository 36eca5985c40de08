extension Reading {
    /// What is new when the text that we sent is known: the new text, and all that was written into or below our
    /// text where the mail program marked nothing. Lines of ours are known by their characters, however wrapped.
    public func newText(besides sent: String) -> String {
        guard !quotedText.isEmpty else { return newText }
        let ours = Squeezed(sent)
        guard !ours.bytes.isEmpty else { return newText }
        let lines = quotedText.split(separator: "\n").map {
            (text: String($0), squeezed: Squeezed(String($0)))
        }
        guard let first = lines.firstIndex(where: { ours.holds($0.squeezed) }) else { return newText }
        let added = lines[first...].filter { !$0.squeezed.bytes.isEmpty && !ours.holds($0.squeezed) }.map {
            line in
            let content = line.text.drop { $0 == ">" || $0 == " " }
            return String(content)
        }
        return ([newText] + added).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// Words without white space and quote marks, for comparing two renditions of the same.
struct Squeezed {
    let bytes: [UInt8]
    private let lines: Set<[UInt8]>
    /// Shorter pieces occur by chance.
    private static let telling = 12

    init(_ text: String) {
        var all: [UInt8] = []
        var known: Set<[UInt8]> = []
        for line in text.split(separator: "\n") {
            let squeezed = Fold.line(line).filter { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            known.insert(squeezed)
            all += squeezed
        }
        bytes = all
        lines = known
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// Whether `piece` is one of the lines, or a telling part of the text.
    func holds(_ piece: Squeezed) -> Bool {
        if lines.contains(piece.bytes) { return true }
        guard piece.bytes.count >= Self.telling, piece.bytes.count <= bytes.count else { return false }
        return bytes[...].contains(text: String(decoding: piece.bytes, as: UTF8.self))
    }
}
