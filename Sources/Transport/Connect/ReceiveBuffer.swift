/// Bytes received and not yet used. Made once a connection; grows only for a line longer than its first size.
struct ReceiveBuffer: ~Copyable {
    /// One read of this size empties a busy socket.
    static let firstSize = 256 * 1024

    private var storage: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0

    init() { storage = .allocate(byteCount: ReceiveBuffer.firstSize, alignment: 16) }

    deinit { storage.deallocate() }

    /// How many bytes wait here.
    var count: Int { end - start }

    /// The bytes that wait here; valid until the buffer is next changed.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[start..<end]) }

    /// Gives away the first `count` bytes.
    mutating func drop(_ count: Int) {
        start += count
        if start == end {
            start = 0
            end = 0
        }
    }

    /// Free room at the end, at least 1 byte: waiting bytes are moved to the front, then the buffer is doubled.
    mutating func room() -> UnsafeMutableRawBufferPointer {
        if end > storage.count - storage.count / 4, start > 0 {
            storage.copyMemory(from: bytes)
            end -= start
            start = 0
        }
        if end == storage.count { grow() }
        return UnsafeMutableRawBufferPointer(rebasing: storage[end...])
    }

    /// Counts `count` bytes that were put into ``room()``.
    mutating func added(_ count: Int) { end += count }

    private mutating func grow() {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: storage.count * 2, alignment: 16)
        larger.copyMemory(from: bytes)
        storage.deallocate()
        storage = larger
        end -= start
        start = 0
    }
}
