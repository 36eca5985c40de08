/// The answers of one group to one question.
public struct ResultCell: Hashable, Sendable {
    /// How many answered; nil where the group is too small to be shown.
    public let count: Int?
    /// How often each value was given; empty where the group is not shown.
    public let distribution: [Int: Int]

    /// The answers of a group.
    init(_ values: [Int]) {
        count = values.count
        distribution = values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private init() {
        count = nil
        distribution = [:]
    }

    /// A group that is not shown.
    static let hidden = ResultCell()

    /// Whether the group is too small to be shown.
    public var isHidden: Bool { count == nil }

    /// The mean; nil without an answer, and where it is not shown.
    public var mean: Double? {
        guard let count, count > 0 else { return nil }
        return Double(distribution.reduce(0) { $0 + $1.key * $1.value }) / Double(count)
    }
}

/// Which groups of a division must not be shown, so that none below the least size can be told, not even by taking the
/// others from the whole.
enum SmallCells {
    /// The groups that may be shown, by name, and whether the whole may.
    ///
    /// Every group below `least` is hidden. What is hidden is known together as the whole less the rest; so it must be
    /// `least` at least together, and further groups, the smallest first, are hidden until it is. Groups nobody of answered
    /// hide nobody.
    static func shown(_ sizes: [String: Int], least: Int) -> (groups: Set<String>, whole: Bool) {
        let total = sizes.values.reduce(0, +)
        guard total >= least else { return ([], false) }
        let ordered = sizes.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        var shown = Set(ordered.filter { $0.value >= least || $0.value == 0 }.map(\.key))
        var hidden = ordered.filter { !shown.contains($0.key) }.reduce(0) { $0 + $1.value }
        guard hidden > 0 else { return (shown, true) }
        for (name, size) in ordered where hidden < least && shown.contains(name) && size > 0 {
            shown.remove(name)
            hidden += size
        }
        return (shown, true)
    }
}
