import Dispatch

/// Does the same pure work on every item, on as many cores as there are; the results in the order of the items.
func inParallel<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Result
) -> [Result] {
    guard items.count > 1 else { return items.map(work) }
    let results = Locked([Result?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
        let result = work(items[index])
        results.with { $0[index] = result }
    }
    return results.with { $0.compactMap(\.self) }
}
