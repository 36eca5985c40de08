import Casework

/// What we wrote ourselves: the texts of invitations, to be told from what respondents write into and around them.
public struct KnownText: Sendable, Hashable {
    private var lines: Set<[Unicode.Scalar]> = []
    private var pieces: [[Unicode.Scalar]] = []
    private var whole: [Unicode.Scalar] = []

    /// So many characters of ours in a row are no chance.
    private static let telling = 8

    /// Texts as sent, or as templates: what stands in braces is left open.
    public init(_ texts: [String] = []) {
        for text in texts {
            for line in text.split(whereSeparator: \.isNewline) {
                let parts = line.split { "{}".contains($0) }.enumerated().filter {
                    $0.offset % 2 == 0 || !line.contains("{")
                }
                let squeezed = parts.map { KnownText.squeezed(String($0.element)) }.filter { !$0.isEmpty }
                if line.contains("{") {
                    pieces += squeezed.filter { $0.count >= KnownText.telling }
                } else if let only = squeezed.first {
                    lines.insert(only)
                }
                whole += squeezed.flatMap(\.self)
            }
            whole.append("\n")
        }
    }

    /// Whether a line is ours, whole or as a program broke it.
    func holds(_ text: RatingText) -> Bool {
        let line = text.folded.filter { $0 != " " && $0 != ">" && $0 != "\u{FEFF}" }
        if line.isEmpty { return false }
        if lines.contains(line) { return true }
        if line.count >= KnownText.telling, KnownText.contains(whole, line) { return true }
        return pieces.contains { line.count < $0.count * 3 && KnownText.contains(line, $0) }
    }

    /// Whether a line is of an invitation, though its text is not known: the bare tag, the footer that offers to leave.
    static func isFormal(_ text: RatingText) -> Bool {
        let line = text.plain.filter { $0 != " " }
        if line.hasPrefix("[") && line.hasSuffix("]") && line.contains("-") && line.utf8.count >= 16 {
            return true
        }
        return offersToLeave(text)
    }

    /// Whether a line is the footer that offers to leave.
    static func offersToLeave(_ text: RatingText) -> Bool {
        let line = text.plain.filter { $0 != " " }
        let offers = ["退订", "unsubscribe"].contains { line.contains($0) }
        let isCondition = ["如不", "如果", "若不", "若您", "如您", "如需", "ifyou"].contains { line.contains($0) }
        return offers && isCondition
    }

    private static func squeezed(_ text: String) -> [Unicode.Scalar] {
        Fold.text(text).unicodeScalars.filter { $0 != " " && $0 != ">" }
    }

    private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard let first = part.first, text.count >= part.count else { return false }
        return (0...text.count - part.count).contains {
            text[$0] == first && text[$0..<$0 + part.count].elementsEqual(part)
        }
    }
}
