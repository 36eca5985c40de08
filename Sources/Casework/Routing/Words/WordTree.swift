/// Words laid out as a tree of their characters: one walk from a place of a text finds every word that begins there,
/// however many there are. The branches of a node stand side by side in `labels`.
struct WordTree: Sendable {
    /// The character that leads to a node; node 0 is the root.
    private var labels: [Unicode.Scalar] = ["\0"]
    /// Where the branches of a node begin; they end where the next node's begin.
    private var branches: [Int32] = []
    /// For each node a bit for every character that leads on from it, by the character's last six bits.
    private var following: [UInt64] = []
    /// The word that ends in a node, or -1.
    private var words: [Int32] = [-1]
    /// The first character's node: 256 pages of 256 characters, those without a word sharing page 0.
    private var pages = [Int32](repeating: 0, count: 256)
    private var firsts = [Int32](repeating: 0, count: 256)

    /// A tree of words, which it calls by their places in the array. Of equal words the first counts; empty ones
    /// are never found.
    init(_ list: [[Unicode.Scalar]]) {
        let order = list.indices.sorted { list[$0].lexicographicallyPrecedes(list[$1]) }
        var nodes: [(range: Range<Int>, depth: Int)] = [(order.indices, 0)]
        var node = 0
        while node < nodes.count {
            branches.append(Int32(nodes.count))
            let (range, depth) = nodes[node]
            following.append(0)
            for group in WordTree.groups(order[range], list, depth) {
                labels.append(list[order[group.lowerBound]][depth])
                following[node] |= WordTree.bit(list[order[group.lowerBound]][depth])
                let ending = order[group].filter { list[$0].count == depth + 1 }.min()
                words.append(Int32(ending ?? -1))
                nodes.append((group, depth + 1))
                if depth == 0 { enter(nodes.count - 1) }
            }
            node += 1
        }
        branches.append(Int32(nodes.count))
    }

    /// A tree of words read from their ends, for texts turned round.
    init(backwards list: [[Unicode.Scalar]]) { self.init(list.map { $0.reversed() }) }

    /// Runs of sorted words with the same character at a depth.
    private static func groups(_ order: ArraySlice<Int>, _ list: [[Unicode.Scalar]], _ depth: Int) -> [Range<
        Int
    >] {
        var groups: [Range<Int>] = []
        for place in order.indices where list[order[place]].count > depth {
            let scalar = list[order[place]][depth]
            if let last = groups.last, last.upperBound == place, list[order[last.lowerBound]][depth] == scalar
            {
                groups[groups.count - 1] = last.lowerBound..<(place + 1)
            } else {
                groups.append(place..<(place + 1))
            }
        }
        return groups
    }

    private mutating func enter(_ node: Int) {
        let value = Int(labels[node].value)
        guard value <= 0xFFFF else { return }
        if pages[value >> 8] == 0 {
            pages[value >> 8] = Int32(firsts.count)
            firsts += [Int32](repeating: 0, count: 256)
        }
        firsts[Int(pages[value >> 8]) + (value & 255)] = Int32(node)
    }

    /// Gives every word that begins at `start` and ends before or at `limit`, a shorter one before a longer one,
    /// with the place behind it.
    @inline(__always)
    func walk(
        _ text: [Unicode.Scalar], at start: Int, to limit: Int, _ found: (_ word: Int, _ end: Int) -> Void
    ) {
        var node = first(text[start])
        var end = start + 1
        while node > 0 {
            if words[node] >= 0 { found(Int(words[node]), end) }
            guard end < limit else { return }
            node = branch(node, text[end])
            end += 1
        }
    }

    @inline(__always)
    private func first(_ scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        return value <= 0xFFFF ? Int(firsts[Int(pages[value >> 8]) + (value & 255)]) : branch(0, scalar)
    }

    /// The bit that stands for a character, and for others.
    @inline(__always)
    static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }

    /// Most characters lead on to nothing, which the bits tell without a look at the branches.
    @inline(__always)
    private func branch(_ node: Int, _ scalar: Unicode.Scalar) -> Int {
        guard following[node] & WordTree.bit(scalar) != 0 else { return 0 }
        for next in Int(branches[node])..<Int(branches[node + 1]) where labels[next] == scalar { return next }
        return 0
    }

    /// Of the words that begin at `start` and end before or at `limit` the first in the array; nil when none
    /// does.
    func firstWord(_ text: [Unicode.Scalar], at start: Int, to limit: Int) -> Int? {
        guard start < limit else { return nil }
        var first: Int?
        walk(text, at: start, to: limit) { word, _ in first = min(first ?? word, word) }
        return first
    }

    /// Whether any of the words begins a text.
    func begins(_ text: [Unicode.Scalar]) -> Bool { firstWord(text, at: 0, to: text.count) != nil }

    /// Whether any of the words stands in a text.
    func isFound(in text: [Unicode.Scalar]) -> Bool {
        var isFound = false
        for at in text.indices {
            walk(text, at: at, to: text.count) { _, _ in isFound = true }
            if isFound { return true }
        }
        return false
    }
}
