import GRDB

extension Transaction {
    /// The next number of a sequence, from 1 on; it is given out when the transaction commits, and never again.
    public func next(_ sequence: String) throws -> Int {
        let statement = try db.bound(
            """
            INSERT INTO counter (name, value) VALUES (?, 1)
            ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value
            """, sequence)
        guard let value = try Int.fetchOne(statement) else {
            throw StoreFailure(.refused, "no next number of \(sequence)", remedy: "report this with the log")
        }
        return value
    }

    /// The number ``next(_:)`` would give out now.
    public func upcoming(_ sequence: String) throws -> Int {
        (try Int.fetchOne(db.bound("SELECT value FROM counter WHERE name = ?", sequence)) ?? 0) + 1
    }
}
