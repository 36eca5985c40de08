/// Reads little-endian numbers and runs of bytes, and never beyond the end.
struct ByteCursor: Sendable {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> UInt8? { rest.popFirst() }

    mutating func short() -> UInt16? {
        guard rest.count >= 2 else { return nil }
        let low = rest.removeFirst()
        return UInt16(low) | UInt16(rest.removeFirst()) << 8
    }

    mutating func long() -> UInt32? {
        guard let low = short(), let high = short() else { return nil }
        return UInt32(low) | UInt32(high) << 16
    }

    /// The next `count` bytes, or nil when there are fewer.
    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= rest.count else { return nil }
        let taken = rest.prefix(count)
        rest = rest.dropFirst(count)
        return taken
    }

    /// The next `count` bytes, or as many as there are.
    mutating func bytes(atMost count: Int) -> ArraySlice<UInt8> {
        let taken = rest.prefix(max(0, count))
        rest = rest.dropFirst(taken.count)
        return taken
    }
}
