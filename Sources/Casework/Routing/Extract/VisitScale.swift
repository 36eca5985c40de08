internal import Reading

/// The three scales of Annex 1, left to right 100, 90, 85, 80, 70, 60, 50; in service the last two are 30 and
/// 0.
public enum VisitScale: String, Codable, CaseIterable, Sendable, Hashable {
    /// 质量.
    case quality
    /// 服务态度.
    case service
    /// 产品的知名度.
    case awareness

    /// The scale's words, laid out for reading.
    public var vocabulary: RatingVocabulary {
        switch self {
        case .quality: VisitScale.ofQuality
        case .service: VisitScale.ofService
        case .awareness: VisitScale.ofAwareness
        }
    }

    private static let ofQuality = RatingVocabulary(VisitScale.quality.scale)
    private static let ofService = RatingVocabulary(VisitScale.service.scale)
    private static let ofAwareness = RatingVocabulary(VisitScale.awareness.scale)

    /// The value that an answer states: one marked label, one label alone, or one number of the scale. Nil
    /// for anything else; nothing is rounded.
    public func value(of answer: String) -> Int? { reading(of: answer).value }

    /// What an answer says on this scale.
    public func reading(of answer: String) -> RatingReading {
        vocabulary.read(RatingText(VisitScale.withoutPinyin(answer)))
    }

    static func numbers(in text: [Unicode.Scalar]) -> [Int] {
        text.split { !$0.isDigit }.compactMap { Int($0.string) }
    }

    /// Without the `(diào)` that a converter of web pages puts behind characters.
    static func withoutPinyin(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var open: String.UnicodeScalarView.Index?
        for scalar in text.unicodeScalars {
            if scalar == "(" || scalar == "（" { open = kept.endIndex }
            kept.append(scalar)
            if scalar == ")" || scalar == "）", let begin = open {
                if kept[begin...].contains(where: { (0xE0...0x1DC).contains($0.value) }) {
                    kept.removeSubrange(begin...)
                }
                open = nil
            }
        }
        return String(kept)
    }
}
