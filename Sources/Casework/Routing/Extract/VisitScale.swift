/// The three scales of Annex 1, left to right 100, 90, 85, 80, 70, 60, 50; in service the last two are 30 and
/// 0.
public enum VisitScale: String, CaseIterable, Sendable, Hashable {
    /// 质量.
    case quality
    /// 服务态度.
    case service
    /// 产品的知名度.
    case awareness

    /// The labels with their values, a longer label before one that it contains; folded to simplified
    /// characters.
    var labels: [(label: String, value: Int)] {
        switch self {
        case .quality:
            [
                ("非常优良", 100), ("不合格", 50), ("优良", 90), ("良好", 80), ("合格", 60), ("一般", 70), ("优", 90),
                ("良", 85), ("好", 80),
            ]
        case .service:
            [
                ("非常优良", 100), ("恶劣", 0), ("不好", 30), ("优良", 90), ("良好", 80), ("一般", 70), ("优", 90),
                ("良", 85), ("好", 80),
            ]
        case .awareness:
            [
                ("知名度较高", 80), ("知名度高", 85), ("非常驰名", 100), ("不知道", 50), ("驰名", 90), ("知名", 70), ("知道", 60),
            ]
        }
    }

    /// The values that may be written as a number.
    var values: Set<Int> { Set(labels.map(\.value)) }

    /// The value that an answer states: one marked label, one label alone, or one number of the scale. Nil
    /// for anything else; nothing is rounded.
    public func value(of answer: String) -> Int? {
        let text = VisitScale.folded(answer)
        let found = found(in: text)
        let lead = found.first.map { $0.range.lowerBound > 0 ? text[$0.range.lowerBound - 1] : " " } ?? " "
        let boxesBefore = VisitScale.ticks.contains(lead) || VisitScale.boxes.contains(lead)
        let marked = found.filter { VisitScale.isMarked($0.range, text, boxesBefore: boxesBefore) }
        let picked = marked.isEmpty ? found : marked
        let labelled = Set(picked.map(\.value))
        if labelled.count > 1 { return nil }
        let numbers = VisitScale.numbers(in: text)
        guard let label = labelled.first else {
            return numbers.count == 1 && values.contains(numbers[0]) ? numbers[0] : nil
        }
        let isForm = marked.count == 1 && found.count > 1
        return isForm || numbers.isEmpty || Set(numbers) == [label] ? label : nil
    }

    /// Each label where it stands, longest first, none inside another.
    func found(in text: [Unicode.Scalar]) -> [(range: Range<Int>, value: Int)] {
        var taken = [Bool](repeating: false, count: text.count)
        var found: [(range: Range<Int>, value: Int)] = []
        for (label, value) in labels {
            let word = Array(label.unicodeScalars)
            var at = 0
            while at + word.count <= text.count {
                if text[at..<at + word.count].elementsEqual(word), !taken[at..<at + word.count].contains(true)
                {
                    found.append((at..<at + word.count, value))
                    for index in at..<at + word.count { taken[index] = true }
                    at += word.count
                } else {
                    at += 1
                }
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A tick stands beside the label: before it in a form whose boxes stand before, else behind it.
    private static func isMarked(_ range: Range<Int>, _ text: [Unicode.Scalar], boxesBefore: Bool) -> Bool {
        if boxesBefore {
            return range.lowerBound > 0 && ticks.contains(text[range.lowerBound - 1])
        }
        var end = range.upperBound
        while end < text.count, text[end] == "(" || text[end] == "[" { end += 1 }
        return end < text.count && ticks.contains(text[end])
    }

    private static let ticks: Set<Unicode.Scalar> = [
        "√", "✓", "✔", "☑", "■", "●", "★", "◉", "v", "x", "☒", "✅",
    ]
    /// Boxes that nobody ticked.
    private static let boxes: Set<Unicode.Scalar> = ["□", "○", "☐", "◯", "〇"]

    static func numbers(in text: [Unicode.Scalar]) -> [Int] {
        text.split { !$0.isDigit }.compactMap { Int($0.string) }
    }

    /// Simplified, half width, without blanks and without `(pinyin)`.
    static func folded(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var open: Int?
        for scalar in Fold.array(text) where scalar != " " {
            if scalar == "(" { open = scalars.count }
            scalars.append(scalar)
            if scalar == ")", let begin = open {
                if scalars[(begin + 1)...].dropLast().contains(where: { (0xE0...0x1DC).contains($0.value) }) {
                    scalars.removeSubrange(begin...)
                }
                open = nil
            }
        }
        return scalars
    }
}
