import Crypto

/// The chain over the log: each record's hash covers the hash before it, so no record can be changed, dropped or
/// put elsewhere without every later hash telling.
public enum EventChain {
    /// The hash before the first record.
    public static let root = String(repeating: "0", count: 64)

    /// SHA-256 (hex) over the previous hash, a line feed, and the record in ``CanonicalJSON``.
    /// Throws only what encoding throws.
    public static func hash(previous: String, record: EventRecord) throws -> String {
        hash(previous: previous, canonical: try CanonicalJSON.encode(record))
    }

    /// The same over bytes already in canonical form, as they are kept.
    public static func hash(previous: String, canonical: [UInt8]) -> String {
        var sha = SHA256()
        sha.update(data: Array(previous.utf8))
        sha.update(data: [UInt8(ascii: "\n")])
        sha.update(data: canonical)
        return Hex.text(sha.finalize())
    }

    /// The index of the first record whose hash is not what it must be; nil when the chain is whole.
    public static func firstBreak(
        in log: some Sequence<(record: EventRecord, hash: String)>, after start: String = root
    ) throws -> Int? {
        var previous = start
        for (index, entry) in log.enumerated() {
            guard try hash(previous: previous, record: entry.record) == entry.hash else { return index }
            previous = entry.hash
        }
        return nil
    }
}
