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
