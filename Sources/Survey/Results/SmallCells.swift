/// Which groups of a division must not be shown, so that none below the least size can be told, not even by taking the
/// others from the whole.
public enum SmallCells {
    /// The groups that may be shown, by name, and whether the whole may.
    ///
    /// Every group below `least` is hidden. What is hidden is known together as the whole less the rest; so it must be
    /// `least` at least together, and further groups, the smallest first, are hidden until it is. Groups nobody of answered
    /// hide nobody.
    ///
    /// - Parameter barred: groups that are hidden whatever their size.
    public static func shown(
        _ sizes: [String: Int], least: Int, besides barred: Set<String> = []
    ) -> (groups: Set<String>, whole: Bool) {
        let total = sizes.values.reduce(0, +)
        guard total >= least else { return ([], false) }
        let ordered = sizes.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        var shown = Set(ordered.filter { $0.value >= least || $0.value == 0 }.map(\.key)).subtracting(barred)
        var hidden = ordered.filter { !shown.contains($0.key) }.reduce(0) { $0 + $1.value }
        guard hidden > 0 else { return (shown, true) }
        for (name, size) in ordered where hidden < least && shown.contains(name) && size > 0 {
            shown.remove(name)
            hidden += size
        }
        return (shown, true)
    }

    /// The groups of two divisions of the same answers that may be shown beside each other.
    ///
    /// Who knows that all but one customer of a class belong to one plant office can take the office from the class. So
    /// groups of the second division are hidden, the smallest first, until no union of groups of the first tells fewer than
    /// `least`, neither less the groups of the second that lie in it nor taken from those that cover it.
    static func shown(
        _ first: [String: Set<Int>], _ second: [String: Set<Int>], least: Int
    ) -> (first: Set<String>, second: Set<String>, whole: Bool) {
        let (one, whole) = shown(first.mapValues(\.count), least: least)
        var barred: Set<String> = []
        while true {
            let two = shown(second.mapValues(\.count), least: least, besides: barred).groups
            let known = Known(first, one)
            guard let name = known.betrayer(in: Known(second, two), least) else { return (one, two, whole) }
            barred.insert(name)
        }
    }

    /// What is known of a division: its shown groups, and the hidden ones together.
    private struct Known {
        let shown: [String: Set<Int>]
        let parts: [Set<Int>]

        init(_ groups: [String: Set<Int>], _ names: Set<String>) {
            shown = groups.filter { names.contains($0.key) && !$0.value.isEmpty }
            let hidden = groups.filter { !names.contains($0.key) }.values.reduce(into: Set()) {
                $0.formUnion($1)
            }
            parts = shown.values + (hidden.isEmpty ? [] : [hidden])
        }

        /// The smallest shown group of another division by which fewer than `least` can be told.
        func betrayer(in other: Known, _ least: Int) -> String? {
            for choice in 1..<(1 << parts.count) {
                let union = parts.indices.filter { choice >> $0 & 1 == 1 }.reduce(into: Set()) {
                    $0.formUnion(parts[$1])
                }
                let inside = union.subtracting(other.parts.filter { $0.isSubset(of: union) }.joined())
                let cover = Set(other.parts.filter { !$0.isDisjoint(with: union) }.joined())
                let told = [inside, cover.subtracting(union)].filter { (1..<least).contains($0.count) }
                guard !told.isEmpty else { continue }
                let concerned = other.shown.filter { !$0.value.isDisjoint(with: cover) }
                if let name = concerned.min(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) {
                    return name.key
                }
            }
            return nil
        }
    }
}
