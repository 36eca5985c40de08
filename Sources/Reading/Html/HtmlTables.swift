/// Tells tables that hold data from tables that only lay a page out.
enum HtmlTables {
    /// The events that open a table of data: no table within, and at least two rows or columns that hold something.
    static func data(in events: [HtmlEvent]) -> Set<Int> {
        var found: Set<Int> = []
        var open: [Shape] = []
        for (index, event) in events.enumerated() {
            switch event {
            case .open(.table, _):
                if !open.isEmpty { open[open.count - 1].isNested = true }
                open.append(Shape(start: index))
            case .open(.row, _) where !open.isEmpty:
                open[open.count - 1].rows += 1
                open[open.count - 1].cells = 0
            case .open(.cell, _) where !open.isEmpty:
                open[open.count - 1].cells += 1
                open[open.count - 1].widest = max(open[open.count - 1].widest, open[open.count - 1].cells)
            case .text(let range) where !open.isEmpty:
                open[open.count - 1].length = max(open[open.count - 1].length, range.count)
            case .close(.table):
                guard let shape = open.popLast() else { continue }
                if shape.isData { found.insert(shape.start) }
            default: break
            }
        }
        return found
    }

    private struct Shape {
        var start: Int
        var rows = 0
        var cells = 0
        var widest = 0
        var length = 0
        var isNested = false

        /// A cell with a page of prose in it is layout.
        var isData: Bool { !isNested && widest >= 2 && length < 1500 }
    }
}
