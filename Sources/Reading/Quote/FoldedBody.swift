/// A body's lines beside their folded forms, made once.
struct FoldedBody: Sendable {
    let lines: [TextLine]
    let folded: [[UInt8]]

    init(_ lines: [TextLine]) {
        self.lines = lines
        folded = lines.map { Fold.line($0.content) }
    }

    var count: Int { lines.count }

    /// The folded form of a line without regard to its quote marks, which may be the end of a wrapped address.
    func foldedWhole(_ index: Int) -> [UInt8] {
        lines[index].depth == 0 ? folded[index] : Fold.line(lines[index].whole)
    }

    /// Whether the next line that holds anything is a quoted one, or stands in a deeper block.
    func isQuoted(after index: Int) -> Bool {
        guard let next = nextVisible(after: index) else { return false }
        return lines[next].depth > lines[index].depth || lines[next].block > lines[index].block
    }

    /// Whether the next line that holds anything has more quote marks than `depth`.
    func isQuoted(after index: Int, than depth: Int) -> Bool {
        nextVisible(after: index).map { lines[$0].depth > depth } ?? false
    }

    /// The next line after `index` that holds anything.
    func nextVisible(after index: Int) -> Int? {
        var next = index + 1
        while next < count, folded[next].isEmpty { next += 1 }
        return next < count ? next : nil
    }

    /// The last line before `index` that holds anything.
    func previousVisible(before index: Int) -> Int? {
        var previous = index - 1
        while previous >= 0, folded[previous].isEmpty { previous -= 1 }
        return previous >= 0 ? previous : nil
    }
}
