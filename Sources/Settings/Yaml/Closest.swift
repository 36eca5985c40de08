/// The name in `names` that `word` was most likely meant to be, or nil if none is near: at most one edit in
/// four characters, where an edit inserts, drops or replaces a character or swaps two neighbours.
func closest(to word: String, among names: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased())
    let allowed = max(1, (typed.count + 1) / 4)
    var best: (name: String, distance: Int)?
    for name in names.sorted() {
        let distance = editDistance(typed, Array(name.lowercased()))
        if distance <= allowed, distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    return best?.name
}

/// The number of edits between two words (optimal string alignment).
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
        var line = [row + 1]
        for (column, other) in second.enumerated() {
            let replaced = last[column] + (letter == other ? 0 : 1)
            var least = min(replaced, last[column + 1] + 1, line[column] + 1)
            if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                least = min(least, beforeLast[column - 1] + 1)
            }
            line.append(least)
        }
        (beforeLast, last) = (last, line)
    }
    return last.last ?? 0
}
