import ArgumentParser

/// At most so many rows of a list: one or more.
struct RowLimit: ExpressibleByArgument, ExpressibleByIntegerLiteral {
    let count: Int

    init(integerLiteral count: Int) { self.count = count }

    init?(argument: String) {
        guard let count = Int(argument), count > 0 else { return nil }
        self.count = count
    }

    var defaultValueDescription: String { "\(count)" }
}
